"""Words that say little about which company is meant, and where a Chinese name has its words."""

import functools
import re
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.places import RESOURCES
from expo_app.reference.country_names import meanings
from expo_app.reference.scripts import simplified
from expo_app.reference.spelling import fold

_NO_COUNTRY = frozenset({"chad", "jordan", "georgia", "mali", "togo", "niger", "cuba", "oman", "man"})
_SHORT_COUNTRIES = {
    "us": "USA", "usa": "USA", "america": "USA", "uk": "GBR", "england": "GBR", "britain": "GBR",
    "uae": "ARE", "prc": "CHN", "ksa": "SAU", "korea": "KOR",
}  # fmt: skip
_LONGEST_COUNTRY, _SHORTEST_SLIP = 3, 6
_ADMINISTRATIVE = re.compile("^(?:特别行政区|自治区|新区|市|省|区|县)")


class WordKind(StrEnum):
    """What a common word is. A forename is a word of a firm's own, but has usual abbreviations."""

    LINK = "link"
    FORENAME = "forename"
    TRADE = "trade"
    PLACE = "place"


@dataclass(frozen=True)
class CommonWord:
    """`group` is equal for all spellings and languages of one word, `language` tells the languages within
    a group apart."""

    kind: WordKind
    group: str
    language: int = 0


@dataclass(frozen=True)
class _Table:
    words: dict[str, CommonWord]
    han_places: dict[str, tuple[str, ...]]
    han_trades: dict[str, tuple[str, ...]]


@functools.cache
def _table() -> _Table:
    words: dict[str, CommonWord] = {}
    han: dict[str, list[str]] = {"places han": [], "trades han": []}
    section = ""
    for line in (RESOURCES / "company_words.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif section in han:
            han[section] += line.split()
        elif line and not line.startswith("#"):
            _add(words, WordKind(section.removesuffix("s")), line)
    return _Table(words, _by_first(han["places han"]), _by_last(han["trades han"]))


def _add(words: dict[str, CommonWord], kind: WordKind, line: str) -> None:
    languages = [part.split() for part in line.split("|")]
    group = fold(languages[0][0])
    for number, spellings in enumerate(languages):
        for spelling in spellings:
            name = fold(spelling) if kind is WordKind.LINK else group
            words.setdefault(fold(spelling), CommonWord(kind, name, number))


def _by_first(words: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[0], []).append(word)
    return {sign: tuple(some) for sign, some in found.items()}


def _by_last(words: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        found.setdefault(word[-1], []).append(word)
    return {sign: tuple(some) for sign, some in found.items()}


@functools.lru_cache(maxsize=200_000)
def common_word(word: str) -> CommonWord | None:
    """What a folded word is when many companies have it in their names; None for a word of one's own.

    Names of countries in every language are places, of which the group is the alpha-3 code.
    """
    return _table().words.get(word) or _country(word)


def _country(words: str) -> CommonWord | None:
    usual = meanings().get(words, "") if len(words) > 3 and words not in _NO_COUNTRY else ""
    meaning = _SHORT_COUNTRIES.get(words, usual)
    return CommonWord(WordKind.PLACE, meaning) if len(meaning) == 3 else None


@functools.lru_cache(maxsize=200_000)
def usual_word_for(word: str) -> str:
    """The group of the trade that a folded word of six letters or more is but for a letter left out or put
    in ("genral"), "" for other words."""
    if len(word) < _SHORTEST_SLIP:
        return ""
    slips = _usual_words_without_a_letter()
    shorter = (word[:place] + word[place + 1 :] for place in range(len(word)))
    return slips.get(word, "") or next((slips[text] for text in shorter if text in slips), "")


@functools.cache
def _usual_words_without_a_letter() -> dict[str, str]:
    """Each trade of seven letters or more without each of its letters but the first -> its group."""
    found: dict[str, str] = {}
    for word, common in _table().words.items():
        if common.kind is WordKind.TRADE and len(word) > _SHORTEST_SLIP:
            for place in range(1, len(word)):
                found.setdefault(word[:place] + word[place + 1 :], common.group)
    return found


def with_countries_joined(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words, with those that together name a country as one ("south korea")."""
    place, joined = 0, []
    while place < len(words):
        length = next(
            (n for n in range(_LONGEST_COUNTRY, 1, -1) if _country(" ".join(words[place : place + n]))), 1
        )
        length = min(length, len(words) - place)
        joined.append(" ".join(words[place : place + length]))
        place += length
    return tuple(joined)


@dataclass(frozen=True)
class HanName:
    """A Chinese name in its parts: the places before, the name proper ("" where there is none), what the
    company does."""

    places: tuple[str, ...]
    proper: str
    trades: tuple[str, ...]


@functools.lru_cache(maxsize=100_000)
def han_parts(text: str) -> HanName:
    """A folded Chinese text without legal form in its parts, in Simplified characters.

    The usual order is place, name, trade; a text of places and trades alone has no name of its own.
    """
    rest = simplified(text)
    places: list[str] = []
    while place := next(
        (word for word in _table().han_places.get(rest[:1], ()) if rest.startswith(word)), ""
    ):
        places.append(place)
        rest = _ADMINISTRATIVE.sub("", rest.removeprefix(place))
    trades: list[str] = []
    while trade := next((word for word in _table().han_trades.get(rest[-1:], ()) if rest.endswith(word)), ""):
        trades.insert(0, trade)
        rest = rest.removesuffix(trade)
    return HanName(tuple(places), rest, tuple(trades))
