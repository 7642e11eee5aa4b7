"""The first columns of a table, kept in sight while the others scroll."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from expo_app.ui.tables.delegate import CellDelegate, Index
from expo_app.ui.theme.palette import Palette


class PinnedColumns(QTableView):
    """Lies over the left of a table and shows its rows, scrolled as far as they are.

    Signal: `pressed_header(column)`.
    """

    pressed_header = Signal(int)

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._delegate = CellDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFocusProxy(table)
        self._set_habits()
        self.hide()
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        self.horizontalHeader().sectionClicked.connect(self.pressed_header)

    def _set_habits(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionsClickable(True)
        self.horizontalHeader().setHighlightSections(False)
        self.setAccessibleName(self._table.accessibleName())

    def show_places(self, columns: Sequence[int]) -> None:
        """Show these columns, from left to right; none of them hides the whole."""
        self.setVisible(bool(columns))
        if not columns:
            return
        if self.model() is not self._table.model():
            self.setModel(self._table.model())
            self.setSelectionModel(self._table.selectionModel())
        header = self.horizontalHeader()
        for column in range(header.count()):
            self.setColumnHidden(column, column not in columns)
            self.setColumnWidth(column, self._table.columnWidth(column))
        for place, column in enumerate(columns):
            header.moveSection(header.visualIndex(column), place)
        self._follow_sorting()
        self._lie_over(sum(self._table.columnWidth(column) for column in columns))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._delegate.apply_theme(palette)
        self.setStyleSheet(f"PinnedColumns {{ border-right: 1px solid {palette.control_border}; }}")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The table scrolls, and this with it."""
        self._table.wheelEvent(event)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Only the table decides how far it is scrolled."""

    def _follow_sorting(self) -> None:
        header, shown = self.horizontalHeader(), self._table.horizontalHeader()
        header.setSortIndicatorShown(shown.isSortIndicatorShown())
        header.setSortIndicator(shown.sortIndicatorSection(), shown.sortIndicatorOrder())

    def _lie_over(self, width: int) -> None:
        rows, header = self._table.verticalHeader(), self._table.horizontalHeader()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(rows.minimumSectionSize())
        self.verticalHeader().setDefaultSectionSize(rows.defaultSectionSize())
        self.horizontalHeader().setFixedHeight(header.height() if header.isVisible() else 0)
        self.horizontalHeader().setVisible(not header.isHidden())
        height = self._table.viewport().height() + (header.height() if not header.isHidden() else 0)
        self.setGeometry(0, 0, width + 1, height)
        self.verticalScrollBar().setValue(self._table.verticalScrollBar().value())
        self.raise_()
