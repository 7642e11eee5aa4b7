"""A drawing on the screen: pointer, keyboard, screen reader and theme around it."""

from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsView, QToolTip, QWidget

from expo_app.ui.charts.chart_table import TableOver
from expo_app.ui.charts.drawing import Drawing, Target
from expo_app.ui.charts.item import DrawingItem
from expo_app.ui.charts.painting import FontMetrics, rectangle
from expo_app.ui.charts.taking import ChartTaker, Picture
from expo_app.ui.charts.tooltip import tooltip_html
from expo_app.ui.charts.words import ChartWords, chart_words
from expo_app.ui.language import lang
from expo_app.ui.theme.palette import Palette, palette

SMALLEST = QSize(200, 96)
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


class DrawingView(pg.GraphicsView):
    """Shows a drawing as large as the widget.

    Left and right (or up and down) move from mark to mark, Home and End to the first and the last,
    Enter or Space click; the keys of `taker` copy and save. Signals: mark_clicked(key) with Mark.key;
    mark_focused(number) when the keyboard went to a mark; marks_changed() when there are other marks, or they
    say something else.
    """

    mark_clicked = Signal(str)
    mark_focused = Signal(int)
    marks_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.words: ChartWords = chart_words(lang())
        self._item = DrawingItem(palette(dark=False))
        self.scene().addItem(self._item)
        self.enableMouse(False)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(SMALLEST)
        self.setAcceptDrops(False)  # files that are dropped here are for the window
        self.viewport().setAcceptDrops(False)
        self._pressed_at: QPoint | None = None
        self._is_chosen_now = False
        self._is_held = self._is_due = False
        self.taker = ChartTaker(self, self.picture)
        self._table: TableOver | None = None
        self._colours = palette(dark=False)

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

    @property
    def focused_number(self) -> int | None:
        """The number of that mark."""
        return self._item.focused

    @abstractmethod
    def lay_out(self, width: float, height: float) -> Drawing:
        """The drawing for a size in pixels."""

    @abstractmethod
    def description(self) -> str:
        """The alternative text."""

    @abstractmethod
    def picture(self) -> Picture | None:
        """What is taken out of the window; None while nothing is shown."""

    def apply_theme(self, colours: Palette) -> None:
        """Paint in these colours from now on."""
        self._item.colours = self._colours = colours
        self._item.update()
        if self._table is not None:
            self._table.shown.apply_theme(colours)

    @contextmanager
    def laid_out_once(self) -> Iterator[None]:
        """Whatever is shown or resized meanwhile, the drawing is laid out when it is over; one inside another
        leaves it to the outer one."""
        was_held, self._is_held = self._is_held, True
        try:
            yield
        finally:
            self._is_held = was_held
            if self._is_due:
                self.refresh()

    def refresh(self) -> None:
        """Lay out anew."""
        self._is_due = self._is_held
        if self._is_held:
            return
        drawing = self.lay_out(float(self.width()), float(self.height()))
        said = [target.spoken for target in self.drawing.targets]
        self._item.hovered = None
        if self._item.focused is not None and self._item.focused >= len(drawing.targets):
            self._item.focused = None
        self._item.show_drawing(drawing)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        if said != [target.spoken for target in drawing.targets]:
            self.marks_changed.emit()
        self._fill_table()

    def show_as_table(self, as_table: bool) -> None:
        """Lay the table of the data over the drawing, or take it away."""
        if self._table is None:
            self._table = TableOver(self)
            self._table.shown.apply_theme(self._colours)
            self._table.shown.mark_chosen.connect(self.mark_clicked)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if as_table else Qt.FocusPolicy.StrongFocus)
        self._table.setVisible(as_table)
        self._item.setVisible(not as_table)
        self._fill_table()

    def press(self, number: int | None) -> None:
        """Click a mark; one that has nothing behind it does nothing."""
        target = self._target(number)
        if target and target.key:
            self._item.chosen = target.key
            self._is_chosen_now = True
            self.mark_clicked.emit(target.key)

    def keep_chosen(self) -> None:
        """A trail was opened or closed: the mark that was pressed for it is outlined, any other no longer."""
        if not self._is_chosen_now:
            self._item.chosen = ""
        self._is_chosen_now = False
        self._item.update()

    def focus_mark(self, number: int) -> None:
        """Go to a mark, as the keyboard does."""
        is_there = self._target(number) is not None
        self._item.focused = number if is_there else None
        self._item.update()
        if is_there:
            self.mark_focused.emit(number)

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
        """Outline and explain the mark under the pointer; with the button held down, drag the picture."""
        if self._is_dragged(event):
            self._pressed_at = None
            self.taker.drag()
            return
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
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if is_left else None
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Click the mark under the pointer, unless the picture was dragged away."""
        if event.button() == Qt.MouseButton.LeftButton and self._pressed_at is not None:
            self._pressed_at = None
            self.press(self._number_at(event.position().toPoint()))

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
            self._go_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Ring nothing."""
        super().focusOutEvent(event)
        if self._item.focused is not None:
            QToolTip.hideText()
        self._item.focused = None
        self._item.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from mark to mark, or click."""
        key = Qt.Key(event.key())
        last = len(self.drawing.targets) - 1
        current = self._item.focused
        if key in _CLICKS:
            self.press(current)
        elif key in _STEPS:
            self._go_to(0 if current is None else min(max(current + _STEPS[key], 0), last))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._go_to(0 if key == Qt.Key.Key_Home else last)
        elif not self.taker.press(QKeySequence(event.keyCombination())):
            event.ignore()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be taken out, also from the keyboard."""
        menu = self.taker.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _go_to(self, number: int) -> None:
        """Go to a mark by keyboard, and explain it as the pointer does."""
        self.focus_mark(number)
        target = self.focused
        self._explain(target, self.mapToGlobal(_whole_pixels(target).center()) if target else QPoint())

    def _is_dragged(self, event: QMouseEvent) -> bool:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        way = event.position().toPoint() - self._pressed_at
        return way.manhattanLength() >= QApplication.startDragDistance()

    def _fill_table(self) -> None:
        picture = self.picture() if self._table is not None and not self._table.isHidden() else None
        if picture is not None and self._table is not None:
            self._table.setGeometry(self.rect())
            self._table.shown.show_specs(picture.specs, self.words)

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


def _whole_pixels(target: Target) -> QRect:
    return rectangle(target.box).toAlignedRect()
