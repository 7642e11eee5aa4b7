"""Sheets of workbooks: xlsx, xlsm, xlsb, xls and ods."""

import io

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from expo_app.model.progress import Progress
from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.pipeline.read.archive import damaged, protected
from expo_app.pipeline.read.cells import column_text, filled_down


def read_workbook(data: bytes, name: str, progress: Progress) -> tuple[RawSheet, ...]:
    """The sheets with cells in the file's order, hidden ones flagged. Raises Problem."""
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return tuple(_sheets(book, progress))
    except PasswordError as error:
        raise protected(name) from error
    except (CalamineError, OSError, ValueError) as error:
        raise damaged(name) from error


def _sheets(book: CalamineWorkbook, progress: Progress) -> list[RawSheet]:
    listed = [sheet for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    read = []
    for number, about in enumerate(listed):
        progress(f"Reading sheet {about.name}", number / len(listed))
        hidden = about.visible is not SheetVisibleEnum.Visible
        read.append(_sheet(book.get_sheet_by_name(about.name), hidden))
    return [sheet for sheet in read if sheet.columns]


def _sheet(sheet: CalamineSheet, hidden: bool) -> RawSheet:
    """`skip_empty_area=False` keeps sheet rows and columns at their numbers."""
    columns = tuple(map(column_text, zip(*sheet.to_python(skip_empty_area=False), strict=True)))
    merged = tuple(
        MergedRange(first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    )
    return RawSheet(sheet.name, filled_down(columns, merged), hidden, merged)
