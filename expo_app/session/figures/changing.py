"""What a change is made of: everything that the pages Change and Loyalty say, counted once for a query."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from expo_app.model.change import Crossing, LostExhibitor
from expo_app.model.change_dossier import CROSSED, Carrier, ChangeDossier, Kept, Without
from expo_app.model.figure import Breakdown, BreakdownRow, By, Measure
from expo_app.model.international import InternationalTest
from expo_app.model.matching import MatchStatus
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import Appearances, appearances
from expo_app.pipeline.count.bridges import Presence, bridge, presence, space_retention
from expo_app.pipeline.count.cohorts import cohorts, present_at_every
from expo_app.pipeline.count.concentration import concentration, explained
from expo_app.pipeline.count.crossings import comparable, crossings
from expo_app.pipeline.count.group_stands import group_stands
from expo_app.pipeline.count.international import COUNTED_BY, international_test
from expo_app.pipeline.count.kept import kept
from expo_app.pipeline.count.lost import lost_exhibitors
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import coded_part, units_part
from expo_app.session.figures.effects import effect
from expo_app.session.figures.figures import answer, broken_down, compared_with, resolve
from expo_app.session.figures.flowing import flowed
from expo_app.session.figures.holdings import caveats
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.selecting import selection
from expo_app.session.figures.told_fields import tells

# A stand with one or two guests is no pavilion.
_GROUP_STAND = 5


@dataclass(frozen=True, eq=False)
class _Seen:
    """The exhibitors of a query, who of them was where, and the breakdowns that go with it."""

    query: Query
    editions: Sequence[str]
    units: pd.DataFrame
    everyone: pd.DataFrame
    there: Presence
    countries: Breakdown
    sectors: Breakdown


def changed(derived: Derived, query: Query) -> ChangeDossier | None:
    """The change that a query asks for, remembered; None without an edition to compare with, and where the
    lists of one of both do not tell what the filter asks for.

    Linear in the number of exhibitors. Raises Problem for an edition that has no list.
    """
    asked = resolve(derived, replace(query, population=Population.EXHIBITORS, by=None))
    if not compared_with(derived, asked):
        return None
    key = ("changed", asked)
    if key not in derived.cache:
        derived.cache[key] = _changed(derived, asked)
    found: ChangeDossier = derived.cache[key]
    return found


def tests_of(derived: Derived, query: Query) -> tuple[InternationalTest, ...]:
    """Whether the event of a query's edition may call itself international, whatever the filter, the profile
    and the edition compared with: each rule looks at figures that are counted its own way. Remembered."""
    asked = resolve(derived, replace(query, where=(), by=None, profile=Query().profile))
    key = ("tests", asked.edition)
    if key not in derived.cache:
        answers = {
            profile: answer(derived, replace(asked, profile=profile))
            for profile in dict.fromkeys(COUNTED_BY.values())
        }
        derived.cache[key] = tuple(
            international_test(rule, answers[profile].figures) for rule, profile in COUNTED_BY.items()
        )
    found: tuple[InternationalTest, ...] = derived.cache[key]
    return found


def _changed(derived: Derived, query: Query) -> ChangeDossier:
    seen = _seen(derived, query)
    edition, against = query.edition, query.against
    seen_in = _appearances(derived, seen)
    asked_for = appearances(seen.units, _telling(derived, seen)) if query.where else seen_in
    cells = crossings(seen.units, "country", "sectors", edition, against)
    appeared, vanished, first = _countries(seen)
    telling = _telling(derived, seen)
    until = [year for year in telling if year <= edition]
    return ChangeDossier(
        edition,
        against,
        tuple(telling),
        bridge(seen.there, edition, against),
        cells,
        explained(seen.countries.rows, elsewhere=seen.countries.unassigned_change),
        explained(row for row in seen.sectors.rows if row.comparable),
        explained(map(_as_row, comparable(cells, seen.sectors.rows))),
        concentration(row.value for row in seen.countries.rows),
        concentration(row.previous or 0 for row in seen.countries.rows),
        _without(derived, seen),
        appeared,
        vanished,
        first,
        cohorts(asked_for, telling),
        present_at_every(asked_for, until),
        space_retention(seen.there),
        _kept(seen, "country"),
        _kept(seen, "sectors"),
        _lost(seen, seen_in),
        caveats(derived, query),
        tests_of(derived, query),
        _band(derived, query),
        flowed(derived, query, asked_for, seen_in),
    )


def _seen(derived: Derived, query: Query) -> _Seen:
    rules = profile_of(derived, query.profile)
    units = selection(derived, rules, query.where, query.edition).units[Population.EXHIBITORS]
    everyone = units_part(derived, rules, Population.EXHIBITORS)
    editions = derived.editions_with(Population.EXHIBITORS)
    there = presence(units, everyone, editions, query.edition, query.against)
    by_country, by_sector = (replace(query, by=by) for by in (By.COUNTRY, By.SECTOR))
    countries, sectors = (broken_down(derived, asked, units) for asked in (by_country, by_sector))
    return _Seen(query, editions, units, everyone, there, countries, sectors)


def _telling(derived: Derived, seen: _Seen) -> list[str]:
    """The editions whose lists tell what the filter asks for, oldest first."""
    rules, where = profile_of(derived, seen.query.profile), seen.query.where
    return [year for year in seen.editions if tells(derived, rules, where, Population.EXHIBITORS, year)]


def _appearances(derived: Derived, seen: _Seen) -> Appearances:
    """In which editions everybody was, whatever the filter; remembered."""
    key = ("who was where", seen.query.profile)
    if key not in derived.cache:
        derived.cache[key] = appearances(seen.everyone, seen.editions)
    found: Appearances = derived.cache[key]
    return found


def _as_row(cell: Crossing) -> BreakdownRow:
    key = f"{cell.row}{CROSSED}{cell.column}"
    return BreakdownRow(key, key, cell.value, cell.previous)


def _countries(seen: _Seen) -> tuple[tuple[str, ...], ...]:
    """The countries that appeared, that vanished, and those that are in no edition before this one."""
    rows = seen.countries.rows
    appeared = tuple(row.key for row in rows if row.value and not row.previous)
    vanished = tuple(row.key for row in rows if row.previous and not row.value)
    first = tuple(row.key for row in rows if row.first_time and not row.previous)
    return appeared, vanished, first


def _without(derived: Derived, seen: _Seen) -> Without | None:
    """The largest group stand; where none has five exhibitors, the largest country or region from abroad."""
    this, previous = int(seen.there.this.sum()), int(seen.there.previous.sum())
    stands = _group_stands(derived, seen)
    if stands and max(now for now, _ in stands.values()) >= _GROUP_STAND:
        name = max(stands, key=lambda key: (stands[key][0], key))
        return Without(Carrier.STAND, name, *stands[name], this, previous)
    rows = [row for row in seen.countries.rows if row.key != derived.event.host and row.value]
    if not rows or not derived.event.host:
        return None
    return Without(Carrier.COUNTRY, rows[0].key, rows[0].value, rows[0].previous or 0, this, previous)


def _group_stands(derived: Derived, seen: _Seen) -> Mapping[str, tuple[int, int]]:
    """Who holds a stand -> counted exhibitors on it, now and before; the holder is one where it counts."""
    key = ("group stands", seen.query.profile)
    if key not in derived.cache:
        rows = coded_part(derived, profile_of(derived, seen.query.profile), Population.EXHIBITORS)
        derived.cache[key] = group_stands(rows)
    found: Mapping[str, tuple[int, int]] = derived.cache[key].counted(
        seen.units, seen.query.edition, seen.query.against
    )
    return found


def _kept(seen: _Seen, column: str) -> tuple[Kept, ...]:
    """Of every group of the edition compared with how many came again, the largest first."""
    return kept(seen.units, column, seen.there, seen.query.against)


def _lost(seen: _Seen, where: Appearances) -> Sequence[LostExhibitor]:
    growth = {row.key: row.change_percent for row in seen.sectors.rows}
    return lost_exhibitors(seen.units, seen.there, where, seen.query.against, growth)


def _band(derived: Derived, query: Query) -> tuple[float, float] | None:
    """The ends of the retention rate over the pairs that wait; only without a filter are they known."""
    if query.where or not any(match.status is MatchStatus.PROPOSED for match in derived.matches):
        return None
    rates: Iterable[tuple[float | None, float | None]] = (
        (one.low, one.high)
        for one in effect(derived, (), query)
        if one.measure is Measure.RETENTION_RATE and one.low != one.high
    )
    low, high = next(iter(rates), (None, None))
    return (low, high) if low is not None and high is not None else None
