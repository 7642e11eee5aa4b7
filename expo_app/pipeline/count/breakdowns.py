"""Figures by country, region, bloc, sector, role, hall, size and loyalty, and by two of them at once."""

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from expo_app.model.change_dossier import CROSSED
from expo_app.model.decision import Grouping
from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.model.terms import Population
from expo_app.pipeline.count.coding import Flags, Numbers
from expo_app.pipeline.count.dimensions import IN_THEIR_OWN_ORDER, Dimension, dimension
from expo_app.pipeline.count.group_space import GroupSpace, space_in_halls, space_of
from expo_app.pipeline.count.loyalty import came
from expo_app.pipeline.count.memberships import Memberships, Spread
from expo_app.pipeline.count.slices import Slice, Sliced
from expo_app.reference.labels import USUAL

Dimensions = Sequence[Dimension]


@dataclass(frozen=True, eq=False)
class _Side:
    """One edition: units and square metres by group; how many units have a group, and how many there are."""

    heads: Numbers
    space: GroupSpace
    assigned: int
    total: int

    @property
    def ranks(self) -> Numbers:
        """Competition ranks of the groups: as many as are larger, plus one."""
        return len(self.heads) - np.searchsorted(np.sort(self.heads), self.heads, side="right") + 1

    @property
    def unassigned(self) -> int:
        return self.total - self.assigned

    @property
    def repeated(self) -> int:
        return int(self.heads.sum()) - self.assigned

    def share(self, group: int) -> float | None:
        return 100 * int(self.heads[group]) / self.assigned if self.assigned else None

    def rank(self, group: int, ranks: Numbers) -> int | None:
        return int(ranks[group]) if self.heads[group] else None


@dataclass(frozen=True, eq=False)
class _Asked:
    """What is grouped: a selection of everyone of one population, by one dimension or two."""

    units: Sliced
    everyone: Sliced
    dimensions: Dimensions
    stands: pd.DataFrame | None

    def side(self, edition: str, predecessor: str) -> _Side:
        """One edition; `predecessor` is the one against which it has new and returning units."""
        here = self.units.at([edition])
        cells = [self._cells(one, here, edition, predecessor) for one in self.dimensions]
        spread = Spread.of(self.members, cells)
        if any(one.by is By.HALL for one in self.dimensions):
            space = space_in_halls(self.dimensions, cells, here, self.stands)
        else:
            space = space_of(spread, here.net_space)
        return _Side(spread.heads, space, int(spread.told.sum()), len(spread.told))

    @property
    def members(self) -> list[Memberships]:
        return [one.members for one in self.dimensions]

    def ever(self, edition: str) -> Flags | None:
        """Of which groups somebody was in an edition before; None where nothing earlier is known. No filter
        changes it: it is left with everyone."""
        earlier = [year for year in self.everyone.years if year < edition]
        if not earlier or any(not one.column for one in self.dimensions):
            return None
        return self.everyone.once(("ever", edition, *self.dimensions), lambda: self._groups(earlier))

    def _groups(self, editions: Sequence[str]) -> Flags:
        """In which groups there was somebody, asked for or not."""
        there = self.everyone.at(editions)
        cells = [there.cells(one.column) for one in self.dimensions]
        return Spread.of(self.members, _each_once(cells, self.dimensions)).heads > 0

    def _cells(self, one: Dimension, here: Slice, edition: str, predecessor: str) -> Numbers:
        if one.column:
            return here.cells(one.column)
        if not predecessor:
            return np.zeros(len(here.places), dtype=np.int64)
        years = self.everyone.years
        chosen, everyone = self.units.appearances(years), self.everyone.appearances(years)
        return came(chosen, everyone, edition, predecessor)[here.cells("unit")]


def breakdown(
    units: pd.DataFrame | Sliced,
    by: By,
    edition: str,
    against: str,
    population: Population,
    everyone: pd.DataFrame | Sliced | None = None,
    labels: str = USUAL,
    groupings: Sequence[Grouping] = (),
    across: By | None = None,
    dimensions: Dimensions = (),
    silent: Set[str] = frozenset(),
    stands: pd.DataFrame | None = None,
) -> Breakdown:
    """The groups of both editions, largest first, then the previously larger, then by label.

    With a filter `units` is the selection and `everyone` all units, which tell whether `against` has a
    list at all; when it has none, or `against` is empty, nothing is compared, nor with the `silent`
    editions, whose lists do not tell what a filter asks for. Equal values share a rank (1, 2, 2, 4); a group
    of value 0 has none. A sector or hall counts every unit that names it: a sector with all its space, so
    that sectors add up to more than the units, a hall with that of those `stands` (count.stands.STANDS) that
    are in it (without them the space of halls is not known). Shares are of the units that name one. So it is
    with blocs, and with the user's `groupings` beside them: a country may belong to several, and shares are
    of the units whose country is known. Countries are named by the label profile `labels`. With `across` a
    group is a cell of both groupings. `dimensions` are these groupings, and `units` and `everyone` are cut by
    edition, where that was done before.
    """
    chosen = _cut(units, population)
    whole = chosen if everyone is None else _cut(everyone, population)
    kinds = (by,) if across is None else (by, across)
    found = dimensions or [dimension(whole.units, kind, labels, groupings) for kind in kinds]
    asked = _Asked(chosen, whole, found, stands)
    this = asked.side(edition, "" if against in silent else against)
    before = _before(whole.years, against)
    # How somebody came to the first edition is not known.
    is_known = By.LOYALTY not in kinds or (bool(before) and before not in silent)
    is_known = is_known and against in whole.years and against not in silent
    previous = asked.side(against, before) if is_known else None
    rows = _rows(asked, this, previous, edition)
    if by not in IN_THEIR_OWN_ORDER or across:
        rows = sorted(rows, key=_order)
    return Breakdown(
        by,
        tuple(rows),
        this.unassigned,
        previous.unassigned if previous else None,
        this.repeated,
        previous.repeated if previous else None,
        across,
        this.space.parts,
        previous.space.parts if previous else None,
    )


def _cut(units: pd.DataFrame | Sliced, population: Population) -> Sliced:
    return units if isinstance(units, Sliced) else Sliced(units, population)


def _before(editions: Sequence[str], edition: str) -> str:
    return max((year for year in editions if year < edition), default="")


def _each_once(cells: Sequence[Numbers], dimensions: Dimensions) -> list[Numbers]:
    """The different cells, or pairs of cells."""
    if len(cells) == 1:
        return [pd.unique(cells[0])]
    width = len(dimensions[1].members.told)
    return list(np.divmod(pd.unique(cells[0] * width + cells[1]), width))


def _rows(asked: _Asked, this: _Side, previous: _Side | None, edition: str) -> list[BreakdownRow]:
    ranks, earlier_ranks = this.ranks, previous.ranks if previous else this.ranks
    ever = asked.ever(edition)
    shown = this.heads > 0 if previous is None else (this.heads > 0) | (previous.heads > 0)
    rows = []
    for group in np.flatnonzero(shown).tolist():
        row = BreakdownRow(
            *_told(asked.dimensions, group),
            value=int(this.heads[group]),
            share_percent=this.share(group),
            rank=this.rank(group, ranks),
            net_space=this.space.of(group),
            first_time=ever is not None and bool(this.heads[group]) and not ever[group],
        )
        rows.append(_compared(row, previous, group, earlier_ranks) if previous else row)
    names = asked.dimensions[0].names
    if len(asked.dimensions) == 1:
        return [replace(row, names=names(row.key)) if names(row.key) else row for row in rows]
    return [replace(row, keys=tuple(row.key.split(CROSSED))) for row in rows]


def _told(dimensions: Dimensions, group: int) -> tuple[str, str]:
    """The key and the label of a group."""
    first = dimensions[0]
    if len(dimensions) == 1:
        key = first.members.keys[group]
        return key, first.label(key)
    second = dimensions[1]
    place, other = divmod(group, len(second.members.keys))
    keys = first.members.keys[place], second.members.keys[other]
    return CROSSED.join(keys), f"{first.label(keys[0])} × {second.label(keys[1])}"


def _compared(row: BreakdownRow, previous: _Side, group: int, ranks: Numbers) -> BreakdownRow:
    """The row beside the edition that it is compared with."""
    then, share = int(previous.heads[group]), previous.share(group)
    known = row.share_percent is not None and share is not None
    return replace(
        row,
        previous=then,
        previous_rank=previous.rank(group, ranks),
        previous_net_space=previous.space.of(group),
        share_change_points=(row.share_percent or 0) - (share or 0) if known else None,
        contribution_points=100 * (row.value - then) / previous.total if previous.total else None,
    )


def _order(row: BreakdownRow) -> tuple[int, int, str, str]:
    return -row.value, -(row.previous or 0), row.label, row.key
