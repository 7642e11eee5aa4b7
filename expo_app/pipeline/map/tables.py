"""Several tables in one sheet: beside one another, or below one another with columns of their own."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from expo_app.model.layout import Field, Layout, SkippedRow, Table
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.header import Header
from expo_app.pipeline.map.headings import ENOUGH, Heading, plain, read_heading
from expo_app.reference.spelling import tidy

OTHER_HEADER = "header of a further table"
_FEWEST_LABELS, _LONGEST_LABEL = 3, 40
_KNOWN_SHARE = 0.6
_SURE = 0.75
# A blank row, or one text beside blanks, which a merged cell may repeat.
_LITTLE = 2

Split = tuple[RawSheet, tuple[RawSheet, ...]]


def further_tables(sheet: RawSheet, header: Header) -> Iterator[Split]:
    """The ways in which a sheet may be cut into tables, each as a sheet in which all else is blank, so that
    rows and columns keep their numbers."""
    starts = _starts_beside(header)
    if starts:
        ends = (*starts[1:], sheet.width + 1)
        first = _only_columns(sheet, 1, starts[0])
        yield first, tuple(_only_columns(sheet, *pair) for pair in zip(starts, ends, strict=True))
    row = _row_of_another_header(sheet, header)
    if row:
        yield _only_rows(sheet, 1, row - 1), (_only_rows(sheet, row, sheet.height),)


def _starts_beside(header: Header) -> tuple[int, ...]:
    """The first columns of the tables to the right of the first one: the same headers come again."""
    labels = [(column.column, plain(column.label)) for column in header.columns if column.label]
    names = [(at, label) for at, label in labels if _is_surely_name(read_heading(label))]
    again = [at for at, label in names[1:] if label == names[0][1]]
    if not again or len(labels) < 2 * _FEWEST_LABELS - 2:
        return ()
    width = again[0] - names[0][0]
    known = dict(labels)
    first = [
        at for at, _ in labels if at < again[0] and at + width in known and known[at + width] == known[at]
    ]
    is_same = len(first) > 1 and all(at + width in known for at in range(first[0], again[0]) if at in known)
    return tuple(at - names[0][0] + first[0] for at in again) if is_same else ()


def _row_of_another_header(sheet: RawSheet, header: Header) -> int:
    """The row of a second header with other columns, 0 for none. It stands below a row with little in it."""
    own = [tuple(map(tidy, sheet.row(row))) for row in header.rows]
    labels = {plain(column.label) for column in header.columns if column.label}
    is_below_little = False
    for number, row in enumerate(sheet.rows(header.last_row + 1), start=header.last_row + 1):
        says_little = len(set(row)) <= _LITTLE
        if is_below_little and not says_little and number > header.last_row + 2:
            cells = tuple(map(tidy, row))
            if _is_header(list(filter(None, cells)), labels) and not any(
                _is_alike(one, cells) for one in own
            ):
                return number
        is_below_little = says_little
    return 0


def _is_header(cells: Sequence[str], labels: Set[str]) -> bool:
    """Whether texts are names of columns, one of them that of the names; `labels` are known to be some."""
    if len(cells) < _FEWEST_LABELS or any(len(cell) > _LONGEST_LABEL for cell in cells):
        return False
    read = [read_heading(cell) for cell in cells]
    known = sum(plain(cell) in labels or _is_known(one) for cell, one in zip(cells, read, strict=True))
    return any(map(_is_surely_name, read)) and known >= max(_FEWEST_LABELS, _KNOWN_SHARE * len(cells))


def _is_known(heading: Heading | None) -> bool:
    return heading is not None and heading.field is not None and heading.confidence >= ENOUGH


def _is_surely_name(heading: Heading | None) -> bool:
    return heading is not None and heading.field is Field.ORGANISATION and heading.confidence >= _SURE


def _is_alike(header: Sequence[str], cells: Sequence[str]) -> bool:
    """Whether a row says what the header says where the header says it."""
    same = sum(above != "" and plain(above) == plain(cell) for above, cell in zip(header, cells, strict=True))
    return same >= 2


def _only_columns(sheet: RawSheet, first: int, end: int) -> RawSheet:
    blank = ("",) * sheet.height
    columns = (cells if first <= at < end else blank for at, cells in enumerate(sheet.columns, start=1))
    return replace(sheet, columns=tuple(columns))


def _only_rows(sheet: RawSheet, first: int, last: int) -> RawSheet:
    above = ("",) * (first - 1)
    merged = tuple(area for area in sheet.merged if first <= area.first_row <= last)
    return replace(
        sheet, columns=tuple(above + cells[first - 1 : last] for cells in sheet.columns), merged=merged
    )


def with_tables(first: Layout, others: Sequence[Layout]) -> Layout:
    """The layout of a sheet whose tables were understood one by one. A total may count the rows of all."""
    layouts = (first, *others)
    tables = tuple(table for layout in layouts for table in _tables_of(layout))
    rows = {row for table in tables for row in table.rows}
    count = sum(len(table.rows) for table in tables)
    last = max(layout.last_row for layout in layouts)
    reasons = {skipped.row: skipped.reason for layout in layouts for skipped in layout.skipped}
    heads = {row: OTHER_HEADER for layout in others for row in layout.header_rows if row > first.first_row}
    between = {row: reasons.get(row, "blank row") for row in range(first.first_row, last + 1)}
    left_out = {row: reason for row, reason in (between | heads).items() if row not in rows}
    return replace(
        first,
        last_row=last,
        skipped=tuple(SkippedRow(row, left_out[row]) for row in sorted(left_out)),
        control_totals=tuple(
            replace(total, counted=total.stated) if total.stated == count else total
            for layout in layouts
            for total in layout.control_totals
        ),
        population=first.population or next((one.population for one in others if one.population), None),
        tables=tables,
    )


def _tables_of(layout: Layout) -> tuple[Table, ...]:
    return layout.tables or (Table(layout.columns, layout.data_rows, layout.sections),)
