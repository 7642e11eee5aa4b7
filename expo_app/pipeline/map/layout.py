"""What a sheet is: where its list stands and what its columns hold."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from expo_app.model.layout import Field, Layout, MappedColumn, Section
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.model.terms import Population
from expo_app.pipeline.map.columns import map_columns
from expo_app.pipeline.map.facts import Told, find_facts, find_population, title_lines
from expo_app.pipeline.map.groups import sheet_group
from expo_app.pipeline.map.header import Header, find_header
from expo_app.pipeline.map.headerless import without_header
from expo_app.pipeline.map.rows import FOOTNOTE, TOTAL, Rows, sort_rows
from expo_app.pipeline.map.sections import unrepeated
from expo_app.pipeline.map.totals import control_totals


def understand(
    sheet: RawSheet,
    file_name: str,
    mapping: Mapping[str, Field] = MappingProxyType({}),
    header_row: int | None = None,
) -> Layout:
    """How a sheet is laid out, found by looking at it.

    `mapping` (header -> field) and `header_row` (1-based, the topmost of the header) are what a person
    decided and win over what is found. Raises Problem when the sheet holds no list or no column of names.
    """
    where = f"{file_name}, sheet {sheet.name}" if sheet.name else file_name
    header = find_header(sheet, mapping, header_row) or without_header(sheet)
    if header is None:
        raise Problem(
            f"{where} holds no list that has a header; choose another sheet, or put a name above each column."
        )
    columns = map_columns(sheet, header, mapping)
    below = range(header.last_row + 1, sheet.height + 1)
    titles = Told.by(sheet, header.rows_above, file_name)
    population = find_population(sheet, columns, titles, below)
    _require_names(columns, population, where)
    rows = sort_rows(sheet, header, columns, population)
    return _layout(sheet, header, columns, rows, titles)


def _layout(
    sheet: RawSheet, header: Header, columns: tuple[MappedColumn, ...], rows: Rows, titles: Told
) -> Layout:
    layout = Layout(header.rows, rows.first, rows.last, columns, rows.skipped)
    data_rows = layout.data_rows
    facts = find_facts(
        sheet, columns, replace(titles, notes=title_lines(sheet, rows.of(FOOTNOTE))), data_rows
    )
    return replace(
        layout,
        control_totals=control_totals(sheet, columns, rows.of(TOTAL), data_rows),
        sheet_value=_sheet_value(sheet, columns),
        sections=_sections(sheet, columns, rows, data_rows),
        **vars(facts),
    )


def _require_names(columns: tuple[MappedColumn, ...], population: Population | None, where: str) -> None:
    """Raise Problem unless a column holds names; visitors may do with a badge number."""
    enough = {Field.ORGANISATION} | ({Field.IDENTIFIER} if population is Population.VISITORS else set())
    if enough & {column.field for column in columns}:
        return
    seen = ", ".join(column.header.replace("\n", " ") for column in columns if column.header)
    raise Problem(
        f"{where} has no column of company names (its columns are: {seen}); "
        'say which one it is with --map "COLUMN=organisation".'
    )


def _sheet_value(sheet: RawSheet, columns: tuple[MappedColumn, ...]) -> tuple[Field, str] | None:
    """The hall, country or zone that the sheet is named after, unless a column tells it."""
    group = sheet_group(sheet.name)
    return None if group is None or any(column.field is group[0] for column in columns) else group


def _sections(
    sheet: RawSheet, columns: tuple[MappedColumn, ...], rows: Rows, data_rows: tuple[int, ...]
) -> tuple[Section, ...]:
    """The sections under headings, and those of columns that name each group once."""
    headed = {section.field for section in rows.sections}
    once = [section for section in unrepeated(sheet, columns, data_rows) if section.field not in headed]
    return (*rows.sections, *once)
