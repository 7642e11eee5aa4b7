"""Numbers in a sentence: digits, words and fractions, in English and in Chinese."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from expo_app.model.claim import Bound


class Kind(StrEnum):
    """What a number in a sentence is a number of."""

    COUNT = "count"
    PERCENT = "percent"
    POINTS = "points"
    TIMES = "times"
    SPACE = "space"


@dataclass(frozen=True)
class Quantity:
    """A number, its precision and how it is meant; `start` and `end` say where it stands."""

    value: float
    kind: Kind
    step: float
    bound: Bound
    start: int
    end: int


_DIGIT = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_MYRIAD = {"万": 10_000, "亿": 100_000_000}
_SCALE = (
    {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000} | _MYRIAD | {"千": 1_000, "百": 100}
)
_FRACTIONS = {
    "half": 50.0,
    "a half": 50.0,
    "one half": 50.0,
    "a third": 100 / 3,
    "one third": 100 / 3,
    "two thirds": 200 / 3,
    "a quarter": 25.0,
    "one quarter": 25.0,
    "three quarters": 75.0,
    "a fifth": 20.0,
    "one fifth": 20.0,
    "a tenth": 10.0,
    "one tenth": 10.0,
}
_SMALL = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"], start=1
    )
}
_NUMBER = (
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?"
    r"(?P<scale>thousand|million|billion|万|亿|千|百)?"
)
_UNIT = (
    r"\s?(?P<plus>\+|余|多)?\s?(?P<unit>(?:percentage|percent|%)\s?points?|points?\b|个?百分点|%|per\s?cent\b|"
    r"percent\b|times\b|-?fold\b|倍|square\s?met(?:er|re)s?|sqm\b|m²|m2\b|平方米|平米)?"
)
_PLAIN = re.compile(_NUMBER + _UNIT)
_SHARE_OF = re.compile(
    r"\b(?P<some>one|two|three|four|\d)\s(?:\w+\s){0,2}?(?:in|out of)\s(?P<all>two|three|four|"
    r"five|six|ten|\d+)\b"
)
_WORDS = re.compile(
    r"\b(?P<fraction>" + "|".join(sorted(_FRACTIONS, key=len, reverse=True)).replace(" ", r"[\s-]") + r")\b"
)
_HAN_PERCENT = re.compile(
    r"百分之(?P<number>[零一二三四五六七八九十百两]+(?:点[零一二三四五六七八九]+)?|\d+(?:\.\d+)?)"
)
_HAN_PART = re.compile(r"(?P<all>[二两三四五六七八九十])分之(?P<some>[一二两三四五六七八九])")
_HAN_TENTHS = re.compile(r"(?P<tenths>[一二两三四五六七八九])成(?P<ones>半|[一二三四五六七八九])?")
_HAN_EACH = re.compile(
    r"每(?P<all>[两三四五六七八九十]|\d+)[家名个位][^,]{0,8}?有(?P<some>[一两三四五六七八九]|\d+)[家名个位](?P<over>以上|多)?"
)
_HAN_HALF = re.compile(r"(?P<over>过|超)?(?:一?半)(?:以上|多)?|一半")
_HAN_TIMES = re.compile(r"(?P<times>[一二两三四五六七八九十])倍")

_BEFORE = {
    Bound.AT_MOST: re.compile(
        r"(?:\bup to|at most|no more than|not more than|至多|最多|不超过)\s?(?:the\s)?$"
    ),
    Bound.OVER: re.compile(
        r"(?:over|more than|above|exceed(?:s|ed|ing)?|at least|upwards of|no fewer than|超过?|逾|突破|"
        r"多于|不少于|至少|高于)\s?(?:the\s)?$"
    ),
    Bound.NEARLY: re.compile(r"(?:nearly|almost|close to|just under|近|将近|接近|几乎)\s?$"),
    Bound.ABOUT: re.compile(r"(?:about|around|approximately|roughly|some|约|大约|约为)\s?$"),
    Bound.UNDER: re.compile(r"(?:less than|fewer than|under|below|not even|不足|不到|少于|低于)\s?$"),
}
_AFTER = {
    Bound.OVER: re.compile(r"^\s?(?:or more|以上|有余|余|多)"),
    Bound.ABOUT: re.compile(r"^\s?(?:or so|左右|上下)"),
}


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a folded sentence in their order, years and ordinals left out; no two overlap."""
    found: list[Quantity] = []
    for quantity in _candidates(text):
        if all(quantity.end <= other.start or quantity.start >= other.end for other in found):
            found.append(quantity)
    return tuple(sorted(found, key=lambda quantity: quantity.start))


def _candidates(text: str) -> Iterator[Quantity]:
    """All readings, the more telling ones first."""
    yield from _parts_of_a_whole(text)
    for match in _HAN_TIMES.finditer(text):
        yield _made(text, match, _han(match["times"]), Kind.TIMES, 0.2)
    for match in _WORDS.finditer(text):
        yield _made(text, match, _FRACTIONS[match["fraction"].replace("-", " ")], Kind.PERCENT, 5.0)
    for match in _HAN_HALF.finditer(text):
        quantity = _made(text, match, 50.0, Kind.PERCENT, 5.0)
        over = match["over"] or match[0].endswith(("以上", "多"))
        yield replace(quantity, bound=Bound.OVER) if over else quantity
    for match in _PLAIN.finditer(text):
        if not _is_no_quantity(text, match):
            yield _plain(text, match)


def _parts_of_a_whole(text: str) -> Iterator[Quantity]:
    """ "one in five", 百分之二十, 五分之一, 每四家中有一家, 三成."""
    for match in _SHARE_OF.finditer(text):
        share = 100 * _small(match["some"]) / _small(match["all"])
        yield _made(text, match, share, Kind.PERCENT, 5.0)
    for match in _HAN_PERCENT.finditer(text):
        value, step = _han_or_digits(match["number"])
        yield _made(text, match, value, Kind.PERCENT, step)
    for match in _HAN_PART.finditer(text):
        share = 100 * _han(match["some"]) / _han(match["all"])
        yield _made(text, match, share, Kind.PERCENT, 5.0)
    for match in _HAN_EACH.finditer(text):
        share = 100 * _han_or_digits(match["some"])[0] / _han_or_digits(match["all"])[0]
        made = _made(text, match, share, Kind.PERCENT, 5.0)
        yield replace(made, bound=Bound.OVER) if match["over"] else made
    for match in _HAN_TENTHS.finditer(text):
        ones = {"": 0.0, "半": 5.0}.get(match["ones"] or "")
        share = 10.0 * _han(match["tenths"]) + (_han(match["ones"]) if ones is None else ones)
        yield _made(text, match, share, Kind.PERCENT, 5.0 if ones else 10.0 if ones == 0.0 else 1.0)


def _plain(text: str, match: re.Match[str]) -> Quantity:
    digits, scale = match["digits"].replace(",", ""), _SCALE.get(match["scale"] or "", 1)
    kind = _kind(match["unit"] or "")
    value = float(digits) * scale
    step = (10.0 ** -len(digits.partition(".")[2])) * scale
    if kind in (Kind.COUNT, Kind.SPACE):
        step = max(step, _round_step(value))
    quantity = _made(text, match, value, kind, step)
    if match["plus"] and quantity.bound is Bound.ROUNDED:
        return Quantity(value, kind, step, Bound.OVER, match.start(), match.end())
    return quantity


def _round_step(value: float) -> float:
    """The precision of a round number: 100 for 1,800; two digits are always meant, so 10 for 500."""
    step = 1.0
    while value and value % (step * 10) == 0 and step * 100 <= value:
        step *= 10
    return min(step, 10.0 ** max(len(str(int(value))) - 2, 0))


def _made(text: str, match: re.Match[str], value: float, kind: Kind, step: float) -> Quantity:
    before, after = text[: match.start()], text[match.end() :]
    bound = next((bound for bound, sign in _BEFORE.items() if sign.search(before)), None)
    bound = bound or next((bound for bound, sign in _AFTER.items() if sign.search(after)), Bound.ROUNDED)
    return Quantity(value, kind, step, bound, match.start(), match.end())


def _kind(unit: str) -> Kind:
    if "point" in unit or "百分点" in unit:
        return Kind.POINTS
    if unit in ("%",) or unit.startswith("per"):
        return Kind.PERCENT
    if unit in ("times", "倍") or "fold" in unit:
        return Kind.TIMES
    return Kind.SPACE if unit else Kind.COUNT


def _is_no_quantity(text: str, match: re.Match[str]) -> bool:
    """Years, ordinals and numbers inside words."""
    digits, after = match["digits"], text[match.end("digits") :]
    year = (
        re.fullmatch(r"(?:19|20)\d\d", digits)
        and not match["unit"]
        and not re.match(r"\s?(?:家|名|人|exhib|visit|compan|enterpris|firm)", after)
    )
    ordinal = re.match(r"(?:st|nd|rd|th)\b|届", after) or text[: match.start()].endswith("第")
    return bool(year or ordinal or re.search(r"[a-z]$", text[: match.start()]))


def _small(word: str) -> float:
    return float(_SMALL[word]) if word in _SMALL else float(word)


def _han_or_digits(text: str) -> tuple[float, float]:
    if text[0].isdigit():
        return float(text), 10.0 ** -len(text.partition(".")[2])
    whole, _, decimals = text.partition("点")
    tail = "".join(str(_DIGIT[char]) for char in decimals)
    return float(f"{int(_han(whole))}.{tail or 0}"), 10.0 ** -len(tail)


def _han(text: str) -> float:
    """A Chinese numeral up to 999."""
    total, digit = 0, 0
    for char in text:
        if char in "十百":
            total += (digit or 1) * (10 if char == "十" else 100)
            digit = 0
        else:
            digit = _DIGIT[char]
    return float(total + digit)
