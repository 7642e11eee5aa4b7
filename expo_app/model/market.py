"""Market indicators: what others published about the market in which the event is held."""

from dataclasses import dataclass


@dataclass(frozen=True)
class StatedGrowth:
    """Growth as a source states it: percent a year, on average when `since` is more than a year before."""

    since: int
    year: int
    percent: float


@dataclass(frozen=True)
class Indicator:
    """An indicator of an area. `area` is alpha-3, "WLD" for the world; `values` are (year, value) in `unit`,
    oldest first; `source` is who published it."""

    key: str
    name: str
    chinese: str
    area: str
    unit: str
    values: tuple[tuple[int, float], ...]
    stated: tuple[StatedGrowth, ...]
    source: str

    def value(self, year: int) -> float | None:
        """The value of a year, None when it was not published."""
        return dict(self.values).get(year)

    def average_growth(self, since: int, year: int) -> float | None:
        """Percent a year between the two end points, compounded: 100 * ((v1 / v0) ** (1 / years) - 1).

        None when an end point is missing or not positive, or the years are not in order.
        """
        first, last = self.value(since), self.value(year)
        if first is None or last is None or first <= 0 or last <= 0 or year <= since:
            return None
        return 100 * ((last / first) ** (1 / (year - since)) - 1)


@dataclass(frozen=True)
class MarketShare:
    """A country or region in the market and at the event, both in percent of those that have both figures
    asked for; `exhibitors` is how many it has."""

    key: str
    exhibitors: int
    share: float
    market_share: float

    @property
    def gap(self) -> float:
        """Share of exhibitors less share of market, in percentage points."""
        return self.share - self.market_share

    @property
    def is_under_represented(self) -> bool:
        """Whether its share of exhibitors is less than half of its share of the market."""
        return 2 * self.share < self.market_share
