"""A button that shows the letter that presses it."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from expo_app.ui.theme.fonts import font
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette

_ROOM = 30
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class KeyButton(QPushButton):
    """A button with an icon, a text, and a letter at its right. The letter itself is a shortcut of
    whoever owns the button."""

    def __init__(
        self, drawing: str, text: str, key: str, pressed: Callable[[], object], kind: str = "secondary"
    ) -> None:
        super().__init__("  " + text)
        self.setProperty("kind", kind)
        self.setStyleSheet(f"padding-right: {_ROOM}px;")
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(16, 16))
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({key})")
        self._drawing, self._kind, self._key = drawing, kind, key
        self._colour = ""
        self.clicked.connect(lambda _checked=False: pressed())

    def apply_theme(self, palette: Palette) -> None:
        """Draw icon and letter in another palette."""
        primary = self._kind == "primary"
        self._colour = palette.on_accent if primary else palette.muted
        self.setIcon(icon(self._drawing, palette.on_accent if primary else palette.text, 16))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and the letter."""
        super().paintEvent(event)
        if not self._colour:
            return
        painter = QPainter(self)
        painter.setFont(font("caption"))
        painter.setPen(QColor(self._colour))
        painter.drawText(QRect(self.width() - _ROOM, 0, _ROOM - 12, self.height()), _RIGHT, self._key)
