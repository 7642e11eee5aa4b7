"""What the cells of a header say: field, unit and language."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from expo_app.model.layout import Field
from expo_app.pipeline.map.vocabulary import EXACT, GENERIC, HEADERS, LANGUAGES, SIMPLER, UNITS, WEAK
from expo_app.reference.spelling import fold, is_han

# How sure a reading is: the whole header is a known word, or is one without a number behind it, or ends
# in one, or holds one beside a remark in brackets.
_WHOLE, _TRIMMED, _ENDING, _BRACKETED = 1.0, 0.95, 0.8, 0.7
ENOUGH = 0.5
_LONGEST = 60

_BRACKETS = re.compile(r"[(（\[【〔][^)）\]】〕]*[)）\]】〕]")
_OF = re.compile(r" (?:of|de|des|du|der|di|del|von|for|pour|para) ")
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
    return fold(text.translate(SIMPLER).replace("#", " no "))


def _entries(table: str) -> list[str]:
    return [fold(word) for word in re.split(r"[;\n]", table) if word.strip()]


_EXACT = frozenset(_entries(EXACT))
_KNOWN: dict[str, tuple[Field, float]] = {
    word: (field, _WHOLE) for field, table in HEADERS.items() for word in _entries(table)
}
_KNOWN |= {fold(word): meaning for word, meaning in WEAK.items()}


@functools.lru_cache(maxsize=10_000)
def read_heading(text: str) -> Heading | None:
    """What one header cell says; None when nothing in it is known.

    A cell that says the same in Chinese and in Latin letters ("展区 Zone") is read as both.
    """
    if len(text) > _LONGEST or not text.strip():
        return None
    text, unit = _without_unit(text)
    reading = best_of(filter(None, map(_read, (text, *_scripts(plain(text))))))
    return replace(reading, unit=unit or reading.unit) if reading else None


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
        bare = _Bare.of(plain(bracket))
        if bare.unit and not bare.key:
            return text.replace(bracket, " "), bare.unit
    return text, ""


def _scripts(label: str) -> tuple[str, ...]:
    """The Chinese and the other words of a folded label that has both."""
    words = label.split()
    parts = [" ".join(word for word in words if is_han(word) is han) for han in (True, False)]
    return tuple(parts) if all(parts) else ()


def _read(text: str) -> Heading | None:
    whole, without_brackets = _Bare.of(plain(text)), _Bare.of(plain(_BRACKETS.sub(" ", text)))
    if whole.key in GENERIC:
        own = _KNOWN.get(whole.key)
        return Heading(own and own[0], own[1] if own else ENOUGH, whole.key, "", whole.language, generic=True)
    if found := _look_up(whole.key):
        return whole.heading(*found)
    if whole.language and not whole.key:
        return Heading(None, ENOUGH, whole.language, "", whole.language, generic=True)
    if whole.unit and not whole.key:
        return Heading(Field.NET_SPACE, _ENDING, whole.unit, whole.unit)
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


def _combined(upper: str, lower: str) -> Heading | None:
    """A group and the generic word under it, read as one header."""
    above, below = read_heading(upper), read_heading(lower)
    if above is None or below is None or not below.generic:
        return None
    if below.field is None and below.language:
        return replace(above, language=below.language, generic=False)
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
    for word, certainty in (
        (key, _WHOLE),
        (_singular(key), _WHOLE),
        (trimmed, _TRIMMED),
        (_singular(trimmed), _TRIMMED),
    ):
        if word in _KNOWN:
            field, confidence = _KNOWN[word]
            return field, confidence * certainty, word
    return _turned_round(key) if _OF.search(key) else _ending(key)


def _turned_round(key: str) -> tuple[Field, float, str] | None:
    """A label with "of": "Type of visitor" is read as "visitor type"; otherwise the words before "of"
    count ("Country of residence")."""
    head, tail = _OF.split(key, maxsplit=1)
    if head in GENERIC:
        word = next((word for word in (f"{tail} {head}", f"{_singular(tail)} {head}") if word in _KNOWN), "")
        return (*_KNOWN[word], word) if word else None
    return _ending(head)


def _ending(key: str) -> tuple[Field, float, str] | None:
    """The longest known end of a label; short and ambiguous words do not count."""
    for word in _ends(key):
        for form in (word, _singular(word)):
            if form in _KNOWN and form not in _EXACT:
                return _KNOWN[form][0], _KNOWN[form][1] * _ENDING, form
    return None


def _ends(key: str) -> Iterator[str]:
    words = key.split()
    yield from (" ".join(words[at:]) for at in range(len(words)))
    if words and is_han(words[-1]):
        yield from (words[-1][at:] for at in range(1, len(words[-1]) - 1))


def _singular(key: str) -> str:
    return f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s")
