"""What stands in the way of comparing two editions."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Caveat(StrEnum):
    """Why two editions are not quite comparable (cf. Code de commerce A762-1; FKM). SAME_LEAD_TIME follows
    LEAD_TIME where an older list tells how they compare when both lists are as early."""

    ONLINE = "online"
    LEAD_TIME = "lead_time"
    SAME_LEAD_TIME = "same_lead_time"
    LIST_DATE_UNKNOWN = "list_date_unknown"
    NOMENCLATURE = "nomenclature"
    VENUE = "venue"
    DURATION = "duration"
    GAP = "gap"
    COUNTRY_UNKNOWN = "country_unknown"
    AS_LISTED = "as_listed"


@dataclass(frozen=True)
class Warned:
    """One caveat with what it speaks of, ready for a sentence in either language: `values` are the texts and
    numbers that the sentence names, in its order."""

    caveat: Caveat
    values: tuple[str | float, ...] = ()


@dataclass(frozen=True)
class Holding:
    """What is known of one edition where comparability is concerned.

    `days` and `lead_time` are whole days (lead time: from the list's date to the first day, negative when
    the list was made afterwards), None when not known. `online` counts exhibitors that took part online
    only, `exhibitors` those that count, `without_country` those of them whose country is not known,
    `international` those of them that are known to come from abroad.
    """

    year: str
    exhibitors: int = 0
    online: int = 0
    without_country: int = 0
    venue: str = ""
    days: int | None = None
    lead_time: int | None = None
    split_sectors: tuple[str, ...] = field(default=())
    international: int = 0

    def percent(self, part: int) -> float:
        """That many of its exhibitors in percent of all; 0 where there are none."""
        return 100 * part / self.exhibitors if self.exhibitors else 0.0


def lead_time(list_date: str, first_day: date | None) -> int | None:
    """Days from an ISO date to the first day of the event; None when either is not known."""
    if not list_date or first_day is None:
        return None
    return (first_day - date.fromisoformat(list_date)).days
