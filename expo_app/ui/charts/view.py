"""Charts on the screen: pointer, keyboard, screen reader and theme around a drawing."""

from abc import abstractmethod

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QGraphicsView, QStyleOptionGraphicsItem, QToolTip, QWidget

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.drawing import Drawing, Target
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.painting import FontMetrics, paint, rectangle
from expo_app.ui.charts.ranked import IN_ROWS, natural_height, smallest_height
from expo_app.ui.charts.tooltip import tooltip_html
from expo_app.ui.charts.trend import lay_out_trend
from expo_app.ui.charts.words import ENGLISH, ChartWords
from expo_app.ui.theme.palette import Palette, palette

SMALLEST = QSize(200, 96)
_NOTHING = Drawing(0, 0, (), ())
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}
_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_CLICKS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class DrawingItem(pg.GraphicsObject):
    """Paints a drawing in the scene, the mark under the pointer outlined, the focused one ringed."""

    def __init__(self, colours: Palette) -> None:
        super().__init__()
        self.drawing = _NOTHING
        self.colours = colours
        self.hovered: int | None = None
        self.focused: int | None = None
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
        self._outline(painter, self.hovered, self.colours.text, 1.0, 1.5)
        self._outline(painter, self.focused, self.colours.focus_ring, 2.0, 3.0)

    def _outline(self, painter: QPainter, number: int | None, colour: str, width: float, gap: float) -> None:
        if number is None or number >= len(self.drawing.targets):
            return
        painter.setPen(QPen(QColor(colour), width))
        around = rectangle(self.drawing.targets[number].mark).adjusted(-gap, -gap, gap, gap)
        inside = self.boundingRect().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(around.intersected(inside), 2, 2)


class DrawingView(pg.GraphicsView):
    """Shows a drawing as large as the widget.

    Left and right (or up and down) move from mark to mark, Home and End to the first and the last,
    Enter or Space click. Signals: mark_clicked(key) with Mark.key.
    """

    mark_clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.words: ChartWords = ENGLISH
        self._item = DrawingItem(palette(dark=False))
        self.scene().addItem(self._item)
        self.enableMouse(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST)

    @property
    def drawing(self) -> Drawing:
        """What is shown."""
        return self._item.drawing

    @property
    def metrics(self) -> FontMetrics:
        """How wide text is here."""
        return self._item.metrics

    @property
    def focused(self) -> Target | None:
        """The mark that has the keyboard's focus."""
        return self._target(self._item.focused)

    @abstractmethod
    def lay_out(self, width: float, height: float) -> Drawing:
        """The drawing for a size in pixels."""

    @abstractmethod
    def description(self) -> str:
        """The alternative text."""

    def apply_theme(self, colours: Palette) -> None:
        """Paint in these colours from now on."""
        self._item.colours = colours
        self._item.update()

    def use_words(self, words: ChartWords) -> None:
        """Write heads and tooltips in these words from now on."""
        self.words = words
        self.refresh()

    def refresh(self) -> None:
        """Lay out anew."""
        drawing = self.lay_out(float(self.width()), float(self.height()))
        self._item.hovered = None
        if self._item.focused is not None and self._item.focused >= len(drawing.targets):
            self._item.focused = None
        self._item.show_drawing(drawing)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def introduce(self, name: str) -> None:
        """Tell a screen reader what is shown."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.description())

    def close(self) -> bool:
        """Close as any widget: pyqtgraph's own close destroys the scene, and Qt crashes on what is left."""
        return bool(QGraphicsView.close(self))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Lay out for the new size."""
        super().resizeEvent(event)
        # pyqtgraph's constructor resizes before there is an item
        if event is not None and hasattr(self, "_item"):
            self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline and explain the mark under the pointer."""
        number = self._number_at(event.position().toPoint())
        if number != self._item.hovered:
            self._item.hovered = number
            self._item.update()
        target = self._target(number)
        clickable = target is not None and bool(target.key)
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        self._explain(target, event.globalPosition().toPoint())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accept it, so that the release comes here as well."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click the mark under the pointer."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._click(self._number_at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        """Outline nothing."""
        self._item.hovered = None
        self._item.update()
        QToolTip.hideText()
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Reached by keyboard, the first mark has the focus."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYBOARD:
            self._focus(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ring nothing."""
        super().focusOutEvent(event)
        self._item.focused = None
        self._item.update()
        self.setAccessibleDescription(self.description())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from mark to mark, or click."""
        key = Qt.Key(event.key())
        last = len(self.drawing.targets) - 1
        current = self._item.focused
        if key in _CLICKS:
            self._click(current)
        elif key in _STEPS:
            self._focus(0 if current is None else min(max(current + _STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._focus(0 if key == Qt.Key.Key_Home else last)
        else:
            event.ignore()

    def _focus(self, number: int) -> None:
        target = self._target(number)
        self._item.focused = number if target else None
        self._item.update()
        if target:
            self.setAccessibleDescription(f"{target.spoken}. {self.description()}")

    def _click(self, number: int | None) -> None:
        target = self._target(number)
        if target and target.key:
            self.mark_clicked.emit(target.key)

    def _explain(self, target: Target | None, where: QPoint) -> None:
        if target:
            QToolTip.showText(where, tooltip_html(target), self, _whole_pixels(target))
        else:
            QToolTip.hideText()

    def _number_at(self, point: QPoint) -> int | None:
        return self.drawing.target_at(point.x(), point.y())

    def _target(self, number: int | None) -> Target | None:
        targets = self.drawing.targets
        return targets[number] if number is not None and 0 <= number < len(targets) else None


class ChartView(DrawingView):
    """One chart of a report, without its title, subtitle and source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec: ChartSpec | None = None

    def show_spec(self, spec: ChartSpec) -> None:
        """Show this chart from now on."""
        self._spec = spec
        ranked = spec.kind in IN_ROWS
        self.setMinimumHeight(round(smallest_height(spec)) if ranked else SMALLEST.height())
        self.introduce(spec.title)
        self.refresh()

    def lay_out(self, width: float, height: float) -> Drawing:
        """The drawing of the chart; an empty one before there is any."""
        return lay_out(self._spec, width, height, self.metrics, self.words) if self._spec else _NOTHING

    def description(self) -> str:
        """The chart's alternative text."""
        return self._spec.description if self._spec else ""

    def sizeHint(self) -> QSize:
        """Every row of a ranking at its full height; otherwise the size of a panel of the overview."""
        ranked = self._spec is not None and self._spec.kind in IN_ROWS
        return QSize(504, round(natural_height(self._spec)) if ranked and self._spec else 160)


class TrendView(DrawingView):
    """A share as a line above totals as columns, sharing one axis of editions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs: tuple[ChartSpec, ChartSpec] | None = None

    def show_specs(self, share: ChartSpec, columns: ChartSpec) -> None:
        """Show these two charts, which have the same categories, from now on."""
        self._specs = (share, columns)
        self.introduce(columns.title)
        self.refresh()

    def lay_out(self, width: float, height: float) -> Drawing:
        """The drawing of both; an empty one before there is any."""
        if not self._specs:
            return _NOTHING
        return lay_out_trend(*self._specs, width, height, self.metrics, self.words)

    def description(self) -> str:
        """Both alternative texts."""
        return " ".join(spec.description for spec in self._specs or ())

    def sizeHint(self) -> QSize:
        """The size of a panel of the overview."""
        return QSize(504, 160)


def _whole_pixels(target: Target) -> QRect:
    return rectangle(target.box).toAlignedRect()
