"""Who came to each edition, in which way, and who stayed for the next one."""

from collections.abc import Sequence

import numpy as np

from expo_app.model.figure import Measure
from expo_app.model.flow import FlowPart, FlowStop
from expo_app.pipeline.count.attendance import Appearances
from expo_app.pipeline.count.coding import Flags, Numbers
from expo_app.pipeline.count.loyalty import Came, came

_WAYS = {
    Came.RETURNING: Measure.RETURNING,
    Came.WON_BACK: Measure.WON_BACK,
    Came.NEW: Measure.NEW,
}


def flow(chosen: Appearances, everyone: Appearances, editions: Sequence[str]) -> tuple[FlowStop, ...]:
    """A stop for each of `editions`, oldest first and next to each other among those that have a list (the
    editions of `chosen`, which may be a selection of `everyone`). How they came is told by the rules of
    `loyalty.came`; nothing is told of those in the first list."""
    nexts = [*(chosen.at(year) for year in editions[1:]), None]
    return tuple(
        FlowStop(year, _before(chosen, year), _parts(chosen, everyone, year, later))
        for year, later in zip(editions, nexts, strict=True)
    )


def _before(seen: Appearances, edition: str) -> str:
    earlier = [year for year in seen.editions if year < edition]
    return earlier[-1] if earlier else ""


def _parts(
    chosen: Appearances, everyone: Appearances, edition: str, later: Flags | None
) -> tuple[FlowPart, ...]:
    against = _before(chosen, edition)
    if not against:
        return (_part(Measure.EXHIBITORS, chosen.at(edition), later),)
    ways: Numbers = came(chosen, everyone, edition, against)
    return tuple(_part(measure, ways == way, later) for way, measure in _WAYS.items())


def _part(measure: Measure, who: Flags, later: Flags | None) -> FlowPart:
    stayed = None if later is None else int(np.count_nonzero(who & later))
    return FlowPart(measure, int(np.count_nonzero(who)), stayed)
