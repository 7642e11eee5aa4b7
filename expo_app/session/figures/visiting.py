"""The visitors of an edition: figures, groups, visits, and what their growth is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from expo_app.model.change import Bridge, Crossing, SpaceRetention
from expo_app.model.change_dossier import CROSSED, Carrier, ChangeDossier, Without
from expo_app.model.figure import Breakdown, BreakdownRow, By, Figure, Measure, Waterfall
from expo_app.model.query import Answer, Query
from expo_app.model.rules_dossier import ByProfile
from expo_app.model.terms import Population
from expo_app.model.visitors import VisitorDossier
from expo_app.pipeline.count.concentration import concentration, explained
from expo_app.pipeline.count.crossings import comparable, crossings
from expo_app.pipeline.count.selection import select
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import ABROAD, answer, broken_down, compared_with, resolve
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.selecting import selection
from expo_app.session.figures.told_fields import asked_of_visitors, left_out, tells
from expo_app.session.figures.visitor_types import visitor_types
from expo_app.session.figures.visits import visits_by_unit


def visited(derived: Derived, query: Query) -> VisitorDossier | None:
    """The visitors that a query asks for, remembered; None where the edition has no list of visitors.

    Filters that are about exhibitors alone (role, hall, size) play no part, nor do those that no list of
    visitors of the edition tells. Linear in the number of visitors.
    """
    listed = derived.editions_with(Population.VISITORS)
    asked = _asked(derived, query)
    if asked.edition not in listed:
        return None
    key = ("visited", asked)
    if key not in derived.cache:
        derived.cache[key] = _visited(derived, asked)
    found: VisitorDossier = derived.cache[key]
    rules = profile_of(derived, query.profile)
    return replace(found, left_out=left_out(derived, rules, query.where, asked.edition))


def with_visits(derived: Derived, query: Query, found: Answer) -> Answer:
    """An answer to a query with the visits of its editions: the days on which its visitors came, None where
    the lists of an edition do not tell them, or not what the filter asks for."""
    where = resolve(derived, query).where
    visits = _visits(derived, replace(query, where=where, edition=found.edition))
    figure = Figure(Measure.VISITS, visits.get(found.edition), visits.get(found.against))
    return replace(found, figures=(*found.figures, figure))


def visits_beside(derived: Derived, query: Query, sides: Sequence[ByProfile]) -> tuple[ByProfile, ...]:
    """The figures by several profiles, each with its visits."""
    return tuple(
        replace(side, answer=with_visits(derived, replace(query, profile=side.profile.name), side.answer))
        for side in sides
    )


def _visits(derived: Derived, query: Query) -> Mapping[str, int]:
    """The visits of each edition whose lists tell them and what the filter of a query asks for."""
    rules = profile_of(derived, query.profile)
    visitors = selection(derived, rules, query.where, query.edition).units[Population.VISITORS]
    asked = asked_of_visitors(derived, rules, query.where, query.edition)
    visits = visits_by_unit(derived, rules).of(visitors)
    return {
        year: days for year, days in visits.items() if tells(derived, rules, asked, Population.VISITORS, year)
    }


def _asked(derived: Derived, query: Query) -> Query:
    """The query about visitors: its edition that of the exhibitors, so that both pages speak of one year."""
    listed = derived.editions_with(Population.VISITORS)
    population = query.population
    if derived.editions_with(Population.EXHIBITORS):
        population = Population.EXHIBITORS
    edition = query.edition or derived.editions_with(population)[-1]
    years = derived.editions_with(population)
    earlier = [year for year in years if year < edition]
    against = query.against or (earlier[-1] if earlier else "")
    where = asked_of_visitors(derived, profile_of(derived, query.profile), query.where, edition)
    against = against if against in listed else ""
    asked = replace(
        query, population=Population.VISITORS, edition=edition, against=against, where=where, by=None
    )
    return replace(asked, against=compared_with(derived, asked))


def _visited(derived: Derived, query: Query) -> VisitorDossier:
    rules = profile_of(derived, query.profile)
    visitors = selection(derived, rules, query.where, query.edition).units[Population.VISITORS]
    years = derived.editions_with(Population.VISITORS)

    def by(group: By, units: pd.DataFrame = visitors) -> Breakdown:
        return broken_down(derived, replace(query, by=group), units)

    countries, sectors = by(By.COUNTRY), by(By.SECTOR)
    asked = _answered(derived, query)
    return VisitorDossier(
        query,
        asked,
        tuple(answer(derived, replace(query, edition=year, against=""), query.edition) for year in years),
        _visits(derived, query),
        countries,
        by(By.COUNTRY, select(visitors, ABROAD)),
        by(By.REGION),
        sectors,
        asked.waterfall or Waterfall(query.edition, ()),
        visitor_types(derived, query, visitors),
        _changed(derived, query, visitors, countries, sectors) if query.against else None,
    )


def _answered(derived: Derived, query: Query) -> Answer:
    """The figures; without what would be compared by itself where nothing is to be compared."""
    found = answer(derived, query)
    if query.against:
        return found
    alone = tuple(replace(figure, previous=None) for figure in found.figures)
    return replace(found, against="", figures=alone)


def _changed(
    derived: Derived, query: Query, visitors: pd.DataFrame, countries: Breakdown, sectors: Breakdown
) -> ChangeDossier:
    """What the growth is made of. Who came again is not told by lists of visitors: those parts are empty."""
    edition, against, rows = query.edition, query.against, countries.rows
    cells = crossings(visitors, "country", "sectors", edition, against, Population.VISITORS)
    return ChangeDossier(
        edition,
        against,
        derived.editions_with(Population.VISITORS),
        Bridge(edition, against, 0, 0.0, (), 0),
        cells,
        explained(rows, elsewhere=countries.unassigned_change),
        explained(row for row in sectors.rows if row.comparable),
        explained(map(_as_row, comparable(cells, sectors.rows))),
        concentration(row.value for row in rows),
        concentration(row.previous or 0 for row in rows),
        _without(derived, countries),
        tuple(row.key for row in rows if row.value and not row.previous),
        tuple(row.key for row in rows if row.previous and not row.value),
        (),
        (),
        0,
        SpaceRetention(0, 0, 0, 0),
        (),
        (),
        (),
        (),
        (),
    )


def _without(derived: Derived, countries: Breakdown) -> Without | None:
    """The largest country or region from abroad, beside everybody."""
    host = derived.event.host
    rows = [row for row in countries.rows if row.key != host and row.value]
    if not rows or not host:
        return None
    whole = sum(row.value for row in countries.rows) + countries.unassigned
    previous = sum(row.previous or 0 for row in countries.rows) + (countries.previous_unassigned or 0)
    first = rows[0]
    return Without(Carrier.COUNTRY, first.key, first.value, first.previous or 0, whole, previous)


def _as_row(cell: Crossing) -> BreakdownRow:
    key = f"{cell.row}{CROSSED}{cell.column}"
    return BreakdownRow(key, key, cell.value, cell.previous)
