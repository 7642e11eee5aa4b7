"""Finding what a few letters mean: beginnings first, then parts of words, letters in order, slips."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_NO_WORD = re.compile(r"[\W_]+")
_ENOUGH = 8  # with so many good answers nobody needs the bad ones
_LONG_ENOUGH_TO_BE_MISSPELT = 4
_LIKENESS = 78.0
_MOST_COMPARED = 40_000  # comparing every letter of more texts would hold the next letter up


class Hit(NamedTuple):
    """One text that was found. A lower `tier` is the better answer (0 begins with the query, 1 has words that
    begin with those of the query, 2 holds them, 3 holds the letters in order, 4 is spelt alike); `length`
    orders those of a tier, `number` says which text it is."""

    tier: int
    length: int
    number: int


def folded(text: str) -> str:
    """The words of a text without case, accents and punctuation, one space between them."""
    plain = text.casefold()
    if not plain.isascii():
        spread = unicodedata.normalize("NFKD", plain)
        plain = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return _NO_WORD.sub(" ", plain).strip()


class Haystack:
    """Texts, folded once, to be searched with every letter that is typed."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [" " + folded(text) for text in texts]
        self._is_short = len(self._texts) <= _MOST_COMPARED

    def find(self, query: str, limit: int) -> Sequence[Hit]:
        """At most `limit` texts, the best first. An empty query finds the first texts as they stand."""
        wanted = folded(query)
        if not wanted:
            return [Hit(0, 0, number) for number in range(min(limit, len(self._texts)))]
        hits = sorted(self._whole_words(wanted))
        if len(hits) < _ENOUGH:
            hits += _new(hits, sorted(self._letters(wanted)))
        if len(hits) < _ENOUGH and len(wanted) >= _LONG_ENOUGH_TO_BE_MISSPELT and self._is_short:
            hits += _new(hits, sorted(self._alike(wanted, limit)))
        return hits[:limit]

    def _whole_words(self, wanted: str) -> Iterator[Hit]:
        """The texts that hold every word of the query."""
        words = wanted.split()
        beginnings = [" " + word for word in words]
        start = " " + wanted
        for number, text in enumerate(self._texts):
            if all(word in text for word in words):
                begins = all(word in text for word in beginnings)
                tier = 0 if text.startswith(start) else 1 if begins else 2
                yield Hit(tier, len(text), number)

    def _letters(self, wanted: str) -> Iterator[Hit]:
        """Texts that hold the letters in order, the first of them at the beginning of a word."""
        letters = wanted.replace(" ", "")
        pattern = re.compile(" " + ".*?".join(map(re.escape, letters)))
        for number, text in enumerate(self._texts):
            found = pattern.search(text)
            if found:
                yield Hit(3, found.end() - found.start(), number)

    def _alike(self, wanted: str, limit: int) -> Iterator[Hit]:
        """Texts that would hold the query but for a slip."""
        # Imported here because only who mistypes needs it.
        from rapidfuzz import fuzz, process

        found = process.extract(
            wanted, self._texts, scorer=fuzz.partial_ratio, score_cutoff=_LIKENESS, limit=limit
        )
        return (Hit(4, round(100 - score), number) for _text, score, number in found)


def _new(known: Sequence[Hit], found: Iterable[Hit]) -> list[Hit]:
    numbers = {hit.number for hit in known}
    return [hit for hit in found if hit.number not in numbers]
