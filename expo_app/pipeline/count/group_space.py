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
from expo_app.pipeline.count.memberships import Memberships, groups_of, spread_over
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


def group_space(
    dimensions: Sequence[Dimension],
    cells: Sequence[Numbers],
    units: pd.DataFrame,
    here: Flags,
    stands: pd.DataFrame | None = None,
) -> GroupSpace:
    """The space of the groups of those units (count.units.UNITS) that are `here`, their `cells` by dimension
    beside.

    By hall each of the `stands` (count.stands.STANDS) of these units is in its own hall; what one row states
    for several halls is in none of them. Without `stands` nothing is known of halls.
    """
    members = [one.members for one in dimensions]
    halls = [at for at, one in enumerate(dimensions) if one.by is By.HALL]
    if not halls:
        spaces = units["net_space_sqm"].to_numpy()[here]
        return _summed(members, cells, spaces, np.zeros(len(spaces), dtype=bool))
    if stands is None:
        count = int(here.sum())
        return _summed(members, cells, np.full(count, np.nan), np.zeros(count, dtype=bool))
    own, place = _own(stands, units[here])
    texts, hall = texts_of(own["halls"]), codes(own["halls"])
    of_stands = [
        (alone(one.members.keys, texts), hall) if at in halls else (one.members, cell[place])
        for at, (one, cell) in enumerate(zip(dimensions, cells, strict=True))
    ]
    undivided = several(texts)[hall] if len(own) else np.zeros(0, dtype=bool)
    spaces = own["net_space_sqm"].to_numpy()
    return _summed([one for one, _ in of_stands], [cell for _, cell in of_stands], spaces, undivided)


def _own(stands: pd.DataFrame, units: pd.DataFrame) -> tuple[pd.DataFrame, Numbers]:
    """The stands of units of one edition and population, and the place of the unit of each."""
    place = np.full(len(units["unit"].cat.categories), -1, dtype=np.int64)
    place[codes(units["unit"])] = np.arange(len(units))
    own = stands
    for name in ("edition", "population"):
        own = own[np.isin(codes(own[name]), codes(units[name])[:1])]
    at = place[codes(own["unit"])]
    return own[at >= 0], at[at >= 0]


def _summed(
    members: Sequence[Memberships], cells: Sequence[Numbers], spaces: Spaces, undivided: Flags
) -> GroupSpace:
    places, groups = spread_over(members, cells)
    space, count = spaces[places], groups_of(members)
    stated = ~np.isnan(space)
    sums = np.bincount(groups[stated], space[stated], count).astype(np.float64)
    told = np.all([one.told[cell] for one, cell in zip(members, cells, strict=True)], 0)
    whole = float(np.nansum(spaces))
    apart, unassigned = float(np.nansum(spaces[undivided])), float(np.nansum(spaces[~told & ~undivided]))
    parts = SpaceParts(
        None if np.isnan(spaces).all() else whole,
        unassigned,
        apart,
        float(sums.sum()) + unassigned + apart - whole,
    )
    return GroupSpace(sums, np.bincount(groups[stated], minlength=count), parts)
