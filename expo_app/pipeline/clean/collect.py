"""The cells that are cleaned: those of the data rows, with what stands around them and without errors."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, Layout, MappedColumn, Table
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.pipeline.clean.cells import Cells, Column
from expo_app.pipeline.clean.dittos import with_dittos
from expo_app.pipeline.clean.lost_values import Lost, lost_values
from expo_app.pipeline.clean.remarks import remark_findings
from expo_app.pipeline.clean.told_groups import group_findings, nameless
from expo_app.reference.spelling import fold, tidy

# White space, and characters of no width that a cell may hold though it looks empty.
_UNSEEN = " \t\n\r\v\f\u00a0\u3000\u200b\u200e\u200f\u2060\ufeff\u00ad"


def cells_of(source: Source, layout: Layout) -> tuple[Cells, tuple[Finding, ...]]:
    """The data cells of the mapped columns, and findings about values that the file has lost and about those
    that stand once for many rows or in remarks.

    Columns that nobody understood are left out. Errors are blank cells; a row that is blank all over makes
    no participation; what a section or the sheet's name says fills the blank cells of its field. Of several
    tables the first comes first.
    """
    tables = layout.tables or (Table(layout.columns, layout.data_rows, layout.sections),)
    pieces, findings = [], [*nameless(source.id, layout), *remark_findings(source, layout)]
    for table in tables:
        own = replace(layout, columns=table.columns, sections=table.sections)
        piece, told = _cells_of_table(source, own, table.rows, is_only=len(tables) == 1)
        pieces.append(piece)
        findings += told
    if len(pieces) == 1:
        return pieces[0], tuple(findings)
    findings.append(_several_tables(source, tables))
    return _one_below_the_other(source, pieces), tuple(findings)


def _cells_of_table(
    source: Source, layout: Layout, data_rows: tuple[int, ...], is_only: bool
) -> tuple[Cells, tuple[Finding, ...]]:
    lost = lost_values(source, layout)
    rows = _rows_with_something(source.sheet, layout, lost, data_rows, is_only)
    columns: tuple[tuple[Field, Column], ...] = tuple(
        (mapped.field, _column(source.sheet, mapped, rows, lost))
        for mapped in layout.columns
        if mapped.field is not Field.IGNORED
    )
    columns, repeated = with_dittos(source.id, rows, columns)
    notes = (*repeated, *group_findings(source.id, layout, rows, columns))
    around = _around(layout, rows)
    hall = tuple(around.pop(Field.HALL, [""] * len(rows)))
    for field, values in around.items():
        columns = _filled(columns, field, values)
    return Cells(source, rows, columns, hall), (*lost.findings, *notes)


def _one_below_the_other(source: Source, pieces: Sequence[Cells]) -> Cells:
    """The cells of several tables as those of one; a field that a table lacks is blank in its rows."""
    fields = dict.fromkeys(field for piece in pieces for field, _ in piece.columns)
    columns = []
    for field in fields:
        parts = [piece.joined(field) for piece in pieces]
        first = next(part for part in parts if part.number or any(part.values))
        values = tuple(value for part in parts for value in part.values)
        columns.append((field, replace(first, values=values)))
    rows = tuple(row for piece in pieces for row in piece.rows)
    return Cells(source, rows, tuple(columns), tuple(hall for piece in pieces for hall in piece.around))


def _several_tables(source: Source, tables: Sequence[Table]) -> Finding:
    message = (
        f"The sheet holds {len(tables)} tables beside or below one another, with {len(tables[0].rows)} rows "
        "in the first: all of them were read; check that they belong together."
    )
    row = tables[1].rows[0] if tables[1].rows else 0
    return Finding("several_tables", Severity.WARNING, message, source.id, row, count=len(tables))


def _rows_with_something(
    sheet: RawSheet, layout: Layout, lost: Lost, rows: tuple[int, ...], is_only: bool
) -> tuple[int, ...]:
    """The data rows without those that are blank but for white space and errors, in a sheet of several tables
    in the columns of their own."""
    names = [sheet.columns[column.column - 1] for column in layout.columns_of(Field.ORGANISATION)]
    suspects = [row for row in rows if not any(cells[row - 1].strip(_UNSEEN) for cells in names)]
    own = None if is_only else {column.column for column in layout.columns}
    blank = {row for row in suspects if not any(map(tidy, lost.without_errors(sheet, row, own)))}
    return tuple(row for row in rows if row not in blank) if blank else rows


def _column(sheet: RawSheet, mapped: MappedColumn, rows: tuple[int, ...], lost: Lost) -> Column:
    cells = sheet.columns[mapped.column - 1]
    values = tuple(cells[row - 1] for row in rows)
    blank = set(lost.rows_of.get(mapped.column, ()))
    if mapped.field is Field.NET_SPACE:
        blank |= _below_merged(sheet, mapped.column)
    if blank:
        values = tuple("" if row in blank else value for row, value in zip(rows, values, strict=True))
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


def _around(layout: Layout, rows: tuple[int, ...]) -> dict[Field, list[str]]:
    """Field -> what the section or the sheet's name says for each row."""
    told: dict[Field, list[str]] = {}
    if layout.sheet_value:
        field, value = layout.sheet_value
        told[field] = [value] * len(rows)
    for section in layout.sections:
        values = told.setdefault(section.field, [""] * len(rows))
        first, end = bisect_left(rows, section.first_row), bisect_right(rows, section.last_row)
        values[first:end] = [section.value] * (end - first)
    return told


def _filled(
    columns: tuple[tuple[Field, Column], ...], field: Field, values: list[str]
) -> tuple[tuple[Field, Column], ...]:
    """The columns with the blank cells of a field filled; a column of its own where the list has none."""
    present = [place for place, (of_field, _) in enumerate(columns) if of_field is field]
    if not present:
        return (*columns, (field, Column(0, "", "", tuple(values))))
    is_blank: Mapping[str, bool] = {
        text: not fold(text) for place in present for text in set(columns[place][1].values)
    }
    cells = [columns[place][1].values for place in present]
    first = tuple(
        around if all(is_blank[text] for text in own) else own[0]
        for around, *own in zip(values, *cells, strict=True)
    )
    filled = list(columns)
    filled[present[0]] = (field, replace(columns[present[0]][1], values=first))
    return tuple(filled)
