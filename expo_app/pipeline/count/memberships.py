"""To which groups the cells of a column belong."""

import functools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from expo_app.pipeline.count.coding import Flags, Numbers
from expo_app.pipeline.schema import SEPARATOR


@dataclass(frozen=True, eq=False)
class Memberships:
    """The groups of each cell, a cell by its code: those of cell c are members[starts[c] : starts[c + 1]],
    numbers of `keys`. `told` says which cells are not blank."""

    keys: tuple[str, ...]
    starts: Numbers
    members: Numbers
    told: Flags

    @classmethod
    def of(cls, texts: Sequence[str], keys_of: Callable[[str], Iterable[str]]) -> "Memberships":
        """The groups of the text of each code, each group once."""
        number_of: dict[str, int] = {}
        groups = [
            [number_of.setdefault(key, len(number_of)) for key in dict.fromkeys(keys_of(text))]
            for text in texts
        ]
        starts = np.cumsum([0, *map(len, groups)], dtype=np.int64)
        members = np.array([number for some in groups for number in some], dtype=np.int64)
        return cls(tuple(number_of), starts, members, np.array([bool(text) for text in texts], dtype=bool))

    @classmethod
    def of_values(cls, texts: Sequence[str]) -> "Memberships":
        """Each cell belongs to the groups of all its values."""
        return _of_values(tuple(texts))

    def spread(self, cells: Numbers) -> tuple[Numbers, Numbers]:
        """A pair (place in `cells`, group) for each group of each cell."""
        if not len(cells):
            return cells, cells
        first, sizes = self.starts[cells], self.starts[cells + 1] - self.starts[cells]
        places = np.repeat(np.arange(len(cells)), sizes)
        # Within a cell its groups are counted from its first one on.
        nth = np.arange(len(places)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        return places, self.members[np.repeat(first, sizes) + nth]


@dataclass(frozen=True, eq=False)
class Spread:
    """Units in their groups: a pair of `places` and `groups` for each group of each unit, a group of two
    dimensions being a cell of their table; `told` says which units have one, `count` how many groups there
    are."""

    places: Numbers
    groups: Numbers
    told: Flags
    count: int

    @classmethod
    def of(cls, members: Sequence[Memberships], cells: Sequence[Numbers]) -> "Spread":
        """The groups of units by one dimension or two, the cells of each beside it."""
        places, groups = members[0].spread(cells[0])
        for one, cell in zip(members[1:], cells[1:], strict=True):
            again, others = one.spread(cell[places])
            places, groups = places[again], groups[again] * len(one.keys) + others
        told = np.all([one.told[cell] for one, cell in zip(members, cells, strict=True)], 0)
        return cls(places, groups, told, int(np.prod([len(one.keys) for one in members])))

    @property
    def heads(self) -> Numbers:
        """How many units are in each group."""
        return np.bincount(self.groups, minlength=self.count)


@functools.lru_cache(maxsize=16)  # a change of filter leaves the columns as they are
def _of_values(texts: tuple[str, ...]) -> Memberships:
    return Memberships.of(texts, values_of)


def values_of(text: str) -> list[str]:
    """The values of a cell."""
    return [value for value in text.split(SEPARATOR) if value]
