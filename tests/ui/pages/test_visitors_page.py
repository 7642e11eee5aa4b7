"""Visitors, whom the chips ask for, saved views and market figures, in a real window."""

import csv
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QInputDialog

from expo_app.model.figure import Measure
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.visitors import as_visitors
from expo_app.session.decisions.saved_views import saved_views
from expo_app.session.figures.visiting import visited as count_visitors
from expo_app.ui.language import WORDS
from expo_app.ui.pages.groups import GroupsPage
from expo_app.ui.pages.market import MarketPage
from expo_app.ui.pages.visitors import VisitorsPage
from expo_app.ui.stations import STATIONS
from expo_app.ui.trail.subject import Subject
from expo_app.ui.window import MainWindow

Take = Callable[[MainWindow, Sequence[Path]], None]
HEADER = ("Badge No.", "Visitor type", "Company", "Country/Region", "Sector of interest", "Day of entry")
VISITORS = {
    "2024": (
        ("V1", "Visitor", "Oak", "Germany", "Data", "2024-09-25"),
        ("V2", "Visitor", "Pine", "China", "Data", "2024-09-25"),
        ("V3", "Press", "Plane", "China", "Data", "2024-09-25"),
    ),
    "2025": (
        ("V1", "Visitor", "Oak", "Germany", "Data", "2025-09-25"),
        ("V1", "Visitor", "Oak", "Germany", "Data", "2025-09-26"),
        ("V2", "Visitor", "Pine", "China", "Health", "2025-09-25"),
        ("V3", "Visitor", "Plane", "Kenya", "Data", "2025-09-26"),
        ("V4", "Visitor", "Quince", "China", "Robotics", "2025-09-26"),
        ("V5", "Press", "Rowan", "Kenya", "Data", "2025-09-26"),
    ),
}


@pytest.fixture
def visited(window: MainWindow, lists: dict[str, Path], tmp_path: Path, take: Take) -> MainWindow:
    """A window with exhibitors and visitors of two editions."""
    paths = list(lists.values())
    for year, rows in VISITORS.items():
        paths.append(tmp_path / f"Wood Fair {year} visitors.csv")
        with paths[-1].open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((HEADER, *rows))
    take(window, paths)
    return window


def page_of(window: MainWindow, name: str) -> VisitorsPage:
    window.place.bench.go(name)
    page = window.place.bench.pages[name]
    assert isinstance(page, VisitorsPage)
    return page


def test_every_station_has_its_place_and_its_key_and_says_what_to_import(imported: MainWindow) -> None:
    assert " ".join(station.name for station in STATIONS) == (
        "overview exhibitors countries sectors change loyalty visitors market check report"
    )
    assert [station.shortcut for station in STATIONS] == [f"Ctrl+{number}" for number in (*range(1, 10), 0)]
    for station in STATIONS:
        action = next(a for a in imported.actions() if a.shortcut() == QKeySequence(station.shortcut))
        action.trigger()
        assert imported.place.bench.current == station.name
    page = page_of(imported, "visitors")
    assert page.nothing.isVisible()
    assert not page.whole.isVisible()
    assert page.title.text() == "No visitors in 2025"
    assert not imported.place.bench.top_bar.chips["population"].isEnabled()


def test_visitors_and_visits_lead_to_their_rows(visited: MainWindow) -> None:
    page = page_of(visited, "visitors")
    assert page.title.text().startswith("Visitors up from 2 to 4 (+100.0 % of 2), international visitors up")
    assert "Visitors, profile" in page.subtitle.text()
    values = {card.accessibleName() for card in page.cards}
    assert values == {
        "Visitors 4",
        "International visitors 2",
        "International share 50.0 %",
        "Attending countries 3",
        "Visits 5",
        "Visitors per exhibitor 0.6",
    }
    assert [target.key for target in page.ranking.chart.drawing.targets][:2] == ["DEU", "KEN"]
    assert visited.place.bench.top_bar.chips["population"].accessibleName() == "Population: Visitors"
    trail = visited.place.bench.trail
    page.ranking.chart.mark_clicked.emit("KEN")
    assert trail.subject == Subject(Measure.VISITORS, "Kenya", (("country", "KEN"),))
    assert trail.figure.part.value.text() == "1"
    page.bridge.chart.mark_clicked.emit("Data")
    assert trail.subject == Subject(Measure.VISITORS, "Data", (("sector", "Data"),))
    page.cards[4].chosen.emit(Measure.VISITORS)
    assert [card.property("state") for card in page.cards].index("selected") == 4


def test_the_foot_explains_stars_while_they_are_in_sight(visited: MainWindow) -> None:
    visited.resize(1280, 800)
    page, meaning = page_of(visited, "visitors"), WORDS.text("note.not_comparable")
    desk = visited.place.desk
    assert desk.dossier is not None
    shown = as_visitors(replace(desk.dossier, visited=count_visitors(desk.derived, desk.dossier.query)))
    assert shown is not None
    assert meaning not in page.foot.text()
    apart = tuple(replace(row, comparable=False) for row in shown.sectors.rows)
    page._note(page.bridge, replace(shown, sectors=replace(shown.sectors, rows=apart)))
    assert page.foot.text().startswith(meaning)
    source = page.foot.text().removeprefix(meaning).strip()
    visited.place.bench.show_trail(Subject(Measure.VISITORS))
    QApplication.processEvents()
    assert page.bridge.isHidden()
    assert page.foot.text() == source
    visited.place.bench.trail.close_trail()
    QApplication.processEvents()
    assert page.foot.text().startswith(meaning)


def test_a_workspace_of_visitors_alone(window: MainWindow, tmp_path: Path, take: Take) -> None:
    path = tmp_path / "Wood Fair 2025 visitors.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows((HEADER, *VISITORS["2025"]))
    take(window, [path])
    assert window.place.desk.query.population is Population.VISITORS
    page, bench = page_of(window, "visitors"), window.place.bench
    assert page.title.text().startswith("4 visitors")
    page.cards[0].chosen.emit(Measure.VISITORS)
    assert bench.trail.figure.part.value.text() == "4"
    bench.trail.close_trail()
    for name in ("overview", "countries", "sectors", "change", "market", "report"):
        bench.go(name)
        assert bench.pages[name].isVisible(), name
    for name in ("exhibitors", "loyalty"):
        bench.go(name)
        assert bench.middle.nothing.isVisible(), name


def test_the_chips_act_on_every_page(visited: MainWindow) -> None:
    bench, desk = visited.place.bench, visited.place.desk
    bench.top_bar.chips["population"].chosen.emit("population", "visitors")
    countries = bench.pages["countries"]
    bench.go("countries")
    assert isinstance(countries, GroupsPage)
    assert "visitors" in countries.title.text()
    countries.chart.chart.mark_clicked.emit("DEU")
    assert bench.trail.subject == Subject(Measure.VISITORS, "Germany", (("country", "DEU"),))
    for name, word in (("overview", "Visitors"), ("change", "Visitors"), ("loyalty", "exhibitors")):
        bench.go(name)
        assert word in bench.pages[name].title.text(), name
    desk.filter("origin", "international")
    for name in ("overview", "countries", "sectors", "change", "loyalty", "visitors", "market"):
        bench.go(name)
        assert "nternational" in bench.pages[name].subtitle.text(), name
    desk.ask(where=(("role", "main"),))
    page = page_of(visited, "visitors")
    assert page.subtitle.text().endswith("The filter by role is about exhibitors and plays no part here.")
    page.ranking.chart.mark_clicked.emit("DEU")
    assert bench.trail.figure.part.value.text() == "1"
    assert page.cards[0].accessibleName() == "Visitors 4"


def test_a_view_has_a_name_before_one_is_written(
    visited: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = []

    def take(*_asked: object, text: str) -> tuple[str, bool]:
        proposed.append(text)
        return text, True

    monkeypatch.setattr(QInputDialog, "getText", take)
    desk, views = visited.place.desk, visited.place.bench.top_bar.views
    desk.ask(against="2024")
    desk.filter("origin", "international")
    views._name_it()
    assert proposed == ["2025 against 2024, international"]
    assert list(saved_views(desk.state.decisions)) == proposed


def test_a_view_is_saved_asked_again_and_undone(visited: MainWindow) -> None:
    desk, views = visited.place.desk, visited.place.bench.top_bar.views
    desk.filter("origin", "international")
    desk.ask(population=Population.VISITORS)
    views.save("Board")
    desk.ask(population=Population.EXHIBITORS, where=(), against="2024", profile="as-listed")
    views.fill()
    board = next(action for action in views.choices.actions() if action.text() == "Board")
    board.trigger()
    international = (("origin", "international"),)
    assert desk.query == Query("2025", "2024", Population.VISITORS, "ufi", where=international)
    views.fill()
    assert next(a for a in views.choices.actions() if a.text() == "Board").isChecked()
    views.remove("Board")
    views.fill()
    assert "Board" not in [action.text() for action in views.choices.actions()]
    desk.undo()
    desk.undo()
    views.fill()
    assert "Board" not in [action.text() for action in views.choices.actions()]


def test_figures_of_the_market_are_taken_in_and_undone(imported: MainWindow, tmp_path: Path) -> None:
    sheet = tmp_path / "imports.csv"
    sheet.write_text("Country,2023,2025\nGermany,5,10\nJapan,40,90\nEuro area,9,9\n", encoding="utf-8")
    bench = imported.place.bench
    bench.go("market")
    page = bench.pages["market"]
    assert isinstance(page, MarketPage)
    assert page.nothing.isVisible()
    imported.place.indicators.take(sheet)
    assert page.represented.isVisible()
    # Two of the two exhibitors from these countries are German, for a tenth of the market.
    assert page.represented.title.text() == "Japan: 0.0 % of the exhibitors, 90.0 % of the market"
    assert page.shares.table.table.index(0, 0).data() == "Japan"
    page.represented.chart.mark_clicked.emit("DEU")
    assert bench.trail.subject == Subject(Measure.EXHIBITORS, "Germany", (("country", "DEU"),))
    imported.place.desk.undo()
    bench.trail.close_trail()
    QApplication.processEvents()
    assert page.nothing.isVisible()
    imported.place.indicators.take(tmp_path / "Wood Fair 2025.csv")
    assert "holds no indicator" in bench.notice.sentence.text()
