"""Who came back, who is new, who is lost."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

import narwhals as nw
import pandas as pd

from expo_app.model.terms import Population
from expo_app.pipeline.count.tally import part


@dataclass(frozen=True)
class Loyalty:
    """The bridge between two editions: previous + new + won_back - lost = this, and
    returning + lost = previous."""

    returning: int
    new: int
    won_back: int
    lost: int

    @property
    def previous(self) -> int:
        """How many there were in the edition that is compared with."""
        return self.returning + self.lost

    @property
    def retention_rate(self) -> float | None:
        """Percent of the previous ones that returned; None when there was none."""
        return 100 * self.returning / self.previous if self.previous else None

    @property
    def churn_rate(self) -> float | None:
        """Percent of the previous ones that did not return; None when there was none."""
        return 100 * self.lost / self.previous if self.previous else None


def loyalty(
    units: pd.DataFrame, everyone: pd.DataFrame, editions: Sequence[str], edition: str, against: str
) -> Loyalty:
    """The exhibitors among `units` in `edition` against those in `against`.

    `units` may be a selection of `everyone`. New is who was in no earlier edition at all, inside the
    selection or not; won back is every other one that was not in the selection in `against`, hence also
    who was there outside the selection (changed its sector, hall or role). `editions` are oldest first.
    """
    this, previous = _exhibitors(units, {edition}), _exhibitors(units, {against})
    ever = _exhibitors(everyone, {*editions[: editions.index(edition)], against} - {edition})
    returning = int(this.is_in(previous).sum())
    new = int((~this.is_in(ever)).sum())
    return Loyalty(returning, new, len(this) - returning - new, len(previous) - returning)


def _exhibitors(units: pd.DataFrame, editions: Set[str]) -> nw.Series[pd.Series]:
    """The exhibitors of these editions, once for each edition."""
    return nw.from_native(part(units, editions, Population.EXHIBITORS, "unit"), eager_only=True)["unit"]
