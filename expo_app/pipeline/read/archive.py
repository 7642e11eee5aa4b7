"""What kind of file the bytes are, and whether a workbook can be opened without harm."""

import io
import re
import zipfile
import zlib
from enum import Enum

from expo_app.model.problem import Problem

_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")

# The reader holds a rectangle from A1 to the outermost cell: this many cells take about a gigabyte.
_MOST_CELLS = 25_000_000
# A sheet of this size is searched cell by cell; of a larger one its own <dimension> is believed first.
_SEARCHED_BYTES = 2_000_000
_HEAD_BYTES = 4_096

_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_DIMENSION = re.compile(rb'<(?:\w+:)?dimension ref="(?:[A-Z]+\d+:)?([A-Z]+)(\d+)"')
# A cell with something in it; an empty formatted one (<c .../>) takes no room.
_CELL = re.compile(rb'<(?:\w+:)?c r="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')


class Kind(Enum):
    """The families of files that are read in different ways."""

    WORKBOOK = "workbook"
    TEXT = "text"


def kind_of(data: bytes, name: str) -> Kind:
    """The kind of the bytes, whatever the file's suffix says.

    Raises Problem for what is certainly no list: an encrypted workbook, a zip file without a workbook.
    """
    if data.startswith(_ZIP):
        _check_archive(data, name)
        return Kind.WORKBOOK
    if data.startswith(_COMPOUND):
        if _ENCRYPTED_STREAM in data:
            raise protected(name)
        return Kind.WORKBOOK
    return Kind.TEXT


def protected(name: str) -> Problem:
    """The sentence for a workbook that only opens with a password."""
    return Problem(f"{name} is protected by a password; save a copy without a password and import that.")


def damaged(name: str) -> Problem:
    """The sentence for a workbook that does not open."""
    return Problem(
        f"{name} is damaged and cannot be opened; open it in a spreadsheet program and save it again."
    )


def _check_archive(data: bytes, name: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {part.filename.removeprefix("/"): part for part in archive.infolist()}
            if not any(part.startswith("xl/") or part == "content.xml" for part in parts):
                raise Problem(
                    f"{name} is a zip file without a spreadsheet in it; unpack it and import what is inside."
                )
            for part in parts.values():
                if _SHEET.fullmatch(part.filename.removeprefix("/")):
                    _check_extent(archive, part, name)
    except (
        zipfile.BadZipFile,
        EOFError,
        OSError,
        NotImplementedError,
        RuntimeError,
        ValueError,
        zlib.error,
    ) as error:
        raise damaged(name) from error


def _check_extent(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> None:
    """Raise Problem when a stray cell far away would make the reader ask for absurd memory.

    A sheet that is large and claims a sensible extent is believed: searching it would cost as much
    time as a tenth of reading it.
    """
    if part.file_size > _SEARCHED_BYTES:
        with archive.open(part) as file:
            claimed = _DIMENSION.search(file.read(_HEAD_BYTES))
        if claimed is None or _cells(*claimed.groups()) <= _MOST_CELLS:
            return
    column, row = _outermost(archive.read(part))
    if column * row > _MOST_CELLS:
        raise Problem(
            f"{name} holds a cell far away from the list (row {row:,}, column {column:,}); "
            "delete the empty rows and columns around the list, save it and import it again."
        )


def _outermost(xml: bytes) -> tuple[int, int]:
    """(column, row) of the outermost cells that hold something."""
    letters, rows = set(), set()
    for letter, row in _CELL.findall(xml):
        letters.add(letter)
        rows.add(row)
    return max(map(_column, letters), default=0), max(map(int, rows), default=0)


def _cells(letters: bytes, row: bytes) -> int:
    return _column(letters) * int(row)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
