"""Known spellings at a slip of the pen or two: letters missing, too many, wrong, or exchanged."""

import functools
from collections import defaultdict
from collections.abc import Mapping

from rapidfuzz.distance import OSA

from expo_app.reference.country_names import meanings

_SHORTEST, _LONGEST = 5, 40
# Two slips make another word of a short one, or of the name of a place, of which there are many.
_SHORTEST_FOR_TWO = 8
# Slips leave the first or the last letters as they are, for most of them.
_END = 3


def nearest(key: str) -> tuple[str, ...]:
    """The alpha-3 codes of the names fewest edits away from a folded text, sorted: one edit, in longer
    texts two; none for very short texts."""
    if not _SHORTEST <= len(key) <= _LONGEST:
        return ()
    most = 2 if len(key) >= _SHORTEST_FOR_TWO else 1
    letters = set(key)
    found: dict[int, set[str]] = {1: set(), 2: set()}
    for name in _alike(key):
        if abs(len(name) - len(key)) <= most and len(letters ^ set(name)) <= 2 * most:
            edits = OSA.distance(key, name, score_cutoff=most)
            meaning = meanings()[name]
            if edits == 1 or (edits == 2 and not meaning.startswith("?")):
                found[edits] |= set(meaning.removeprefix("?").split())
    return tuple(sorted(found[1] or found[2]))


def _alike(key: str) -> set[str]:
    """The names that begin or end as the text does."""
    by_start, by_end = _ends()
    return {*by_start.get(key[:_END], ()), *by_end.get(key[-_END:], ())}


@functools.cache
def _ends() -> tuple[Mapping[str, list[str]], Mapping[str, list[str]]]:
    """First letters -> names, last letters -> names."""
    by_start, by_end = defaultdict(list), defaultdict(list)
    for name in meanings():
        if _SHORTEST - 1 <= len(name) <= _LONGEST + 1:
            by_start[name[:_END]].append(name)
            by_end[name[-_END:]].append(name)
    return by_start, by_end
