"""The keyboard map, the log and what a bug report holds."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from expo_app.ui.help.failures import OWN, catch_the_rest
from expo_app.ui.help.log_file import start_log
from expo_app.ui.jobs import Job
from expo_app.ui.stations import STATIONS
from expo_app.ui.window import MainWindow

SECRET = "Müller & Söhne GmbH"


def the_map_names_every_key_of_actions_and_stations(imported: MainWindow, qtbot: QtBot) -> None:
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    qtbot.keyClick(imported, Qt.Key.Key_F1)
    panel = imported.overlays.help.panel
    assert panel.isVisible()
    shown = "\n".join(label.text() for label in panel.findChildren(QLabel))
    declared = [keys for action in imported.actions_by_name.values() for keys in action.shortcuts()]
    declared += [QKeySequence(station.shortcut) for station in STATIONS if station.shortcut]
    for keys in declared:
        assert keys.toString(QKeySequence.SequenceFormat.NativeText) in shown

    close = next(one for one in panel.findChildren(QPushButton) if one.text() == "Close")
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def the_keys_are_unique(imported: MainWindow) -> None:
    keys = [keys.toString() for action in imported.actions() for keys in action.shortcuts()]
    assert len(keys) == len(set(keys))


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """A log that is written for one test."""
    root, own = logging.getLogger(), logging.getLogger(OWN)
    before, level, handler = list(root.handlers), own.level, qInstallMessageHandler(None)
    path = start_log(tmp_path / "logs")
    assert path is not None
    yield path
    for added in set(root.handlers) - set(before):
        root.removeHandler(added)
        added.close()
    own.setLevel(level)
    qInstallMessageHandler(handler)


def fail(_progress: object) -> None:
    raise ValueError(f"could not read {SECRET} in /home/mueller/list.xlsx")


def test_a_failure_is_logged_without_what_it_was_about(window: MainWindow, log: Path) -> None:
    failed: list[Exception] = []
    window.jobs.start(Job(f"Reading {SECRET}", fail, lambda _: None, failed.append))
    logging.getLogger("openpyxl").warning("bad cell %s", SECRET)
    logging.getLogger(f"{OWN}.x").warning("written to %s", SECRET)
    text = log.read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "test_help.py" in text
    assert "written to %s" in text
    for private in (SECRET, "Müller", "/home", str(log.parent), "bad cell"):
        assert private not in text
    assert SECRET in str(failed[0])  # the window may say it


def test_what_nobody_caught_is_told_and_logged(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    told: list[Exception] = []
    catch_the_rest(told.append)
    error = KeyError(SECRET)
    sys.excepthook(KeyError, error, None)
    assert told == [error]
    assert "not caught" in log.read_text(encoding="utf-8")
    assert SECRET not in log.read_text(encoding="utf-8")


def an_unforeseen_error_has_a_way_out_and_details(imported: MainWindow, log: Path) -> None:
    imported.jobs.start(Job("x", fail, lambda _: None, imported.tell_unexpected))
    notice = imported.place.bench.notice
    assert notice.isVisible()
    buttons = {button.text(): button for button in notice.findChildren(QPushButton) if button.isVisible()}
    buttons["Copy details"].click()
    told = QGuiApplication.clipboard().text()
    assert "Qt 6." in told
    assert "lists 2" in told
    assert "ValueError" in told
    workspace = imported.place.desk.workspace
    for private in (SECRET, "Alder", "Wood Fair", str(workspace.path.parent), str(Path.home())):
        assert private not in told
    buttons["Close"].click()
    assert not notice.isVisible()


def test_keys_and_details_are_told(imported: MainWindow, log: Path, qtbot: QtBot) -> None:
    the_map_names_every_key_of_actions_and_stations(imported, qtbot)
    the_keys_are_unique(imported)
    an_unforeseen_error_has_a_way_out_and_details(imported, log)
