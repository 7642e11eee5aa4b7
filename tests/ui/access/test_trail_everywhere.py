"""Every mark of every chart and every figure of every table leads to what it is made of, by keyboard."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from expo_app.model.figure import Measure
from expo_app.model.rules_dossier import ASPECTS
from expo_app.model.terms import Population
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.language import WORDS
from expo_app.ui.tables.view import TableView
from expo_app.ui.trail.subject import GrowthSubject, Subject
from expo_app.ui.trail.trail import Trail
from expo_app.ui.window import MainWindow

Take = Callable[[MainWindow, Sequence[Path]], None]
HEADER = ("Company Name", "Country/Region", "Hall", "Stand", "Net space (sqm)", "Sector", "Role")
COUNTRIES = (
    *("Germany", "France", "Italy", "Japan", "India", "Brazil", "Canada", "Spain", "Mexico", "Chile"),
    *("Norway", "Sweden", "Poland", "Kenya", "Ghana", "China", ""),
)
SECTORS = (
    "Robotics",
    "Data",
    "Logistics",
    "Health",
    "Games",
    "Payments",
    "Energy",
    "Optics",
    "Audio",
    "Maps",
)
MANY = 60
"""Of as many marks, which a heat map has, only some are tried here; another test tries all of them."""
INDICATORS = """Country,Unit,Source,2020,2024,Growth %
World,bn USD,Invented,4590,7230,12.1
Germany,bn USD,Invented,300,420,
Japan,bn USD,Invented,200,260,
India,bn USD,Invented,150,310,
"""


def rows_of(year: int) -> Iterator[tuple[str, ...]]:
    """Exhibitors of an edition: fewer of some countries, none of one, and a few that are always there."""
    for number in range(90):
        country = COUNTRIES[number * 7 % len(COUNTRIES)]
        there = (number + year) % 4 and not (country == "Ghana" and year == 2025)
        if there or not country:
            space = str(9 * (1 + (number + year) % 5))
            sector = SECTORS[number * 5 % len(SECTORS)]
            stand = f"1-{100 + number}"
            yield f"Firm{number:03d} {sector} GmbH", country, "1", stand, space, sector, "main"


@pytest.fixture
def filled(window: MainWindow, take: Take, tmp_path: Path) -> MainWindow:
    """Three editions of exhibitors, two of visitors, and figures of the market."""
    paths = []
    for year in (2023, 2024, 2025):
        paths.append(tmp_path / f"Wood Fair {year} exhibitors.csv")
        write(paths[-1], HEADER, rows_of(year))
    for year in (2024, 2025):
        people = (
            (f"Person {number}", COUNTRIES[number * 5 % 16], SECTORS[number % 6], f"B{number}")
            for number in range(40 + year % 7)
        )
        paths.append(tmp_path / f"Wood Fair {year} visitors.csv")
        write(paths[-1], ("Visitor Name", "Country", "Sector", "Badge Number"), people)
    take(window, paths)
    window.place.indicators.take(indicators(tmp_path))
    return window


def write(path: Path, header: Sequence[str], rows: Iterator[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((header, *rows))


def indicators(folder: Path) -> Path:
    path = folder / "Imports.csv"
    path.write_text(INDICATORS, encoding="utf-8")
    return path


def shown(page: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [part for part in page.findChildren(kind) if part.isVisibleTo(page)]


def told(trail: Trail) -> str:
    """What the trail says, "" where it stayed closed or says nothing."""
    return trail.title.text() if trail.isVisible() else ""


WALKED = {
    Population.VISITORS: ("visitors", "change"),
    Population.EXHIBITORS: ("overview", "countries", "sectors", "change", "loyalty", "market"),
}


def check_all(filled: MainWindow, population: Population, places: Sequence[str]) -> None:
    """Every mark and every figure leads somewhere."""
    bench = filled.place.bench
    filled.place.desk.ask(population=population)
    silent, reached = [], 0
    for place in places:
        bench.go(place)
        QApplication.processEvents()
        page = bench.pages[place]
        charts, tables = shown(page, DrawingView), shown(page, TableView)
        for chart in charts:
            marks = list(enumerate(chart.drawing.targets))
            for number, target in marks if len(marks) < MANY else (*marks[::5], *marks[-5:]):
                bench.trail.close_trail()
                chart.focus_mark(number)
                QTest.keyClick(chart, Qt.Key.Key_Return)
                reached += 1
                silent += [] if told(bench.trail) else [f"{place}: {target.spoken}"]
        for table in tables:
            for column in (
                at for at in range(0, table.table.columnCount(), 2) if not table.isColumnHidden(at)
            ):
                row = column % table.table.rowCount()
                bench.trail.close_trail()
                table.setCurrentIndex(table.table.index(row, column))
                QTest.keyClick(table, Qt.Key.Key_Return)
                silent += [] if told(bench.trail) else [f"{place}: {table.accessibleName()} {row} {column}"]
        bench.trail.close_trail()
    assert reached > 20
    assert silent == []


def check_others(filled: MainWindow) -> None:
    """The others are those that are not shown."""
    bench = filled.place.bench
    bench.go("overview")
    chart = bench.overview.ranking.chart
    *bars, rest = chart.drawing.targets
    chart.press(len(bars))
    value = int(bench.trail.figure.part.value.text())
    bench.show_trail(Subject(Measure.INTERNATIONAL_EXHIBITORS))
    whole = int(bench.trail.figure.part.value.text())
    assert value == whole - sum(int(dict(bar.rows)["2025"]) for bar in bars)
    assert rest.head.split()[0] == str(len(rest.key.split("\x1f")) - 1)  # Ghana is lost, not another
    assert "1 lost" in rest.head


def check_sums(filled: MainWindow) -> None:
    """The sums of the heat map are those of the countries in it."""
    bench = filled.place.bench
    bench.go("change")
    chart = bench.pages["change"].heat.chart
    for number, target in enumerate(chart.drawing.targets):
        (_name, value), *_ = target.rows
        chart.press(number)
        change = bench.trail.figure.part._change.text().lstrip("▲▼ ").replace("±0", "0")
        assert change == value, target.spoken  # everybody has one sector here, so mentions are exhibitors


def check_columns(filled: MainWindow) -> None:
    """Columns ask for their own figure."""
    bench = filled.place.bench
    bench.go("countries")
    table = bench.countries.table
    headers = table.view.table.headers
    for part, key in ((table.view, "DEU"), (table.total, "")):
        row = 0 if not key else table.view.table.row_of(key)
        for header, measure in (
            ("2024", Measure.EXHIBITORS),
            (WORDS.text("column.net_space"), Measure.NET_SPACE),
        ):
            at = next(place for place, head in enumerate(headers) if head.startswith(header))
            part.setCurrentIndex(part.table.index(row, at))
            QTest.keyClick(part, Qt.Key.Key_Return)
            subject = bench.trail.subject
            assert isinstance(subject, Subject)
            assert subject.measure is measure
            assert subject.where == ((("country", key),) if key else ())
            shown_there = part.table.index(row, at).data()
            if measure is Measure.EXHIBITORS and key:
                assert (subject.edition, bench.trail.figure.part.value.text()) == ("2024", shown_there)


def check_cohorts(filled: MainWindow) -> None:
    """A cohort is those first seen then."""
    bench = filled.place.bench
    bench.go("loyalty")
    chart = bench.pages["loyalty"].cohorts.chart
    for number, target in enumerate(chart.drawing.targets):
        chart.press(number)
        counted = dict(target.rows)["Share"].split()[0]
        assert bench.trail.figure.part.value.text() == counted, target.spoken


def check_market(filled: MainWindow) -> None:
    """A growth of the market tells its values and its source."""
    bench = filled.place.bench
    bench.go("market")
    chart = bench.pages["market"].chart.chart
    own = next(number for number, mark in enumerate(chart.drawing.targets) if "WLD" in mark.key)
    chart.press(own)
    growth = bench.trail.growth
    assert isinstance(bench.trail.subject, GrowthSubject)
    assert bench.trail.title.text().endswith("World")
    world = [mark.key for mark in chart.drawing.targets if mark.key.startswith("Imports")]
    bench.show_trail(GrowthSubject(world[0]))
    assert growth.value.text() == "+12.0 %"
    assert growth.computed.text() == "Published +12.1 %; the end points give +12.0 %."
    assert [list(column.values) for column in growth.values.table.columns] == [["2020", "2024"], [4590, 7230]]
    assert (growth.source.text(), growth.origin.text()) == ("Invented", "From a sheet that was taken in.")
    filled.place.desk.undo()  # without the sheet there is nothing to tell
    assert not bench.trail.isVisible()


def check_rules(filled: MainWindow) -> None:
    """Ranges, assumptions and steps lead to the figure as it is counted."""
    bench = filled.place.bench
    bench.go("exhibitors")
    page = bench.exhibitors
    page.parts.show_part(page.rules.ranges)
    ranges, outcomes = page.rules.ranges.ranges.table, page.rules.ranges.outcomes.table
    share = next(at for at, aspect in enumerate(ASPECTS, 1) if aspect.measure is Measure.INTERNATIONAL_SHARE)
    asked = [(ranges, 0, 0, Measure.EXHIBITORS), (outcomes, 0, share, Measure.INTERNATIONAL_SHARE)]
    asked.append((page.rules.profiles.waterfalls.table.view, 0, 1, Measure.EXHIBITORS))
    for table, row, column, measure in asked:
        table.setCurrentIndex(table.table.index(row, column))
        bench.trail.close_trail()
        QTest.keyClick(table, Qt.Key.Key_Return)
        assert bench.trail.subject == Subject(measure)


def test_everything_leads_to_what_it_is_made_of(filled: MainWindow) -> None:
    for population, places in WALKED.items():
        check_all(filled, population, places)
    for check in (check_others, check_sums, check_columns, check_cohorts, check_rules, check_market):
        check(filled)


def test_a_kind_of_visitors_leads_to_them(window: MainWindow, take: Take, tmp_path: Path) -> None:
    header = ("Visitor Name", "Country", "Visitor Type", "Badge Number")
    kinds = ("Trade visitor", "Trade visitor", "Visitor")
    people = ((f"Person {at}", COUNTRIES[at % 5], kinds[at % 3], f"B{at}") for at in range(24))
    write(tmp_path / "Wood Fair 2025 visitors.csv", header, people)
    take(window, [tmp_path / "Wood Fair 2025 visitors.csv"])
    bench = window.place.bench
    bench.go("visitors")
    chart = bench.pages["visitors"].bridge.chart
    assert [mark.head for mark in chart.drawing.targets] == ["Trade visitor", "Visitor"]
    for number, mark in enumerate(chart.drawing.targets):
        chart.press(number)
        assert bench.trail.figure.part.value.text() == dict(mark.rows)["2025"], mark.spoken
