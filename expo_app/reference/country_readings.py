"""What a whole text names: known spellings, turned round, in another order, without formal words."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from expo_app.reference.country_keys import country_key
from expo_app.reference.country_names import by_code, countries, inflected, meanings
from expo_app.reference.country_words import word_set
from expo_app.reference.formal_words import without_form

_TAIL = re.compile(r"(.+?)\s*[,，(（\[]\s*([^,，()（）\[\]]+?)\s*[)）\]]?")
# Without their formal words these mean another state, or a state within a state.
_NOT_WITHOUT_FORM = {"CHN", "TWN", "KOR", "PRK", "COD", "COG", "DMA"}
# Only territories are called so; a "French territory" is not France.
_DEPENDENT = re.compile(r"\b(?:territor|depart[ae]ment|collectivi|colectivi|baili|bailliage)")
# The democratic republic was another state.
_ONCE_TWO = {"DEU", "YEM"}
# The republic, and the one that calls itself democratic or the people's.
_TOLD_BY_FORM = {frozenset({"KOR", "PRK"}): ("KOR", "PRK"), frozenset({"COD", "COG"}): ("COG", "COD")}
_DEMOCRATIC = re.compile(
    r"\bdemo[ck]rat|\bpeople|\bpopula|\bvolks|\bfolke|\bludow|\blidov|\bludov|демократ|народ|δημοκρατικ"
    "|ديمقراطي|דמוקרטי"
    "|民主|人民|민주|인민|ประชาธิปไตย|dan chu|demografi|डेमोक्रेटिक|लोकतांत्रिक|دموكراتيك"
)


@dataclass(frozen=True)
class Reading:
    """The codes that a text names: one when it is certain, else what it may mean (none: nothing known)."""

    certain: bool
    codes: tuple[str, ...]
    reason: str = ""


NOTHING = Reading(False, ())


def exact(text: str) -> Reading:
    """What a text as a whole names: as it stands, turned round at its comma or bracket, with its words in
    another order, or without formal words such as "Republic of"."""
    for spelling in _turned(text):
        reading = of_key(country_key(spelling))
        if reading is not NOTHING:
            return reading
    return NOTHING


def _turned(text: str) -> Iterator[str]:
    yield text
    tail = _TAIL.fullmatch(text.strip())
    if tail:
        yield f"{tail[2]} {tail[1]}"
        yield tail[1] if country_key(tail[2]) in {"", "the", "la", "les"} else text


def of_key(key: str) -> Reading:
    """What a key names as a whole, with or without its formal words."""
    found = of_words(key)
    return found if found is not NOTHING else _without_form(key)


def spelled(key: str) -> Reading:
    """What a known spelling names."""
    return _reading(meanings().get(key, ""), "known spelling")


def _reading(meaning: str, reason: str) -> Reading:
    if not meaning:
        return NOTHING
    codes = tuple(meaning.removeprefix("?").split())
    if len(codes) == 1 and not meaning.startswith("?"):
        return Reading(True, codes, reason)
    return Reading(False, codes, "may mean several" if len(codes) > 1 else "no name of a country by itself")


def _in_another_order(key: str) -> Reading:
    """The same words in another order, small words aside ("Trinidad Tobago", "Emirates, United Arab")."""
    bag = _bag(key)
    return _reading(_bags().get(bag, ""), "known spelling in another order") if " " in bag else NOTHING


@functools.cache
def _bags() -> dict[str, str]:
    """The significant words of each spelling of several words, sorted -> what they stand for, where all
    spellings of these words agree."""
    return _agreed((_bag(key), meaning) for key, meaning in meanings().items() if " " in key)


def _bag(key: str) -> str:
    return " ".join(
        sorted(
            "saint" if word in word_set("saint") else word
            for word in key.split()
            if word not in word_set("small")
        )
    )


def _without_islands(key: str) -> Reading:
    """A name but for the word for islands, which languages add or leave out ("Bermuda Islands")."""
    name = _but_islands(key)
    if name in ("", key):
        return NOTHING
    found = spelled(name)
    return found if found is not NOTHING else _reading(_bare_islands().get(name, ""), "known islands")


@functools.cache
def _bare_islands() -> dict[str, str]:
    """Names of islands without that word -> what they stand for."""
    named = ((key, _but_islands(key), meaning) for key, meaning in meanings().items() if " " in key)
    return _agreed((bare, meaning) for key, bare, meaning in named if bare != key)


def _but_islands(key: str) -> str:
    kept = [word for word in key.split() if word not in word_set("island")]
    if len(kept) == key.count(" ") + 1:
        return key
    return " ".join(word for word in kept if word not in word_set("small"))


def _agreed(named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """What is named by one form only -> what it stands for."""
    found: dict[str, set[str]] = {}
    for form, meaning in named:
        found.setdefault(form, set()).add(meaning)
    return {form: min(meanings) for form, meanings in found.items() if form and len(meanings) == 1}


def _without_form(key: str) -> Reading:
    name = without_form(key)
    reading = of_words(name) if name else NOTHING
    if reading is NOTHING and name:
        reading = _reading(inflected().get(name, ""), "a form of a known spelling")
    democratic = _DEMOCRATIC.search(key) is not None
    codes = _TOLD_BY_FORM.get(frozenset(reading.codes))
    if codes and not reading.reason.startswith("no name"):
        return Reading(True, (codes[democratic],), "told apart by formal words")
    if _DEPENDENT.search(key) and not (reading.certain and countries()[reading.codes[0]].parent):
        return NOTHING
    if (
        not reading.certain
        or reading.codes[0] in _NOT_WITHOUT_FORM
        or (democratic and reading.codes[0] in _ONCE_TWO)
    ):
        return NOTHING
    return Reading(True, reading.codes, "known spelling but for formal words")


def of_words(key: str) -> Reading:
    """What a key names as a whole, formal words and all."""
    return next((found for read in _BY_WORDS if (found := read(key)) is not NOTHING), NOTHING)


_BY_WORDS = (spelled, _in_another_order, _without_islands)


def bare_code(part: str) -> str:
    """The alpha-3 code that a text of a few upper-case letters is, or ""."""
    return by_code().get(part.strip(), "")


def distinct(codes: Iterable[str]) -> tuple[str, ...]:
    """The codes, each once, in their order."""
    return tuple(dict.fromkeys(codes))
