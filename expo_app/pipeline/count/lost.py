"""Who did not come again, the most worth a call first."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd

from expo_app.model.change import LostExhibitor
from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import Appearances
from expo_app.pipeline.count.bridges import Presence
from expo_app.pipeline.count.coding import codes, is_one_of
from expo_app.pipeline.schema import SEPARATOR

_TOLD = ("unit", "organisation", "country", "sectors", "net_space_sqm")


def lost_exhibitors(
    units: pd.DataFrame,
    there: Presence,
    seen: Appearances,
    against: str,
    sector_growth: Mapping[str, float | None],
) -> tuple[LostExhibitor, ...]:
    """The exhibitors of `against` that are not in this edition, ranked by space, then by editions, then by
    the growth of their sector (sector -> percent), then by name. `seen` tells of everybody."""
    gone = is_one_of(units["edition"], [against])
    gone &= is_one_of(units["population"], [Population.EXHIBITORS.value])
    unit = codes(units["unit"])
    gone &= ~there.this[unit]
    told = (units[name][gone].tolist() for name in _TOLD)
    lost = [
        LostExhibitor(
            identity,
            organisation,
            country,
            sectors,
            None if math.isnan(space) else space,
            times,
            _growth(sectors.split(SEPARATOR), sector_growth),
        )
        for identity, organisation, country, sectors, space, times in zip(
            *told, seen.times[unit[gone]].tolist(), strict=True
        )
    ]
    return tuple(sorted(lost, key=_worth))


def _growth(sectors: Sequence[str], growth: Mapping[str, float | None]) -> float | None:
    known = [percent for sector in sectors if (percent := growth.get(sector)) is not None]
    return max(known, default=None)


def _worth(lost: LostExhibitor) -> tuple[float, int, float, str, str]:
    growth = -math.inf if lost.sector_growth is None else lost.sector_growth
    return -(lost.net_space or 0), -lost.editions, -growth, lost.organisation, lost.unit
