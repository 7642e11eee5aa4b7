"""The days of an event, as title rows write them."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from expo_app.reference.dates import MONTH_OF

_TO = r"\s*(?:-|–|—|~|至|到|to|bis|au|al|a)\s*"
_NAME = r"(?P<{}>[^\W\d_]+)\.?"
_DAY = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th|\.|日|号)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"


def _day(name: str) -> str:
    return _DAY.format(name)


_FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_YEAR}\s*年\s*(?P<month>\d{{1,2}})\s*月\s*{_day('first')}{_TO}(?:(?P<last_month>\d{{1,2}})\s*月\s*)?{_day('last')}",
        rf"{_day('first')}\s*(?:de\s+)?{_NAME.format('name')}{_TO}{_day('last')}\s*(?:de\s+)?{_NAME.format('last_name')},?\s*(?:de\s+)?{_YEAR}",
        rf"{_day('first')}{_TO}{_day('last')}\s*(?:de\s+)?{_NAME.format('name')},?\s*(?:de\s+)?{_YEAR}",
        rf"{_NAME.format('name')}\s*{_day('first')}{_TO}{_NAME.format('last_name')}\s*{_day('last')},?\s*{_YEAR}",
        rf"{_NAME.format('name')}\s*{_day('first')}{_TO}{_day('last')},?\s*{_YEAR}",
        rf"(?P<first>\d{{1,2}})\.(?:(?P<month>\d{{1,2}})\.)?{_TO}(?P<last>\d{{1,2}})\.(?P<last_month>\d{{1,2}})\.{_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.](?P<first>\d{{1,2}}){_TO}(?:(?:19|20)\d\d[-/.])?(?:(?P<last_month>\d{{1,2}})[-/.])?(?P<last>\d{{1,2}})",
    )
)


@dataclass(frozen=True)
class DateRange:
    """From the first day to the last, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days the event lasts."""
        return (self.last - self.first) // timedelta(days=1) + 1


def date_range(text: str) -> DateRange | None:
    """The days of "25-29 Sep 2024" or "2024年9月25日-29日"; None when the text names no such range."""
    plain = unicodedata.normalize("NFKC", text)
    for form in _FORMS:
        if (match := form.search(plain)) and (found := _range(match.groupdict())):
            return found
    return None


def _range(told: Mapping[str, str | None]) -> DateRange | None:
    month = _month(told, "month", "name") or _month(told, "last_month", "last_name")
    last_month = _month(told, "last_month", "last_name") or month
    if not month or not last_month:
        return None
    year = int(told["year"] or 0)
    try:
        # An event over New Year names the year in which it ends.
        first = date(year - (month > last_month), month, int(told["first"] or 0))
        last = date(year, last_month, int(told["last"] or 0))
    except ValueError:
        return None
    return DateRange(first, last) if first <= last else None


def _month(told: Mapping[str, str | None], number: str, name: str) -> int:
    """The month told by its number or by its name, 0 when neither is."""
    return int(told.get(number) or 0) or MONTH_OF.get((told.get(name) or "").casefold(), 0)
