"""Which editions a clause speaks of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.event import Edition

_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d|家|名|个|\s?(?:exhib|visit|compan|enterpr|firm))")
_COMPARED = re.compile(
    r"(?:than(?: in)?|\bas in|compared (?:with|to)|against|versus|vs\.?|since|from|over|"
    r"较|比|相比|与|同|自|由|从)"
    r"\s?(?:the )?(?:edition of )?$"
)
_ORDINAL_ZH = re.compile(r"第(?P<number>\d+|[一二三四五六七八九十]+)届")
_ORDINAL_EN = re.compile(
    r"\b(?P<number>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|"
    r"nd|rd|th)) (?:edition|expo|fair)"
)
_WORDS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"]
_HAN = "一二三四五六七八九十"


@dataclass(frozen=True)
class Span:
    """The edition and the one compared with; "" where the clause names none. `unknown` is a year that is
    named and has no list."""

    edition: str = ""
    against: str = ""
    unknown: str = ""


def span(clause: str, editions: Sequence[Edition]) -> Span:
    """The editions that a folded clause names."""
    known = {edition.year for edition in editions}
    ordinals = _ordinals(editions)
    edition = against = ""
    for match in _YEAR.finditer(clause):
        year = match["year"]
        if year not in known:
            return Span(unknown=year)
        if _COMPARED.search(clause[: match.start()]) or re.match(
            r"年?(?:相比|的基础上)", clause[match.end() :]
        ):
            against = year
        elif not edition:
            edition = year
        elif year != edition:
            against, edition = sorted((edition, year))
    number = _ordinal(clause)
    if number and not edition:
        if number not in ordinals:
            return Span(unknown=str(number))
        edition = ordinals[number]
    return Span(edition, against if against != edition else "")


def _ordinals(editions: Sequence[Edition]) -> dict[int, str]:
    """Ordinal -> year; editions follow each other, so that one that is known tells the others."""
    known = [edition.ordinal - place for place, edition in enumerate(editions) if edition.ordinal]
    first = min(known, default=None)
    if first is None or len(set(known)) > 1:
        return {edition.ordinal: edition.year for edition in editions if edition.ordinal}
    return {first + place: edition.year for place, edition in enumerate(editions)}


def without_times(clause: str) -> str:
    """The clause without its years, so that no number is taken for what it is not."""
    return _YEAR.sub(" ", clause)


def _ordinal(clause: str) -> int:
    if match := _ORDINAL_ZH.search(clause):
        text = match["number"]
        return int(text) if text.isdigit() else _han(text)
    if match := _ORDINAL_EN.search(clause):
        text = match["number"]
        return _WORDS.index(text) + 1 if text in _WORDS else int(text[:-2])
    return 0


def _han(text: str) -> int:
    tens, found, ones = text.partition("十")
    if not found:
        return _HAN.index(text) + 1
    return 10 * (_HAN.index(tens) + 1 if tens else 1) + (_HAN.index(ones) + 1 if ones else 0)
