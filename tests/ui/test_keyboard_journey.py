"""From a fresh list to slides without touching the mouse; and stopping in the middle."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.trail.subject import RowSubject, Subject
from expo_app.ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
Take = Callable[[MainWindow, Sequence[Path]], None]
CTRL = Qt.KeyboardModifier.ControlModifier


class Keys:
    """Presses keys wherever the focus is; nothing else."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self._window, self._qtbot = window, qtbot
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    def press(self, *keys: Qt.Key, ctrl: bool = False) -> None:
        for key in keys:
            focused = QApplication.focusWidget() or self._window
            self._qtbot.keyClick(focused, key, CTRL if ctrl else Qt.KeyboardModifier.NoModifier)

    def write(self, text: str) -> None:
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def tab_to(self, wanted: Callable[[object], bool]) -> None:
        """Press Tab until the focus is where it is wanted."""
        for _ in range(80):
            if wanted(QApplication.focusWidget()):
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError("Tab does not lead there")


def test_from_a_fresh_list_to_slides_by_keyboard_alone(
    window: MainWindow,
    lists: dict[str, Path],
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # The system's own dialogs are not ours to press keys in: they answer.
    monkeypatch.setattr(window.dialogs, "lists", lambda: list(lists.values()))
    deck = tmp_path / "deck.pptx"
    monkeypatch.setattr(window.dialogs, "target", lambda _name, _beside: deck)
    keys = Keys(window, qtbot)

    keys.press(Qt.Key.Key_I, ctrl=True)
    bench = window.place.bench
    assert bench.importing.state == "preview"
    keys.tab_to(lambda widget: widget is bench.importing.preview.grid.grid)
    keys.press(Qt.Key.Key_Return)
    assert bench.current == "overview"

    keys.press(Qt.Key.Key_3, ctrl=True)
    keys.tab_to(lambda widget: isinstance(widget, DrawingView))
    keys.press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert isinstance(bench.trail.subject, Subject)
    keys.press(Qt.Key.Key_Escape)
    assert not bench.trail.isVisible()

    keys.press(Qt.Key.Key_2, ctrl=True)
    keys.tab_to(lambda widget: widget is bench.exhibitors.table)
    keys.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert isinstance(bench.trail.subject, RowSubject)

    keys.press(Qt.Key.Key_K, ctrl=True)
    keys.write("slides")
    keys.press(Qt.Key.Key_Return)
    slides = Presentation(str(deck)).slides
    assert len(slides) > 3
    assert "Written" in bench.bottom_bar._said.text()


def test_an_export_that_is_cancelled_leaves_nothing(
    open_window: OpenWindow, lists: dict[str, Path], take: Take, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(inline=False)
    window.import_lists(list(lists.values()))
    desk, page = window.place.desk, window.place.bench.importing
    qtbot.waitUntil(page.preview.facts.go.isEnabled, timeout=30_000)
    page.preview.accept()
    qtbot.waitUntil(lambda: desk.dossier is not None and not window.jobs.busy, timeout=30_000)
    folder = tmp_path / "out"
    folder.mkdir()

    with qtbot.waitSignal(window.jobs.cancelled, timeout=30_000):
        window.place.exports.start("export_pptx", folder / "deck.pptx")
        window.actions_by_name["leave"].trigger()
    assert list(folder.iterdir()) == []
    assert "nothing was changed" in window.place.bench.bottom_bar._said.text()


def test_every_mark_of_every_chart_leads_to_the_trail(imported: MainWindow) -> None:
    bench, led = imported.place.bench, 0
    for name, page in bench.pages.items():
        bench.trail.close_trail()
        bench.go(name)
        for chart in page.findChildren(DrawingView):
            for target in chart.drawing.targets:
                if target.key:
                    bench.trail.close_trail()
                    chart.mark_clicked.emit(target.key)
                    assert bench.trail.isVisible(), (name, chart.accessibleName(), target.head)
                    led += 1
                else:
                    # What sums up others, and figures that others published, are in no list.
                    assert name in ("market", "change", "report"), (name, chart.accessibleName(), target.head)
    assert led > 20
