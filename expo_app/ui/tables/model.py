"""One model for every table: columns are declared, rows are positions in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from expo_app.report.spec import Cell, CellKind
from expo_app.ui.tables.correcting import Correcting, told_original
from expo_app.ui.tables.delegate import ORIGINAL_ROLE, Index
from expo_app.ui.tables.filters import TEXTS, Test, column_test
from expo_app.ui.tables.ordering import Searched, kept, sorted_by
from expo_app.ui.theme.palette import Palette

_NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `values` are what is sorted by, one for each row; `texts` turns one into what is read. `width` is in
    pixels, 0 takes what is left. `tone` gives the direction (1, 0, -1) of a value that is coloured and
    `strong` writes in semibold; `notes` (one for each row, or empty) follow the text. A text column is
    aligned left, every other right. `field` (a model.layout.Field) names the cell of a list that can be
    corrected here, empty where there is none.
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
    field: str = ""

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
        self._searched: Searched | None = None
        self._wanted = ""
        self._narrowed: dict[str, str] = {}
        self._sorting: tuple[int, Qt.SortOrder] | None = None
        self._palette: Palette | None = None
        self._correcting: Correcting | None = None
        self._semibold = QFont()
        self._semibold.setWeight(QFont.Weight.DemiBold)

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns shown."""
        return self._columns

    @property
    def headers(self) -> tuple[str, ...]:
        """What the columns are called."""
        return tuple(column.header for column in self._columns)

    @property
    def height(self) -> int:
        """How many rows there are, hidden ones included."""
        return len(self._columns[0].values) if self._columns else 0

    @property
    def narrowed(self) -> Mapping[str, str]:
        """What single columns are narrowed to, by their headers."""
        return self._narrowed

    def show_columns(self, columns: Sequence[Column], keys: Sequence[Any] = ()) -> None:
        """Show another table; the sorting stays if the columns are the same, the filters stay."""
        self.beginResetModel()
        if tuple(column.header for column in columns) != self.headers:
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

    def correct_with(self, correcting: Correcting) -> None:
        """Let cells that come from a list be corrected."""
        self._correcting = correcting

    def filter(self, wanted: str) -> None:
        """Keep the rows in which every word of `wanted` occurs, in any column and any case."""
        self._wanted = wanted
        self._rearrange()

    def narrow(self, header: str, wanted: str) -> None:
        """Keep the rows whose value in a column answers `wanted` (see filters); empty takes it back."""
        self._narrowed.pop(header, None)
        if wanted.strip():
            self._narrowed[header] = wanted
        self._rearrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; unknown values come last in either order. A negative column restores the
        order in which the rows came. What is selected stays selected."""
        self.layoutAboutToBeChanged.emit()
        before, persistent = self._order, self.persistentIndexList()
        self._sorting = (column, order) if 0 <= column < len(self._columns) else None
        self._order = self._arranged()
        rows = {position: row for row, position in enumerate(self._order)} if persistent else {}
        moved = [self.index(rows[before[old.row()]], old.column()) for old in persistent]
        self.changePersistentIndexList(persistent, moved)
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
        """Rows left by the filters."""
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns declared."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """The columns' names, aligned as their values; a narrowed one is marked, its tooltip says to what."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        wanted = self._narrowed.get(column.header, "")
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.header} ▾" if wanted else column.header
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{column.header}: {wanted}" if wanted else column.header
        return column.alignment if role == Qt.ItemDataRole.TextAlignmentRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells that stand in a list can be corrected."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._said(index) is not None else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, alignment, weight and colour of a cell; to be edited, what stands in the list."""
        column, row = self._columns[index.column()], self._order[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.alignment
        if role == Qt.ItemDataRole.FontRole:
            return self._semibold if column.strong or column.kind is CellKind.CHANGE else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(column, column.values[row])
        if role == Qt.ItemDataRole.ToolTipRole:
            return told_original(column.text(row), self._original(index))
        if role == Qt.ItemDataRole.EditRole:
            return self._said(index)
        return self._original(index) if role == ORIGINAL_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Correct a cell; the table follows when the figures do."""
        said, field = self._said(index), self._columns[index.column()].field
        if role != Qt.ItemDataRole.EditRole or self._correcting is None or said in (None, str(value)):
            return False
        self._correcting.correct(self.key(index.row()), field, str(value))
        return True

    def _said(self, index: Index) -> str | None:
        field = self._columns[index.column()].field if index.isValid() else ""
        return self._correcting.said(self.key(index.row()), field) if field and self._correcting else None

    def _original(self, index: Index) -> str | None:
        field = self._columns[index.column()].field
        return self._correcting.original(self.key(index.row()), field) if field and self._correcting else None

    def _colour(self, column: Column, value: Cell) -> QColor | None:
        direction = column.tone(value) if column.tone and value is not None else 0
        return QColor(self._palette.direction(direction)) if direction and self._palette else None

    def _rearrange(self) -> None:
        self.beginResetModel()
        self._order = self._arranged()
        self.endResetModel()

    def _arranged(self) -> Sequence[int]:
        order: Sequence[int] = range(self.height)
        if self._wanted.strip():
            self._searched = self._searched or Searched(self._row_texts())
            order = self._searched.matching(self._wanted)
        for column in self._columns:
            test = column_test(column.kind, self._narrowed.get(column.header, ""))
            if test is not None:
                order = kept(order, _passes(column, test))
        if self._sorting is None:
            return order
        number, direction = self._sorting
        return sorted_by(order, self._columns[number].values, direction is Qt.SortOrder.DescendingOrder)

    def _row_texts(self) -> Sequence[str]:
        texts = [_texts(column) for column in self._columns if column.kind is CellKind.TEXT]
        return list(map("\n".join, zip(*texts, strict=True))) if texts else [""] * self.height


def _texts(column: Column) -> Sequence[str]:
    """What is read in every row of a column."""
    if column.texts is str and not column.notes:
        return ["" if value is None else str(value) for value in column.values]
    return [column.text(row) for row in range(len(column.values))]


def _passes(column: Column, test: Test) -> Callable[[int], bool]:
    """Whether a row stays; only texts are written out to be looked at."""
    values = column.values
    if column.kind in TEXTS:
        return lambda row: test(values[row], column.text(row))
    return lambda row: test(values[row], "")
