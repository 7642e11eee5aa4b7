"""The cells of one sheet as it was imported, with what holds in place of some of them."""

from typing import Any, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from expo_app.model.layout import Layout
from expo_app.model.sheet import column_letter
from expo_app.model.source import Address, Source
from expo_app.ui.tables.correcting import told_original
from expo_app.ui.tables.delegate import ORIGINAL_ROLE, Index
from expo_app.ui.theme.palette import Palette

_NOWHERE = QModelIndex()


class CorrectingCells(Protocol):
    """Who knows which cells of a list were corrected, and can correct one; places are 1-based."""

    def text(self, source: str, row: int, column: int) -> str | None:
        """The text that holds in a cell; None where nothing can be corrected."""
        ...

    def original_text(self, source: str, row: int, column: int) -> str | None:
        """What the list says where another text holds; None for every other cell."""
        ...

    def correct_cell(self, source: str, row: int, column: int, text: str) -> None:
        """Let this text hold."""
        ...


class SheetModel(QAbstractTableModel):
    """The cells of one sheet, rows and columns named as a spreadsheet names them."""

    def __init__(self) -> None:
        super().__init__()
        self._source: Source | None = None
        self._tinted: dict[int, str] = {}
        self._palette: Palette | None = None
        self._corrector: CorrectingCells | None = None
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

    def correct_with(self, corrector: CorrectingCells) -> None:
        """Let data be corrected."""
        self._corrector = corrector

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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of data can be corrected."""
        usual = super().flags(index)
        return usual | Qt.ItemFlag.ItemIsEditable if self._holds(index) is not None else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text that holds in a cell, what the list says there, and the tint of its row."""
        if self._source is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            text = " ".join(self._text(index).split())
            is_tip = role == Qt.ItemDataRole.ToolTipRole
            return told_original(text, self.original(index)) if is_tip else text
        if role == Qt.ItemDataRole.EditRole:
            return self._text(index)
        if role == ORIGINAL_ROLE:
            return self.original(index)
        if role == Qt.ItemDataRole.BackgroundRole and self._palette is not None:
            tint = "warning_ground" if self.is_marked(index) else self._tinted.get(index.row() + 1, "")
            return QBrush(QColor(getattr(self._palette, tint))) if tint else None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Correct a cell; the sheet follows when the figures do."""
        if role != Qt.ItemDataRole.EditRole or self._corrector is None or self._source is None:
            return False
        if self._holds(index) in (None, str(value)):
            return False
        self._corrector.correct_cell(self._source.id, index.row() + 1, index.column() + 1, str(value))
        return True

    def original(self, index: Index) -> str | None:
        """What the list says in a cell where another text holds."""
        if self._corrector is None or self._source is None or not index.isValid():
            return None
        return self._corrector.original_text(self._source.id, index.row() + 1, index.column() + 1)

    def is_marked(self, index: Index) -> bool:
        """Whether this is the cell that is meant."""
        return (index.row() + 1, index.column() + 1) == (self.marked.row, self.marked.column)

    def _holds(self, index: Index) -> str | None:
        if self._corrector is None or self._source is None or not index.isValid():
            return None
        return self._corrector.text(self._source.id, index.row() + 1, index.column() + 1)

    def _text(self, index: Index) -> str:
        holds = self._holds(index)
        if holds is not None:
            return holds
        assert self._source is not None
        return self._source.sheet.columns[index.column()][index.row()]
