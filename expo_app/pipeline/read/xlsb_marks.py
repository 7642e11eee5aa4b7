"""The marks of the sheets of an xlsb workbook, from its records ([MS-XLSB])."""

import zipfile
from posixpath import dirname, join

from expo_app.pipeline.read.grid import LAST_COLUMN
from expo_app.pipeline.read.marks import ERRORS, Marks, is_struck
from expo_app.pipeline.read.struck_text import struck_in_records
from expo_app.pipeline.read.xlsb_records import USUAL_BOOK, byte, long, records, short, xlsb_sheets
from expo_app.pipeline.read.xlsx_package import Package

_ROW, _COLUMNS, _MERGED = 0, 60, 176
_FONT, _FORMAT, _FIRST_FORMAT, _LAST_FORMAT = 43, 47, 617, 618
# Cells: numbers, errors, true and false, texts; those of formulas; shared texts.
_VALUES = frozenset(range(2, 12))
_SHARED_TEXT = 7
_ERROR_CELLS = frozenset((3, 11))
_STRUCK_FONT = 0x0008
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x0001


class _Look:
    """The formats that strike through, those that indent, with the level, and the shared texts that are
    struck by themselves, with how much of them is."""

    def __init__(self, styles: bytes) -> None:
        self.texts: dict[int, float] = {}
        self.struck_fonts: set[int] = set()
        fonts = formats = 0
        within = False
        self.struck: set[int] = set()
        self.indents: dict[int, int] = {}
        for kind, begin, _ in records(styles):
            if kind == _FONT:
                self.struck_fonts |= {fonts} if short(styles, begin + 2) & _STRUCK_FONT else set()
                fonts += 1
            elif kind in (_FIRST_FORMAT, _LAST_FORMAT):
                within = kind == _FIRST_FORMAT
            elif kind == _FORMAT and within:
                self.struck |= {formats} if short(styles, begin + 4) in self.struck_fonts else set()
                if byte(styles, begin + 11):
                    self.indents[formats] = byte(styles, begin + 11)
                formats += 1


def xlsb_marks(archive: zipfile.ZipFile) -> dict[int, Marks]:
    """The marks and merged ranges of each sheet by its place; a part that is missing tells nothing."""
    package = Package(archive)
    book = package.book(USUAL_BOOK)
    look = _Look(package.read(package.linked(book, "styles", join(dirname(book), "styles.bin"))))
    if look.struck_fonts:
        look.texts = struck_in_records(
            package.read(package.texts(book, "sharedStrings.bin")), look.struck_fonts
        )
    return {
        place: _sheet(archive.read(package.parts[name]), look)
        for place, name in enumerate(xlsb_sheets(package, book))
        if name in package.parts
    }


def _sheet(data: bytes, look: _Look) -> Marks:
    marks, row = Marks(), 0
    filled = struck = 0
    for kind, begin, _ in records(data):
        if kind in _VALUES:
            style = long(data, begin + 4) & 0xFFFFFF
            share = look.texts.get(long(data, begin + 8), 0.0) if kind == _SHARED_TEXT else 0.0
            filled += 1
            struck += style in look.struck or share == 1
            if 0 < share < 1:
                marks.partly_struck.append((row, long(data, begin) + 1))
            if style in look.indents:
                marks.indents.append((row, long(data, begin) + 1, look.indents[style]))
            if kind in _ERROR_CELLS:
                marks.error_cells.append((row, long(data, begin) + 1, ERRORS.get(byte(data, begin + 8), "")))
        elif kind == _ROW:
            if struck and is_struck(struck, filled):
                marks.struck_rows.append(row)
            filled = struck = 0
            row = long(data, begin) + 1
            if byte(data, begin + 11) & _HIDDEN_ROW:
                marks.hidden_rows.append(row)
        else:
            _beside(kind, data, begin, marks)
    if struck and is_struck(struck, filled):
        marks.struck_rows.append(row)
    return marks


def _beside(kind: int, data: bytes, begin: int, marks: Marks) -> None:
    """Columns that are not shown, and merged cells."""
    if kind == _COLUMNS and short(data, begin + 16) & _HIDDEN_COLUMN:
        first, last = long(data, begin), min(long(data, begin + 4), LAST_COLUMN - 1)
        marks.hidden_columns += range(first + 1, last + 2)
    if kind == _MERGED:
        top, bottom, left, right = (long(data, begin + at) + 1 for at in (0, 4, 8, 12))
        marks.merged.append((top, left, bottom, right))
