"""Everything that can be said of the change between two editions, counted once."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.caveat import Warned
from expo_app.model.change import (
    Bridge,
    Cohort,
    Concentration,
    Crossing,
    Explained,
    LostExhibitor,
    SpaceRetention,
)
from expo_app.model.flow import Flow
from expo_app.model.international import InternationalTest


class Carrier(StrEnum):
    """What may carry a good part of an edition: one group stand, or one country or region from abroad."""

    STAND = "stand"
    COUNTRY = "country"


@dataclass(frozen=True)
class Kept:
    """Of the exhibitors that a group had in the edition compared with, how many came again (to any group),
    and how many of them took more net space, as much and less, as far as both editions state it."""

    key: str
    previous: int
    returning: int
    up: int = 0
    same: int = 0
    down: int = 0

    @property
    def retention_rate(self) -> float:
        """Returning / previous, in percent; a group without anybody before has no place here."""
        return 100 * self.returning / self.previous


@dataclass(frozen=True)
class Without:
    """The largest group stand, or the largest country or region from abroad, and the exhibitors without it.

    `key` is alpha-3, or the name of who holds the stand. `value` and `previous` are its exhibitors now and
    before, `whole` and `whole_previous` those of everybody.
    """

    carrier: Carrier
    key: str
    value: int
    previous: int
    whole: int
    whole_previous: int

    @property
    def growth_with(self) -> float | None:
        """Growth of everybody in percent; None on a base of zero."""
        return _growth(self.whole, self.whole_previous)

    @property
    def growth_without(self) -> float | None:
        """Growth in percent of everybody else; None on a base of zero."""
        return _growth(self.whole - self.value, self.whole_previous - self.previous)


@dataclass(frozen=True)
class ChangeDossier:
    """The change from `against` to `edition` under one filter and profile.

    `editions` are all with a list of exhibitors, oldest first; `everywhere` counts who was at each of them
    up to this edition. `crossings` are country x sector, largest first. `appeared` and `vanished` are the
    countries and regions (alpha-3) of one of both editions only, `first_countries` those of no edition
    before. `lost` come in the order in which they are worth a call. `retention_band` is the retention rate
    if every pair still to be decided were two exhibitors, and if each were one; None where no pair waits.
    `flow` leads through the last editions up to this one; None where it is not told.
    """

    edition: str
    against: str
    editions: tuple[str, ...]
    bridge: Bridge
    crossings: tuple[Crossing, ...]
    countries_explain: Explained
    sectors_explain: Explained
    crossings_explain: Explained
    concentration: Concentration | None
    previous_concentration: Concentration | None
    without: Without | None
    appeared: tuple[str, ...]
    vanished: tuple[str, ...]
    first_countries: tuple[str, ...]
    cohorts: tuple[Cohort, ...]
    everywhere: int
    space: SpaceRetention
    kept_countries: tuple[Kept, ...]
    kept_sectors: tuple[Kept, ...]
    lost: Sequence[LostExhibitor]
    warnings: tuple[Warned, ...]
    tests: tuple[InternationalTest, ...]
    retention_band: tuple[float, float] | None = None
    flow: Flow | None = None

    @property
    def never_before(self) -> tuple[str, ...]:
        """The `first_countries`; none where the two editions are all there are, for then that says no more
        than that they are new."""
        before = any(year < min(self.edition, self.against) for year in self.editions)
        return self.first_countries if before else ()


CROSSED = "|"
"""Joins the keys of a crossing where one key has to name it."""


def _growth(value: int, previous: int) -> float | None:
    return 100 * (value - previous) / previous if previous else None
