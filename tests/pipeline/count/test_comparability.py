"""What stands in the way of comparing two editions."""

from datetime import date

import pytest

from expo_app.model.caveat import Caveat, Holding, lead_time
from expo_app.pipeline.count.comparability import warnings

YEARS = ("2023", "2024", "2025")


def caveats(this, previous, editions=YEARS):
    return [(one.caveat, *one.values) for one in warnings(this, previous, editions)]


def test_editions_alike_are_comparable():
    one = Holding("2025", 100, 0, 1, "Hangzhou", 5, 10)
    assert caveats(one, Holding("2024", 90, 0, 0, "HANGZHOU", 5, 25)) == []


@pytest.mark.parametrize(
    ("this", "previous", "expected"),
    [
        ({}, {"online": 367}, (Caveat.ONLINE, "2024", 367)),
        ({"lead_time": 60}, {"lead_time": -5}, (Caveat.LEAD_TIME, "2025", 60, "2024", -5)),
        ({"lead_time": 0}, {"lead_time": 22}, (Caveat.LEAD_TIME, "2025", 0, "2024", 22)),
        ({"lead_time": 0}, {}, (Caveat.LIST_DATE_UNKNOWN, "2024")),
        ({"venue": "Hall A"}, {"venue": "Hall B"}, (Caveat.VENUE, "Hall B", "Hall A")),
        ({"days": 5}, {"days": 4}, (Caveat.DURATION, "2025", 5, "2024", 4)),
        ({"without_country": 2}, {}, (Caveat.COUNTRY_UNKNOWN, "2025", 2, 2.0)),
        ({"split_sectors": ("Data", "AI")}, {"split_sectors": ("AI",)}, (Caveat.NOMENCLATURE, 2, "Data")),
    ],
)
def test_each_caveat(this, previous, expected):
    base = {"exhibitors": 100}
    assert caveats(Holding("2025", **base | this), Holding("2024", **base | previous)) == [expected]


@pytest.mark.parametrize(
    ("years", "previous", "expected"),
    [
        (("2021", "2022", "2025"), "2022", [(Caveat.GAP, "2022", "2025", 1)]),
        (("2021", "2023", "2025"), "2023", []),
        (("2017", "2019", "2025"), "2019", [(Caveat.GAP, "2019", "2025", 2)]),
        (("2023", "2024", "2025"), "2023", []),
    ],
)
def test_a_biennial_is_compared_with_the_edition_before(years, previous, expected):
    assert caveats(Holding("2025", 1), Holding(previous, 1), years) == expected


def test_lead_time_counts_days_to_the_opening():
    assert lead_time("2024-09-24", date(2024, 9, 25)) == 1
    assert lead_time("2024-10-01", date(2024, 9, 25)) == -6
    assert lead_time("", date(2024, 9, 25)) is None
    assert lead_time("2024-09-24", None) is None
