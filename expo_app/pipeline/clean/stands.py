"""Halls and stands of the participations."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from expo_app.model.layout import Field, Layout
from expo_app.pipeline.clean.cells import Cells, each_once
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.spelling import fold, tidy

_MANY = re.compile(r"\s*[,，;；、/|\n&+]\s*|\s+(?:and|und|et|y)\s+")
_FULL_WIDTH = {code + 0xFEE0: code for code in range(0x21, 0x7F)}
# "Hall 2 - Booth 15", "Halle 4.1 Stand B07", "2号馆-A05", "2馆A05"
_NUMBER = r"[A-Z]?\d+(?:\.\d+)?[A-Z]?|[A-Z]{1,2}"
_HALL = (
    rf"(?:(?:hall|halle|hala|pavilion|pabell[oó]n|pavillon)(?![a-z])\s*(?:no\.?\s*)?(?P<name>{_NUMBER})\b"
    rf"|(?P<zh>{_NUMBER}|[东西南北一二三四五六七八九十]+)\s*(?:号馆|馆))"
)
_STAND_WORDS = re.compile(
    r"^\s*(?:booth|stand|stoisko|展位|展台|摊位)\s*(?:no\.?|nr\.?|号)?\s*[:：#]?\s*", re.IGNORECASE
)
# One stand without words.
_PLAIN = re.compile(r"[A-Za-z]{0,3}\d[A-Za-z0-9.-]*")
_TOLD = re.compile(rf"^\s*{_HALL}\s*[-–—.,:/|]?\s*(?P<stand>.*)$", re.IGNORECASE)
_ONLY_HALL = re.compile(rf"^\s*{_HALL}\s*$", re.IGNORECASE)
# "E1-0105", "H2-B101", "4.1-B05": one letter or mere digits in front may be a row of stands.
_PREFIXED = re.compile(
    r"^([A-Z]{1,3}\d{1,2}|\d{1,2}\.\d|[A-Z]{2,3}|\d{1,2}(?=-[A-Z]))[-–.](?=[A-Z]*\d)", re.IGNORECASE
)
_ENOUGH = 0.8


@dataclass(frozen=True)
class Places:
    """Halls and stands of each row, several joined by SEPARATOR, in step with the rows."""

    halls: list[str]
    stands: list[str]


def places(cells: Cells, layout: Layout) -> Places:
    """Where each row stands.

    The hall is the hall column's, else what the stand's words tell ("Hall 2 - Booth 15"), else the
    sheet's; in a list without any, the part before the dash where nearly all stands have one.
    """
    stand_texts = cells.joined(Field.STAND).values
    hall_texts = cells.joined(Field.HALL).values
    sheet_hall = layout.sheet_value[1] if layout.sheet_value and layout.sheet_value[0] is Field.HALL else ""
    told = each_once(stand_texts, _told)
    prefixes = not cells.of(Field.HALL) and not sheet_hall and _have_prefixes(told.values())
    halls_written = each_once(hall_texts, _halls)
    fallback = _halls(sheet_hall)
    halls = [
        halls_written[hall] or _halls_of(told[stand], prefixes) or fallback
        for hall, stand in zip(hall_texts, stand_texts, strict=True)
    ]
    return Places(
        [_join(hall) for hall in halls], [_join(stand for _, stand in told[text]) for text in stand_texts]
    )


def _told(text: str) -> tuple[tuple[str, str], ...]:
    """The (hall told in words or "", stand) pairs of a stand cell."""
    if _PLAIN.fullmatch(text):
        return (("", text),)
    found = []
    for part in _MANY.split(text.translate(_FULL_WIDTH).strip()):
        match = _TOLD.match(part)
        if match:
            stand = _STAND_WORDS.sub("", match["stand"])
            found.append(((match["name"] or match["zh"]).upper(), tidy(stand)))
        elif fold(part):
            found.append(("", tidy(_STAND_WORDS.sub("", part))))
    return tuple(found)


def _have_prefixes(told: Iterable[tuple[tuple[str, str], ...]]) -> bool:
    stands = [stand for pairs in told for hall, stand in pairs if stand and not hall]
    prefixed = [match[1] for stand in stands if (match := _PREFIXED.match(stand))]
    return len(prefixed) >= max(1, _ENOUGH * len(stands)) and len(set(prefixed)) <= max(1, len(prefixed) / 2)


def _halls_of(pairs: tuple[tuple[str, str], ...], prefixes: bool) -> tuple[str, ...]:
    halls = (hall or _prefix(stand, prefixes) for hall, stand in pairs)
    return tuple(hall for hall in halls if hall)


def _prefix(stand: str, prefixes: bool) -> str:
    match = _PREFIXED.match(stand) if prefixes else None
    return match[1].upper() if match else ""


def _halls(text: str) -> tuple[str, ...]:
    """The halls of a hall cell: "Hall 2", "2号馆" and "2" are the same hall."""
    found = []
    for part in _MANY.split(text.translate(_FULL_WIDTH).strip()):
        match = _ONLY_HALL.match(part)
        if match:
            found.append((match["name"] or match["zh"]).upper())
        elif fold(part):
            found.append(tidy(part))
    return tuple(found)


def _join(parts: Iterable[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(part for part in parts if part))
