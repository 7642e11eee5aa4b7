"""Files dropped on the window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import label, restyle

_LINE = 1.5


class DropZone(QFrame):
    """The place that says that files can be dropped; the whole window takes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "drop")
        self._line = self._over = "#000000"
        self._picture = QLabel()
        layout = QVBoxLayout(self)
        layout.setSpacing(6)
        layout.addStretch(1)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        first = self.tr("xlsx, xls, ods, csv, or a folder. Several editions at once are fine.")
        second = self.tr("Files stay on this computer and are never changed.")
        for text, step, tone in (
            (self.tr("Drop lists here, or anywhere in the window"), "panel_title", ""),
            (first, "small", "muted"),
            (second, "small", "muted"),
        ):
            layout.addWidget(label(text, step, tone), 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and a dashed line around it: what style sheets draw is dotted."""
        super().paintEvent(event)
        is_over = self.property("state") == "over"
        pen = QPen(QColor(self._over if is_over else self._line), 2 if is_over else _LINE)
        pen.setDashPattern([3, 3])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        inside = pen.widthF() / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 8, 8)

    def apply_theme(self, palette: Palette) -> None:
        """Draw icon and line in another palette."""
        self._line, self._over = palette.control_border, palette.accent
        self._picture.setPixmap(pixmap("import", palette.accent, 24))

    def invite(self, is_over: bool) -> None:
        """Show that what is dragged over the window would be taken."""
        restyle(self, state="over" if is_over else "")


class DropTaker(QObject):
    """Lets a window take files; `taken` gets their paths. Its drop zones show that it would."""

    def __init__(self, window: QWidget, taken: Callable[[list[Path]], object]) -> None:
        super().__init__(window)
        self._window, self._taken = window, taken
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept what holds local files, and take it when it is dropped."""
        if isinstance(event, QDropEvent) and event.source() is None:  # what leaves the window is no list
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths:
                event.setDropAction(Qt.DropAction.CopyAction)  # who hears that a file was moved deletes it
                event.accept()
                is_dropped = event.type() == QEvent.Type.Drop and not isinstance(event, QDragEnterEvent)
                self._invite(not is_dropped)
                if is_dropped:
                    self._taken(paths)
                return True
        if event.type() == QEvent.Type.DragLeave:
            self._invite(False)
        return super().eventFilter(watched, event)

    def _invite(self, is_over: bool) -> None:
        for zone in self._window.findChildren(DropZone):
            zone.invite(is_over)
