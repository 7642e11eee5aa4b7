"""One sheet: title, an Excel table with frozen header, its note, the chart beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.utility import quote_sheetname
from xlsxwriter.worksheet import Worksheet

from expo_app.export.numbers import cell_code
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.chart import Spot, add_chart
from expo_app.export.sheets.heat import add_colours
from expo_app.export.sheets.names import headers, table_name
from expo_app.export.sheets.notes import is_wide, length, note_lines
from expo_app.export.slides import fit
from expo_app.report.spec import Cell, CellKind, ChartKind, ChartSpec, TableColumn, TableSpec

HEADER_ROW = 3
_STYLE = "Table Style Light 1"
_NARROWEST, _WIDEST, _WIDEST_OF_MANY = 9, 60, 36
_NOTE_SHARE = 1.1  # characters of a note to those of a column: its font is smaller
_SOME_COLUMNS, _MANY_COLUMNS, _FEW_ROWS, _MANY_ROWS = 6, 8, 12, 300
_LONGEST_HEAD, _CHINESE_HEAD, _SHORT_HEAD = 18, 12, 14  # characters of a header on one line
_LONGEST_CHINESE = 24  # a Chinese header breaks anywhere, also before its last bracket
_TITLE = 24  # points
_ONE_PAGE = 75  # rows that are printed on one page, chart included
_LINE, _SIZE = 15, 10  # points that a line of text takes, and of its letters
_CHARACTER, _MARGINS = 5.25, 12  # points of a character of a column, and of what is left free beside a text
_TEXT: dict[str, object] = {"text_wrap": True, "align": "left", "indent": 1}
_HEADER = 30  # points
_LONGEST_FOOT = 100
_LEAST_NOTE, _LEAST_BESIDE = 60, 20  # characters of a line of a note
_LONGEST_TEXT = 32767  # characters that a cell holds


@dataclass(frozen=True)
class Sheet:
    """A table with the sheet that it goes to and its number in the workbook."""

    table: TableSpec
    name: str
    number: int


def add_sheet(book: Book, sheet: Sheet, contents: str) -> None:
    """Write a table to a sheet of its own; `contents` is the sheet to go back to."""
    table = sheet.table
    page = book.workbook.add_worksheet(sheet.name)
    page.hide_gridlines(2)
    page.write_string(0, 0, table.title or sheet.name, book.look(bold=True, font_size=14))
    page.set_row(0, _TITLE)
    back = f"internal:{quote_sheetname(contents)}!A1"
    page.write_url(1, 0, back, book.look(font_color=colours()["accent"], underline=1), book.words.contents)
    last = _add_table(book, page, sheet)
    widths = _set_widths(page, table)
    page.set_row(HEADER_ROW, max(_HEADER, _LINE * _header_lines(names_of(book, table), widths)))
    beside = table.chart is not None and not _is_flat(table)
    last = _add_note(book, page, table.note, last, sum(widths), _LEAST_BESIDE if beside else _LEAST_NOTE)
    page.freeze_panes(HEADER_ROW + 1, 0)
    end = last, max(len(table.columns) - 1, 0)
    if table.chart is not None:
        row, column = add_chart(book, page, sheet.name, table.chart, _chart_spot(table, table.chart, last))
        end = max(last, row), max(end[1], column)
        if table.chart.kind is ChartKind.HEAT:
            add_colours(page, table, table.chart, HEADER_ROW)
    _set_print(page, table, end, book.source)


def _add_note(book: Book, page: Worksheet, note: str, last: int, width: float, least: int) -> int:
    """Write the note below the table, a line in each row, at least so many characters wide: a chart beside it
    must not cover it. Returns the last row that is taken."""
    look = book.look(font_color=colours()["muted"], font_size=9)
    lines = note_lines(note, width * _NOTE_SHARE, least)
    for row, line in enumerate(lines, last + 2):
        page.write_string(row, 0, line, look)
    return last + 1 + len(lines) if lines else last


def _chart_spot(table: TableSpec, chart: ChartSpec, last: int) -> Spot:
    """Beside the table, or below one that is wide and low, so that a printed page is not shrunk: then the
    names of its numbers stand in the column of names, not in one of ranks."""
    written = HEADER_ROW if _holds_the_numbers(table, chart) else None
    if not _is_flat(table):
        beside = len(table.columns) + 1
        return Spot(HEADER_ROW + 1, beside, beside, True, written)
    names = next((at for at, one in enumerate(table.columns) if one.kind is CellKind.TEXT), 0)
    return Spot(last + 2, 0, names, False, written)


def _is_flat(table: TableSpec) -> bool:
    return len(table.columns) > _SOME_COLUMNS and len(table.rows) < _FEW_ROWS


def _holds_the_numbers(table: TableSpec, chart: ChartSpec) -> bool:
    """Whether the table is the chart's own: a row for each category, a column for each series."""
    names = [series.name for series in chart.series]
    drawn_as_it_is = chart.kind is not ChartKind.BRIDGE
    headers_fit = [column.header for column in table.columns[1:]] == names
    return drawn_as_it_is and headers_fit and [row[0] for row in table.rows] == [*chart.categories]


def _add_table(book: Book, page: Worksheet, sheet: Sheet) -> int:
    """The Excel table and, below it and outside of its filter, the total. Returns the last row."""
    table = sheet.table
    names = names_of(book, table)
    rows = table.rows or ((None,) * len(table.columns),)
    bottom = HEADER_ROW + len(rows)
    columns = [
        {"header": name, "header_format": _header_look(book, column)}
        for name, column in zip(names, table.columns, strict=True)
    ]
    options = {"name": table_name(sheet.number, table.id), "columns": columns, "style": _STYLE}
    page.add_table(HEADER_ROW, 0, bottom, len(columns) - 1, options)
    # Long lists are read line by line: what is too long for its column is cut by the next cell.
    look = {} if len(rows) <= _MANY_ROWS else {"text_wrap": False}
    kinds = _written_kinds(table)
    for at, row in enumerate(rows, HEADER_ROW + 1):
        _write_row(book, page, at, row, kinds, **look)
        if len(rows) <= _MANY_ROWS and (lines := _lines(row, _widest(table))) > 1:
            page.set_row(at, _LINE * lines)
    if not table.total:
        return bottom
    _write_row(book, page, bottom + 1, table.total, kinds, bold=True, top=2)
    return bottom + 1


def _written_kinds(table: TableSpec) -> list[CellKind]:
    """How the columns are written: areas that are all whole numbers without decimals."""
    rows = (*table.rows, *([table.total] if table.total else []))
    whole = [all(_is_whole(row[at]) for row in rows) for at in range(len(table.columns))]
    return [
        CellKind.COUNT if column.kind is CellKind.AREA and is_whole else column.kind
        for column, is_whole in zip(table.columns, whole, strict=True)
    ]


def _is_whole(value: Cell) -> bool:
    return not isinstance(value, float) or value.is_integer()


def names_of(book: Book, table: TableSpec) -> list[str]:
    """What the columns of the Excel table are called: areas with their unit, unless a legend takes it."""
    heads = [column.header if _is_legend(table) else column.head for column in table.columns]
    return headers(heads, book.words.category)


def _is_legend(table: TableSpec) -> bool:
    """Whether a chart takes its legend from the headers."""
    chart = table.chart
    if chart is None or len(chart.series) < 2 or chart.kind is ChartKind.SCATTER:
        return False
    return _holds_the_numbers(table, chart)


def _header_lines(names: Sequence[str], widths: Sequence[int]) -> int:
    """Lines of the longest header, as wide as its column and clear of the button that opens the filter."""
    rooms = (width * _CHARACTER - 2 * _MARGINS for width in widths)
    return max(fit.lines(name, _SIZE, room, bold=True) for name, room in zip(names, rooms, strict=True))


def _header_look(book: Book, column: TableColumn) -> Format:
    """Above numbers the header keeps clear of the button that opens the filter."""
    side, indent = ("left", 1) if column.kind is CellKind.TEXT else ("right", 2)
    return book.look(bold=True, align=side, indent=indent, text_wrap=True, bottom=1, valign="vcenter")


def _write_row(
    book: Book, page: Worksheet, at: int, row: Sequence[Cell], kinds: Sequence[CellKind], **more: object
) -> None:
    for across, (value, kind) in enumerate(zip(row, kinds, strict=True)):
        _write_cell(book, page, (at, across), value, kind, **more)


def _write_cell(
    book: Book, page: Worksheet, place: tuple[int, int], value: Cell, kind: CellKind, **more: object
) -> None:
    """Texts as texts, numbers as numbers with their format; what is not known stays empty."""
    is_text = kind is CellKind.TEXT
    shape = _TEXT if is_text else {"align": "right"} if isinstance(value, str) else {}
    look = book.look(**{"num_format": cell_code(kind, book.lang), **shape, **more})
    if value is None:
        page.write_blank(*place, None, look)
    elif isinstance(value, str):
        page.write_string(*place, value[:_LONGEST_TEXT], look)
    else:
        page.write_number(*place, value, look if not is_text else book.look(num_format="0", **more))


def _set_widths(page: Worksheet, table: TableSpec) -> list[int]:
    """Columns as wide as their texts, up to a width at which texts wrap; the widths in characters."""
    widths = []
    rows = (*table.rows, *([table.total] if table.total else []))
    for at, column in enumerate(table.columns):
        longest = max((_length(row[at]) for row in rows), default=0)
        wanted = max(longest, _header_room(table, column) + 3) + 3
        widths.append(min(max(wanted, _NARROWEST), _widest(table)))
        page.set_column(at, at, widths[-1])
    return widths


def _header_room(table: TableSpec, column: TableColumn) -> int:
    """Characters of a header on one line; above numbers, where there are many columns, of the longest word of
    a long one: a printed page must not be shrunk."""
    whole = length(column.head)
    if len(table.columns) <= _MANY_COLUMNS or column.kind is CellKind.TEXT or whole <= _SHORT_HEAD:
        return min(whole, _LONGEST_CHINESE if any(map(is_wide, column.head)) else _LONGEST_HEAD)
    return min(max(map(_unbroken, column.head.split()), default=0), _LONGEST_HEAD)


def _unbroken(word: str) -> int:
    """Characters of a word on one line; Chinese breaks anywhere."""
    return min(length(word), _CHINESE_HEAD) if any(map(is_wide, word)) else length(word)


def _widest(table: TableSpec) -> int:
    """Characters in a column; many columns are narrower, so that a printed page can be read."""
    return _WIDEST_OF_MANY if len(table.columns) > _MANY_COLUMNS else _WIDEST


def _lines(row: Sequence[Cell], widest: int) -> int:
    """Lines of the longest text of a row, as wide as a column gets."""
    room = widest * _CHARACTER - _MARGINS
    return max((fit.lines(value, _SIZE, room) for value in row if isinstance(value, str)), default=1)


def _length(value: Cell) -> int:
    return len(f"{value:,.1f}") if isinstance(value, float | int) else length(value or "")


def _footer(text: str) -> str:
    """A text as a footer takes it: short, and without codes. A leading digit would be part of a size."""
    lines = note_lines(text, _LONGEST_FOOT, _LEAST_NOTE)
    return f" {''.join(lines[:1])}{' …' if len(lines) > 1 else ''}".replace("&", "&&")


def _set_print(page: Worksheet, table: TableSpec, end: tuple[int, int], source: str) -> None:
    """Landscape on A4, one page wide (a short table one page high), the header on each page; source, title
    and page number at the foot."""
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 1 if end[0] <= _ONE_PAGE else 0)
    page.repeat_rows(HEADER_ROW)
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.set_footer(f"&L&8{_footer(table.title)}\n{_footer(source)}&R&8 &P / &N")
    page.print_area(0, 0, *end)
