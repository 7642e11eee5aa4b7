"""Real windows without a screen, real workspaces on small lists, and nothing left behind."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.app import qt_painters
from expo_app.ui.appearance import Appearance
from expo_app.ui.clipboard import let_go
from expo_app.ui.jobs import Jobs
from expo_app.ui.settings import Settings
from expo_app.ui.window import MainWindow

HEADER = ("Company Name", "Country/Region", "Hall", "Stand", "Net space (sqm)", "Sector", "Role")
LISTS = {
    "2024": (
        ("Alder Robotics GmbH", "Germany", "1", "1-101", "36", "Robotics", "main"),
        ("Birch Data Ltd", "United Kingdom", "1", "1-102", "18", "Data", "main"),
        ("Cedar Cloud Co., Ltd", "China", "2", "2-201", "54", "Data", "main"),
        ("Dogwood Logistics Co., Ltd", "China", "2", "2-202", "27", "Logistics", "main"),
        ("Elm Payments Co., Ltd", "China", "2", "2-203", "27", "Data", "main"),
    ),
    "2025": (
        ("Alder Robotics GmbH", "Germany", "1", "1-101", "45", "Robotics", "main"),
        ("Alder Robotics GmbH", "Germany", "2", "2-210", "9", "Robotics", "main"),
        ("Fir Vision GmbH", "Germany", "1", "1-104", "18", "Robotics", "main"),
        ("Cedar Cloud Co., Ltd", "China", "2", "2-201", "72", "Data", "main"),
        ("Dogwood Logistics Co., Ltd", "China", "2", "2-202", "27", "Logistics", "main"),
        ("Ginkgo Health Co., Ltd", "China", "2", "2-205", "36", "Health", "main"),
        ("Hazel Games Co., Ltd", "China", "2", "2-206", "36", "Games", "main"),
        ("Ivy Payments", "Singapore", "1", "1-106", "18", "Data", "main"),
        ("Juniper Sensors", "Singapore", "1", "1-106", "", "Robotics", "represented"),
    ),
}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The platform without a screen warns about every window with a smallest size."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture(autouse=True)
def nothing_is_left(qapp: QApplication) -> Iterator[None]:
    """Windows are closed and deleted, and no thread works on, when a test is through."""
    yield
    for widget in QApplication.topLevelWidgets():
        # Graphics views keep hidden widgets of their own, which have no parent: they are not ours to delete.
        if widget.parent() is None and widget.windowHandle() is not None:
            widget.close()
            widget.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    let_go()
    assert QThreadPool.globalInstance().activeThreadCount() == 0


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings that are nobody's own."""
    return Settings(tmp_path / "settings", tmp_path / "documents")


OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, qapp: QApplication, settings: Settings) -> Iterator[OpenWindow]:
    """Opens a window; its jobs run inline unless `inline=False`."""
    opened: list[tuple[MainWindow, Appearance]] = []

    def open_one(inline: bool = True) -> MainWindow:
        appearance = Appearance(qapp, settings)
        window = MainWindow(settings, appearance, Jobs(inline=inline), qt_painters)
        opened.append((window, appearance))
        window.dialogs.may_stop = lambda _running: True  # nobody is there to answer
        window.show()
        qtbot.waitExposed(window)
        return window

    yield open_one
    for window, appearance in opened:
        window.close()
        appearance.close()


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    """A window on the start page."""
    return open_window()


@pytest.fixture
def lists(tmp_path: Path) -> dict[str, Path]:
    """The two lists as files that tell their event and edition."""
    return {edition: write_list(tmp_path / f"Wood Fair {edition}.csv", LISTS[edition]) for edition in LISTS}


def write_list(path: Path, rows: tuple[tuple[str, ...], ...]) -> Path:
    """A list as a CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEADER, *rows))
    return path


@pytest.fixture
def imported(window: MainWindow, lists: dict[str, Path]) -> MainWindow:
    """A window with both lists imported."""
    take_lists(window, list(lists.values()))
    return window


def take_lists(window: MainWindow, paths: Sequence[Path]) -> None:
    """Import files: look at them, and accept them with Enter as they are."""
    window.import_lists(paths)
    window.place.bench.importing.preview.accept()


@pytest.fixture
def take() -> Callable[[MainWindow, Sequence[Path]], None]:
    """What imports lists into a window."""
    return take_lists
