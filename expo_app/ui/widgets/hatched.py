"""A hatched strip: what stands here is not known."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from expo_app.ui.charts.drawing import Box, Drawing, Line, Primitive, Rect
from expo_app.ui.charts.painting import FontMetrics, paint
from expo_app.ui.charts.sketch import hatch
from expo_app.ui.theme.palette import Palette, palette

HEIGHT = 8


class HatchedStrip(QWidget):
    """As wide as there is room; decoration below "not known", left out of the tab order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = palette(dark=False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def apply_theme(self, colours: Palette) -> None:
        """Paint in these colours from now on."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough to be seen."""
        return QSize(5 * HEIGHT, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        box = Box(0, 0, self.width(), HEIGHT)
        lines = (Line(*line, "missing", 1.6) for line in hatch(box))
        items: tuple[Primitive, ...] = (Rect(box, "missing_ground"), *lines)
        painter = QPainter(self)
        paint(painter, Drawing(box.width, box.height, items, ()), self._colours, FontMetrics())
        painter.end()
