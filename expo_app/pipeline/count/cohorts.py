"""Exhibitors by the edition in which they were first seen."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import narwhals as nw
import pandas as pd

from expo_app.model.change import Cohort
from expo_app.model.terms import Population
from expo_app.pipeline.count.tally import part

Appearances = Mapping[str, frozenset[str]]
"""Exhibitor -> the editions in which it was."""


def appearances(units: pd.DataFrame, editions: Sequence[str]) -> Appearances:
    """In which of these editions each exhibitor was."""
    frame = nw.from_native(part(units, editions, Population.EXHIBITORS, "unit"), eager_only=True)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for edition, unit in frame.select("edition", "unit").iter_rows():
        seen[unit].add(edition)
    return {unit: frozenset(years) for unit, years in seen.items()}


def cohorts(seen: Appearances, editions: Sequence[str]) -> tuple[Cohort, ...]:
    """A cohort for each edition in which somebody was first seen; `editions` are oldest first. The cohorts of
    an edition add up to its exhibitors."""
    found: dict[str, dict[str, int]] = {}
    for years in seen.values():
        first = min(years, key=editions.index)
        counts = found.setdefault(first, {})
        for year in years:
            counts[year] = counts.get(year, 0) + 1
    return tuple(
        Cohort(first, tuple((year, found[first].get(year, 0)) for year in editions[place:]))
        for place, first in enumerate(editions)
        if first in found
    )


def present_at_every(seen: Appearances, editions: Sequence[str]) -> int:
    """How many were in all of these editions."""
    return sum(years >= set(editions) for years in seen.values()) if editions else 0
