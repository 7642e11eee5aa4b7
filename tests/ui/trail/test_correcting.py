"""A wrong cell is corrected where it is seen; the list keeps what it says."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from expo_app.model.decision import CorrectedCell
from expo_app.ui.tables.delegate import ORIGINAL_ROLE
from expo_app.ui.trail.subject import RowSubject
from expo_app.ui.window import MainWindow

TIP = Qt.ItemDataRole.ToolTipRole


def write(view: QAbstractItemView, index: QModelIndex, text: str, qtbot: QtBot) -> None:
    """Press F2 in a cell, write something else, press Enter."""
    view.setFocus()
    view.setCurrentIndex(index)
    qtbot.keyClick(view, Qt.Key.Key_F2)
    editor = view.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    with qtbot.waitSignal(view.itemDelegate().commitData):
        qtbot.keyClick(editor, Qt.Key.Key_Return)


def exhibitors_by_country(window: MainWindow) -> dict[str, int]:
    rows = window.place.desk.dossier.countries.rows
    return {row.label: int(row.value) for row in rows if row.value}


def test_in_the_table_of_exhibitors(imported: MainWindow, lists: dict[str, Path], qtbot: QtBot) -> None:
    bench, desk = imported.place.bench, imported.place.desk
    before, on_disk = exhibitors_by_country(imported), lists["2025"].read_bytes()
    bench.go("exhibitors")
    table = bench.exhibitors.table
    row = next(row for row in range(table.table.rowCount()) if table.table.key(row).name == "Ivy Payments")
    column = table.table.headers.index("Country or region")
    assert table.table.index(row, column).data() == "Singapore"
    write(table, table.table.index(row, column), "Germany", qtbot)

    after = exhibitors_by_country(imported)
    assert after["Germany"] == before["Germany"] + 1
    assert "Singapore" not in after
    (decision,) = [one for one in desk.state.decisions if isinstance(one, CorrectedCell)]
    assert (decision.raw, decision.value, decision.row) == ("Singapore", "Germany", 9)
    cell = table.table.index(row, column)
    assert cell.data(ORIGINAL_ROLE) == "Singapore"
    assert "The list says: Singapore" in cell.data(TIP)
    assert lists["2025"].read_bytes() == on_disk

    imported.actions_by_name["undo"].trigger()
    assert exhibitors_by_country(imported) == before
    assert table.table.index(row, column).data(ORIGINAL_ROLE) is None


def test_a_double_click_means_the_cell_of_its_first_click(imported: MainWindow, qtbot: QtBot) -> None:
    """The trail opens with the first click, and takes the cell away from under the mouse."""
    bench = imported.place.bench
    bench.go("exhibitors")
    table, left = bench.exhibitors.table, Qt.MouseButton.LeftButton
    QApplication.processEvents()
    column = table.table.headers.index("Country or region")
    index = table.table.index(1, column)
    place = table.viewport().mapTo(imported, table.visualRect(index).center())
    qtbot.mouseClick(table.viewport(), left, pos=table.visualRect(index).center())
    QApplication.processEvents()
    assert bench.trail.isVisible()
    under = imported.childAt(place)
    assert under is not table.viewport() or table.indexAt(under.mapFrom(imported, place)) != index
    qtbot.mouseDClick(under, left, pos=under.mapFrom(imported, place))
    editor = table.viewport().findChild(QLineEdit)
    assert table.currentIndex() == index
    assert editor.text() == index.data()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def the_trail_follows_another_name(imported: MainWindow, qtbot: QtBot) -> None:
    bench = imported.place.bench
    bench.go("exhibitors")
    table = bench.exhibitors.table
    index = table.table.index(0, 0)
    before = index.data()
    table.row_chosen.emit(table.table.key(0))
    assert bench.trail.title.text() == before
    write(table, index, "Renamed Ltd", qtbot)
    assert bench.trail.title.text() == "Renamed Ltd"
    imported.actions_by_name["undo"].trigger()
    assert bench.trail.title.text() == before


def in_the_sheet_of_the_trail(imported: MainWindow, qtbot: QtBot) -> None:
    bench, desk = imported.place.bench, imported.place.desk
    source = next(one for one in desk.derived.sources.values() if "2025" in one.file)
    bench.show_trail(RowSubject(source.id, 4, "Fir Vision GmbH", "country"))
    part = bench.trail.row.source
    marked = part.cells.index(3, 1)
    assert marked.data() == "Germany"
    write(part.view, marked, "Austria", qtbot)

    assert exhibitors_by_country(imported)["Austria"] == 1
    assert part.cells.index(3, 1).data() == "Austria"
    assert part.cells.index(3, 1).data(ORIGINAL_ROLE) == "Germany"
    assert "Germany" in part.corrected.text()
    assert part.corrected.isVisible()


def what_the_list_says_can_be_written_again(imported: MainWindow, qtbot: QtBot) -> None:
    bench, desk = imported.place.bench, imported.place.desk
    source = next(one for one in desk.derived.sources.values() if "2025" in one.file)
    bench.show_trail(RowSubject(source.id, 4, "Fir Vision GmbH", "country"))
    cells = bench.trail.row.source.cells
    cells.setData(cells.index(3, 1), "Austria")
    steps = len(desk.state.steps)
    assert not cells.setData(cells.index(3, 1), "Austria")  # nothing new is nothing done
    assert len(desk.state.steps) == steps
    cells.setData(cells.index(3, 1), "Germany")
    assert cells.index(3, 1).data(ORIGINAL_ROLE) is None
    assert "Austria" not in exhibitors_by_country(imported)


def a_header_cannot_be_corrected(imported: MainWindow) -> None:
    desk, trail = imported.place.desk, imported.place.bench.trail
    source = next(iter(desk.derived.sources))
    imported.place.bench.show_trail(RowSubject(source, 2, ""))
    cells = trail.row.source.cells
    assert not cells.flags(cells.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert cells.flags(cells.index(1, 0)) & Qt.ItemFlag.ItemIsEditable


def test_cells_of_the_sheet_are_corrected(imported: MainWindow, qtbot: QtBot) -> None:
    the_trail_follows_another_name(imported, qtbot)
    in_the_sheet_of_the_trail(imported, qtbot)
    what_the_list_says_can_be_written_again(imported, qtbot)
    a_header_cannot_be_corrected(imported)
