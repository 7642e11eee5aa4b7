"""What a change is made of."""

from dataclasses import dataclass
from enum import StrEnum


class Movement(StrEnum):
    """What became of an exhibitor between two editions; the steps of the bridge, in its order."""

    LOST = "lost"
    SHRUNK = "shrunk"
    GROWN = "grown"
    UNSTATED = "unstated"
    WON_BACK = "won_back"
    FIRST_TIME = "first_time"


@dataclass(frozen=True)
class BridgeStep:
    """What one movement adds: exhibitors, and square metres. Who stays moves space only; UNSTATED is the
    space of who stays and states it in one of the two editions only."""

    movement: Movement
    exhibitors: int
    net_space: float


@dataclass(frozen=True)
class Bridge:
    """From the edition compared with to this one: previous + all steps = this, in exhibitors and in square
    metres. The spaces are of those who state one; `stated` says how many of this edition do."""

    edition: str
    against: str
    previous: int
    previous_space: float
    steps: tuple[BridgeStep, ...]
    stated: int

    @property
    def this(self) -> int:
        """Exhibitors of this edition."""
        return self.previous + sum(step.exhibitors for step in self.steps)

    @property
    def this_space(self) -> float:
        """Square metres of this edition."""
        return self.previous_space + sum(step.net_space for step in self.steps)


@dataclass(frozen=True)
class Cohort:
    """The exhibitors that were first seen in `first`: how many of them were in each edition since, in the
    order of the editions ((edition, exhibitors), the first of them the size of the cohort)."""

    first: str
    present: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class SpaceRetention:
    """Of the returning exhibitors that state their space in both editions: how many took more, as much and
    less; `unstated` are the other returning ones."""

    up: int
    same: int
    down: int
    unstated: int


@dataclass(frozen=True)
class LostExhibitor:
    """One that did not come again. `net_space` is that of the edition compared with (None: not stated),
    `editions` in how many it has been, `sector_growth` the percent by which its best growing sector grew
    since (None: without a sector, or on a base of zero)."""

    unit: str
    organisation: str
    country: str
    sectors: str
    net_space: float | None
    editions: int
    sector_growth: float | None


@dataclass(frozen=True)
class Concentration:
    """How evenly exhibitors spread over groups. `herfindahl` is the sum of the squared shares (1 / n when
    even, 1 when all are in one); `shannon` the entropy in nats, `evenness` that divided by its maximum
    ln(n) (None for fewer than two groups); `largest` the share of the largest group in percent."""

    groups: int
    herfindahl: float
    shannon: float
    evenness: float | None
    largest: float


@dataclass(frozen=True)
class Crossing:
    """A cell of country x sector: exhibitors now and before, and what it adds to the growth of all exhibitors
    in percentage points."""

    row: str
    column: str
    value: int
    previous: int
    contribution_points: float | None


@dataclass(frozen=True)
class Explained:
    """The fewest groups whose contributions make up at least `percent` of the change of the total."""

    keys: tuple[str, ...]
    percent: float
