"""Painting a drawing with Qt, on whatever a QPainter paints on."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from expo_app.ui.charts.drawing import Box, Dot, Drawing, Line, Polygon, Primitive, Rect, Text
from expo_app.ui.theme.fonts import sized_font
from expo_app.ui.theme.palette import Palette

REGULAR, SEMIBOLD = 400, 600
EDGE_WIDTH = 0.6


def chart_font(pixels: int, bold: bool = False) -> QFont:
    """The font of chart texts. Unhinted, so that it is as wide on paper as on the screen."""
    font = sized_font(pixels, SEMIBOLD if bold else REGULAR)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


@dataclass(frozen=True)
class Face:
    """A font of whole pixels, and how much larger texts are painted that have a size between."""

    font: QFont
    metrics: QFontMetricsF
    scale: float


class FontMetrics:
    """Widths of text in the application's font. Needs a QGuiApplication."""

    def __init__(self) -> None:
        self._faces: dict[tuple[float, bool], Face] = {}

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The advance of one line, in pixels."""
        face = self.face(size, bold)
        return float(face.metrics.horizontalAdvance(text) * face.scale)

    def baseline(self, size: float, bold: bool, middle: float) -> float:
        """The y of the baseline at which capitals and figures are centred on `middle`."""
        face = self.face(size, bold)
        return float(middle + face.metrics.capHeight() * face.scale / 2)

    def face(self, size: float, bold: bool = False) -> Face:
        """What texts of that size are painted with."""
        key = (size, bold)
        if key not in self._faces:
            pixels = max(1, round(size))
            font = chart_font(pixels, bold)
            self._faces[key] = Face(font, QFontMetricsF(font), size / pixels)
        return self._faces[key]


def paint(painter: QPainter, drawing: Drawing, palette: Palette, metrics: FontMetrics) -> None:
    """Paint all primitives at the painter's origin."""
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for primitive in drawing.primitives:
        paint_one(painter, primitive, palette, metrics)


def paint_one(painter: QPainter, primitive: Primitive, palette: Palette, metrics: FontMetrics) -> None:
    """Paint one primitive in the colour that its role has in the palette."""
    colour = _colour(palette.role(primitive.role))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not _is_upright(primitive))
    if isinstance(primitive, Text):
        painter.setPen(colour)
        _write(painter, primitive, metrics)
    elif isinstance(primitive, Line):
        painter.setPen(_pen(primitive, colour))
        painter.drawLine(QLineF(primitive.x1, primitive.y1, primitive.x2, primitive.y2))
    else:
        painter.setPen(_edge(primitive, palette))
        painter.setBrush(colour)
        _fill(painter, primitive)


def _write(painter: QPainter, text: Text, metrics: FontMetrics) -> None:
    face = metrics.face(text.size, text.bold)
    start = QPointF(text.box.x, metrics.baseline(text.size, text.bold, text.box.middle))
    painter.setFont(face.font)
    if face.scale == 1.0:
        painter.drawText(start, text.text)
        return
    painter.save()
    painter.translate(start)
    painter.scale(face.scale, face.scale)
    painter.drawText(QPointF(0, 0), text.text)
    painter.restore()


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
        painter.drawPolygon(polygon(primitive))


def _edge(primitive: Rect | Dot | Polygon, palette: Palette) -> QPen:
    if not isinstance(primitive, Polygon) or not primitive.edge:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(_colour(palette.role(primitive.edge)), EDGE_WIDTH)


def _pen(line: Line, colour: QColor) -> QPen:
    pen = QPen(colour, line.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if line.dashed:
        pen.setDashPattern([2, 2])
    return pen


def polygon(shape: Polygon) -> QPolygonF:
    """The outline as Qt has it; not to be changed."""
    return _outline(shape.points)


@lru_cache(maxsize=2048)  # a map has several hundred, and another filter colours the same ones
def _outline(points: tuple[tuple[float, float], ...]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def rectangle(box: Box) -> QRectF:
    """The box as Qt has it."""
    return QRectF(box.x, box.y, box.width, box.height)


@lru_cache(maxsize=128)
def _colour(name: str) -> QColor:
    return QColor(name)
