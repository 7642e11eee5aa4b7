"""Figures by country, region, bloc, sector and role."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from expo_app.model.decision import Grouping
from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.model.terms import Population
from expo_app.pipeline.count.tally import Cells, Count, part, tally, total
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.blocs import SHOWN, with_groupings
from expo_app.reference.countries import name_of
from expo_app.reference.labels import USUAL, own_names
from expo_app.reference.regions import region_name

_COLUMNS = {
    By.COUNTRY: "country",
    By.REGION: "region",
    By.BLOC: "country",
    By.SECTOR: "sectors",
    By.ROLE: "role",
}
Names = tuple[tuple[str, str], ...]


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


@dataclass(frozen=True)
class _Grouped:
    """To which groups a unit belongs, and what they are called. `blocs_of` are the keys of the blocs of each
    country, `bloc_names` their names."""

    kind: By
    labels: str
    blocs_of: Mapping[str, tuple[str, ...]]
    bloc_names: Mapping[str, Names]

    @classmethod
    def by(cls, kind: By, labels: str, groupings: Sequence[Grouping]) -> "_Grouped":
        """By blocs only those that are shown are looked up."""
        if kind is not By.BLOC:
            return cls(kind, labels, {}, {})
        blocs = [bloc for bloc in with_groupings(groupings) if bloc.kind in SHOWN]
        countries = {code for bloc in blocs for code in bloc.members}
        members = {code: tuple(bloc.key for bloc in blocs if code in bloc.members) for code in countries}
        names = {bloc.key: (("en", bloc.english), ("zh", bloc.chinese)) for bloc in blocs}
        return cls(kind, labels, members, names)

    def keys(self, written: str) -> Iterable[str]:
        """The groups that a unit with this cell belongs to, each once."""
        if self.kind is By.BLOC:
            return self.blocs_of.get(written, ())
        parts = written.split(SEPARATOR) if self.kind is By.SECTOR else [written]
        return {part for part in parts if part}

    def names(self, key: str) -> Names:
        """(language, name) of a group that is called otherwise than its usual label."""
        if self.kind is By.COUNTRY:
            return own_names(key, self.labels)
        return self.bloc_names.get(key, ())

    def label(self, key: str) -> str:
        """The name of a group in English."""
        if self.kind is By.COUNTRY:
            return name_of(key, "en", self.labels)
        if self.kind is By.REGION:
            return region_name(key, "en")
        return dict(self.bloc_names.get(key, ())).get("en", key)


def breakdown(
    units: pd.DataFrame,
    by: By,
    edition: str,
    against: str,
    population: Population,
    everyone: pd.DataFrame | None = None,
    labels: str = USUAL,
    groupings: Sequence[Grouping] = (),
) -> Breakdown:
    """The groups of both editions, largest first, then the previously larger, then by label.

    With a filter `units` is the selection and `everyone` all units, which tell whether `against` has a
    list at all; when it has none, or `against` is empty, nothing is compared. Equal values share a rank
    (1, 2, 2, 4); a group of value 0 has none. A sector counts every unit that names it, its space
    included, so sectors add up to more than the units; shares are of the units that name one. So it is with
    blocs, and with the user's `groupings` beside them: a country may belong to several, and shares are of
    the units whose country is known. Countries are named by the label profile `labels`.
    """
    grouped = _Grouped.by(by, labels, groupings)
    compared = part(units, {edition, against}, population, _COLUMNS[by], "net_space_sqm")
    found = tally(compared, _COLUMNS[by])
    this = _side(found.get((edition, population.value), {}), grouped)
    listed = (against, population.value) in found or _has(everyone, against, population)
    previous = _side(found.get((against, population.value), {}), grouped) if listed else None
    keys = this.groups.keys() | (previous.groups.keys() if previous else set())
    rows = _rows(keys, grouped, this, previous)
    unassigned = previous.total - previous.assigned if previous else None
    return Breakdown(by, tuple(sorted(rows, key=_order)), this.total - this.assigned, unassigned)


def _has(units: pd.DataFrame | None, edition: str, population: Population) -> bool:
    return units is not None and bool(
        ((units["edition"] == edition) & (units["population"] == population)).any()
    )


def _side(cells: Cells, grouped: _Grouped) -> _Side:
    groups: dict[str, Count] = {}
    assigned = 0
    for (written,), count in cells.items():
        assigned += count.heads if written else 0
        for key in grouped.keys(str(written)):
            groups[key] = groups.get(key, Count()).plus(count)
    return _Side(groups, assigned, total(cells.values()).heads)


def _rows(
    keys: Iterable[str], grouped: _Grouped, this: _Side, previous: _Side | None
) -> Iterable[BreakdownRow]:
    ranks, previous_ranks = _ranks(this), _ranks(previous) if previous else {}
    for key in keys:
        group = this.group(key)
        row = BreakdownRow(
            key=key,
            label=grouped.label(key),
            names=grouped.names(key),
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
