"""Lists of words in names of countries: resources/countries/words.txt."""

import functools

from expo_app.model.places import RESOURCES


@functools.cache
def _table() -> dict[str, tuple[str, ...]]:
    listed: dict[str, tuple[str, ...]] = {}
    lines = (RESOURCES / "countries" / "words.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if not line.startswith("#"):
            kind, words = line.split("\t")
            listed[kind] = (*listed.get(kind, ()), *words.split())
    return listed


def listed(kind: str) -> tuple[str, ...]:
    """The words of a kind as they are written; the file says what the kinds are."""
    return _table()[kind]


@functools.cache
def word_set(kind: str) -> frozenset[str]:
    """The words of a kind that are written as in keys of names."""
    return frozenset(listed(kind))
