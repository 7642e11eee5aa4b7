"""The real grid of a sheet, its rows tinted, its fields above the columns."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.finding import Finding, Severity
from expo_app.session.lists.previewing import SheetPreview
from expo_app.ui.importing.field_row import FieldRow
from expo_app.ui.importing.grid_model import GridModel, Index
from expo_app.ui.importing.legend import Legend
from expo_app.ui.importing.rest_part import RestPart
from expo_app.ui.tables.delegate import PADDING, CellDelegate
from expo_app.ui.tables.whole_rows import WholeRows
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import ElidedLabel
from expo_app.ui.wording import listed

ROW = 26
_NUMBERS = 44
_SAMPLED = 60
_NARROWEST, _WIDEST = 56, 168
_FIELD_ROOM = 44


class GridDelegate(CellDelegate):
    """Rules between the columns too, and a frame around what was not understood."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._rule, self._frames = QColor(), dict[Severity, QColor]()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette from now on."""
        self._rule = QColor(palette.border)
        self._frames = {
            Severity.ERROR: QColor(palette.error),
            Severity.WARNING: QColor(palette.warning),
        }
        super().apply_theme(palette)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, its rules, and the frame if it is in trouble."""
        super().paint(painter, option, index)
        painter.setPen(self._rule)
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        model = index.model()
        trouble = model.trouble_at(index) if isinstance(model, GridModel) else None
        if trouble in self._frames:
            painter.setPen(QPen(self._frames[trouble], 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class SheetGrid(QTableView):
    """The cells. Only what is visible is drawn, however many rows there are.

    Signal: `header_wanted(row)` when a person says that the header begins in a (1-based) row.
    """

    header_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = GridModel()
        self._delegate = GridDelegate(self)
        self.setModel(self.cells)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(self.tr("Cells of the sheet"))
        self._set_habits()
        self._set_headers()

    def _set_habits(self) -> None:
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)

    def _set_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setFixedWidth(_NUMBERS)
        columns.setFixedHeight(22)
        columns.setMinimumSectionSize(32)
        columns.setHighlightSections(False)

    def show_sheet(self, preview: SheetPreview | None) -> None:
        """Show a sheet; one that is shown already keeps its place and its widths."""
        self.cells.write_with(self.font())
        if self.cells.show_sheet(preview) and preview is not None:
            self._set_widths(preview)
            self.scrollToTop()
        self._join_cells()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._delegate.apply_theme(palette)
        self.cells.apply_theme(palette)

    def point_at(self, row: int, column: int) -> None:
        """Bring a cell (both 1-based; column 0 is the row's first) into the middle, and the focus to it."""
        index = self.cells.index(row - 1, max(0, column - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
            self._begin_with_a_column()
            self.setFocus()

    def _begin_with_a_column(self) -> None:
        """Scroll on to the next whole column."""
        first = self.columnAt(0)
        if self.columnViewportPosition(first) < 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + self.columnViewportPosition(first) + self.columnWidth(first))

    def menu_of_row(self, row: int) -> QMenu:
        """What can be said of a 1-based row."""
        menu = QMenu(self)
        text = self.tr("Make row {row} the header").format(row=row)
        menu.addAction(text).triggered.connect(lambda _checked=False: self.header_wanted.emit(row))
        return menu

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the row under the pointer, or of the current one by keyboard."""
        by_keyboard = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_keyboard else self.indexAt(event.pos())
        if index.isValid():
            menu = self.menu_of_row(index.row() + 1)
            menu.aboutToHide.connect(menu.deleteLater)
            at = self.visualRect(index).bottomLeft() if by_keyboard else event.pos()
            menu.popup(self.viewport().mapToGlobal(at))

    def _set_widths(self, preview: SheetPreview) -> None:
        """As wide as the first data rows need; titles and headers run over their neighbours or are cut."""
        metrics, layout = self.fontMetrics(), preview.layout
        first = layout.first_row - 1 if layout else 0
        for number, cells in enumerate(preview.source.sheet.columns):
            sampled = cells[first : first + _SAMPLED]
            widest = max((metrics.horizontalAdvance(cell[:40]) for cell in sampled), default=0)
            self.setColumnWidth(number, min(_WIDEST, max(_NARROWEST, widest + 2 * PADDING + 4)))

    def widen_for(self, widths: Sequence[tuple[int, int]]) -> None:
        """Make columns (1-based) wide enough for the names of their fields, in pixels."""
        for column, width in widths:
            if self.columnWidth(column - 1) < width + _FIELD_ROOM:
                self.setColumnWidth(column - 1, width + _FIELD_ROOM)

    def _join_cells(self) -> None:
        """Merged cells of the header are one; a title in its first cell runs over the whole row."""
        self.clearSpans()
        preview = self.cells.preview
        layout = preview.layout if preview else None
        if preview is None or layout is None or not layout.header_rows:
            return
        sheet, last = preview.source.sheet, layout.header_rows[-1]
        for row in range(1, layout.header_rows[0]):
            if sheet.width > 1 and not any(sheet.row(row)[1:]):
                self.setSpan(row - 1, 0, 1, sheet.width)
        for area in sheet.merged:
            if layout.header_rows[0] <= area.first_row and area.last_row <= last:
                high, wide = area.last_row - area.first_row + 1, area.last_column - area.first_column + 1
                self.setSpan(area.first_row - 1, area.first_column - 1, high, wide)


class GridPart(QWidget):
    """Legend, fields, grid, and which rows are in sight.

    Signals: `field_chosen(header, field, everywhere)`, `header_wanted(row)`, and `cancel_wanted()` while the
    rest of the rows is read.
    """

    field_chosen = Signal(str, object, bool)
    cancel_wanted = Signal()
    header_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid, self.legend = SheetGrid(), Legend()
        self.fields = FieldRow(self.grid)
        self._in_sight = ElidedLabel("", "small", "muted")
        self.rest = RestPart(self.cancel_wanted.emit)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._in_sight, 1)
        foot.addWidget(self.rest)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 8)
        layout.setSpacing(8)
        for part in (self.legend, self.fields):
            layout.addWidget(part)
        layout.addWidget(WholeRows(self.grid), 1)
        layout.addLayout(foot)
        self.fields.chosen.connect(self.field_chosen)
        self.grid.header_wanted.connect(self.header_wanted)
        for bar in (self.grid.verticalScrollBar(), self.grid.horizontalScrollBar()):
            bar.valueChanged.connect(lambda _value: self._say_what_is_in_sight())
            bar.rangeChanged.connect(lambda _first, _last: self._say_what_is_in_sight())

    def show_sheet(self, preview: SheetPreview | None) -> None:
        """Show a sheet and how it is understood."""
        self.grid.show_sheet(preview)
        self.fields.show_columns(preview.columns if preview else ())
        self.grid.widen_for(self.fields.widths())
        self.legend.show_layout(preview.layout if preview else None)
        self.rest.setVisible(preview is not None and not preview.source.sheet.complete)
        self._say_what_is_in_sight()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Mark what was not understood in this sheet."""
        self.grid.cells.show_findings(findings)
        self.fields.show_findings(findings)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.grid.apply_theme(palette)
        self.legend.apply_theme(palette)

    def _say_what_is_in_sight(self) -> None:
        sheet, grid = self.grid.cells.sheet, self.grid
        first = grid.rowAt(0) + 1
        last = self._last_in_sight() or sheet.height
        said = self.tr("Rows {first} to {last} of {all}")
        if not sheet.complete:
            said = self.tr("Rows {first} to {last} of the first {all}")
        text = said.format(first=f"{first:,}", last=f"{last:,}", all=f"{sheet.height:,}")
        if hidden := self._fields_out_of_sight():
            text += "    " + self.tr("Scroll right: {fields}").format(fields=hidden)
        self._in_sight.setText(text if sheet.height else "")

    def _last_in_sight(self) -> int:
        """The number of the last row that is seen as a whole; 0 where all are."""
        bottom = self.grid.viewport().height()
        last = self.grid.rowAt(bottom - 1)
        if last < 0:
            return 0
        is_cut = self.grid.rowViewportPosition(last) + self.grid.rowHeight(last) > bottom
        return last if is_cut else last + 1

    def _fields_out_of_sight(self) -> str:
        """The headers of the columns that lie to the right of what is visible."""
        right = self.grid.columnAt(self.grid.viewport().width() - 1)
        preview = self.grid.cells.preview
        if right < 0 or preview is None:
            return ""
        headers = (column.header for column in preview.columns if column.column - 1 > right)
        return listed(" ".join(header.split()) for header in headers if header)
