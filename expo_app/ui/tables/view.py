"""A table on the screen: sortable, filterable, with a total that stays in sight."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QVBoxLayout, QWidget

from expo_app.ui.tables.delegate import CellDelegate
from expo_app.ui.tables.model import Column, TableModel
from expo_app.ui.theme.palette import Palette

ROW_HEIGHT = 28
_SMALLEST_NAME = 128


class TableView(QTableView):
    """A read-only table that is worked by rows.

    Signal: `row_chosen(key)` when a row is clicked, or Enter is pressed on it.
    """

    row_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = TableModel()
        self.setModel(self.table)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self._set_habits()
        self._set_headers()
        self.clicked.connect(self._choose)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def _set_headers(self) -> None:
        self.set_row_height(ROW_HEIGHT)
        self.verticalHeader().hide()
        columns = self.horizontalHeader()
        columns.setFixedHeight(ROW_HEIGHT)
        columns.setHighlightSections(False)
        columns.setMinimumSectionSize(32)
        columns.setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def set_row_height(self, height: int) -> None:
        """Make every row that high, in pixels."""
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    def show_columns(self, columns: Sequence[Column], keys: Sequence[Any] = ()) -> None:
        """Show another table; sorting, filter and scroll position stay where they can."""
        same = [column.header for column in columns] == [column.header for column in self.table.columns]
        self.table.write_with(self.font())
        self.table.show_columns(columns, keys)
        if not same:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self._set_widths()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.table.apply_theme(palette)
        self._delegate.apply_theme(palette)

    def select_key(self, key: Any) -> None:
        """Select and show the row of a key; nothing happens when it is not there."""
        row = self.table.row_of(key)
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self.table.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the current row; everything else moves as in any table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns at the end give way when the names would have no room."""
        super().resizeEvent(event)
        self._fit()

    def _hover(self, row: int) -> None:
        if self._delegate.hovered != row:
            self._delegate.hovered = row
            self.viewport().update()

    def _fit(self) -> None:
        columns = self.table.columns
        names = sum(_SMALLEST_NAME for column in columns if not column.width)
        left = self.viewport().width() - names
        for position, column in enumerate(columns):
            left -= column.width
            self.setColumnHidden(position, left < 0 and column.width > 0)

    def _choose(self, index: QModelIndex) -> None:
        key = self.table.key(index.row())
        if key is not None:
            self.row_chosen.emit(key)

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        for position, column in enumerate(self.table.columns):
            mode = QHeaderView.ResizeMode.Interactive if column.width else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(position, mode)
            if column.width:
                self.setColumnWidth(position, column.width)
        self._fit()


class TotalledTable(QWidget):
    """A table with a last row that does not scroll away.

    Signal: `row_chosen(key)`; the total is not chosen.
    """

    row_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TableView(name)
        self.total = TableView(name)
        self.total.setObjectName("total")
        self.total.horizontalHeader().hide()
        self.total.setFixedHeight(ROW_HEIGHT + 1)
        self.total.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.total.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.total.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view)
        layout.addWidget(self.total)
        self.view.row_chosen.connect(self.row_chosen)
        self.view.horizontalHeader().sectionResized.connect(self._follow)
        self.view.viewport().installEventFilter(self)

    def show_columns(self, columns: Sequence[Column], keys: Sequence[Any] = ()) -> None:
        """Show a table; the columns bring their total with them."""
        self.view.show_columns(columns, keys)
        totals = [_total_of(column) for column in columns]
        self.total.show_columns(totals)
        self.total.setVisible(any(column.total is not None for column in columns))
        self._follow()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.view.apply_theme(palette)
        self.total.apply_theme(palette)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The total's columns follow when the table gets other room; the header settles after that."""
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        for position in range(len(self.total.table.columns)):
            self.total.horizontalHeader().setSectionResizeMode(position, QHeaderView.ResizeMode.Fixed)
            self.total.setColumnWidth(position, self.view.columnWidth(position))
            self.total.setColumnHidden(position, self.view.isColumnHidden(position))


def _total_of(column: Column) -> Column:
    return Column(
        column.header, [column.total], column.texts, column.kind, column.width or 1, column.tone, True
    )
