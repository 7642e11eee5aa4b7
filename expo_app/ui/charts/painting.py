"""Painting a drawing with Qt, on whatever a QPainter paints on."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from expo_app.ui.charts.drawing import Box, Dot, Drawing, Line, Polygon, Primitive, Rect, Text
from expo_app.ui.theme.fonts import sized_font
from expo_app.ui.theme.palette import Palette

REGULAR, SEMIBOLD = 400, 600


def chart_font(size: float, bold: bool = False) -> QFont:
    """The font of chart texts. Unhinted, so that it is as wide on paper as on the screen."""
    font = sized_font(size, SEMIBOLD if bold else REGULAR)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


class FontMetrics:
    """Widths of text in the application's font. Needs a QGuiApplication."""

    def __init__(self) -> None:
        self._fonts: dict[tuple[float, bool], QFont] = {}
        self._metrics: dict[tuple[float, bool], QFontMetricsF] = {}

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The advance of one line, in pixels."""
        return float(self._of(size, bold).horizontalAdvance(text))

    def baseline(self, size: float, bold: bool, middle: float) -> float:
        """The y of the baseline at which capitals and figures are centred on `middle`."""
        return float(middle + self._of(size, bold).capHeight() / 2)

    def font(self, size: float, bold: bool = False) -> QFont:
        """The font of that size."""
        return self._fonts.setdefault((size, bold), chart_font(size, bold))

    def _of(self, size: float, bold: bool) -> QFontMetricsF:
        key = (size, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(size, bold))
        return self._metrics[key]


def paint(painter: QPainter, drawing: Drawing, palette: Palette, metrics: FontMetrics) -> None:
    """Paint all primitives at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for primitive in drawing.primitives:
        paint_one(painter, primitive, palette, metrics)


def paint_one(painter: QPainter, primitive: Primitive, palette: Palette, metrics: FontMetrics) -> None:
    """Paint one primitive in the colour that its role has in the palette."""
    colour = _colour(getattr(palette, primitive.role))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not _is_upright(primitive))
    if isinstance(primitive, Text):
        painter.setPen(colour)
        painter.setFont(metrics.font(primitive.size, primitive.bold))
        baseline = metrics.baseline(primitive.size, primitive.bold, primitive.box.middle)
        painter.drawText(QPointF(primitive.box.x, baseline), primitive.text)
    elif isinstance(primitive, Line):
        painter.setPen(_pen(primitive, colour))
        painter.drawLine(QLineF(primitive.x1, primitive.y1, primitive.x2, primitive.y2))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        _fill(painter, primitive)


def _is_upright(primitive: Primitive) -> bool:
    """Whether the edges follow the pixels: smoothing would only blur them."""
    if isinstance(primitive, Line):
        return primitive.x1 == primitive.x2 or primitive.y1 == primitive.y2
    return isinstance(primitive, Rect)


def _fill(painter: QPainter, primitive: Rect | Dot | Polygon) -> None:
    if isinstance(primitive, Rect):
        painter.drawRect(rectangle(primitive.box))
    elif isinstance(primitive, Dot):
        painter.drawEllipse(QPointF(primitive.x, primitive.y), primitive.radius, primitive.radius)
    else:
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in primitive.points]))


def _pen(line: Line, colour: QColor) -> QPen:
    pen = QPen(colour, line.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dashed:
        pen.setDashPattern([2, 2])
    return pen


def rectangle(box: Box) -> QRectF:
    """The box as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


@lru_cache(maxsize=128)
def _colour(name: str) -> QColor:
    return QColor(name)
