"""What stands in the way of comparing two editions."""

from datetime import date

import pytest

from expo_app.model.caveat import Caveat, Holding, lead_time
from expo_app.pipeline.count.comparability import at_same_lead_time, warnings

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
    ("now", "before", "expected"),
    [
        ((506, 0), (494, 12), ["2024"]),  # the share grew by 1.2 points, 1.2 % had no country then
        ((506, 12), (494, 0), []),  # with them it would have grown more
        ((506, 0), (494, 11), []),
        ((494, 12), (506, 0), ["2025"]),
        ((494, 0), (506, 12), []),
        ((500, 1), (500, 1), []),
    ],
)
def test_few_without_a_country_matter_where_the_share_changed_by_as_many(now, before, expected):
    def held(year, international, without):
        return Holding(year, 1000, without_country=without, international=international)

    told = caveats(held("2025", *now), held("2024", *before))
    assert [one[:2] for one in told] == [(Caveat.COUNTRY_UNKNOWN, year) for year in expected]


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


def test_lists_about_as_early_are_compared_the_closest_pair_first():
    def held(year, exhibitors, lead):
        return Holding(year, exhibitors, lead_time=lead)

    early, later = held("2025", 812, 60), held("2025", 950, 0)
    pairs = [
        (early, held("2024", 700, 48)),
        (early, held("2024", 720, 62)),  # two days apart
        (later, held("2024", 700, 48)),  # too far
        (early, held("2024", 0, 60)),  # nothing to compare with
        (early, held("2024", 900, None)),
    ]
    (found,) = at_same_lead_time(pairs)
    assert (found.caveat, *found.values[:6]) == (Caveat.SAME_LEAD_TIME, "2025", 60, 812, "2024", 62, 720)
    assert found.values[6] == pytest.approx(100 * 92 / 720)
    assert [*at_same_lead_time(pairs[2:])] == []


def test_lead_time_counts_days_to_the_opening():
    assert lead_time("2024-09-24", date(2024, 9, 25)) == 1
    assert lead_time("2024-10-01", date(2024, 9, 25)) == -6
    assert lead_time("", date(2024, 9, 25)) is None
    assert lead_time("2024-09-24", None) is None
