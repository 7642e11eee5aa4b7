"""Lists are looked at and corrected before anything of them is kept."""

import csv
import datetime
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton
from pytestqt.qtbot import QtBot
from xlsxwriter import Workbook

from expo_app.model.finding import Severity
from expo_app.model.layout import Field
from expo_app.ui.importing.grid_model import RowKind
from expo_app.ui.importing.preview_part import PreviewPart
from expo_app.ui.tables.view import ROW_HEIGHT
from expo_app.ui.widgets.list_picker import ListPicker
from expo_app.ui.window import MainWindow

HEADER = ["Company", "Country", "Hall", "Stand", "Partner"]
ROWS = [
    ["Alder Robotics GmbH", "Germany", "1", "1-101", "Acorn Ltd"],
    ["Birch Data Ltd", "Kasachstahn", "1", "1-102", "Bramble Inc"],
    ["Cedar Cloud Co., Ltd", "China", "2", "2-201", "Clover GmbH"],
    ["Dogwood Freight Co., Ltd", "Kasachstahn", "2", "2-202", "Daisy SA"],
]
Take = Callable[[MainWindow, Sequence[Path]], None]
Rows = Sequence[Sequence[str]]


def book(path: Path, sheets: dict[str, Rows], hidden: str = "") -> Path:
    """A workbook with these sheets."""
    with Workbook(path) as made:
        for name, rows in sheets.items():
            sheet = made.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name == hidden:
                sheet.hide()
    return path


def text_file(path: Path, rows: Rows) -> Path:
    """A CSV file."""
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A list under a title."""
    return text_file(tmp_path / "Wood Fair 2025.csv", [["Wood Fair 2025"], HEADER, *ROWS])


def look(window: MainWindow, *paths: Path) -> PreviewPart:
    """Look at files, without importing them."""
    window.import_lists(paths)
    assert window.place.bench.importing.state == "preview"
    return window.place.bench.importing.preview


def press(part: PreviewPart, text: str) -> None:
    """Press the button among the findings that begins with a text."""
    buttons = part.findings.findChildren(QPushButton)
    next(button for button in buttons if button.text().startswith(text)).click()


def countries(window: MainWindow) -> Counter[str]:
    """How many rows of the imported workspace come from where."""
    return Counter(window.place.desk.derived.participations["country"])


def test_rows_are_tinted_by_what_they_are(window: MainWindow, one: Path) -> None:
    cells = look(window, one).grid.grid.cells
    kinds = [cells.kind_of(row) for row in range(1, 7)]
    assert kinds == [RowKind.TITLE, RowKind.HEADER, *[RowKind.DATA] * 4]
    assert cells.headerData(27, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) == "AB"
    assert cells.index(2, 0).data() == "Alder Robotics GmbH"


def test_a_field_changed_in_place_changes_what_is_imported(
    window: MainWindow, one: Path, qtbot: QtBot
) -> None:
    part = look(window, one)
    box = part.grid.fields.boxes[5]
    assert box.currentData() is not Field.ORGANISATION
    box.setFocus()
    box.setCurrentIndex(box.findData(Field.ORGANISATION))
    box.activated.emit(box.currentIndex())
    other = part.grid.fields.boxes[1]
    other.setCurrentIndex(other.findData(Field.IGNORED))
    other.activated.emit(other.currentIndex())

    assert part.facts.go.text().startswith("Import 4 rows")
    part.accept()
    assert set(window.place.desk.derived.participations["organisation"]) == {row[4] for row in ROWS}
    assert len(window.place.desk.state.steps) == 1


def test_the_header_is_where_a_person_says(window: MainWindow, tmp_path: Path) -> None:
    rows = [HEADER, ROWS[0], HEADER, *ROWS[1:]]
    part = look(window, text_file(tmp_path / "Wood Fair 2025.csv", rows))
    assert part.grid.grid.cells.kind_of(1) is RowKind.HEADER
    assert part.preview.rows == 4

    menu = part.grid.grid.menu_of_row(3)
    menu.actions()[0].trigger()
    assert part.grid.grid.cells.kind_of(3) is RowKind.HEADER
    assert part.grid.grid.cells.kind_of(2) is RowKind.TITLE
    assert part.facts.go.text().startswith("Import 3 rows")
    part.accept()
    names = set(window.place.desk.derived.participations["organisation"])
    assert names == {row[0] for row in ROWS[1:]}


def test_a_suggestion_is_one_click_away(window: MainWindow, one: Path, qtbot: QtBot) -> None:
    part = look(window, one)
    cells = part.grid.grid.cells
    assert cells.trouble_at(cells.index(3, 1)) is Severity.ERROR
    assert cells.trouble_at(cells.index(2, 1)) is None
    assert part.grid.fields.boxes[2].property("state") == "error"

    picker = pick(part, "kaz")
    qtbot.keyClick(picker.finder, Qt.Key.Key_Escape)
    assert not part.window().findChildren(ListPicker) or not picker.isVisible()
    assert window.place.bench.importing.state == "preview"

    picker = pick(part, "kaz")
    qtbot.keyClick(picker.finder, Qt.Key.Key_Return)
    assert window.place.desk.workspace is None
    assert cells.trouble_at(cells.index(3, 1)) is None
    part.accept()
    assert countries(window) == {"KAZ": 2, "DEU": 1, "CHN": 1}


def pick(part: PreviewPart, text: str) -> ListPicker:
    """Open the picker of the first country finding, and type a text."""
    actions = [action for menu in part.findings.findChildren(QMenu) for action in menu.actions()]
    next(action for action in actions if action.text() == "Another country or region…").trigger()
    picker = part.window().findChildren(ListPicker)[-1]
    picker.finder.setText(text)
    return picker


def test_a_finding_says_in_which_of_several_sheets_it_is(window: MainWindow, tmp_path: Path) -> None:
    wrong = [HEADER, ROWS[0], ["Elm Payments SA", "Belgiumm", "1", "1-104", ""], ROWS[2]]
    part = look(window, book(tmp_path / "Wood Fair 2025.xlsx", {"East": [HEADER, *ROWS[:2]], "West": wrong}))
    said = [label.text() for label in part.findings.findChildren(QLabel)]
    assert "Wood Fair 2025.xlsx, sheet West" in said
    window.actions_by_name["leave"].trigger()
    part = look(window, text_file(tmp_path / "Wood Fair 2025.csv", wrong))
    said = [label.text() for label in part.findings.findChildren(QLabel)]
    assert not [text for text in said if text == "Wood Fair 2025.csv"]  # there is but one


def test_a_near_miss_is_read_as_suggested(window: MainWindow, tmp_path: Path) -> None:
    rows = [HEADER, ROWS[0], ["Elm Payments SA", "Belgiumm", "1", "1-104", ""], ROWS[2]]
    part = look(window, text_file(tmp_path / "Wood Fair 2025.csv", rows))
    press(part, "Read as Belgium")
    part.accept()
    assert countries(window)["BEL"] == 1


def test_a_wrong_file_says_so_and_the_others_can_be_imported(
    window: MainWindow, one: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    part = look(window, broken, one)

    part.files.look_at((0, ""))
    assert part.notice.isVisible()
    assert "broken.xlsx" in part.notice.sentence.text()
    assert not part.grid.isVisible()
    part.files.look_at((1, ""))
    assert not part.notice.isVisible()
    part.accept()
    assert len(window.place.desk.derived.participations) == 4


def test_a_table_without_names_asks_above_its_columns(window: MainWindow, tmp_path: Path) -> None:
    rows = [["Xylo", "Country", "Hall"], *([str(n), "Germany", "1"] for n in range(5))]
    part = look(window, text_file(tmp_path / "Wood Fair 2025.csv", rows))
    assert not part.facts.go.isEnabled()
    assert "above its column" in part.notice.sentence.text()
    assert "--" not in part.notice.sentence.text()

    box = part.grid.fields.boxes[1]
    box.setCurrentIndex(box.findData(Field.ORGANISATION))
    box.activated.emit(box.currentIndex())
    assert part.facts.go.isEnabled()
    assert part.preview.rows == 5


def test_sheets_are_taken_and_left_out(window: MainWindow, tmp_path: Path) -> None:
    sheets = {"Hall 1": [HEADER, *ROWS[:2]], "Hall 2": [HEADER, *ROWS[2:]], "Old": [HEADER, *ROWS]}
    part = look(window, book(tmp_path / "Wood Fair 2025.xlsx", sheets, hidden="Old"))
    rows = {row.name.text(): row for row in part.files.rows.values()}
    assert rows["Hall 1"].state.text() == "2 rows"
    assert rows["Old"].state.text() == "hidden, left out"
    assert not rows["Old"].check.isChecked()
    assert part.preview.rows == 4

    rows["Old"].check.click()
    assert part.preview.rows == 8
    rows["Old"].check.click()
    rows["Hall 1"].check.click()
    assert part.preview.rows == 2
    rows["Hall 1"].check.click()
    assert part.preview.rows == 4
    rows["Wood Fair 2025.xlsx"].check.click()
    assert not part.facts.go.isEnabled()
    rows["Wood Fair 2025.xlsx"].check.click()
    part.accept()
    assert len(window.place.desk.derived.participations) == 4


def test_what_is_said_of_a_list_holds(window: MainWindow, one: Path, qtbot: QtBot) -> None:
    facts = look(window, one).facts
    assert (facts.event_name.text(), facts.edition.text()) == ("Wood Fair", "2025")
    for field, text in (
        (facts.edition, "2024"),
        (facts.event_name, "Forest Fair"),
        (facts.list_date, "1/2/24"),
    ):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "several days" in facts.hint.text()
    facts.list_date.setText("")
    qtbot.keyClicks(facts.list_date, "20 Sep 2024")
    qtbot.keyClick(facts.list_date, Qt.Key.Key_Return)
    assert facts.list_date.text() == "2024-09-20"
    qtbot.keyClick(facts.list_date, Qt.Key.Key_Return)

    derived = window.place.desk.derived
    assert derived.event.name == "Forest Fair"
    assert [layout.edition for layout in derived.layouts.values()] == ["2024"]
    assert [layout.list_date for layout in derived.layouts.values()] == ["2024-09-20"]


def test_a_newer_list_shows_what_it_changes_first(
    window: MainWindow, one: Path, tmp_path: Path, take: Take
) -> None:
    take(window, [one])
    newer = [ROWS[0], [*ROWS[1][:3], "1-999", ""], ROWS[2], ["Elm Payments SA", "France", "1", "1-7", ""]]
    later = text_file(tmp_path / "Wood Fair 2025 final.csv", [["Wood Fair 2025"], HEADER, *newer])
    part = look(window, later)

    assert part.changes.isVisible()
    assert part.changes.summary.text() == "1 added, 1 removed, 1 changed"
    texts = [part.changes.table.table.index(row, 1).data() for row in range(4)]
    assert texts[:2] == ["Dogwood Freight Co., Ltd", "Birch Data Ltd"]
    assert texts[2:] == ["Stand: 1-102 → 1-999", "Elm Payments SA"]
    QApplication.processEvents()
    assert part.changes.table.viewport().height() % ROW_HEIGHT == 0  # no row is cut
    part.changes.table.row_chosen.emit(part.changes.table.table.key(3))
    assert part.grid.grid.currentIndex().row() == 5
    part.accept()
    names = set(window.place.desk.derived.participations["organisation"])
    assert names == {row[0] for row in newer}


def test_leaving_leaves_nothing(window: MainWindow, one: Path, tmp_path: Path) -> None:
    part = look(window, one)
    pick(part, "kaz").finder.returnPressed.emit()
    window.actions_by_name["leave"].trigger()
    assert window.start.isVisible()
    assert window.place.desk.workspace is None
    assert window.place.imports.preview is None
    assert not list(tmp_path.rglob("*.expo"))

    part = look(window, one)
    assert part.draft.decisions == ()


def test_dropped_files_are_added_to_those_that_are_looked_at(
    window: MainWindow, one: Path, tmp_path: Path
) -> None:
    look(window, one)
    rows = [["Wood Fair 2024"], HEADER, *ROWS[:3]]
    part = look(window, text_file(tmp_path / "Wood Fair 2024.csv", rows))
    assert part.facts.title.text() == "Import 2 files"
    assert part.facts.go.text().startswith("Import 7 rows")


def test_five_thousand_rows_are_not_loaded_into_widgets(window: MainWindow, tmp_path: Path) -> None:
    rows = [[f"Company {n} Ltd", "Germany", "1", f"1-{n}", ""] for n in range(5000)]
    part = look(window, text_file(tmp_path / "Wood Fair 2025.csv", [HEADER, *rows]))
    grid = part.grid.grid
    assert grid.cells.rowCount() == 5001
    asked: set[int] = set()
    data = grid.cells.data
    grid.cells.data = lambda index, role=0: asked.add(index.row()) or data(index, role)
    grid.scrollToBottom()
    grid.viewport().repaint()
    assert max(asked) == 5000
    assert len(asked) < 100
    assert "of 5,001" in part.grid._in_sight.text()


def test_only_rows_that_are_seen_as_a_whole_are_told(window: MainWindow, tmp_path: Path) -> None:
    rows = [HEADER, *([*ROWS[0][:3], f"1-{number}", ""] for number in range(60))]
    grid = look(window, text_file(tmp_path / "Wood Fair 2025.csv", rows)).grid
    QApplication.processEvents()
    table = grid.grid
    table.setFixedHeight(table.height() - 9)  # the last row is cut
    QApplication.processEvents()
    grid._say_what_is_in_sight()
    whole = table.rowAt(table.viewport().height() - 1)
    assert f"Rows 1 to {whole} of" in grid._in_sight.text()


def test_the_edition_that_is_asked_for_is_hinted_at_as_it_is_proposed(
    window: MainWindow, tmp_path: Path
) -> None:
    part = look(window, book(tmp_path / "members.xlsx", {"List": [HEADER, *ROWS]}))
    year = datetime.datetime.now(datetime.UTC).year
    assert part.facts.edition.placeholderText() == str(year)
    assert any(button.text() == f"Edition {year}" for button in part.side.findChildren(QPushButton))


def test_only_the_newest_understanding_is_shown(window: MainWindow, one: Path) -> None:
    looking = window.place.imports.looking
    part = look(window, one)
    stale = looking._round
    part.facts.fact_said.emit("edition", "2023")
    shown: list[object] = []
    looking.shown.connect(lambda preview, _draft: shown.append(preview.event))
    looking._run("", lambda _progress: part.preview, looking._look, lambda: stale == looking._round)
    assert shown == []
    assert part.facts.edition.text() == "2023"


def test_every_control_says_what_it_is(window: MainWindow, one: Path) -> None:
    part = look(window, one)
    fields = [*part.grid.fields.boxes.values(), part.facts.edition, part.facts.event_name, part.grid.grid]
    fields += [row.check for row in part.files.rows.values()] + [part.facts.go, part.facts.leave]
    assert all(field.accessibleName() for field in fields)
