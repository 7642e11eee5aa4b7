"""Where the header of a list is, and what stands above each column."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from expo_app.model.layout import Field
from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.pipeline.map.content import is_like_data
from expo_app.pipeline.map.headings import ENOUGH, Heading, plain, read_heading
from expo_app.reference.spelling import tidy

# Titles, blank rows and remarks take less than this above a list.
_SEARCHED_ROWS = 60
_MOST_HEADER_ROWS = 3
_CERTAIN = 0.95
_LONGEST_LABEL = 40
_ENOUGH_KNOWN = 3
_MOST_COLUMNS = 0.7
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
    """The 1-based header rows and what they say above each column. A list may have none; `above` is then
    how many rows stand above its first."""

    rows: tuple[int, ...]
    columns: tuple[ColumnHeader, ...]
    above: int = 0

    @property
    def last_row(self) -> int:
        """The row right above the data, 0 when they begin at the top."""
        return self.rows[-1] if self.rows else self.above

    @property
    def rows_above(self) -> range:
        """The 1-based rows above the list, where its titles are."""
        return range(1, self.rows[0] if self.rows else self.above + 1)


def find_header(
    sheet: RawSheet, mapping: Mapping[str, Field], header_row: int | None = None
) -> Header | None:
    """The header of the list in a sheet, or None when there is none.

    The row with the most known column names is one; rows right above and below it join it when they
    are of the same kind (a second language) or name groups of columns. The headers of `mapping` are
    known names too. `header_row` (1-based) is the topmost as a person said; it wins.
    """
    decided = header_row if header_row and header_row <= sheet.height else None
    upper = max(_SEARCHED_ROWS, (decided or 0) + _MOST_HEADER_ROWS)
    search = _Search(sheet, frozenset(plain(header) for header in mapping), upper)
    row = decided or search.best_row()
    if row is None:
        return None
    rows = search.grown_down(row) if decided else search.grown(row)
    return Header(rows, tuple(search.column_header(rows, column) for column in range(1, sheet.width + 1)))


class _Search:
    """The upper rows of one sheet, tidied, with what is known of their cells."""

    def __init__(self, sheet: RawSheet, decided: frozenset[str], upper: int) -> None:
        self._sheet = sheet
        self._rows = [tuple(map(tidy, row)) for row in sheet.rows(1, min(sheet.height, upper))]
        self._merged = [area for area in sheet.merged if area.first_row <= upper]
        self._decided = decided
        self._width = sum(any(row[column] for row in self._rows) for column in range(sheet.width))

    def best_row(self) -> int | None:
        """The first 1-based row with many known names (a repeated one may have more, when it says in one row
        what the header says in two); a known name alone is enough where the whole sheet is one column. Where
        few names are known, a row that says the same kind of things as those below it is no header."""
        if not self._rows:
            return None
        counts = [self._known(row) for row in self._rows]
        known = max(counts)
        if known >= _ENOUGH_KNOWN:
            return next(at for at, count in enumerate(counts, 1) if count >= max(_ENOUGH_KNOWN, known / 2))
        best = counts.index(known)
        row = [cell for cell in self._rows[best] if cell]
        is_names = len(row) == self._width == 1 and _is_name(row[0])
        some = best + 1 if (known == 2 and len(row) <= 4) or is_names else None
        guesses = sorted(number for number in (self._plain_row(), self._row_of_names()) if number)
        likely = [some, *guesses] if some else guesses
        return next((number for number in likely if not is_like_data(self._sheet, number)), None)

    def _plain_row(self) -> int | None:
        """A row of unknown names: different short texts above most of the columns, over a table."""
        for number, row in enumerate(self._rows[:-1], start=1):
            filled = [cell for cell in row if cell]
            below = sum(map(bool, self._rows[number]))
            if len(filled) < 3 or len(filled) < _MOST_COLUMNS * self._width or 2 * below < self._width:
                continue
            return number if _are_labels(filled) else None
        return None

    def _row_of_names(self) -> int | None:
        """A row of few cells of which one is a known word for the names."""
        for number, row in enumerate(self._rows[:-1], start=1):
            filled = [cell for cell in row if cell]
            if len(filled) > 1 and _are_labels(filled) and any(map(_is_name, filled)):
                return number
        return None

    def grown(self, row: int) -> tuple[int, ...]:
        """The header rows around one of them."""
        first, last = row, self.grown_down(row)[-1]
        while last - first + 1 < _MOST_HEADER_ROWS and self._precedes(first):
            first -= 1
        return tuple(range(first, last + 1))

    def grown_down(self, row: int) -> tuple[int, ...]:
        """The header rows from this one on."""
        last = row
        while last - row + 1 < _MOST_HEADER_ROWS and self._continues(last):
            last += 1
        return tuple(range(row, last + 1))

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
        language, or a label under a group (whose other cells are blank) or under a word that only means
        something together with others ("Number", "English")."""
        above, below = self._rows[row - 1], read_heading(self._rows[row][column])
        if below is None or below.confidence < ENOUGH:
            return False
        if below.generic or not above[column] or not above[min(column + 1, len(above) - 1)]:
            return True
        upper = read_heading(above[column])
        return upper is not None and (upper.generic or upper.field is below.field)

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


def _are_labels(cells: list[str]) -> bool:
    return len(set(cells)) == len(cells) and all(
        len(cell) <= _LONGEST_LABEL and not cell[0].isdigit() for cell in cells
    )


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
