"""Where the header of a list is, and what stands above each column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from expo_app.model.layout import Field
from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.pipeline.map.headings import ENOUGH, Heading, plain, read_heading
from expo_app.reference.spelling import tidy

# Titles, blank rows and remarks take less than this above a list.
_SEARCHED_ROWS = 60
_MOST_HEADER_ROWS = 3
_CERTAIN = 0.95
# Known words that a title may consist of.
_TITLES = (Field.ORGANISATION, Field.EVENT, Field.EDITION, Field.POPULATION)
_Cells = tuple[str, ...]


@dataclass(frozen=True)
class ColumnHeader:
    """What stands above one column: its own cells and those of groups, from top to bottom."""

    column: int
    own: tuple[str, ...]
    groups: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """All of it, joined by " / "; what stands there twice is said once."""
        return " / ".join(dict.fromkeys((*self.groups, *self.own)))


@dataclass(frozen=True)
class Header:
    """The 1-based header rows and what they say above each column."""

    rows: tuple[int, ...]
    columns: tuple[ColumnHeader, ...]


def find_header(sheet: RawSheet, mapping: Mapping[str, Field]) -> Header | None:
    """The header of the list in a sheet, or None when there is none.

    The row with the most known column names is one; rows right above and below it join it when they
    are of the same kind (a second language) or name groups of columns. The headers of `mapping` are
    known names too.
    """
    search = _Search(sheet, frozenset(plain(header) for header in mapping))
    row = search.best_row()
    if row is None:
        return None
    rows = search.grown(row)
    return Header(rows, tuple(search.column_header(rows, column) for column in range(1, sheet.width + 1)))


class _Search:
    """The upper rows of one sheet, tidied, with what is known of their cells."""

    def __init__(self, sheet: RawSheet, decided: frozenset[str]) -> None:
        self._rows = [tuple(map(tidy, row)) for row in sheet.rows(1, min(sheet.height, _SEARCHED_ROWS))]
        self._merged = [area for area in sheet.merged if area.first_row <= _SEARCHED_ROWS]
        self._decided = decided
        self._width = sum(any(row[column] for row in self._rows) for column in range(sheet.width))

    def best_row(self) -> int | None:
        """The 1-based row with the most known names, the first of several; a known name alone is enough
        where the whole sheet is one column."""
        if not self._rows:
            return None
        best = max(range(len(self._rows)), key=lambda at: self._known(self._rows[at]))
        row = [cell for cell in self._rows[best] if cell]
        known = self._known(self._rows[best])
        is_names = len(row) == self._width == 1 and _is_name(row[0])
        if known >= 3 or (known == 2 and len(row) <= 4) or is_names:
            return best + 1
        return self._plain_row()

    def _plain_row(self) -> int | None:
        """A row of unknown names: as many different short texts as there are columns, over a table."""
        for number, row in enumerate(self._rows[:-1], start=1):
            below = sum(map(bool, self._rows[number]))
            texts = [cell for cell in row if cell and len(cell) <= 40 and not cell[0].isdigit()]
            if len(set(texts)) == self._width >= 3 and 2 * below >= self._width:
                return number
        return None

    def grown(self, row: int) -> tuple[int, ...]:
        """The header rows around one of them."""
        first = last = row
        while last - first + 1 < _MOST_HEADER_ROWS and self._continues(last):
            last += 1
        while last - first + 1 < _MOST_HEADER_ROWS and self._precedes(first):
            first -= 1
        return tuple(range(first, last + 1))

    def _continues(self, row: int) -> bool:
        """Whether the row below is a header row too."""
        if row >= len(self._rows):
            return False
        below = self._rows[row]
        filled = [column for column, cell in enumerate(below) if cell]
        agreeing = sum(self._agrees(row, column) for column in filled)
        return (len(filled) >= 2 and 10 * agreeing >= 6 * len(filled)) or self._covers(row, below)

    def _agrees(self, row: int, column: int) -> bool:
        """Whether the cell below is a label that goes with the cell above it: the same field in another
        language, or a label under a group (whose other cells are blank)."""
        above, below = self._rows[row - 1], read_heading(self._rows[row][column])
        if below is None or below.confidence < ENOUGH:
            return False
        if below.generic or not above[column] or not above[min(column + 1, len(above) - 1)]:
            return True
        upper = read_heading(above[column])
        return upper is not None and upper.field is below.field

    def _covers(self, row: int, below: _Cells) -> bool:
        """Whether cells merged across in this row each stand over several labels."""
        groups = [area for area in self._across(row) if area.last_row == row]
        cells = [below[area.first_column - 1 : area.last_column] for area in groups]
        return bool(cells) and all(all(part) and not any(map(_is_number, part)) for part in cells)

    def _precedes(self, row: int) -> bool:
        """Whether the row above is a header row too: names of columns or of groups, no title."""
        if row < 2:
            return False
        above, here = self._rows[row - 2], self._rows[row - 1]
        filled = [column for column, cell in enumerate(above, start=1) if cell]
        if not filled:
            return False
        if len(filled) == 1 or len({above[column - 1] for column in filled}) == 1:
            return self._is_lone_group(row - 1, filled[0], here)
        names = self._count(above, _is_label)
        groups = sum(any(area.first_column == column for area in self._across(row - 1)) for column in filled)
        return (
            2 * names >= len(filled)
            or (names > 0 and names + groups >= len(filled))
            or groups == len(filled) >= 2
        )

    def _is_lone_group(self, row: int, column: int, below: _Cells) -> bool:
        """Whether the only cell of a row names a group of columns, and is no title."""
        cell = self._rows[row - 1][column - 1]
        heading = read_heading(cell)
        if heading is None or heading.confidence < _CERTAIN:
            return plain(cell) in self._decided
        area = next((area for area in self._across(row) if area.first_column == column), None)
        if area is not None:
            return area.last_column - area.first_column + 1 < self._width
        return heading.field not in _TITLES or any(map(_is_language, below[column - 1 : column + 1]))

    def column_header(self, rows: tuple[int, ...], column: int) -> ColumnHeader:
        """What stands above a column; group cells are lent to their neighbours on the right."""
        own, groups = [], []
        for row in rows:
            cell = self._rows[row - 1][column - 1]
            group = self._group(row, rows[-1], column)
            if group and group not in groups:
                groups.append(group)
            elif cell and not group and cell not in own:
                own.append(cell)
        return ColumnHeader(column, tuple(own), tuple(groups))

    def _group(self, row: int, last: int, column: int) -> str:
        """The text of the group that this cell belongs to, "" when it stands for its column alone."""
        for area in self._across(row):
            if area.first_column <= column <= area.last_column:
                return self._rows[row - 1][area.first_column - 1]
        if row == last or any(area.first_row <= row <= area.last_row for area in self._merged):
            return ""
        return self._group_by_blanks(row, column)

    def _group_by_blanks(self, row: int, column: int) -> str:
        """Without merged cells: a text with labels below itself and below its blank right neighbour names
        a group; it is lent to the generic words on its right."""
        cells, below = self._rows[row - 1], self._rows[row]
        first = column
        while first > 1 and not cells[first - 1] and _is_generic(below[first - 1]):
            first -= 1
        is_group = first < len(cells) and not cells[first] and below[first] and below[first - 1]
        return cells[first - 1] if is_group else ""

    def _across(self, row: int) -> list[MergedRange]:
        return [
            area
            for area in self._merged
            if area.first_row <= row <= area.last_row
            and area.last_column > area.first_column
            and self._rows[area.first_row - 1][area.first_column - 1]
        ]

    def _known(self, row: _Cells) -> int:
        return self._count(row, _is_known)

    def _count(self, row: _Cells, test: Callable[[Heading | None], bool]) -> int:
        """How many different cells of a row pass the test; a header that a person mapped always does."""
        cells = {cell for cell in row if cell}
        return sum(test(read_heading(cell)) or plain(cell) in self._decided for cell in cells)


def _is_known(heading: Heading | None) -> bool:
    return heading is not None and heading.field is not None and heading.confidence >= ENOUGH


def _is_name(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and heading.field is Field.ORGANISATION


def _is_label(heading: Heading | None) -> bool:
    return heading is not None and heading.confidence >= ENOUGH


def _is_generic(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and heading.generic


def _is_language(text: str) -> bool:
    heading = read_heading(text)
    return heading is not None and heading.field is None and heading.language != ""


def _is_number(text: str) -> bool:
    return not any(char.isalpha() for char in text)
