"""The rows behind a figure are as many as the figure says."""

import csv
from pathlib import Path

import pytest

from expo_app.model.figure import Measure
from expo_app.model.query import Query
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.figures import answer
from expo_app.session.figures.rows import (
    country_names,
    earlier_editions,
    row_waterfall,
    rows_behind,
    rows_of_measure,
    rows_that_count,
)
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

HEADER = ("Company Name", "Country/Region", "Hall", "Stand", "Net space (sqm)", "Sector", "Role", "Status")
LISTS = {
    "2023": (("Won GmbH", "Germany", "1", "1", "9", "Data", "main", ""),),
    "2024": (
        ("Alder GmbH", "Germany", "1", "1", "9", "Data", "main", ""),
        ("Birch Ltd", "United Kingdom", "1", "2", "9", "Data", "main", ""),
        ("Cedar Co., Ltd", "China", "1", "3", "9", "Robots", "main", ""),
        ("Elm Co., Ltd", "China", "1", "4", "9", "Robots", "main", ""),
    ),
    "2025": (
        ("Alder GmbH", "Germany", "1", "1", "9", "Data", "main", ""),
        ("Alder GmbH", "Germany", "2", "7", "9", "Robots", "main", ""),
        ("Won GmbH", "Germany", "1", "2", "9", "Data", "co", ""),
        ("Cedar Co., Ltd", "China", "1", "3", "9", "Robots", "main", ""),
        ("Dogwood Co., Ltd", "China", "1", "4", "9", "Data", "main", ""),
        ("Fir Co., Ltd", "China", "1", "5", "9", "Data", "main", "cancelled"),
        ("Gum GmbH", "Germany", "1", "1", "", "Data", "represented", ""),
    ),
}


@pytest.fixture(scope="module")
def derived(tmp_path_factory: pytest.TempPathFactory) -> Derived:
    folder = tmp_path_factory.mktemp("lists")
    for edition, rows in LISTS.items():
        with (folder / f"Wood Fair {edition}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows((HEADER, *rows))
    told = Told(host="CN")
    return derive(preview(read_lists([Path(folder)], told)))


@pytest.mark.parametrize("profile", ["ufi", "as-listed"])
@pytest.mark.parametrize(
    "where",
    [
        (),
        (("country", "DEU"),),
        (("origin", "international"),),
        (("sector", "Robots"),),
        (("role", "co"),),
        (("region", "East Asia"),),
    ],
)
def test_as_many_rows_count_as_the_figure_says(
    derived: Derived, where: tuple[tuple[str, str], ...], profile: str
) -> None:
    query = Query(edition="2025", against="2024", where=where, profile=profile)
    rows = rows_behind(derived, query)
    figure = answer(derived, query).figure(Measure.EXHIBITORS)
    assert rows["counted"].sum() == figure.value
    assert row_waterfall(rows, query).total == figure.value
    assert rows_that_count(derived, query, ("row",))["row"].tolist() == rows["row"][rows["counted"]].tolist()


def test_all_rows_of_a_country_are_there_with_their_reasons(derived: Derived) -> None:
    rows = rows_behind(derived, Query(edition="2025", where=(("country", "DEU"),)))
    found = dict(zip(rows["row"], rows["not_counted_because"], strict=True))
    assert found == {2: "", 3: "further stand of the same exhibitor", 4: "", 8: "represented company"}


@pytest.mark.parametrize(
    ("measure", "names"),
    [
        (Measure.NEW, {"Dogwood Co., Ltd"}),
        (Measure.WON_BACK, {"Won GmbH"}),
        (Measure.RETURNING, {"Alder GmbH", "Cedar Co., Ltd"}),
        (Measure.LOST, {"Birch Ltd", "Elm Co., Ltd"}),
        (Measure.REPRESENTED_COMPANIES, {"Gum GmbH"}),
        (Measure.INTERNATIONAL_EXHIBITORS, {"Alder GmbH", "Won GmbH", "Gum GmbH"}),
    ],
)
def test_the_rows_of_a_measure_are_those_it_means(
    derived: Derived, measure: Measure, names: set[str]
) -> None:
    query = Query(edition="2025", against="2024")
    rows = rows_of_measure(derived, query, measure)
    assert set(rows["organisation"]) == names
    figure = answer(derived, query).figure(measure)
    assert rows["unit"][rows["counted"]].nunique() in (figure.value, 0)


def test_earlier_editions_are_named_in_order(derived: Derived) -> None:
    earlier = earlier_editions(derived, Query(edition="2025"))
    rows = rows_behind(derived, Query(edition="2025"))
    units = dict(zip(rows["organisation"], rows["unit"], strict=True))
    assert earlier.get(units["Alder GmbH"]) == "2024"
    assert earlier.get(units["Won GmbH"]) == "2023"
    assert units["Dogwood Co., Ltd"] not in earlier


def test_countries_are_named(derived: Derived) -> None:
    assert country_names(derived)["DEU"] == "Germany"
