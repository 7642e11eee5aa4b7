"""The units that a filter lets pass."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from expo_app.export.pack import filter_column
from expo_app.model.figure import By
from expo_app.model.query import Where, about
from expo_app.model.terms import Population
from expo_app.session.verifying.belonging import Belonging
from expo_app.session.verifying.recounted_units import Place, Unit, Units

Passes = Callable[[Unit], bool]
_GROUPED = {str(by): by for by in By if by not in (By.BLOC, By.LOYALTY)}
_CELLS: Mapping[str, Callable[[Unit], object]] = {
    By.COUNTRY: lambda unit: unit.country,
    By.REGION: lambda unit: unit.country,
    By.SECTOR: lambda unit: unit.sectors,
    By.ROLE: lambda unit: unit.role,
    By.HALL: lambda unit: unit.halls,
    By.SIZE: lambda unit: unit.size,
}
"""What says of a unit whether its field is known."""
_INTERNATIONAL, _DOMESTIC = "international", "domestic"


@dataclass(frozen=True)
class Filter:
    """A filter as far as each population can be asked for it: of visitors what the lists of the edition that
    is counted tell. `silent` are the places whose lists do not tell all of it: nothing is known of them."""

    asked: Mapping[str, Where]
    silent: frozenset[Place]

    @classmethod
    def of(cls, units: Units, where: Where, edition: str, host_known: bool) -> "Filter":
        """The filter for the figures of an edition."""

        def untold(place: Place, pairs: Where) -> set[str]:
            sought = {field for field, value in pairs if value.strip()}
            return {field for field in sought if not _is_told(units, place, field, host_known)}

        of_visitors = about(where, Population.VISITORS)
        silent = untold((edition, str(Population.VISITORS)), of_visitors)
        asked = {
            str(Population.EXHIBITORS): where,
            str(Population.VISITORS): tuple(pair for pair in of_visitors if pair[0] not in silent),
        }
        return cls(asked, frozenset(place for place in units.listed if untold(place, asked[place[1]])))


def _is_told(units: Units, place: Place, field: str, host_known: bool) -> bool:
    """Whether anybody of a place has a value of a field; nobody is asked where nobody is."""
    if field not in (*_CELLS, "origin", By.BLOC):
        return filter_column(field) in units.columns.get(place, frozenset()) or place not in units.listed
    if field == "origin" and not host_known:
        return place not in units.listed
    there = units.counted.get(place, ())
    cell = _CELLS.get(field, _CELLS[By.COUNTRY])
    return not there or any(cell(unit) for unit in there)


def narrowed(units: Units, where: Filter, belonging: Belonging) -> Units:
    """The units for which every field that is asked of them has one of its values. Raises Problem for a bloc
    that nobody knows."""
    return replace(
        units,
        counted=_in_halls(_passing(units.counted, where, belonging), units, where),
        represented=_passing(units.represented, where, belonging),
    )


def _in_halls(
    passing: Mapping[Place, list[Unit]], everyone: Units, where: Filter
) -> Mapping[Place, list[Unit]]:
    """The exhibitors with the space that they have in the halls that are asked for."""
    values = [value for field, value in where.asked[str(Population.EXHIBITORS)] if field == By.HALL]
    if not values:
        return passing
    known = (unit.halls for those in everyone.counted.values() for unit in those)
    halls = _sought(values, frozenset().union(*map(_told, known)))
    return {place: [replace(unit, only_in=halls) for unit in those] for place, those in passing.items()}


def _passing(
    units: Mapping[Place, Sequence[Unit]], where: Filter, belonging: Belonging
) -> Mapping[Place, list[Unit]]:
    everyone = [unit for those in units.values() for unit in those]
    tests = {population: _tests(pairs, everyone, belonging) for population, pairs in where.asked.items()}
    return {
        place: [unit for unit in those if all(passes(unit) for passes in tests[place[1]])]
        for place, those in units.items()
    }


def _tests(where: Where, everyone: Iterable[Unit], belonging: Belonging) -> list[Passes]:
    """One for each field."""
    wanted: dict[str, list[str]] = {}
    for field, value in where:
        wanted.setdefault(field, []).append(value)
    return [_test(field, values, everyone, belonging) for field, values in wanted.items()]


def _test(field: str, values: Sequence[str], everyone: Iterable[Unit], belonging: Belonging) -> Passes:
    if field == By.BLOC:
        countries = frozenset().union(*map(belonging.countries_of, values))
        return lambda unit: unit.country in countries
    if field == "origin":
        origins = _sought(values, frozenset({_INTERNATIONAL, _DOMESTIC}))
        return lambda unit: _origin(unit) in origins
    if field in _GROUPED:
        groups = belonging.groups(_GROUPED[field])
        known = frozenset().union(*(_told(groups(unit)) for unit in everyone))
        sought = _sought(values, known)
        return lambda unit: not sought.isdisjoint(_told(groups(unit)))
    column = filter_column(field)
    return lambda unit: column in unit.passes


def _told(groups: Iterable[str]) -> frozenset[str]:
    """The groups of a unit in any spelling of capitals; {""} for none."""
    return frozenset(group.casefold() for group in groups) or frozenset({""})


def _sought(values: Iterable[str], known: frozenset[str]) -> frozenset[str]:
    """The values that a filter names: what exists as a whole is one, all else is taken apart at commas."""
    found: set[str] = set()
    for value in values:
        whole = value.strip().casefold()
        found |= {whole} if whole in known else {part.strip() for part in whole.split(",")}
    return frozenset(found)


def _origin(unit: Unit) -> str:
    """Where a unit comes from; "" where that is not known."""
    if unit.international:
        return _INTERNATIONAL
    return _DOMESTIC if unit.country else ""
