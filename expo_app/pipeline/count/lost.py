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
    at = np.flatnonzero(gone)
    at = at[~there.this[codes(units["unit"])[at]]]
    lost = pd.DataFrame({name: units[name].take(at) for name in _TOLD})
    times, growth = seen.times[codes(lost["unit"])], _growth(lost["sectors"], sector_growth)
    order = _by_worth(lost, times, growth)
    told = [lost[name].array for name in _TOLD]

    def make(place: int) -> LostExhibitor:
        row = int(order[place])
        identity, name, country, sectors, space = (column[row] for column in told)
        known, grown = _known(float(space)), _known(float(growth[row]))
        return LostExhibitor(identity, name, country, sectors, known, int(times[row]), grown)

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
        "organisation": lost["organisation"],
        "unit": lost["unit"],
    }
    table = pa.table({name: _as_text(pa.array(values)) for name, values in keys.items()})
    return np.asarray(pc.sort_indices(table, sort_keys=[(name, "ascending") for name in keys]))


def _as_text(values: pa.Array) -> pa.Array:
    """Categories as the texts they stand for."""
    return values.dictionary_decode() if isinstance(values, pa.DictionaryArray) else values


def _known(value: float) -> float | None:
    return None if math.isnan(value) else value
