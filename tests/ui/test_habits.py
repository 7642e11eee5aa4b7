"""What people expect of any application: one writer, safe closing, files dropped anywhere."""

import os
import stat
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from expo_app.ui.hold import Hold
from expo_app.ui.jobs import Job
from expo_app.ui.settings import Settings
from expo_app.ui.window import MainWindow

OpenWindow = Callable[..., MainWindow]
Take = Callable[[MainWindow, Sequence[Path]], None]


def test_a_second_window_only_looks(
    open_window: OpenWindow, lists: dict[str, Path], take: Take, qtbot: QtBot
) -> None:
    first, second = open_window(), open_window()
    take(first, [lists["2024"]])
    path = first.place.desk.workspace.path
    second.open_workspace(path)

    assert second.place.desk.is_read_only
    assert "(read-only)" in second.windowTitle()
    notice = second.place.bench.notice
    assert notice.isVisible()
    assert f"process {os.getpid()}" in notice.sentence.text()
    assert second.place.desk.dossier.query.edition == "2024"

    before = second.place.desk.state.steps
    notice.hide()
    second.actions_by_name["undo"].trigger()
    assert notice.isVisible()
    notice.hide()
    second.import_lists([lists["2025"]])
    assert notice.isVisible()
    assert second.place.desk.state.steps == before
    assert first.place.desk.state.steps == before

    first.close()
    second.open_workspace(path)
    assert not second.place.desk.is_read_only
    second.actions_by_name["undo"].trigger()
    assert second.place.desk.state.sources == ()


def the_hold_goes_with_the_workspace(imported: MainWindow) -> None:
    path = imported.place.desk.workspace.path
    assert not Hold(path).is_ours
    imported.open_workspace(path)  # once more in the same window
    assert not imported.place.desk.is_read_only
    imported.actions_by_name["close"].trigger()
    hold = Hold(path)
    assert hold.is_ours
    hold.release()
    assert [one.name for one in path.parent.iterdir()] == [path.name]


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="whoever may do everything is refused nothing"
)
def test_where_nothing_can_be_written_one_looks(imported: MainWindow) -> None:
    path = imported.place.desk.workspace.path
    imported.actions_by_name["close"].trigger()
    path.parent.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        imported.open_workspace(path)
        assert imported.place.desk.is_read_only
        assert imported.place.desk.dossier is not None
    finally:
        imported.actions_by_name["close"].trigger()
        path.parent.chmod(stat.S_IRWXU)


def test_closing_asks_while_something_is_written(window: MainWindow) -> None:
    asked: list[str] = []

    def no(running: str) -> bool:
        asked.append(running)
        return False

    window.dialogs.may_stop = no

    def try_to_close(_progress: object) -> None:
        window.close()

    window.jobs.start(Job("Writing deck.pptx", try_to_close, lambda _: None, lambda _: None))
    assert asked == ["Writing deck.pptx"]
    assert window.isVisible()
    assert window.close()  # nothing runs any more
    assert asked == ["Writing deck.pptx"]


def drop_on(widget: object, path: Path) -> bool:
    """Drop a file there as the system does: the innermost widget that takes drops gets it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    data.setText(str(path))
    while widget is not None and not widget.acceptDrops():
        widget = widget.parentWidget()
    for event in (QDragEnterEvent, QDropEvent):
        keys, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        QApplication.sendEvent(widget, event(QPoint(4, 4), Qt.DropAction.CopyAction, data, button, keys))
    return widget is not None


def files_can_be_dropped_on_fields_charts_and_tables(imported: MainWindow, lists: dict[str, Path]) -> None:
    bench = imported.place.bench
    parts = (
        bench.top_bar.finder,
        bench.exhibitors.finder,
        bench.overview.ranking.chart.viewport(),
        bench.exhibitors.table.viewport(),
        bench.trail,
    )
    for part in parts:
        bench.go("overview")
        assert drop_on(part, lists["2025"])
        assert "imported already" in bench.bottom_bar._said.text()
        bench.bottom_bar.tell("")
    assert bench.top_bar.finder.text() == ""


def a_workspace_that_is_dropped_is_opened(imported: MainWindow) -> None:
    path = imported.place.desk.workspace.path
    imported.actions_by_name["close"].trigger()
    drop_on(imported.start, path)
    assert imported.place.desk.workspace.path == path


def recent_workspaces_are_in_the_menu_of_the_event(imported: MainWindow) -> None:
    opened = imported.place.desk.workspace.path
    menu = imported.place.bench.top_bar.event_menu
    recent = next(one for one in menu.findChildren(QMenu) if one.title() == "Recent workspaces")
    recent.aboutToShow.emit()
    imported.actions_by_name["close"].trigger()
    (action,) = recent.actions()
    assert action.text() == opened.name
    action.trigger()
    assert imported.place.desk.workspace.path == opened


def test_motion_can_be_reduced(window: MainWindow, settings: Settings) -> None:
    hints, usual = QApplication.styleHints(), QApplication.styleHints().cursorFlashTime()
    window._motion.choose("reduced")
    assert window._motion.is_reduced
    assert hints.cursorFlashTime() == 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateCombo)
    assert Settings(settings.folder, settings.documents).motion == "reduced"
    window._motion.choose("system")
    assert hints.cursorFlashTime() == usual


def test_files_come_from_anywhere_and_are_held_by_one(imported: MainWindow, lists: dict[str, Path]) -> None:
    files_can_be_dropped_on_fields_charts_and_tables(imported, lists)
    recent_workspaces_are_in_the_menu_of_the_event(imported)
    a_workspace_that_is_dropped_is_opened(imported)
    the_hold_goes_with_the_workspace(imported)


def test_work_that_is_soon_done_is_not_told_and_neither_is_what_begins_after_it(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = open_window(inline=False)
    bar, jobs = window.place.bench.bottom_bar, window.jobs
    jobs.start(Job("Short", lambda _progress: 1, lambda _one: None, lambda _error: None))
    assert bar._patience.isActive()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert not bar._patience.isActive()


def test_files_are_copied_though_their_program_would_move_them(
    window: MainWindow, lists: dict[str, Path]
) -> None:
    data, button, keys = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    data.setUrls([QUrl.fromLocalFile(str(lists["2025"]))])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    for event in (kind(QPoint(4, 4), both, data, button, keys) for kind in (QDragEnterEvent, QDropEvent)):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        QApplication.sendEvent(window, event)
        assert event.isAccepted()
        assert event.dropAction() is Qt.DropAction.CopyAction
