"""Labels by type step, and the dynamic properties that the style sheet asks for."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from expo_app.report.unbroken import unbroken

_CLAUSE = re.compile(r"[,;] |[，；]|(?<![A-Za-z0-9])（")
_MEMBER = re.compile(rf"{_CLAUSE.pattern}|、")
_WORD_END = re.compile(r"(?<=[^\W\d_])(?=[ ,;:，；、：])|(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_FILLED = 0.7
"""How much of the room a cut between clauses has to fill."""
_PART = re.compile(r"(?<=[。；，])")
_NUMBER, _SIGNS = "0123456789.,", "+−-±"
Cut = Callable[[str, QFontMetrics, int], str]
"""Makes a text as short as there is room for, in pixels."""


def label(text: str = "", step: str = "body", tone: str = "", wrap: bool = False) -> QLabel:
    """A label in a step of the type scale and a tone of the style sheet. Its text is never markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", step)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    return made


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties and let the style sheet look at the widget again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def elided(text: str, metrics: QFontMetrics, room: int) -> str:
    """As much of a text as there is room for in pixels, ending in "…" if something is cut; a number that
    has no room goes as a whole."""
    cut = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    kept = cut.removesuffix("…")
    left = text.removeprefix(kept)
    if kept == cut or kept[-1:] not in tuple(_NUMBER) or left[:1] not in tuple(_NUMBER + "%"):
        return cut
    return kept.rstrip(_NUMBER).rstrip(_SIGNS).rstrip() + "…"


def parted(text: str, metrics: QFontMetrics, room: int) -> str:
    """A text for two lines, parted behind the Chinese mark that is nearest to its middle; as it is where it
    fits one line or has none that leaves both parts room."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    ends = [match.end() for match in _PART.finditer(text) if 0 < match.end() < len(text)]
    for end in sorted(ends, key=lambda end: abs(end - len(text) / 2)):
        first, second = text[:end], text[end:]
        if max(map(metrics.horizontalAdvance, (first, second))) <= room:
            return f"{first}\n{second}"
    return text


def shortened(text: str, metrics: QFontMetrics, room: int) -> str:
    """A line without as many of its last clauses as there is no room for; elided where not even the first
    fits."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    fitting = (text[:end] for end in reversed(ends) if metrics.horizontalAdvance(text[:end]) <= room)
    return next(fitting, None) or elided(text, metrics, room)


def briefly(text: str, metrics: QFontMetrics, room: int) -> str:
    """As many clauses of a text, or members of a list, as there is room for, then "…" if one is left out;
    where that leaves much of the room empty, as many words."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    clauses = [match.start() if match[0] == "（" else match.end() for match in _MEMBER.finditer(text)]
    words = [match.start() for match in _WORD_END.finditer(text)]
    for ends, least in ((clauses, room * _FILLED), (words, 0)):
        cuts = (f"{text[:end]}…" for end in reversed(ends))
        cut = next((cut for cut in cuts if metrics.horizontalAdvance(cut) <= room), "")
        if cut and metrics.horizontalAdvance(cut) >= least:
            return cut
    return elided(text, metrics, room)


class TitleLabel(QLabel):
    """A title that may take several lines; a unit stays on the line of its number."""

    def __init__(self, step: str) -> None:
        super().__init__()
        self._said = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", step)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Show another title."""
        self._said = text
        super().setText(unbroken(text))

    def text(self) -> str:
        """The title as it was said."""
        return self._said


class ElidedLabel(QLabel):
    """One line of text that is `cut` where the room ends, with "…" unless told otherwise; the whole is the
    tooltip."""

    def __init__(self, text: str = "", step: str = "body", tone: str = "", cut: Cut = elided) -> None:
        super().__init__(text)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", step)
        self.setProperty("tone", tone)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        room = self.contentsRect()
        painter.drawText(room, self.alignment(), self._cut(self.text(), self.fontMetrics(), room.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The tooltip is there only while something is cut."""
        super().resizeEvent(event)
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip(self.text() if cut else "")
