"""Halls and stands as lists write them: "E1-0105, E1-0113", "RH.G62", "Hall 2 - Booth 15", "2号馆-A05"."""

import functools
import re
from collections.abc import Iterable, Iterator

from expo_app.reference.spelling import fold, tidy

_MANY = re.compile(r"\s*[,，;；、|\n&+]\s*|\s+(?:and|und|et|y)\s+")
_STROKE = re.compile(r"\s*/\s*")
_FULL_WIDTH = {code + 0xFEE0: code for code in range(0x21, 0x7F)} | {0x3000: 0x20}
_NUMBER = r"[A-Z]?\d+(?:\.\d+)?[A-Z]?|[A-Z]{1,2}"
_WORD = (
    r"(?:hall(?:e|en)?|hala|pavilion|pabell[oó]n|pavillon|pavilh[aã]o|pav\.|padiglione|pad\.|pawilon|nave|salle)"
    r"(?:\s*(?:no\.?|nr\.?|n°|#|:))?"
)
_ZH = r"(?:号展馆|號展館|号馆|號館|展馆|展館|展厅|展廳|馆|館)"
_HALL = (
    rf"(?:{_WORD}(?![a-z])\s*(?P<name>{_NUMBER})\b"
    rf"|(?P<zh>{_NUMBER}|[东西南北中東]\d*|[一二三四五六七八九十]+)\s*{_ZH}"
    r"|(?P<en>[A-Z]?\d+(?:\.\d+)?[A-Z]?|north|south|east|west|central)\s+hall(?![a-z]))"
)
_STAND_WORD = (
    r"(?:booth|stand|stall|stoisko|puesto|emplacement|展位|展台|摊位|攤位)(?![a-z])"
    r"\s*(?:no\.?|nr\.?|n°|号|號)?\s*[:：#]?"
)
_STAND_WORDS = re.compile(rf"^\s*{_STAND_WORD}\s*|\s*(?:号|號)?(?:展位|展台|摊位|攤位)$", re.IGNORECASE)
# One stand without words.
_PLAIN = re.compile(r"[A-Za-z]{0,3}\d[A-Za-z0-9.-]*")
_TOLD = re.compile(rf"^\s*{_HALL}\s*[-–—.,:/|]?\s*(?P<stand>.*)$", re.IGNORECASE)
_TOLD_BEHIND = re.compile(
    rf"^(?P<stand>.*[^\s(（\[,–—-])\s*[-–—(（\[,]?\s*{_HALL}\s*[)）\]]?\s*$", re.IGNORECASE
)
_ONLY_HALL = re.compile(rf"^\s*{_HALL}\s*$", re.IGNORECASE)
_FLOOR = re.compile(
    r"(?:level|floor|ebene|etage|planta|piano|poziom)\s*\S+|\S+\s*(?:level|floor|ebene|etage|planta|层|楼|層|樓)",
    re.IGNORECASE,
)
# "E1-0105", "H2-B101", "4.1-B05", "1.1H-A05", and closed up "N1A12", "4.1B05": one letter or mere digits in
# front may be a row of stands.
_PREFIXED = re.compile(
    r"^(?:([A-Z]{1,3}\d{1,2}|\d{1,2}\.\d|\d{1,2}(?:\.\d)?H|[A-Z]{2,3}|\d{1,2}(?=-[A-Z]))[-–.](?=[A-Z]*\d)"
    r"|([A-Z]\d{1,2}|\d{1,2}\.\d)(?=[A-Z]\d{1,3}[A-Z]?$))",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?P<before>.*[^\d])(?P<digits>\d+)")
_LETTERED = re.compile(r"(?P<before>.*\d)[A-Za-z]")
_NOTHING = frozenset(
    {"tba", "tbd", "tbc", "na", "none", "nil", "ka", "待定", "无", "未定", "暂无", "offen", "open"}
)
_CHINESE = {text: str(number) for number, text in enumerate("一二三四五六七八九十", start=1)}
_CHINESE |= {"十" + text: str(10 + number) for number, text in enumerate("一二三四五六七八九", start=1)}


def stands_in(text: str) -> tuple[tuple[str, str], ...]:
    """The (hall that words tell or "", stand or "") pairs of a stand's cell, in their order.

    "TBA" and mere punctuation are no stands. A number or a letter alone goes on from the stand before it:
    "A01/02" are A01 and A02, "12A/B" are 12A and 12B.
    """
    if _PLAIN.fullmatch(text):
        return (("", text),)
    found: list[tuple[str, str]] = []
    for part in _split(text):
        match = _TOLD.match(part) or _TOLD_BEHIND.match(part)
        stand = tidy(_STAND_WORDS.sub("", match["stand"] if match else part)) if fold(part) else ""
        hall = _hall_of(match) if match else ""
        if fold(stand) in _NOTHING:
            stand = ""
        if hall or fold(stand):
            found.append((hall, _continued(found[-1][1], stand) if found and not hall else stand))
    return tuple(found)


def _split(text: str) -> Iterator[str]:
    """The parts of a cell; a stroke separates no words ("Outdoor/Hall 8/North/A020" is one place)."""
    for part in _MANY.split(text.translate(_FULL_WIDTH).strip()):
        places = _STROKE.split(part)
        yield from places if all(map(is_usual, places)) else [part]


def _continued(before: str, stand: str) -> str:
    """A stand that is written short after the one before it."""
    numbered, lettered = _NUMBERED.fullmatch(before), _LETTERED.fullmatch(before)
    if numbered and stand.isdigit() and len(stand) <= len(numbered["digits"]):
        return numbered["before"] + numbered["digits"][: -len(stand)] + stand
    if lettered and len(stand) == 1 and stand.isalpha():
        return lettered["before"] + stand
    return stand


def halls_in(text: str) -> tuple[str, ...]:
    """The halls of a hall's cell, floors left out: "Hall 2", "2号馆", "二号馆" and "2" are the same hall."""
    found = []
    for part in _split(text):
        match = _ONLY_HALL.match(part)
        if match:
            found.append(_hall_of(match))
        elif fold(part) and fold(part) not in _NOTHING and not _FLOOR.fullmatch(part):
            found.append(tidy(part))
    return tuple(found)


def _hall_of(match: re.Match[str]) -> str:
    """The hall that the words name; halls by the points of the compass keep their word."""
    if match["en"] and match["en"].isalpha():
        return f"{match['en'].capitalize()} Hall"
    name = (match["name"] or match["zh"] or match["en"]).upper()
    return _CHINESE.get(name, name)


@functools.lru_cache(maxsize=100_000)
def prefix_of(stand: str) -> str:
    """What stands before the dash or the point of a stand and may be its hall, "" for nothing."""
    match = _PREFIXED.match(stand)
    return (match[1] or match[2]).upper() if match else ""


def have_prefixes(stands: Iterable[str]) -> bool:
    """Whether nearly all of these stands begin with a hall: with few different ones."""
    written = list(stands)
    prefixes = [prefix for stand in written if (prefix := prefix_of(stand))]
    enough = len(prefixes) >= max(1, 0.8 * len(written))
    return enough and len(set(prefixes)) <= max(1, len(prefixes) / 2)


def is_usual(stand: str) -> bool:
    """Whether a text looks like a stand: with a number, or some letters."""
    return any(map(str.isdigit, stand)) or len(fold(stand)) <= 3
