"""Who did not come again, the most worth a call first."""

import math
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from expo_app.model.change import LostExhibitor
from expo_app.model.lazy_sequence import LazySequence
from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import Appearances
from expo_app.pipeline.count.bridges import Presence
from expo_app.pipeline.count.coding import Numbers, codes, is_one_of, texts_of
from expo_app.pipeline.schema import SEPARATOR

_TOLD = ("unit", "organisation", "country", "sectors", "net_space_sqm")
Percents = npt.NDArray[np.float64]


def lost_exhibitors(
    units: pd.DataFrame,
    there: Presence,
    seen: Appearances,
    against: str,
    sector_growth: Mapping[str, float | None],
) -> Sequence[LostExhibitor]:
    """The exhibitors of `against` that are not in this edition, ranked by space, then by editions, then by
    the growth of their sector (sector -> percent), then by name. `seen` tells of everybody. They are put in
    order at once, and made as they are looked at."""
    gone = is_one_of(units["edition"], [against])
    gone &= is_one_of(units["population"], [Population.EXHIBITORS.value])
    unit = codes(units["unit"])
    gone &= ~there.this[unit]
    lost = pd.DataFrame({name: units[name][gone] for name in _TOLD})
    times, growth = seen.times[unit[gone]], _growth(lost["sectors"], sector_growth)
    order = _by_worth(lost, times, growth)
    identity, name, country, sectors, space = (lost[name].take(order).tolist() for name in _TOLD)
    editions, percent = times[order].tolist(), growth[order].tolist()

    def make(at: int) -> LostExhibitor:
        known, grown = _known(space[at]), _known(percent[at])
        return LostExhibitor(identity[at], name[at], country[at], sectors[at], known, editions[at], grown)

    return LazySequence(len(lost), make)


def _growth(sectors: pd.Series, growth: Mapping[str, float | None]) -> Percents:
    """By how much the best growing sector of each exhibitor grew; NaN where that of none is known."""
    best = [
        max(
            (percent for one in text.split(SEPARATOR) if (percent := growth.get(one)) is not None),
            default=math.nan,
        )
        for text in texts_of(sectors)
    ]
    return np.array([*best, math.nan])[codes(sectors)]


def _by_worth(lost: pd.DataFrame, times: Numbers, growth: Percents) -> Numbers:
    """The places of the lost in the order of their worth."""
    keys = {
        "space": -np.nan_to_num(lost["net_space_sqm"].to_numpy()),
        "times": -times,
        "growth": np.where(np.isnan(growth), np.inf, -growth),
        "organisation": lost["organisation"].to_numpy(dtype=object),
        "unit": lost["unit"].to_numpy(dtype=object),
    }
    table = pa.table({name: pa.array(values) for name, values in keys.items()})
    return np.asarray(pc.sort_indices(table, sort_keys=[(name, "ascending") for name in keys]))


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
