"""How much alike the names of two sectors are."""

from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher

from expo_app.reference.spelling import fold, is_han

# Names that differ in so little are slips of the pen or two forms of a word.
_NEARLY_SAME = 0.85
# How much alike names are of which one holds the other, if the words of the shorter one tell something: a
# word weighs 1 divided by the number of sectors that have it.
_HELD = 0.7
_TELLING = 0.5
_JOINTS = frozenset({"and", "of", "for", "the", "in", "other", "与", "和", "及"})

Names = tuple[str, ...]
"""What a sector is called, in whichever languages."""


class Likeness:
    """Compares names by the words that they share, weighed by how few sectors have the word."""

    def __init__(self, sectors: Iterable[Names]) -> None:
        self._sectors_with = Counter(
            word for names in sectors for word in {w for n in names for w in _words(n)}
        )

    def of(self, names: Names, others: Names) -> float:
        """From 0, nothing in common, to 1, the same words; the best of all pairs in the same script."""
        pairs = [(one, other) for one in names for other in others if is_han(one) == is_han(other)]
        return max((self._pair(one, other) for one, other in pairs), default=0.0)

    def _pair(self, one: str, other: str) -> float:
        ratio = SequenceMatcher(None, fold(one), fold(other), autojunk=False).ratio()
        words, others = _words(one), _words(other)
        whole, both = self._weight(words | others), self._weight(words & others)
        shared = both / whole if whole else 0.0
        if words <= others or others <= words:
            shared = max(shared, _HELD if both >= _TELLING else 0.0)
        return max(shared, ratio) if ratio >= _NEARLY_SAME else shared

    def _weight(self, words: Iterable[str]) -> float:
        return sum(1 / max(1, self._sectors_with[word]) for word in words)


def names_of_sector(name: str, others: Mapping[str, Mapping[str, str]]) -> Names:
    """The name of a sector and what it is called in the other language."""
    return (name, *others.get(name, {}).values())


def _words(name: str) -> frozenset[str]:
    """The words of a name; of a Chinese one each pair of neighbouring characters, which is most often one."""
    text = fold(name)
    if is_han(text):
        return frozenset(text[at : at + 2] for at in range(max(1, len(text) - 1)))
    return frozenset(text.split()) - _JOINTS
