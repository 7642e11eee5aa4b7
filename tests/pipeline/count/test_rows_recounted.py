"""Every figure once more, in plain Python over rows.csv as it is exported."""

import csv
import math
from collections import Counter, defaultdict
from dataclasses import replace

import pytest

from expo_app.export.rows import write_rows
from expo_app.model.event import Edition, Event
from expo_app.model.figure import By, Measure
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.profile import PROFILES
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.reference.blocs import known_blocs
from expo_app.reference.regions import region_of
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.figures import answer, counted
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

FURTHER = "further stand of the same exhibitor"
SHOWN = [bloc for bloc in known_blocs() if bloc.kind in {"bloc", "wef"}]
ENDS = {"0-9": 9, "10-18": 18, "19-36": 36, "37-72": 72, "73-150": 150, "151+": math.inf}


@pytest.fixture(scope="module")
def sample():
    files = [path for path in SAMPLE_DATA.iterdir() if path.suffix in {".xlsx", ".csv"}]
    return derive(preview(read_lists([path for path in files if "visitors" not in path.name], Told())))


@pytest.fixture(scope="module")
def generated(event, as_frame):
    """generated(seed): what is derived of a generated event."""

    def make(seed):
        rows = as_frame(event(seed))
        editions = tuple(Edition(year) for year in ("2022", "2023", "2024", "2025"))
        visitors = rows[rows["population"] == "visitors"]
        return Derived(Event("Fair", "CHN"), editions, rows, {}, {}, (), 1, visitors=visitors)

    return make


class Recount:
    """What rows.csv says: units by edition, each a country, a role, sectors, halls and square metres."""

    def __init__(self, path, population, once):
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["population"] == population]
        rows.sort(key=lambda row: (row["file"], row["sheet"], int(row["row"])))
        self.rows, self.once = rows, once
        self.editions = defaultdict(dict)
        self.listed = {row["edition"] for row in rows}
        own, turns = self.own_spaces(), Counter()
        for place, row in enumerate(rows):
            if row["counted"] == "false" and row["not_counted_because"] != FURTHER:
                continue
            unit = row["organisation_id"]
            if population == "visitors":
                unit = place
            elif not once:
                turns[row["edition"], unit] += 1
                unit = unit, turns[row["edition"], unit]
            known = self.editions[row["edition"]].setdefault(
                unit, {"sectors": set(), "halls": set(), "spaces": [], "in": []}
            )
            known["sectors"] |= set(filter(None, row["sectors"].split("; ")))
            known["halls"] |= set(filter(None, row["halls"].split("; ")))
            known["spaces"] += own.get(place, [])
            known["in"] += [(row["halls"], space) for space in own.get(place, [])]
            if row["counted"] == "true":
                assert "country" not in known, "an exhibitor counts once"
                known |= {name: row[name] for name in ("country", "role")}
                known["abroad"] = row["international"] == "true"

    def own_spaces(self):
        """Place -> its square metres, where they are not those of another row on the same stand."""
        groups, own = defaultdict(list), {}
        for place, row in enumerate(self.rows):
            if row["net_space_sqm"] and (row["counted"] == "true" or row["not_counted_because"] == FURTHER):
                own[place] = [float(row["net_space_sqm"])]
                if row["stands"]:
                    key = row["edition"], row["halls"], row["stands"], row["net_space_sqm"]
                    groups[key].append(place)
        for places in groups.values():
            seen = set()
            for nth, place in enumerate(sorted(places, key=lambda one: self.rows[one]["role"] != "main")):
                row = self.rows[place]
                firm = row["organisation_id"] if self.once else place
                if nth and (row["role"] == "co" or firm in seen):
                    del own[place]
                seen.add(firm)
        return own

    def represented(self, edition):
        """Companies that are only represented."""
        rows = [row for row in self.rows if row["edition"] == edition]
        shown, others = set(), set()
        for row in rows:
            if row["role"] == "represented":
                if row["counted"] == "true" or row["not_counted_because"] == "represented company":
                    shown.add(row["organisation_id"])
            elif row["counted"] == "true":
                others.add(row["organisation_id"])
        return len(shown - others)

    def before(self, edition):
        return max((year for year in self.listed if year < edition), default="")

    def came(self, edition, against):
        """Unit -> how it came to an edition."""
        this, previous = self.editions[edition], self.editions[against]
        ever = {unit for year in self.listed if year < edition for unit in self.editions[year]}
        return {
            unit: "returning" if unit in previous else "won_back" if unit in ever else "new" for unit in this
        }

    def measures(self, edition):
        units = [*self.editions[edition].values()]
        abroad, countries = (
            [unit for unit in units if unit["abroad"]],
            {unit["country"] for unit in units} - {""},
        )
        known = countries or not units
        found = {
            "exhibitors": len(units),
            "international_exhibitors": len(abroad) if known else None,
            "international_share": 100 * len(abroad) / len(units) if units and known else None,
            "exhibiting_countries": len(countries) if known else None,
            "main_exhibitors": sum(unit["role"] == "main" for unit in units),
            "co_exhibitors": sum(unit["role"] == "co" for unit in units),
            "represented_companies": self.represented(edition),
            "net_space": space_of(units),
            "international_net_space": space_of(abroad),
        }
        against = self.before(edition)
        if against:
            ways, previous = Counter(self.came(edition, against).values()), len(self.editions[against])
            found |= {name: ways[name] for name in ("new", "won_back", "returning")}
            lost = previous - ways["returning"]
            found |= {"lost": lost}
            if previous:
                found |= {
                    "retention_rate": 100 * ways["returning"] / previous,
                    "churn_rate": 100 * lost / previous,
                }
        return found

    def groups(self, by, edition):
        """Group -> its units."""
        came = self.came(edition, self.before(edition)) if by is By.LOYALTY and self.before(edition) else {}
        found = defaultdict(list)
        for unit, told in self.editions[edition].items():
            for key in {came[unit]} if unit in came else keys_of(told, by):
                found[key].append(told)
        return found


def keys_of(unit, by):
    if by in (By.SECTOR, By.HALL):
        return unit["sectors" if by is By.SECTOR else "halls"]
    if by is By.SIZE:
        return [key for key, end in ENDS.items() if unit["spaces"] and sum(unit["spaces"]) <= end][:1]
    if by is By.BLOC:
        return [bloc.key for bloc in SHOWN if unit["country"] in bloc.members]
    if by is By.REGION:
        return [region_of(unit["country"])] if unit["country"] else []
    return [unit[by.value]] if by in (By.COUNTRY, By.ROLE) and unit[by.value] else []


def space_of(units, hall=None):
    """The space of units, or what of it stands in one hall and in no other."""
    stands = [stand for unit in units for stand in unit["in"]]
    spaces = [space for halls, space in stands if hall in (None, halls)]
    return sum(spaces) if spaces else None


def check(derived, profile, path):
    write_rows(counted(derived, profile).sort_index(), path)
    again = Recount(path, "exhibitors", PROFILES[profile].each_once)
    years = sorted(again.listed)
    for edition, against in zip(years[1:], years, strict=False):
        found = answer(derived, Query(edition, against, profile=profile))
        told = {figure.measure: figure for figure in found.figures}
        for measures, side in ((again.measures(edition), "value"), (again.measures(against), "previous")):
            for name, value in measures.items():
                assert getattr(told[Measure(name)], side) == pytest.approx(value), (edition, name, side)
        check_exhibitor_groups(derived, Query(edition, against, profile=profile), again)


def check_exhibitor_groups(derived, query, again):
    for by in By:
        rows = answer(derived, replace(query, by=by)).breakdown.rows
        now, then = again.groups(by, query.edition), again.groups(by, query.against)
        assert {row.key for row in rows} == now.keys() | then.keys() or by is By.LOYALTY
        base = len(again.editions[query.against])
        for row in rows:
            assert row.value == len(now[row.key])
            assert row.net_space == pytest.approx(space_of(now[row.key], row.key if by is By.HALL else None))
            if row.previous is not None:
                assert row.previous == len(then[row.key])
                growth = 100 * (row.value - row.previous) / base if base else None
                assert row.contribution_points == pytest.approx(growth) or not row.comparable


@pytest.mark.parametrize("profile", PROFILES)
def test_the_sample(sample, profile, tmp_path):
    check(sample, profile, tmp_path / "rows.csv")


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("seed", [11, 12])
def test_generated_events(generated, profile, seed, tmp_path):
    derived = generated(seed)
    check(derived, profile, tmp_path / "rows.csv")
    again = Recount(tmp_path / "rows.csv", "visitors", PROFILES[profile].each_once)
    query = Query("2025", "2024", Population.VISITORS, profile)
    told = {figure.measure: figure.value for figure in answer(derived, query).figures}
    units = [*again.editions["2025"].values()]
    countries = {unit["country"] for unit in units} - {""}
    assert told[Measure.VISITORS] == len(units)
    assert told[Measure.ATTENDING_COUNTRIES] == (len(countries) or None)
    assert told[Measure.INTERNATIONAL_VISITORS] == (sum(u["abroad"] for u in units) if countries else None)
    for by in (By.COUNTRY, By.REGION, By.SECTOR):
        rows = answer(derived, Query("2025", "2024", Population.VISITORS, profile, by)).breakdown.rows
        now, then = again.groups(by, "2025"), again.groups(by, "2024")
        assert {row.key: row.value for row in rows} == {row.key: len(now[row.key]) for row in rows}
        assert {row.key: row.previous for row in rows} == {row.key: len(then[row.key]) for row in rows}
        assert {row.key for row in rows} == {key for key in (*now, *then) if now[key] or then[key]}
