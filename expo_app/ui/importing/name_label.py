"""The name of a file or a sheet in the little room that the list of them has."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

LINE = 16
# The width that a name has where there are many files: a wider one takes two lines.
_USUAL = 96
# Where a name is broken best: after a space or a dash, before brackets and the ending, beside digits.
_BREAKS = re.compile(r"(?<=[ _–-])(?=\S)|(?=[.(（【])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


class NameLabel(QLabel):
    """A name in up to two lines, of which the beginning and the end are shown: files are told apart by
    either."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self.setProperty("type", "small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._lines = lines

    def lines_of(self, name: str) -> int:
        """How many lines a name takes where there is the usual room."""
        self.ensurePolished()
        return self._lines if self.fontMetrics().horizontalAdvance(name) > _USUAL else 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter, metrics, middle = QPainter(self), self.fontMetrics(), Qt.TextElideMode.ElideMiddle
        painter.setPen(self.palette().windowText().color())
        first, rest = "", self.text()
        if self.height() > LINE:
            first, rest = in_two(rest, lambda part: metrics.horizontalAdvance(part) <= self.width())
        shown = metrics.elidedText(rest, middle, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignLeft, f"{first}\n{shown}" if first else shown)


def in_two(name: str, fits: Callable[[str], bool]) -> tuple[str, str]:
    """A name broken between its words, where the second line has room for the rest; else where the
    first one is full, but never within a number: a year tells files apart. What the second line has no room
    for anyway is broken between words too."""
    longest = next((end for end in range(len(name), 0, -1) if fits(name[:end])), 1)
    ends = (match.start() for match in _BREAKS.finditer(name))
    known = [end for end in ends if longest // 2 < end <= longest]
    is_cut = not fits(name[longest:].lstrip())
    full = next((end for end in range(longest, 1, -1) if not name[end - 1 : end + 1].isdigit()), longest)
    best = max((end for end in known if is_cut or fits(name[end:].lstrip())), default=full)
    return name[:best].rstrip(), name[best:].lstrip()
