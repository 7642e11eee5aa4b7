"""Enter presses the button that has the focus, as the space bar does."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton


def presses(event: QKeyEvent) -> bool:
    """Press it; False where Enter is not the key, or no button has the focus."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return False
    focused = QApplication.focusWidget()
    if not isinstance(focused, QPushButton | QToolButton) or not focused.isEnabled():
        return False
    focused.click()
    return True
