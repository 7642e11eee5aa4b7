"""Which rows of a table are shown, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from expo_app.ui.collation import keys_of


class Searched:
    """The text of every row, folded once, to be searched with each letter that is typed."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = [text.casefold() for text in texts]

    def matching(self, wanted: str) -> list[int]:
        """The rows in which every word occurs."""
        words = wanted.casefold().split()
        return [row for row, text in enumerate(self._texts) if all(word in text for word in words)]


def kept(order: Iterable[int], test: Callable[[int], bool]) -> list[int]:
    """The rows that pass a test, in their order."""
    return [row for row in order if test(row)]


def sorted_by(order: Sequence[int], values: Sequence[Any], descending: bool) -> list[int]:
    """The rows by their values, texts without regard to case; unknown values come last in either order."""
    known = [row for row in order if values[row] is not None and values[row] != ""]
    unknown = [row for row in order if values[row] is None or values[row] == ""]
    if known and isinstance(values[known[0]], str):
        keys = pa.array(keys_of([values[row] for row in known]))
        places = pc.array_sort_indices(keys, order="descending" if descending else "ascending").to_pylist()
        return [known[place] for place in places] + unknown
    return sorted(known, key=values.__getitem__, reverse=descending) + unknown
