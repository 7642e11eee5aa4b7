"""The rows behind a figure."""

from collections.abc import Mapping, Set
from dataclasses import replace

import pandas as pd

from expo_app.model.figure import Measure, Waterfall
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.pipeline.count.units import units
from expo_app.pipeline.count.waterfall import waterfall
from expo_app.reference.countries import name_of
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import selection
from expo_app.session.figures.figures import counted, counted_units, resolve
from expo_app.session.figures.profiles import profile_of
from expo_app.session.lists.kept_columns import narrowed, standing

_NARROWED: Mapping[Measure, tuple[str, str]] = {
    Measure.INTERNATIONAL_EXHIBITORS: ("origin", "international"),
    Measure.INTERNATIONAL_SHARE: ("origin", "international"),
    Measure.INTERNATIONAL_NET_SPACE: ("origin", "international"),
    Measure.INTERNATIONAL_VISITORS: ("origin", "international"),
    Measure.MAIN_EXHIBITORS: ("role", "main"),
    Measure.CO_EXHIBITORS: ("role", "co"),
    Measure.REPRESENTED_COMPANIES: ("role", "represented"),
}
_OF_VISITORS = (Measure.VISITORS, Measure.INTERNATIONAL_VISITORS, Measure.ATTENDING_COUNTRIES)
_OF_LOYALTY = (Measure.NEW, Measure.RETURNING, Measure.WON_BACK, Measure.LOST)


def rows_of_measure(derived: Derived, query: Query, measure: Measure) -> pd.DataFrame:
    """The rows (schema.COUNTED) from which a measure was counted, those that do not count included.

    The rows of lost exhibitors are those of the edition compared with. Raises Problem when the edition
    has no list for the measure.
    """
    population = Population.VISITORS if measure in _OF_VISITORS else Population.EXHIBITORS
    narrowed = (*query.where, _NARROWED[measure]) if measure in _NARROWED else query.where
    asked = resolve(derived, replace(query, population=population, where=narrowed))
    if measure in _OF_LOYALTY:
        return _rows_of_loyalty(derived, asked, measure)
    return rows_behind(derived, asked)


def rows_behind(derived: Derived, query: Query) -> pd.DataFrame:
    """The rows (schema.COUNTED) of the edition, population and filter of a query, in list order.

    All rows of whoever is counted are there, also its further stands and repeated rows, and those of
    whoever is not counted at all but would pass the filter. As many of them count as the figure says.
    """
    rows = _of(counted(derived, query.profile), query)
    if not query.where:
        return rows
    everyone = _of(counted_units(derived, query.profile), query)
    others = rows[~rows["unit"].isin(everyone["unit"])]
    wanted = set(narrowed(derived, everyone, query.where, lambda: standing(rows))["unit"])
    if len(others):
        uncounted = units(others.assign(counted=True))
        wanted |= set(narrowed(derived, uncounted, query.where, lambda: others)["unit"])
    return rows[rows["unit"].isin(wanted)]


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
    """Unit to the earlier editions in which it exhibited ("2022, 2024"); the others are left out."""
    everyone = counted_units(derived, query.profile)
    exhibitors = everyone[everyone["population"] == str(Population.EXHIBITORS)]
    pairs = zip(exhibitors["edition"].tolist(), exhibitors["unit"].tolist(), strict=True)
    found: dict[str, list[str]] = {}
    for edition, unit in sorted(pair for pair in pairs if pair[0] < query.edition):
        found.setdefault(unit, []).append(edition)
    return {unit: ", ".join(editions) for unit, editions in found.items()}


def _of(frame: pd.DataFrame, query: Query) -> pd.DataFrame:
    same = (frame["edition"] == query.edition) & (frame["population"] == str(query.population))
    return frame[same]


def _rows_of_loyalty(derived: Derived, query: Query, measure: Measure) -> pd.DataFrame:
    before = replace(query, edition=query.against)
    rows = rows_behind(derived, before if measure is Measure.LOST else query)
    this, previous = _counted(derived, query), _counted(derived, before)
    ever = set(earlier_editions(derived, query))
    wanted = {
        Measure.NEW: this - ever - previous,
        Measure.RETURNING: this & previous,
        Measure.WON_BACK: (this & (ever | previous)) - previous,
        Measure.LOST: previous - this,
    }[measure]
    return rows[rows["unit"].isin(wanted)]


def _counted(derived: Derived, query: Query) -> Set[str]:
    selected = selection(derived, profile_of(derived, query.profile), query.where).units[query.population]
    return set(_of(selected, query)["unit"])
