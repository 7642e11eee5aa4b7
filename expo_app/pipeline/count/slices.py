"""Units by edition: what several groupings ask of the same units is looked up once."""

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.model.terms import Population
from expo_app.pipeline.count.attendance import Appearances, appearances
from expo_app.pipeline.count.coding import Flags, Numbers, codes, is_one_of, texts_of

T = TypeVar("T")
Spaces = npt.NDArray[np.float64]
# The slices and groups of many editions; everybody's units stay as long as the workspace is open.
_KEPT = 128


@dataclass(frozen=True, eq=False)
class Slice:
    """Some of the units (count.units.UNITS), by their places; what is asked of them is looked up once."""

    units: pd.DataFrame
    places: Numbers
    _cells: dict[str, Numbers] = field(default_factory=dict)

    def cells(self, column: str) -> Numbers:
        """The codes of a coded column."""
        if column not in self._cells:
            whole = cast(pd.Categorical, self.units[column].array).codes
            self._cells[column] = whole[self.places].astype(np.int64)
        return self._cells[column]

    @functools.cached_property
    def net_space(self) -> Spaces:
        """Square metres, NaN where not stated."""
        space: Spaces = self.units["net_space_sqm"].to_numpy()[self.places]
        return space


@dataclass(frozen=True, eq=False)
class Sliced:
    """The units of one population, cut by edition. What was found out about them can be left with them."""

    units: pd.DataFrame
    population: Population
    _found: dict[object, Any] = field(default_factory=dict)

    @functools.cached_property
    def listed(self) -> Flags:
        """Which of the units are of the population."""
        return is_one_of(self.units["population"], [self.population.value])

    @functools.cached_property
    def years(self) -> tuple[str, ...]:
        """The editions of which there is somebody, oldest first."""
        column = self.units["edition"]
        found = np.bincount(codes(column)[self.listed], minlength=len(texts_of(column)))
        return tuple(year for year, heads in sorted(zip(texts_of(column), found, strict=True)) if heads)

    def at(self, editions: Sequence[str]) -> Slice:
        """The units of some editions, in their order."""

        def cut() -> Slice:
            here = self.listed & is_one_of(self.units["edition"], editions)
            return Slice(self.units, np.flatnonzero(here))

        return self.once(("at", *editions), cut)

    def appearances(self, years: Sequence[str]) -> Appearances:
        """Who of them was at which of these editions, oldest first."""
        return self.once(("appearances", *years), lambda: appearances(self.units, years, self.population))

    def once(self, key: object, make: Callable[[], T]) -> T:
        """What was made of these units under this key, made the first time; the last ones are remembered."""
        if key in self._found:
            known: T = self._found[key]
            return known
        made = self._found[key] = make()
        for oldest in [*self._found][:-_KEPT]:
            self._found.pop(oldest, None)
        return made
