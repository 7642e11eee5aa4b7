"""Where the exhibitors of a sector are in another edition."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from expo_app.model.terms import Population, Status
from expo_app.pipeline.schema import SEPARATOR


@dataclass(frozen=True)
class Listed:
    """The sectors of one edition: the cells of everybody (who, cell), and of each sector the first place
    (source, row) and the number of rows."""

    edition: str
    cells: frozenset[tuple[str, str]]
    first_at: Mapping[str, tuple[str, int]]
    rows: Mapping[str, int]

    @cached_property
    def sectors(self) -> frozenset[str]:
        """All sectors of the edition."""
        return frozenset(self.rows)

    @cached_property
    def sectors_of(self) -> Mapping[str, frozenset[str]]:
        """The sectors of everybody, all rows together."""
        found: dict[str, set[str]] = {}
        for who, cell in self.cells:
            found.setdefault(who, set()).update(cell.split(SEPARATOR))
        return {who: frozenset(names) for who, names in found.items()}

    @cached_property
    def holders(self) -> Mapping[str, frozenset[str]]:
        """Who has each sector."""
        found: dict[str, set[str]] = {}
        for who, names in self.sectors_of.items():
            for name in names:
                found.setdefault(name, set()).add(who)
        return {name: frozenset(holders) for name, holders in found.items()}


@dataclass(frozen=True)
class Moves:
    """The sectors that the returning exhibitors of one sector have in the other edition, a set for each; how
    many there are of all returning exhibitors, and how many of those are in each sector there."""

    sectors: Sequence[frozenset[str]]
    returning: int
    of_all: Mapping[str, int]

    @property
    def firms(self) -> int:
        """How many exhibitors of the sector are in both editions."""
        return len(self.sectors)

    @cached_property
    def into(self) -> Mapping[str, int]:
        """How many of them are in each sector."""
        return Counter(name for names in self.sectors for name in names)

    def share(self, sector: str) -> float:
        """Which share of them is in a sector, from 0 to 1."""
        return self.into.get(sector, 0) / self.firms if self.firms else 0.0

    def gain(self, sector: str) -> float:
        """By how much that share is above the one of all others: firms name several sectors."""
        others = self.returning - self.firms
        there = self.of_all.get(sector, 0) - self.into.get(sector, 0)
        return self.share(sector) - (there / others if others else 0.0)

    def covered(self, sectors: Iterable[str]) -> float:
        """Which share of them is in at least one of the sectors."""
        wanted = frozenset(sectors)
        return sum(1 for names in self.sectors if names & wanted) / self.firms if self.firms else 0.0


class Returning:
    """Who is in both of two editions, seen from one of them."""

    def __init__(self, one: Listed, other: Listed) -> None:
        self._one, self._there = one, other.sectors_of
        both = one.sectors_of.keys() & self._there.keys()
        self._count = len(both)
        self._of_all = Counter(name for who in both for name in self._there[who])

    def moves(self, sector: str) -> Moves:
        """Where those who have a sector in the one edition are in the other. Linear in their number."""
        holders = self._one.holders.get(sector, frozenset())
        there = [self._there[who] for who in holders if who in self._there]
        return Moves(there, self._count, self._of_all)


def listed(rows: pd.DataFrame, population: Population) -> list[Listed]:
    """The editions whose lists name sectors, oldest first; `rows` are schema.MATCHED, those that were
    cancelled or excluded left out."""
    stand = (rows["status"] == Status.CONFIRMED.value) & ~rows["excluded"] & (rows["sectors"] != "")
    of = rows[stand & (rows["population"] == population.value)]
    return [_one_edition(str(edition), part) for edition, part in of.groupby("edition", sort=True)]


def _one_edition(edition: str, rows: pd.DataFrame) -> Listed:
    who, cells, sources, numbers = (
        rows[name].tolist() for name in ("organisation_id", "sectors", "source", "row")
    )
    first_of_cell: dict[str, tuple[str, int]] = {}
    for cell, place in zip(cells, zip(sources, numbers, strict=True), strict=True):
        if place <= first_of_cell.get(cell, place):
            first_of_cell[cell] = place
    first_at: dict[str, tuple[str, int]] = {}
    counts: Counter[str] = Counter()
    for cell, rows_of_cell in Counter(cells).items():
        for name in cell.split(SEPARATOR):
            first_at[name] = min(first_at.get(name, first_of_cell[cell]), first_of_cell[cell])
            counts[name] += rows_of_cell
    return Listed(edition, frozenset(zip(who, cells, strict=True)), first_at, counts)
