import pytest

from expo_app.model.problem import Problem
from expo_app.model.profile import UFI
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.units import units


@pytest.fixture
def everyone(participations):
    rows = participations(
        {"country": "CHN", "sectors": "AI", "halls": "1"},
        {"country": "DEU", "sectors": "AI; Data, finance", "halls": "1; 2"},
        {"country": "DEU", "sectors": "Data", "role": "co"},
        {"country": "", "sectors": "", "halls": "11"},
    )
    return units(count_rows(rows, UFI, "CHN"))


@pytest.mark.parametrize(
    ("where", "found"),
    [
        ([], ["o1", "o2", "o3", "o4"]),
        ([("country", "DEU")], ["o2", "o3"]),
        ([("country", "deu, chn")], ["o1", "o2", "o3"]),
        ([("country", "DEU"), ("country", "CHN")], ["o1", "o2", "o3"]),
        ([("country", "DEU"), ("role", "main")], ["o2"]),
        ([("country", "")], ["o4"]),
        ([("country", "FRA")], []),
        ([("sector", "ai")], ["o1", "o2"]),
        ([("sector", "Data, finance")], ["o2"]),
        ([("sector", "AI,Data")], ["o1", "o2", "o3"]),
        ([("sector", "")], ["o4"]),
        ([("hall", "1")], ["o1", "o2"]),
        ([("hall", "2"), ("sector", "AI")], ["o2"]),
        ([("origin", "international")], ["o2", "o3"]),
        ([("origin", "Domestic")], ["o1"]),
        ([("origin", "international,domestic")], ["o1", "o2", "o3"]),
    ],
)
def test_all_pairs_hold_and_several_values_are_alternatives(everyone, where, found):
    assert list(select(everyone, where)["unit"]) == found


def test_a_region_holds_its_countries(everyone):
    region = everyone["region"][1]
    assert region
    assert list(select(everyone, [("region", region)])["unit"]) == ["o2", "o3"]


def test_an_unknown_field_names_the_known_ones(everyone):
    with pytest.raises(Problem, match=r'"colour".*country, region, sector, role, hall, size, origin'):
        select(everyone, [("colour", "red")])


@pytest.mark.parametrize("origin", ["abroad", "international,abroad", ""])
def test_an_unknown_origin_names_the_known_ones(everyone, origin):
    with pytest.raises(Problem, match="international or domestic"):
        select(everyone, [("origin", origin)])
