"""Sheets of workbooks: xlsx, xlsm, xlsb, xls and ods, as messages (see `received`).

Runs in the process that reads one workbook.
"""

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
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
from expo_app.pipeline.read.book_marks import marks_of
from expo_app.pipeline.read.cell_text import SEPARATORS, column_text, joined
from expo_app.pipeline.read.head import head_of
from expo_app.pipeline.read.marks import Marks
from expo_app.pipeline.read.unusable import DAMAGED, PROTECTED, Unusable

if TYPE_CHECKING:
    from expo_app.pipeline.read.received import Message

# Cells that travel together: enough to make the message's own cost small.
_CELLS_AT_ONCE = 250_000
_ALL = sys.maxsize


def messages(data: bytes, rows: int = 0) -> "Iterator[Message]":
    """What the workbook holds, sheet by sheet, hidden ones flagged; of each sheet the first so many rows,
    or all (0). Raises Unusable.

    What the library is blind to is looked for first, so that it needs no memory any more when the
    library takes most of it.
    """
    check(data)
    yield from _beginning(data, rows) if rows else _messages(data, _ALL, set())


def _beginning(data: bytes, rows: int) -> "Iterable[Message]":
    """The first rows out of a smaller workbook; out of the whole one when something in it is amiss, so that
    both are judged alike."""
    smaller, cut = head_of(data, rows)
    if smaller is not data:
        with suppress(Unusable):
            return list(_messages(smaller, rows, cut))
    return _messages(data, rows, set())


def _messages(data: bytes, rows: int, cut: set[int]) -> "Iterator[Message]":
    marks = marks_of(data, rows)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            yield from _sheets(book, marks, rows, cut)
    except PasswordError as error:
        raise Unusable(PROTECTED) from error
    except (CalamineError, OSError, ValueError) as error:
        raise Unusable(DAMAGED) from error
    yield ("done",)


def _sheets(book: CalamineWorkbook, marks: dict[int, Marks], rows: int, cut: set[int]) -> "Iterator[Message]":
    listed = [
        (at, sheet) for at, sheet in enumerate(book.sheets_metadata) if sheet.typ is SheetTypeEnum.WorkSheet
    ]
    for number, (at, about) in enumerate(listed):
        hidden = about.visible is not SheetVisibleEnum.Visible
        yield "sheet", about.name, hidden, number / len(listed)
        sheet = book.get_sheet_by_name(about.name)
        for columns, share in _pieces(sheet, rows):
            yield "rows", columns, (number + share) / len(listed)
        yield "end", *_facts(sheet, marks.get(at, Marks()), rows, at in cut)


def _pieces(sheet: CalamineSheet, most: int) -> Iterator[tuple[list[tuple[str, str]], float]]:
    """Some rows at a time from sheet row 1 on, column by column from "A" on, and the share read so far."""
    if sheet.start is None or sheet.end is None:
        return
    before, (height, width) = sheet.start[1], (number + 1 for number in sheet.end)
    height = min(height, most)
    rows, at_once, done = islice(sheet.iter_rows(), height), max(1, _CELLS_AT_ONCE // width), 0
    while piece := list(islice(rows, at_once)):
        done += len(piece)
        blank = (SEPARATORS[0], SEPARATORS[0] * (len(piece) - 1))
        columns = [joined(column_text(cells)) for cells in zip(*piece, strict=True)]
        yield [blank] * before + columns, done / height


def _facts(
    sheet: CalamineSheet, marks: Marks, rows: int, is_cut: bool
) -> tuple[Sequence[tuple[int, ...]], dict[str, tuple], bool]:
    """The merged ranges and the marks, those outside the cells left out, and whether these are all rows;
    all numbers 1-based."""
    height, width = sheet.end[0] + 1 if sheet.end else 0, sheet.end[1] + 1 if sheet.end else 0
    told = [
        (first[0] + 1, first[1] + 1, last[0] + 1, last[1] + 1)
        for first, last in sheet.merged_cell_ranges or ()
    ]
    merged = [area for area in told or marks.merged if area[0] <= rows]
    return merged, marks.within(min(height, rows), width, rows), height <= rows and not is_cut
