"""The marks of the sheets of an xls workbook, from its records ([MS-XLS], BIFF8)."""

import struct
from collections.abc import Iterator

from expo_app.pipeline.read.compound import stream
from expo_app.pipeline.read.marks import ERRORS, Marks, is_struck

_BEGIN, _END = 0x0809, 0x000A
_FONT, _FORMAT, _SHEET = 0x0031, 0x00E0, 0x0085
_ROW, _COLUMNS = 0x0208, 0x007D
_ERROR, _FORMULA, _NUMBERS = 0x0205, 0x0006, 0x00BD
_VALUES = frozenset({0x0203, 0x0204, 0x00D6, 0x00FD, 0x027E, _ERROR, _FORMULA})
_BIFF_8 = 0x0600
_STRUCK_FONT = 0x0008
_HIDDEN_ROW = 0x20

Record = tuple[int, bytes]


def xls_marks(data: bytes, rows: int) -> dict[int, Marks]:
    """The marks in the first so many rows of each sheet by its place; a workbook that is older or broken
    tells nothing."""
    try:
        book = stream(data, ("Workbook", "WORKBOOK"))
        general = list(_records(book, 0))
        if not general or struct.unpack_from("<H", general[0][1])[0] != _BIFF_8:
            return {}
        look = _Look(general)
        begins = [struct.unpack_from("<I", body)[0] for kind, body in general if kind == _SHEET]
        return {place: _sheet(book, begin, look, rows) for place, begin in enumerate(begins)}
    except (ValueError, struct.error, IndexError):
        return {}


def _records(book: bytes, at: int) -> Iterator[Record]:
    """The records of the part that begins here, those of parts inside it left out."""
    depth = 0
    while at + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, at)
        depth += (kind == _BEGIN) - (kind == _END)
        if depth == 1:
            yield kind, book[at + 4 : at + 4 + length]
        elif depth <= 0:
            return
        at += 4 + length


class _Look:
    """Which of the cell formats strike through, and which indent how far."""

    def __init__(self, general: list[Record]) -> None:
        fonts = [
            struct.unpack_from("<H", body, 2)[0] & _STRUCK_FONT for kind, body in general if kind == _FONT
        ]
        formats = [body for kind, body in general if kind == _FORMAT]
        # The number 4 is given to no font.
        struck = {at + (at >= 4) for at, is_struck_font in enumerate(fonts) if is_struck_font}
        self.struck = {at for at, body in enumerate(formats) if struct.unpack_from("<H", body)[0] in struck}
        self.indents = {at: body[8] & 0x0F for at, body in enumerate(formats) if body[8] & 0x0F}


def _sheet(book: bytes, begin: int, look: _Look, rows: int) -> Marks:
    marks = Marks()
    filled: dict[int, int] = {}
    struck: dict[int, int] = {}
    for kind, body in _records(book, begin):
        if kind in _VALUES:
            row, column, form = struct.unpack_from("<HHH", body)
            if row >= rows:
                break
            _cell(kind, body, (row + 1, column + 1), marks)
            cells = [(column, form)]
        elif kind == _NUMBERS:
            row, column = struct.unpack_from("<HH", body)
            forms = struct.iter_unpack("<HI", body[4 : 4 + (len(body) - 6) // 6 * 6])
            cells = [(column + at, form) for at, (form, _) in enumerate(forms)]
        else:
            _unseen(kind, body, marks)
            continue
        filled[row] = filled.get(row, 0) + len(cells)
        if look.struck or look.indents:
            struck[row] = struck.get(row, 0) + sum(form in look.struck for _, form in cells)
            found = ((row + 1, column + 1, look.indents.get(form, 0)) for column, form in cells)
            marks.indents += (mark for mark in found if mark[2])
    marks.struck_rows += (row + 1 for row, count in struck.items() if count and is_struck(count, filled[row]))
    return marks


def _cell(kind: int, body: bytes, place: tuple[int, int], marks: Marks) -> None:
    if kind == _ERROR and body[7] == 1:
        marks.error_cells.append((*place, ERRORS.get(body[6], "")))
    if kind == _FORMULA and body[12:14] == b"\xff\xff" and body[6] == 2:
        marks.error_cells.append((*place, ERRORS.get(body[8], "")))


def _unseen(kind: int, body: bytes, marks: Marks) -> None:
    """Rows and columns that are not shown."""
    if kind == _ROW and body[12] & _HIDDEN_ROW:
        marks.hidden_rows.append(struct.unpack_from("<H", body)[0] + 1)
    if kind == _COLUMNS and body[8] & 1:
        first, last = struct.unpack_from("<HH", body)
        marks.hidden_columns += range(first + 1, min(last, 255) + 2)
