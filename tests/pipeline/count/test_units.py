import math

import pytest

from expo_app.model.profile import AS_LISTED, UFI
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.units import UNITS, represented, units
from expo_app.reference.regions import region_of


def units_of(rows, profile=UFI):
    return units(count_rows(rows, profile, "CHN")).set_index("unit").to_dict("index")


def test_a_unit_is_what_its_stands_add_up_to(participations):
    firm = {"organisation_id": "firm"}
    rows = participations(
        firm | {"role": "co", "organisation": "Firm Ltd", "country": "DEU", "halls": "2", "sectors": "AI"},
        firm | {"organisation": "Firm", "country": "FRA", "halls": "1; 2", "net_space_sqm": 9.0},
        firm | {"sectors": "Smart city; AI", "net_space_sqm": 18.0},
    )
    assert units_of(rows)["firm"] == {
        "edition": "2025",
        "population": "exhibitors",
        "organisation": "Firm",
        "country": "FRA",
        "region": region_of("FRA"),
        "role": "main",
        "sectors": "AI; Smart city",
        "halls": "2; 1",
        "size": "19-36",
        "net_space_sqm": 27.0,
        "stand_sqm": 27.0,
        "international": True,
    }


@pytest.mark.parametrize("off", [{"mode": "online"}, {"status": "cancelled"}, {"role": "represented"}])
def test_rows_that_do_not_stand_add_nothing(participations, off):
    firm = {"organisation_id": "firm", "net_space_sqm": 9.0, "halls": "1"}
    found = units_of(participations(firm, firm | {"halls": "2"} | off))
    assert (found["firm"]["net_space_sqm"], found["firm"]["halls"]) == (9.0, "1")


def test_duplicates_add_nothing(participations):
    row = {"organisation_id": "firm", "net_space_sqm": 9.0, "fingerprint": 1}
    assert units_of(participations(row, row))["firm"]["net_space_sqm"] == 9.0


@pytest.mark.parametrize("profile", [UFI, AS_LISTED])
def test_a_co_exhibitor_on_the_same_stand_shares_the_space(participations, profile):
    stand = {"halls": "1", "stands": "A05", "net_space_sqm": 36.0}
    rows = participations(stand | {"role": "co"}, stand, stand | {"halls": "2", "role": "co"})
    spaces = [unit["net_space_sqm"] for unit in units_of(rows, profile).values()]
    assert spaces == pytest.approx([math.nan, 36.0, 36.0], nan_ok=True)


def test_co_exhibitors_alone_on_a_stand_count_its_space_once(participations):
    stand = {"role": "co", "stands": "A05", "net_space_sqm": 36.0}
    spaces = [unit["net_space_sqm"] for unit in units_of(participations(stand, stand)).values()]
    assert spaces == pytest.approx([36.0, math.nan], nan_ok=True)


def test_two_main_exhibitors_keep_their_spaces(participations):
    stand = {"stands": "A05", "net_space_sqm": 36.0}
    assert [unit["net_space_sqm"] for unit in units_of(participations(stand, stand)).values()] == [36.0, 36.0]


def test_a_row_for_each_sector_of_one_stand_counts_its_space_once(participations):
    stand = {"organisation_id": "firm", "stands": "A05", "net_space_sqm": 36.0}
    rows = participations(stand | {"sectors": "AI"}, stand | {"sectors": "Smart city"})
    assert units_of(rows)["firm"]["net_space_sqm"] == 36.0


def test_unknown_space_is_not_zero(participations):
    firm = {"organisation_id": "firm"}
    assert math.isnan(units_of(participations(firm, firm))["firm"]["net_space_sqm"])


def test_represented_companies_that_do_not_count_otherwise(participations):
    shown, also = {"role": "represented"}, {"organisation_id": "also"}
    rows = participations(
        shown | {"organisation_id": "shown"},
        shown | {"organisation_id": "shown", "country": "DEU"},
        shown | also,
        also,
        shown | {"status": "cancelled"},
        shown | also | {"edition": "2024"},
    )
    for profile in (UFI, AS_LISTED):
        found = represented(count_rows(rows, profile, "CHN"))
        listed = 1 if profile is AS_LISTED else 0
        assert len(found) == 2 + listed
        assert {("2025", "shown"), ("2024", "also")} <= set(zip(found["edition"], found["unit"], strict=True))


def test_nobody_makes_no_units(participations):
    counted = count_rows(participations(), UFI, "CHN")
    assert list(units(counted).columns) == list(UNITS)
    assert len(units(counted)) == len(represented(counted)) == 0
