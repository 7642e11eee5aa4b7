"""Something that lies over the whole window until it is closed: the palette, the keyboard map."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from expo_app.ui.theme.palette import Palette

_SCRIM = 96
_TOP = 72


class Overlay(QWidget):
    """Dims the window and keeps the focus inside; a click beside the panel closes it.

    Whoever had the focus gets it back. Signal: `closed()`.
    """

    closed = Signal()

    def __init__(self, window: QWidget, panel: QWidget) -> None:
        super().__init__(window)
        self.hide()
        self._window, self._panel = window, panel
        self._before: QWidget | None = None
        self._scrim = QColor(0, 0, 0, _SCRIM)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, _TOP, 24, 24)
        layout.addWidget(panel, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        window.installEventFilter(self)

    def open_over(self) -> None:
        """Lie over the window as it is now."""
        self._before = QApplication.focusWidget()
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def close_over(self) -> bool:
        """Go, and give the focus back; False when it was not there."""
        if self.isHidden():
            return False
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()
        return True

    def apply_theme(self, palette: Palette) -> None:
        """Dim in another palette."""
        self._scrim = QColor(palette.scrim)
        self._scrim.setAlpha(_SCRIM)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below."""
        QPainter(self).fillRect(self.rect(), self._scrim)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes."""
        if not self._panel.geometry().contains(event.position().toPoint()):
            self.close_over()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the panel."""
        inside = [
            widget
            for widget in self._panel.findChildren(QWidget)
            if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        now = QApplication.focusWidget()
        if now in inside:
            following = inside[(inside.index(now) + (1 if forward else -1)) % len(inside)]
            following.setFocus(Qt.FocusReason.TabFocusReason)
        elif inside:
            inside[0].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if event.type() == QEvent.Type.Resize and watched is self._window and self.isVisible():
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
