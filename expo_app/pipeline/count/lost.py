"""Who did not come again, the most worth a call first."""

import math
from collections.abc import Mapping, Sequence

import narwhals as nw
import pandas as pd

from expo_app.model.change import LostExhibitor
from expo_app.model.terms import Population
from expo_app.pipeline.count.bridges import Presence
from expo_app.pipeline.count.cohorts import Appearances
from expo_app.pipeline.count.tally import part
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
    the growth of their sector (sector -> percent), then by name."""
    frame = nw.from_native(part(units, {against}, Population.EXHIBITORS, *_TOLD), eager_only=True)
    lost = [
        LostExhibitor(
            unit,
            organisation,
            country,
            sectors,
            None if math.isnan(space) else space,
            len(seen.get(unit, ())),
            _growth(sectors.split(SEPARATOR), sector_growth),
        )
        for unit, organisation, country, sectors, space in frame.select(*_TOLD).iter_rows()
        if unit not in there.this
    ]
    return tuple(sorted(lost, key=_worth))


def _growth(sectors: Sequence[str], growth: Mapping[str, float | None]) -> float | None:
    known = [percent for sector in sectors if (percent := growth.get(sector)) is not None]
    return max(known, default=None)


def _worth(lost: LostExhibitor) -> tuple[float, int, float, str, str]:
    growth = -math.inf if lost.sector_growth is None else lost.sector_growth
    return -(lost.net_space or 0), -lost.editions, -growth, lost.organisation, lost.unit
