"""The small line of a headline card: all editions, the last one in the accent."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from expo_app.ui.charts.drawing import Box, Dot, Drawing, Line, Primitive, Rect
from expo_app.ui.charts.painting import FontMetrics, paint
from expo_app.ui.charts.sketch import hatch
from expo_app.ui.theme.palette import Palette, palette

WIDTH, HEIGHT = 48, 28
LAST_DOT, DOT, PLOT_HEIGHT, UNKNOWN_WIDTH = 3.5, 2.5, 18.0, 8.0


def lay_out_sparkline(values: Sequence[float | None], width: float, height: float) -> Drawing:
    """Points from the oldest to the newest; zero is the base line, unknown values are hatched."""
    base = height - 2.0
    step = (width - 2 * LAST_DOT) / max(1, len(values) - 1)
    largest = max([value for value in values if value] or [1.0])
    items: list[Primitive] = [Line(0, base, width, base, "axis")]
    places = [
        None if value is None else (LAST_DOT + number * step, base - 6 - value / largest * (PLOT_HEIGHT - 4))
        for number, value in enumerate(values)
    ]
    joined = [(start, end) for start, end in pairwise(places) if start and end]
    items += [Line(*start, *end, "previous_edition", 1.5) for start, end in joined]
    for number, place in enumerate(places):
        items += _point(number, place, step, base, is_last=number == len(values) - 1)
    return Drawing(width, height, tuple(items), ())


def _point(
    number: int, place: tuple[float, float] | None, step: float, base: float, is_last: bool
) -> list[Primitive]:
    if place and is_last:
        return [Dot(*place, LAST_DOT, "this_edition")]
    if place:
        return [Dot(*place, DOT, "previous_edition")]
    box = Box(number * step, base - PLOT_HEIGHT - 3, UNKNOWN_WIDTH, PLOT_HEIGHT)
    return [Rect(box, "missing_ground"), *(Line(*line, "missing", 1.2) for line in hatch(box))]


class Sparkline(QWidget):
    """48 x 28 pixels; decoration beside a figure, left out of the tab order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[float | None, ...] = ()
        self._colours = palette(dark=False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_values(self, values: Sequence[float | None]) -> None:
        """Show these, oldest first; None is not known."""
        self._values = tuple(values)
        self.update()

    def apply_theme(self, colours: Palette) -> None:
        """Paint in these colours from now on."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        """The size in the design tokens."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        if any(value is not None for value in self._values):
            drawing = lay_out_sparkline(self._values, self.width(), self.height())
            paint(painter, drawing, self._colours, FontMetrics())
        painter.end()
