"""From the exhibitors of one edition to those of another, in heads and in square metres."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import narwhals as nw
import pandas as pd

from expo_app.model.change import Bridge, BridgeStep, Movement, SpaceRetention
from expo_app.model.terms import Population
from expo_app.pipeline.count.tally import part

# Stands are let by the square metre; a smaller difference is a matter of rounding.
SAME_SPACE = 0.05
Spaces = Mapping[str, float]
"""Exhibitor -> net space in square metres, NaN when not stated."""


@dataclass(frozen=True)
class Presence:
    """Who was there: in this edition, in the one compared with, and in any edition before this one."""

    this: Spaces
    previous: Spaces
    ever: frozenset[str]

    @property
    def returning(self) -> tuple[str, ...]:
        """The exhibitors of both editions, in order of their ids."""
        return tuple(sorted(self.this.keys() & self.previous.keys()))


def presence(
    units: pd.DataFrame, everyone: pd.DataFrame, editions: Sequence[str], edition: str, against: str
) -> Presence:
    """Who among `units` (a selection of `everyone`) was there; `editions` are oldest first."""
    earlier = {*editions[: editions.index(edition)], against} - {edition}
    seen = part(everyone, earlier, Population.EXHIBITORS, "unit")
    return Presence(_spaces(units, edition), _spaces(units, against), frozenset(seen["unit"].unique()))


def bridge(there: Presence, edition: str, against: str) -> Bridge:
    """What lies between both editions, a step for each movement, in the order of Movement."""
    moves = dict.fromkeys(Movement, (0, 0.0))
    for movement, heads, space in _moves(there):
        exhibitors, sqm = moves[movement]
        moves[movement] = (exhibitors + heads, sqm + space)
    steps = tuple(BridgeStep(movement, *moves[movement]) for movement in Movement)
    stated = sum(not math.isnan(space) for space in there.this.values())
    return Bridge(edition, against, len(there.previous), _sum(there.previous.values()), steps, stated)


def space_retention(there: Presence) -> SpaceRetention:
    """How the space of the returning exhibitors moved."""
    grown = [there.this[unit] - there.previous[unit] for unit in there.returning]
    up = sum(change > SAME_SPACE for change in grown)
    down = sum(change < -SAME_SPACE for change in grown)
    unstated = sum(math.isnan(change) for change in grown)
    return SpaceRetention(up, len(grown) - up - down - unstated, down, unstated)


def _spaces(units: pd.DataFrame, edition: str) -> dict[str, float]:
    frame = nw.from_native(
        part(units, {edition}, Population.EXHIBITORS, "unit", "net_space_sqm"), eager_only=True
    )
    return dict(zip(frame["unit"].to_list(), frame["net_space_sqm"].to_list(), strict=True))


def _moves(there: Presence) -> Iterator[tuple[Movement, int, float]]:
    """(movement, exhibitors, square metres) of each exhibitor of either edition."""
    for unit, space in there.previous.items():
        if unit not in there.this:
            yield Movement.LOST, -1, -_stated(space)
    for unit, space in there.this.items():
        if unit in there.previous:
            yield _stayed(there.previous[unit], space)
        else:
            came = Movement.WON_BACK if unit in there.ever else Movement.FIRST_TIME
            yield came, 1, _stated(space)


def _stayed(then: float, now: float) -> tuple[Movement, int, float]:
    change = _stated(now) - _stated(then)
    if math.isnan(then) or math.isnan(now):
        return Movement.UNSTATED, 0, change
    return (Movement.SHRUNK if change < 0 else Movement.GROWN), 0, change


def _stated(space: float) -> float:
    return 0.0 if math.isnan(space) else space


def _sum(spaces: Iterable[float]) -> float:
    return sum(map(_stated, spaces))
