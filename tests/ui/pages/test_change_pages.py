"""The pages Change, Loyalty and Market in a real window: what they show, and what a click opens."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from expo_app.model.figure import Measure, Unit
from expo_app.model.query import Query
from expo_app.report.words import words
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import answer
from expo_app.ui.pages.change import ChangePage
from expo_app.ui.pages.loyalty import LoyaltyPage
from expo_app.ui.pages.market import MarketPage
from expo_app.ui.trail.subject import RowSubject, Subject
from expo_app.ui.widgets.text import ElidedLabel
from expo_app.ui.window import MainWindow

Take = Callable[[MainWindow, Sequence[Path]], None]


def page_of(window: MainWindow, name: str) -> QWidget:
    window.place.bench.go(name)
    return window.place.bench.pages[name]


def said(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(ElidedLabel))


@pytest.mark.parametrize(
    ("name", "keys"), [("change", "Ctrl+5"), ("loyalty", "Ctrl+6"), ("market", "Ctrl+8")]
)
def test_every_page_has_its_shortcut(imported: MainWindow, name: str, keys: str) -> None:
    action = next(one for one in imported.actions() if one.shortcut() == QKeySequence(keys))
    action.trigger()
    assert imported.place.bench.current == name
    assert imported.place.bench.pages[name].isVisible()


def test_change_says_where_the_growth_comes_from(imported: MainWindow) -> None:
    page = page_of(imported, "change")
    assert isinstance(page, ChangePage)
    # Seven exhibitors after five: one more from Germany, China and Singapore each, the British one is gone.
    assert page.title.text() == (
        "Exhibitors up from 5 to 7; 60.0 points come from China, Germany and Singapore, "
        "20.0 are lost elsewhere"
    )
    bars = page.countries.chart.drawing.targets
    assert [target.key for target in bars] == ["CHN", "DEU", "SGP", "GBR"]
    assert [target.rows[0][1] for target in bars] == ["+1", "+1", "+1", "\u22121"]
    assert "Without Germany: +25.0 %" in said(page.facts)


def test_a_bar_opens_the_trail_of_its_group(imported: MainWindow) -> None:
    page, bench = page_of(imported, "change"), imported.place.bench
    page.countries.chart.mark_clicked.emit("DEU")
    assert bench.trail.subject == Subject(Measure.EXHIBITORS, "Germany", (("country", "DEU"),))
    assert bench.trail.isVisible()
    page.sectors.chart.mark_clicked.emit("Data")
    assert bench.trail.subject == Subject(Measure.EXHIBITORS, "Data", (("sector", "Data"),))


def test_a_cell_opens_the_trail_of_country_and_sector(imported: MainWindow) -> None:
    page, bench = page_of(imported, "change"), imported.place.bench
    page.heat.chart.mark_clicked.emit("DEU|Robotics")
    where = (("country", "DEU"), ("sector", "Robotics"))
    assert bench.trail.subject == Subject(Measure.EXHIBITORS, "Germany, Robotics", where)
    found = answer(imported.place.desk.derived, Query(where=where)).figure(Measure.EXHIBITORS)
    cell = next(
        cell
        for cell in changed(imported.place.desk.derived, Query()).crossings
        if (cell.row, cell.column) == ("DEU", "Robotics")
    )
    assert (cell.value, cell.previous) == (found.value, found.previous) == (2, 1)


def test_beside_the_trail_the_side_stays_that_was_clicked(imported: MainWindow) -> None:
    page = page_of(imported, "change")
    page.countries.chart.mark_clicked.emit("DEU")
    assert page.countries.isVisible()
    assert not page.heat.isVisible()
    page.heat.mark_chosen.emit("heat", "DEU|Robotics")
    assert page.heat.isVisible()
    assert not page.countries.isVisible()


def test_loyalty_shows_who_is_lost_and_opens_the_list_of_the_year_before(imported: MainWindow) -> None:
    page, bench = page_of(imported, "loyalty"), imported.place.bench
    assert isinstance(page, LoyaltyPage)
    assert page.title.text().startswith("3 exhibitors came again: retention 60.0 %")
    table = page.lost.table.table
    names = [table.index(row, 0).data() for row in range(table.rowCount())]
    assert names == ["Elm Payments Co., Ltd", "Birch Data Ltd"]
    page.lost.table.row_chosen.emit(table.key(1))
    subject = bench.trail.subject
    assert isinstance(subject, RowSubject)
    assert subject.name == "Birch Data Ltd"
    assert imported.place.desk.derived.sources[subject.source].file == "Wood Fair 2024.csv"


def test_steps_of_the_space_bridge_open_their_square_metres(imported: MainWindow) -> None:
    page, bench = page_of(imported, "loyalty"), imported.place.bench
    keys = [target.key for target in page.space.chart.drawing.targets]
    assert keys[0] == "2024"
    assert keys[-1] == "2025"
    dossier = imported.place.desk.dossier
    assert dossier is not None
    assert page._found is not None
    for step in page._found.bridge.steps:
        if not step.net_space:
            continue
        page.space.chart.mark_clicked.emit(f"moved|{step.movement}")
        subject = bench.trail.subject
        assert isinstance(subject, Subject)
        assert (subject.measure, subject.movement) == (Measure.NET_SPACE, step.movement)
        shown = bench.trail.figure
        assert shown.part.value.text() == words("en").amount(Unit.SQUARE_METRES, step.net_space)
        table = shown.rows.table
        last = [table.index(row, table.columnCount() - 1).data() for row in range(table.rowCount())]
        assert (
            sum(float(text.replace("\u2212", "-").replace(",", "")) for text in last if text)
            == step.net_space
        )
    page.space.chart.mark_clicked.emit("2024")
    assert bench.trail.subject == Subject(Measure.NET_SPACE, edition="2024")


def test_retention_by_country_opens_who_came_again(imported: MainWindow) -> None:
    page, bench = page_of(imported, "loyalty"), imported.place.bench
    table = page.countries.table
    row = table.table.row_of("CHN")
    assert [table.table.index(row, column).data() for column in range(1, 4)] == ["3", "2", "66.7 %"]
    table.selectRow(row)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert bench.trail.subject == Subject(Measure.RETURNING, "China", (("country", "CHN"),))


def test_market_shows_the_event_beside_what_was_published(imported: MainWindow) -> None:
    page = page_of(imported, "market")
    assert isinstance(page, MarketPage)
    assert page.title.text() == "Exhibitors +40.0 % a year from 2024 to 2025"
    assert page.unchosen.isVisible()  # a fair of wood has nothing to do with digital trade
    assert not page.chart.isVisible()
    page.indicators.fill()
    actions = {action.text(): action for action in page.indicators.actions() if action.isCheckable()}
    assert [name for name, action in actions.items() if action.isChecked()] == [
        "Those that the event's name or sectors call for"
    ]
    actions["Exports of global digital trade"].trigger()
    assert page.chart.isVisible()
    assert "digital trade +12.0 % a year from 2020 to 2024" in page.title.text()
    assert "Published 12.1 %, computed 12.0 %" in said(page.facts)
    row = [page.table.table.table.index(1, column).data() for column in range(6)]
    assert row[4:] == ["+12.0 %", "+12.1 %"]
    imported.place.desk.undo()
    assert page.unchosen.isVisible()
    page.indicators.fill()
    actions = {action.text(): action for action in page.indicators.actions() if action.isCheckable()}
    actions["Exports of global digital trade"].trigger()
    assert page.tests.title.text() == "International by 2 of 4 rules; 1 cannot be judged"
    assert "CGTN" in page.foot.text()


def test_a_filter_is_followed(imported: MainWindow) -> None:
    page = page_of(imported, "change")
    imported.place.desk.filter("origin", "international")
    assert [target.key for target in page.countries.chart.drawing.targets] == ["DEU", "SGP", "GBR"]
    assert page.title.text().startswith("International exhibitors ")


def test_with_one_edition_the_pages_say_what_is_missing(
    window: MainWindow, lists: dict[str, Path], take: Take
) -> None:
    take(window, [lists["2025"]])
    for name in ("change", "loyalty"):
        page = page_of(window, name)
        assert page.nothing.isVisible()
        assert page.title.text()
    market = page_of(window, "market")
    assert market.title.text() == "The market in published figures"
    take(window, [lists["2024"]])
    window.place.desk.ask(edition="2025", against="2024")
    assert not page_of(window, "change").nothing.isVisible()


def test_warnings_stand_above_the_figures(
    window: MainWindow, lists: dict[str, Path], take: Take, tmp_path: Path
) -> None:
    without = tmp_path / "Wood Fair 2023.csv"
    without.write_text(
        lists["2024"].read_text(encoding="utf-8").replace("Germany", "Atlantis"), encoding="utf-8"
    )
    take(window, [without, lists["2024"]])
    page = page_of(window, "change")
    assert page.warned.isVisible()
    assert "In 2023, the country of 1 exhibitor is not known (20.0 %)" in page.warned.text()


def test_both_themes_are_painted(imported: MainWindow) -> None:
    for theme in ("dark", "light"):
        imported._appearance.choose(theme)
        for name in ("change", "loyalty", "market"):
            assert not page_of(imported, name).grab().isNull()


@pytest.mark.parametrize("name", ["change", "loyalty", "exhibitors", "visitors"])
def test_a_filter_is_answered_with_what_the_page_asks_in_one_job(imported: MainWindow, name: str) -> None:
    page_of(imported, name)
    place = imported.place
    started: list[str] = []
    place.bench._jobs.started.connect(started.append)
    place.desk.filter("country", "DEU")
    assert len(started) == 1
    place.desk.filter("country", "")  # as before, at once
    assert len(started) == 1


def test_the_foot_of_change_says_what_a_star_means(imported: MainWindow) -> None:
    page, dossier = page_of(imported, "change"), imported.place.desk.dossier
    assert isinstance(page, ChangePage)
    assert dossier is not None
    note = words("en").text("note.not_comparable")
    assert note not in page.foot.text()
    first, *others = dossier.sectors.rows
    sectors = replace(dossier.sectors, rows=(replace(first, comparable=False), *others))
    page.show_heading(replace(dossier, sectors=sectors))
    assert page.foot.text().startswith(note)
