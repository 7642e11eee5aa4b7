"""A double click on a cell that moves away with its first click."""

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication


class SecondClick(QObject):
    """Lets a double click correct the cell that its first click was on.

    The first click opens the trail, which makes the table narrower: the second one lands on another cell, or
    beside the table. It means the first cell all the same.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._first = QPersistentModelIndex()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.timeout.connect(self._forget)

    def begin(self, index: QModelIndex) -> None:
        """A cell was clicked; nothing happens where it cannot be corrected."""
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self._first = QPersistentModelIndex(index)
            self._waiting.start(QApplication.doubleClickInterval())
            _application().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The second click, wherever it lands."""
        if event.type() is not QEvent.Type.MouseButtonDblClick:
            return False
        first = self._view.model().index(self._first.row(), self._first.column())
        self._forget()
        if not first.isValid():
            return False
        self._view.setCurrentIndex(first)
        self._view.edit(first)
        return True

    def _forget(self) -> None:
        self._waiting.stop()
        _application().removeEventFilter(self)


def _application() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None
    return app
