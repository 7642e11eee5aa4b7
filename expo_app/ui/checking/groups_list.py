"""The groups of what waits, as a list at the left."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from expo_app.ui.theme.fonts import font
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette

ROW = 50
_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class GroupEntry:
    """One group: `key` tells it from the others, `icon` and `tone` (a colour of the palette) say how bad it
    is, `example` is the line below the title."""

    key: str
    title: str
    example: str
    count: int
    icon: str
    tone: str


class GroupsList(QListWidget):
    """Up and down choose a group.

    Signal: `group_chosen(key)`.
    """

    group_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Groups of findings"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self._delegate = _GroupDelegate(self)
        self.setItemDelegate(self._delegate)
        self._entries: tuple[GroupEntry, ...] = ()
        self.currentItemChanged.connect(self._tell)

    @property
    def entries(self) -> tuple[GroupEntry, ...]:
        """The groups that are shown."""
        return self._entries

    def show_entries(self, entries: tuple[GroupEntry, ...], current: str) -> None:
        """Show groups; `current` is the key of the one that is looked at."""
        self.blockSignals(True)
        if entries != self._entries:
            self._entries = entries
            self.clear()
            for entry in entries:
                self.addItem(_item(entry))
        keys = [entry.key for entry in entries]
        self.setCurrentRow(keys.index(current) if current in keys else -1)
        self.blockSignals(False)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._delegate.palette = palette
        self.viewport().update()

    def height_of_all(self) -> int:
        """The height in which nothing has to be scrolled."""
        return ROW * len(self._entries)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring shows which group the keys move from."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.group_chosen.emit(item.data(_ROLE).key)


def _item(entry: GroupEntry) -> QListWidgetItem:
    item = QListWidgetItem(entry.title)
    item.setData(_ROLE, entry)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{entry.title}, {entry.count:,}. {entry.example}")
    item.setSizeHint(QSize(0, ROW))
    item.setToolTip(f"{entry.title}\n{entry.example}".strip())
    return item


class _GroupDelegate(QStyledItemDelegate):
    """Icon, title and count in one line, the example below."""

    palette: Palette | None = None

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw one group."""
        if self.palette is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entry: GroupEntry = index.data(_ROLE)
        place: QRect = option.rect
        self._draw_ground(painter, option, place)
        sign = pixmap(entry.icon, getattr(self.palette, entry.tone), 16)
        painter.drawPixmap(place.left() + 8, place.top() + 8, sign)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._draw_words(painter, entry, place.adjusted(32, 7, -8, -7), is_chosen)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        assert self.palette is not None
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(QColor(self.palette.accent_soft if selected else self.palette.hover))
            painter.drawRoundedRect(place, 6, 6)
        if selected and state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(self.palette.focus_ring), 2))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 6, 6)

    def _draw_words(self, painter: QPainter, entry: GroupEntry, place: QRect, is_chosen: bool) -> None:
        assert self.palette is not None
        bold = font("body", QFont.Weight.DemiBold)
        count = f"{entry.count:,}"
        painter.setFont(bold)
        painter.setPen(QColor(self.palette.text))
        taken = painter.fontMetrics().horizontalAdvance(count) + 8
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, count)
        painter.setFont(bold if is_chosen else font("body"))
        _draw_line(painter, entry.title, place.adjusted(0, 0, -taken, 0))
        painter.setFont(font("small"))
        painter.setPen(QColor(self.palette.muted))
        _draw_line(painter, entry.example, place.adjusted(0, 18, -taken, 0))


def _draw_line(painter: QPainter, text: str, place: QRect) -> None:
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, cut)
