"""What the rows add up to: exhibitors with their stands, visitors, and companies that are represented."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from expo_app.model.terms import Population, Reason, Role
from expo_app.session.verifying.recounted_rows import Outcome

Place = tuple[str, str]
"""Edition and population."""
_BETWEEN = "; "


@dataclass(slots=True)
class Unit:
    """One exhibitor, visitor or represented company. `stands` are the square metres that its rows state, each
    with its halls; `only_in` are the halls that a filter asks for, outside of which no space counts; `passes`
    are the columns of filters that one of its rows passes."""

    unit: str
    country: str
    role: str
    international: bool
    sectors: set[str] = field(default_factory=set)
    halls: set[str] = field(default_factory=set)
    stands: list[tuple[frozenset[str], float]] = field(default_factory=list)
    only_in: frozenset[str] | None = None
    passes: set[str] = field(default_factory=set)

    @property
    def size(self) -> float | None:
        """What all its stands add up to; None when no row states any."""
        return sum(space for _, space in self.stands) if self.stands else None

    @property
    def counted_stands(self) -> list[tuple[frozenset[str], float]]:
        """The stands of which the space counts."""
        asked = self.only_in
        if asked is None:
            return self.stands
        return [(halls, space) for halls, space in self.stands if _folded(halls) <= asked]

    @property
    def space(self) -> float | None:
        """The space that counts; None where none is stated."""
        stands = self.counted_stands
        return sum(space for _, space in stands) if stands else None

    def space_in(self, hall: str) -> float | None:
        """What of it stands in a hall and in no other."""
        found = [space for halls, space in self.counted_stands if halls == {hall}]
        return sum(found) if found else None


def _folded(halls: frozenset[str]) -> frozenset[str]:
    """The halls of a stand in any spelling of capitals; "" for none."""
    return frozenset(hall.casefold() for hall in halls) or frozenset({""})


@dataclass(frozen=True)
class Units:
    """Everything that is counted by one profile, by edition and population; `represented` are companies that
    do not count otherwise; `listed` are the places of which there is a row, `columns` the columns of filters
    that their lists have."""

    counted: Mapping[Place, Sequence[Unit]]
    represented: Mapping[Place, Sequence[Unit]]
    listed: frozenset[Place]
    columns: Mapping[Place, frozenset[str]]

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
    standing = [one for one in found if one.because in ("", Reason.FURTHER_STAND.value)]
    counting = [one for one in standing if one.counts]
    companies = _represented(found)
    columns: dict[Place, frozenset[str]] = {}
    for row in (one.row for one in found):
        place = (row.edition, row.population)
        columns[place] = columns.get(place, frozenset()) | row.tells
    return Units(
        _gathered(counting, standing, lambda one: one.unit),
        _gathered(companies, companies, lambda one: one.row.organisation),
        frozenset(columns),
        columns,
    )


def _gathered(
    heads: Iterable[Outcome], standing: Sequence[Outcome], name: Callable[[Outcome], str]
) -> Mapping[Place, Sequence[Unit]]:
    """The units by their names: the first of `heads` tells country and role, all rows together the rest."""
    made: dict[tuple[str, str, str], Unit] = {}
    for one in heads:
        key = (one.row.edition, one.row.population, name(one))
        made.setdefault(key, Unit(key[-1], one.country, one.row.role, one.international))
    shared = _shared(standing, name)
    for one in standing:
        row, unit = one.row, made[one.row.edition, one.row.population, name(one)]
        unit.sectors.update(filter(None, row.sectors.split(_BETWEEN)))
        unit.halls.update(filter(None, row.halls.split(_BETWEEN)))
        unit.passes.update(row.passes)
        if row.space is not None and row.at not in shared:
            unit.stands.append((frozenset(filter(None, row.halls.split(_BETWEEN))), row.space))
    found: dict[Place, list[Unit]] = {}
    for (edition, population, _), unit in made.items():
        found.setdefault((edition, population), []).append(unit)
    return found


def _shared(standing: Iterable[Outcome], name: Callable[[Outcome], str]) -> set[int]:
    """The rows whose space is that of a row before: a guest's on a stand, or an exhibitor's own once more."""
    on_stand: set[Hashable] = set()
    of_unit: set[Hashable] = set()
    found = set()
    for one in sorted(standing, key=lambda one: one.row.role != Role.MAIN):
        row = one.row
        if not row.stands or row.space is None:
            continue
        stand = (row.edition, row.population, row.halls, row.stands, row.space)
        is_repeated = (*stand, name(one)) in of_unit
        if stand in on_stand and (row.role == Role.CO or is_repeated):
            found.add(row.at)
        on_stand.add(stand)
        of_unit.add((*stand, name(one)))
    return found


def _represented(found: Iterable[Outcome]) -> list[Outcome]:
    """The rows of companies that are represented and do not count otherwise."""
    companies: list[Outcome] = []
    others: set[Place] = set()
    for one in found:
        row = one.row
        if row.population != Population.EXHIBITORS:
            continue
        if row.role == Role.REPRESENTED and one.because in ("", Reason.REPRESENTED.value):
            companies.append(one)
        elif one.counts:
            others.add((row.edition, row.organisation))
    return [one for one in companies if (one.row.edition, one.row.organisation) not in others]
