"""How far the cells of an xlsx sheet reach."""

import re

from expo_app.pipeline.read.grid import MOST_CELLS, column_number
from expo_app.pipeline.read.unusable import Unusable
from expo_app.pipeline.read.xlsx_tags import Tags, row_number

_ONE_LETTER = 26

# Where the last rows of a window are looked for first.
_TAIL = 100_000

# A pattern that begins with a literal is found several times faster than one that begins with a choice.
_WIDE = re.compile(rb' r="[A-Z]{2}')


class Extent:
    """The outermost row and column that hold something, widened window by window.

    `tags` are the patterns of the sheet's elements. `last_row` is the last row seen, whether it holds
    anything or not.
    """

    def __init__(self, tags: Tags) -> None:
        self.last_row = 0
        self._tags = tags
        self._row = 0
        self._column = _ONE_LETTER

    def widen(self, window: bytes) -> None:
        """Take in the next window of whole rows."""
        before = self.last_row
        self.last_row = self._last_row(window, len(window), before)
        last_cell = window.rfind(self._tags.cell_end)
        if last_cell >= 0:
            self._row = max(self._row, self._last_row(window, last_cell, before))
        if _WIDE.search(window):
            letters = set(self._tags.wide_cell.findall(window))
            self._column = max([self._column, *map(column_number, letters)])

    def check(self) -> None:
        """Raise Unusable when the rectangle is too large to be a list."""
        if self._row * self._column > MOST_CELLS and self._column > _ONE_LETTER:
            raise Unusable(
                f"holds a cell far away from the list (row {self._row:,}, column {self._column:,}); "
                "delete the empty rows and columns around the list, save it and import it again."
            )

    def _last_row(self, window: bytes, end: int, before: int) -> int:
        """The number of the last row that begins before `end`; rows without one follow the row before."""
        rows = self._tags.row.findall(window, max(0, end - _TAIL), end)
        rows = rows or self._tags.row.findall(window, 0, end)
        told = row_number(rows[-1]) if rows else 0
        return told or before + len(self._tags.row.findall(window, 0, end))
