"""Floor space as lists write it, in square metres."""

import re
import unicodedata
from dataclasses import dataclass

SQM_PER_SQFT = 0.09290304
SQM_PER_STANDARD_STAND = 9.0  # the usual Chinese 标准展位 of 3 m x 3 m

_SQM = (
    r"(?:m ?2|m\^2|sq\.? ?m(?:et(?:er|re)s?|trs?)?\.?|sqms?\.?|square met(?:er|re)s?|qm|mq|m\.q\."
    r"|平方米|平米|平方|quadratmeter|metros? cuadrados?|m[eè]tres? carr[eé]s?|m\.? ?kw\.?)"
)
_SQFT = (
    r"(?:sq\.? ?f(?:ee|oo)?t\.?|sqft\.?|sf|square f(?:ee|oo)t|ft ?2|ft\^2|平方英尺|平方呎|quadratfu(?:ß|ss))"
)
_NUMBER = r"\d[\d.,'’ ]*"
_KIND = (
    r"(?: ?\(?(?:光地|特装|标展|空地|室内|室外|raw(?: space)?|shell(?: scheme)?|indoor|outdoor|netto?)\)?)?"
)
_AREA = re.compile(rf"({_NUMBER}?) ?(?:({_SQM})|({_SQFT}))?{_KIND}", re.IGNORECASE)
_SIDES = re.compile(
    rf"(\d[\d.,]*) ?(m|ft|米)? ?[x*×✕] ?(\d[\d.,]*) ?(m|ft|米)?(?: ?[=(].*| ?{_SQM})?{_KIND}", re.IGNORECASE
)
_STANDS = re.compile(
    r"(\d+(?:\.\d+)?|[一二两三四五六七八九十半]) ?(?:个|個)? ?(?:标准展位|标准摊位|标展|標展|标摊|标位)"
)
_BARE_STAND = re.compile(r"标准展位|标展|標展|标摊|标位")
_CHINESE_DIGITS = dict(zip("半一二三四五六七八九十两", (0.5, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 2), strict=True))
_NONE = {"", "-", "–", "—", "/", ".", "n/a", "n.a.", "na", "none", "nil", "tbd", "tba", "k.a.", "无", "待定"}


@dataclass(frozen=True)
class Space:
    """Square metres, or None. `assumed` tells on which assumption the value rests (several readings,
    standard stands); `known` is False for a cell that says something that could not be read."""

    sqm: float | None
    assumed: str = ""
    known: bool = True


NO_SPACE = Space(None)
UNREADABLE = Space(None, known=False)


def read_space(text: str, unit: str = "", decimal: str = "") -> Space:
    """The net space of one cell.

    `unit` is the header's ("sqm", "sqft" or "") and holds where the cell states none; `decimal` is the
    mark ("." or ",") that the rest of the column shows to stand before decimals, "" when it shows none.
    Ranges, approximations and sums of several numbers are not read.
    """
    cell = " ".join(unicodedata.normalize("NFKC", text).split())
    if cell.casefold() in _NONE:
        return NO_SPACE
    for reader in (_from_sides, _from_stands, _from_area):
        space = reader(cell, unit, decimal)
        if space is not None:
            return space
    return UNREADABLE


def _from_sides(cell: str, unit: str, decimal: str) -> Space | None:
    match = _SIDES.fullmatch(cell)
    if not match:
        return None
    width, depth = read_number(match[1], decimal), read_number(match[3], decimal)
    if width is None or depth is None:
        return None
    stated = (match[2] or match[4] or "").casefold()
    in_feet = stated == "ft" or (unit == "sqft" and not stated)
    return Space(width * depth * (SQM_PER_SQFT if in_feet else 1))


def _from_stands(cell: str, _unit: str, _decimal: str) -> Space | None:
    match = _STANDS.fullmatch(cell)
    if not match and not _BARE_STAND.fullmatch(cell):
        return None
    count = 1.0 if not match else _CHINESE_DIGITS.get(match[1]) or float(match[1])
    return Space(count * SQM_PER_STANDARD_STAND, assumed="standard stands of 9 m² each")


def _from_area(cell: str, unit: str, decimal: str) -> Space | None:
    match = _AREA.fullmatch(cell)
    number = read_number(match[1], decimal) if match else None
    if match is None or number is None:
        return None
    in_feet = bool(match[3]) or (unit == "sqft" and not match[2])
    assumed = "" if decimal or not _is_open(match[1]) else "the separator to group thousands"
    return Space(number * (SQM_PER_SQFT if in_feet else 1), assumed)


def read_number(text: str, decimal: str = "") -> float | None:
    """A number in English or continental writing: "1,250.5", "1.250,5", "1 250,5", "12,5", "1'250".

    Where nothing tells (`decimal` is ""), one separator before exactly three digits groups thousands,
    save after a leading zero ("0.125"). None when it is no number.
    """
    plain = re.sub(r"[ '’]", "", text)
    if not re.fullmatch(r"\d+(?:[.,]\d+)*", plain):
        return None
    mark = decimal if decimal and plain.count(decimal) <= 1 else decimal_mark(plain)
    whole, _, decimals = plain.partition(mark) if mark else (plain, "", "")
    groups = re.split("[.,]", whole)
    if len(set(re.findall("[.,]", whole))) > 1 or any(len(group) != 3 for group in groups[1:]):
        return None
    return float(f"{''.join(groups)}.{decimals or 0}") if decimals.isdigit() or not decimals else None


def decimal_mark(plain: str) -> str:
    """Which of "." and "," stands before the decimals of a number, "" for none or when it is open."""
    marks = [char for char in plain if char in ".,"]
    if len(set(marks)) == 2:
        return marks[-1] if marks.count(marks[-1]) == 1 else ""
    if len(marks) != 1:
        return ""
    whole, _, decimals = plain.partition(marks[0])
    return "" if len(decimals) == 3 and 0 < len(whole) <= 3 and whole[0] != "0" else marks[0]


def _is_open(text: str) -> bool:
    """Whether a lone separator before three digits leaves two readings ("1.250", "1,250")."""
    return re.fullmatch(r"[1-9]\d{0,2}[.,]\d{3}", text.strip()) is not None
