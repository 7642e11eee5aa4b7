"""Who exhibited in which edition."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from expo_app.model.terms import Population
from expo_app.pipeline.count.coding import Flags, Numbers, codes, is_one_of, texts_of


@dataclass(frozen=True, eq=False)
class Appearances:
    """For each unit, by its code, and each edition, oldest first, whether it was there. A selection has the
    codes of all units, so that both can be compared."""

    editions: tuple[str, ...]
    there: Flags

    def at(self, edition: str) -> Flags:
        """Who was at an edition; nobody at one that is not among them."""
        if edition not in self.editions:
            return np.zeros(len(self.there), dtype=bool)
        found: Flags = self.there[:, self.editions.index(edition)]
        return found

    def before(self, edition: str, against: str = "") -> Flags:
        """Who was at any edition before this one, or at the one that it is compared with."""
        earlier = [place for place, year in enumerate(self.editions) if year < edition or year == against]
        others = [place for place in earlier if self.editions[place] != edition]
        return np.asarray(self.there[:, others].any(axis=1))

    @property
    def times(self) -> Numbers:
        """At how many of the editions each unit was."""
        return self.there.sum(axis=1)


def appearances(
    units: pd.DataFrame, editions: Sequence[str], population: Population = Population.EXHIBITORS
) -> Appearances:
    """In which of these editions, oldest first, the units of one population were."""
    there = np.zeros((len(units["unit"].cat.categories), len(editions)), dtype=bool)
    place_of = {year: place for place, year in enumerate(editions)}
    places = np.array([place_of.get(year, -1) for year in texts_of(units["edition"])], dtype=np.int64)
    place = places[codes(units["edition"])] if len(places) else np.zeros(0, dtype=np.int64)
    asked = is_one_of(units["population"], [population.value]) & (place >= 0)
    there[codes(units["unit"])[asked], place[asked]] = True
    return Appearances(tuple(editions), there)
