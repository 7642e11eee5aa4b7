"""From where a clause says that somebody comes."""

import functools
import re
from collections.abc import Iterator

from expo_app.reference.blocs import find_bloc, known_blocs
from expo_app.reference.countries import resolve

Where = tuple[tuple[str, str], ...]
_LONGEST, _LONGEST_ZH = 6, 12
_FROM = re.compile(r"\bfrom (?:the )?(?=[a-z])|来自(?=[\u3400-\u9fff])")
_NO_PLACE = re.compile(
    r"(?:abroad|overseas|outside|foreign|other|last|previous|earlier|around|all|over|home|those|within|its|every|"
    r"each|countries|across|different|many|several|more|nearly|almost|about|at least|only|a|an|further|"
    r"additional|new|fewer|far|near|domestic|non|nations|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"host|edition|year|start|beginning|here|there|zero|some|roughly|around|less)\b|"
    r"境外|海外|国外|外国|国内|境内|本土|全球|世界|各国|不同|超过|近|约|逾|上届|多个|全国|各地|[一二三四五六七八九十百千两]"
)
_DEMONYM = re.compile(
    r"\b(?P<en>[a-z]+(?: [a-z]+)?) (?=exhibitors|companies|firms|visitors|enterprises)|"
    r"(?P<zh>[\u3400-\u9fff]{2,6}?)(?=参展商|展商|企业|观众)"
)
_AMONG = re.compile(r"其中(?:来自)?(?=[\u3400-\u9fff])")
_BEFORE_SCOPE = re.compile(r"^(?:\s|in\b|\d{4}|年|较|,)+")
_SHORT = frozenset({"usa", "uk", "uae"})
_HAN = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[a-z][a-z'.-]*")


def origin(clause: str) -> Where | str:
    """The countries (or the one region or bloc) that a clause names as an origin, as filters; several
    countries are alternatives. A reason where it names a place that nobody knows."""
    name, _, rest = clause.partition(":")
    if rest and (found := _places(_BEFORE_SCOPE.sub("", name))):
        return found
    if (among := _AMONG.search(clause)) and (found := _places(clause[among.end() :])):
        return found
    for match in _FROM.finditer(clause):
        rest = clause[match.end() :]
        if _NO_PLACE.match(rest):
            continue
        found = _places(rest)
        return found or "an origin that is not known"
    for match in _DEMONYM.finditer(clause):
        if match["zh"] and (found := _places(match["zh"])):
            return found
        words = (match["en"] or match["zh"]).split()
        for start in range(len(words)):
            if code := country(" ".join(words[start:])):
                return (("country", code),)
    return ()


def kept_together(text: str) -> str:
    """A folded sentence in which "and" between two countries parts no clauses: "from france & germany"."""
    parts = text.split(" and ")
    joined = parts[0]
    for part in parts[1:]:
        words = joined.split()[-4:]
        is_place = any(country(" ".join(words[start:])) for start in range(len(words)))
        joined += (" & " if is_place and _first(part.removeprefix("the "))[0] else " and ") + part
    return joined


def countries_in(clause: str) -> tuple[str, ...]:
    """Every country or region that a clause names anywhere, in the order in which it does."""
    return tuple(dict.fromkeys(code for _, code in sorted((*_latin(clause), *_chinese(clause)))))


@functools.lru_cache(maxsize=10_000)
def country(text: str) -> str:
    """The country or region that a name or an adjective certainly means, "" for none. Codes are words."""
    plain = text.removeprefix("the ").strip(" .,;:")
    if plain.isascii() and len(plain) < 4 and plain not in _SHORT:
        return ""
    return resolve(plain).country


def _places(rest: str) -> Where:
    """What a text begins with: countries joined by "and", or a region or bloc."""
    name, length = _first(rest)
    if not name:
        return ()
    found = [name]
    while name and (link := re.match(r"\s*(?:,|and|&|和|、|与)\s*(?:the )?", rest[length:])):
        start = length + link.end()
        name, more = _first(rest[start:])
        found += [name] if name else []
        length = start + more
    fields = {field for field, _ in found}
    return tuple(dict.fromkeys(found)) if len(fields) == 1 else ()


def _first(rest: str) -> tuple[tuple[str, str], int] | tuple[None, int]:
    """The longest name of a place at the beginning, and its length."""
    for length in _lengths(rest):
        text = rest[:length].removesuffix("'s")
        if code := country(text):
            return ("country", code), length
        if (bloc := find_bloc(text, known_blocs())) is not None:
            return ("bloc", bloc.key), length
    return None, 0


def _lengths(rest: str) -> Iterator[int]:
    """The ends of the first words, or of the first Chinese characters, the longest first."""
    if han := _HAN.match(rest):
        yield from range(min(len(han[0]), _LONGEST_ZH), 1, -1)
        return
    words = re.match(r"(?:[a-z][a-z'.-]*\s?)+", rest)
    if words:
        ends = [match.end() for match in re.finditer(r"[a-z'.-]+", words[0])]
        yield from reversed(ends[:_LONGEST])


def _latin(clause: str) -> Iterator[tuple[int, str]]:
    words = list(_WORD.finditer(clause))
    at = 0
    while at < len(words):
        for last in range(min(at + 4, len(words)) - 1, at - 1, -1):
            if code := country(clause[words[at].start() : words[last].end()].removesuffix("'s")):
                yield words[at].start(), code
                at = last
                break
        at += 1


def _chinese(clause: str) -> Iterator[tuple[int, str]]:
    for run in _HAN.finditer(clause):
        at = run.start()
        while at < run.end():
            ends = range(min(at + 8, run.end()), at + 1, -1)
            end = next((end for end in ends if country(clause[at:end])), 0)
            if end:
                yield at, country(clause[at:end])
            at = end or at + 1
