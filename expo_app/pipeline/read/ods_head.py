"""The beginning of an ods workbook as a small workbook of its own."""

import re
from collections.abc import Iterator
from typing import IO

from expo_app.pipeline.read.archive import opened, packed, windows

_CONTENT = "content.xml"
_BESIDE = ("mimetype", "META-INF/manifest.xml")
# Rows may stand in groups, which have to be closed where the rows break off.
_TAG = re.compile(
    rb"<(/?)table:(table|table-row|table-rows|table-header-rows|table-row-group)(?=[\s/>])([^<>]*)>"
)
_REPEATED = re.compile(rb"""number-rows-repeated=["'](\d{1,9})["']""")
_END = b"</table:table>"


def ods_head(data: bytes, rows: int) -> tuple[bytes, set[int]] | None:
    """A workbook with the first rows of each sheet, and the places of the sheets that go on; None
    when one has no end.

    All sheets are one part, so that it is unpacked to its end, but only searched for the next sheet.
    Raises Unusable when the archive itself is broken.
    """
    with opened(data) as archive:
        parts = {name: archive.read(name) for name in _BESIDE if name in archive.namelist()}
        content = _Content(rows)
        with archive.open(_CONTENT) as file:
            parts[_CONTENT] = b"".join(content.shortened(file))
    return None if content.breaks_off else (packed(parts), content.cut)


class _Content:
    """Leaves out what stands between the first rows of a table and its end; `cut` are such tables."""

    def __init__(self, rows: int) -> None:
        self.cut: set[int] = set()
        self._most = rows
        self._rows = 0
        self._table = -1
        self._open: list[bytes] = []
        self._skipping = False

    @property
    def breaks_off(self) -> bool:
        """Whether a table that goes on has no end."""
        return self._skipping

    def shortened(self, file: IO[bytes]) -> Iterator[bytes]:
        """The pieces that remain."""
        for window in windows(file):
            at = 0
            while at < len(window):
                if self._skipping:
                    at = window.find(_END, at)
                    self._skipping = at < 0
                    if at < 0:
                        break
                end = self._kept_until(window, at)
                yield window[at:end]
                at = end
                if self._skipping:
                    yield b"".join(b"</table:%b>" % name for name in reversed(self._open))

    def _kept_until(self, window: bytes, at: int) -> int:
        """Where the first row that is too many begins, else the end; follows the tags up to there."""
        for tag in _TAG.finditer(window, at):
            closes, name, facts = tag.groups()
            if name == b"table-row":
                if not closes and self._is_too_many(facts):
                    self.cut.add(self._table)
                    self._skipping = True
                    return tag.start()
            else:
                self._follow(name, bool(closes), facts)
        return len(window)

    def _is_too_many(self, facts: bytes) -> bool:
        repeated = _REPEATED.search(facts)
        before = self._rows
        self._rows += int(repeated[1]) if repeated else 1
        return before >= self._most

    def _follow(self, name: bytes, closes: bool, facts: bytes) -> None:
        """A table or a group of rows begins or ends."""
        if name == b"table":
            self._rows, self._open = 0, []
            self._table += not closes
        elif closes:
            self._open = self._open[:-1]
        elif not facts.endswith(b"/"):
            self._open.append(name)
