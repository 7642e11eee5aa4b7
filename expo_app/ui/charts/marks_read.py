"""The marks of a chart for a screen reader, each by itself: what it says, where it is, what it does."""

from functools import cache
from typing import Any
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
)
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from expo_app.ui.charts.drawing import Target
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.charts.painting import rectangle

_PRESS, _FOCUS = QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.setFocusAction()
_Perhaps = Any
"""What Qt takes None for as well; PySide's declarations do not say so."""


@cache
def read_marks() -> None:
    """Let screen readers find the marks of every chart, from now on and once for the application."""
    QAccessible.installFactory(_marks_read)


def _marks_read(_class: str, widget: QObject) -> "MarksRead | None":
    return MarksRead(widget) if isinstance(widget, DrawingView) else None


class MarksRead(QAccessibleWidget):
    """A chart; its children are its marks, in the order in which the keyboard goes through them.

    Qt knows interfaces by their address: this one lives as long as the chart, those of the marks until there
    are other marks, and then both Qt and Python let go of them.
    """

    def __init__(self, chart: DrawingView) -> None:
        super().__init__(chart, QAccessible.Role.Chart)
        self._chart = ref(chart)  # Python keeps this interface longer than Qt keeps the chart
        self._marks: dict[int, MarkRead] = {}
        chart.marks_changed.connect(self._follow)
        chart.mark_focused.connect(self._tell_focus)
        chart.destroyed.connect(self._forget)

    def childCount(self) -> int:
        """How many marks there are."""
        chart = self._chart()
        return len(chart.drawing.targets) if chart is not None else 0

    def child(self, index: int) -> _Perhaps:
        """The mark of a number; None where there is none."""
        chart = self._chart()
        if chart is None or not 0 <= index < self.childCount():
            return None
        if index not in self._marks:
            self._marks[index] = MarkRead(chart, index)
        return self._marks[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """The number of a mark; -1 for what is none of this chart's."""
        return next((number for number, mark in self._marks.items() if mark is child), -1)

    def childAt(self, x: int, y: int) -> _Perhaps:
        """The mark at a point of the screen."""
        chart = self._chart()
        if chart is None:
            return None
        place = chart.mapFromGlobal(QPoint(x, y))
        number = chart.drawing.target_at(place.x(), place.y())
        return None if number is None else self.child(number)

    def focusChild(self) -> _Perhaps:
        """The mark that has the keyboard's focus."""
        chart = self._chart()
        number = chart.focused_number if chart is not None else None
        return None if number is None else self.child(number)

    def _follow(self) -> None:
        """There are other marks: readers ask anew."""
        chart = self._chart()
        known = bool(self._marks)
        self._forget()
        if chart is not None and known and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(chart, QAccessible.Event.ObjectReorder))

    def _tell_focus(self, _number: int) -> None:
        """Tell it after what Qt tells by itself, which is that the chart has the focus."""
        chart = self._chart()
        if chart is not None and QAccessible.isActive():
            QTimer.singleShot(0, chart, self._tell_focus_now)

    def _tell_focus_now(self) -> None:
        mark = self.focusChild()
        if mark is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(mark, QAccessible.Event.Focus))

    def _forget(self) -> None:
        for mark in self._marks.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(mark))
        self._marks = {}


class MarkRead(QAccessibleWidget):
    """One mark of a chart: its name is what the tooltip says, and it can be pressed.

    It is no widget, and says so everywhere. It is made as one all the same, because Qt hands out the actions
    of an interface as a bare address, which Python cannot give.
    """

    def __init__(self, chart: DrawingView, number: int) -> None:
        super().__init__(chart)
        self._chart, self._number = ref(chart), number

    def isValid(self) -> bool:
        """Whether chart and mark are still there."""
        return self._target is not None

    def object(self) -> _Perhaps:
        """None: a mark is painted, it is no widget."""
        return None

    def window(self) -> _Perhaps:
        """The window in which the chart is."""
        chart = self._living
        return chart.window().windowHandle() if chart is not None else None

    def parent(self) -> _Perhaps:
        """The chart."""
        chart = self._living
        return QAccessible.queryAccessibleInterface(chart) if chart is not None else None

    def childCount(self) -> int:
        """A mark has no parts."""
        return 0

    def child(self, _index: int) -> _Perhaps:
        """None: a mark has no parts."""
        return None

    def childAt(self, _x: int, _y: int) -> _Perhaps:
        """None: a mark has no parts."""
        return None

    def focusChild(self) -> _Perhaps:
        """None: a mark has no parts."""
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """-1: a mark has no parts."""
        return -1

    def relations(self, match: Any = None) -> list[Any]:
        """None beside parent and child."""
        return []

    def text(self, kind: QAccessible.Text) -> str:
        """What the mark stands for with its values, in one line."""
        target = self._target
        return target.spoken if target is not None and kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """Nothing: a reader does not write into figures."""

    def rect(self) -> QRect:
        """Where the mark is on the screen."""
        chart, target = self._living, self._target
        if chart is None or target is None:
            return QRect()
        return rectangle(target.mark).toAlignedRect().translated(chart.mapToGlobal(QPoint(0, 0)))

    def role(self) -> QAccessible.Role:
        """A button where a press opens the trail."""
        target = self._target
        return QAccessible.Role.Button if target and target.key else QAccessible.Role.StaticText

    def state(self) -> QAccessible.State:
        """Whether the keyboard can reach it, has reached it, and whether it is to be seen."""
        told, chart = QAccessible.State(), self._living
        told.focusable = True
        told.invalid = self._target is None
        if chart is not None:
            told.focused = chart.hasFocus() and chart.focused_number == self._number
            told.invisible = not chart.isVisible()
        return told

    def foregroundColor(self) -> QColor:
        """Not told: colours are in the picture."""
        return QColor()

    def backgroundColor(self) -> QColor:
        """Not told: colours are in the picture."""
        return QColor()

    def actionNames(self) -> list[str]:
        """Press, which opens the trail, and to go there."""
        return [_PRESS, _FOCUS]

    def doAction(self, name: str) -> None:
        """Do one of them."""
        chart = self._living
        if chart is None:
            return
        chart.setFocus(Qt.FocusReason.OtherFocusReason)
        chart.focus_mark(self._number)
        if name == _PRESS:
            chart.press(self._number)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The key that does the same."""
        return ["Return"] if name == _PRESS else []

    @property
    def _living(self) -> DrawingView | None:
        chart = self._chart()
        return chart if chart is not None and isValid(chart) else None

    @property
    def _target(self) -> Target | None:
        chart = self._living
        targets = chart.drawing.targets if chart is not None else ()
        return targets[self._number] if self._number < len(targets) else None
