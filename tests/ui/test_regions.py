"""F6 goes from one part of the window to the next."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Measure
from expo_app.ui.window import MainWindow


def test_from_part_to_part_and_back(imported: MainWindow, qtbot: QtBot) -> None:
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    bench = imported.place.bench
    bench.setFocus()

    def press(*modifiers: Qt.KeyboardModifier) -> QWidget | None:
        focused = QApplication.focusWidget()
        qtbot.keyClick(focused, Qt.Key.Key_F6, modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier)
        return QApplication.focusWidget()

    # From nowhere first into the page.
    assert press() is bench.overview.cards[0]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert bench.trail.subject.measure is Measure.EXHIBITORS
    assert bench.trail.isAncestorOf(press())
    assert bench.bottom_bar.isAncestorOf(press())
    assert bench.rail.isAncestorOf(press())
    assert bench.top_bar.isAncestorOf(press())
    assert press() is bench.overview.cards[0]
    assert bench.top_bar.isAncestorOf(press(Qt.KeyboardModifier.ShiftModifier))
    bench.trail.close_trail()
    assert press() is bench.overview.cards[0]
    assert bench.bottom_bar.isAncestorOf(press())  # what is not there is passed over


def test_nothing_happens_on_the_start_page(window: MainWindow) -> None:
    window.actions_by_name["part"].trigger()
    assert window.start.isVisible()
