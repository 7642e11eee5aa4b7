"""Texts in the order of the language that the window speaks: Chinese by pinyin, Latin by the alphabet."""

import unicodedata
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCollator, QLocale

_BETWEEN = "\x1f"
_FIRST = 0x20  # behind it there are more code points than any list has characters


def sort_keys(texts: Iterable[str]) -> dict[str, str]:
    """What each text is sorted by among these; case and accents make no difference."""
    asked = tuple(set(texts))
    return dict(zip(asked, keys_of(asked), strict=True))


def keys_of(texts: Sequence[str]) -> list[str]:
    """The same in the order of the texts.

    The system's collation (on Linux ICU, which Qt brings along) is asked about each character once and not
    about each pair of texts, so that 100,000 names are sorted at once. It knows characters, not words: one
    with several readings stands at its usual one.
    """
    whole = _BETWEEN.join(texts)
    folded = {char: _folded(char) for char in set(whole) - {_BETWEEN}}
    collator = QCollator(QLocale())
    letters = sorted({letter for plain in folded.values() for letter in plain}, key=collator.sortKey)
    ranks = {letter: chr(rank) for rank, letter in enumerate(letters, _FIRST)}
    table = {ord(char): "".join(ranks[letter] for letter in plain) for char, plain in folded.items()}
    keys = whole.translate(table).split(_BETWEEN)  # one long text is translated much faster than many
    return keys if len(keys) == len(texts) else [text.translate(table) for text in texts]


def by_name(options: Iterable[tuple[str, str]]) -> Sequence[tuple[str, str]]:
    """(value, name) pairs in the order of their names."""
    pairs = list(options)
    keys = sort_keys(name for _, name in pairs)
    return sorted(pairs, key=lambda pair: keys[pair[1]])


def _folded(char: str) -> str:
    plain = unicodedata.normalize("NFKD", char.casefold())
    return "".join(letter for letter in plain if not unicodedata.combining(letter))
