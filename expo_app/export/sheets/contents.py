"""The first sheet: what the workbook holds and where."""

from collections.abc import Sequence

from xlsxwriter.utility import quote_sheetname

from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.table import Sheet
from expo_app.report.spec import Report, TableSpec

_TITLE = 28  # points
_ONE_PAGE = 60  # lines that can be read on one page


def add_contents(book: Book, report: Report, sheets: Sequence[Sheet]) -> None:
    """A line for each sheet with a link to it, what it shows and how many rows it has."""
    page = book.workbook.add_worksheet(book.words.contents)
    page.hide_gridlines(2)
    page.write_string(0, 0, report.title, book.look(bold=True, font_size=16))
    page.set_row(0, _TITLE)
    page.write_string(1, 0, report.subtitle, book.look(font_color=colours()["muted"]))
    head = book.look(bold=True, bottom=1)
    for at, text in enumerate((book.words.sheet, book.words.shows, book.words.rows)):
        page.write_string(3, at, text, head)
    link = book.look(font_color=colours()["accent"], underline=1)
    text, number = book.look(text_wrap=True), book.look(num_format="#,##0")
    for row, sheet in enumerate(sheets, 4):
        target = f"internal:{quote_sheetname(sheet.name)}!A1"
        page.write_url(row, 0, target, link, sheet.name)
        page.write_string(row, 1, _shown(sheet.table), text)
        page.write_number(row, 2, len(sheet.table.rows), number)
    page.set_column(0, 0, 34)
    page.set_column(1, 1, 80)
    page.set_column(2, 2, 10)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 1 if len(sheets) <= _ONE_PAGE else 0)


def _shown(table: TableSpec) -> str:
    """The finding of a chart; the table's title where the chart shows but a part of it."""
    if table.chart is None or table.chart.title.startswith(table.title):
        return table.title
    return table.chart.title
