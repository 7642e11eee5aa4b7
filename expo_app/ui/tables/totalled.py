"""A table whose total stays in sight."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import ROW_HEIGHT, TableView
from expo_app.ui.theme.palette import Palette


class TotalledTable(QWidget):
    """A table with a last row that does not scroll away.

    Signal: `row_chosen(key)`, with the key "" for the total; `asked_column` is the column in which that was,
    -1 for none.
    """

    row_chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TableView(name)
        self.total = TableView(name)
        self._set_total()
        layout = self._layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view)
        layout.addWidget(self.total)
        for part in (self.view, self.total):
            part.row_chosen.connect(self.row_chosen)
        self.view.horizontalHeader().sectionResized.connect(self._follow)
        self.view.arrangement.applied.connect(self._follow)
        self.view.horizontalScrollBar().valueChanged.connect(self.total.horizontalScrollBar().setValue)
        self.view.viewport().installEventFilter(self)

    def _set_total(self) -> None:
        self.total.setObjectName("total")
        self.total.horizontalHeader().hide()
        self.total.setFixedHeight(ROW_HEIGHT + 1)
        self.total.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.total.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.total.installEventFilter(self)
        self.total.setAccessibleName(self.tr("{table}: total").format(table=self.total.accessibleName()))
        self.total.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.total.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)

    def show_columns(self, columns: Sequence[Column], keys: Sequence[Any] = ()) -> None:
        """Show a table; the columns bring their total with them."""
        self.view.show_columns(columns, keys)
        totals = [_total_of(column) for column in columns]
        self.total.show_columns(totals, ("",))
        self.total.setVisible(any(column.total is not None for column in columns))
        self._follow()

    @property
    def asked_column(self) -> int:
        """The column of what is chosen at the moment."""
        return max(self.view.asked_column, self.total.asked_column)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.view.apply_theme(palette)
        self.total.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Only whole rows stand above the total; what is left of the height stays below it."""
        super().resizeEvent(event)
        below = 0 if self.total.isHidden() else self.total.height()
        rows = self.height() - below - self.view.horizontalHeader().height()
        self._layout.setContentsMargins(0, 0, 0, max(0, rows) % ROW_HEIGHT if below else 0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The total's columns follow when the table gets other room, as the header settles after that; the
        total shows that it has the focus."""
        if watched is self.total:
            self._mark_total(event.type())
        elif event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._follow)
        return super().eventFilter(watched, event)

    def _mark_total(self, event: QEvent.Type) -> None:
        """The total is the current row while it has the focus, and no longer."""
        if event == QEvent.Type.FocusIn:
            self.total.selectRow(0)
        elif event == QEvent.Type.FocusOut:
            self.total.clearSelection()

    def _follow(self) -> None:
        header, shown = self.total.horizontalHeader(), self.view.horizontalHeader()
        if header.count() != shown.count():
            return  # the table has other columns already, the total not yet
        for place in range(header.count()):
            column = shown.logicalIndex(place)
            header.moveSection(header.visualIndex(column), place)
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.total.setColumnWidth(column, self.view.columnWidth(column))
            self.total.setColumnHidden(column, self.view.isColumnHidden(column))
        self.total.setMaximumWidth(max(1, self.view.viewport().width()))  # not below the scroll bar
        arrangement = self.view.arrangement
        self.total.arrangement.pinned.show_places(arrangement.shown[: arrangement.layout.pinned])


def _total_of(column: Column) -> Column:
    return Column(
        column.header, [column.total], column.texts, column.kind, column.width or 1, column.tone, True
    )
