"""A sheet as the file holds it."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class MergedRange:
    """Cells shown as one; all numbers are 1-based and inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


@dataclass(frozen=True)
class SheetMarks:
    """What a file says about cells beside their values; rows and columns are 1-based.

    `struck_rows` have their cells struck through, `partly_struck` (row, column) are cells of which a part of
    the text is, `hidden_rows` and `hidden_columns` are not shown. `error_cells` hold (row, column, error
    text), `empty_formulas` (row, column) of formulas for which the file keeps no value, `indents` (row,
    column, level) of indented texts. `encoding` and `delimiter` are those of a text file; `rival_encoding`
    is another one that its bytes fit nearly as well. A format that cannot tell leaves its fields empty.
    """

    struck_rows: tuple[int, ...] = ()
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    error_cells: tuple[tuple[int, int, str], ...] = ()
    empty_formulas: tuple[tuple[int, int], ...] = ()
    indents: tuple[tuple[int, int, int], ...] = ()
    encoding: str = ""
    delimiter: str = ""
    partly_struck: tuple[tuple[int, int], ...] = ()
    rival_encoding: str = ""


@dataclass(frozen=True)
class RawSheet:
    """The cells of one sheet as text, column by column.

    `columns[c][r]` is sheet row r + 1 of column c + 1 ("A" is column 1); all columns have the same
    length and an empty cell is "". Whole numbers are written without a decimal point, dates as ISO
    8601, true and false as TRUE and FALSE. `name` is empty for a text file, which has no sheets.
    `merged` is only what the format tells. `complete` is False when only the first rows were asked for and
    the sheet may hold more.
    """

    name: str
    columns: tuple[tuple[str, ...], ...]
    hidden: bool = False
    merged: tuple[MergedRange, ...] = ()
    marks: SheetMarks = SheetMarks()
    complete: bool = True

    @property
    def height(self) -> int:
        """Number of sheet rows, empty ones above the data included."""
        return len(self.columns[0]) if self.columns else 0

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.columns)

    def row(self, number: int) -> tuple[str, ...]:
        """The cells of a 1-based sheet row."""
        return tuple(column[number - 1] for column in self.columns)

    def rows(self, first: int = 1, last: int | None = None) -> Iterator[tuple[str, ...]]:
        """The rows from `first` to `last`, both 1-based and inclusive."""
        return zip(*(column[first - 1 : last] for column in self.columns), strict=True)


def column_letter(number: int) -> str:
    """The spreadsheet name of a 1-based column: 1 is A, 27 is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
