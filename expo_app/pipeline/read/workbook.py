"""Sheets of workbooks: xlsx, xlsm, xlsb, xls and ods, as messages (see `received`).

Runs in the process that reads one workbook.
"""

import io
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from expo_app.pipeline.read.archive import check
from expo_app.pipeline.read.cell_text import SEPARATORS, column_text, joined
from expo_app.pipeline.read.marks import Marks, marks_of
from expo_app.pipeline.read.unusable import DAMAGED, PROTECTED, Unusable

if TYPE_CHECKING:
    from expo_app.pipeline.read.received import Message

# Cells that travel together: enough to make the message's own cost small.
_CELLS_AT_ONCE = 250_000


def messages(data: bytes) -> "Iterator[Message]":
    """What the workbook holds, sheet by sheet, hidden ones flagged. Raises Unusable.

    What the library is blind to is looked for first, so that it needs no memory any more when the
    library takes most of it.
    """
    check(data)
    marks = marks_of(data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            yield from _sheets(book, marks)
    except PasswordError as error:
        raise Unusable(PROTECTED) from error
    except (CalamineError, OSError, ValueError) as error:
        raise Unusable(DAMAGED) from error
    yield ("done",)


def _sheets(book: CalamineWorkbook, marks: dict[int, Marks]) -> "Iterator[Message]":
    listed = [
        (at, sheet) for at, sheet in enumerate(book.sheets_metadata) if sheet.typ is SheetTypeEnum.WorkSheet
    ]
    for number, (at, about) in enumerate(listed):
        hidden = about.visible is not SheetVisibleEnum.Visible
        yield "sheet", about.name, hidden, number / len(listed)
        sheet = book.get_sheet_by_name(about.name)
        for columns, share in _pieces(sheet):
            yield "rows", columns, (number + share) / len(listed)
        yield "end", *_facts(sheet, marks.get(at, Marks()))


def _pieces(sheet: CalamineSheet) -> Iterator[tuple[list[tuple[str, str]], float]]:
    """Some rows at a time from sheet row 1 on, column by column from "A" on, and the share read so far."""
    if sheet.start is None or sheet.end is None:
        return
    before, (height, width) = sheet.start[1], (number + 1 for number in sheet.end)
    rows, at_once, done = sheet.iter_rows(), max(1, _CELLS_AT_ONCE // width), 0
    while piece := list(islice(rows, at_once)):
        done += len(piece)
        blank = (SEPARATORS[0], SEPARATORS[0] * (len(piece) - 1))
        columns = [joined(column_text(cells)) for cells in zip(*piece, strict=True)]
        yield [blank] * before + columns, done / height


def _facts(sheet: CalamineSheet, marks: Marks) -> tuple[Sequence[tuple[int, ...]], dict[str, tuple]]:
    """The merged ranges and the marks, those outside the cells left out; all numbers 1-based."""
    height, width = sheet.end[0] + 1 if sheet.end else 0, sheet.end[1] + 1 if sheet.end else 0
    told = [
        (first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    ]
    return told or marks.merged, marks.within(height, width)
