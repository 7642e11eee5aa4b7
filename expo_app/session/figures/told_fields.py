"""Which fields of a filter the lists of an edition tell at all.

By what no list tells nothing can be filtered: visitors are then left as they are, exhibitors are not known.
"""

from expo_app.model.profile import CountingProfile
from expo_app.model.query import Where, about
from expo_app.model.query import left_out as about_exhibitors
from expo_app.model.terms import Population
from expo_app.pipeline.count.selection import FIELDS, silent_editions
from expo_app.session.derive import Derived
from expo_app.session.figures.counting import units_part
from expo_app.session.lists.kept_columns import Pairs, lists_with

_ORIGIN = "origin"


def untold(
    derived: Derived, profile: CountingProfile, where: Pairs, population: Population, edition: str
) -> tuple[str, ...]:
    """The fields of a filter that no list of this population of the edition tells, each once. One that asks
    for nothing but what is not known is told by its being blank."""
    sought = {field for field, value in where if value.strip()}
    fields = dict.fromkeys(field for field, _ in about(where, population) if field in sought)
    return tuple(field for field in fields if edition in _silent(derived, profile, population, field))


def tells(
    derived: Derived, profile: CountingProfile, where: Pairs, population: Population, edition: str
) -> bool:
    """Whether the lists of an edition tell everything that a filter asks for."""
    return not untold(derived, profile, where, population, edition)


def asked_of_visitors(derived: Derived, profile: CountingProfile, where: Pairs, edition: str) -> Where:
    """A filter as far as it can be asked of the visitors of an edition: without the fields that are about
    exhibitors alone, and without those that its lists of visitors do not tell."""
    silent = untold(derived, profile, where, Population.VISITORS, edition)
    return tuple(pair for pair in about(where, Population.VISITORS) if pair[0] not in silent)


def asked_of(
    derived: Derived, profile: CountingProfile, where: Pairs, population: Population, edition: str
) -> Where:
    """The same for either population; of exhibitors the whole filter is asked."""
    if population is Population.EXHIBITORS:
        return tuple(where)
    return asked_of_visitors(derived, profile, where, edition)


def left_out(derived: Derived, profile: CountingProfile, where: Pairs, edition: str) -> tuple[str, ...]:
    """The fields of a filter that play no part for the visitors of an edition, each once, in its order."""
    silent = untold(derived, profile, where, Population.VISITORS, edition)
    of_exhibitors = about_exhibitors(where)
    return tuple(field for field in dict(where) if field in (*of_exhibitors, *silent))


def _silent(derived: Derived, profile: CountingProfile, population: Population, field: str) -> frozenset[str]:
    """The editions of which no list of this population tells a field; remembered."""
    key = ("silent", profile.name, population, field)
    if key not in derived.cache:
        derived.cache[key] = _found_silent(derived, profile, population, field)
    found: frozenset[str] = derived.cache[key]
    return found


def _found_silent(
    derived: Derived, profile: CountingProfile, population: Population, field: str
) -> frozenset[str]:
    years = frozenset(derived.editions_with(population))
    if field == _ORIGIN and not profile.home(derived.event.host):
        return years
    if field in FIELDS:
        return silent_editions(units_part(derived, profile, population), field)
    rows = derived.participations
    own = (rows["population"] == str(population)) & rows["source"].isin(lists_with(derived, field))
    return years - frozenset(rows.loc[own, "edition"].unique())
