"""The columns of a table as a person arranges them: width, order, what is hidden, what stays in sight."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from expo_app.ui.tables.layout import TableLayout
from expo_app.ui.tables.model import TableModel
from expo_app.ui.tables.pinned import PinnedColumns

_SMALLEST_NAME = 128
_NAME = 200


class Arrangement(QObject):
    """Applies a layout to a table, and keeps it up with what is done to the header.

    Signals: `changed(layout)` when a person arranged something; `applied()` whenever columns have other
    places or widths.
    """

    changed = Signal(object)
    applied = Signal()

    def __init__(self, table: QTableView, model: TableModel) -> None:
        super().__init__(table)
        self._table, self._model = table, model
        self._header = table.horizontalHeader()
        self.layout = TableLayout()
        self.pinned = PinnedColumns(table)
        self._is_applying = False
        self._header.sectionMoved.connect(lambda *_: self._read_order())
        self._header.sectionResized.connect(lambda column, _old, width: self._read_width(column, width))
        self._header.sortIndicatorChanged.connect(lambda *_: self._read_sorting())

    @property
    def shown(self) -> list[int]:
        """The columns that are not hidden, from left to right."""
        header = self._header
        columns = (header.logicalIndex(place) for place in range(header.count()))
        return [column for column in columns if not header.isSectionHidden(column)]

    def take(self, layout: TableLayout) -> None:
        """Arrange the columns like that, without telling anybody."""
        self.layout = layout
        self.apply()

    def arrange(self, layout: TableLayout) -> None:
        """Arrange the columns like that because a person wants it."""
        self.take(layout)
        self.changed.emit(layout)

    def hide(self, column: int) -> None:
        """Put a column away; the last one that is shown stays."""
        if len(self.shown) > 1:
            hidden = (*self.layout.hidden, self._model.headers[column])
            self.arrange(replace(self.layout, hidden=hidden))

    def show(self, column: int) -> None:
        """Show a column again; where it has no room the table scrolls sideways."""
        header = self._model.headers[column]
        hidden = tuple(name for name in self.layout.hidden if name != header)
        had_no_room = header not in self.layout.hidden
        self.arrange(replace(self.layout, hidden=hidden, wide=self.layout.wide or had_no_room))

    def pin_up_to(self, column: int) -> None:
        """Keep a column and those before it in sight; a negative one lets all of them scroll."""
        count = self.shown.index(column) + 1 if column >= 0 else 0
        self.arrange(replace(self.layout, pinned=count))

    def apply(self) -> None:
        """Give every column its place, width and sorting anew."""
        with self._applying():
            for place, column in enumerate(self.layout.places(self._model.headers)):
                self._header.moveSection(self._header.visualIndex(column), place)
            self._size()
            self._sort()
        self.fit()

    def fit(self) -> None:
        """Columns at the end give way when the names would have no room, unless the table scrolls."""
        with self._applying():
            columns, hidden = self._model.columns, self.layout.hidden
            names = sum(_SMALLEST_NAME for column in columns if not column.width)
            left = self._table.viewport().width() - names
            for place in range(self._header.count()):
                number = self._header.logicalIndex(place)
                column = columns[number]
                gives_way = False
                if column.header not in hidden and column.width:
                    left -= self._width(number)
                    gives_way = left < 0 and not self.layout.scrolls
                self._table.setColumnHidden(number, gives_way or column.header in hidden)
            self._spread()
        self._settle()

    def _size(self) -> None:
        scrolls = self.layout.scrolls
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self._table.setHorizontalScrollBarPolicy(policy)
        for number, column in enumerate(self._model.columns):
            stretches = not column.width and not scrolls
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            self._header.setSectionResizeMode(number, mode)
            if not stretches:
                self._table.setColumnWidth(number, self._width(number))

    def _spread(self) -> None:
        """Where a table that scrolls has room to spare, the names take it."""
        widths = dict(self.layout.widths)
        shown = self.shown
        names = [
            number
            for number in shown
            if not self._model.columns[number].width and self._model.headers[number] not in widths
        ]
        if not self.layout.scrolls or not names:
            return
        spare = self._table.viewport().width() - sum(self._width(number) for number in shown)
        for number in names:
            self._table.setColumnWidth(number, _NAME + max(0, spare // len(names)))

    def _width(self, number: int) -> int:
        column = self._model.columns[number]
        return dict(self.layout.widths).get(column.header, column.width or _NAME)

    def _sort(self) -> None:
        headers = self._model.headers
        if self.layout.sorted_by and self.layout.sorted_by in headers:
            order = Qt.SortOrder.DescendingOrder if self.layout.descending else Qt.SortOrder.AscendingOrder
            self._table.sortByColumn(headers.index(self.layout.sorted_by), order)

    def _settle(self) -> None:
        self.pinned.show_places(self.shown[: self.layout.pinned])
        self.applied.emit()

    def _read_order(self) -> None:
        if self._is_applying:
            return
        places = (self._header.logicalIndex(place) for place in range(self._header.count()))
        order = tuple(self._model.headers[column] for column in places)
        self.layout = replace(self.layout, order=order)
        self._settle()
        self.changed.emit(self.layout)

    def _read_width(self, column: int, width: int) -> None:
        is_drawn = self._header.sectionResizeMode(column) == QHeaderView.ResizeMode.Interactive
        if self._is_applying or not is_drawn or not width:
            return
        widths = dict(self.layout.widths) | {self._model.headers[column]: width}
        self.layout = replace(self.layout, widths=tuple(widths.items()))
        self.fit()
        self.changed.emit(self.layout)

    def _read_sorting(self) -> None:
        if self._is_applying:
            return
        column, headers = self._header.sortIndicatorSection(), self._model.headers
        name = headers[column] if 0 <= column < len(headers) else ""
        descending = bool(name) and self._header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self.layout = replace(self.layout, sorted_by=name, descending=descending)
        self._settle()
        self.changed.emit(self.layout)

    @contextmanager
    def _applying(self) -> Iterator[None]:
        before, self._is_applying = self._is_applying, True
        try:
            yield
        finally:
            self._is_applying = before
