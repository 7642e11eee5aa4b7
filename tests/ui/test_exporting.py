"""What leaves the window."""

import csv
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pytestqt.qtbot import QtBot

from expo_app.ui.export_kinds import KINDS
from expo_app.ui.window import MainWindow


class Answers:
    """Stands for the system's dialogs, which no test can press."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[Path] = []

    def target(self, name: str, beside: Path) -> Path:
        """Always the proposed name, in the test's folder."""
        self.asked.append(beside)
        return self.folder / KINDS[name].file


@pytest.fixture
def answering(imported: MainWindow, tmp_path: Path) -> MainWindow:
    imported.dialogs.target = Answers(tmp_path / "out").target
    return imported


def test_everything_goes_into_one_folder(answering: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(answering.place.exports.wrote, timeout=30000):
        answering.actions_by_name["export_all"].trigger()
    out = tmp_path / "out"
    assert {path.name for path in out.iterdir()} == {
        "deck.pptx",
        "figures.xlsx",
        "report.pdf",
        "charts",
        "rows.csv",
    }
    assert (out / "report.pdf").read_bytes().startswith(b"%PDF")
    assert list((out / "charts").glob("*.svg"))
    assert "out" in answering.place.bench.bottom_bar._said.text()


def test_an_export_shows_what_the_filter_shows(answering: MainWindow, tmp_path: Path) -> None:
    answering.place.desk.filter("origin", "international")
    answering.actions_by_name["export_xlsx"].trigger()
    answering.actions_by_name["export_pptx"].trigger()
    book = load_workbook(tmp_path / "out" / "figures.xlsx")
    countries = {
        row[1]: row[2]
        for row in book["Countries and regions"].iter_rows(values_only=True)
        if isinstance(row[2], int)
    }
    assert {name: countries.get(name) for name in ("Germany", "Singapore", "China")} == {
        "Germany": 2,
        "Singapore": 1,
        "China": None,
    }
    assert len(Presentation(str(tmp_path / "out" / "deck.pptx")).slides) >= 3


def test_rows_are_all_rows(answering: MainWindow, tmp_path: Path) -> None:
    answering.actions_by_name["export_rows"].trigger()
    with (tmp_path / "out" / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.DictReader(file))) == 14


def test_a_place_that_cannot_be_written_is_said_on_the_page(answering: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder")
    answering.actions_by_name["export_rows"].trigger()
    bench = answering.place.bench
    assert bench.notice.isVisible()
    assert str(tmp_path / "out") in bench.notice.sentence.text()
    answering.actions_by_name["leave"].trigger()
    assert not bench.notice.isVisible()


def test_without_a_workspace_nothing_can_be_exported(window: MainWindow) -> None:
    assert not window.actions_by_name["export"].isEnabled()
    assert not window.actions_by_name["export_all"].isEnabled()
