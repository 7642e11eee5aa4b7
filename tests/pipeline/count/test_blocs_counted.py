"""Blocs in breakdowns and filters, counted again by hand."""

import pandas as pd
import pytest

from expo_app.model.decision import Grouping
from expo_app.model.figure import By
from expo_app.model.problem import Problem
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.units import UNITS

COUNTRIES = {"2024": ["DEU", "SGP", "SGP", ""], "2025": ["DEU", "FRA", "SGP", "VNM", "HKG", ""]}
OWN = (Grouping("Danube", "DEU; AUT", "多瑙河"),)


@pytest.fixture
def units_():
    rows = [
        {
            "edition": edition,
            "population": "exhibitors",
            "unit": f"{edition}-{place}",
            "organisation": "x",
            "country": country,
            "region": "",
            "role": "main",
            "sectors": "",
            "halls": "",
            "size": "10-18",
            "net_space_sqm": 10.0,
            "stand_sqm": 10.0,
            "international": country != "",
        }
        for edition, countries in COUNTRIES.items()
        for place, country in enumerate(countries)
    ]
    kinds = {name: kind for name, kind in UNITS.items() if name != "organisation"}
    return pd.DataFrame(rows).astype(kinds)


def test_a_country_counts_in_each_of_its_blocs(units_):
    found = breakdown(units_, By.BLOC, "2025", "2024", Population.EXHIBITORS, groupings=OWN)
    values = {row.label: (row.value, row.previous) for row in found.rows}
    assert values["ASEAN"] == (2, 2)
    assert values["European Union"] == (2, 1)
    assert values["APEC"] == (3, 2)
    assert values["Danube"] == (1, 1)
    assert (found.unassigned, found.previous_unassigned) == (1, 1)
    asean = next(row for row in found.rows if row.key == "asean")
    assert asean.share_percent == pytest.approx(40)
    assert dict(asean.names)["zh"] == "东盟"


@pytest.mark.parametrize(
    ("asked", "count"),
    [("ASEAN", 4), ("asean", 4), ("European Union,ASEAN", 7), ("danube", 2), ("Western Europe", 3), ("", 2)],
)
def test_a_filter_takes_keys_names_continents_and_own_groupings(units_, asked, count):
    assert len(select(units_, [("bloc", asked)], OWN)) == count


def test_a_bloc_that_nobody_knows_is_told_with_those_that_are_known(units_):
    with pytest.raises(Problem, match="there is APEC, ASEAN"):
        select(units_, [("bloc", "Atlantis")], OWN)


def test_countries_are_named_by_the_label_profile(units_):
    found = breakdown(units_, By.COUNTRY, "2025", "", Population.EXHIBITORS, labels="china")
    hong_kong = next(row for row in found.rows if row.key == "HKG")
    assert (hong_kong.label, dict(hong_kong.names)["zh"]) == ("Hong Kong, China", "中国香港")
