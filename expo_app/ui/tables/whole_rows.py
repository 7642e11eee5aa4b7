"""Room for a table that ends with a whole row."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget


class WholeRows(QWidget):
    """Gives a table a height in which its last row is not cut; what is left stays empty below it."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(table)
        table.horizontalScrollBar().rangeChanged.connect(lambda *_: self._settle())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what is no whole row."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        header, bar = self._table.horizontalHeader(), self._table.horizontalScrollBar()
        has_bar = self._table.horizontalScrollBarPolicy() is not Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        around = (0 if header.isHidden() else header.height()) + 2 * self._table.frameWidth()
        around += bar.sizeHint().height() if has_bar and bar.maximum() > 0 else 0
        room = self.height() - around
        left = max(0, room) % self._table.verticalHeader().defaultSectionSize()
        self._layout.setContentsMargins(0, 0, 0, left)
