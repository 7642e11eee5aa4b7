"""What a change is made of, recounted in plain Python over the units."""

import functools
import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.change import Crossing, Explained, Movement
from expo_app.model.figure import BreakdownRow
from expo_app.model.profile import UFI
from expo_app.pipeline.count.attendance import appearances
from expo_app.pipeline.count.bridges import bridge, presence, space_retention
from expo_app.pipeline.count.cohorts import cohorts, present_at_every
from expo_app.pipeline.count.concentration import concentration, explained
from expo_app.pipeline.count.crossings import comparable, crossings
from expo_app.pipeline.count.kept import kept
from expo_app.pipeline.count.lost import lost_exhibitors
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.units import units

EDITIONS = ["2022", "2023", "2024", "2025"]
PAIRS = [("2025", "2024"), ("2025", "2022"), ("2024", "2023")]
SEEDS = range(4)


@pytest.fixture(scope="module")
def fair(event, as_frame):
    """fair(seed): the units of a generated event, and the same as {edition: {unit: row}}."""

    @functools.cache
    def make(seed):
        table = units(count_rows(as_frame(event(seed)), UFI, "CHN"))
        by_edition = {year: {} for year in EDITIONS}
        for row in table[table["population"] == "exhibitors"].to_dict("records"):
            by_edition[row["edition"]][row["unit"]] = row
        return table, by_edition

    return make


def known(space):
    return 0.0 if math.isnan(space) else space


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("edition", "against"), PAIRS)
def test_the_bridge_ends_where_the_edition_is(fair, seed, edition, against):
    table, by = fair(seed)
    found = bridge(presence(table, table, EDITIONS, edition, against), edition, against)
    this, previous = by[edition], by[against]
    assert (found.previous, found.this) == (len(previous), len(this))
    assert found.previous_space == pytest.approx(sum(known(r["net_space_sqm"]) for r in previous.values()))
    assert found.this_space == pytest.approx(sum(known(r["net_space_sqm"]) for r in this.values()))
    assert found.stated == sum(not math.isnan(r["net_space_sqm"]) for r in this.values())
    assert [step.movement for step in found.steps] == list(Movement)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(("edition", "against"), PAIRS)
def test_every_step_of_the_bridge_equals_the_recount(fair, seed, edition, against):
    table, by = fair(seed)
    there = presence(table, table, EDITIONS, edition, against)
    earlier = {unit for year in EDITIONS if year < edition for unit in by[year]}
    heads, space = Counter(), Counter()
    for unit in by[against].keys() - by[edition].keys():
        heads["lost"] -= 1
        space["lost"] -= known(by[against][unit]["net_space_sqm"])
    for unit in by[edition].keys() - by[against].keys():
        kind = "won_back" if unit in earlier else "first_time"
        heads[kind] += 1
        space[kind] += known(by[edition][unit]["net_space_sqm"])
    ways = Counter()
    for unit in by[edition].keys() & by[against].keys():
        now, then = by[edition][unit]["net_space_sqm"], by[against][unit]["net_space_sqm"]
        if math.isnan(now) or math.isnan(then):
            ways["unstated"] += 1
            space["unstated"] += known(now) - known(then)
        else:
            ways["up" if now > then else "down" if now < then else "same"] += 1
            space["grown" if now >= then else "shrunk"] += now - then
    for step in bridge(there, edition, against).steps:
        assert step.exhibitors == heads[step.movement.value]
        assert step.net_space == pytest.approx(space[step.movement.value])
    kept = space_retention(there)
    assert (kept.up, kept.same, kept.down, kept.unstated) == (
        ways["up"],
        ways["same"],
        ways["down"],
        ways["unstated"],
    )


@pytest.mark.parametrize("column", ["country", "sectors"])
@pytest.mark.parametrize("seed", SEEDS)
def test_space_retention_of_every_group(fair, seed, column):
    table, by = fair(seed)
    there = presence(table, table, EDITIONS, "2025", "2024")
    expected = {}
    for unit, row in by["2024"].items():
        for key in filter(None, row[column].split("; ")):
            ways = expected.setdefault(key, Counter(previous=0))
            ways["previous"] += 1
            if unit not in by["2025"]:
                continue
            ways["returning"] += 1
            now, then = by["2025"][unit]["net_space_sqm"], row["net_space_sqm"]
            if not math.isnan(now) and not math.isnan(then):
                ways["up" if now > then else "down" if now < then else "same"] += 1
    found = kept(table, column, there, "2024")
    names = ("previous", "returning", "up", "same", "down")
    assert {one.key: tuple(getattr(one, name) for name in names) for one in found} == {
        key: tuple(ways[name] for name in names) for key, ways in expected.items()
    }


@pytest.mark.parametrize("seed", SEEDS)
def test_cohorts_add_up_to_every_edition(fair, seed):
    table, by = fair(seed)
    seen = appearances(table, EDITIONS)
    found = cohorts(seen, EDITIONS)
    for year in EDITIONS:
        assert sum(dict(cohort.present).get(year, 0) for cohort in found) == len(by[year])
    ever = {unit for year in EDITIONS for unit in by[year]}
    first_seen = Counter(min(year for year in EDITIONS if unit in by[year]) for unit in ever)
    assert {cohort.first: cohort.present[0][1] for cohort in found} == dict(first_seen)
    assert present_at_every(seen, EDITIONS) == len(set.intersection(*(set(by[year]) for year in EDITIONS)))
    assert present_at_every(seen, []) == 0


@pytest.mark.parametrize("seed", SEEDS)
def test_crossings_are_the_units_in_both_groups(fair, seed):
    table, by = fair(seed)
    cells = {(cell.row, cell.column): cell for cell in crossings(table, "country", "sectors", "2025", "2024")}
    expected = {year: Counter() for year in ("2025", "2024")}
    for year, counter in expected.items():
        for row in by[year].values():
            for sector in filter(None, row["sectors"].split("; ")):
                if row["country"]:
                    counter[row["country"], sector] += 1
    assert {key: cell.value for key, cell in cells.items() if cell.value} == dict(expected["2025"])
    assert {key: cell.previous for key, cell in cells.items() if cell.previous} == dict(expected["2024"])
    for cell in cells.values():
        assert cell.contribution_points == pytest.approx(100 * (cell.value - cell.previous) / len(by["2024"]))


def test_crossings_of_one_valued_columns_add_up_to_the_growth(participations):
    firms = {"organisation_id": "a", "country": "DEU"}, {"organisation_id": "b", "country": "FRA"}
    rows = participations(
        *(firm | {"edition": "2024"} for firm in firms[:1]),
        *firms,
        {"organisation_id": "c", "country": "FRA", "role": "co"},
    )
    table = units(count_rows(rows, UFI, "CHN"))
    cells = crossings(table, "country", "role", "2025", "2024")
    assert sum(cell.contribution_points for cell in cells) == pytest.approx(200)
    assert all(cell.contribution_points is None for cell in crossings(table, "country", "role", "2024", ""))


def test_cells_of_sectors_that_were_split_explain_nothing():
    cells = tuple(Crossing("CHN", sector, 9, 4, 5.0) for sector in ("AI", "Robots", "Chips"))
    sectors = [
        BreakdownRow("AI", "AI", 9, 4, comparable=False),
        BreakdownRow("Chips", "Chips", 9, 4),
        BreakdownRow("Robots", "Robots", 9, 4),
    ]
    assert [cell.column for cell in comparable(cells, sectors)] == ["Robots", "Chips"]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_lost_are_ranked_by_space_years_and_growth(fair, seed):
    table, by = fair(seed)
    there, seen = presence(table, table, EDITIONS, "2025", "2024"), appearances(table, EDITIONS)
    growth = {"AI": 30.0, "Smart city": -5.0}
    found = lost_exhibitors(table, there, seen, "2024", growth)
    assert {lost.unit for lost in found} == by["2024"].keys() - by["2025"].keys()
    for lost in found:
        row = by["2024"][lost.unit]
        assert lost.editions == sum(lost.unit in by[year] for year in EDITIONS)
        assert lost.net_space == (None if math.isnan(row["net_space_sqm"]) else row["net_space_sqm"])
        assert lost.sector_growth == max(
            (growth[sector] for sector in row["sectors"].split("; ") if sector in growth), default=None
        )
    order = [(-(lost.net_space or 0), -lost.editions) for lost in found]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("heads", "herfindahl", "evenness", "largest"),
    [([5, 5], 0.5, 1.0, 50), ([10], 1.0, None, 100), ([8, 1, 1, 0], 0.66, 0.582, 80)],
)
def test_concentration(heads, herfindahl, evenness, largest):
    found = concentration(heads)
    assert found.herfindahl == pytest.approx(herfindahl)
    assert found.evenness == pytest.approx(evenness, abs=0.001)
    assert found.largest == pytest.approx(largest)
    assert concentration([0, 0]) is None


@given(st.lists(st.integers(1, 1000), min_size=1, max_size=30))
def test_concentration_lies_between_even_and_all_in_one(heads):
    found = concentration(heads)
    assert 1 / len(heads) - 1e-9 <= found.herfindahl <= 1 + 1e-9
    assert -1e-9 <= found.shannon <= math.log(len(heads)) + 1e-9


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=12))
def test_the_fewest_groups_that_explain_the_growth(pairs):
    rows = [BreakdownRow(str(n), str(n), now, then) for n, (now, then) in enumerate(pairs)]
    found = explained(rows, 80)
    changes = [row.change for row in rows]
    total = sum(changes)
    if not total:
        assert found.keys == ()
        return
    along = sorted((abs(change) for change in changes if change * total > 0), reverse=True)
    fewest = next(n for n in range(len(along) + 1) if sum(along[:n]) >= 0.8 * abs(total))
    assert len(found.keys) == fewest
    assert found.percent == pytest.approx(100 * sum(along[:fewest]) / abs(total))


def test_who_has_no_group_belongs_to_the_change_that_groups_explain():
    rows = [BreakdownRow("A", "A", 20, 0), BreakdownRow("B", "B", 5, 2), BreakdownRow("C", "C", 4, 3)]
    assert explained(rows, 80).keys == ("A",)
    assert explained(rows, 80, elsewhere=4) == Explained(("A", "B"), pytest.approx(100 * 23 / 28))
    assert explained(rows, 80, elsewhere=20) == Explained((), 0.0), "24 of 44 are less than 80 %"
