"""Cells that name a country in several parts: "Korea (South)", "Hong Kong, China", "德国 (Germany)"."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from expo_app.reference.country_names import by_alpha2, countries, country_key, meanings

_HAN = "\u3040-\u30ff\u3400-\u9fff"
# Either side may be meant: both have to name the same country. The words stand within names too.
_STROKES = re.compile(r"\s*[/|;；、\n]\s*")
_WORDS = re.compile(r"\s*(?:[&+]|\b(?:and|und|et|y|or|oder|ou)\b|或)\s*", re.IGNORECASE)
# One side tells more about the other; a change of script does so too.
_APPOSITIONS = re.compile(
    rf"\s*[,，()（）\[\]【】:：]\s*|\s+[-–—]\s+|(?<=[{_HAN}])\s*(?=[A-Za-z])|(?<=[A-Za-z])\s*(?=[{_HAN}])"
)
_TAIL = re.compile(r"(.+?)\s*[,，(（\[]\s*([^,，()（）\[\]]+?)\s*[)）\]]?")
_FORMAL = re.compile(
    r"^(?:(?:the|islamic|democratic|federal|federative|federated|socialist|bolivarian|plurinational|oriental"
    r"|hashemite|arab|cooperative|co operative|united|independent|union of the|peoples)\s+)*"
    r"(?:republic|kingdom|sultanate|principality|federation|commonwealth|grand duchy|union"
    r"|(?:plurinational|independent|federated|islamic) states?"
    r"|republik|konigreich|furstentum|grossherzogtum|republique|royaume|principaute|federation|republica"
    r"|reino|repubblica|regno|republika|krolestwo)"
    r"(?:\s+(?:of|de|del|du|des|della|di|do|da|dos))?(?:\s+(?:the|la|les|el|l))?\s+(?=\w)"
)
# Without their formal words these mean another state, or a state within a state.
_NOT_WITHOUT_FORM = {"CHN", "KOR", "PRK", "COD", "COG"}
# A further word may make another place of it (Atlanta, Georgia; Papua New Guinea).
NAMES_OF_OTHER_PLACES = frozenset({"GEO", "GIN"})
_QUALIFIERS = {"north", "northern", "south", "southern", "east", "eastern", "west", "western"}
_QUALIFIERS |= {"new", "inner", "outer", "part", "side", "the"}


@dataclass(frozen=True)
class Reading:
    """The codes that a text names: one when it is certain, else what it may mean (none: nothing known)."""

    certain: bool
    codes: tuple[str, ...]
    reason: str = ""


NOTHING = Reading(False, ())


def read(cell: str) -> Reading:
    """What a cell without a bare code names."""
    sides = [_read_side(part) for part in _STROKES.split(cell) if country_key(part)]
    if len(sides) > 1 and not all(side.certain for side in sides):
        whole = exact(cell)
        return whole if whole is not NOTHING else _agreed(sides)
    return _agreed(sides)


def _read_side(text: str) -> Reading:
    whole = exact(text)
    if whole is not NOTHING:
        return whole
    return _agreed([_alternative(part) for part in _WORDS.split(text) if country_key(part)])


def _agreed(readings: list[Reading]) -> Reading:
    """What alternatives name together."""
    if len(readings) == 1:
        return readings[0]
    codes = _distinct(code for reading in readings for code in reading.codes)
    if len(codes) == 1 and all(reading.certain for reading in readings):
        return Reading(True, codes, "every part names it")
    return Reading(False, codes, "names several, or something else too")


def exact(text: str) -> Reading:
    """What a text as a whole names: as it stands, turned round at its comma or bracket, or without
    formal words such as "Republic of"."""
    for spelling in _turned(text):
        key = country_key(spelling)
        reading = _meaning(key)
        if reading is NOTHING:
            reading = _without_form(key)
        if reading is not NOTHING:
            return reading
    return NOTHING


def _turned(text: str) -> Iterable[str]:
    yield text
    tail = _TAIL.fullmatch(text.strip())
    if tail:
        yield f"{tail[2]} {tail[1]}"
        yield tail[1] if country_key(tail[2]) in {"", "the", "la", "les"} else text


def _meaning(key: str) -> Reading:
    meaning = meanings().get(key, "")
    if not meaning:
        return NOTHING
    codes = tuple(meaning.removeprefix("?").split())
    if len(codes) == 1 and not meaning.startswith("?"):
        return Reading(True, codes, "known spelling")
    return Reading(False, codes, "may mean several" if len(codes) > 1 else "no name of a country by itself")


def _without_form(key: str) -> Reading:
    reading = _meaning(_FORMAL.sub("", key, count=1))
    if reading.certain and reading.codes[0] not in _NOT_WITHOUT_FORM:
        return Reading(True, reading.codes, "known spelling but for formal words")
    return NOTHING


def _alternative(text: str) -> Reading:
    whole = exact(text)
    if whole is not NOTHING:
        return whole
    parts = [part for part in _APPOSITIONS.split(text) if country_key(part)]
    if len(parts) > 1:
        return _apposition(parts, bracketed=text.rstrip().endswith((")", "）", "]")))
    return _neighbours(country_key(text))


def _apposition(parts: list[str], bracketed: bool) -> Reading:
    readings = [_alternative(part) for part in parts]
    named = _distinct(reading.codes[0] for reading in readings if reading.certain)
    hinted = _distinct(code for reading in readings if not reading.certain for code in reading.codes)
    confirmed = _distinct((*named, *_codes_beside(parts, readings)))
    one = _one_of(confirmed) if named else ""
    # A city of the country (London, UK) adds nothing; one of another place makes a riddle of it.
    if not one or any(hint != one for hint in hinted):
        return Reading(False, _distinct((*named, *hinted)), "its parts name several")
    if _may_be_elsewhere(one, parts, readings, bracketed):
        return Reading(False, (one,), "names more than the country")
    return Reading(True, (one,), "a whole part names it")


def _codes_beside(parts: list[str], readings: list[Reading]) -> Iterable[str]:
    """Codes beside a name confirm it ("Germany (DE)", "DE - Germany") or contradict it; one in the
    middle is a state or a province ("Los Angeles, CA, USA")."""
    for place, (part, reading) in enumerate(zip(parts, readings, strict=True)):
        if not reading.codes and place in (0, len(parts) - 1) and _bare_code(part):
            yield _bare_code(part)


def _may_be_elsewhere(one: str, parts: list[str], readings: list[Reading], bracketed: bool) -> bool:
    """Whether words that we do not know may make another place, or no country, of the cell."""
    strangers = [
        part
        for part, reading in zip(parts, readings, strict=True)
        if not reading.codes and not _bare_code(part)
    ]
    if not strangers:
        return False
    trails = parts[-1] == strangers[-1] and not bracketed
    return trails or one in NAMES_OF_OTHER_PLACES or any(_points_elsewhere(part) for part in strangers)


def _neighbours(key: str) -> Reading:
    """Two names side by side: "China Hong Kong", "Germany Deutschland"."""
    words = key.split()
    for cut in range(1, len(words)):
        left, right = _meaning(" ".join(words[:cut])), _meaning(" ".join(words[cut:]))
        if left.certain and right.certain:
            both = _distinct((*left.codes, *right.codes))
            one = _one_of(both)
            return Reading(bool(one), (one,) if one else both, "two names side by side")
    return NOTHING


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


def _bare_code(part: str) -> str:
    """A code beside a name confirms it: "Germany (DE)"."""
    part = part.strip()
    if part in countries():
        return part
    return by_alpha2().get(part, "") if re.fullmatch("[A-Z]{2}", part) else ""


def _points_elsewhere(part: str) -> bool:
    return set(country_key(part).split()) <= _QUALIFIERS


def _distinct(codes: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))
