"""Exhibitors by the edition in which they were first seen."""

from collections.abc import Sequence

import numpy as np

from expo_app.model.change import Cohort
from expo_app.pipeline.count.attendance import Appearances


def cohorts(seen: Appearances, editions: Sequence[str]) -> tuple[Cohort, ...]:
    """A cohort for each edition in which somebody was first seen; `editions` are oldest first. The cohorts of
    an edition add up to its exhibitors."""
    there = seen.there[seen.there.any(axis=1)]
    first = there.argmax(axis=1)
    found = (
        (place, year, there[first == place][:, place:].sum(axis=0).tolist())
        for place, year in enumerate(seen.editions)
    )
    return tuple(
        Cohort(year, tuple(zip(editions[place:], present, strict=True)))
        for place, year, present in found
        if present[0]
    )


def present_at_every(seen: Appearances, editions: Sequence[str]) -> int:
    """How many were in all of these editions."""
    return int(np.all([seen.at(year) for year in editions], axis=0).sum()) if editions else 0
