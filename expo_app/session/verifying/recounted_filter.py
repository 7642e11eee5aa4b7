"""The units that a filter lets pass."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from expo_app.export.pack import filter_column
from expo_app.model.figure import By
from expo_app.model.query import Where, about
from expo_app.model.terms import Population
from expo_app.session.verifying.belonging import Belonging
from expo_app.session.verifying.recounted_units import Place, Unit, Units

Passes = Callable[[Unit], bool]
_GROUPED = {str(by): by for by in By if by not in (By.BLOC, By.LOYALTY)}
_INTERNATIONAL, _DOMESTIC = "international", "domestic"


def narrowed(units: Units, where: Where, belonging: Belonging) -> Units:
    """The units for which every field that is about them has one of its values. Raises Problem for a bloc
    that nobody knows."""
    return Units(
        _passing(units.counted, where, belonging),
        _passing(units.represented, where, belonging),
        units.listed,
    )


def _passing(
    units: Mapping[Place, Sequence[Unit]], where: Where, belonging: Belonging
) -> Mapping[Place, Sequence[Unit]]:
    everyone = [unit for those in units.values() for unit in those]
    tests = {
        str(population): _tests(about(where, population), everyone, belonging) for population in Population
    }
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
