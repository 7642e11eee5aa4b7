"""What the rows add up to: exhibitors with their stands, visitors, and companies that are represented."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from expo_app.model.terms import Population, Reason, Role
from expo_app.session.verifying.recounted_rows import Outcome

Place = tuple[str, str]
"""Edition and population."""
_BETWEEN = "; "


@dataclass(slots=True)
class Unit:
    """One exhibitor or visitor. `space` is None when no row states any."""

    unit: str
    country: str
    role: str
    international: bool
    sectors: set[str] = field(default_factory=set)
    halls: set[str] = field(default_factory=set)
    space: float | None = None


@dataclass(frozen=True)
class Units:
    """Everything that is counted by one profile, by edition and population; `represented` are companies by
    edition; `listed` are the places of which there is a row."""

    counted: Mapping[Place, Sequence[Unit]]
    represented: Mapping[str, int]
    listed: frozenset[Place]

    def of(self, edition: str, population: Population = Population.EXHIBITORS) -> Sequence[Unit]:
        """The units of an edition; none where there is no list."""
        return self.counted.get((edition, str(population)), ())

    def names(self, edition: str) -> set[str]:
        """The exhibitors of an edition."""
        return {unit.unit for unit in self.of(edition)}

    @property
    def editions(self) -> list[str]:
        """The editions with a list of exhibitors, oldest first."""
        return sorted(edition for edition, whom in self.listed if whom == Population.EXHIBITORS)


def units(found: Sequence[Outcome]) -> Units:
    """The units of outcomes in the order of the lists."""
    heads: dict[Hashable, Unit] = {}
    counted: dict[Place, list[Unit]] = {}
    for one in found:
        if one.counts:
            row = one.row
            unit = Unit(one.unit, one.country, row.role, one.international)
            counted.setdefault((row.edition, row.population), []).append(unit)
            heads.setdefault((row.edition, row.population, one.unit), unit)
    standing = [one for one in found if one.because in ("", Reason.FURTHER_STAND.value)]
    shared = _shared(standing)
    for one in standing:
        unit = heads[one.row.edition, one.row.population, one.unit]
        unit.sectors.update(filter(None, one.row.sectors.split(_BETWEEN)))
        unit.halls.update(filter(None, one.row.halls.split(_BETWEEN)))
        if one.row.space is not None and one.row.at not in shared:
            unit.space = (unit.space or 0.0) + one.row.space
    listed = frozenset((one.row.edition, one.row.population) for one in found)
    return Units(counted, _represented(found), listed)


def _shared(standing: Iterable[Outcome]) -> set[int]:
    """The rows whose space is that of a row before: a guest's on a stand, or an exhibitor's own once more."""
    on_stand: set[Hashable] = set()
    of_unit: set[Hashable] = set()
    found = set()
    for one in sorted(standing, key=lambda one: one.row.role != Role.MAIN):
        row = one.row
        if not row.stands or row.space is None:
            continue
        stand = (row.edition, row.population, row.halls, row.stands, row.space)
        is_repeated = (*stand, one.unit) in of_unit
        if stand in on_stand and (row.role == Role.CO or is_repeated):
            found.add(row.at)
        on_stand.add(stand)
        of_unit.add((*stand, one.unit))
    return found


def _represented(found: Iterable[Outcome]) -> Mapping[str, int]:
    """Companies that are represented and do not count otherwise, each once."""
    companies: dict[str, set[str]] = {}
    others: dict[str, set[str]] = {}
    for one in found:
        row = one.row
        if row.population != Population.EXHIBITORS:
            continue
        if row.role == Role.REPRESENTED and one.because in ("", Reason.REPRESENTED.value):
            companies.setdefault(row.edition, set()).add(row.organisation)
        elif one.counts:
            others.setdefault(row.edition, set()).add(row.organisation)
    return {year: len(names - others.get(year, set())) for year, names in companies.items()}
