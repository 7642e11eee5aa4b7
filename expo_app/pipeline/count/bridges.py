"""From the exhibitors of one edition to those of another, in heads and in square metres."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.model.change import Bridge, BridgeStep, Movement, SpaceRetention
from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import appearances
from expo_app.pipeline.count.coding import Flags, codes, is_one_of

# Stands are let by the square metre; a smaller difference is a matter of rounding.
SAME_SPACE = 0.05
Spaces = npt.NDArray[np.float64]
"""Net space of each unit in square metres, by its code; NaN when not stated, or not there."""


@dataclass(frozen=True, eq=False)
class Presence:
    """Who was there, by the codes of the units: in this edition, in the one compared with, and in any edition
    before this one; and with what space."""

    this: Flags
    previous: Flags
    ever: Flags
    space: Spaces
    previous_space: Spaces

    @property
    def returning(self) -> Flags:
        """The exhibitors of both editions."""
        return self.this & self.previous

    @property
    def change(self) -> Spaces:
        """By how much the space of each unit grew; NaN unless both editions state it."""
        return self.space - self.previous_space


def presence(
    units: pd.DataFrame, everyone: pd.DataFrame, editions: Sequence[str], edition: str, against: str
) -> Presence:
    """Who among `units` (a selection of `everyone`) was there; `editions` are oldest first."""
    this, space = _there(units, edition)
    previous, previous_space = _there(units, against)
    ever = appearances(everyone, editions).before(edition, against)
    return Presence(this, previous, ever, space, previous_space)


def bridge(there: Presence, edition: str, against: str) -> Bridge:
    """What lies between both editions, a step for each movement, in the order of Movement."""
    moved = movements(there)
    grown = np.nan_to_num(there.space) - np.nan_to_num(there.previous_space)
    heads = there.this.astype(np.int64) - there.previous
    steps = tuple(
        BridgeStep(movement, int(heads[who].sum()), float(grown[who].sum()))
        for movement, who in ((movement, moved[movement]) for movement in Movement)
    )
    before = float(np.nansum(there.previous_space))
    return Bridge(edition, against, int(there.previous.sum()), before, steps, _stated(there.space))


def movements(there: Presence) -> dict[Movement, Flags]:
    """Who moved in which way, by the codes of the units."""
    came, stayed = there.this & ~there.previous, there.returning
    stated = ~np.isnan(there.change)
    return {
        Movement.LOST: there.previous & ~there.this,
        Movement.SHRUNK: stayed & (there.change < 0),
        Movement.GROWN: stayed & (there.change >= 0),
        Movement.UNSTATED: stayed & ~stated,
        Movement.WON_BACK: came & there.ever,
        Movement.FIRST_TIME: came & ~there.ever,
    }


def space_retention(there: Presence) -> SpaceRetention:
    """How the space of the returning exhibitors moved."""
    change = there.change[there.returning]
    up, down = int((change > SAME_SPACE).sum()), int((change < -SAME_SPACE).sum())
    unstated = len(change) - _stated(change)
    return SpaceRetention(up, len(change) - up - down - unstated, down, unstated)


def _there(units: pd.DataFrame, edition: str) -> tuple[Flags, Spaces]:
    here = is_one_of(units["edition"], [edition])
    here &= is_one_of(units["population"], [Population.EXHIBITORS.value])
    count = len(units["unit"].cat.categories)
    there, space = np.zeros(count, dtype=bool), np.full(count, np.nan)
    unit = codes(units["unit"])[here]
    there[unit], space[unit] = True, units["net_space_sqm"].to_numpy()[here]
    return there, space


def _stated(spaces: Spaces) -> int:
    return int((~np.isnan(spaces)).sum())
