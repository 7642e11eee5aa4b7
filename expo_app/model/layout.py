"""How a sheet is laid out: header, data rows, and the field of each column."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from expo_app.model.sheet import column_letter
from expo_app.model.terms import Population


def named_by_letter(column: int) -> str:
    """What decisions call a 1-based column that has no header: "Column D"."""
    return f"Column {column_letter(column)}"


class Field(StrEnum):
    """What a column holds. The values are the words of the command line (`--map "Firma=organisation"`)."""

    ORGANISATION = "organisation"
    ORGANISATION_LOCAL = "organisation_local"
    COUNTRY = "country"
    ADDRESS = "address"
    ROLE = "role"
    MAIN_EXHIBITOR = "main_exhibitor"
    MODE = "mode"
    STATUS = "status"
    SECTORS = "sectors"
    HALL = "hall"
    STAND = "stand"
    NET_SPACE = "net_space"
    PHASE = "phase"
    WEBSITE = "website"
    EMAIL = "email"
    IDENTIFIER = "identifier"
    EDITION = "edition"
    EVENT = "event"
    POPULATION = "population"
    INVOICE_COUNTRY = "invoice_country"
    DECLARED_COUNTRY = "declared_country"
    PARENT_COUNTRY = "parent_country"
    IGNORED = "ignored"


@dataclass(frozen=True)
class MappedColumn:
    """One column of the sheet and what it is taken for.

    `column` is 1-based; `header` joins the header rows with " / "; `confidence` runs from 0 to 1 and
    `reason` says in plain words why. A column that nobody understood is IGNORED and kept.
    `unit` is the unit that the header states for numbers ("sqm", "sqft"), empty otherwise.
    """

    column: int
    header: str
    field: Field
    confidence: float = 1.0
    reason: str = ""
    unit: str = ""


@dataclass(frozen=True)
class SkippedRow:
    """A row inside the list that is no data row. `row` is the 1-based sheet row."""

    row: int
    reason: str


@dataclass(frozen=True)
class ControlTotal:
    """A total that the list states, beside what was counted in the rows that it covers."""

    row: int
    column: str
    stated: float
    counted: float


class Section(NamedTuple):
    """Data rows that share a value which their own cells do not repeat.

    `value` is the raw text for `field`, to be cleaned like a cell of it: it holds for those rows from
    `first_row` to `last_row` (1-based, inclusive) whose own cells of the field are blank. It comes from a
    heading between the rows ("Halle 3", "Germany"; that row is skipped as SECTION_HEADING), or from the
    cell above where a list writes a value only in the first row of each group.
    """

    field: Field
    value: str
    first_row: int
    last_row: int


class Table(NamedTuple):
    """One of several tables in a sheet, beside or below one another: its own columns, data rows (1-based,
    ascending) and sections."""

    columns: tuple[MappedColumn, ...]
    rows: tuple[int, ...]
    sections: tuple[Section, ...] = ()


SECTION_HEADING = "section heading"
NO_NAME = "no organisation name"


@dataclass(frozen=True)
class Layout:
    """What a sheet was understood to be.

    Rows are 1-based sheet rows. The data rows are `first_row` to `last_row` without `skipped`.
    `edition`, `event` and `population` are what the sheet itself tells ("" or None when it does not);
    `gross_space_sqm`, `dates`, `venue` and `ordinal` likewise, from the title rows. `sheet_value` is
    the field that the sheet's name fills for every row (a sheet per hall, country, zone, phase or mode) whose
    own cells and section are blank, or None. `sections` do the same for some of the rows, field by field;
    sections of one field never overlap. `header_rows` is empty for a list without a header, whose columns
    are then called "Column A" and so on. `tables` is empty for the usual sheet, which holds one list; where
    it holds several, they are all listed, `columns` and `sections` are those of the first, and the data rows
    are those of all.
    """

    header_rows: tuple[int, ...]
    first_row: int
    last_row: int
    columns: tuple[MappedColumn, ...]
    skipped: tuple[SkippedRow, ...] = ()
    control_totals: tuple[ControlTotal, ...] = ()
    edition: str = ""
    event: str = ""
    population: Population | None = None
    list_date: str = ""
    ordinal: int | None = None
    dates: str = ""
    venue: str = ""
    gross_space_sqm: float | None = None
    sheet_value: tuple[Field, str] | None = None
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()

    def columns_of(self, field: Field) -> tuple[MappedColumn, ...]:
        """The columns mapped to a field, from left to right."""
        return tuple(column for column in self.columns if column.field is field)

    @property
    def parts(self) -> tuple["Layout", ...]:
        """The layout of each table, as if the sheet held no other; of the usual sheet itself."""
        return tuple(map(self._of_table, self.tables)) or (self,)

    def _of_table(self, table: Table) -> "Layout":
        first, last = (table.rows[0], table.rows[-1]) if table.rows else (1, 0)
        others = set(range(first, last + 1)).difference(table.rows)
        skipped = tuple(SkippedRow(row, "no row of this table") for row in sorted(others))
        return replace(
            self,
            first_row=first,
            last_row=last,
            columns=table.columns,
            skipped=skipped,
            sections=table.sections,
            tables=(),
        )

    @property
    def data_rows(self) -> tuple[int, ...]:
        """The 1-based sheet rows that hold participations."""
        skipped = {row.row for row in self.skipped}
        return tuple(row for row in range(self.first_row, self.last_row + 1) if row not in skipped)
