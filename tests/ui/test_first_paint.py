"""What is heavy waits until the window can be seen."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from expo_app.app import bring_in
from expo_app.ui.first_paint import FirstPaint
from expo_app.ui.window import MainWindow


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
    QApplication.processEvents()
    assert seen == []  # however long it takes until somebody sees it
    window.show()
    qtbot.waitUntil(lambda: "called" in seen)
    assert seen[0] == "painted"
    window.repaint()
    QApplication.processEvents()
    assert seen.count("called") == 1


def test_what_was_named_is_taken_when_the_libraries_are_there(
    open_window: Callable[..., MainWindow], lists: dict[str, Path], qtbot: QtBot
) -> None:
    window = open_window(inline=False)
    bring_in(window, [lists["2025"]])
    assert window._place is None  # the window is free meanwhile
    qtbot.waitUntil(lambda: window._place is not None, timeout=30_000)
    qtbot.waitUntil(lambda: window.place.bench.importing.state == "preview", timeout=30_000)
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=30_000)
