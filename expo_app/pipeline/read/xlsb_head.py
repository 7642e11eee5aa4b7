"""The beginning of an xlsb workbook as a small workbook of its own."""

import re
import struct
from collections.abc import Iterator
from typing import IO

from expo_app.pipeline.read.archive import opened, packed
from expo_app.pipeline.read.unusable import DAMAGED, Unusable
from expo_app.pipeline.read.xlsb_records import USUAL_BOOK, long, records, xlsb_sheets
from expo_app.pipeline.read.xlsx_package import Package

_PIECE = 250_000
# What is longer is no beginning of a list; the whole may still be read.
_LONGEST = 200_000_000
# Merged cells are listed behind the last row: they are looked for in so many bytes.
_LISTED_BEHIND = 50_000_000
_ROW, _SHARED_TEXT, _TEXT, _BEGIN_OF_TEXTS = 0, 7, 19, 159
_END_OF_ROWS, _END_OF_SHEET, _END_OF_TEXTS = b"\x92\x01\x00", b"\x82\x01\x00", b"\xa0\x01\x00"
# The list of merged cells between its first and its last record.
_MERGED = re.compile(rb"\xb1\x01\x04....(?:\xb0\x01\x10.{16})+\xb2\x01\x00", re.DOTALL)


def xlsb_head(data: bytes, rows: int) -> tuple[bytes, set[int]] | None:
    """A workbook with the first rows of each sheet, and the places of the sheets that go on; None when not
    all sheets are found.

    Raises Unusable when the archive itself is broken.
    """
    with opened(data) as archive:
        package = Package(archive)
        book = package.book(USUAL_BOOK)
        listed = xlsb_sheets(package, book)
        if not package.holds(book, listed):
            return None
        parts: dict[str, bytes] = {}
        cut, texts = set(), 0
        for place, name in enumerate(listed):
            if name in package.parts and name not in parts:
                with archive.open(package.parts[name]) as file:
                    parts[name], needed, goes_on = _sheet_head(file, rows)
                texts = max(texts, needed)
                cut |= {place} if goes_on else set()
        shared = package.texts(book, "sharedStrings.bin")
        if shared in package.parts:
            with archive.open(package.parts[shared]) as file:
                parts[shared] = _texts_head(file, texts)
        return packed(parts | package.beside(book, set(parts))), cut


def _sheet_head(file: IO[bytes], rows: int) -> tuple[bytes, int, bool]:
    """The records of the first rows, how many shared texts they need, whether the sheet goes on."""
    data, needed = b"", 0
    for piece in _pieces(file):
        data, needed, before = data + piece, 0, 0
        for kind, begin, end in records(data):
            if kind == _SHARED_TEXT:
                needed = max(needed, long(data, begin + 8) + 1)
            elif kind == _ROW and long(data, begin) >= rows:
                behind = data[begin:] + file.read(_LISTED_BEHIND)
                merged = _MERGED.search(behind)
                closing = _END_OF_ROWS + (merged[0] if merged else b"") + _END_OF_SHEET
                return data[:before] + closing, needed, True
            before = end
    return data, needed, False


def _texts_head(file: IO[bytes], count: int) -> bytes:
    """The first so many of the shared texts. They begin by saying how many they are."""
    data = b""
    for piece in _pieces(file):
        data, found = data + piece, 0
        for kind, begin, end in records(data):
            if kind == _BEGIN_OF_TEXTS:
                data = data[:begin] + struct.pack("<II", count, count) + data[begin + 8 :]
            found += kind == _TEXT
            if found >= count and kind in (_BEGIN_OF_TEXTS, _TEXT):
                return data[:end] + _END_OF_TEXTS
    return data


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    """The part piece by piece, each twice as long as the one before. Raises Unusable when none of
    them is enough."""
    size, read = _PIECE, 0
    while piece := file.read(size):
        yield piece
        size, read = size * 2, read + len(piece)
        if read > _LONGEST:
            raise Unusable(DAMAGED)
