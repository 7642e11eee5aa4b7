"""The one pass over the units; whatever is figured from it is small."""

import functools
from collections.abc import Iterable
from typing import NamedTuple

import narwhals as nw
import pandas as pd

from expo_app.model.terms import Population


class Count(NamedTuple):
    """How many units, their net space in square metres, and how many of them state one."""

    heads: int = 0
    space: float = 0.0
    stated: int = 0

    def plus(self, other: "Count") -> "Count":
        """Both counts together."""
        return Count(self.heads + other.heads, self.space + other.space, self.stated + other.stated)

    @property
    def net_space(self) -> float | None:
        """Square metres; None when no unit states any."""
        return self.space if self.stated else None


Cells = dict[tuple[str | bool, ...], Count]
Tally = dict[tuple[str, str], Cells]


def part(units: pd.DataFrame, editions: Iterable[str], population: Population, *columns: str) -> pd.DataFrame:
    """Edition, population and these columns of the units of one population in some editions."""
    asked = nw.col("edition").is_in(sorted(editions)) & (nw.col("population") == population.value)
    frame = nw.from_native(units, eager_only=True)
    return (
        frame.select("edition", "population", *columns, asked.alias("_asked"))
        .filter(nw.col("_asked"))
        .to_native()
    )


def tally(units: pd.DataFrame, *columns: str) -> Tally:
    """(edition, population) -> values of the columns -> Count; only what occurs."""
    space = nw.col("net_space_sqm")
    frame = nw.from_native(units, eager_only=True)
    sums = frame.group_by("edition", "population", *columns).agg(
        nw.len(), space.sum().alias("_space"), space.count().alias("_stated")
    )
    found: Tally = {}
    for edition, population, *values, heads, net_space, stated in sums.iter_rows():
        cell = Count(heads, float(net_space) if stated else 0.0, stated)
        found.setdefault((edition, population), {})[tuple(values)] = cell
    return found


def total(counts: Iterable[Count]) -> Count:
    """All counts together."""
    return functools.reduce(Count.plus, counts, Count())
