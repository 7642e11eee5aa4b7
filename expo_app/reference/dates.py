"""One date as people write it; what may be two dates is said to be ambiguous."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    "january januar janvier enero gennaio stycznia janeiro jan ene janv",
    "february februar février febrero febbraio lutego fevereiro feb févr fév",
    "march märz mars marzo marca março mar mrz",
    "april avril abril aprile kwietnia apr avr abr",
    "may mai mayo maggio maja maio",
    "june juni juin junio giugno czerwca junho jun",
    "july juli juillet julio luglio lipca julho jul juil",
    "august août agosto sierpnia aug ago",
    "september septembre septiembre settembre września setembro sept sep set",
    "october oktober octobre octubre ottobre października outubro oct okt out",
    "november novembre noviembre listopada novembro nov",
    "december dezember décembre diciembre dicembre grudnia dezembro dec dez déc dic",
)
MONTH_OF = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
"""The names of months and their short forms, in lower case, with their numbers."""
_YEAR = r"(?P<y>(?:19|20)[0-9]{2}|'?[0-9]{2})"
_FULL_YEAR = r"(?P<y>(?:19|20)[0-9]{2})"
_DAY = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|\.|º|er)?"
_MONTH = r"(?P<name>[^\W\d_]+)\.?"
_CERTAIN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_FULL_YEAR}(?P<mark>[-/.])(?P<m>[0-9]{{1,2}})(?P=mark)(?P<d>[0-9]{{1,2}})\.?",
        rf"{_FULL_YEAR} ?[年년] ?(?P<m>[0-9]{{1,2}}) ?[月월] ?(?P<d>[0-9]{{1,2}}) ?[日号號일]?",
        rf"(?P<d>[0-9]{{1,2}})\. ?(?P<m>[0-9]{{1,2}})\. ?{_YEAR}",
        rf"{_DAY}[ -]?(?:(?:of|de) )?{_MONTH}[ -]?,? ?(?:(?:of|de|del) )?{_YEAR}",
        rf"{_MONTH}[ -]?{_DAY},? {_YEAR}",
        rf"{_FULL_YEAR}[ -]{_MONTH}[ -]{_DAY}",
        r"(?P<y>20[0-9]{2})(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12][0-9]|3[01])",
    )
)
# Day and month, or year and day, may stand in either order.
_OPEN = re.compile(r"([0-9]{1,4})(?P<mark>[-/.])([0-9]{1,2})(?P=mark)([0-9]{1,4})")
_TIME = re.compile(
    r"[T ] ?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?[AP]M)?(?:Z|[+-][0-9:]{4,5})?$", re.IGNORECASE
)
_WEEKDAY = re.compile(
    r"^[^\W\d_]+\.?, ?|^(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so)[^\W\d_]*\.? "
    r"|[(]?(?:星期|周|週)[一二三四五六日天][)]?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class DateReading:
    """What a text was read as: the day, or the days that it may mean (oldest first), or neither."""

    day: date | None = None
    candidates: tuple[date, ...] = ()

    @property
    def ambiguous(self) -> bool:
        """Whether the text may mean several dates; which one has to be asked."""
        return len(self.candidates) > 1


NO_DATE = DateReading()


def read_date(text: str) -> DateReading:
    """The date that a text is: "2025-09-20", "20.9.2025", "20 Sep 2025", "Sep 20, 2025", "2025年9月20日".

    A time of day and a weekday beside it are passed over. Points mean day, month, year; with strokes
    and dashes before the year nothing is taken for granted: "03/04/2025" is ambiguous, "20/09/2025"
    can only be one date. A year of two digits is of this century. Anything else is no date.
    """
    plain = " ".join(unicodedata.normalize("NFKC", text).split())
    plain = " ".join(_WEEKDAY.sub(" ", _TIME.sub("", plain)).split())
    for form in _CERTAIN:
        match = form.fullmatch(plain)
        if match:
            found = _from_parts(match.groupdict())
            return DateReading(found, (found,)) if found else NO_DATE
    match = _OPEN.fullmatch(plain)
    return _in_any_order(match[1], match[3], match[4]) if match else NO_DATE


def _from_parts(parts: Mapping[str, str | None]) -> date | None:
    month = parts.get("m") or MONTH_OF.get((parts.get("name") or "").casefold())
    year, day = parts["y"], parts["d"]
    return _real(_century(year), month, day) if month and year and day else None


def _century(year: str) -> int:
    digits = year.removeprefix("'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _real(year: int, month: str | int, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:
        return None


def _in_any_order(first: str, middle: str, last: str) -> DateReading:
    """Day, month and year in the three orders that are in use, as far as they make a date."""
    found = set(_orders(first, middle, last))
    candidates = tuple(sorted(found))
    return DateReading(candidates[0] if len(candidates) == 1 else None, candidates)


def _orders(first: str, middle: str, last: str) -> Iterable[date]:
    orders = [(last, middle, first), (last, first, middle), (first, middle, last)]
    for year, month, day in orders:
        if len(year) in (2, 4) and len(month) <= 2 and len(day) <= 2:
            found = _real(_century(year), month, day)
            if found:
                yield found
