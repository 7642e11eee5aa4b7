"""A table on the screen: sortable, filterable, arranged as its reader likes, with cells to be corrected."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from expo_app.ui.tables.arrangement import Arrangement
from expo_app.ui.tables.copying import tab_separated
from expo_app.ui.tables.correcting import Correcting
from expo_app.ui.tables.delegate import CellDelegate
from expo_app.ui.tables.filter_field import FilterField
from expo_app.ui.tables.fitting import fitted
from expo_app.ui.tables.menus import KEYS, cell_menu, header_menu
from expo_app.ui.tables.model import Column, TableModel
from expo_app.ui.tables.second_click import SecondClick
from expo_app.ui.theme.palette import Palette

ROW_HEIGHT = 28
_SPREADING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class TableView(QTableView):
    """A table that is worked by rows.

    Signals: `row_chosen(key)` when a row is clicked, or Enter is pressed on it, and `asked_column` is the
    column in which that was, -1 for none; `narrowed()` when a column was narrowed.
    """

    row_chosen = Signal(object)
    narrowed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.asked_column = -1
        self.table = TableModel()
        self.setModel(self.table)
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self._muted = QColor()
        self.setAccessibleName(name)
        self.setAccessibleDescription(self.tr("Enter opens the trail of a row, Shift+F10 the menu of a cell"))
        self._set_habits()
        self._set_headers()
        self.arrangement = Arrangement(self, self.table)
        self._second_click = SecondClick(self)
        self._connect()

    def _set_habits(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
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
        columns.setSectionsMovable(True)
        columns.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setSortingEnabled(True)
        columns.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _connect(self) -> None:
        self.clicked.connect(self._click)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._hover(index.row()))
        pinned = self.arrangement.pinned
        pinned.clicked.connect(self._click)
        pinned.pressed_header.connect(self._sort_by_click)
        for header in (self.horizontalHeader(), pinned.horizontalHeader()):
            header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            header.customContextMenuRequested.connect(
                lambda place, header=header: self._open_header_menu(header, place)
            )

    def set_row_height(self, height: int) -> None:
        """Make every row that high, in pixels."""
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(height)
        rows.setDefaultSectionSize(height)

    def show_columns(self, columns: Sequence[Column], keys: Sequence[Any] = ()) -> None:
        """Show another table; sorting, filters and scroll position stay where they can."""
        self.ensurePolished()
        shown = fitted(columns, self.font())
        same = tuple(column.header for column in shown) == self.table.headers
        fits = [column.width for column in shown] == [column.width for column in self.table.columns]
        self.table.write_with(self.font())
        self.table.show_columns(shown, keys)
        if not same:
            self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if not (same and fits):
            self.arrangement.apply()

    def correct_with(self, correcting: Correcting) -> None:
        """Let the cells that stand in a list be corrected, with F2, a double click, or from the menu."""
        self.table.correct_with(correcting)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.table.apply_theme(palette)
        self._delegate.apply_theme(palette)
        self._muted = QColor(palette.muted)
        self.arrangement.pinned.apply_theme(palette)

    def select_key(self, key: Any) -> None:
        """Select and show the row of a key; nothing happens when it is not there."""
        row = self.table.row_of(key)
        if row >= 0:
            self.selectRow(row)
            self.scrollTo(self.table.index(row, 0))

    def narrow_column(self, column: int) -> None:
        """Open the field that narrows a column."""
        header, declared = self.horizontalHeader(), self.table.columns[column]
        wanted = self.table.narrowed.get(declared.header, "")
        field = FilterField(
            declared.header, declared.kind, wanted, lambda text: self._narrow(declared.header, text), self
        )
        left = max(0, header.sectionViewportPosition(column))
        field.open_at(header.mapToGlobal(QPoint(left, header.height())))

    def narrow_nothing(self) -> None:
        """Take back what columns are narrowed to."""
        for header in tuple(self.table.narrowed):
            self._narrow(header, "")

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard, with headers."""
        rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
        self._copy(rows)

    def copy_table(self) -> None:
        """Put all rows that are shown on the clipboard, with headers."""
        self._copy(range(self.table.rowCount()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the current row; the keys of the menus; everything else moves as in any table."""
        pressed, current = QKeySequence(event.keyCombination()), self.currentIndex()
        if pressed == QKeySequence(KEYS["copy_rows"]):
            self.copy_rows()
        elif pressed == QKeySequence(KEYS["copy_table"]):
            self.copy_table()
        elif pressed == QKeySequence(KEYS["filter"]) and self.table.columns:
            self.narrow_column(current.column() if current.isValid() else self.arrangement.shown[0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._may_choose(current):
            self._choose(current)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of a cell, also from the keyboard."""
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            at = self.visualRect(index).center() if by_keyboard else event.pos()
            _open(cell_menu(self, index), self.viewport().mapToGlobal(at))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A table without rows says so."""
        super().paintEvent(event)
        if self.table.columns and not self.table.rowCount():
            passed = self.tr("No row passes the filter") if self.table.height else self.tr("No rows")
            painter = QPainter(self.viewport())
            painter.setPen(self._muted)
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, passed)
            painter.end()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(-1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns at the end give way when the names would have no room."""
        super().resizeEvent(event)
        self.arrangement.fit()

    def _hover(self, row: int) -> None:
        if self._delegate.hovered != row:
            self._delegate.hovered = row
            self.viewport().update()

    def _click(self, index: QModelIndex) -> None:
        if not QGuiApplication.keyboardModifiers() & _SPREADING:
            self._second_click.begin(index)
            self._choose(index)

    def _may_choose(self, index: QModelIndex) -> bool:
        return index.isValid() and self.state() is not QAbstractItemView.State.EditingState

    def _choose(self, index: QModelIndex) -> None:
        key = self.table.key(index.row())
        if key is not None:
            self.asked_column = index.column()
            self.row_chosen.emit(key)
            self.asked_column = -1

    def _narrow(self, header: str, wanted: str) -> None:
        self.table.narrow(header, wanted)
        self.narrowed.emit()

    def _copy(self, rows: Iterable[int]) -> None:
        columns = [self.table.columns[number] for number in self.arrangement.shown]
        positions = [self.table.position(row) for row in rows]
        cells = [[column.values[position] for column in columns] for position in positions]
        text = tab_separated([column.header for column in columns], cells)
        QGuiApplication.clipboard().setText(text)

    def _sort_by_click(self, column: int) -> None:
        header = self.horizontalHeader()
        same = header.sortIndicatorSection() == column
        up = Qt.SortOrder.AscendingOrder
        falls = same and header.sortIndicatorOrder() is up
        self.sortByColumn(column, Qt.SortOrder.DescendingOrder if falls else up)

    def _open_header_menu(self, header: QHeaderView, place: QPoint) -> None:
        column = header.logicalIndexAt(place)
        if column >= 0:
            _open(header_menu(self, column), header.mapToGlobal(place))


def _open(menu: QMenu, place: QPoint) -> None:
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(place)
