"""The change between two editions of the sample, recounted in plain Python over the counted rows."""

import math
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from expo_app.model.caveat import Caveat
from expo_app.model.change import Movement
from expo_app.model.change_dossier import Carrier
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Query
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.counting import EXHIBITORS, units_part
from expo_app.session.figures.figures import counted
from expo_app.session.figures.profiles import profile_of
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

QUERIES = [
    Query(),
    Query(edition="2025", against="2023"),
    Query(where=(("origin", "international"),)),
    Query(profile="china-foreign", where=(("sector", "Digital health"),)),
]


@pytest.fixture(scope="module")
def sample() -> Derived:
    files = [path for path in SAMPLE_DATA.iterdir() if path.suffix in {".xls", ".xlsx", ".csv"}]
    return derive(preview(read_lists([path for path in files if "visitors" not in path.name], Told())))


class Recount:
    """Who was where, from the rows that count: {edition: {unit: (country, sectors, international)}}."""

    def __init__(self, derived: Derived, query: Query) -> None:
        self.editions: defaultdict[str, dict[str, dict[str, object]]] = defaultdict(dict)
        self.all: defaultdict[str, set[str]] = defaultdict(set)
        rows = counted(derived, query.profile).to_dict("records")
        sectors: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for row in rows:
            if row["counted"] or row["not_counted_because"] == "further stand of the same exhibitor":
                sectors[row["edition"], row["unit"]] |= set(filter(None, row["sectors"].split("; ")))
        units = units_part(derived, profile_of(derived, query.profile), EXHIBITORS)
        space = {(row["edition"], row["unit"]): row["net_space_sqm"] for row in units.to_dict("records")}
        for row in rows:
            if not row["counted"]:
                continue
            year, unit = row["edition"], row["unit"]
            self.all[year].add(unit)
            told = {"country": row["country"], "sectors": sectors[year, unit], "space": space[year, unit]}
            if _passes(query, told, row):
                self.editions[year][unit] = told
        self.years = sorted(self.all)
        self.edition = query.edition or self.years[-1]
        self.against = query.against or self.years[-2]

    @property
    def this(self) -> dict[str, dict[str, object]]:
        return self.editions[self.edition]

    @property
    def previous(self) -> dict[str, dict[str, object]]:
        return self.editions[self.against]

    @property
    def lost(self) -> set[str]:
        return self.previous.keys() - self.this.keys()


def _passes(query: Query, told: dict[str, object], row: dict[str, object]) -> bool:
    where = dict(query.where)
    if "origin" in where and not row["international"]:
        return False
    return "sector" not in where or where["sector"] in told["sectors"]


@pytest.fixture(params=QUERIES, ids=["all", "over two", "abroad", "a sector"])
def both(request: pytest.FixtureRequest, sample: Derived):
    found = changed(sample, request.param)
    assert found is not None
    return found, Recount(sample, request.param)


def test_the_bridge_adds_up_in_exhibitors_and_square_metres(both) -> None:
    found, plain = both
    before = {unit for year in plain.years if year < plain.edition for unit in plain.all[year]}
    came = plain.this.keys() - plain.previous.keys()
    steps = {step.movement: step for step in found.bridge.steps}
    assert (found.bridge.previous, found.bridge.this) == (len(plain.previous), len(plain.this))
    assert steps[Movement.LOST].exhibitors == -len(plain.lost)
    assert steps[Movement.WON_BACK].exhibitors == len(came & before)
    assert steps[Movement.FIRST_TIME].exhibitors == len(came - before)
    space = [one["space"] for one in plain.this.values() if not math.isnan(one["space"])]
    assert found.bridge.this_space == pytest.approx(sum(space))
    assert found.bridge.stated == len(space)


def test_crossings_are_who_is_in_both_groups(both) -> None:
    found, plain = both
    for members, value in ((plain.this, "value"), (plain.previous, "previous")):
        expected = Counter(
            (one["country"], sector)
            for one in members.values()
            for sector in one["sectors"]
            if one["country"]
        )
        cells = {(cell.row, cell.column): getattr(cell, value) for cell in found.crossings}
        assert {key: count for key, count in cells.items() if count} == expected


def test_countries_that_came_and_went(both) -> None:
    found, plain = both
    now, then = (
        {one["country"] for one in members.values()} - {""} for members in (plain.this, plain.previous)
    )
    assert set(found.appeared) == now - then
    assert set(found.vanished) == then - now
    assert set(found.first_countries) <= set(found.appeared)


def test_the_fewest_countries_that_explain_most_of_the_change(both) -> None:
    found, plain = both
    changes = Counter(one["country"] for one in plain.this.values())
    changes.subtract(Counter(one["country"] for one in plain.previous.values()))
    del changes[""]
    total, taken = sum(changes.values()), 0
    along = sorted((change for change in changes.values() if change * total > 0), key=abs, reverse=True)
    needed = 0
    while total and needed < len(along) and 100 * taken / total < 80:
        taken, needed = taken + along[needed], needed + 1
    assert len(found.countries_explain.keys) == needed
    assert found.countries_explain.percent == pytest.approx(100 * taken / total if total else 0)


def test_concentration_is_that_of_the_countries(both) -> None:
    found, plain = both
    sizes = Counter(one["country"] for one in plain.this.values() if one["country"])
    shares = [size / sum(sizes.values()) for size in sizes.values()]
    assert found.concentration.groups == len(sizes)
    assert found.concentration.herfindahl == pytest.approx(sum(share**2 for share in shares))
    assert found.concentration.shannon == pytest.approx(-sum(share * math.log(share) for share in shares))


def test_without_the_largest_from_abroad(both) -> None:
    found, plain = both
    sizes = Counter(one["country"] for one in plain.this.values() if one["country"] not in ("", "CHN"))
    without = found.without
    assert without.carrier is Carrier.COUNTRY
    assert without.value == max(sizes.values()) == sizes[without.key]
    then = sum(one["country"] == without.key for one in plain.previous.values())
    rest_now, rest_then = len(plain.this) - without.value, len(plain.previous) - then
    assert without.growth_without == pytest.approx(100 * (rest_now - rest_then) / rest_then)


def test_cohorts_and_who_was_always_there(both) -> None:
    found, plain = both
    first = {unit: year for year in reversed(plain.years) for unit in plain.editions[year]}
    for cohort in found.cohorts:
        for year, count in cohort.present:
            assert count == sum(first[unit] == cohort.first for unit in plain.editions[year])
    until = [plain.editions[year] for year in plain.years if year <= plain.edition]
    assert found.everywhere == len(set.intersection(*map(set, until)))


@pytest.mark.parametrize(("kept", "field"), [("kept_countries", "country"), ("kept_sectors", "sectors")])
def test_retention_of_every_group(both, kept: str, field: str) -> None:
    found, plain = both
    had, again = Counter(), Counter()
    for unit, one in plain.previous.items():
        for key in {one[field]} - {""} if field == "country" else one[field]:
            had[key] += 1
            again[key] += unit in plain.this
    assert {one.key: (one.previous, one.returning) for one in getattr(found, kept)} == {
        key: (count, again[key]) for key, count in had.items()
    }


def test_the_lost_are_all_there_the_largest_first(both) -> None:
    found, plain = both
    assert {one.unit for one in found.lost} == plain.lost
    spaces = [one.net_space or 0 for one in found.lost]
    assert spaces == sorted(spaces, reverse=True)
    for one in found.lost:
        assert one.editions == sum(one.unit in plain.all[year] for year in plain.years)


def test_the_sample_is_warned_of_as_its_lists_deserve(sample: Derived) -> None:
    between = {(new, old): _caveats(sample, new, old) for new, old in (("2025", "2024"), ("2024", "2023"))}
    assert Caveat.ONLINE in between["2024", "2023"]
    assert Caveat.ONLINE not in between["2025", "2024"]
    assert Caveat.LIST_DATE_UNKNOWN in between["2025", "2024"]


def _caveats(derived: Derived, edition: str, against: str) -> set[Caveat]:
    found = changed(derived, Query(edition=edition, against=against))
    return {warned.caveat for warned in found.warnings} if found else set()


def test_the_first_edition_has_no_change(sample: Derived) -> None:
    assert changed(sample, Query(edition="2022")) is None


def test_a_group_stand_carries_more_than_a_country(tmp_path: Path) -> None:
    header = "Company Name,Country,Role,Main exhibitor\n"
    guests = "".join(f"Guest {name} GmbH,Germany,co-exhibitor,Big Stand AG\n" for name in "ABCDEF")
    alone = "Birch Ltd,United Kingdom,main exhibitor,\nCedar Co,China,main exhibitor,\n"
    for year, rows in (("2024", alone), ("2025", f"Big Stand AG,Germany,main exhibitor,\n{guests}{alone}")):
        (tmp_path / f"Wood Fair {year}.csv").write_text(header + rows, encoding="utf-8")
    found = changed(derive(preview(read_lists([tmp_path], Told(host="CN")))), Query())
    assert found is not None
    assert found.without is not None
    assert (found.without.carrier, found.without.key) == (Carrier.STAND, "Big Stand AG")
    assert (found.without.value, found.without.previous) == (7, 0)
    assert found.without.growth_without == 0
