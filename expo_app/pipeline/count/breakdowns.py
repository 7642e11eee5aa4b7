"""Figures by country, region, sector and role."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.model.terms import Population
from expo_app.pipeline.count.tally import Cells, Count, part, tally, total
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.countries import name_of
from expo_app.reference.regions import region_name

_COLUMNS = {By.COUNTRY: "country", By.REGION: "region", By.SECTOR: "sectors", By.ROLE: "role"}


@dataclass(frozen=True)
class _Side:
    """One edition: its groups, how many units have a group, and how many there are."""

    groups: Mapping[str, Count]
    assigned: int
    total: int

    def group(self, key: str) -> Count:
        return self.groups.get(key, Count())

    def share(self, key: str) -> float | None:
        return 100 * self.group(key).heads / self.assigned if self.assigned else None


def breakdown(
    units: pd.DataFrame,
    by: By,
    edition: str,
    against: str,
    population: Population,
    everyone: pd.DataFrame | None = None,
) -> Breakdown:
    """The groups of both editions, largest first, then the previously larger, then by label.

    With a filter `units` is the selection and `everyone` all units, which tell whether `against` has a
    list at all; when it has none, or `against` is empty, nothing is compared. Equal values share a rank
    (1, 2, 2, 4); a group of value 0 has none. A sector counts every unit that names it, its space
    included, so sectors add up to more than the units; shares are of the units that name one.
    """
    compared = part(units, {edition, against}, population, _COLUMNS[by], "net_space_sqm")
    found = tally(compared, _COLUMNS[by])
    this = _side(found.get((edition, population.value), {}), by)
    listed = (against, population.value) in found or _has(everyone, against, population)
    previous = _side(found.get((against, population.value), {}), by) if listed else None
    keys = this.groups.keys() | (previous.groups.keys() if previous else set())
    rows = _rows(keys, by, this, previous)
    unassigned = previous.total - previous.assigned if previous else None
    return Breakdown(by, tuple(sorted(rows, key=_order)), this.total - this.assigned, unassigned)


def _has(units: pd.DataFrame | None, edition: str, population: Population) -> bool:
    return units is not None and bool(
        ((units["edition"] == edition) & (units["population"] == population)).any()
    )


def _side(cells: Cells, by: By) -> _Side:
    groups: dict[str, Count] = {}
    assigned = 0
    for (written,), count in cells.items():
        assigned += count.heads if written else 0
        for key in _keys(str(written), by):
            groups[key] = groups.get(key, Count()).plus(count)
    return _Side(groups, assigned, total(cells.values()).heads)


def _keys(written: str, by: By) -> Iterable[str]:
    """The groups that a unit with this cell belongs to, each once."""
    parts = written.split(SEPARATOR) if by is By.SECTOR else [written]
    return {part for part in parts if part}


def _label(key: str, by: By) -> str:
    if by is By.COUNTRY:
        return name_of(key, "en")
    return region_name(key, "en") if by is By.REGION else key


def _rows(keys: Iterable[str], by: By, this: _Side, previous: _Side | None) -> Iterable[BreakdownRow]:
    ranks, previous_ranks = _ranks(this), _ranks(previous) if previous else {}
    for key in keys:
        group = this.group(key)
        row = BreakdownRow(
            key=key,
            label=_label(key, by),
            value=group.heads,
            share_percent=this.share(key),
            rank=ranks.get(key),
            previous_rank=previous_ranks.get(key),
            net_space=group.net_space,
        )
        yield _compared(row, previous) if previous else row


def _compared(row: BreakdownRow, previous: _Side) -> BreakdownRow:
    """The row beside the edition that it is compared with."""
    then, share = previous.group(row.key), previous.share(row.key)
    known = row.share_percent is not None and share is not None
    return replace(
        row,
        previous=then.heads,
        previous_net_space=then.net_space,
        share_change_points=(row.share_percent or 0) - (share or 0) if known else None,
        contribution_points=100 * (row.value - then.heads) / previous.total if previous.total else None,
    )


def _ranks(side: _Side) -> dict[str, int]:
    """Competition ranks of the groups: as many as are larger, plus one."""
    ranks: dict[str, int] = {}
    first_of_value: dict[int, int] = {}
    ordered = sorted(side.groups.items(), key=lambda item: -item[1].heads)
    for place, (key, group) in enumerate(ordered, start=1):
        ranks[key] = first_of_value.setdefault(group.heads, place)
    return ranks


def _order(row: BreakdownRow) -> tuple[int, int, str, str]:
    return -row.value, -(row.previous or 0), row.label, row.key
