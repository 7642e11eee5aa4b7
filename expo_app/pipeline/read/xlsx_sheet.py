"""The marks of one sheet of an xlsx workbook, found in its XML without parsing all of it.

A large sheet is searched in windows of whole rows; only rows that hold something of interest are
looked at cell by cell. This takes a fraction of the time of reading the cells.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from typing import IO

from expo_app.pipeline.read.grid import LAST_COLUMN, column_number
from expo_app.pipeline.read.marks import Marks, is_struck
from expo_app.pipeline.read.struck_text import struck_share_of_xml
from expo_app.pipeline.read.xlsx_extent import Extent
from expo_app.pipeline.read.xlsx_tags import Tags, attributes, row_number, whole

_WINDOW = 16_000_000
_ROW_END = b"row>"
_PLACE = re.compile(rb"([A-Z]{1,3})\d")
_YES = (b"1", b"true")


class Look:
    """The numbers of the formats that strike through, of those that indent, with the level, and of the
    shared texts that are struck by themselves, with how much of them is."""

    def __init__(
        self, struck: set[int], indents: dict[int, int], texts: dict[int, float] | None = None
    ) -> None:
        self.struck = struck
        self.indents = indents
        self.texts = texts or {}
        self._styles = [b"%d" % number for number in sorted(struck | indents.keys())]

    def needles(self, prefix: bytes, quotes: list[bytes]) -> list[bytes]:
        """What stands in every row that is looked at: a hidden row, an error, a formula, a format,
        a text that is struck in the cell itself."""
        return [b" hidden=", b"<" + prefix + b"f", b"<" + prefix + b"strike"] + [
            b" %b=%b%b%b" % (name, quote, value, quote)
            for quote in quotes
            for name, value in [(b"t", b"e"), *((b"s", style) for style in self._styles)]
        ]


def scan_sheet(file: IO[bytes], look: Look) -> Marks:
    """The marks of the sheet. Raises Unusable when it holds a cell absurdly far away."""
    marks = Marks()
    windows = _windows(file)
    window = next(windows)
    tags = Tags(window)
    extent, needles = Extent(tags), look.needles(tags.prefix, tags.quotes)
    _hidden_columns(window, tags, marks)
    while window:
        last = extent.last_row
        extent.widen(window)
        hits = _hits(window, needles) + [*_struck_texts(window, look, tags)]
        if hits:
            for row, facts, cells in _rows(window, hits, tags, last):
                _scan_row(row, facts, list(_cells(cells, tags)), (look, tags), marks)
        window = next(windows, b"")
    extent.check()
    return marks


def _windows(file: IO[bytes]) -> Iterator[bytes]:
    """The sheet in pieces that end with a row, and what follows the last row.

    A row that is longer than two windows is no row of a list; it is passed over.
    """
    rest = b""
    while piece := file.read(_WINDOW):
        window = rest + piece if rest else piece
        end = window.rfind(_ROW_END)
        if end < 0:
            rest = window if len(window) < 2 * _WINDOW else b""
            continue
        end += len(_ROW_END)
        yield window[:end]
        rest = window[end:]
    yield rest


def _hits(window: bytes, needles: list[bytes]) -> list[int]:
    """Where the needles stand."""
    found = []
    for needle in needles:
        at = window.find(needle)
        while at >= 0:
            found.append(at)
            at = window.find(needle, at + 1)
    return found


def _struck_texts(window: bytes, look: Look, tags: Tags) -> Iterator[int]:
    """Where a cell names a shared text that is struck."""
    if look.texts:
        yield from (match.start() for match in tags.shared.finditer(window) if int(match[1]) in look.texts)


def _rows(window: bytes, hits: list[int], tags: Tags, last: int) -> Iterator[tuple[int, bytes, bytes]]:
    """(number, attributes, cells) of each row in which something was hit."""
    rows = list(tags.row.finditer(window))
    begins = [match.start() for match in rows]
    begins.append(len(window))
    numbers = []
    for match in rows:
        last = row_number(match[1]) or last + 1
        numbers.append(last)
    for at in sorted({bisect(begins, hit) - 1 for hit in hits} - {-1}):
        yield numbers[at], rows[at][1], window[rows[at].end() : begins[at + 1]]


Cell = tuple[int, dict[bytes, bytes], bytes]


def _cells(row: bytes, tags: Tags) -> Iterator[Cell]:
    """(column, attributes, what stands between this cell's beginning and the next one's)."""
    column = 0
    found = list(tags.cell.finditer(row))
    ends = [*(match.start() for match in found), len(row)][1:]
    for match, end in zip(found, ends, strict=True):
        about = attributes(match[1])
        place = _PLACE.match(about.get(b"r", b""))
        column = column_number(place[1]) if place else column + 1
        yield column, about, row[match.end() : end]


def _scan_row(row: int, facts: bytes, cells: list[Cell], how: tuple[Look, Tags], marks: Marks) -> None:
    look, tags = how
    if attributes(facts).get(b"hidden") in _YES:
        marks.hidden_rows.append(row)
    struck = filled = 0
    for column, about, content in cells:
        text = tags.value.search(content)
        style = whole(about.get(b"s", b""))
        if text is not None:
            share = _struck_share(about, content, text[1], look)
            filled += 1
            struck += style in look.struck or share == 1
            if 0 < share < 1:
                marks.partly_struck.append((row, column))
            if style in look.indents:
                marks.indents.append((row, column, look.indents[style]))
        if about.get(b"t") == b"e":
            marks.error_cells.append((row, column, text[1].decode("ascii", "replace") if text else ""))
        elif text is None and about.get(b"t") != b"str" and tags.formula.search(content):
            marks.empty_formulas.append((row, column))
    if struck and is_struck(struck, filled):
        marks.struck_rows.append(row)


def _struck_share(about: dict[bytes, bytes], content: bytes, value: bytes, look: Look) -> float:
    """How much of a cell's text is struck by itself, from 0 to 1."""
    if about.get(b"t") == b"s":
        return look.texts.get(whole(value), 0.0)
    return struck_share_of_xml(content) if b"strike" in content else 0.0


def _hidden_columns(window: bytes, tags: Tags, marks: Marks) -> None:
    head, _, _ = window.partition(b"sheetData")
    for match in tags.column.finditer(head):
        about = attributes(match[1])
        if about.get(b"hidden") in _YES:
            first, last = whole(about.get(b"min", b"")), whole(about.get(b"max", b""))
            marks.hidden_columns += range(max(first, 1), min(last, LAST_COLUMN) + 1)
