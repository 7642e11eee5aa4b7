"""Whoever sees the window for the first time: by mouse to a deck, and a way out of whatever goes wrong."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pptx import Presentation
from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from expo_app.ui.dialogs import Dialogs
from expo_app.ui.last_folders import EXPORTS, LISTS, LastFolders
from expo_app.ui.pages.report import BOARD
from expo_app.ui.pages.start_parts import BigButton, RecentRow
from expo_app.ui.settings import Settings
from expo_app.ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
Take = Callable[[MainWindow, Sequence[Path]], None]


class Dialog:
    """Stands for the system's file dialogs, which no test can press: keeps where they began, and answers."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.began: list[str] = []
        self.answer: list[Path] = []
        for name in ("getOpenFileNames", "getOpenFileName", "getSaveFileName", "getExistingDirectory"):
            monkeypatch.setattr(QFileDialog, name, self._answering(name))

    def _answering(self, name: str) -> Callable[..., object]:
        def asked(_parent: QWidget, _title: str, begin: str = "", *_kinds: str) -> object:
            self.began.append(begin)
            answers = [str(path) for path in self.answer]
            if name == "getOpenFileNames":
                return answers, ""
            first = answers[0] if answers else ""
            return first if name == "getExistingDirectory" else (first, "")

        return asked


@pytest.fixture
def dialog(monkeypatch: pytest.MonkeyPatch) -> Dialog:
    return Dialog(monkeypatch)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open."""
    found: list[str] = []

    def note(url: QUrl) -> bool:
        found.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    return found


def click(qtbot: QtBot, widget: QWidget) -> None:
    """Press the left button of the mouse on something that can be seen and pressed."""
    assert widget.isVisible()
    assert widget.isEnabled()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(window: MainWindow, language: str) -> None:
    """Switch the language, and let the window be built anew."""
    window.choose_language(language)
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.processEvents()


def button_in(part: QWidget, text: str) -> QPushButton:
    """The button that says this, as soon as it is laid out."""
    QApplication.processEvents()
    return next(b for b in part.findChildren(QPushButton) if b.text() == text and not b.isHidden())


def test_from_a_fresh_list_to_a_deck_by_mouse(
    window: MainWindow,
    lists: dict[str, Path],
    tmp_path: Path,
    qtbot: QtBot,
    dialog: Dialog,
    opened: list[str],
) -> None:
    dialog.answer = list(lists.values())
    click(qtbot, window.start.findChildren(BigButton)[0])
    bench = window.place.bench
    assert bench.importing.state == "preview"
    click(qtbot, bench.importing.preview.facts.go)
    assert bench.current == "overview"

    click(qtbot, bench.rail.place_of("report"))
    report = bench.report
    every = len(report.board.tiles)
    click(qtbot, report.for_board)
    kept = [page for page, tile in report.board.tiles.items() if tile.switch.isChecked()]
    assert kept == [page for page in BOARD if page in report.board.tiles]
    assert report.board.order[: len(kept)] == kept

    deck = tmp_path / "out" / "board.pptx"
    dialog.answer = [deck]
    deck.parent.mkdir()
    click(qtbot, report.side.export)
    assert len(Presentation(str(deck)).slides) == len(kept) < every
    assert dialog.began[-1] == str(window.place.desk.workspace.path.with_name("deck.pptx"))

    bar = bench.bottom_bar
    assert "board.pptx" in bar._said.text()
    click(qtbot, button_in(bar, "Open"))
    click(qtbot, button_in(bar, "Show in folder"))
    assert opened == [str(deck), str(deck.parent)]
    window.actions_by_name["undo"].trigger()
    assert not bar.offers.isVisible()
    assert all(tile.switch.isChecked() for tile in report.board.tiles.values())


def test_dialogs_begin_where_they_ended(settings: Settings, tmp_path: Path, dialog: Dialog) -> None:
    documents, lists, out = (tmp_path / name for name in ("documents", "lists", "out"))
    for folder in (documents, lists, out, settings.folder):
        folder.mkdir(parents=True)
    asking = Dialogs(QWidget(), LastFolders(settings))
    # What lies in the settings' own folder, as the sample does, nobody would find again.
    asking.target("export_pptx", settings.folder)
    assert dialog.began == [str(documents / "deck.pptx")]

    dialog.answer = [lists / "a.csv"]
    asking.lists()
    dialog.answer = [out / "deck"]
    assert asking.target("export_pptx", lists) == out / "deck.pptx"
    again = Dialogs(QWidget(), LastFolders(Settings(settings.folder, documents)))
    again.lists()
    again.target("export_xlsx", lists)
    again.picture(QWidget(), "Save the chart", "map.png", "PNG (*.png)")
    assert dialog.began[-3:] == [str(lists), str(out / "figures.xlsx"), str(out / "map.png")]
    lists.rmdir()
    kept = LastFolders(settings)
    assert (kept.of(LISTS), kept.of(EXPORTS)) == (documents, out)


def a_file_is_read_again_when_it_was_mended(window: MainWindow, lists: dict[str, Path], qtbot: QtBot) -> None:
    whole = lists["2025"].read_bytes()
    lists["2025"].write_bytes(b"PK\x03\x04 this is no list")
    wrong = lists["2025"].rename(lists["2025"].with_suffix(".xlsx"))
    window.import_lists([wrong, lists["2024"]])
    part = window.place.bench.importing.preview
    part.files.look_at((0, ""))
    again = button_in(part.notice, "Read it again")
    wrong.unlink()
    click(qtbot, again)  # it is gone: said, and nothing else happens
    assert sorted(file.given.path.name for file in part.preview.files) == [lists["2024"].name, wrong.name]
    part.files.look_at(next(key for key, row in part.files.rows.items() if row.name.text() == wrong.name))
    assert "is not there" in part.notice.sentence.text()

    mended = wrong.with_suffix(".csv")
    mended.write_bytes(whole)
    window.import_lists([mended])
    mended.write_bytes(whole + b"Kapok Ltd,Kenya,1,1-107,18,Data,main\n")
    window.import_lists([mended])
    rows = [file for file in part.preview.files if file.given.path == mended]
    assert [sheet.rows for file in rows for sheet in file.sheets] == [10]  # once, and as it is now


def a_workspace_is_called_as_the_event_was_said(window: MainWindow, qtbot: QtBot) -> None:
    """Also when the language is switched in the middle."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    part = window.place.bench.importing.preview
    part.files.look_at((0, ""))
    facts = part.facts
    facts.event_name.selectAll()
    qtbot.keyClicks(facts.event_name, "Timber Days")
    qtbot.keyClick(facts.event_name, Qt.Key.Key_Return)
    assert window.place.desk.workspace is None  # Enter took what was typed first
    choose(window, "zh")
    assert "导入" in window.place.bench.importing.preview.facts.title.text()
    assert QApplication.focusWidget() is window.place.bench.importing.preview.grid.grid
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    choose(window, "en")
    assert window.place.desk.workspace.path.name == "Timber Days.expo"


def test_lists_are_mended_and_named(window: MainWindow, lists: dict[str, Path], qtbot: QtBot) -> None:
    a_file_is_read_again_when_it_was_mended(window, lists, qtbot)
    a_workspace_is_called_as_the_event_was_said(window, qtbot)


def enter_presses_the_button_that_has_the_focus(imported: MainWindow, qtbot: QtBot) -> None:
    bench = imported.place.bench
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    for focused in (bench.rail.place_of("countries"), button_in(bench.bottom_bar, "Check")):
        focused.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert bench.current == "check"
    imported.actions_by_name["guide"].trigger()
    assert "five minutes" in imported.overlays.guide.panel.accessibleName()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert not imported.overlays.guide.panel.isVisible()


def undoing_the_import_offers_the_way_back(imported: MainWindow, qtbot: QtBot) -> None:
    imported.place.bench.go("overview")
    imported.actions_by_name["undo"].trigger()
    QApplication.processEvents()
    assert not imported.actions_by_name["export_pptx"].isEnabled()  # there is nothing to be written
    buttons = imported.place.bench.middle.nothing.findChildren(QPushButton)
    click(qtbot, next(b for b in buttons if b.text().startswith("Redo") and not b.isHidden()))
    assert imported.place.desk.dossier is not None
    assert imported.actions_by_name["export_pptx"].isEnabled()


def test_the_keys_and_the_way_back(imported: MainWindow, qtbot: QtBot) -> None:
    enter_presses_the_button_that_has_the_focus(imported, qtbot)
    undoing_the_import_offers_the_way_back(imported, qtbot)


def test_a_second_window_takes_over_or_makes_a_copy(
    open_window: OpenWindow, lists: dict[str, Path], take: Take, tmp_path: Path, qtbot: QtBot, dialog: Dialog
) -> None:
    first, second = open_window(), open_window()
    take(first, [lists["2024"]])
    path = first.place.desk.workspace.path
    second.open_workspace(path)
    bench = second.place.bench
    dialog.answer = [path]
    click(qtbot, button_in(bench.notice, "Save a copy…"))
    assert "choose another name" in bench.notice.sentence.text()

    dialog.answer = [tmp_path / "mine.expo"]
    click(qtbot, button_in(bench.notice, "Save a copy…"))
    first.close()
    click(qtbot, button_in(bench.notice, "Open it again"))
    assert not second.place.desk.is_read_only
    assert second.place.desk.workspace.path == path

    second.open_workspace(tmp_path / "mine.expo")
    assert not second.place.desk.is_read_only
    assert second.place.desk.dossier.query.edition == "2024"


def test_a_damaged_or_lost_workspace_is_said_on_the_start_page(
    window: MainWindow, lists: dict[str, Path], take: Take, settings: Settings, qtbot: QtBot, dialog: Dialog
) -> None:
    take(window, [lists["2025"]])
    path = window.place.desk.workspace.path
    window.actions_by_name["close"].trigger()
    path.write_bytes(path.read_bytes()[: 3 * 4096] + b"\xa5" * 7 * 4096)
    window.open_workspace(path)
    assert window.start.isVisible()
    assert "open a copy of it" in window.start.error.sentence.text()
    assert window.place.desk.workspace is None
    click(qtbot, button_in(window.start.error, "Copy details"))
    assert "Python" in QApplication.clipboard().text()
    button_in(window.start.error, "Details copied")

    path.unlink()
    window.start.refresh()
    QApplication.processEvents()
    (row,) = (row for row in window.start.findChildren(RecentRow) if not row.isHidden())
    assert not row.is_found
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert len(dialog.began) == 1  # asked where it is
    assert window.start.isVisible()
