"""What holds whatever the lists say."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.figure import By, Measure
from expo_app.model.profile import AS_LISTED, PROFILES, UFI
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.measures import figures
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.units import units

EDITIONS = ["2022", "2023", "2024", "2025"]
FILTERS = [(), (("sector", "AI"),), (("hall", "1"), ("origin", "international")), (("country", "CHN,DEU"),)]
CODES = ["CHN", "DEU", "FRA", "JPN", "USA", "HKG", "NGA", "BRA"]
seeds = st.integers(min_value=100, max_value=100_000)
profiles = st.sampled_from([*PROFILES.values()])
# A profile that names home territories means these and no others.
nameless = st.sampled_from([profile for profile in PROFILES.values() if not profile.homes])


def values_of(answer):
    return {figure.measure: figure.value for figure in answer}


@settings(deadline=None, max_examples=8)
@given(
    seed=seeds, profile=profiles, where=st.sampled_from(FILTERS), against=st.sampled_from(["2022", "2024"])
)
def test_the_bridge_and_the_parts_add_up(event, as_frame, seed, profile, where, against):
    counted = count_rows(as_frame(event(seed)), profile, "CHN")
    everyone = units(counted)
    chosen = select(everyone, where)
    answer = figures(chosen, counted, EDITIONS, "2025", against, everyone)
    value, total = values_of(answer), answer[0]
    assert total.measure is Measure.EXHIBITORS
    assert total.previous + value[Measure.NEW] + value[Measure.WON_BACK] - value[Measure.LOST] == total.value
    assert value[Measure.RETURNING] + value[Measure.LOST] == total.previous
    assert min(value[measure] for measure in (Measure.NEW, Measure.WON_BACK, Measure.RETURNING)) >= 0
    for by in (By.COUNTRY, By.REGION, By.ROLE):
        parts = breakdown(chosen, by, "2025", against, Population.EXHIBITORS, everyone)
        assert sum(row.value for row in parts.rows) + parts.unassigned == total.value
        assert sum(row.previous for row in parts.rows) + parts.previous_unassigned == total.previous
        check_contributions(parts, total.previous)


def check_contributions(parts, total):
    assigned, before = (sum(getattr(row, name) for row in parts.rows) for name in ("value", "previous"))
    if assigned:
        assert sum(row.share_percent for row in parts.rows) == pytest.approx(100)
    if total:
        contributed = sum(row.contribution_points for row in parts.rows)
        assert contributed == pytest.approx(100 * (assigned - before) / total)


@settings(deadline=None, max_examples=5)
@given(seed=seeds, profile=profiles)
def test_the_order_of_rows_changes_nothing(event, as_frame, seed, profile):
    rows = event(seed)
    shuffled = random.Random(seed).sample(rows, len(rows))
    first, second = (count_rows(as_frame(some), profile, "CHN") for some in (rows, shuffled))
    assert list(second["row"]) == [row["row"] for row in shuffled]
    by_row = second.set_index("row").loc[first["row"]].reset_index()[list(first.columns)]
    assert by_row.equals(first)
    assert units(second).astype(str).equals(units(first).astype(str))
    answers = [figures(units(some), some, EDITIONS, "2025", "2024") for some in (first, second)]
    assert answers[0] == answers[1]


@settings(deadline=None, max_examples=5)
@given(seed=seeds, profile=nameless, renamed=st.permutations(CODES))
def test_renaming_countries_renames_the_groups_alone(event, as_frame, seed, profile, renamed):
    rows, names = event(seed), dict(zip(CODES, renamed, strict=True)) | {"": ""}
    counted = count_rows(as_frame(rows), profile, "CHN")
    other = count_rows(
        as_frame([row | {"country": names[row["country"]]} for row in rows]), profile, names["CHN"]
    )
    assert figures(units(other), other, EDITIONS, "2025", "2024") == figures(
        units(counted), counted, EDITIONS, "2025", "2024"
    )
    before, after = (
        {
            (row.key, row.value, row.previous, row.rank, row.net_space, row.contribution_points)
            for row in part.rows
        }
        for part in (
            breakdown(units(frame), By.COUNTRY, "2025", "2024", Population.EXHIBITORS)
            for frame in (counted, other)
        )
    )
    assert {(names[key], *rest) for key, *rest in before} == after


@settings(deadline=None, max_examples=5)
@given(seed=seeds)
def test_ufi_never_counts_more_than_the_list(event, as_frame, seed):
    rows = as_frame(event(seed))
    strict, listed = (count_rows(rows, profile, "CHN") for profile in (UFI, AS_LISTED))
    assert not (strict["counted"] & ~listed["counted"]).any()
    narrow, wide = (values_of(figures(units(c), c, EDITIONS, "2025", "2024")) for c in (strict, listed))
    for measure in (
        Measure.EXHIBITORS,
        Measure.INTERNATIONAL_EXHIBITORS,
        Measure.MAIN_EXHIBITORS,
        Measure.NET_SPACE,
        Measure.VISITORS,
    ):
        assert (narrow[measure] or 0) <= (wide[measure] or 0)
