"""What a sheet is: where its list stands and what its columns hold."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from expo_app.model.layout import Field, Layout, MappedColumn, Section
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.model.terms import Population
from expo_app.pipeline.map.columns import map_columns
from expo_app.pipeline.map.facts import Told, find_facts, find_population, title_lines
from expo_app.pipeline.map.groups import Group, sheet_group
from expo_app.pipeline.map.header import Header, find_header
from expo_app.pipeline.map.headerless import without_header
from expo_app.pipeline.map.phases import phase_in
from expo_app.pipeline.map.rows import FOOTNOTE, TOTAL, Rows, sort_rows
from expo_app.pipeline.map.sections import unrepeated
from expo_app.pipeline.map.tables import further_tables, with_tables
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
    for first, others in further_tables(sheet, header):
        layout = _joined(first, others, file_name, mapping, header_row)
        if layout is not None:
            return layout
    columns = map_columns(sheet, header, mapping)
    below = range(header.last_row + 1, sheet.height + 1)
    titles = Told.by(sheet, header.rows_above, file_name)
    population = find_population(sheet, columns, titles, below)
    _require_names(columns, population, where)
    rows = sort_rows(sheet, header, columns, population)
    return _layout(sheet, header, columns, rows, titles)


def _joined(
    first: RawSheet,
    others: Sequence[RawSheet],
    file_name: str,
    mapping: Mapping[str, Field],
    header_row: int | None,
) -> Layout | None:
    """The layout of a sheet with several tables, each given as a sheet of its own; None when one of them
    turns out to be none."""
    try:
        layout = understand(first, file_name, mapping, header_row)
        further = [understand(other, file_name, mapping) for other in others]
    except Problem:
        return None
    return with_tables(layout, further)


def _layout(
    sheet: RawSheet, header: Header, columns: tuple[MappedColumn, ...], rows: Rows, titles: Told
) -> Layout:
    layout = Layout(header.rows, rows.first, rows.last, columns, rows.skipped)
    data_rows = layout.data_rows
    facts = find_facts(
        sheet, columns, replace(titles, notes=title_lines(sheet, rows.of(FOOTNOTE))), data_rows
    )
    sections = _sections(sheet, columns, rows, data_rows)
    told = _told_of_all(sheet, columns, sections, titles)
    return replace(
        layout,
        control_totals=control_totals(sheet, columns, rows.of(TOTAL), data_rows),
        sheet_value=next(iter(told), None),
        sections=(*sections, *(Section(*group, rows.first, rows.last) for group in told[1:])),
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


def _told_of_all(
    sheet: RawSheet, columns: tuple[MappedColumn, ...], sections: tuple[Section, ...], titles: Told
) -> list[Group]:
    """What holds for all rows: the hall, country, zone or way of taking part that the sheet is named after
    (of a text file, which has no sheets, the hall in its name), and the phase of the fair that its name, a
    title or the file names. What a column or a heading tells is not looked for."""
    known = {column.field for column in columns}
    group = sheet_group(sheet.name) if sheet.name else sheet_group(titles.file)
    named = [group] if group and (sheet.name or group[0] is Field.HALL) else []
    phase = titles.first(phase_in)
    found = dict([*named, *([(Field.PHASE, phase)] if phase else [])])
    headed = {section.field for section in sections if section.field is Field.PHASE}
    return [(field, value) for field, value in found.items() if field not in known | headed]


def _sections(
    sheet: RawSheet, columns: tuple[MappedColumn, ...], rows: Rows, data_rows: tuple[int, ...]
) -> tuple[Section, ...]:
    """The sections under headings, and those of columns that name each group once."""
    headed = {section.field for section in rows.sections}
    once = [section for section in unrepeated(sheet, columns, data_rows) if section.field not in headed]
    return (*rows.sections, *once)
