"""The cells of a sheet as they are, each row with what it was taken for."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from expo_app.model.finding import Finding, Severity
from expo_app.model.sheet import RawSheet, column_letter
from expo_app.session.lists.previewing import SheetPreview
from expo_app.ui.theme.palette import Palette
from expo_app.ui.wording import in_language

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LONGEST = 200
_GROUNDS = {Severity.ERROR: "error_ground", Severity.WARNING: "warning_ground"}


class RowKind(StrEnum):
    """What a row was taken for; the values are the names of the tints."""

    TITLE = "tint_title"
    HEADER = "tint_header"
    DATA = "tint_data"
    SKIPPED = "tint_skipped"


class GridModel(QAbstractTableModel):
    """All rows of one sheet; nothing is copied, and only what is asked for is looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._sheet = RawSheet("", ())
        self._identity, self._rows, self._columns = "", 0, 0
        self._preview: SheetPreview | None = None
        self._headers: frozenset[int] = frozenset()
        self._skipped: dict[int, str] = {}
        self._texts: dict[tuple[int, str], Severity] = {}
        self._cells: dict[tuple[int, int], Severity] = {}
        self._palette: Palette | None = None
        self._semibold = QFont()

    @property
    def sheet(self) -> RawSheet:
        """The sheet that is shown."""
        return self._sheet

    @property
    def preview(self) -> SheetPreview | None:
        """The sheet with what it was understood to be."""
        return self._preview

    def show_sheet(self, preview: SheetPreview | None) -> bool:
        """Show a sheet, or how it is understood now; False when it is the same sheet as before. More rows of
        the same sheet are added below those that are shown, which stay where they are."""
        sheet = preview.source.sheet if preview else RawSheet("", ())
        identity = preview.source.id if preview else ""
        is_other = identity != self._identity or not self._goes_on_in(sheet)
        if is_other:
            self.beginResetModel()
            self._texts, self._cells = {}, {}
        layout = preview.layout if preview else None
        self._identity, self._sheet, self._preview = identity, sheet, preview
        self._headers = frozenset(layout.header_rows if layout else ())
        self._skipped = {row.row: row.reason for row in layout.skipped} if layout else {}
        if is_other:
            self._rows, self._columns = sheet.height, sheet.width
            self.endResetModel()
        else:
            self._grow()
            self.layoutChanged.emit()
        return is_other

    def _goes_on_in(self, sheet: RawSheet) -> bool:
        return sheet.height >= self._rows and sheet.width >= self._columns

    def _grow(self) -> None:
        """As many rows and columns as the sheet has now."""
        if self._sheet.height > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, self._sheet.height - 1)
            self._rows = self._sheet.height
            self.endInsertRows()
        if self._sheet.width > self._columns:
            self.beginInsertColumns(QModelIndex(), self._columns, self._sheet.width - 1)
            self._columns = self._sheet.width
            self.endInsertColumns()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark the cells that these findings speak of: all alike, or the one that is named."""
        self._texts, self._cells = {}, {}
        for finding in findings:
            if not finding.column or finding.severity is Severity.NOTE:
                continue
            if finding.value:
                self._texts[finding.column, finding.value] = finding.severity
            elif finding.row:
                self._cells[finding.row, finding.column] = finding.severity
        self.layoutChanged.emit()

    def apply_theme(self, palette: Palette) -> None:
        """Take the tints of another palette."""
        self._palette = palette
        self.layoutChanged.emit()

    def write_with(self, font: QFont) -> None:
        """Write headers in the semibold weight of this font."""
        self._semibold = QFont(font)
        self._semibold.setWeight(QFont.Weight.DemiBold)

    def kind_of(self, row: int) -> RowKind:
        """What a 1-based row was taken for; without a list every row is skipped."""
        layout = self._preview.layout if self._preview else None
        if layout is None or row in self._skipped or row > layout.last_row:
            return RowKind.SKIPPED
        if row in self._headers:
            return RowKind.HEADER
        if row >= layout.first_row:
            return RowKind.DATA
        return RowKind.TITLE if any(self._sheet.row(row)) else RowKind.SKIPPED

    def trouble_at(self, index: Index) -> Severity | None:
        """How bad it is that the cell was not understood; None when it was."""
        if self.kind_of(index.row() + 1) is not RowKind.DATA:
            return None
        column, row = index.column() + 1, index.row() + 1
        text = self._sheet.columns[column - 1][row - 1].strip()
        return self._texts.get((column, text)) or self._cells.get((row, column))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Rows of the sheet."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Columns of the sheet."""
        return 0 if parent.isValid() else self._columns

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Letters above, numbers at the left."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return column_letter(section + 1) if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, tooltip, alignment, tint, colour and weight of a cell."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index)
        if role == Qt.ItemDataRole.ToolTipRole:
            why = in_language(self._skipped.get(index.row() + 1, ""))
            return "\n".join(filter(None, (self._text(index), why)))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index)
        if role == Qt.ItemDataRole.FontRole:
            return self._semibold if self.kind_of(index.row() + 1) is RowKind.HEADER else None
        return self._colour(index, role) if self._palette else None

    def _text(self, index: Index) -> str:
        return " ".join(self._sheet.columns[index.column()][index.row()][:_LONGEST].split())

    def _alignment(self, index: Index) -> Qt.AlignmentFlag:
        kind = self.kind_of(index.row() + 1)
        side = Qt.AlignmentFlag.AlignLeft
        if kind is RowKind.HEADER and self._sheet.merged:
            side = Qt.AlignmentFlag.AlignHCenter
        elif kind is RowKind.DATA and _is_number(self._text(index)):
            side = Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _colour(self, index: Index, role: int) -> Any:
        assert self._palette is not None
        kind = self.kind_of(index.row() + 1)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._palette.muted if kind is RowKind.SKIPPED else self._palette.text)
        if role != Qt.ItemDataRole.BackgroundRole:
            return None
        trouble = self.trouble_at(index)
        return QBrush(QColor(getattr(self._palette, _GROUNDS[trouble] if trouble else kind)))


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).replace(",", "").isdecimal()
