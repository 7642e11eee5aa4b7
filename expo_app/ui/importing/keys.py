"""The keys that mean the whole page of the import, and not the control that has the focus."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class ImportKeys(QObject):
    """Enter takes what was typed into a field first, and imports then; a button that has the focus takes it
    for itself. Undo and Redo mean the page where a field has nothing to take back."""

    def __init__(self, page: QWidget, fields: Sequence[QLineEdit], accept: Callable[[], object]) -> None:
        super().__init__(page)
        self._accept = accept
        for watched in (page, *fields):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the keys before the field does, and those that the controls on the page leave."""
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(watched, QLineEdit):
            return _is_for_page(watched, event)
        if event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._enter(watched)
        return super().eventFilter(watched, event)

    def _enter(self, watched: QObject) -> bool:
        if isinstance(watched, QLineEdit):
            is_new = watched.isModified()
            if is_new:
                watched.editingFinished.emit()
            return is_new
        self._accept()
        return True


def _is_for_page(field: QLineEdit, event: QKeyEvent) -> bool:
    """Whether the key would take back or repeat what is not there in the field."""
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    passes = (undo and not field.isUndoAvailable()) or (redo and not field.isRedoAvailable())
    if passes:
        event.ignore()
    return passes
