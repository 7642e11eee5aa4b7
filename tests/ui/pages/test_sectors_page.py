"""The page Sectors and what stands in its place: halls, sizes of stands, how exhibitors came."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report.size_chart import UNSTATED
from expo_app.ui.language import speak
from expo_app.ui.pages.groups import GroupsPart
from expo_app.ui.pages.sectors import SectorsPage
from expo_app.ui.trail.subject import Subject
from expo_app.ui.window import MainWindow

Take = Callable[[MainWindow, Sequence[Path]], None]
SECTORS, HALLS, SIZES, ARRIVALS, SHARES = range(5)


def part_of(window: MainWindow, place: int) -> GroupsPart:
    """Go to the page and switch to a part."""
    window.place.bench.go("sectors")
    page = window.place.bench.sectors
    assert isinstance(page, SectorsPage)
    page.parts.show_place(place)
    return (page.sectors, page.halls, page.sizes, page.arrivals, page.shares)[place].part


def rows_of(part: GroupsPart) -> dict[str, tuple[object, ...]]:
    model = part.table.view.table
    columns = range(model.columnCount())
    return {
        str(model.key(row)): tuple(model.index(row, at).data() for at in columns)
        for row in range(model.rowCount())
    }


def texts(widget: QWidget) -> str:
    """All that is written there."""
    return " ".join(label.text() for label in widget.findChildren(QLabel))


def said(window: MainWindow) -> str:
    """What stands in the place of figures."""
    page = window.place.bench.sectors
    shown = (page.sectors, page.halls, page.sizes, page.arrivals, page.shares)[page.parts.place]
    assert shown.currentWidget() is shown.nothing
    return shown.nothing._title.text()


@pytest.fixture
def english_again() -> Iterator[None]:
    yield
    speak("en")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)


@pytest.mark.usefixtures("english_again")
def test_five_parts_are_reached_and_kept_over_another_language(imported: MainWindow) -> None:
    part_of(imported, SECTORS)
    page = imported.place.bench.sectors
    chips = [button for button in page.heading.findChildren(QPushButton) if button.isCheckable()]
    names = ["Sectors", "Halls", "Stand sizes", "New or returning", "Shares"]
    assert [chip.text() for chip in chips] == names
    assert [chip.accessibleName() for chip in chips] == [chip.text() for chip in chips]
    QTest.mouseClick(chips[HALLS], Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert page.parts.place == HALLS
    chips[SIZES].setFocus()
    QTest.keyClick(chips[SIZES], Qt.Key.Key_Space)
    assert page.parts.place == SIZES
    imported.choose_language("zh")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    page = imported.place.bench.sectors
    assert page.parts.place == SIZES
    assert "中位数" in page.title.text()


def test_halls_have_a_total_of_all_exhibitors_and_lead_to_their_rows(imported: MainWindow) -> None:
    part, bench = part_of(imported, HALLS), imported.place.bench
    # Seven exhibitors of 2025, one of whom is in both halls.
    rows = rows_of(part)
    assert [rows[key][1] for key in ("2", "1")] == ["Hall 2", "Hall 1"]
    assert [rows[key][2] for key in ("2", "1")] == ["5", "3"]
    total = [part.table.total.table.index(0, at).data() for at in range(3)]
    assert total[1:] == ["All exhibitors", "7"]
    assert bench.sectors.title.text() == part.chart.title.text()
    assert "in several halls" in bench.sectors.foot.text()
    part.chart.chart.mark_clicked.emit("1")
    assert bench.trail.subject == Subject(Measure.EXHIBITORS, "Hall 1", (("hall", "1"),))
    assert part.table.view.table.key(part.table.view.currentIndex().row()) == "1"
    part.second.chart.mark_clicked.emit("2")
    assert bench.trail.subject == Subject(Measure.NET_SPACE, "Hall 2", (("hall", "2"),))
    imported.place.desk.filter("country", "DEU")
    assert [row[2] for row in rows_of(part).values()] == ["2", "1"]
    assert bench.sectors.title.text().startswith("Germany: ")


def test_shares_are_lines_over_the_whole_page(imported: MainWindow) -> None:
    part = part_of(imported, SHARES)
    drawing = part.chart.chart.drawing
    assert [panel.isVisible() for panel in (part.chart, part.second, part.table_panel)] == [
        True,
        False,
        False,
    ]
    assert part.chart.height() > part.height() - 20
    assert len(drawing.targets) >= 2
    imported.place.desk.ask(edition="2024", against="")
    assert said(imported) == "Nothing to compare with"


def test_sizes_are_columns_with_facts_beside_them(imported: MainWindow) -> None:
    part, bench = part_of(imported, SIZES), imported.place.bench
    assert bench.sectors.title.text().startswith("Median stand up from 27 m² to 36 m²")
    targets = part.chart.chart.drawing.targets
    # Every class in both editions; nobody is without a size.
    assert len(targets) == 12
    part.chart.chart.mark_clicked.emit("37-72")
    subject = bench.trail.subject
    assert isinstance(subject, Subject)
    assert subject.where == (("size", "37-72"),)
    assert bench.trail.figure.part.value.text() == "2"
    assert rows_of(part)["37-72"][1] == "2"
    # In 2024 two had 27 m², one 36 m²; the column beside asks for them.
    part.chart.chart.mark_clicked.emit("2024|19-36")
    assert bench.trail.figure.part.value.text() == "3"
    view = part.chart.chart
    view.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert isinstance(bench.trail.subject, Subject)
    assert bench.trail.subject.where == (("size", "151+"),)


def test_what_lists_do_not_tell_is_no_figure(imported: MainWindow, tmp_path: Path, take: Take) -> None:
    path = tmp_path / "Wood Fair 2026.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = [("Company Name", "Net space (sqm)"), ("Alder Robotics GmbH", "9"), ("Fir Vision GmbH", "")]
        csv.writer(file).writerows(rows)
    take(imported, [path])
    part, bench = part_of(imported, SIZES), imported.place.bench
    part.chart.chart.mark_clicked.emit(UNSTATED)
    subject = bench.trail.subject
    assert isinstance(subject, Subject)
    assert (subject.name, subject.where) == ("No size stated", (("size", ""),))
    assert "2025: 0" in texts(bench.trail)
    assert part.table.view.table.key(part.table.view.currentIndex().row()) == UNSTATED
    part_of(imported, HALLS)
    assert said(imported) == "The list of 2026 names no halls."
    imported.place.desk.ask(edition="2025", against="2026")
    part_of(imported, HALLS).chart.chart.mark_clicked.emit("1")
    assert bench.trail.figure.part.value.text() == "3"
    assert "2026" not in texts(bench.trail.figure.part)
    imported.place.desk.ask(edition="2026", against="2025")
    path = tmp_path / "Wood Fair 2026 visitors.csv"
    path.write_text("Badge No.,Company,Country/Region\nV1,Oak,China\nV2,Pine,China\n", encoding="utf-8")
    take(imported, [path])
    imported.place.desk.ask(population=Population.VISITORS)
    part_of(imported, SIZES)
    assert said(imported) == "Visitors have no stands"
    part_of(imported, SECTORS)
    assert said(imported) == "No list states sectors"


def test_how_exhibitors_came_leads_to_their_rows(imported: MainWindow) -> None:
    part, bench = part_of(imported, ARRIVALS), imported.place.bench
    assert {key: row[1] for key, row in rows_of(part).items()} == {"new": "4", "returning": "3"}
    part.table.row_chosen.emit("new")
    assert bench.trail.subject == Subject(Measure.NEW)
    part.table.row_chosen.emit("")
    assert bench.trail.subject == Subject(Measure.EXHIBITORS)
    imported.place.desk.ask(edition="2024", against="")
    assert said(imported) == "Nothing to compare with"
