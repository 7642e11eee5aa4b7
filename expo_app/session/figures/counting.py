"""Counting exhibitors and visitors apart.

What people decide is mostly about exhibitors; visitors, of whom there are many more, are not counted again.
Texts are made numbers once for all profiles, rows are counted once for each profile and all editions; what a
filter changes is taken from the units (`selecting`).
"""

from collections.abc import Callable
from typing import TypeVar

import pandas as pd

from expo_app.model.profile import CountingProfile
from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import Appearances, appearances
from expo_app.pipeline.count.coding import coded
from expo_app.pipeline.count.rules import count_coded, in_words
from expo_app.pipeline.count.slices import Sliced
from expo_app.pipeline.count.stands import stands
from expo_app.pipeline.count.units import units
from expo_app.session.derive import Derived
from expo_app.session.figures.nationality import with_nationality
from expo_app.session.remembering import Itself

T = TypeVar("T")
# Everybody, who passes the filter and who of them is from abroad, of both populations.
_SLICED = 6
EXHIBITORS, VISITORS = Population.EXHIBITORS, Population.VISITORS


def counted_part(derived: Derived, profile: CountingProfile, population: Population) -> pd.DataFrame:
    """The rows of one population (schema.COUNTED) in the order of the lists."""

    def make() -> pd.DataFrame:
        return in_words(_listed(derived, population), coded_part(derived, profile, population))

    return _of_population(derived, "counted", profile, population, make)


def coded_part(derived: Derived, profile: CountingProfile, population: Population) -> pd.DataFrame:
    """The same with coded texts (count.coding), for counting."""

    def make() -> pd.DataFrame:
        rows = _coded(derived, population)
        if population is EXHIBITORS:
            listed = _listed(derived, population)
            told = with_nationality(derived, listed, profile)
            rows = rows if told is listed else coded(rows.assign(country=told["country"]))
        return count_coded(rows, profile, derived.event.host)

    return _of_population(derived, "counted coded", profile, population, make)


def units_part(derived: Derived, profile: CountingProfile, population: Population) -> pd.DataFrame:
    """What is counted of one population, one row each."""
    return _of_population(
        derived, "units", profile, population, lambda: units(coded_part(derived, profile, population))
    )


def stands_part(derived: Derived, profile: CountingProfile) -> pd.DataFrame:
    """The stands that make the net space of the exhibitors (count.stands.STANDS); for visitors none."""
    key = ("stands", profile.name)
    return _once(derived, key, lambda: stands(coded_part(derived, profile, EXHIBITORS)))


def appearances_part(derived: Derived, profile: CountingProfile) -> Appearances:
    """Which exhibitors were at which edition, whatever the filter."""
    years = [edition.year for edition in derived.editions]
    key = ("appearances", profile.name)
    return _once(derived, key, lambda: appearances(units_part(derived, profile, EXHIBITORS), years))


def sliced(derived: Derived, units: pd.DataFrame, population: Population) -> Sliced:
    """Units of one population cut by edition; remembered for the last ones that were asked about."""
    kept: list[Sliced] = derived.cache.get("sliced", [])
    found = next((one for one in kept if one.units is units and one.population is population), None)
    last = found or Sliced(units, population)
    derived.cache["sliced"] = [*(one for one in kept if one is not last), last][-_SLICED:]
    return last


def counted_rows(derived: Derived, profile: CountingProfile) -> pd.DataFrame:
    """The rows of both populations, those of exhibitors first, with the index of the participations."""
    parts = [counted_part(derived, profile, population) for population in Population]
    whole = [part for part in parts if len(part)] or parts[:1]
    return _once(derived, ("counted", profile.name), lambda: pd.concat(whole))


def lists_told(derived: Derived) -> pd.DataFrame:
    """Each (edition, population) of which there is a row."""

    def make() -> pd.DataFrame:
        listed = [(year, whom.value) for whom in Population for year in derived.editions_with(whom)]
        return pd.DataFrame(listed, columns=["edition", "population"])

    return _once(derived, "lists told", make)


def _listed(derived: Derived, population: Population) -> pd.DataFrame:
    """The participations of one population."""

    def make() -> pd.DataFrame:
        if population is VISITORS and len(derived.visitors):
            return derived.visitors
        rows = derived.participations
        asked = (rows["population"] == str(population)).to_numpy()
        return rows if asked.all() else rows[asked]

    return _once(derived, ("listed", population), make)


def _coded(derived: Derived, population: Population) -> pd.DataFrame:
    def make() -> pd.DataFrame:
        return coded(_listed(derived, population))

    def remembered() -> pd.DataFrame:
        return derived.memory.once("coded visitors", (Itself(derived.visitors),), make)

    return _once(derived, ("coded", population), remembered if population is VISITORS else make)


def _of_population(
    derived: Derived,
    name: str,
    profile: CountingProfile,
    population: Population,
    make: Callable[[], pd.DataFrame],
) -> pd.DataFrame:
    """What was made for one population, remembered; what is of visitors as long as they are the same."""

    def remembered() -> pd.DataFrame:
        inputs = (Itself(derived.visitors), derived.event.host)
        return derived.memory.once((f"{name} of visitors", profile.of_visitors), inputs, make)

    key = (name, population, profile.name)
    return _once(derived, key, remembered if population is VISITORS else make)


def _once(derived: Derived, key: object, make: Callable[[], T]) -> T:
    if key not in derived.cache:
        derived.cache[key] = make()
    made: T = derived.cache[key]
    return made
