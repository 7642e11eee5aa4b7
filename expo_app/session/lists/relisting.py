"""A list that comes again: which of two lists holds, and what has changed between them."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest

from expo_app.model.layout import Field
from expo_app.session.lists.event_names import are_different
from expo_app.session.lists.listing import Listing, ListRow
from expo_app.session.lists.versions import Version, is_later_version, version_of

FEWEST_SHARED = 3

Pair = tuple[ListRow | None, ListRow | None]


@dataclass(frozen=True)
class ChangedCell:
    """One cell that says something else now."""

    field: Field
    old: str
    new: str


@dataclass(frozen=True)
class ChangedRow:
    """A row of the older list beside that of the newer one, with the cells that differ."""

    older: ListRow
    newer: ListRow
    cells: tuple[ChangedCell, ...]


@dataclass(frozen=True)
class ListChange:
    """What a newer list adds, takes away and says otherwise, in the order of the lists."""

    added: tuple[ListRow, ...]
    removed: tuple[ListRow, ...]
    changed: tuple[ChangedRow, ...]

    @property
    def summary(self) -> str:
        """The change in a few signs: "+12 −3, 45 changed"."""
        if not (self.added or self.removed or self.changed):
            return "no row changed"
        return f"+{len(self.added):,} −{len(self.removed):,}, {len(self.changed):,} changed"


@dataclass(frozen=True, eq=False)
class Replacement:
    """The newer list holds, the older one is kept and left out of every figure."""

    older: Listing
    newer: Listing

    @cached_property
    def change(self) -> ListChange:
        """What the newer list says otherwise."""
        return compare_lists(self.older.rows, self.newer.rows)


def compare_lists(older: Sequence[ListRow], newer: Sequence[ListRow]) -> ListChange:
    """Added, removed and changed rows, by participant and, where one has several rows, by stand.

    Only fields that both lists have are compared: a new column changes no row.
    """
    pairs = list(pair_rows(older, newer))
    changed = (ChangedRow(old, new, _differing(old, new)) for old, new in pairs if old and new)
    return ListChange(
        tuple(new for old, new in pairs if new and not old),
        tuple(old for old, new in pairs if old and not new),
        tuple(row for row in changed if row.cells),
    )


def pair_rows(older: Iterable[ListRow], newer: Iterable[ListRow]) -> Iterator[Pair]:
    """The rows of each participant side by side: first those on the same stand, then the others in their
    order; who is in one list alone stands beside None. Linear in the number of rows."""
    before, now = _by_key(older), _by_key(newer)
    for key in now | before:
        yield from _side_by_side(before.get(key, ()), now.get(key, ()))


def replacements(
    new: Sequence[Listing],
    in_force: Sequence[Listing],
    replaced: Sequence[Listing],
    outdated: Set[str] = frozenset(),
) -> tuple[Replacement, ...]:
    """Which lists replace which when `new` come to those in force and those replaced before.

    Of two lists of the same participants a person may say which is `outdated` (hashes of files). Else the one
    of the later list date holds, without two dates the one whose file name says that it is a later version,
    whichever was imported first. Where nothing tells, it is the one that was given later; of those given
    together, in whichever order, the one of more participants, and at last of the later name.
    """
    standing, past, found = list(in_force), list(replaced), []
    for listing in _as_given_together(new):
        rivals = [other for other in (*standing, *past) if are_alike(listing, other)]
        later = [
            other for other in rivals if _holds(other, listing, outdated) and _may_replace(other, listing)
        ]
        found += [Replacement(listing, other) for other in later[:1]]
        for other in rivals:
            if other in standing and other not in later and _may_replace(listing, other):
                found.append(Replacement(other, listing))
                standing.remove(other)
                past.append(other)
        (past if later else standing).append(listing)
    return tuple(found)


def are_alike(one: Listing, other: Listing) -> bool:
    """Whether both list the participants of one edition: they share at least half of the smaller list,
    and more than a name or two unless it is the same file. Two halls of an edition share few."""
    if not _may_be_alike(one, other):
        return False
    smaller = min(len(one.participants), len(other.participants))
    shared = len(one.participants & other.participants)
    return shared >= (1 if one.file == other.file else FEWEST_SHARED) and 2 * shared >= smaller


def _may_be_alike(one: Listing, other: Listing) -> bool:
    """Whether two lists are of one edition of one event, whoever is in them."""
    if one.sha256 == other.sha256 or (one.edition, one.population) != (other.edition, other.population):
        return False
    return not any(are_different(this, that) for this in one.events for that in other.events)


def _as_given_together(new: Sequence[Listing]) -> list[Listing]:
    """The order of lists that come at the same time: the last of them holds. Participants are counted only
    where lists may be alike, since that costs as much as the rest of the import."""

    def place(listing: Listing) -> tuple[str, Version, int, str, str]:
        name, version = version_of(listing.file)
        count = len(listing.participants) if any(_may_be_alike(listing, one) for one in new) else 0
        return listing.list_date, version, count, name, listing.sha256

    return sorted(new, key=place)


def _holds(one: Listing, other: Listing, outdated: Set[str]) -> bool:
    """Whether a list holds against one that comes now."""
    if (one.sha256 in outdated) != (other.sha256 in outdated):
        return other.sha256 in outdated
    if one.list_date and other.list_date:
        return one.list_date > other.list_date
    return is_later_version(one.file, other.file)


def _may_replace(newer: Listing, older: Listing) -> bool:
    """A list of another name and less than half the size is a part of the older one, no new edition of it."""
    return newer.file == older.file or 2 * len(newer.participants) >= len(older.participants)


def _by_key(rows: Iterable[ListRow]) -> dict[str, list[ListRow]]:
    found: dict[str, list[ListRow]] = {}
    for row in rows:
        found.setdefault(row.key, []).append(row)
    return found


def _side_by_side(older: Sequence[ListRow], newer: Sequence[ListRow]) -> Iterator[Pair]:
    waiting: dict[tuple[str, str], deque[ListRow]] = {}
    for row in older:
        waiting.setdefault(row.place, deque()).append(row)
    moved = []
    for row in newer:
        if waiting.get(row.place):
            yield waiting[row.place].popleft(), row
        else:
            moved.append(row)
    yield from zip_longest((row for rows in waiting.values() for row in rows), moved)


def _differing(old: ListRow, new: ListRow) -> tuple[ChangedCell, ...]:
    return tuple(
        ChangedCell(field, text, new.cells[field])
        for field, text in old.cells.items()
        if field in new.cells and text.casefold() != new.cells[field].casefold()
    )
