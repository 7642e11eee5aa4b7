"""From a figure to the cell that it comes from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Measure
from expo_app.ui.trail.subject import RowSubject, Subject
from expo_app.ui.window import MainWindow


def marked_text(window: MainWindow, part: str) -> str:
    """What stands in the marked cell of the trail's sheet."""
    cells = getattr(window.place.bench.trail, part).source.cells
    return cells.index(cells.marked.row - 1, cells.marked.column - 1).data()


def test_a_card_opens_its_definition_and_rows(imported: MainWindow) -> None:
    bench = imported.place.bench
    bench.overview.cards[0].chosen.emit(Measure.EXHIBITORS)
    trail = bench.trail
    assert trail.isVisible()
    assert trail.title.text() == "Exhibitors 2025"
    assert trail.figure.part.value.text() == "7"
    assert trail.figure.rows.table.rowCount() == 9  # two of them do not count
    assert bench.overview.cards[0].property("state") == "selected"


def test_rows_are_counted_to_what_the_figure_is_called(imported: MainWindow) -> None:
    bench = imported.place.bench
    for measure, said in (
        (Measure.EXHIBITORS, "Exhibitors"),
        (Measure.INTERNATIONAL_EXHIBITORS, "International exhibitors"),
    ):
        bench.show_trail(Subject(measure))
        steps = bench.trail.figure.part.steps
        assert steps.itemAtPosition(steps.rowCount() - 1, 0).widget().text() == said


def test_a_country_leads_to_the_cell_that_says_so(imported: MainWindow) -> None:
    bench = imported.place.bench
    bench.go("countries")
    bench.countries.table.view.row_chosen.emit("DEU")
    trail = bench.trail
    assert trail.title.text() == "Germany, exhibitors 2025"
    assert trail.figure.part.value.text() == "2"
    assert trail.figure.rows.table.rowCount() == 3
    assert marked_text(imported, "figure") == "Germany"
    assert trail.figure.source.where.text().startswith("Wood Fair 2025.csv")


def test_lost_exhibitors_are_rows_of_the_edition_before(imported: MainWindow) -> None:
    imported.place.bench.show_trail(Subject(Measure.LOST))
    rows = imported.place.bench.trail.figure.rows.table
    names = {rows.key(row).name for row in range(rows.rowCount())}
    assert names == {"Birch Data Ltd", "Elm Payments Co., Ltd"}


def test_an_exhibitor_jumps_to_its_row_in_the_source(imported: MainWindow, qtbot: QtBot) -> None:
    bench = imported.place.bench
    bench.go("exhibitors")
    table = bench.exhibitors.table
    table.table.filter("fir vision")
    with qtbot.waitSignal(table.row_chosen):
        table.clicked.emit(table.table.index(0, 0))

    trail = bench.trail
    assert isinstance(trail.subject, RowSubject)
    assert trail.row.source.cells.marked.row == 4  # the header is row 1
    assert marked_text(imported, "row") == "Fir Vision GmbH"


def test_the_report_has_the_room_of_the_trail(imported: MainWindow) -> None:
    bench = imported.place.bench
    bench.show_trail(Subject(Measure.EXHIBITORS))
    bench.go("countries")
    assert bench.trail.isVisible()
    bench.go("report")
    assert not bench.trail.isVisible()


def test_esc_closes_the_trail(imported: MainWindow) -> None:
    bench = imported.place.bench
    bench.show_trail(Subject(Measure.EXHIBITORS))
    imported.actions_by_name["leave"].trigger()
    assert not bench.trail.isVisible()
    assert bench.overview.cards[0].property("state") == ""


def test_the_trail_follows_the_filter(imported: MainWindow) -> None:
    bench = imported.place.bench
    bench.show_trail(Subject(Measure.EXHIBITORS))
    imported.place.desk.filter("sector", "Data")
    assert bench.trail.figure.part.value.text() == "2"


def test_who_had_the_focus_before_gets_it_back_from_inside(imported: MainWindow, qtbot: QtBot) -> None:
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    bench, card = imported.place.bench, imported.place.bench.overview.cards[0]

    def go_inside() -> None:
        card.setFocus()
        qtbot.keyClick(card, Qt.Key.Key_Return)
        qtbot.keyClick(card, Qt.Key.Key_F6)
        assert bench.trail.isAncestorOf(QApplication.focusWidget())

    go_inside()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not bench.trail.isVisible()
    assert QApplication.focusWidget() is card

    go_inside()  # where it is not in sight any more, nothing in particular has it
    bench.go("countries")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is bench


def test_pages_without_a_trail_take_the_focus_out_of_it(imported: MainWindow, qtbot: QtBot) -> None:
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    bench = imported.place.bench
    bench.overview.cards[0].chosen.emit(Measure.EXHIBITORS)
    bench.trail.figure.rows.setFocus()
    bench.go("report")
    assert QApplication.focusWidget() is bench
