"""The workbook: a contents sheet, then a sheet for each table with its native chart."""

import io
from pathlib import Path

from xlsxwriter import Workbook

from expo_app.export.atomic import whole_file
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.contents import add_contents
from expo_app.export.sheets.names import sheet_names
from expo_app.export.sheets.own_charts import charted_tables
from expo_app.export.sheets.sheet_words import SHEET_NAMES, source_line
from expo_app.export.sheets.table import Sheet, add_sheet
from expo_app.export.timeless import TIMELESS
from expo_app.export.wording import wording
from expo_app.model.progress import Progress, quiet
from expo_app.report.spec import Report

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(report: Report, path: Path, progress: Progress = quiet) -> None:
    """Write the workbook whole or not at all; the same report gives the same bytes.

    Cells are data: a text that begins with = + - @ stays text. Raises Problem when the file cannot be
    written, Cancelled when the user cancelled.
    """
    with whole_file(path) as target:
        stream = io.BytesIO()
        _fill(report, stream, progress)
        target.write_bytes(stream.getvalue())
        progress(path.name, 1.0)


def _fill(report: Report, stream: io.BytesIO, progress: Progress) -> None:
    workbook = Workbook(stream, _OPTIONS)
    workbook.set_properties({"title": report.title, "subject": report.subtitle, "created": TIMELESS})
    source = source_line(report.tables, report.lang)
    book = Book(workbook, report.lang, wording(report.lang), source)
    tables = [table for table in charted_tables(report) if table.columns]
    titles = ((table.id, table.title) for table in tables)
    named = sheet_names(titles, [book.words.contents], SHEET_NAMES[report.lang])
    sheets = [Sheet(table, name, at) for at, (table, name) in enumerate(zip(tables, named, strict=True), 1)]
    add_contents(book, report, sheets)
    for at, sheet in enumerate(sheets):
        progress(sheet.name, at / len(sheets))
        add_sheet(book, sheet, book.words.contents)
    workbook.close()
