"""The lines of the palette: a model over entries, and how one is painted."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from expo_app.ui.palette.entry import Entry
from expo_app.ui.theme.fonts import font
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import elided
from expo_app.ui.wording import joined

Index = QModelIndex | QPersistentModelIndex
LINE_HEIGHT = 34
_PADDING, _GAP = 16, 12
_NOWHERE = QModelIndex()
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class LinesModel(QAbstractListModel):
    """The entries that were found, as a list reads them."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry of a line; None behind the last."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Entries found."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text and what a screen reader says; the entry itself for whoever paints."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return joined((entry.text, entry.hint, entry.kind, entry.keys))
        return entry if role == Qt.ItemDataRole.UserRole else None


class LineDelegate(QStyledItemDelegate):
    """Left the text and its hint; right what kind of thing it is, or its shortcut."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette: Palette | None = None
        self._name, self._small = font("body"), font("small")

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette from now on."""
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """All lines are equally high."""
        return QSize(0, LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, text, hint, kind or keys."""
        entry = index.data(Qt.ItemDataRole.UserRole)
        if self._palette is None or not isinstance(entry, Entry):
            return
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(self._palette.selection))
        line = option.rect.adjusted(_PADDING, 0, -_PADDING, 0)
        right = self._right(painter, line, entry, self._palette)
        self._left(painter, line.adjusted(0, 0, -right - _GAP, 0), entry, self._palette)
        painter.restore()

    def _right(self, painter: QPainter, line: QRect, entry: Entry, palette: Palette) -> int:
        """Write kind and keys from the right; how wide they are."""
        taken = 0
        for text, colour in ((entry.keys, palette.text), (entry.kind, palette.muted)):
            if text:
                room = line.adjusted(0, 0, -taken, 0)
                side = Qt.AlignmentFlag.AlignRight | _MIDDLE
                taken += _write(painter, room, text, self._small, colour, side) + _GAP
        return taken

    def _left(self, painter: QPainter, line: QRect, entry: Entry, palette: Palette) -> None:
        taken = _write(painter, line, entry.text, self._name, palette.text)
        if entry.hint:
            rest = line.adjusted(taken + _GAP, 0, 0, 0)
            _write(painter, rest, entry.hint, self._small, palette.muted)


def _write(
    painter: QPainter,
    room: QRect,
    text: str,
    face: QFont,
    colour: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | _MIDDLE,
) -> int:
    """Write one line, elided; its width."""
    metrics = QFontMetrics(face)
    shown = elided(text, metrics, max(0, room.width()))
    painter.setFont(face)
    painter.setPen(QColor(colour))
    painter.drawText(room, int(side), shown)
    return metrics.horizontalAdvance(shown)
