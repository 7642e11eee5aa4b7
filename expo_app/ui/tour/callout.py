"""A note beside a part of the window, and the frame around that part."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.text import label

_WIDTH = 320
_GAP = 12
_EDGE = 8
Act = Callable[[], object]


class Spot(QWidget):
    """A frame around a part; what lies below it can be used."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._colour = QColor()
        self.hide()

    def apply_theme(self, palette: Palette) -> None:
        """Draw in another palette."""
        self._colour = QColor(palette.accent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 8, 8)


class Callout(QFrame):
    """Says something about a part of the window, with the way on and the way out. It goes where the part
    goes, and is out of sight while that is."""

    def __init__(self, window: QWidget, back: Act, on: Act, skip: Act) -> None:
        super().__init__(window)
        self.setProperty("kind", "panel")
        self.setFixedWidth(_WIDTH)
        self.hide()
        self._window = window
        self._part: QWidget | None = None
        self.spot = Spot(window)
        self._title, self._text = label("", "panel_title", wrap=True), label("", "body", wrap=True)
        self._count = label("", "small", "muted")
        self.skip = button(self.tr("Skip the tour"), skip, "quiet", small=True)
        self.back = button(self.tr("Back"), back, "secondary", small=True)
        self.next = button(self.tr("Next"), on, "primary", small=True)
        self._place()
        window.installEventFilter(self)

    def _place(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        parts: tuple[QPushButton, ...] = (self.back, self.next)
        row.addWidget(self.skip)
        row.addStretch(1)
        for part in parts:
            row.addWidget(part)
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 12)
        layout.setSpacing(8)
        for words in (self._count, self._title, self._text):
            layout.addWidget(words)
        layout.addLayout(row)

    def point(self, part: QWidget, title: str, text: str, number: int, count: int) -> None:
        """Say something beside a part; stop `number` (from 1) of `count`."""
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(self.tr("{number} of {count}").format(number=number, count=count))
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        is_last = number == count
        self.back.setVisible(number > 1)
        self.skip.setVisible(not is_last)
        done = self.tr("Done") if is_last else self.tr("Next")
        self.next.setText(done)
        self.next.setAccessibleName(done)
        self._follow(part)
        self._layout.activate()
        self.resize(_WIDTH, self._layout.totalHeightForWidth(_WIDTH))
        self._show()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, palette: Palette) -> None:
        """Draw in another palette."""
        self.spot.apply_theme(palette)
        self.setStyleSheet(f"Callout {{ border: 2px solid {palette.accent}; border-radius: 8px; }}")

    @property
    def is_open(self) -> bool:
        """Whether it says something, if only as soon as the part comes into sight again."""
        return self._part is not None

    def leave(self) -> None:
        """Go."""
        self._follow(None)
        self._hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay with the part, and within the window."""
        kind = event.type()
        if kind == QEvent.Type.Hide and watched is self._part:
            self._hide()
        elif kind == QEvent.Type.Show and watched is self._part:
            self._show()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
            self._move()
        return super().eventFilter(watched, event)

    def _follow(self, part: QWidget | None) -> None:
        if self._part is not None:
            self._part.removeEventFilter(self)
        self._part = part
        if part is not None:
            part.installEventFilter(self)

    def _show(self) -> None:
        self._move()
        for shown in (self.spot, self):
            shown.show()
            shown.raise_()

    def _hide(self) -> None:
        self.spot.hide()
        self.hide()

    def _move(self) -> None:
        if self._part is not None:
            place = QRect(self._part.mapTo(self._window, QPoint(0, 0)), self._part.size())
            self.spot.setGeometry(place.adjusted(-6, -6, 6, 6))
            self.move(beside(place, self.size(), self._window.size()))


def beside(part: QRect, size: QSize, room: QSize) -> QPoint:
    """Where a note of a size goes: below the part, else at its side, else above; always inside the room."""
    left = min(max(part.left(), _EDGE), room.width() - size.width() - _EDGE)
    if part.bottom() + _GAP + size.height() + _EDGE <= room.height():
        return QPoint(left, part.bottom() + _GAP)
    top = min(max(part.top(), _EDGE), room.height() - size.height() - _EDGE)
    if part.left() - _GAP - size.width() >= _EDGE:
        return QPoint(part.left() - _GAP - size.width(), top)
    if part.right() + _GAP + size.width() + _EDGE <= room.width():
        return QPoint(part.right() + _GAP, top)
    return QPoint(left, max(_EDGE, part.top() - _GAP - size.height()))
