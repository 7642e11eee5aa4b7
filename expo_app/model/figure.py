"""Figures: a number with its definition, and its change."""

from dataclasses import dataclass
from enum import StrEnum

from expo_app.model.space_parts import SpaceParts


class Unit(StrEnum):
    """What a figure is measured in."""

    COUNT = "count"
    PERCENT = "percent"
    SQUARE_METRES = "sqm"


class Measure(StrEnum):
    """The measures of the command line's contract."""

    EXHIBITORS = "exhibitors"
    INTERNATIONAL_EXHIBITORS = "international_exhibitors"
    INTERNATIONAL_SHARE = "international_share"
    EXHIBITING_COUNTRIES = "exhibiting_countries"
    MAIN_EXHIBITORS = "main_exhibitors"
    CO_EXHIBITORS = "co_exhibitors"
    REPRESENTED_COMPANIES = "represented_companies"
    NET_SPACE = "net_space"
    INTERNATIONAL_NET_SPACE = "international_net_space"
    NEW = "new"
    RETURNING = "returning"
    WON_BACK = "won_back"
    LOST = "lost"
    RETENTION_RATE = "retention_rate"
    CHURN_RATE = "churn_rate"
    VISITORS = "visitors"
    INTERNATIONAL_VISITORS = "international_visitors"
    ATTENDING_COUNTRIES = "attending_countries"
    VISITS = "visits"


UNITS = dict.fromkeys(Measure, Unit.COUNT) | {
    Measure.INTERNATIONAL_SHARE: Unit.PERCENT,
    Measure.RETENTION_RATE: Unit.PERCENT,
    Measure.CHURN_RATE: Unit.PERCENT,
    Measure.NET_SPACE: Unit.SQUARE_METRES,
    Measure.INTERNATIONAL_NET_SPACE: Unit.SQUARE_METRES,
}


@dataclass(frozen=True)
class Figure:
    """One measure of one edition beside the edition that it is compared with.

    None means "not known" (no list, no earlier edition), never zero.
    """

    measure: Measure
    value: float | None
    previous: float | None = None

    @property
    def unit(self) -> Unit:
        """What value and previous are measured in."""
        return UNITS[self.measure]

    @property
    def change(self) -> float | None:
        """Value less previous; percentage points for a share."""
        if self.value is None or self.previous is None:
            return None
        return self.value - self.previous

    @property
    def change_percent(self) -> float | None:
        """Change in percent of the previous value; None for shares and on a base of zero."""
        if self.change is None or not self.previous or self.unit is Unit.PERCENT:
            return None
        return 100 * self.change / self.previous

    @property
    def change_points(self) -> float | None:
        """Change of a share in percentage points; None for everything else."""
        return self.change if self.unit is Unit.PERCENT else None


SMALL_BASE = 10
"""A percent change on fewer than these is shown with its base."""


class By(StrEnum):
    """What a breakdown groups by; SIZE is by classes of net space, LOYALTY by how an exhibitor came: for the
    first time, won back, or returning."""

    COUNTRY = "country"
    REGION = "region"
    BLOC = "bloc"
    SECTOR = "sector"
    ROLE = "role"
    HALL = "hall"
    SIZE = "size"
    LOYALTY = "loyalty"


@dataclass(frozen=True)
class BreakdownRow:
    """One group of a breakdown: a country, a region, a sector, a role.

    `key` is stable (alpha-3, XKX for Kosovo), `label` is what people read. A group that vanished has
    value 0. Shares are percent of all that have a group; `contribution_points` is (value - previous) /
    total previous, in percentage points: contributions add up to the growth of the total. `net_space`
    and `previous_net_space` are square metres, None when no row states any. `comparable` is False where the
    group does not mean the same in both editions (a sector that was split): it has no change then. `names`
    are (language, name) where the group is called otherwise than its label. `first_time` marks a group of
    which nobody was in any earlier edition. A row of a crossing has the `keys` of both its groups.
    """

    key: str
    label: str
    value: int
    previous: int | None = None
    share_percent: float | None = None
    share_change_points: float | None = None
    contribution_points: float | None = None
    rank: int | None = None
    previous_rank: int | None = None
    net_space: float | None = None
    previous_net_space: float | None = None
    comparable: bool = True
    names: tuple[tuple[str, str], ...] = ()
    first_time: bool = False
    keys: tuple[str, ...] = ()

    @property
    def rank_change(self) -> int | None:
        """By how many ranks the group rose; None without a rank in both editions."""
        known = self.rank is not None and self.previous_rank is not None and self.comparable
        return (self.previous_rank or 0) - (self.rank or 0) if known else None

    @property
    def small_base(self) -> bool:
        """Whether a percent change would rest on too few to speak for itself."""
        return self.previous is not None and 0 < self.previous < SMALL_BASE

    @property
    def vanished(self) -> bool:
        """Whether there was somebody, and nobody came again."""
        return bool(self.previous) and not self.value and self.comparable

    @property
    def mark(self) -> str:
        """ "first_time" for a group of which nobody was there before, "appeared" for one that was not in the
        edition compared with, "vanished", or ""."""
        if self.vanished:
            return "vanished"
        if self.first_time:
            return "first_time"
        return "appeared" if self.previous == 0 and self.value and self.comparable else ""

    @property
    def net_space_change(self) -> float | None:
        """Square metres more than before; None where either is not known."""
        if self.net_space is None or self.previous_net_space is None or not self.comparable:
            return None
        return self.net_space - self.previous_net_space

    @property
    def change(self) -> int | None:
        """Value less previous; None where they are not comparable."""
        return None if self.previous is None or not self.comparable else self.value - self.previous

    @property
    def change_percent(self) -> float | None:
        """Change in percent of the previous value; None on a base of zero."""
        return 100 * self.change / self.previous if self.previous and self.change is not None else None


@dataclass(frozen=True)
class Breakdown:
    """All groups, largest first (classes of size and loyalty in their own order); `unassigned` is how many
    belong to none. For sectors, blocs and halls, of which an exhibitor may have several, values are mentions
    and add up to more than the exhibitors: `repeated` is by how many. So in each edition the rows and the
    unassigned, less the repeated, are all exhibitors (`total`), and the contributions of all of them are the
    growth of the total. `across` is the second grouping of a crossing. `space` and
    `previous_space` are what the net space of the rows adds up to.
    """

    by: By
    rows: tuple[BreakdownRow, ...]
    unassigned: int = 0
    previous_unassigned: int | None = None
    repeated: int = 0
    previous_repeated: int | None = None
    across: By | None = None
    space: SpaceParts | None = None
    previous_space: SpaceParts | None = None

    @property
    def total(self) -> int:
        """All who were counted, each once."""
        return sum(row.value for row in self.rows) + self.unassigned - self.repeated

    @property
    def previous_total(self) -> int | None:
        """The same in the edition compared with."""
        if self.previous_unassigned is None:
            return None
        groups = sum(row.previous or 0 for row in self.rows)
        return groups + self.previous_unassigned - (self.previous_repeated or 0)

    @property
    def growth_percent(self) -> float | None:
        """Growth of the total; None without a base."""
        return self._points(self.total - (self.previous_total or 0))

    @property
    def unassigned_change(self) -> int:
        """How many more belong to no group."""
        return self.unassigned - (self.previous_unassigned or 0)

    @property
    def unassigned_contribution_points(self) -> float | None:
        """What those without a group add to the growth of the total."""
        return self._points(self.unassigned_change)

    @property
    def repeated_contribution_points(self) -> float | None:
        """What is to be taken off because some are in several groups."""
        return self._points((self.previous_repeated or 0) - self.repeated)

    def _points(self, more: int) -> float | None:
        return 100 * more / self.previous_total if self.previous_total else None


ROWS_READ, FURTHER_FIRMS = "Rows read", "Further firms in a row"
"""The steps of a waterfall that add: the rows of the lists, and firms that share a row with another one."""


@dataclass(frozen=True)
class WaterfallStep:
    """One step from the rows read to the exhibitors: `rows` is negative for what is taken away."""

    label: str
    rows: int


@dataclass(frozen=True)
class Waterfall:
    """How many rows became how many exhibitors of one edition."""

    edition: str
    steps: tuple[WaterfallStep, ...]

    @property
    def total(self) -> int:
        """What is left at the end."""
        return sum(step.rows for step in self.steps)
