"""The data cells of a sheet, column by column, as the cleaners take them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.model.source import Source

T = TypeVar("T")


@dataclass(frozen=True)
class Column:
    """The data cells of one mapped column; `number` is its 1-based place in the sheet, 0 for what no cell
    of the row itself says (the name of the sheet, the heading of a section)."""

    number: int
    header: str
    unit: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Cells:
    """All mapped data cells of a sheet. `rows` are the 1-based sheet rows, in step with the values; a row in
    which several firms stand occurs once for each. `around` is the hall that the row's section or the
    sheet's name gives it, "" for none."""

    source: Source
    rows: tuple[int, ...]
    columns: tuple[tuple[Field, Column], ...]
    around: tuple[str, ...]

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
