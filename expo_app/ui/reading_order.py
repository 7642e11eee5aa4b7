"""The order in which Tab goes through a window: as it is read, whenever its parts were made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QLayout,
    QLineEdit,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

_WHOLE = (QAbstractItemView, QComboBox, QLineEdit)
"""What has parts that are not gone through."""


def put_in_reading_order(root: QWidget) -> None:
    """Let Tab go through what is in a widget as its layouts have it: from above, and from the left."""
    for one, next_one in pairwise(list(stops(root))):
        QWidget.setTabOrder(one, next_one)


def stops(widget: QWidget) -> Iterator[QWidget]:
    """Everything inside a widget that Tab may stop at, in the order of reading."""
    for part in _parts(widget):
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        if not isinstance(part, _WHOLE):
            yield from stops(part)


def _parts(widget: QWidget) -> list[QWidget]:
    """The parts that a widget is made of."""
    if isinstance(widget, QScrollArea | QStackedWidget):
        inside = widget.widget() if isinstance(widget, QScrollArea) else widget.currentWidget()
        return [inside] if inside is not None else []
    layout = widget.layout()
    if layout is not None:
        return list(_laid_out(layout))
    return sorted(_children(widget), key=lambda part: (part.y(), part.x()))


def _children(widget: QObject) -> Iterator[QWidget]:
    return (part for part in widget.children() if isinstance(part, QWidget) and not part.isWindow())


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    places = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        places.sort(key=lambda at: list(layout.getItemPosition(at))[:2])  # type: ignore[call-overload]
    items = (layout.itemAt(at) for at in places)
    for item in (item for item in items if item is not None):
        part, inner = item.widget(), item.layout()
        if part is not None:
            yield part
        elif inner is not None:
            yield from _laid_out(inner)
