"""The source sheet as it was imported, with the cell marked."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.layout import Layout
from expo_app.model.sheet import column_letter
from expo_app.model.source import Address, Source
from expo_app.ui.tables.delegate import CellDelegate, Index
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import label

_NOWHERE = QModelIndex()
_ROW = 22
_SHOWN_ROWS = 5


class SheetModel(QAbstractTableModel):
    """The cells of one sheet, rows and columns named as a spreadsheet names them."""

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._tinted: dict[int, str] = {}
        self._palette: Palette | None = None
        self.marked = Address("", 0)

    def show_sheet(self, source: Source, layout: Layout | None, marked: Address) -> None:
        """Show a source; header and skipped rows are tinted, the marked row and cell stand out."""
        self.beginResetModel()
        self._source, self.marked = source, marked
        self._tinted = {}
        if layout is not None:
            self._tinted |= dict.fromkeys((skipped.row for skipped in layout.skipped), "tint_skipped")
            self._tinted |= dict.fromkeys(layout.header_rows, "tint_header")
        self._tinted[marked.row] = "selection"
        self.endResetModel()

    def apply_theme(self, palette: Palette) -> None:
        """Take the tints of another palette."""
        self._palette = palette
        self.layoutChanged.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the sheet."""
        return self._source.sheet.height if self._source and not parent.isValid() else 0

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns of the sheet."""
        return self._source.sheet.width if self._source and not parent.isValid() else 0

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Letters above, numbers at the left."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_letter(section + 1) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The raw text of a cell, and the tint of its row."""
        if self._source is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return " ".join(self._source.sheet.columns[index.column()][index.row()].split())
        if role == Qt.ItemDataRole.BackgroundRole and self._palette is not None:
            tint = "warning_ground" if self.is_marked(index) else self._tinted.get(index.row() + 1, "")
            return QBrush(QColor(getattr(self._palette, tint))) if tint else None
        return None

    def is_marked(self, index: Index) -> bool:
        """Whether this is the cell that is meant."""
        return (index.row() + 1, index.column() + 1) == (self.marked.row, self.marked.column)


class MarkDelegate(CellDelegate):
    """Draws a frame around the marked cell too."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._frame = QColor()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette from now on."""
        super().apply_theme(palette)
        self._frame = QColor(palette.warning)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and the frame if it is the one."""
        super().paint(painter, option, index)
        model = index.model()
        if isinstance(model, SheetModel) and model.is_marked(index):
            painter.setPen(QPen(self._frame, 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class SourcePart(QWidget):
    """Where a row comes from: file, sheet, cell, and the cells around it."""

    def __init__(self, rows: int = _SHOWN_ROWS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where = label("", "small", wrap=True)
        self.cells = SheetModel()
        self.view = QTableView()
        self._delegate = MarkDelegate(self.view)
        self._set_view(rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(self.tr("Source as imported"), "small", "muted"))
        layout.addWidget(self.where)
        layout.addWidget(self.view)

    def _set_view(self, shown: int) -> None:
        view = self.view
        view.setModel(self.cells)
        view.setItemDelegate(self._delegate)
        view.setAccessibleName(self.tr("Source as imported"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        rows, columns = view.verticalHeader(), view.horizontalHeader()
        rows.setMinimumSectionSize(_ROW)
        rows.setDefaultSectionSize(_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setFixedWidth(44)
        columns.setFixedHeight(_ROW)
        columns.setDefaultSectionSize(104)
        view.setFixedHeight(_ROW * (shown + 1) + 14)

    def show_cell(self, source: Source, layout: Layout | None, address: Address) -> None:
        """Show a source at a cell."""
        self.cells.show_sheet(source, layout, address)
        self.where.setText(f"{source.label}, {address.cell}")
        self.view.setCurrentIndex(QModelIndex())
        self._scroll()
        # Once more when the trail, which may just have been opened, has its place and width.
        QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        marked = self.cells.marked
        at = self.cells.index(marked.row - 1, max(0, marked.column - 1))
        self.view.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtCenter)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._delegate.apply_theme(palette)
        self.cells.apply_theme(palette)
