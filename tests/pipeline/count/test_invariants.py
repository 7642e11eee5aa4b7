"""What holds whatever the lists say."""

import math
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

WHO = (Population.EXHIBITORS,)
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
    for by, across in [*((by, None) for by in By), (By.COUNTRY, By.SECTOR), (By.SECTOR, By.HALL)]:
        parts = breakdown(chosen, by, "2025", against, Population.EXHIBITORS, everyone, across=across)
        assert parts.total == total.value
        if parts.previous_unassigned is not None:  # how somebody came to the first edition is not known
            assert parts.previous_total == total.previous
            check_contributions(parts, total.change_percent)
        for row in parts.rows:
            check_marks(row)
    came = {row.key: row.value for row in breakdown(chosen, By.LOYALTY, "2025", against, *WHO, everyone).rows}
    for measure in (Measure.NEW, Measure.WON_BACK, Measure.RETURNING):
        assert came.get(measure.value, 0) == value[measure]


def check_contributions(parts, growth):
    one_valued = {By.COUNTRY, By.REGION, By.ROLE, By.SIZE, By.LOYALTY}
    if parts.by in one_valued and not parts.across:
        assert parts.repeated == parts.previous_repeated == 0
        if any(row.value for row in parts.rows):
            assert sum(row.share_percent for row in parts.rows) == pytest.approx(100)
    assert (parts.growth_percent is None) == (growth is None)
    if growth is not None:
        points = [row.contribution_points for row in parts.rows]
        points += [parts.unassigned_contribution_points, parts.repeated_contribution_points]
        assert math.fsum(points) == pytest.approx(growth, abs=1e-9)
        assert parts.growth_percent == pytest.approx(growth)


def check_marks(row):
    assert row.vanished == (row.value == 0)
    assert row.small_base == (row.previous in range(1, 10))
    assert not (row.first_time and row.previous)
    if row.rank and row.previous_rank:
        assert row.rank_change == row.previous_rank - row.rank


@settings(deadline=None, max_examples=5)
@given(seed=seeds)
def test_a_country_is_new_when_no_edition_before_had_it(event, as_frame, seed):
    table = units(count_rows(as_frame(event(seed)), UFI, "CHN"))
    listed = table[table["population"] == "exhibitors"]
    before = {
        country for year, country in zip(listed["edition"], listed["country"], strict=True) if year < "2025"
    }
    for row in breakdown(table, By.COUNTRY, "2025", "2024", *WHO).rows:
        assert row.first_time == (row.value > 0 and row.key not in before)
        assert (row.mark == "first_time") == row.first_time
        assert (row.mark == "appeared") == (row.value > 0 and not row.previous and row.key in before)


@settings(deadline=None, max_examples=4)
@given(seed=seeds)
def test_the_order_of_the_profiles(event, as_frame, seed):
    rows = as_frame(event(seed))
    told = {}
    for name, profile in PROFILES.items():
        counted = count_rows(rows, profile, "CHN")
        told[name] = values_of(figures(units(counted), counted, EDITIONS, "2025", "2024"))
    strict = ("ufi", "fkm", "china-overseas", "china-foreign")
    assert len({told[name][Measure.EXHIBITORS] for name in strict}) == 1
    for measure in (Measure.INTERNATIONAL_EXHIBITORS, Measure.INTERNATIONAL_VISITORS):
        same = {told[name][measure] for name in strict[:3]}
        assert len(same) == 1
        assert (told["china-foreign"][measure] or 0) <= (told["ufi"][measure] or 0)
    assert (told["ufi"][Measure.EXHIBITORS] or 0) <= (told["as-listed"][Measure.EXHIBITORS] or 0)


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
