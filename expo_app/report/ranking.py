"""Groups in their order, by number or by net space: what ranked bars and their titles are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from expo_app.model.figure import Breakdown, BreakdownRow
from expo_app.report.names import group_name
from expo_app.report.words import Words


@dataclass(frozen=True)
class Entry:
    """One group: its value now and in the edition compared with, and its rank (equal values share one).

    `share_percent` is of all that have a group, or of all net space that is stated. One that is not
    `comparable` has no change.
    """

    key: str
    name: str
    value: float
    previous: float | None = None
    rank: int | None = None
    previous_rank: int | None = None
    share_percent: float | None = None
    comparable: bool = True

    @property
    def change(self) -> float | None:
        """Value less previous; None when previous is not known."""
        return None if self.previous is None or not self.comparable else self.value - self.previous


@dataclass(frozen=True)
class Ranking:
    """The entries that are there now, largest first, and those that are gone.

    `unassigned` is how many belong to no group.
    """

    entries: tuple[Entry, ...]
    gone: tuple[Entry, ...] = ()
    unassigned: int = 0

    @property
    def total(self) -> float:
        """The sum of all values."""
        return sum(entry.value for entry in self.entries)

    @property
    def previous_total(self) -> float | None:
        """The sum of the previous values, those that are gone included; None when one is not known."""
        values = [entry.previous for entry in (*self.entries, *self.gone)]
        known = [value for value in values if value is not None]
        return sum(known) if known and len(known) == len(values) else None

    @property
    def previous_count(self) -> int | None:
        """How many groups there were; None when nothing was compared."""
        if self.previous_total is None:
            return None
        return sum(1 for entry in (*self.entries, *self.gone) if entry.previous)


def by_count(breakdown: Breakdown, words: Words, without: str = "") -> Ranking:
    """The groups by number; the group of key `without` (the host) is left out when it is not empty.

    Leaving one out ranks the others anew.
    """
    rows = [row for row in breakdown.rows if not without or row.key != without]
    entries = [
        Entry(
            row.key,
            group_name(breakdown.by, row, words),
            row.value,
            row.previous,
            share_percent=row.share_percent,
            comparable=row.comparable,
        )
        for row in rows
    ]
    return _ranked(entries, breakdown.unassigned)


def by_space(breakdown: Breakdown, words: Words) -> Ranking:
    """The groups by net space; those of which nothing is known now are left out."""
    stated = [(row, _space_now(row)) for row in breakdown.rows]
    total = sum(space for _, space in stated if space is not None)
    entries = [
        Entry(
            row.key,
            group_name(breakdown.by, row, words),
            space,
            0.0 if row.previous == 0 else row.previous_net_space,
            share_percent=100 * space / total if total else None,
            comparable=row.comparable,
        )
        for row, space in stated
        if space is not None
    ]
    return _ranked(entries, 0)


def _space_now(row: BreakdownRow) -> float | None:
    """The net space of a group; who is not there any more has none, which is not unknown."""
    return row.net_space if row.value else 0.0


def _ranked(entries: Sequence[Entry], unassigned: int) -> Ranking:
    here = sorted((entry for entry in entries if entry.value), key=_now, reverse=True)
    gone = tuple(entry for entry in entries if not entry.value and entry.previous)
    ranks = _ranks(here, _now)
    former = _ranks([entry for entry in (*here, *gone) if entry.previous], _then)
    placed = [
        replace(entry, rank=ranks.get(entry.key), previous_rank=former.get(entry.key))
        for entry in (*here, *gone)
    ]
    return Ranking(tuple(placed[: len(here)]), tuple(placed[len(here) :]), unassigned)


def _now(entry: Entry) -> float:
    return entry.value


def _then(entry: Entry) -> float:
    return entry.previous or 0.0


def _ranks(entries: Sequence[Entry], value: Callable[[Entry], float]) -> dict[str, int]:
    """Competition ranks (1, 2, 2, 4) by key."""
    ranks: dict[str, int] = {}
    first: dict[float, int] = {}
    for place, entry in enumerate(sorted(entries, key=value, reverse=True), start=1):
        ranks[entry.key] = first.setdefault(value(entry), place)
    return ranks
