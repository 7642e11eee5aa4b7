"""Cells that name a country in several parts: "Korea (South)", "Hong Kong, China", "德国 (Germany)"."""

import re
from collections.abc import Iterable

from expo_app.reference.country_keys import country_key
from expo_app.reference.country_names import countries, meanings
from expo_app.reference.country_readings import (
    NOTHING,
    Reading,
    bare_code,
    distinct,
    exact,
    of_key,
    spelled,
)
from expo_app.reference.country_words import word_set

_HAN = "\u3040-\u30ff\u3400-\u9fff"
# Either side may be meant: both have to name the same country. The words stand within names too.
_STROKES = re.compile(r"\s*[/|;；、\n]\s*")
_WORDS = re.compile(r"\s*(?:[&+]|\b(?:and|und|et|y|or|oder|ou)\b|或)\s*", re.IGNORECASE)
# One side tells more about the other; a change of script does so too, and so does a code and a hyphen.
_APPOSITIONS = re.compile(
    rf"\s*[,，()（）\[\]【】:：]\s*|\s+[-–—]\s+|(?<=\b[A-Z]{{2}})[-–](?=\w)|(?<=\w)[-–](?=[A-Z]{{2}}$)"
    rf"|(?<=[{_HAN}])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[{_HAN}])"
)
# A further word may make another place of it (Atlanta, Georgia; Saint-Martin (Dutch part)).
NAMES_OF_OTHER_PLACES = frozenset({"GEO", "GIN", "MAF", "SXM", "JEY"})
# Names of countries that are states or provinces of another one.
_STATES_TOO = {"USA": {"GEO"}}
_ISLANDS = re.compile("(?:oyene|oyane|oerne|oarna|inseln|eilanden|szigetek|saaret|oyar)$")
_AT_MOST_WORDS = 8


def read(cell: str) -> Reading:
    """What a cell without a bare code names."""
    parts = [part for part in _STROKES.split(cell) if country_key(part)]
    sides = [_read_side(part, several=len(parts) > 1) for part in parts]
    if len(sides) > 1 and not all(side.certain for side in sides):
        whole = exact(cell)
        return whole if whole is not NOTHING else _agreed(sides)
    return _agreed(sides) if sides else NOTHING


def _read_side(text: str, several: bool) -> Reading:
    whole = exact(text)
    if whole is not NOTHING:
        return whole
    if several and bare_code(text):
        return Reading(True, (bare_code(text),), "ISO code")
    return _agreed([_alternative(part) for part in _WORDS.split(text) if country_key(part)] or [NOTHING])


def _agreed(readings: list[Reading]) -> Reading:
    """What alternatives name together."""
    if len(readings) == 1:
        return readings[0]
    codes = distinct(code for reading in readings for code in reading.codes)
    if (
        len(codes) == 1
        and all(reading.codes for reading in readings)
        and any(read.certain for read in readings)
    ):
        return Reading(True, codes, "every part names it")
    return Reading(False, codes, "names several, or something else too")


def _alternative(text: str) -> Reading:
    whole = exact(text)
    if whole is not NOTHING:
        return whole
    parts = [part for part in _APPOSITIONS.split(text) if country_key(part)]
    told = [part for part in parts if country_key(part) not in word_set("continent")]
    if len(parts) > 1:
        return _apposition(told, text.rstrip().endswith((")", "）", "]"))) if told else NOTHING
    return (
        _with_code(text)
        or _side_by_side(country_key(text))
        or _place_after_name(country_key(text))
        or NOTHING
    )


def _apposition(parts: list[str], bracketed: bool) -> Reading:
    readings = [_alternative(part) for part in parts]
    named = distinct(reading.codes[0] for reading in readings if reading.certain)
    confirmed = distinct((*named, *_codes_beside(parts, readings)))
    one = _one_of(confirmed) or _state_of_the_last(confirmed, readings[-1])
    one = _narrowed(one, readings) or one
    hinted = distinct(code for reading in readings if not reading.certain for code in reading.codes)
    # A city of the country (London, UK) adds nothing; one of another place makes a riddle of it, unless the
    # parts lead up to the country (Paris, Texas, USA).
    leads_up = len(parts) > 2 and readings[-1].certain and not bracketed
    agreeing = (reading.certain or not reading.codes or one in reading.codes for reading in readings)
    if not one or not (leads_up or all(agreeing)):
        return Reading(False, distinct((*confirmed, *hinted)), "its parts name several")
    if not named and not any(one in reading.codes for reading in readings):
        return Reading(False, (one,), "a code beside words that are not known")
    if _may_be_elsewhere(one, parts, readings, bracketed):
        return Reading(False, (one,), "names more than the country")
    return Reading(True, (one,), "a whole part names it")


def _state_of_the_last(named: tuple[str, ...], last: Reading) -> str:
    """The country at the end where the others are names of its states too ("Georgia, USA"), or ""."""
    others = set(named) - set(last.codes)
    return last.codes[0] if last.certain and others <= _STATES_TOO.get(last.codes[0], set()) else ""


def _narrowed(one: str, readings: list[Reading]) -> str:
    """The territory that an ambiguous part means beside its state ("Virgin Islands, USA"), or ""."""
    for reading in readings:
        if not reading.certain and len(reading.codes) > 1 and one not in reading.codes:
            owned = [code for code in reading.codes if countries()[code].parent == one]
            if len(owned) == 1:
                return owned[0]
    return ""


def _codes_beside(parts: list[str], readings: list[Reading]) -> Iterable[str]:
    """Codes beside a name or a city confirm it ("Germany (DE)", "Milano (IT)") or contradict it; one in
    the middle is a state or a province ("Los Angeles, CA, USA")."""
    for place, (part, reading) in enumerate(zip(parts, readings, strict=True)):
        if not reading.codes and place in (0, len(parts) - 1) and bare_code(part):
            yield bare_code(part)


def _may_be_elsewhere(one: str, parts: list[str], readings: list[Reading], bracketed: bool) -> bool:
    """Whether words that we do not know may make another place, or no country, of the cell."""
    strangers = [
        part
        for part, reading in zip(parts, readings, strict=True)
        if not reading.codes and not bare_code(part)
    ]
    if not strangers:
        return False
    trails = parts[-1] == strangers[-1] and not bracketed
    return trails or one in NAMES_OF_OTHER_PLACES or any(_points_elsewhere(part) for part in strangers)


def _with_code(text: str) -> Reading | None:
    """A name with its code before or after it: "DE Germany"."""
    words = text.split()
    if len(words) < 2:
        return None
    for code, rest in ((words[0], words[1:]), (words[-1], words[:-1])):
        reading = exact(" ".join(rest)) if bare_code(code) else NOTHING
        if reading.certain:
            same = bare_code(code) in reading.codes
            return Reading(same, distinct((*reading.codes, bare_code(code))), "a name and a code")
    return None


def _side_by_side(key: str) -> Reading | None:
    """Names and places side by side and nothing else: "China Hong Kong", "Paris France"."""
    words = key.split()
    if not 1 < len(words) <= _AT_MOST_WORDS:
        return None
    found: list[Reading] = []
    while words:
        ends = range(len(words) - (not found), 0, -1)
        known = next(((end, read) for end in ends if (read := spelled(" ".join(words[:end]))).codes), None)
        if known is None:
            return None
        words, found = words[known[0] :], [*found, known[1]]
    return _joined(found) if any(reading.certain for reading in found) else None


def _joined(found: list[Reading]) -> Reading:
    """What names and places name that stand side by side, at least one of them for certain."""
    one = _one_of(distinct(reading.codes[0] for reading in found if reading.certain))
    hints = [reading for reading in found if not reading.certain]
    one = _narrowed(one, hints) or one
    if one and all(one in hint.codes for hint in hints):
        return Reading(True, (one,), "two names side by side")
    return Reading(
        False, distinct(code for reading in found for code in reading.codes), "two names side by side"
    )


def _place_after_name(key: str) -> Reading | None:
    """A Chinese name with a place of that country behind it and no blank between: "中国浙江省杭州市"."""
    if not re.fullmatch(f"[{_HAN}]+", key):
        return None
    for cut in range(min(len(key) - 2, _AT_MOST_WORDS), 1, -1):
        name = of_key(key[:cut])
        for end in range(len(key), cut + 1, -1):
            place = spelled(key[cut:end])
            if name.certain and place.codes and (end == len(key) or not place.certain):
                return _joined([name, place])
    return None


def names_inside(cell: str) -> tuple[str, ...]:
    """The codes of all names that stand as whole words in a longer text; they are only worth suggesting."""
    words = country_key(cell).split()[: 2 * _AT_MOST_WORDS]
    if len(words) == 1 and re.match(f"[{_HAN}]", words[0]):
        words = [next((words[0][:end] for end in range(6, 1, -1) if spelled(words[0][:end]).codes), "")]
    found: list[str] = []
    start = 0
    while start < len(words):
        for end in range(min(len(words), start + _AT_MOST_WORDS), start, -1):
            key = " ".join(words[start:end])
            if key in meanings() and (len(key) > 2 or not key.isascii()):
                found += meanings()[key].removeprefix("?").split()
                start = end - 1
                break
        start += 1
    return distinct(found)


def _one_of(codes: tuple[str, ...]) -> str:
    """The one code, or of a state and its territory the territory; "" when they are at odds."""
    if len(codes) == 1:
        return codes[0]
    if len(codes) == 2:
        first, second = codes
        if countries()[first].parent == second:
            return first
        if countries()[second].parent == first:
            return second
    return ""


def _points_elsewhere(part: str) -> bool:
    elsewhere = word_set("elsewhere") | word_set("island")
    return any(word in elsewhere or _ISLANDS.search(word) for word in country_key(part).split())
