"""What is said on the import page can be taken back before anything is imported."""

import csv
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from expo_app.model.decision import ColumnMapping, CorrectedCell
from expo_app.model.layout import Field
from expo_app.ui.importing.grid_model import RowKind
from expo_app.ui.importing.preview_part import PreviewPart
from expo_app.ui.importing.text_picker import TextPicker
from expo_app.ui.importing.wording import for_page
from expo_app.ui.window import MainWindow

HEADER = ["Company", "Country", "Hall", "Stand", "Net area (sqm)", "Partner", ""]
ROWS = [
    ["Alder Robotics GmbH", "Germany", "1", "1-101", "9", "Acorn Ltd", "Ash GmbH"],
    ["Birch Data Ltd", "Lion City", "1", "1-102", "12", "Bramble Inc", "Beech Ltd"],
    ["Cedar Cloud Co., Ltd", "China", "2", "2-201", "1 large one", "Clover GmbH", "Cherry SA"],
    ["Dogwood Freight Co., Ltd", "Lion City", "2", "2-202", "18", "Daisy SA", "Damson AG"],
]
Take = Callable[[MainWindow, Sequence[Path]], None]


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A list with words that nobody knows and a column without a header."""
    path = tmp_path / "Wood Fair 2025.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["Wood Fair 2025"], HEADER, *ROWS])
    return path


def look(window: MainWindow, *paths: Path) -> PreviewPart:
    """Look at files, without importing them."""
    window.import_lists(paths)
    return window.place.bench.importing.preview


def choose(part: PreviewPart, column: int, field: Field) -> None:
    """Choose the field of a column (1-based) as with the mouse."""
    box = part.grid.fields.boxes[column]
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())


def press(part: PreviewPart, text: str) -> None:
    """Press the button among the findings that begins with a text."""
    buttons = part.findings.findChildren(QPushButton)
    next(button for button in buttons if button.text().startswith(text)).click()


def test_undo_takes_back_one_saying_after_the_other(window: MainWindow, one: Path, qtbot: QtBot) -> None:
    part, cells = look(window, one), window.place.bench.importing.preview.grid.grid.cells
    bar, undo, redo = (
        window.place.bench.bottom_bar,
        window.actions_by_name["undo"],
        window.actions_by_name["redo"],
    )
    assert bar.isVisible()
    assert not undo.isEnabled()
    choose(part, 6, Field.ORGANISATION)
    part.grid.grid.menu_of_row(3).actions()[0].trigger()
    assert cells.kind_of(3) is RowKind.HEADER
    assert (undo.text(), bar._undo.isVisible()) == ("Undo: Header in row 3", True)

    undo.trigger()
    assert cells.kind_of(3) is RowKind.DATA
    assert part.grid.fields.boxes[6].currentData() == Field.ORGANISATION
    undo.trigger()
    assert part.grid.fields.boxes[6].currentData() != Field.ORGANISATION
    assert part.draft.decisions == ()
    assert not undo.isEnabled()
    redo.trigger()
    assert part.grid.fields.boxes[6].currentData() == Field.ORGANISATION
    part.accept()
    assert undo.text() == "Undo: Import Wood Fair 2025.csv"


def test_keys_take_back_from_a_field_that_has_nothing_to_take_back(
    window: MainWindow, one: Path, qtbot: QtBot
) -> None:
    part = look(window, one)
    edition = part.facts.edition
    edition.setFocus()
    edition.selectAll()
    qtbot.keyClicks(edition, "2024")
    qtbot.keyClick(edition, Qt.Key.Key_Return)
    assert part.preview.files[0].sheets[0].layout.edition == "2024"
    qtbot.keyClick(edition, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edition.text() == "2025"
    qtbot.keyClick(
        edition, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert edition.text() == "2024"


def test_sheets_files_and_findings_are_taken_back_too(window: MainWindow, one: Path) -> None:
    part, undo = look(window, one), window.actions_by_name["undo"]
    next(iter(part.files.rows.values())).check.click()
    assert not part.facts.go.isEnabled()
    undo.trigger()
    assert part.facts.go.isEnabled()
    press(part, "Say what it means")
    picker = window.findChildren(TextPicker)[-1]
    picker.field.setText("27")
    picker.field.returnPressed.emit()
    assert not any(found.code == "space_unreadable" for found in part.found)
    undo.trigger()
    assert any(found.code == "space_unreadable" for found in part.found)


def test_a_column_without_a_header_is_mapped_by_its_letter(window: MainWindow, one: Path) -> None:
    part = look(window, one)
    choose(part, 7, Field.ORGANISATION)
    choose(part, 1, Field.IGNORED)
    part.accept()
    derived = window.place.desk.derived
    assert set(derived.participations["organisation"]) == {row[6] for row in ROWS}
    said = [d for d in window.place.desk.state.decisions if isinstance(d, ColumnMapping)]
    assert ColumnMapping("Column G", Field.ORGANISATION, one.name) in said


def test_a_field_holds_for_this_file_and_everywhere_when_asked(window: MainWindow, one: Path) -> None:
    part = look(window, one)
    choose(part, 6, Field.IGNORED)
    choose(part, 6, Field.MAIN_EXHIBITOR)
    assert part.draft.decisions == (ColumnMapping("Partner", Field.MAIN_EXHIBITOR, one.name),)
    (action,) = part.grid.fields.menu_of(6).actions()
    assert action.text() == "Read “Partner” as Main exhibitor in every file"
    action.trigger()
    assert part.draft.decisions == (ColumnMapping("Partner", Field.MAIN_EXHIBITOR),)


def test_a_cell_is_corrected_from_its_finding(window: MainWindow, one: Path, qtbot: QtBot) -> None:
    part = look(window, one)
    press(part, "Say what it means")
    picker = window.findChildren(TextPicker)[-1]
    picker.field.setText("27")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    (said,) = part.draft.decisions
    assert isinstance(said, CorrectedCell)
    assert (said.row, said.value, said.raw) == (5, "27", "1 large one")
    part.accept()
    rows = window.place.desk.derived.participations
    assert rows.loc[rows["row"] == 5, "net_space_sqm"].item() == 27


def test_more_rows_leave_everything_where_it_is(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "Wood Fair 2025.csv"
    rows = [[f"Company {number} Ltd", "Germany", "1", f"1-{number}", "9", "", ""] for number in range(3000)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    seen: list[tuple[int, bool, bool, int, int]] = []

    def follow(preview: object, _draft: object) -> None:
        part = window.place.bench.importing.preview
        grid = part.grid.grid
        seen.append(
            (
                grid.cells.rowCount(),
                part.facts.go.isEnabled(),
                part.grid.rest.isVisibleTo(part),
                grid.verticalScrollBar().value(),
                grid.currentIndex().row(),
            )
        )
        if len(seen) == 1:
            grid.setCurrentIndex(grid.cells.index(120, 1))
            grid.verticalScrollBar().setValue(100)
            grid.cells.modelReset.connect(seen.clear)

    _ = window.place
    window.place.imports.shown.connect(follow)
    look(window, path)
    first, last = seen[0], seen[-1]
    assert 150 < first[0] < 400
    assert first[1:3] == (False, True)
    assert last == (3001, True, False, 100, 120)


def test_the_rail_stands_beside_a_first_import(window: MainWindow, one: Path) -> None:
    look(window, one)
    rail = window.place.bench.rail
    assert rail.isVisible()
    assert not rail._buttons["overview"].isEnabled()
    window.place.bench.importing.preview.accept()
    assert rail._buttons["overview"].isEnabled()


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        (
            "It names no edition; say which it is with --edition YEAR.",
            "It names no edition; say which it is.",
        ),
        ('Filter by them as they are (--where "No. (a)=...").', "Filter by them as they are."),
        ("Say so with --host if it is another.", "Say so if it is another."),
        ('Say which one it is with --map "COLUMN=organisation".', "Say which one it is above its column."),
    ],
)
def test_the_page_names_no_option_of_the_command_line(sentence: str, said: str) -> None:
    assert for_page(sentence) == said


def test_of_two_undated_lists_a_person_says_which_is_newer(
    window: MainWindow, one: Path, tmp_path: Path, take: Take
) -> None:
    take(window, [one])
    other = tmp_path / "Wood Fair 2025 office.csv"
    with other.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *ROWS[:3]])
    part = look(window, other)
    assert part.changes.turn.isVisible()
    assert "Replaces Wood Fair 2025.csv" in part.changes.about.text()
    part.changes.turn.click()
    assert "is older than Wood Fair 2025.csv" in part.changes.about.text()
    part.accept()
    assert [source.file for source in window.place.desk.state.sources] == [one.name]


def test_an_edition_that_no_list_tells_is_one_click_away(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "members.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *ROWS])
    os.utime(path, (1_758_326_400, 1_758_326_400))  # 20 September 2025
    part = look(window, path)
    assert not part.facts.go.isEnabled()
    press(part, "Edition 2025")
    assert part.facts.edition.text() == "2025"
    assert part.facts.go.isEnabled()


def test_a_wrong_file_beside_a_long_list_is_read_in_another_process(
    open_window: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    wrong, path = tmp_path / "wrong.xlsx", tmp_path / "Wood Fair 2025.csv"
    wrong.write_bytes(b"PK\x03\x04 this is no workbook")
    rows = [[f"Company {number} Ltd", "Lion City", "1", f"1-{number}", "9", "", ""] for number in range(900)]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    window = open_window(inline=False)
    window.import_lists([wrong, tmp_path / "gone.csv", path])
    part = window.place.bench.importing.preview
    qtbot.waitUntil(lambda: part.found is not None, timeout=60_000)
    assert (part.preview.rows, part.facts.go.isEnabled()) == (900, True)
    assert not part.grid.rest.isVisible()
    part.accept()
    qtbot.waitUntil(lambda: window.place.desk.dossier is not None, timeout=60_000)
    assert len(window.place.desk.derived.participations) == 900
