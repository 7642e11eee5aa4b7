"""Counting exhibitors and visitors apart.

What people decide is mostly about exhibitors; visitors, of whom there are many more, are not counted again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd

from expo_app.model.profile import CountingProfile
from expo_app.model.terms import Population
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.tally import Tally, tally
from expo_app.pipeline.count.units import represented, units
from expo_app.session.derive import Derived
from expo_app.session.lists.kept_columns import Pairs, narrowed, represented_rows, standing
from expo_app.session.remembering import Itself

EXHIBITORS, VISITORS = Population.EXHIBITORS, Population.VISITORS


@dataclass(frozen=True, eq=False)
class Selection:
    """The units (count.units.UNITS) for which a filter holds, by population, and the represented companies
    beside them; `tallied` are both populations by country, role and whether international, and the
    companies."""

    units: dict[Population, pd.DataFrame]
    companies: pd.DataFrame
    tallied: tuple[Tally, Tally]


def counted_part(derived: Derived, profile: CountingProfile, population: Population) -> pd.DataFrame:
    """The rows of one population (schema.COUNTED) in the order of the lists."""
    host = derived.event.host

    def make() -> pd.DataFrame:
        rows = derived.participations
        return count_rows(rows[rows["population"] == str(population)], profile, host)

    def remembered() -> pd.DataFrame:
        inputs = (Itself(derived.visitors), host)
        return derived.memory.once(("counted visitors", profile.name), inputs, make)

    key = ("counted", population, profile.name)
    return _once(derived, key, remembered if population is VISITORS else make)


def units_part(derived: Derived, profile: CountingProfile, population: Population) -> pd.DataFrame:
    """What is counted of one population, one row each."""

    def make() -> pd.DataFrame:
        return units(counted_part(derived, profile, population))

    def remembered() -> pd.DataFrame:
        inputs = (Itself(derived.visitors), derived.event.host)
        return derived.memory.once(("units of visitors", profile.name), inputs, make)

    key = ("units", population, profile.name)
    return _once(derived, key, remembered if population is VISITORS else make)


def counted_rows(derived: Derived, profile: CountingProfile) -> pd.DataFrame:
    """The rows of both populations, those of exhibitors first, with the index of the participations."""
    parts = [counted_part(derived, profile, population) for population in Population]
    whole = [part for part in parts if len(part)] or parts[:1]
    return _once(derived, ("counted", profile.name), lambda: pd.concat(whole))


def counted_units(derived: Derived, profile: CountingProfile) -> pd.DataFrame:
    """What is counted of both populations, by edition, population and unit."""
    parts = [units_part(derived, profile, population) for population in Population]
    whole = [part for part in parts if len(part)] or parts[:1]
    return _once(derived, ("units", profile.name), lambda: _together(whole))


def selection(derived: Derived, profile: CountingProfile, where: Pairs) -> Selection:
    """What passes a filter, remembered for the last one: every answer of a dossier asks for the same."""
    key = (profile.name, tuple(where))
    kept: tuple[object, Selection] | None = derived.cache.get("selection")
    if kept is None or kept[0] != key:
        kept = key, _selected(derived, profile, where)
        derived.cache["selection"] = kept
    return kept[1]


def lists_told(derived: Derived) -> pd.DataFrame:
    """Each (edition, population) of which there is a row."""
    rows = derived.participations
    return _once(derived, "lists told", rows[["edition", "population"]].drop_duplicates)


def _selected(derived: Derived, profile: CountingProfile, where: Pairs) -> Selection:
    parts = {population: units_part(derived, profile, population) for population in Population}
    rows = counted_part(derived, profile, EXHIBITORS)
    companies = _once(derived, ("represented", profile.name), lambda: represented(rows))
    if where:
        everyone = counted_units(derived, profile)
        selected = narrowed(derived, everyone, where, lambda: standing(counted_rows(derived, profile)))
        parts = {
            population: selected[selected["population"] == population.value] for population in Population
        }
        companies = narrowed(derived, companies, where, lambda: represented_rows(rows))
    found = tally(parts[EXHIBITORS], "country", "role", "international")
    found |= _tally_of_visitors(derived, profile, parts[VISITORS])
    return Selection(parts, companies, (found, tally(companies)))


def _tally_of_visitors(derived: Derived, profile: CountingProfile, visitors: pd.DataFrame) -> Tally:
    key = ("tally of visitors", profile.name)
    make = partial(tally, visitors, "country", "role", "international")
    return derived.memory.once(key, (Itself(visitors),), make)


def _together(parts: list[pd.DataFrame]) -> pd.DataFrame:
    """Units of several populations by edition, population and unit, as each of the parts is."""
    if len(parts) == 1:
        return parts[0]
    columns = {name: _joined([part[name] for part in parts], name == "edition") for name in parts[0].columns}
    both = pd.DataFrame(columns)
    order = both["edition"].cat.codes.argsort(kind="stable")
    return both.take(order.to_numpy()).reset_index(drop=True)


def _joined(columns: list[pd.Series], sort: bool) -> Any:
    """One column of several; texts stay categories, sorted ones if asked for."""
    if isinstance(columns[0].dtype, pd.CategoricalDtype):
        return pd.api.types.union_categoricals(columns, sort_categories=sort)
    return pd.concat(columns, ignore_index=True)


def _once(derived: Derived, key: object, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    if key not in derived.cache:
        derived.cache[key] = make()
    frame: pd.DataFrame = derived.cache[key]
    return frame
