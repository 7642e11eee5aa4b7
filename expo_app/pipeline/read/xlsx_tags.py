"""The elements of an xlsx sheet as patterns over its bytes."""

import re

_ATTRIBUTE = re.compile(rb"""([\w:]+)\s*=\s*["']([^"']*)""")
_ROOT = re.compile(rb"<(\w+:)?worksheet[\s>]")
_ROW_NUMBER = re.compile(rb"""\br\s*=\s*["'](\d{1,9})""")
# Enough of a sheet to see how its program writes.
_FIRST_ROWS = 10_000


class Tags:
    """Patterns for a sheet whose elements carry the namespace prefix that its first bytes show.

    `quotes` are those that attributes may stand in. `row` and `cell` capture the attributes; `wide_cell`
    the letters of a column beyond Z of a cell that is not empty; `value` the text of a value.
    """

    def __init__(self, head: bytes) -> None:
        root = _ROOT.search(head)
        self.prefix = (root[1] or b"") if root else b""
        self.quotes = [b'"', b"'"] if b"='" in head[:_FIRST_ROWS] else [b'"']
        self.row = self._compiled(rb"<%brow(?=[\s/>])([^<>]*)>")
        self.cell = self._compiled(rb"<%bc(?=[\s/>])([^<>]*)>")
        self.cell_end = b"</" + self.prefix + b"c>"
        self.wide_cell = self._compiled(rb'<%bc (?:[^<>]* )?r="([A-Z]{2,3})\d{1,7}"[^<>]*(?<!/)>')
        self.column = self._compiled(rb"<%bcol(?=\s)([^<>]*)>")
        self.formula = self._compiled(rb"<%bf(?=[\s/>])")
        self.value = self._compiled(rb"<%b[vt](?:\s[^<>]*)?>([^<]+)")

        # A cell that names a shared text by its number.
        self.shared = self._compiled(rb"""\st\s*=\s*["']s["'][^<>]*>\s*<%bv(?:\s[^<>]*)?>\s*(\d{1,9})""")

    def _compiled(self, pattern: bytes) -> re.Pattern[bytes]:
        return re.compile(pattern % self.prefix)


def attributes(tag: bytes) -> dict[bytes, bytes]:
    """The attributes of an element by their names."""
    return dict(_ATTRIBUTE.findall(tag))


def row_number(tag: bytes) -> int:
    """The number that a row's attributes tell, 0 when they do not."""
    told = _ROW_NUMBER.search(tag)
    return int(told[1]) if told else 0


def whole(text: bytes) -> int:
    """A whole number of at most nine digits, else 0."""
    return int(text) if text.isdigit() and len(text) < 10 else 0
