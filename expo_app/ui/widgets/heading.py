"""The head of a page: its finding, what it is about, and what stands in the way of comparing."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from expo_app.report.unbroken import unbroken
from expo_app.ui.widgets.text import ElidedLabel, TitleLabel, label, shortened

TITLE_LINE, LINE, WARNED_LINE, BESIDE, CORNER_GAP, LEAST_TITLE = 28, 18, 17, 8, 16, 304
MOST_LINES = 2
"""How many lines a title takes beside what is in the corner."""


class Heading(QWidget):
    """A title of one or two lines, one line below it, and a warning: at its right where there is room for all
    of it, so that pages begin at the same height with a warning and without; otherwise below. Lines are as
    high in one script as in the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleLabel("page_title")
        self.subtitle = ElidedLabel("", "small", "muted", cut=shortened)
        self.warned = label("", "small", "warning", wrap=True)
        self._corner: QWidget | None = None
        for part in (self.title, self.subtitle, self.warned):
            part.setParent(self)
        self.warned.hide()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def put_in_corner(self, corner: QWidget) -> None:
        """Place something at the right of the title, or below everything where that leaves too little for it;
        the lines below the title keep all of the width."""
        self._corner = corner
        corner.setParent(self)
        self._settle()

    def say(self, title: str, subtitle: str) -> None:
        """Show another finding and what it is about."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self._settle()

    def warn(self, sentence: str) -> None:
        """Say what stands in the way of comparing; nothing where the sentence is empty."""
        self.warned.setText(sentence)
        self.warned.setVisible(bool(sentence))
        self._settle()

    def sizeHint(self) -> QSize:
        """The height of its lines; the width is whatever there is."""
        return QSize(0, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything finds its place again."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        room, corner = self.width(), self._corner_width()
        is_below = room - corner < LEAST_TITLE or _lines(self.title, room - corner) > MOST_LINES
        left = room if is_below else room - corner
        title = TITLE_LINE * _lines(self.title, left)
        above = max(0, self.title.heightForWidth(left) - title)  # of a script with taller lines
        self.title.setGeometry(0, -(above // 2), left, title + above)
        said, warned = _width(self.subtitle), _width(self.warned)
        is_beside = said + BESIDE + warned <= room
        self.subtitle.setGeometry(0, title, said if is_beside else room, LINE)
        height = title + LINE
        if is_beside:
            self.warned.setGeometry(said + BESIDE, title, warned, LINE)
        elif not self.warned.isHidden():
            below = WARNED_LINE * _lines(self.warned, room)
            self.warned.setGeometry(0, height, room, below)
            height += below
        self.setFixedHeight(height + self._place_corner(height + BESIDE if is_below else 0))

    def _corner_width(self) -> int:
        """What the corner takes of the width, with the gap beside it."""
        return self._corner.sizeHint().width() + CORNER_GAP if self._corner is not None else 0

    def _place_corner(self, top: int) -> int:
        """Put the corner at a height; by how much the heading grows: not at all beside the title."""
        if self._corner is None:
            return 0
        width = self._corner.sizeHint().width()
        self._corner.setGeometry(0 if top else self.width() - width, top, width, TITLE_LINE)
        return BESIDE + TITLE_LINE if top else 0


def _width(part: QLabel) -> int:
    """The width of a text in one line, with the slack that a wrapping label asks for."""
    part.ensurePolished()
    return part.fontMetrics().horizontalAdvance(part.text()) + 2


def _lines(part: QLabel, room: int) -> int:
    """How many lines a text takes."""
    part.ensurePolished()
    metrics = part.fontMetrics()
    around = metrics.boundingRect(
        QRect(0, 0, max(1, room), 0), Qt.TextFlag.TextWordWrap, unbroken(part.text())
    )
    return max(1, round(around.height() / max(1, metrics.lineSpacing())))
