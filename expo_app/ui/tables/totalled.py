"""A table whose total stays in sight."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QVBoxLayout, QWidget

from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import ROW_HEIGHT, TableView
from expo_app.ui.theme.palette import Palette

_MOST = 1000
"""The rows take the room that they need before the gap below the total gets any."""
_LEAST_ROWS = 3
"""Room for the sentence that there are none."""


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
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.view, _MOST)
        layout.addWidget(self.total)
        layout.addStretch(1)
        for part in (self.view, self.total):
            part.row_chosen.connect(self.row_chosen)
        self.view.horizontalHeader().sectionResized.connect(self._follow)
        self.view.arrangement.applied.connect(self._follow)
        self.view.horizontalScrollBar().valueChanged.connect(self.total.horizontalScrollBar().setValue)
        self.view.table.modelReset.connect(self._settle)
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
        self._settle()
        self._follow()

    @property
    def natural_height(self) -> int:
        """The height at which every row is seen."""
        rows = max(_LEAST_ROWS, self.view.table.rowCount())
        return self._around + rows * ROW_HEIGHT

    @property
    def asked_column(self) -> int:
        """The column of what is chosen at the moment."""
        return max(self.view.asked_column, self.total.asked_column)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.view.apply_theme(palette)
        self.total.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many rows as there is room for."""
        super().resizeEvent(event)
        self._settle()

    @property
    def _around(self) -> int:
        """The height of header and total."""
        below = 0 if self.total.isHidden() else self.total.height()
        return self.view.horizontalHeader().height() + below

    def _settle(self) -> None:
        """Only whole rows stand above the total, which follows the last; what is left of the height stays
        below."""
        room = min(self.height(), self.natural_height) - self._around
        rows = max(room // ROW_HEIGHT, 0)
        self.view.setMaximumHeight(self.view.horizontalHeader().height() + rows * ROW_HEIGHT)

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
        if (layout := self.layout()) is not None:
            layout.activate()  # at once: its last number would be cut until then
        arrangement = self.view.arrangement
        self.total.arrangement.pinned.show_places(arrangement.shown[: arrangement.layout.pinned])


def _total_of(column: Column) -> Column:
    return Column(
        column.header, [column.total], column.texts, column.kind, column.width or 1, column.tone, True
    )
