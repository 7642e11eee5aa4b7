"""The net space of groups: of their units, but by hall of the stands that are in each."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.model.figure import By
from expo_app.model.space_parts import SpaceParts
from expo_app.pipeline.count.coding import Flags, Numbers, codes, texts_of
from expo_app.pipeline.count.dimensions import Dimension
from expo_app.pipeline.count.memberships import Spread
from expo_app.pipeline.count.slices import Slice
from expo_app.pipeline.count.stands import alone, several

Spaces = npt.NDArray[np.floating[Any]]


@dataclass(frozen=True, eq=False)
class GroupSpace:
    """Square metres of one edition by group, how many state them, and what is beside the groups."""

    space: Spaces
    stated: Numbers
    parts: SpaceParts

    def of(self, group: int) -> float | None:
        """The space of a group; None where nobody of it states any."""
        return float(self.space[group]) if self.stated[group] else None


def space_of(spread: Spread, spaces: Spaces) -> GroupSpace:
    """The space of groups of units that have so much each."""
    return _summed(spread, spaces, np.zeros(len(spaces), dtype=bool))


def space_in_halls(
    dimensions: Sequence[Dimension],
    cells: Sequence[Numbers],
    units: Slice,
    stands: pd.DataFrame | None = None,
) -> GroupSpace:
    """The space of groups by hall, alone or with another dimension, of the units of one edition; their
    `cells` are beside the dimensions.

    Each of the `stands` (count.stands.STANDS) of these units is in its own hall; what one row states for
    several halls is in none of them. Without `stands` nothing is known.
    """
    if stands is None:
        spread = Spread.of([one.members for one in dimensions], cells)
        return space_of(spread, np.full(len(units.places), np.nan))
    own, place = _own(stands, units)
    texts, hall = texts_of(stands["halls"]), codes(stands["halls"])[own]
    of_stands = [
        (alone(one.members.keys, texts), hall) if one.by is By.HALL else (one.members, cell[place])
        for one, cell in zip(dimensions, cells, strict=True)
    ]
    undivided = several(texts)[hall] if len(own) else np.zeros(0, dtype=bool)
    spread = Spread.of([one for one, _ in of_stands], [cell for _, cell in of_stands])
    return _summed(spread, stands["net_space_sqm"].to_numpy()[own], undivided)


def _own(stands: pd.DataFrame, units: Slice) -> tuple[Numbers, Numbers]:
    """The places of the stands of units of one edition and population, and the place of the unit of each."""
    place = np.full(len(units.units["unit"].cat.categories), -1, dtype=np.int64)
    place[units.cells("unit")] = np.arange(len(units.places))
    at = place[codes(stands["unit"])]
    own = at >= 0
    for name in ("edition", "population"):
        own &= np.isin(codes(stands[name]), units.cells(name)[:1])
    return np.flatnonzero(own), at[own]


def _summed(spread: Spread, spaces: Spaces, undivided: Flags) -> GroupSpace:
    space, groups = spaces[spread.places], spread.groups
    stated = ~np.isnan(space)
    sums = np.bincount(groups[stated], space[stated], spread.count).astype(np.float64)
    whole, apart = float(np.nansum(spaces)), float(np.nansum(spaces[undivided]))
    unassigned = float(np.nansum(spaces[~spread.told & ~undivided]))
    parts = SpaceParts(
        None if np.isnan(spaces).all() else whole,
        unassigned,
        apart,
        float(sums.sum()) + unassigned + apart - whole,
    )
    return GroupSpace(sums, np.bincount(groups[stated], minlength=spread.count), parts)
