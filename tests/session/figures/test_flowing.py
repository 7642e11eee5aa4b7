"""The flow through the editions of small lists, one of which is missing."""

import csv
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from expo_app.model.caveat import Caveat
from expo_app.model.figure import Measure
from expo_app.model.flow import FlowStop
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier
from expo_app.session.figures.rows import rows_of_measure
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

ASH, BIRCH, CEDAR = ("Ashwell Robotics Ltd", "UK"), ("Birchtal Optik GmbH", "Germany"), ("Cedrova", "China")
DAHLIA, ELM, FIR = (
    ("Dahliane Capteurs SA", "France"),
    ("Elmira Payments BV", "China"),
    ("Firnoka AB", "Sweden"),
)
FIRMS = {
    "2019": (ASH, BIRCH, CEDAR),
    "2021": (ASH, DAHLIA),
    "2024": (BIRCH, DAHLIA, ELM),
    "2025": (BIRCH, ELM, FIR, ASH),
}
WAYS = (Measure.RETURNING, Measure.WON_BACK, Measure.NEW)
ABROAD = Query(where=(("origin", "international"),))


def write(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    """Exhibitors of four editions; of 2023 only visitors."""
    folder = tmp_path_factory.mktemp("lists")
    paths = [
        write(folder / f"Lamp Fair {year}.csv", [("Company", "Country"), *firms])
        for year, firms in FIRMS.items()
    ]
    people = (("V001", "Visitor", "Acme", "Germany"), ("V002", "Visitor", "Best", "China"))
    head = ("Badge No.", "Visitor type", "Company", "Country/Region")
    visitors = write(folder / "Lamp Fair 2023 visitors.csv", [head, *people])
    return derive(preview(read_lists([*paths, visitors], Told(event="Lamp Fair", host="CHN"))))


def parts(stop: FlowStop) -> list[int]:
    return [stop.part(way).exhibitors for way in WAYS]


def test_an_edition_without_a_list_is_passed_by_and_named(derived: Derived) -> None:
    flow = changed(derived, Query()).flow
    first, *stops = flow.stops
    assert flow.unlisted == ("2023",)
    assert (first.edition, first.against, first.exhibitors) == ("2019", "", 3)
    assert [(stop.edition, stop.against) for stop in stops] == [
        ("2021", "2019"),
        ("2024", "2021"),
        ("2025", "2024"),
    ]
    assert [parts(stop) for stop in stops] == [[1, 0, 1], [1, 1, 1], [2, 1, 1]]
    assert [stop.lost for stop in flow.stops] == [2, 1, 1, None]


def test_it_ends_with_the_edition_that_is_asked_for(derived: Derived) -> None:
    flow = changed(derived, Query(edition="2021")).flow
    assert [stop.edition for stop in flow.stops] == ["2019", "2021"]
    assert flow.unlisted == ()


def test_another_comparison_does_not_change_it(derived: Derived) -> None:
    assert changed(derived, Query(against="2019")).flow == changed(derived, Query()).flow


def test_a_filter_narrows_it(derived: Derived) -> None:
    first, *stops = changed(derived, ABROAD).flow.stops
    assert first.exhibitors == 2
    assert [parts(stop) for stop in stops] == [[1, 0, 1], [1, 1, 0], [1, 1, 1]]


@pytest.mark.parametrize("measure", [*WAYS, Measure.LOST, Measure.EXHIBITORS])
def test_behind_each_band_are_as_many_rows(derived: Derived, measure: Measure) -> None:
    stops = changed(derived, Query()).flow.stops
    for before, stop in pairwise(stops):
        rows = rows_of_measure(derived, Query(edition=stop.edition, against=stop.against), measure)
        expected = {Measure.LOST: before.lost, Measure.EXHIBITORS: stop.exhibitors}
        part = stop.part(measure)
        assert int(rows["counted"].sum()) == (part.exhibitors if part else expected[measure])


def test_what_stands_in_the_way_is_told_of_each_comparison(derived: Derived) -> None:
    stops = changed(derived, Query()).flow.stops
    assert stops[0].warnings == ()
    gaps = {stop.edition for stop in stops for one in stop.warnings if one.caveat is Caveat.GAP}
    assert gaps == {"2021"}


def test_the_report_says_so(derived: Derived) -> None:
    told = replace(dossier(derived, Query()), changed=changed(derived, Query()))
    report = compose(told, "en")
    page = next(page for page in report.pages if page.id == "flow")
    assert page.chart.categories == ("2019", "2021", "2023", "2024", "2025")
    assert any(remark.head == "No list of 2023" for remark in page.remarks)
