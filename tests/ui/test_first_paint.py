"""What is heavy waits until the window can be seen."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from expo_app.ui.first_paint import FirstPaint


class Painted(QWidget):
    """Notes when it is painted."""

    def __init__(self, seen: list[str]) -> None:
        super().__init__()
        self.seen = seen

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.seen.append("painted")


def test_once_after_the_window_was_painted(qtbot: QtBot) -> None:
    seen: list[str] = []
    window = Painted(seen)
    qtbot.addWidget(window)
    FirstPaint(window, lambda: seen.append("called"))
    qtbot.wait(1)
    assert seen == []  # however long it takes until somebody sees it
    window.show()
    qtbot.waitUntil(lambda: "called" in seen)
    assert seen[0] == "painted"
    window.repaint()
    qtbot.wait(1)
    assert seen.count("called") == 1
