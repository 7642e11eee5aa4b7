"""The source sheet as it was imported, with the cell marked."""

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.layout import Field, Layout
from expo_app.model.source import Address, Source
from expo_app.ui.tables.delegate import CellDelegate, Index
from expo_app.ui.tables.menus import KEYS
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.sheet_model import CorrectingCells, SheetModel
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language, joined

_ROW = 22
_SHOWN_ROWS = 5


class MarkDelegate(CellDelegate):
    """Draws rules between the columns too, and a frame around the marked cell."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._frame, self._rule = QColor(), QColor()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette from now on."""
        super().apply_theme(palette)
        self._frame, self._rule = QColor(palette.warning), QColor(palette.gridline)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, its rule, and the frame if it is the one."""
        super().paint(painter, option, index)
        painter.setPen(self._rule)
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        model = index.model()
        if isinstance(model, SheetModel) and model.is_marked(index):
            painter.setPen(QPen(self._frame, 2))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))


class SourcePart(QWidget):
    """Where a row comes from: file, sheet, cell, and the cells around it."""

    def __init__(self, rows: int = _SHOWN_ROWS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.where, self.corrected = label("", "small", wrap=True), label("", "small", "warning", wrap=True)
        self.cells = SheetModel()
        self.view = QTableView()
        self._delegate = MarkDelegate(self.view)
        self._set_view(rows)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(label(self.tr("Source as imported"), "small", "muted"))
        layout.addWidget(self.where)
        layout.addWidget(self.view)
        layout.addWidget(self.corrected)
        self.corrected.hide()

    def _set_view(self, shown: int) -> None:
        view = self.view
        view.setModel(self.cells)
        view.setItemDelegate(self._delegate)
        view.setShowGrid(False)
        view.setAccessibleName(self.tr("Source as imported"))
        view.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setWordWrap(False)
        rows, columns = view.verticalHeader(), view.horizontalHeader()
        rows.setMinimumSectionSize(_ROW)
        rows.setDefaultSectionSize(_ROW)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setFixedWidth(44)
        columns.setFixedHeight(_ROW)
        columns.setDefaultSectionSize(104)
        view.setFixedHeight(_ROW * (shown + 1) + 14)

    def correct_with(self, corrector: CorrectingCells) -> None:
        """Let data be corrected: by a double click, with F2, or from the menu."""
        self.cells.correct_with(corrector)
        action = QAction(self.tr("Correct this cell…"), self.view)
        action.setShortcut(KEYS["correct"])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _checked=False: self._correct())
        self.view.addAction(action)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def show_cell(self, source: Source, layout: Layout | None, address: Address) -> None:
        """Show a source at a cell."""
        self.cells.show_sheet(source, layout, address)
        self._put_name_beside(layout)
        self.where.setText(joined((in_language(source.label), address.cell)))
        original = self.cells.original(self._marked)
        said = self.tr("Corrected; the list says “{original}”.").format(original=original)
        self.corrected.setText(said if original is not None else "")
        self.corrected.setVisible(original is not None)
        self.view.setCurrentIndex(QModelIndex())
        self._scroll()
        # Once more when the trail, which may just have been opened, has its place and width.
        QTimer.singleShot(0, self, self._scroll)

    def _put_name_beside(self, layout: Layout | None) -> None:
        """Move the column with the names to the left of the marked one: a row says little without. Its letter
        tells where it belongs."""
        header = self.view.horizontalHeader()
        for column in range(header.count()):
            header.moveSection(header.visualIndex(column), column)
        names = layout.columns_of(Field.ORGANISATION) if layout is not None else ()
        marked = self.cells.marked.column
        if names and marked and names[0].column < marked:
            header.moveSection(header.visualIndex(names[0].column - 1), marked - 2)

    @property
    def _marked(self) -> QModelIndex:
        marked = self.cells.marked
        return self.cells.index(marked.row - 1, max(0, marked.column - 1))

    def _scroll(self) -> None:
        self.view.scrollTo(self._marked, QAbstractItemView.ScrollHint.PositionAtCenter)
        header = self.view.horizontalHeader()
        before = header.logicalIndex(max(0, header.visualIndex(self._marked.column()) - 1))
        self.view.horizontalScrollBar().setValue(header.sectionPosition(before))

    def _correct(self) -> None:
        """Correct the cell that has the focus, or else the one that is marked."""
        current = self.view.currentIndex()
        index = current if current.isValid() else self._marked
        if self.cells.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.view.setCurrentIndex(index)
            self.view.edit(index)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._delegate.apply_theme(palette)
        self.cells.apply_theme(palette)
