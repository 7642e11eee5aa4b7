"""One model for every table: columns are declared, rows are positions in them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from expo_app.report.spec import Cell, CellKind
from expo_app.ui.theme.palette import Palette

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `values` are what is sorted by, one for each row; `texts` turns one into what is read. `width` is in
    pixels, 0 takes what is left. `tone` gives the direction (1, 0, -1) of a value that is coloured and
    `strong` writes in semibold; `notes` (one for each row, or empty) follow the text. A text column is
    aligned left, every other right.
    """

    header: str
    values: Sequence[Cell]
    texts: Callable[[Any], str] = str
    kind: CellKind = CellKind.TEXT
    width: int = 0
    tone: Callable[[Any], int] | None = None
    strong: bool = False
    total: Cell = None
    notes: Sequence[str] = ()

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """Names to the left, numbers to the right."""
        side = Qt.AlignmentFlag.AlignLeft if self.kind is CellKind.TEXT else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def text(self, row: int) -> str:
        """What is read in a row; an unknown value is an empty cell."""
        value = self.values[row]
        note = self.notes[row] if self.notes else ""
        return "" if value is None else self.texts(value) + note


class TableModel(QAbstractTableModel):
    """A sorted and filtered view of columns, without copying them.

    `keys` (one for each row, or empty) are what a click asks for.
    """

    def __init__(self) -> None:
        super().__init__()
        self._columns: tuple[Column, ...] = ()
        self._keys: Sequence[Any] = ()
        self._order: Sequence[int] = range(0)
        self._searched: list[str] | None = None
        self._wanted = ""
        self._sorting: tuple[int, Qt.SortOrder] | None = None
        self._palette: Palette | None = None
        self._semibold = QFont()
        self._semibold.setWeight(QFont.Weight.DemiBold)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return self._columns

    @property
    def height(self) -> int:
        """How many rows there are, hidden ones included."""
        return len(self._columns[0].values) if self._columns else 0

    def show_columns(self, columns: Sequence[Column], keys: Sequence[Any] = ()) -> None:
        """Show another table; the sorting stays if the columns are the same, the filter stays."""
        self.beginResetModel()
        if [column.header for column in columns] != [column.header for column in self._columns]:
            self._sorting = None
        self._columns, self._keys, self._searched = tuple(columns), keys, None
        self._order = self._arranged()
        self.endResetModel()

    def apply_theme(self, palette: Palette) -> None:
        """Take the colours of another palette."""
        self._palette = palette

    def write_with(self, font: QFont) -> None:
        """Write strong columns in the semibold weight of this font."""
        self._semibold = QFont(font)
        self._semibold.setWeight(QFont.Weight.DemiBold)

    def filter(self, wanted: str) -> None:
        """Keep the rows in which every word of `wanted` occurs, in any column and any case."""
        self._wanted = wanted
        self.beginResetModel()
        self._order = self._arranged()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; unknown values come last in either order. A negative column restores the
        order in which the rows came."""
        self.layoutAboutToBeChanged.emit()
        self._sorting = (column, order) if 0 <= column < len(self._columns) else None
        self._order = self._arranged()
        self.layoutChanged.emit()

    def position(self, row: int) -> int:
        """The position in the columns of a row on the screen."""
        return self._order[row]

    def key(self, row: int) -> Any:
        """The key of a row on the screen; None without keys."""
        return self._keys[self._order[row]] if self._keys else None

    def row_of(self, key: Any) -> int:
        """Where a key stands on the screen; -1 when it is not shown."""
        return next((row for row in range(len(self._order)) if self.key(row) == key), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows left by the filter."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns declared."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names, aligned as their values."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].header
        return self._columns[section].alignment if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, alignment, weight and colour of a cell."""
        column, row = self._columns[index.column()], self._order[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.FontRole:
            return self._semibold if column.strong or column.kind is CellKind.CHANGE else None
        return self._colour(column, column.values[row]) if role == Qt.ItemDataRole.ForegroundRole else None

    def _colour(self, column: Column, value: Cell) -> QColor | None:
        direction = column.tone(value) if column.tone and value is not None else 0
        return QColor(self._palette.direction(direction)) if direction and self._palette else None

    def _arranged(self) -> Sequence[int]:
        order: Sequence[int] = self._matching() if self._wanted.strip() else range(self.height)
        if self._sorting is None:
            return order
        column, direction = self._sorting
        return _sorted(order, self._columns[column].values, direction is Qt.SortOrder.DescendingOrder)

    def _matching(self) -> list[int]:
        if self._searched is None:
            texts = [column for column in self._columns if column.kind is CellKind.TEXT]
            self._searched = [
                "\n".join(column.text(row) for column in texts).casefold() for row in range(self.height)
            ]
        words = self._wanted.casefold().split()
        return [row for row, text in enumerate(self._searched) if all(word in text for word in words)]


def _sorted(order: Sequence[int], values: Sequence[Any], descending: bool) -> list[int]:
    known = [row for row in order if values[row] is not None and values[row] != ""]
    unknown = [row for row in order if values[row] is None or values[row] == ""]
    if known and isinstance(values[known[0]], str):
        folded = {text: text.casefold() for text in {values[row] for row in known}}
        return sorted(known, key=lambda row: folded[values[row]], reverse=descending) + unknown
    return sorted(known, key=values.__getitem__, reverse=descending) + unknown
