"""To which groups a unit belongs, as the tables of a pack say."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from expo_app.model.figure import By
from expo_app.model.problem import Problem
from expo_app.reference.spelling import fold
from expo_app.session.verifying.recounted_units import Unit

Lines = Iterable[Mapping[str, str]]
_BETWEEN = "; "
_SIZES = (("0-9", 9), ("10-18", 18), ("19-36", 36), ("37-72", 72), ("73-150", 150))
_LARGER = "151+"


@dataclass(frozen=True)
class Belonging:
    """To which region and blocs each country belongs (countries.csv), and the members of each bloc by its key
    and its names (blocs.csv)."""

    regions: Mapping[str, str]
    blocs: Mapping[str, Sequence[str]]
    members: Mapping[str, frozenset[str]]

    @classmethod
    def read(cls, countries: Lines, blocs: Lines) -> "Belonging":
        """From the lines of both tables."""
        told = list(countries)
        members = {
            fold(line[name]): frozenset(line["members"].split(_BETWEEN))
            for line in blocs
            for name in ("bloc", "name", "name_zh")
        }
        return cls(
            {line["country"]: line["region"] for line in told},
            {line["country"]: tuple(filter(None, line["blocs"].split(_BETWEEN))) for line in told},
            members,
        )

    def groups(self, by: By) -> Callable[[Unit], Iterable[str]]:
        """What tells the groups of a unit, whatever its edition."""
        return {
            By.COUNTRY: lambda unit: [unit.country],
            By.REGION: lambda unit: [self.regions.get(unit.country, "")],
            By.BLOC: lambda unit: self.blocs.get(unit.country, ()),
            By.SECTOR: lambda unit: unit.sectors,
            By.ROLE: lambda unit: [unit.role],
            By.HALL: lambda unit: unit.halls,
            By.SIZE: lambda unit: [_size(unit.size)],
        }[by]

    def countries_of(self, written: str) -> frozenset[str]:
        """The members of the blocs that a filter names, one or several; "" is who has no country."""
        if (whole := self.members.get(fold(written))) is not None:
            return whole
        return frozenset().union(*(self._members(name.strip()) for name in written.split(",")))

    def _members(self, name: str) -> frozenset[str]:
        if not name:
            return frozenset({""})
        if (found := self.members.get(fold(name))) is None:
            raise Problem(f"blocs.csv has no bloc {name!r}, by which figures are filtered.")
        return found


def _size(space: float | None) -> str:
    """The class of a stand in square metres, "" when none is known; one of none is no stand."""
    if not space:
        return ""
    return next((name for name, largest in _SIZES if space <= largest), _LARGER)
