"""The rows behind a figure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pandas as pd

from expo_app.model.figure import Measure, Waterfall
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.coding import Flags, codes, is_one_of
from expo_app.pipeline.count.loyalty import Came, came
from expo_app.pipeline.count.units import units
from expo_app.pipeline.count.waterfall import waterfall
from expo_app.reference.countries import name_of
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import (
    appearances_part,
    coded_part,
    counted_part,
    units_part,
)
from expo_app.session.figures.figures import resolve
from expo_app.session.figures.profiles import profile_of
from expo_app.session.figures.selecting import asked_stands, selection
from expo_app.session.figures.told_fields import asked_of, tells
from expo_app.session.lists.kept_columns import narrowed

_NARROWED: Mapping[Measure, tuple[str, str]] = {
    Measure.INTERNATIONAL_EXHIBITORS: ("origin", "international"),
    Measure.INTERNATIONAL_SHARE: ("origin", "international"),
    Measure.INTERNATIONAL_NET_SPACE: ("origin", "international"),
    Measure.INTERNATIONAL_VISITORS: ("origin", "international"),
    Measure.MAIN_EXHIBITORS: ("role", "main"),
    Measure.CO_EXHIBITORS: ("role", "co"),
    Measure.REPRESENTED_COMPANIES: ("role", "represented"),
}
OF_VISITORS = (
    *(Measure.VISITORS, Measure.INTERNATIONAL_VISITORS, Measure.ATTENDING_COUNTRIES),
    Measure.VISITS,
)
"""The measures of lists of visitors."""
_OF_LOYALTY = (Measure.NEW, Measure.RETURNING, Measure.WON_BACK, Measure.LOST)


def rows_of_measure(derived: Derived, query: Query, measure: Measure) -> pd.DataFrame:
    """The rows (schema.COUNTED) from which a measure was counted, those that do not count included.

    The rows of lost exhibitors are those of the edition compared with. Raises Problem when the edition
    has no list for the measure.
    """
    population = Population.VISITORS if measure in OF_VISITORS else Population.EXHIBITORS
    narrowed = (*query.where, _NARROWED[measure]) if measure in _NARROWED else query.where
    asked = resolve(derived, replace(query, population=population, where=narrowed))
    if measure in _OF_LOYALTY:
        return _rows_of_loyalty(derived, asked, measure)
    return rows_behind(derived, asked)


def rows_of_cohort(derived: Derived, query: Query, first: str) -> pd.DataFrame:
    """The rows (schema.COUNTED) of those of a query's edition that were first seen in the edition `first`.
    Raises Problem when the query's edition has no list."""
    asked = resolve(derived, replace(query, population=Population.EXHIBITORS))
    rules = profile_of(derived, asked.profile)
    chosen = selection(derived, rules, asked.where, asked.edition).levels.chosen
    wanted = chosen.at(first) & ~chosen.before(first) & chosen.at(asked.edition)
    names = units_part(derived, rules, Population.EXHIBITORS)["unit"].cat.categories[wanted]
    rows = rows_behind(derived, asked)
    return rows[rows["unit"].isin(names)]


def rows_behind(derived: Derived, query: Query) -> pd.DataFrame:
    """The rows (schema.COUNTED) of the edition, population and filter of a query, in list order.

    All rows of whoever is counted are there, also its further stands and repeated rows, and those of
    whoever is not counted at all but would pass the filter. As many of them count as the figure says.
    """
    rules = profile_of(derived, query.profile)
    rows = counted_part(derived, rules, query.population)
    compared = coded_part(derived, rules, query.population)
    here = is_one_of(compared["edition"], [query.edition])
    where = asked_of(derived, rules, query.where, query.population, query.edition)
    if not tells(derived, rules, where, query.population, query.edition):
        return rows[:0]
    if not where:
        return rows[here]
    unit = codes(compared["unit"])
    chosen = selection(derived, rules, query.where, query.edition).units[query.population]
    passing = _at(chosen, query.edition)
    others = here & ~_at(units_part(derived, rules, query.population), query.edition)[unit]
    wanted = here & passing[unit]
    if others.any():
        uncounted = units(compared[others].assign(counted=True))
        asked = narrowed(derived, uncounted, where, lambda: rows[others])
        wanted |= others & _at(asked, query.edition)[unit]
    return rows[wanted]


def rows_that_count(derived: Derived, query: Query, columns: Sequence[str]) -> pd.DataFrame:
    """Those of the rows behind a query that count, one for each exhibitor or visitor, in list order; of the
    columns (schema.COUNTED) only these. A part of what `rows_behind` takes is enough for it."""
    rules = profile_of(derived, query.profile)
    rows = counted_part(derived, rules, query.population)[[*columns]]
    compared = coded_part(derived, rules, query.population)
    where = asked_of(derived, rules, query.where, query.population, query.edition)
    if not tells(derived, rules, where, query.population, query.edition):
        return rows[:0]
    counting = is_one_of(compared["edition"], [query.edition]) & compared["counted"].to_numpy()
    if where:
        chosen = selection(derived, rules, query.where, query.edition).units[query.population]
        counting &= _at(chosen, query.edition)[codes(compared["unit"])]
    return rows[counting]


def space_counted(derived: Derived, query: Query, rows: pd.DataFrame) -> pd.Series:
    """The square metres that each of the rows behind a query adds to the net space of who is counted, NaN
    where it adds none: what it states is that of another row, or its exhibitor does not count. Where the
    filter asks for halls, space elsewhere is none."""
    found = asked_stands(derived, profile_of(derived, query.profile), query.where)
    return found["net_space_sqm"].reindex(rows.index)


def row_waterfall(rows: pd.DataFrame, query: Query) -> Waterfall:
    """How these rows (schema.COUNTED) of one edition and population become what is counted; those of a
    resolved query when there is none. (Lost exhibitors are of another edition than is asked for.)"""
    if rows.empty:
        return waterfall(rows, query.edition, query.population)
    first = rows.iloc[0]
    return waterfall(rows, first["edition"], Population(first["population"]))


def country_names(derived: Derived, lang: str = "en") -> dict[str, str]:
    """What people call the countries and regions of all rows, by alpha-3."""
    key = ("country names", lang)
    if key not in derived.cache:
        codes = derived.participations["country"].unique()
        derived.cache[key] = {code: name_of(code, lang, derived.event.labels) for code in codes if code}
    names: dict[str, str] = derived.cache[key]
    return names


def earlier_editions(derived: Derived, query: Query) -> dict[str, str]:
    """Exhibitors of an edition to the earlier ones in which they were ("2022, 2024"); who is there for the
    first time is left out. Whatever the filter; remembered."""
    key = ("earlier editions", query.profile, query.edition)
    if key not in derived.cache:
        derived.cache[key] = _earlier_editions(derived, query)
    found: dict[str, str] = derived.cache[key]
    return found


def _earlier_editions(derived: Derived, query: Query) -> dict[str, str]:
    rules = profile_of(derived, query.profile)
    seen = appearances_part(derived, rules)
    earlier = [place for place, year in enumerate(seen.editions) if year < query.edition]
    here = np.flatnonzero(seen.at(query.edition) & seen.before(query.edition))
    names = units_part(derived, rules, Population.EXHIBITORS)["unit"].cat.categories[here].tolist()
    told = (
        ", ".join(seen.editions[place] for place in earlier if there[place])
        for there in seen.there[here].tolist()
    )
    return dict(zip(names, told, strict=True))


def _at(units: pd.DataFrame, edition: str) -> Flags:
    """For each unit, by its code, whether it is among some units at an edition."""
    found = np.zeros(len(units["unit"].cat.categories), dtype=bool)
    found[codes(units["unit"])[is_one_of(units["edition"], [edition])]] = True
    return found


def _rows_of_loyalty(derived: Derived, query: Query, measure: Measure) -> pd.DataFrame:
    rules = profile_of(derived, query.profile)
    known = selection(derived, rules, query.where, query.edition).levels
    ways = came(known.chosen, known.everyone, query.edition, query.against)
    wanted = {
        Measure.NEW: ways == Came.NEW,
        Measure.RETURNING: ways == Came.RETURNING,
        Measure.WON_BACK: ways == Came.WON_BACK,
        Measure.LOST: known.chosen.at(query.against) & ~known.chosen.at(query.edition),
    }[measure]
    names = units_part(derived, rules, Population.EXHIBITORS)["unit"].cat.categories[wanted]
    edition = query.against if measure is Measure.LOST else query.edition
    rows = rows_behind(derived, replace(query, edition=edition))
    return rows[rows["unit"].isin(names)]
