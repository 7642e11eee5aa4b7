"""The data cells of a sheet, column by column, as the cleaners take them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, Layout, MappedColumn
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source

T = TypeVar("T")


@dataclass(frozen=True)
class Column:
    """The data cells of one mapped column; `number` is its 1-based place in the sheet."""

    number: int
    header: str
    unit: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Cells:
    """All mapped data cells of a sheet. `rows` are the 1-based sheet rows, in step with the values."""

    source: Source
    rows: tuple[int, ...]
    columns: tuple[tuple[Field, Column], ...]

    def of(self, field: Field) -> tuple[Column, ...]:
        """The columns of a field, from left to right."""
        return tuple(column for of_field, column in self.columns if of_field is field)

    def first(self, field: Field) -> Column:
        """The field's first column; an empty one (number 0) where the list has none."""
        return next(iter(self.of(field)), self.empty)

    def joined(self, field: Field) -> Column:
        """The field's columns as one: of each row the first cell that is filled."""
        columns = self.of(field)
        if len(columns) < 2:
            return self.first(field)
        side_by_side = zip(*(column.values for column in columns), strict=True)
        values = (next(filter(str.strip, cells), "") for cells in side_by_side)
        return Column(columns[0].number, columns[0].header, columns[0].unit, tuple(values))

    @property
    def empty(self) -> Column:
        """A column with nothing in it."""
        return Column(0, "", "", ("",) * len(self.rows))

    def finding(self, code: str, severity: Severity, message: str, places: "Places") -> Finding:
        """A finding about the cells of some rows."""
        return Finding(
            code,
            severity,
            message,
            source=self.source.id,
            row=places.first_row,
            column=places.column,
            value=places.value,
            suggestion=places.suggestion,
            count=places.count,
        )


@dataclass(frozen=True)
class Places:
    """Where something was found: the first row (0: the sheet), the column, the text, how many rows."""

    first_row: int = 0
    column: int = 0
    value: str = ""
    count: int = 1
    suggestion: str = ""


def cells_of(source: Source, layout: Layout) -> Cells:
    """The data cells of the mapped columns; columns that nobody understood are left out."""
    rows = layout.data_rows
    columns = tuple(
        (mapped.field, _column(source, mapped, rows))
        for mapped in layout.columns
        if mapped.field is not Field.IGNORED
    )
    return Cells(source, rows, columns)


def _column(source: Source, mapped: MappedColumn, rows: tuple[int, ...]) -> Column:
    cells = source.sheet.columns[mapped.column - 1]
    values = tuple(cells[row - 1] for row in rows)
    if mapped.field is Field.NET_SPACE:
        repeated = _below_merged(source.sheet, mapped.column)
        values = tuple("" if row in repeated else value for row, value in zip(rows, values, strict=True))
    return Column(mapped.column, mapped.header, mapped.unit, values)


def _below_merged(sheet: RawSheet, column: int) -> set[int]:
    """The rows to which reading has filled a merged cell down. A merged hall or country holds for each
    of its rows, but a merged area is the area of all of them together."""
    return {
        row
        for merged in sheet.merged
        if merged.first_column == merged.last_column == column
        for row in range(merged.first_row + 1, merged.last_row + 1)
    }


def each_once(values: Iterable[str], read: Callable[[str], T]) -> dict[str, T]:
    """Distinct value -> what it reads as: every spelling is read once, however many rows hold it."""
    return {value: read(value) for value in dict.fromkeys(values)}


def tally(cells: Cells, column: Column) -> dict[str, Places]:
    """Distinct text -> where it stands, in the order of appearance."""
    counts: dict[str, int] = {}
    first: dict[str, int] = {}
    for row, value in zip(cells.rows, column.values, strict=True):
        counts[value] = counts.get(value, 0) + 1
        first.setdefault(value, row)
    return {
        value: Places(first[value], column.number, value.strip(), count) for value, count in counts.items()
    }
