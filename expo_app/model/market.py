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
