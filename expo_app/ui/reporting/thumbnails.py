"""Small pictures of a report's pages, painted one after the other while the window stays free."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QPainter, QPixmap

from expo_app.report.spec import Page
from expo_app.ui.charts.painting import FontMetrics, paint
from expo_app.ui.paint.pages import first_sheet
from expo_app.ui.paint.sheet import PAPERS
from expo_app.ui.theme.palette import palette

WIDE = PAPERS["16:9"]


class Thumbnails(QObject):
    """Paints pages as they will be written, in the light theme as paper is.

    Signal: `painted(page id, QPixmap)`.
    """

    painted = Signal(str, QPixmap)

    def __init__(self, size: QSize, ratio: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._size, self._ratio = size, ratio
        self._waiting: list[tuple[int, Page]] = []
        self._lang = "en"
        self._known: dict[tuple[Page, int, str], QPixmap] = {}
        self._metrics = FontMetrics()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._paint_next)

    def show_pages(self, pages: Sequence[Page], lang: str) -> None:
        """Paint these pages, known ones at once; what waited before is forgotten."""
        self._lang = lang
        self._waiting = list(enumerate(pages, 1))
        self._known = {key: made for key, made in self._known.items() if key[0] in set(pages)}
        self._timer.start()

    @property
    def is_painting(self) -> bool:
        """Whether some pages are still to be painted."""
        return self._timer.isActive()

    def _paint_next(self) -> None:
        if not self._waiting:
            self._timer.stop()
            return
        number, page = self._waiting.pop(0)
        key = (page, number, self._lang)
        if key not in self._known:
            self._known[key] = self._picture(page, number)
        self.painted.emit(page.id, self._known[key])

    def _picture(self, page: Page, number: int) -> QPixmap:
        drawing = first_sheet(page, number, self._lang, self._metrics, WIDE)
        made = QPixmap(self._size * self._ratio)
        made.setDevicePixelRatio(self._ratio)
        colours = palette(dark=False)
        made.fill(colours.surface)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(self._size.width() / drawing.width, self._size.height() / drawing.height)
        paint(painter, drawing, colours, self._metrics)
        painter.end()
        return made
