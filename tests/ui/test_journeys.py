"""What people do with the window, with real widgets and real files."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Measure
from expo_app.model.query import Query
from expo_app.session.figures.figures import answer
from expo_app.ui.settings import Settings
from expo_app.ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
Take = Callable[[MainWindow, Sequence[Path]], None]


def shown_cards(window: MainWindow) -> dict[str, str]:
    """Accessible names of the cards say name and value."""
    names = [card.accessibleName() for card in window.place.bench.overview.cards]
    return dict(name.rsplit(" ", 1) for name in names if name.rsplit(" ", 1)[1][0].isdigit())


def test_the_first_window_is_the_start_page_without_heavy_parts(window: MainWindow) -> None:
    assert window.start.isVisible()
    assert window._place is None


def test_from_dropped_lists_to_figures(window: MainWindow, lists: dict[str, Path]) -> None:
    drop(window, list(lists.values()))

    bench, desk = window.place.bench, window.place.desk
    assert bench.isVisible()
    assert bench.importing.state == "preview"
    assert desk.workspace is None
    QTest.keyClick(bench.importing.preview.grid.grid, Qt.Key.Key_Return)
    assert bench.current == "overview"
    assert bench.overview.isVisible()
    # Seven companies of 2025 count: one has two stands, one is only represented.
    assert shown_cards(window)["Exhibitors"] == "7"
    assert shown_cards(window)["International exhibitors"] == "3"
    said = answer(desk.derived, Query())
    assert said.figure(Measure.EXHIBITORS).value == 7
    assert said.figure(Measure.EXHIBITORS).previous == 5
    assert desk.workspace.path.name == "Wood Fair.expo"
    assert bench.top_bar.edition.currentText() == "2025"
    assert bench.top_bar.against.currentText() == "2024"


def drop(window: MainWindow, paths: list[Path]) -> None:
    """Drop files on the middle of the window, as the system's file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    for event in (QDragEnterEvent, QDropEvent):
        keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        QApplication.sendEvent(window, event(QPoint(400, 300), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_file_that_is_no_list_is_refused_in_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken 2025.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    window.import_lists([broken])

    page = window.place.bench.importing
    assert page.isVisible()
    assert page.state == "error"
    assert "broken 2025.xlsx" in page.error.sentence.text()
    assert window.place.desk.workspace is None
    assert not list(tmp_path.glob("**/*.expo"))


def test_after_a_refused_file_the_window_goes_on(
    window: MainWindow, lists: dict[str, Path], tmp_path: Path, take: Take
) -> None:
    window.import_lists([tmp_path / "missing.xlsx"])
    assert window.place.bench.importing.state == "error"

    window.actions_by_name["leave"].trigger()
    assert window.start.isVisible()

    take(window, [lists["2025"]])
    assert shown_cards(window)["Exhibitors"] == "7"


def test_an_edition_that_no_list_tells_is_asked_for(
    window: MainWindow, lists: dict[str, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    untold = tmp_path / "members.csv"
    untold.write_bytes(lists["2025"].read_bytes())
    window.import_lists([untold])

    facts = window.place.bench.importing.preview.facts
    assert not facts.go.isEnabled()
    assert "which edition" in facts.hint.text()
    assert facts.edition.hasFocus()

    qtbot.keyClicks(facts.edition, "20025")
    qtbot.keyClick(facts.edition, Qt.Key.Key_Return)
    assert "year" in facts.hint.text()
    assert not facts.go.isEnabled()

    facts.edition.clear()
    qtbot.keyClicks(facts.edition, "2025")
    qtbot.keyClick(facts.edition, Qt.Key.Key_Return)
    assert facts.go.isEnabled()
    qtbot.mouseClick(facts.go, Qt.MouseButton.LeftButton)
    assert window.place.desk.dossier.query.edition == "2025"
    assert shown_cards(window)["Exhibitors"] == "7"


def test_cancel_leaves_the_workspace_as_it_was(
    open_window: OpenWindow, lists: dict[str, Path], qtbot: QtBot
) -> None:
    window = open_window(inline=False)
    window.import_lists([lists["2024"]])
    desk, page = window.place.desk, window.place.bench.importing
    qtbot.waitUntil(page.preview.facts.go.isEnabled, timeout=30_000)
    page.preview.accept()
    qtbot.waitUntil(lambda: desk.dossier is not None, timeout=30_000)
    before = desk.state

    with qtbot.waitSignal(window.jobs.cancelled):
        window.import_lists([lists["2025"]])
        assert page.state == "wait"
        window.actions_by_name["leave"].trigger()

    assert not window.jobs.busy
    assert desk.state is before
    assert window.place.bench.current == "overview"
    assert desk.dossier.query.edition == "2024"


def test_the_same_list_twice_changes_nothing(imported: MainWindow, lists: dict[str, Path]) -> None:
    steps = imported.place.desk.state.steps
    imported.import_lists([lists["2025"]])
    assert imported.place.desk.state.steps == steps
    assert "imported already" in imported.place.bench.bottom_bar._said.text()


def test_undo_after_the_window_was_closed(
    open_window: OpenWindow, lists: dict[str, Path], settings: Settings, take: Take
) -> None:
    first = open_window()
    take(first, [lists["2024"]])
    take(first, [lists["2025"]])
    assert shown_cards(first)["Exhibitors"] == "7"
    first.close()

    second = open_window()
    second.open_workspace(Path(settings.recent[0].path))
    assert "Wood Fair 2025.csv" in second.actions_by_name["undo"].text()
    second.actions_by_name["undo"].trigger()
    assert shown_cards(second)["Exhibitors"] == "5"
    assert second.place.bench.top_bar.edition.currentText() == "2024"

    second.actions_by_name["redo"].trigger()
    assert shown_cards(second)["Exhibitors"] == "7"


def test_without_any_list_the_page_says_what_to_import(imported: MainWindow) -> None:
    imported.actions_by_name["undo"].trigger()
    bench = imported.place.bench
    assert bench.middle.nothing.isVisible()
    assert not bench.overview.isVisible()
    assert not bench.top_bar.export.isEnabled()


def test_a_filter_acts_on_every_page(imported: MainWindow) -> None:
    bench = imported.place.bench
    bench.top_bar.chips["origin"].chosen.emit("origin", "international")

    assert shown_cards(imported)["Exhibitors"] == "3"
    bench.go("exhibitors")
    names = {bench.exhibitors.table.table.key(row).name for row in range(3)}
    assert bench.exhibitors.table.table.rowCount() == 3
    assert names == {"Alder Robotics GmbH", "Fir Vision GmbH", "Ivy Payments"}
    bench.go("countries")
    assert bench.countries.table.view.table.rowCount() == 3  # with the United Kingdom, which was lost
    assert bench.top_bar.chips["origin"].property("state") == "set"

    bench.top_bar.chips["origin"].clear()
    bench.go("overview")
    assert shown_cards(imported)["Exhibitors"] == "7"


def test_as_listed_counts_every_row(imported: MainWindow) -> None:
    imported.place.bench.top_bar.chips["profile"].chosen.emit("profile", "as-listed")
    assert shown_cards(imported)["Exhibitors"] == "9"


def test_another_edition_is_compared_with_the_one_before(imported: MainWindow) -> None:
    bar = imported.place.bench.top_bar
    bar.edition.setCurrentIndex(bar.edition.findData("2024"))
    bar.edition.activated.emit(bar.edition.currentIndex())
    assert shown_cards(imported)["Exhibitors"] == "5"
    assert imported.place.desk.dossier.query.against == ""


def test_shortcuts_lead_to_the_stations(imported: MainWindow, qtbot: QtBot) -> None:
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    for key, station in ((Qt.Key.Key_2, "exhibitors"), (Qt.Key.Key_4, "sectors"), (Qt.Key.Key_1, "overview")):
        qtbot.keyClick(imported, key, Qt.KeyboardModifier.ControlModifier)
        assert imported.place.bench.current == station


def test_the_sample_is_explored_in_its_own_workspace(
    window: MainWindow, lists: dict[str, Path], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("expo_app.ui.import_flow.SAMPLE_DATA", lists["2025"].parent)
    window.actions_by_name["sample"].trigger()
    assert window.place.desk.workspace.path == settings.sample
    assert shown_cards(window)["Exhibitors"] == "7"

    window.actions_by_name["close"].trigger()
    assert window.start.isVisible()
    assert settings.recent == ()
    window.actions_by_name["sample"].trigger()
    assert len(window.place.desk.state.steps) == 1


def test_from_another_workspace_the_sample_is_read_and_shown_too(
    imported: MainWindow, lists: dict[str, Path], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("expo_app.ui.import_flow.SAMPLE_DATA", lists["2025"].parent)
    shown: list[bool] = []
    imported.place.desk.workspace_changed.connect(lambda: shown.append(imported.start.isVisible()))
    imported.actions_by_name["sample"].trigger()
    assert shown == [False, False]  # closed, and made
    assert imported.place.bench.isVisible()
    assert imported.place.desk.workspace.path == settings.sample
    assert imported.windowTitle().startswith("Sample")


def test_while_figures_are_counted_no_list_is_asked_for(imported: MainWindow) -> None:
    bench, desk = imported.place.bench, imported.place.desk
    desk.dossier = None  # as it is between lists that were taken in and their figures
    bench.go("countries")
    assert bench.middle.nothing.isVisible()
    assert bench.middle.nothing.findChildren(QPushButton) == []  # nothing to press: no Import lists


def test_a_file_that_is_no_workspace_is_refused_on_the_start_page(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "other.expo"
    other.write_bytes(b"not a workspace")
    window.open_workspace(other)
    assert window.start.isVisible()
    assert window.start.error.isVisible()
    assert "other.expo" in window.start.error.sentence.text()


def test_the_other_theme_repaints_every_page(imported: MainWindow) -> None:
    pages = imported.place.bench.pages
    light = {name: ground_of(imported, name) for name in pages}
    imported._appearance.choose("dark")
    for name in pages:
        assert ground_of(imported, name) != light[name]
    imported._appearance.choose("light")


def ground_of(window: MainWindow, page: str) -> str:
    """The colour near the corner of a page."""
    window.place.bench.go(page)
    QApplication.processEvents()
    return window.place.bench.pages[page].grab().toImage().pixelColor(4, 4).name()
