"""What the cells of a header say: field, unit and language."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from expo_app.model.layout import Field
from expo_app.pipeline.map.compounds import compound
from expo_app.pipeline.map.vocabulary import (
    EXACT,
    GENERIC,
    LANGUAGES,
    NET,
    OTHERWISE,
    SPACE_WORDS,
    UNITS,
    WEAK,
    header_words,
)
from expo_app.reference.scripts import simplified
from expo_app.reference.spelling import fold, is_han

# How sure a reading is: the whole header is a known word, or is one without a number behind it, or ends
# in one, or holds one beside a remark in brackets.
_WHOLE, _TRIMMED, _COMPOUND, _ENDING, _BRACKETED = 1.0, 0.95, 0.9, 0.8, 0.7
ENOUGH = 0.5
_LONGEST, _SHORT = 60, 3

_BRACKETS = re.compile(r"[(（\[【〔][^)）\]】〕]*[)）\]】〕]")
_LABELLED = re.compile(r"([^:：]{2,24})[:：]\s*(\S.*)")
_OF = re.compile(r" (?:of|de|des|du|der|di|del|von|for|pour|para) ")
_ELIDED = re.compile(r"\b[lL]['’]\s?(?=\w)")
_ELIDED_OF = re.compile(r"\b[dD](?:ell)?['’]\s?(?=\w)")
_SIDE_BY_SIDE = re.compile(
    r"(?<=[\u3040-\u9fff\uac00-\ud7a3])(?=[a-z0-9])|(?<=[a-z0-9])(?=[\u3040-\u9fff\uac00-\ud7a3])"
)
_TRAILING = re.compile(r"(?: (?:no|nr|number|nummer|name|names|in|en|auf|and|or|\d{1,2}))+$")


@dataclass(frozen=True)
class Heading:
    """What a header says. `word` is the known word that decided it.

    `generic` marks words that mean something else below a group ("Number" under "Stand"); `field` is
    None when the cell names only a language. `language` is a key of LANGUAGES or empty.
    """

    field: Field | None
    confidence: float
    word: str
    unit: str = ""
    language: str = ""
    generic: bool = False


def plain(text: str) -> str:
    """The words of a label: folded, traditional characters as simplified ones."""
    return fold(simplified(text).replace("#", " no "))


def _key(text: str) -> str:
    """The words of a header: French elisions are spelled out, Chinese and Latin letters stand apart."""
    return _SIDE_BY_SIDE.sub(" ", plain(_ELIDED_OF.sub("de ", _ELIDED.sub("", text))))


_EXACT = frozenset(_key(word) for word in re.split(r"[;\n]", EXACT) if word.strip())
_OTHERWISE = {_key(word): field for word, field in OTHERWISE.items()}


@functools.cache
def _known() -> dict[str, tuple[Field, float]]:
    """Known word -> its field and how sure that is."""
    words = {_key(word): (field, _WHOLE) for field, word in header_words()}
    return words | {_key(word): meaning for word, meaning in WEAK.items()}


@functools.lru_cache(maxsize=10_000)
def read_heading(text: str) -> Heading | None:
    """What one header cell says; None when nothing in it is known.

    A cell that says the same in Chinese and in Latin letters ("展区 Zone") is read as both.
    """
    if len(text) > _LONGEST or not text.strip():
        return None
    text, unit = _without_unit(text)
    if unit and SPACE_WORDS.issuperset(_key(text).split()):
        return Heading(Field.NET_SPACE, _ENDING, unit, unit)
    reading = best_of(filter(None, map(_read, (text, *_scripts(_key(text))))))
    return replace(reading, unit=unit or reading.unit) if reading else None


def read_labelled(text: str) -> tuple[Field, str] | None:
    """What stands behind a label, and the field that the label names ("Country: Germany", "国别：德国")."""
    match = _LABELLED.fullmatch(text)
    heading = read_heading(match[1]) if match else None
    return (heading.field, match[2].strip()) if match and heading and heading.field else None


def best_of(readings: Iterable[Heading]) -> Heading | None:
    """The reading that says most, with the language and unit that any of them names."""
    known = list(readings)
    if not known:
        return None
    best = max(known, key=lambda one: (one.field is not None, one.field is not Field.IGNORED, one.confidence))
    language = next((one.language for one in known if one.language), "")
    unit = next((one.unit for one in known if one.unit), "")
    return replace(best, language=language, unit=unit)


def _without_unit(text: str) -> tuple[str, str]:
    """A header without a unit in brackets, and the unit."""
    for bracket in _BRACKETS.findall(text):
        bare = _Bare.of(_key(bracket))
        if bare.unit and not bare.key:
            return text.replace(bracket, " "), bare.unit
    return text, ""


def _scripts(label: str) -> tuple[str, ...]:
    """The Chinese and the other words of a folded label that has both."""
    words = label.split()
    parts = [" ".join(word for word in words if is_han(word) is han) for han in (True, False)]
    return tuple(parts) if all(parts) else ()


def _read(text: str) -> Heading | None:
    whole, without_brackets = _Bare.of(_key(text)), _Bare.of(_key(_BRACKETS.sub(" ", text)))
    if whole.unit and SPACE_WORDS.issuperset(whole.key.split()):
        return Heading(Field.NET_SPACE, _ENDING, whole.unit, whole.unit)
    if whole.key in GENERIC:
        own = _known().get(whole.key)
        return Heading(own and own[0], own[1] if own else ENOUGH, whole.key, "", whole.language, generic=True)
    if found := _look_up(whole.key):
        return whole.heading(*found)
    if whole.language and not whole.key:
        return Heading(None, ENOUGH, whole.language, "", whole.language, generic=True)
    if found := _look_up(without_brackets.key):
        field, confidence, word = found
        return whole.heading(field, confidence * _BRACKETED, word)
    return None


def read_column(own: tuple[str, ...], groups: tuple[str, ...]) -> Heading | None:
    """What a column's header says. `own` are the cells above it alone, from top to bottom, `groups` the
    cells that stretch over its neighbours too, which only lend a meaning to a generic word below."""
    combined = [reading for upper, lower in _pairs(own, groups) if (reading := _combined(upper, lower))]
    alone = [reading for text in own if (reading := read_heading(text))]
    best = best_of([*combined, *(reading for reading in alone if not (combined and reading.generic))])
    return best if best and best.field else None


def _pairs(own: tuple[str, ...], groups: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for at, lower in enumerate(own):
        reading = read_heading(lower)
        if reading and reading.generic:
            yield from ((upper, lower) for upper in (*groups, *own[:at]))
        elif reading:
            yield from ((upper, lower) for upper in own[:at])


def _combined(upper: str, lower: str) -> Heading | None:
    """A group and the generic word under it, read as one header; or two words, one below the other, that
    are known together ("Exposant" over "Statut")."""
    above, below = read_heading(upper), read_heading(lower)
    if above is None or below is None:
        return None
    if not below.generic:
        together = (f"{below.word} {above.word}", f"{above.word} {below.word}")
        found = next((found for key in together if (found := _whole(key, _COMPOUND))), None)
        return Heading(*found) if found and found[0] not in (above.field, below.field) else None
    if below.field is None and below.language:
        return replace(above, language=below.language, generic=False)
    if below.word in NET:
        return replace(above, generic=False) if above.field is Field.NET_SPACE else None
    found = _look_up(f"{above.word} {below.word}") or _look_up(above.word + below.word)
    return Heading(*found) if found else None


@dataclass(frozen=True)
class _Bare:
    """A folded label without its language and unit, and which these were."""

    key: str
    language: str
    unit: str

    @classmethod
    def of(cls, label: str) -> "_Bare":
        label, language = _taken_out(label, _LANGUAGE_WORDS)
        key, unit = _taken_out(label, _UNIT_WORDS)
        return cls(key, language, unit)

    def heading(self, field: Field, confidence: float, word: str) -> Heading:
        return Heading(field, confidence, word, self.unit, self.language, word in GENERIC)


def _pattern(word: str, at_end: bool) -> re.Pattern[str]:
    """Chinese words are found anywhere in a run of characters, others as words of their own."""
    end = "$" if at_end else ""
    return re.compile(f"{word}{end}" if is_han(word) else rf"(?<!\w)(?:in |en )?{word}(?!\w){end}")


_LANGUAGE_WORDS = [
    (_pattern(fold(word), at_end=False), name) for name, words in LANGUAGES.items() for word in words
]
_UNIT_WORDS = [(_pattern(fold(word), at_end=True), name) for name, words in UNITS.items() for word in words]


def _taken_out(label: str, signs: list[tuple[re.Pattern[str], str]]) -> tuple[str, str]:
    """The label without these words, and the name of the first of them."""
    found = ""
    for pattern, name in signs:
        if pattern.search(label):
            label, found = fold(pattern.sub(" ", label)), found or name
    return label, found


def _look_up(key: str) -> tuple[Field, float, str] | None:
    """(field, confidence, known word) of a bare label."""
    trimmed = _TRAILING.sub("", key)
    if found := _whole(key, _WHOLE):
        return found
    if field := compound(key, _field_of):
        return field, _COMPOUND, key
    return _whole(trimmed, _TRIMMED) or (_turned_round(key) if _OF.search(key) else _ending(key))


def _whole(key: str, certainty: float) -> tuple[Field, float, str] | None:
    """What a label means that is a known word, or the plural of one."""
    word = next((word for word in _singulars(key) if word in _known()), "")
    return (_known()[word][0], _known()[word][1] * certainty, word) if word else None


def _field_of(key: str) -> Field | None:
    found = _whole(key, _WHOLE)
    return found[0] if found else None


def _turned_round(key: str) -> tuple[Field, float, str] | None:
    """A label with "of": "Type of visitor" is read as "visitor type"; otherwise the words before "of"
    count ("Country of residence")."""
    head, tail = _OF.split(key, maxsplit=1)
    if head in GENERIC:
        ways = (f"{word} {head}" for word in _singulars(tail))
        word = next((word for word in ways if word in _known()), "")
        return (*_known()[word], word) if word else None
    found = _whole(head, _ENDING)
    return found if found and found[0] is Field.COUNTRY else _ending(head)


def _ending(key: str) -> tuple[Field, float, str] | None:
    """The longest known end of a label; short and ambiguous words do not count."""
    for word in _ends(key):
        for form in _singulars(word):
            if form in _known() and form not in _EXACT:
                return _known()[form][0], _known()[form][1] * _ENDING, form
    return None


def _ends(key: str) -> Iterator[str]:
    words = key.split()
    yield from (" ".join(words[at:]) for at in range(len(words)))
    if words and is_han(words[-1]):
        yield from (words[-1][at:] for at in range(1, len(words[-1]) - 1))


def _singulars(key: str) -> Iterator[str]:
    """A label and what it may be the plural of ("categories", "expositores", "Warengruppen")."""
    yield key
    if len(key) > _SHORT and not is_han(key):
        yield f"{key[:-3]}y" if key.endswith("ies") else key
        yield from (key.removesuffix(ending) for ending in ("s", "es", "n", "en") if key.endswith(ending))


def otherwise(word: str) -> Field | None:
    """What a known word means where the values cannot be what it usually means."""
    return _OTHERWISE.get(word)
