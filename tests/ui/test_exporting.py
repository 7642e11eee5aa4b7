"""What leaves the window."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pptx import Presentation
from pytestqt.qtbot import QtBot

from expo_app.app import qt_painters
from expo_app.session.exporting import write_outputs
from expo_app.session.outputs import Output
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
    rows = list(book["Countries and regions"].iter_rows(values_only=True))
    # The table is first; the numbers of the charts stand below it.
    countries = {row[1]: row[2] for row in reversed(rows) if isinstance(row[2], int)}
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


@pytest.fixture
def beside(
    open_window: Callable[..., MainWindow], lists: dict[str, Path], tmp_path: Path, qtbot: QtBot
) -> MainWindow:
    """A window whose work is done in the process beside it, with both lists imported."""
    window = open_window(inline=False)
    window.dialogs.target = Answers(tmp_path / "beside").target
    with qtbot.waitSignal(window.place.imports.found, timeout=60000):
        window.import_lists(list(lists.values()))
    with qtbot.waitSignal(window.place.imports.took, timeout=60000):
        window.place.bench.importing.preview.accept()
    qtbot.waitUntil(lambda: window.place.desk.dossier is not None and not window.jobs.busy, timeout=60000)
    return window


def test_the_process_beside_writes_and_paints_and_stops_when_it_is_told(
    beside: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    ends: list[str] = []
    beside.place.exports.wrote.connect(ends.append)
    beside.jobs.cancelled.connect(ends.append)
    beside.actions_by_name["export_all"].trigger()
    beside.jobs.cancel()
    qtbot.waitUntil(lambda: not beside.jobs.busy, timeout=60000)
    assert len(ends) == 1
    assert not [path for path in tmp_path.rglob(".*") if path.is_file()]

    with qtbot.waitSignal(beside.place.exports.wrote, timeout=60000):
        beside.actions_by_name["export_pdf"].trigger()
    written = (tmp_path / "beside" / "report.pdf").read_bytes()
    here = Output(tmp_path / "here.pdf")
    desk = beside.place.desk
    write_outputs(desk.derived, desk.state, [here], qt_painters())
    assert written == here.path.read_bytes()


def test_a_template_is_looked_at_before_it_is_taken(answering: MainWindow, tmp_path: Path) -> None:
    side, bar = answering.place.bench.report.side, answering.place.bench.bottom_bar
    broken, plain = tmp_path / "broken.pptx", tmp_path / "plain.pptx"
    broken.write_bytes(b"no slides")
    answering.dialogs.template = lambda: broken
    answering.actions_by_name["template"].trigger()
    assert "The template broken.pptx cannot be used" in answering.place.bench.notice.sentence.text()
    assert side.manner.template is None

    Presentation().save(str(plain))
    answering.dialogs.template = lambda: plain
    answering.actions_by_name["template"].trigger()
    assert side.manner.template == plain
    assert bar._said.text() == "plain.pptx: the theme has no colour for increases, so ours are used."
    assert side.template.toolTip() == bar._said.text()
