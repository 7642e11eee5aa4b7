"""The beginning of an xlsx workbook as a small workbook of its own.

Each sheet's XML is unpacked until its first rows are over, and no further strings than these rows name:
the beginning of a million rows is there as soon as that of a hundred.
"""

import re
from itertools import islice
from typing import IO

from expo_app.pipeline.read.archive import opened, packed, windows
from expo_app.pipeline.read.unusable import DAMAGED, Unusable
from expo_app.pipeline.read.xlsx_package import Package, sheet_parts
from expo_app.pipeline.read.xlsx_tags import Tags, row_number

_PIECE = 250_000
_LARGE_PIECE = 4_000_000
# What is longer is no beginning of a list; the whole may still be read.
_LONGEST = 60_000_000
# Merged cells are listed behind the last row: they are looked for in so much XML of all sheets.
_LISTED_BEHIND = 100_000_000
_MERGED_TAG = b"mergeCells"
_MERGED = re.compile(rb"<(\w+:)?mergeCells\b.*?</(\w+:)?mergeCells>", re.DOTALL)
_STRINGS = re.compile(rb"<(\w+:)?sst[\s>]")
_TAG_ENDS = (b">", b" ", b"/", b"\n", b"\r", b"\t")


def xlsx_head(data: bytes, rows: int) -> tuple[bytes, set[int]] | None:
    """A workbook with the first rows of each sheet, and the places of the sheets that go on; None when not
    all sheets are found.

    Raises Unusable when the archive itself is broken.
    """
    with opened(data) as archive:
        package = Package(archive)
        book = package.book()
        listed = sheet_parts(package, book)
        if not package.holds(book, listed):
            return None
        strings = package.texts(book, "sharedStrings.xml")
        sheets, cut = _Sheets(rows), set()
        for place, name in enumerate(listed):
            if name in package.parts and name not in sheets.parts:
                with archive.open(package.parts[name]) as file:
                    cut |= {place} if sheets.shorten(name, file) else set()
        parts = sheets.parts
        if strings in package.parts:
            with archive.open(package.parts[strings]) as file:
                parts[strings] = _strings_head(file, sheets.strings)
        return packed(parts | package.beside(book, set(parts))), cut


class _Sheets:
    """The beginnings of sheets: `parts` by their names, and how many of the shared `strings` they need."""

    def __init__(self, rows: int) -> None:
        self.parts: dict[str, bytes] = {}
        self.strings = 0
        self._rows = rows
        self._reach = _LISTED_BEHIND

    def shorten(self, name: str, file: IO[bytes]) -> bool:
        """Take the first rows of a sheet; whether it goes on. Raises Unusable when they are absurdly long."""
        head, size, end = b"", _PIECE, 0
        while not end and (piece := file.read(size)):
            head, size = head + piece, size * 2
            end = _end_of(head, self._rows)
            if not end and len(head) > _LONGEST:
                raise Unusable(DAMAGED)
        tags, rest = Tags(head), head[end:]
        head = head[:end] if end else head
        last = max(map(int, tags.shared.findall(head)), default=-1)
        self.strings = max(self.strings, last + 1)
        if end:
            head += b"</%bsheetData>%b</%bworksheet>" % (tags.prefix, self._merged(rest, file), tags.prefix)
        self.parts[name] = head
        return end > 0

    def _merged(self, rest: bytes, file: IO[bytes]) -> bytes:
        """The element that lists the merged cells, b"" when there is none within reach."""
        while _MERGED_TAG not in rest:
            piece = file.read(_LARGE_PIECE) if self._reach > 0 else b""
            self._reach -= len(piece)
            if not piece:
                return b""
            rest = rest[-len(_MERGED_TAG) - 20 :] + piece
        found = _MERGED.search(rest + file.read(_LISTED_BEHIND))
        return found[0] if found else b""


def _end_of(head: bytes, rows: int) -> int:
    """Where the first row behind so many begins; 0 when there is none yet."""
    number = 0
    for match in Tags(head).row.finditer(head):
        number = row_number(match[1]) or number + 1
        if number > rows:
            return match.start()
    return 0


def _strings_head(file: IO[bytes], count: int) -> bytes:
    """The part of shared strings with the first so many of them."""
    pieces: list[bytes] = []
    begin = b""
    for window in windows(file):
        if not pieces:
            root = _STRINGS.search(window)
            prefix = (root[1] or b"") if root else b""
            begin = b"<%bsi" % prefix
        found = sum(window.count(begin + end) for end in _TAG_ENDS)
        if found > count:
            last = next(islice(re.finditer(begin + rb"[\s/>]", window), count, None))
            return b"".join([*pieces, window[: last.start()], b"</%bsst>" % prefix])
        pieces.append(window)
        count -= found
    return b"".join(pieces)
