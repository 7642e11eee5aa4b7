"""Every figure once more, in plain Python over the rows."""

import itertools
import math
from collections import defaultdict

import pytest

from expo_app.model.figure import By, Measure
from expo_app.model.profile import AS_LISTED, CHINA_FOREIGN, UFI
from expo_app.model.terms import Population, Reason
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.coding import coded
from expo_app.pipeline.count.measures import figures
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.stands import stands
from expo_app.pipeline.count.units import units
from expo_app.pipeline.count.waterfall import waterfall
from expo_app.reference.blocs import known_blocs
from expo_app.reference.regions import region_of

EDITIONS = ["2022", "2023", "2024", "2025"]
PAIRS = [("2025", "2024"), ("2025", "2022"), ("2024", "2023"), ("2022", "")]
HOST = "CHN"
HOME = {"ufi": {HOST}, "as-listed": {HOST}, "china-foreign": {"CHN", "HKG", "MAC", "TWN"}}


def in_list_order(rows):
    return sorted(rows, key=lambda row: (row["file"], row["sheet"], row["row"]))


def own_reason(row, fingerprints):
    """Why a row does not count, further stands aside; `fingerprints` are those of the rows before."""
    if row["excluded"]:
        return "excluded by a decision"
    if row["status"] == "cancelled":
        return "cancelled"
    known = (row["edition"], row["population"], row["fingerprint"]) in fingerprints
    fingerprints.add((row["edition"], row["population"], row["fingerprint"]))
    if known:
        return "exact duplicate"
    if row["mode"] == "online":
        return "online only"
    if row["role"] == "represented":
        return "represented company"
    roles = ("main", "co") if row["population"] == "exhibitors" else ("visitor",)
    return "" if row["role"] in roles else "role that does not count"


def reasons_of(rows, profile):
    """sheet row -> why it does not count ("" when it does)."""
    if not profile.each_once:
        return {row["row"]: "excluded by a decision" if row["excluded"] else "" for row in rows}
    fingerprints, rivals = set(), defaultdict(list)
    reasons = {row["row"]: own_reason(row, fingerprints) for row in in_list_order(rows)}
    for row in in_list_order(rows):
        if row["population"] == "exhibitors" and not reasons[row["row"]]:
            rivals[row["edition"], row["organisation_id"]].append(row)
    for group in rivals.values():
        group.sort(key=lambda row: (row["role"] != "main", row["country"] == ""))
        for row in group[1:]:
            reasons[row["row"]] = "further stand of the same exhibitor"
    return reasons


def spaces_of(standing, unit_of):
    """sheet row -> square metres that are its own."""
    spaces = {}
    groups = defaultdict(list)
    for row in in_list_order(standing):
        spaces[row["row"]] = row["net_space_sqm"]
        if row["stands"] and not math.isnan(row["net_space_sqm"]):
            groups[
                row["edition"], row["population"], row["halls"], row["stands"], row["net_space_sqm"]
            ].append(row)
    for group in groups.values():
        seen = set()
        for place, row in enumerate(sorted(group, key=lambda row: row["role"] != "main")):
            unit = unit_of[row["row"]]
            if place and (row["role"] == "co" or unit in seen):
                spaces[row["row"]] = math.nan
            seen.add(unit)
    return spaces


def recount(rows, profile):
    """(edition, population, unit) -> what the unit is, and the reasons."""
    reasons = reasons_of(rows, profile)
    unit_of = units_of(rows, reasons, profile)
    standing = [row for row in rows if reasons[row["row"]] in ("", "further stand of the same exhibitor")]
    spaces = spaces_of(standing, unit_of)
    found = {}
    for row in in_list_order(standing):
        key = row["edition"], row["population"], unit_of[row["row"]]
        unit = found.setdefault(key, {"sectors": set(), "halls": set(), "space": math.nan, "stands": []})
        unit["sectors"] |= set(filter(None, row["sectors"].split("; ")))
        unit["halls"] |= set(filter(None, row["halls"].split("; ")))
        space = spaces[row["row"]]
        if not math.isnan(space):
            unit["stands"].append((row["halls"], space))
            unit["space"] = space + (0 if math.isnan(unit["space"]) else unit["space"])
        if not reasons[row["row"]]:
            unit |= {"country": row["country"], "role": row["role"]}
    if profile.each_once:
        fill_countries(found, rows)
    for unit in found.values():
        unit["international"] = unit["country"] not in HOME[profile.name] | {""}
    return found, reasons


def units_of(rows, reasons, profile):
    """sheet row -> its unit: the organisation, as listed its n-th counting row."""
    counters, found = defaultdict(itertools.count), {}
    for row in in_list_order(rows):
        organisation = row["edition"], row["population"], row["organisation_id"]
        if row["population"] == "visitors":
            found[row["row"]] = row["row"]
        elif profile.each_once:
            found[row["row"]] = row["organisation_id"]
        elif not reasons[row["row"]]:
            found[row["row"]] = (row["organisation_id"], next(counters[organisation]))
    return found


def fill_countries(found, rows):
    order = ["main", "co", "represented", "organiser", "service", "visitor"]
    for (edition, population, unit), facts in found.items():
        if facts["country"] or population == "visitors":
            continue
        telling = [
            row
            for row in in_list_order(rows)
            if (row["edition"], row["population"], row["organisation_id"]) == (edition, population, unit)
            and row["country"]
            and not row["excluded"]
        ]
        telling.sort(key=lambda row: order.index(row["role"]))
        facts["country"] = telling[0]["country"] if telling else ""


def of(found, edition, population="exhibitors"):
    return {unit: facts for (year, who, unit), facts in found.items() if (year, who) == (edition, population)}


def total_space(facts):
    known = [unit["space"] for unit in facts if not math.isnan(unit["space"])]
    return sum(known) if known else None


def countries_of(facts):
    return len({unit["country"] for unit in facts} - {""})


def loyalty_of(found, edition, against):
    if not against:
        return {}
    this, previous = set(of(found, edition)), set(of(found, against))
    earlier = set().union(*(of(found, year) for year in EDITIONS if year < edition))
    returning, lost = len(this & previous), len(previous - this)
    return {
        "new": len(this - earlier),
        "won_back": len((this & earlier) - previous),
        "returning": returning,
        "lost": lost,
        "retention_rate": 100 * returning / len(previous) if previous else None,
        "churn_rate": 100 * lost / len(previous) if previous else None,
    }


def represented_of(rows, reasons, edition):
    firms = {
        row["organisation_id"]
        for row in rows
        if row["edition"] == edition
        and row["role"] == "represented"
        and reasons[row["row"]] in ("", "represented company")
    }
    return firms - {
        row["organisation_id"]
        for row in rows
        if (row["edition"], row["population"]) == (edition, "exhibitors")
        and row["role"] != "represented"
        and not reasons[row["row"]]
    }


def measures_of(found, reasons, rows, edition, against):
    """Measure -> value; a measure that is not there is not known."""
    lists = {(row["edition"], row["population"]) for row in rows}
    values = {}
    if (edition, "exhibitors") in lists:
        units_ = list(of(found, edition).values())
        abroad = [unit for unit in units_ if unit["international"]]
        known = countries_of(units_) or not units_
        values = {
            "exhibitors": len(units_),
            "international_exhibitors": len(abroad) if known else None,
            "international_share": 100 * len(abroad) / len(units_) if units_ and known else None,
            "exhibiting_countries": countries_of(units_) if known else None,
            "main_exhibitors": sum(unit["role"] == "main" for unit in units_),
            "co_exhibitors": sum(unit["role"] == "co" for unit in units_),
            "represented_companies": len(represented_of(rows, reasons, edition)),
            "net_space": total_space(units_),
            "international_net_space": total_space(abroad),
        }
        if (against, "exhibitors") in lists:
            values |= loyalty_of(found, edition, against)
    if (edition, "visitors") in lists:
        visitors = list(of(found, edition, "visitors").values())
        known = countries_of(visitors) or not visitors
        values |= {
            "visitors": len(visitors),
            "international_visitors": sum(unit["international"] for unit in visitors) if known else None,
            "attending_countries": countries_of(visitors) if known else None,
        }
    return values


def before(rows, edition):
    """The edition before that has a list of exhibitors."""
    years = sorted({row["edition"] for row in rows if row["population"] == "exhibitors"})
    return years[years.index(edition) - 1] if edition in years[1:] else ""


@pytest.mark.parametrize("profile", [UFI, CHINA_FOREIGN, AS_LISTED], ids=lambda profile: profile.name)
@pytest.mark.parametrize("seed", range(3))
def test_every_measure_equals_the_recount(event, as_frame, profile, seed):
    rows = event(seed)
    found, reasons = recount(rows, profile)
    counted = count_rows(as_frame(rows), profile, HOST)
    table = units(counted)
    for edition, against in PAIRS:
        expected = measures_of(found, reasons, rows, edition, against)
        earlier = measures_of(found, reasons, rows, against, before(rows, against)) if against else {}
        answer = figures(table, counted, EDITIONS, edition, against)
        assert [figure.measure for figure in answer] == [one for one in Measure if one is not Measure.VISITS]
        assert {figure.measure: figure.value for figure in answer} == pytest.approx(padded(expected))
        assert {figure.measure: figure.previous for figure in answer} == pytest.approx(padded(earlier))


def padded(values):
    return {one: values.get(one.value) for one in Measure if one is not Measure.VISITS}


@pytest.mark.parametrize("profile", [UFI, CHINA_FOREIGN, AS_LISTED], ids=lambda profile: profile.name)
@pytest.mark.parametrize("seed", range(3))
def test_every_row_counts_or_says_why_not(event, as_frame, profile, seed):
    rows = event(seed)
    found, reasons = recount(rows, profile)
    counted = count_rows(as_frame(rows), profile, HOST)
    assert dict(zip(counted["row"], counted["not_counted_because"], strict=True)) == reasons
    assert list(counted["row"]) == [row["row"] for row in rows]
    assert (counted["counted"] == (counted["not_counted_because"] == "")).all()
    for edition in EDITIONS:
        for population in Population:
            steps = waterfall(counted, edition, population, skipped=3)
            asked = [row for row in rows if (row["edition"], row["population"]) == (edition, population)]
            taken = [reasons[row["row"]] for row in asked]
            assert steps.total == len(of(found, edition, population))
            assert [(step.label, step.rows) for step in steps.steps] == [
                ("Rows read", len(asked) + 3),
                ("Totals and blank rows", -3),
                *((reason, -taken.count(reason)) for reason in Reason if reason in taken),
            ]


@pytest.mark.parametrize("seed", range(3))
def test_a_count_over_the_counted_rows_gives_the_same(event, as_frame, seed):
    counted = count_rows(as_frame(event(seed)), UFI, HOST)
    table = units(counted)
    for edition in EDITIONS:
        by_measure = {
            figure.measure: figure.value for figure in figures(table, counted, EDITIONS, edition, "")
        }
        chosen = [
            row
            for row in counted.to_dict("records")
            if row["edition"] == edition and row["population"] == "exhibitors" and row["counted"]
        ]
        abroad = {row["organisation_id"] for row in chosen if row["international"]}
        assert len({row["organisation_id"] for row in chosen}) == by_measure[Measure.EXHIBITORS]
        assert len(abroad) == (by_measure[Measure.INTERNATIONAL_EXHIBITORS] or 0)
        countries = {row["country"] for row in chosen} - {""}
        assert len(countries) == (by_measure[Measure.EXHIBITING_COUNTRIES] or 0)


def keys_of(unit, by):
    if by in (By.SECTOR, By.HALL):
        return unit["sectors" if by is By.SECTOR else "halls"]
    if by is By.SIZE:
        ends = {"0-9": 9, "10-18": 18, "19-36": 36, "37-72": 72, "73-150": 150, "151+": math.inf}
        return set([key for key, end in ends.items() if unit["space"] <= end][:1])
    value = unit["role"] if by is By.ROLE else unit["country"]
    if by is By.BLOC:
        return {bloc.key for bloc in known_blocs() if bloc.kind in {"bloc", "wef"} and value in bloc.members}
    return {region_of(value) if by is By.REGION and value else value} - {""}


def grouped(units_, by):
    groups = defaultdict(list)
    for unit in units_:
        for key in keys_of(unit, by):
            groups[key].append(unit)
    told = "country" if by is By.BLOC else None
    return groups, sum(bool(unit[told] if told else keys_of(unit, by)) for unit in units_)


def rank_of(key, groups):
    return 1 + sum(len(group) > len(groups[key]) for group in groups.values()) if key in groups else None


@pytest.mark.parametrize("profile", [UFI, CHINA_FOREIGN, AS_LISTED], ids=lambda profile: profile.name)
@pytest.mark.parametrize("seed", range(3))
def test_every_breakdown_equals_the_recount(event, as_frame, profile, seed):
    rows = event(seed)
    found, _ = recount(rows, profile)
    counted = coded(count_rows(as_frame(rows), profile, HOST))
    table, standing = units(counted), stands(counted)
    dimensions = [by for by in By if by is not By.LOYALTY]
    for by, population, (edition, against) in itertools.product(dimensions, Population, PAIRS[:2]):
        units_, earlier = (
            list(of(found, edition, population).values()),
            list(of(found, against, population).values()),
        )
        made = breakdown(table, by, edition, against, population, stands=standing)
        check_breakdown(made, units_, earlier)
        check_space(made, made.space, units_, "net_space")
        check_space(made, made.previous_space, earlier, "previous_net_space")


def space_in(key, by, units_):
    """What the units of a group have of it, in a hall their stands that are there and nowhere else."""
    if by is not By.HALL:
        return total_space(units_)
    known = [space for unit in units_ for halls, space in unit["stands"] if halls == key]
    return sum(known) if known else None


def check_space(result, parts, units_, name):
    """The rows and what is beside them add up to the net space of everybody."""
    if parts is None:
        assert not units_
        return
    rows = sum(getattr(row, name) or 0 for row in result.rows)
    assert parts.total == total_space(units_)
    assert rows + parts.unassigned + parts.undivided - parts.repeated == pytest.approx(parts.total or 0)
    if result.by is By.HALL:
        told = [(halls, space) for unit in units_ for halls, space in unit["stands"]]
        assert parts.undivided == sum(space for halls, space in told if "; " in halls)
        assert parts.unassigned == sum(space for halls, space in told if not halls)
        assert parts.repeated == pytest.approx(0)


def check_breakdown(result, units_, earlier):
    (groups, assigned), (then, assigned_then) = grouped(units_, result.by), grouped(earlier, result.by)
    assert {row.key for row in result.rows} == groups.keys() | then.keys()
    assert result.unassigned == len(units_) - assigned
    assert result.previous_unassigned == (len(earlier) - assigned_then if earlier else None)
    for row in result.rows:
        now, before_ = groups.get(row.key, []), then.get(row.key, [])
        assert row.value == len(now)
        assert row.previous == (len(before_) if earlier else None)
        assert row.rank == rank_of(row.key, groups)
        assert row.previous_rank == rank_of(row.key, then)
        assert row.net_space == space_in(row.key, result.by, now)
        assert row.previous_net_space == space_in(row.key, result.by, before_)
        share = 100 * len(now) / assigned if assigned else None
        assert row.share_percent == pytest.approx(share)
        if earlier:
            growth = 100 * (len(now) - len(before_)) / len(earlier)
            assert row.contribution_points == pytest.approx(growth)
        if assigned and assigned_then:
            points = share - 100 * len(before_) / assigned_then
            assert row.share_change_points == pytest.approx(points)
    if result.by is By.SIZE:
        assert [row.key for row in result.rows] == sorted(row.key for row in result.rows)
        return
    order = [(-row.value, -(row.previous or 0), row.label) for row in result.rows]
    assert order == sorted(order)


def test_a_row_with_several_firms_is_read_once(event, as_frame):
    rows = event(1)
    here = [row for row in rows if row["edition"] == "2025" and row["population"] == "exhibitors"]
    counted = count_rows(as_frame(rows), UFI, HOST)
    place = counted["row"] == here[1]["row"]
    counted.loc[place, ["source", "row"]] = [here[0]["source"], here[0]["row"]]
    plain, shared = (
        waterfall(frame, "2025", Population.EXHIBITORS)
        for frame in (count_rows(as_frame(rows), UFI, HOST), counted)
    )
    assert plain.total == shared.total
    assert shared.steps[0].rows == plain.steps[0].rows - 1
    assert (shared.steps[1].label, shared.steps[1].rows) == ("Further firms in a row", 1)
