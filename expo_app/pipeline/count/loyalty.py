"""Who came back, who is new, who is lost."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from expo_app.pipeline.count.attendance import Appearances
from expo_app.pipeline.count.coding import Numbers


class Came(IntEnum):
    """How a unit came to an edition, in the order in which it is told; ABSENT where it did not."""

    ABSENT = 0
    NEW = 1
    WON_BACK = 2
    RETURNING = 3


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


def came(chosen: Appearances, everyone: Appearances, edition: str, against: str) -> Numbers:
    """How each unit came (Came) to `edition`, compared with `against`.

    `chosen` may be a selection of `everyone`. New is who was in no earlier edition at all, inside the
    selection or not; won back is every other one that was not in the selection in `against`, hence also
    who was there outside the selection (changed its sector, hall or role).
    """
    known = np.where(chosen.at(against), Came.RETURNING, Came.WON_BACK)
    ways = np.where(everyone.before(edition, against), known, Came.NEW)
    return np.where(chosen.at(edition), ways, Came.ABSENT)


def loyalty(chosen: Appearances, everyone: Appearances, edition: str, against: str) -> Loyalty:
    """The exhibitors among `chosen` in `edition` against those in `against`, by the rules of `came`."""
    ways = np.bincount(came(chosen, everyone, edition, against), minlength=len(Came)).tolist()
    lost = int(chosen.at(against).sum()) - ways[Came.RETURNING]
    return Loyalty(ways[Came.RETURNING], ways[Came.NEW], ways[Came.WON_BACK], lost)
