"""Floor space as lists write it, in square metres."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from expo_app.reference.numbers import NUMBER, count_of, is_open, read_number
from expo_app.reference.spelling import tidy

SQM_PER_SQFT = 0.09290304
METRES_PER_FOOT = 0.3048
SQM_PER_PYEONG = 400 / 121  # 坪, 평
SQM_PER_STANDARD_STAND = 9.0  # the usual Chinese 标准展位 of 3 m x 3 m

_SQM = (
    r"(?:m ?2|m\^2|sq\.? ?m(?:et(?:er|re)s?|trs?)?\.?|sqms?\.?|square met(?:er|re)s?|qm|mq|m\.q\."
    r"|平方米|平方公尺|平方メートル|平米|平方|平(?!方)|quadratmeter|metros? cuadrados?|metri quadr[ai]t?i?"
    r"|metros? quadrados?|m[eè]tres? carr[eé]s?|m\.? ?kw\.?|м ?2|кв\.? ?м\.?|제곱미터)"
)
_SQFT = (
    r"(?:sq\.? ?f(?:ee|oo)?t\.?|sqft\.?|sf|square f(?:ee|oo)t|ft ?2|ft\^2|平方英尺|平方呎|quadratfu(?:ß|ss))"
)
_KIND = (
    r"(?:光地|特装|特裝|标展|標展|空地|净地|室内|室外|raw(?: space)?|space only|shell(?: scheme)?"
    r"|equipped|indoors?|outdoors?|net(?:to)?|net+[ae]|freigelände|freifläche|außengelände|surface nue"
    r"|équipée?|extérieure?"
    r"|int[ée]rieure?|espacio libre|suelo libre|equipad[ao]|exterior|interior|aire libre|area nuda"
    r"|preallestit[ao])"
)
_LENGTH = r"(?:m(?:et(?:er|re)s?|trs?)?\.?|f(?:ee|oo)?t\.?|'|′|cm|mm|米|公尺|英尺)"
_METRES = {"c": 0.01, "mm": 0.001, "f": METRES_PER_FOOT, "'": METRES_PER_FOOT, "′": METRES_PER_FOOT}
_METRES |= {"英": METRES_PER_FOOT}
_BEFORE = rf"(?:(?:net(?:to)?|total|gesamt|共|计|净|{_KIND})[ :：]*)?"
_AREA = re.compile(rf"{_BEFORE}({NUMBER}?) ?(?:({_SQM})|({_SQFT}))?(?: ?{_KIND})?", re.IGNORECASE)
_TIMES = re.compile(
    rf"(?P<one>{NUMBER}(?:{_SQM}|{_SQFT})) ?[x×*] ?(?P<times>\d{{1,2}}) ?(?:个|個|间)?", re.IGNORECASE
)
_AREA_BEHIND = re.compile(rf"(?:({_SQM})|({_SQFT}))[ :]*({NUMBER})", re.IGNORECASE)
_SIDES = re.compile(
    rf"(\d[\d.,]*) ?({_LENGTH})? ?(?:[x*×✕х]|by) ?(\d[\d.,]*) ?(?:({_SQM})|({_SQFT})|({_LENGTH}))?"
    rf"(?: ?{_KIND})?",
    re.IGNORECASE,
)
_STAND = (
    r"(?:(?:国际|國際)?(?:标准|標準)?(?:展位|摊位|攤位|展台)|标展|標展|标摊|标位|小間|コマ|ブース|부스"
    r"|(?:(?:std\.?|standard|shell(?: scheme)?|equipped|basic) )?(?:booths?|stands?|stalls?)"
    r"(?: (?:standards?|équipés?|est[aá]ndar))?|(?:standard|norm|reihen)?st[aä]nde?|m[oó]dul[oe]s?)"
)
_COUNT = r"(\d+(?:[.,]5)?|[一二两兩三四五六七八九十半]|one|two|three|four|five|six)"
_STANDS = re.compile(rf"{_COUNT} ?(?:个|個|间|間)?(?: ?[x×] ?| )?{_STAND}", re.IGNORECASE)
_STANDS_BEHIND = re.compile(rf"(?:标准展位|标展|標展|标摊|标位) ?[x×*:]? ?{_COUNT} ?(?:个|個|间|間)?")
_BARE_STAND = re.compile(
    r"(?:国际)?标准展位|标展|標展|標準展位|标摊|标位|(?:standard|shell scheme) (?:booth|stand)|standardstand",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:(?:ca|circa|approx|appr|aprox|env|ungef|min|mind|max)(?:\.|(?= |\d)) ?"
    r"|(?:approximately|about|around|ungefähr|etwa|rund|environ|aproximadamente|unos|cerca de|około|at least"
    r"|mindestens|minimum|maximum|up to|bis zu|over|über) "
    r"|[~≈±><≥≤]=? ?|大约|大約|大概|约|約|近|至少|最多|不少于)(?P<inner>.+)",
    re.IGNORECASE,
)
_OR_SO = re.compile(
    r"(?P<inner>.+?) ?(?:左右|上下|以上|approx\.?|ca\.?|circa|max(?:\.|imum)?|min(?:\.|imum)?|\+"
    r"|\(approx\.?\))",
    re.IGNORECASE,
)
_RANGE = re.compile(
    r"(?P<open>(?:between|from|entre|de|desde|von|zwischen|tra|da|从|從) )?"
    rf"(?P<low>{NUMBER}?) ?(?:{_SQM}|{_SQFT})? ?"
    rf"(?:-|–|—|~|to|bis|à|至|到|(?(open)(?:and|y|et|und|e|a|hasta|jusqu'à)|(?!))) ?(?P<high>{NUMBER}?)"
    rf"(?P<unit> ?(?:{_SQM}|{_SQFT})?)",
    re.IGNORECASE,
)
_TWICE = re.compile(r"(?P<one>[^()=]+?) ?(?:= ?(?P<is>[^()=]+)|\((?P<aside>[^()]*)\))")
_METRES_ONLY = re.compile(rf"({NUMBER}?) ?m\.?", re.IGNORECASE)
_PYEONG = re.compile(rf"({NUMBER}?) ?[坪평]")
# Between the areas of several stands; a comma only behind a unit, as it may stand before decimals.
_SUM = re.compile(
    r"\s*[+;；&\n]\s*| (?:and|und|et|y|e) |(?:(?<=m2)|(?<=qm)|(?<=ft)|(?<=米)), ?", re.IGNORECASE
)
_UNIT = re.compile(rf"{_SQM}|{_SQFT}|[x×*]|{_STAND}", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_NONE = {
    "",
    "-",
    "–",
    "—",
    "/",
    ".",
    "n/a",
    "n.a.",
    "na",
    "none",
    "nil",
    "tbd",
    "tba",
    "tbc",
    "k.a.",
    "无",
    "待定",
}

SEPARATOR = "a number with a separator of thousands"
_STANDARD = f"standard stands of {SQM_PER_STANDARD_STAND:g} m² each"


@dataclass(frozen=True)
class Space:
    """Square metres, or None. `assumed` tells on which assumption the value rests (several readings,
    standard stands, a range); `known` is False for a cell that says something that could not be read."""

    sqm: float | None
    assumed: str = ""
    known: bool = True


NO_SPACE = Space(None)
UNREADABLE = Space(None, known=False)


@dataclass(frozen=True)
class _Column:
    """What the column tells about numbers that say nothing themselves: a unit and a decimal mark."""

    unit: str
    decimal: str


def read_space(text: str, unit: str = "", decimal: str = "") -> Space:
    """The net space of one cell.

    `unit` is the header's ("sqm", "sqft" or "") and holds where the cell states none; `decimal` is the
    mark ("." or ",") that the rest of the column shows to stand before decimals, "" when it shows none.
    An approximate value is taken as it stands, of a range the middle, sums are added up, and standard
    stands have 9 m²: each is told in `assumed`.
    """
    cell = tidy(unicodedata.normalize("NFKC", tidy(text)))
    if cell.casefold() in _NONE:
        return NO_SPACE
    column = _Column(unit, decimal)
    lines = [tidy(line) for line in unicodedata.normalize("NFKC", text).splitlines() if tidy(line)]
    several = _added(lines, column) if len(lines) > 1 else None
    if several is not None:
        return several
    for reader in (_plain, _said_twice, _approximate, _range, _sum):
        space = reader(cell, column)
        if space is not None:
            return space
    return UNREADABLE


def _plain(cell: str, column: _Column) -> Space | None:
    """One statement: sides, stands or an area."""
    times = _TIMES.fullmatch(cell)
    if times:
        one = _from_area(times["one"], column)
        return Space(one.sqm * int(times["times"])) if one and one.sqm is not None else None
    return (
        _from_sides(cell, column) or _from_stands(cell) or _from_area(cell, column) or _loosely(cell, column)
    )


def _loosely(cell: str, column: _Column) -> Space | None:
    """Metres that can only be square ones, and the measure of Japan and Korea."""
    metres, pyeong = _METRES_ONLY.fullmatch(cell), _PYEONG.fullmatch(cell)
    match = metres or pyeong
    number = read_number(match[1], column.decimal) if match else None
    if number is None:
        return None
    if pyeong:
        return Space(number * SQM_PER_PYEONG)
    return Space(number, "square metres, though only metres are written")


def _from_sides(cell: str, column: _Column) -> Space | None:
    match = _SIDES.fullmatch(cell)
    if not match:
        return None
    width, depth = read_number(match[1], column.decimal), read_number(match[3], column.decimal)
    if width is None or depth is None:
        return None
    if match[4]:
        return Space(width * depth)
    stated = match[2] or match[6] or ("ft" if match[5] or column.unit == "sqft" else "")
    # Stands of 10 x 10 and 20 x 20 are usual in feet.
    rounded = not stated and not column.unit and width % 10 == depth % 10 == 0
    return Space(width * depth * _metres(stated) ** 2, "sides in metres, not in feet" if rounded else "")


def _metres(unit: str) -> float:
    return next((size for start, size in _METRES.items() if unit.casefold().startswith(start)), 1.0)


def _from_stands(cell: str) -> Space | None:
    match = _STANDS.fullmatch(cell) or _STANDS_BEHIND.fullmatch(cell)
    if not match and not _BARE_STAND.fullmatch(cell):
        return None
    return Space((count_of(match[1]) if match else 1.0) * SQM_PER_STANDARD_STAND, _STANDARD)


def _from_area(cell: str, column: _Column) -> Space | None:
    match, behind = _AREA.fullmatch(cell), _AREA_BEHIND.fullmatch(cell)
    written, metric, feet = (
        match.groups() if match else (behind[3], behind[1], behind[2]) if behind else ("",) * 3
    )
    number = read_number(written, column.decimal)
    if number is None:
        return None
    in_feet = bool(feet) or (column.unit == "sqft" and not metric)
    assumed = "" if column.decimal or not is_open(written) else SEPARATOR
    return Space(number * (SQM_PER_SQFT if in_feet else 1), assumed)


def _said_twice(cell: str, column: _Column) -> Space | None:
    """ "4x9 = 36", "36 m² (4 x 9)", "2个标展 (18㎡)", "36㎡ (corner)": what is stated last tells how
    the first is meant, words tell nothing, and numbers at odds are not read."""
    match = _TWICE.fullmatch(cell)
    first = match and (_plain(match["one"], column) or _approximate(match["one"], column))
    if match is None or first is None or first.sqm is None:
        return None
    other = match["is"] or match["aside"] or ""
    is_remark = _LETTER.search(other) and not _UNIT.search(other)
    if is_remark or not any(map(str.isdigit, other)):
        return first
    second = _plain(other, column)
    if second is None or second.sqm is None:
        return None
    if first.assumed == _STANDARD:
        each = _SIDES.fullmatch(other) is not None
        return Space(second.sqm * first.sqm / SQM_PER_STANDARD_STAND if each else second.sqm)
    agree = abs(first.sqm - second.sqm) <= 0.02 * max(first.sqm, second.sqm) + 0.5
    return first if agree else None


def _approximate(cell: str, column: _Column) -> Space | None:
    match = _ABOUT.fullmatch(cell) or _OR_SO.fullmatch(cell)
    space = match and (_plain(match["inner"], column) or _range(match["inner"], column))
    return replace(space, assumed="an approximate value") if space and space.sqm is not None else None


def _range(cell: str, column: _Column) -> Space | None:
    match = _RANGE.fullmatch(cell)
    if not match:
        return None
    low, high = (_from_area(match[end] + match["unit"], column) for end in ("low", "high"))
    if low is None or high is None or low.sqm is None or high.sqm is None or not low.sqm < high.sqm:
        return None
    return Space((low.sqm + high.sqm) / 2, "the middle of a range")


def _sum(cell: str, column: _Column) -> Space | None:
    return _added(_SUM.split(cell), column)


def _added(texts: Sequence[str], column: _Column) -> Space | None:
    parts = [_plain(text.strip(), column) for text in texts]
    areas = [part.sqm for part in parts if part is not None and part.sqm is not None]
    return Space(sum(areas), "a sum") if len(areas) == len(parts) > 1 else None
