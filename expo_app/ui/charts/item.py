"""A drawing in a scene."""

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from expo_app.ui.charts.drawing import NOTHING, Drawing
from expo_app.ui.charts.painting import FontMetrics, paint, polygon, rectangle
from expo_app.ui.theme.palette import Palette

CHOSEN = 1.3
"""How wide the outline of the chosen mark is."""


class DrawingItem(pg.GraphicsObject):
    """Paints a drawing in the scene, the mark under the pointer and the one whose trail is open outlined, the
    focused one ringed."""

    def __init__(self, colours: Palette) -> None:
        super().__init__()
        self.drawing = NOTHING
        self.colours = colours
        self.hovered: int | None = None
        self.focused: int | None = None
        self.chosen = ""
        self.metrics = FontMetrics()

    def show_drawing(self, drawing: Drawing) -> None:
        """Paint this one from now on."""
        self.prepareGeometryChange()
        self.drawing = drawing
        self.update()

    def boundingRect(self) -> QRectF:
        """The whole drawing."""
        return QRectF(0, 0, self.drawing.width, self.drawing.height)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the drawing and what is marked."""
        paint(painter, self.drawing, self.colours, self.metrics)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._outline(painter, self.chosen_number, self.colours.text, CHOSEN, 1.5)
        self._outline(painter, self.hovered, self.colours.text, 1.0, 1.5)
        self._outline(painter, self.focused, self.colours.focus_ring, 2.0, 3.0)

    @property
    def chosen_number(self) -> int | None:
        """The number of the mark whose trail is open; None while there is none."""
        keys = (target.key for target in self.drawing.targets)
        return next((number for number, key in enumerate(keys) if key and key == self.chosen), None)

    def _outline(self, painter: QPainter, number: int | None, colour: str, width: float, gap: float) -> None:
        if number is None or number >= len(self.drawing.targets):
            return
        painter.setPen(QPen(QColor(colour), width))
        target = self.drawing.targets[number]
        if target.traced:
            for shape in target.shapes:
                painter.drawPolygon(polygon(shape))
            return
        around = rectangle(target.mark).adjusted(-gap, -gap, gap, gap)
        inside = self.boundingRect().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(around.intersected(inside), 2, 2)
