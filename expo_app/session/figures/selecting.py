"""Whom a filter lets pass, and what they are in each edition."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

import pandas as pd

from expo_app.model.profile import CountingProfile
from expo_app.model.query import Where
from expo_app.model.terms import Population
from expo_app.pipeline.count.measures import Levels, Values, levels, visitor_levels
from expo_app.pipeline.count.selection import sought_values
from expo_app.pipeline.count.stands import space_of_units, within
from expo_app.pipeline.count.units import represented
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import (
    appearances_part,
    coded_part,
    counted_part,
    stands_part,
    units_part,
)
from expo_app.session.figures.told_fields import asked_of_visitors
from expo_app.session.lists.kept_columns import Pairs, narrowed, represented_rows, standing

EXHIBITORS, VISITORS = Population.EXHIBITORS, Population.VISITORS
_HALL = "hall"
# What exhibitors are asked, and what is left of it for visitors; the same of the filter before.
_SELECTIONS = 4


@dataclass(frozen=True, eq=False)
class Selection:
    """The units (count.units.UNITS) for which a filter holds, as far as it can be asked of their population,
    the represented companies beside them, and what they are in each edition."""

    units: dict[Population, pd.DataFrame]
    companies: pd.DataFrame
    levels: Levels


@dataclass(frozen=True, eq=False)
class _Kept:
    """The selection of exhibitors by a filter, those of visitors by as much of it as each edition tells."""

    asked: tuple[str, Where]
    exhibitors: Selection
    visitors: dict[Where, Selection]


def selection(derived: Derived, profile: CountingProfile, where: Pairs, edition: str) -> Selection:
    """What passes a filter, remembered for the last few: every answer of a dossier asks for the same. Of
    visitors it is asked as far as the lists of `edition` tell it, of whatever edition they are."""
    asked = (profile.name, tuple(where))
    known: tuple[_Kept, ...] = derived.cache.get("selections", ())
    found = next((one for one in known if one.asked == asked), None)
    kept = found or _Kept(asked, _of_exhibitors(derived, profile, tuple(where)), {})
    derived.cache["selections"] = (*(one for one in known if one is not kept), kept)[-_SELECTIONS:]
    of_visitors = asked_of_visitors(derived, profile, where, edition)
    if of_visitors not in kept.visitors:
        kept.visitors[of_visitors] = _with_visitors(derived, profile, of_visitors, kept.exhibitors)
    return kept.visitors[of_visitors]


def _of_exhibitors(derived: Derived, profile: CountingProfile, where: Where) -> Selection:
    chosen = _in_halls(derived, profile, where, _chosen(derived, profile, where, EXHIBITORS))
    companies = _companies(derived, profile)
    if where:
        rows = partial(counted_part, derived, profile, EXHIBITORS)
        companies = narrowed(derived, companies, where, lambda: represented_rows(rows()))
    nobody = units_part(derived, profile, VISITORS).iloc[:0]
    seen = appearances_part(derived, profile)
    found = levels(chosen, nobody, companies, _years(derived), seen)
    return Selection({EXHIBITORS: chosen, VISITORS: nobody}, companies, found)


def _in_halls(derived: Derived, profile: CountingProfile, where: Where, chosen: pd.DataFrame) -> pd.DataFrame:
    """Exhibitors with the space that they have in the halls that a filter asks for."""
    if not any(field == _HALL for field, _ in where):
        return chosen
    return chosen.assign(net_space_sqm=space_of_units(chosen, asked_stands(derived, profile, where)))


def asked_stands(derived: Derived, profile: CountingProfile, where: Pairs) -> pd.DataFrame:
    """The stands (count.stands.STANDS) of all exhibitors, where a filter asks for halls those in them."""
    found = stands_part(derived, profile)
    halls = [value for field, value in where if field == _HALL]
    if not halls:
        return found
    everyone = [units_part(derived, profile, one) for one in Population]
    return within(found, sought_values(everyone, _HALL, halls))


def _with_visitors(derived: Derived, profile: CountingProfile, where: Where, beside: Selection) -> Selection:
    chosen = _chosen(derived, profile, where, VISITORS)
    found = replace(beside.levels, visitors=_visitor_levels(derived, profile, where, chosen))
    return replace(beside, units=beside.units | {VISITORS: chosen}, levels=found)


def _visitor_levels(
    derived: Derived, profile: CountingProfile, where: Where, chosen: pd.DataFrame
) -> Mapping[str, Values]:
    """What visitors are in each edition; all of them, whom most filters leave as they are, remembered."""
    if where:
        return visitor_levels(chosen, _years(derived))
    key = ("levels of all visitors", profile.name)
    if key not in derived.cache:
        derived.cache[key] = visitor_levels(chosen, _years(derived))
    found: Mapping[str, Values] = derived.cache[key]
    return found


def _chosen(derived: Derived, profile: CountingProfile, where: Where, population: Population) -> pd.DataFrame:
    """The units of a population that pass."""
    everyone = {one: units_part(derived, profile, one) for one in Population}
    if not where:
        return everyone[population]
    behind = _standing(partial(counted_part, derived, profile, population))
    return narrowed(derived, everyone[population], where, behind, [*everyone.values()])


def _standing(rows: Callable[[], pd.DataFrame]) -> Callable[[], pd.DataFrame]:
    """The rows that make units, for when they are needed."""
    return lambda: standing(rows())


def _companies(derived: Derived, profile: CountingProfile) -> pd.DataFrame:
    """All represented companies; remembered."""
    key = ("represented", profile.name)
    if key not in derived.cache:
        derived.cache[key] = represented(coded_part(derived, profile, EXHIBITORS))
    found: pd.DataFrame = derived.cache[key]
    return found


def _years(derived: Derived) -> list[str]:
    return [edition.year for edition in derived.editions]
