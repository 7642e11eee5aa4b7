"""Dates in titles: the day a list was made, and the days of the event."""

import re
from datetime import date

from expo_app.reference.dates import MONTH_OF

_MONTH = "(?:" + "|".join(sorted(MONTH_OF, key=len, reverse=True)) + r")\.?"
_TO = r"\s*(?:-|–|—|~|～|至|到|to|bis|au|al|until)\s*"
_DAY = r"\d{1,2}(?:st|nd|rd|th|\.)?"

_SINGLE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<y>20\d\d|19\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<y>20\d\d|19\d\d)\s*年\s*(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*[日号]",
        r"(?<!\d)(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>20\d\d|19\d\d)(?!\d)",
        rf"(?<!\d)(?P<d>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(?P<name>{_MONTH})\s+(?:de\s+)?(?P<y>20\d\d|19\d\d)(?!\d)",
        rf"(?P<name>{_MONTH})\s+(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y>20\d\d|19\d\d)(?!\d)",
        r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)",
    )
)
# Day and month may stand in either order.
_OPEN = re.compile(r"(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:20)?\d\d(?!\d)")
_AS_OF = (
    r"(?:\b(?:as (?:of|at|per|on)|(?:last )?updated(?: on)?|version of|status|stand(?: vom)?|per|vom"
    r"|aktualisiert(?: am)?|au|en date du|mis à jour(?: le)?|mise à jour(?: le)?|al|actualizad[ao](?: el)?"
    r"|aggiornato(?: al)?)\s*[:：]?|截[至止]|更新于?)\s*"
)
_MADE = tuple(re.compile(_AS_OF + form.pattern, re.IGNORECASE) for form in (*_SINGLE, _OPEN))
_RANGE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:20\d\d\s*年\s*)?\d{{1,2}}\s*月\s*\d{{1,2}}\s*日?{_TO}(?:20\d\d\s*年\s*)?(?:\d{{1,2}}\s*月\s*)?\d{{1,2}}\s*日",
        rf"{_DAY}(?:\s+(?:de\s+)?{_MONTH})?{_TO}{_DAY}\s+(?:de\s+)?{_MONTH}(?:\s+(?:del?\s+)?20\d\d)?",
        rf"{_MONTH}\s+{_DAY}{_TO}(?:{_MONTH}\s+)?{_DAY}(?:,?\s+20\d\d)?",
        rf"\d{{1,2}}\.(?:\d{{1,2}}\.)?(?:20\d\d)?{_TO}\d{{1,2}}\.\d{{1,2}}\.20\d\d",
        rf"20\d\d[-/.]\d{{1,2}}[-/.]\d{{1,2}}{_TO}(?:20\d\d[-/.])?(?:\d{{1,2}}[-/.])?\d{{1,2}}(?!\d)",
    )
)


def range_in(text: str) -> str:
    """The days of an event as the text writes them ("25-29 September 2025"), or ""."""
    return next((match[0].strip() for form in _RANGE if (match := form.search(text))), "")


def date_in(text: str) -> str:
    """The only date that a text names, as ISO 8601; "" when it names none or one that does not exist.

    Forms in which day and month could be taken for each other ("03/04/2025") are left alone.
    """
    for form in _SINGLE:
        if match := form.search(text):
            return _iso(match)
    return ""


def without_dates(text: str) -> str:
    """The text without dates and ranges of dates, and without the words that say when a list was made."""
    for form in (*_RANGE, *_MADE, *_SINGLE, _OPEN):
        text = form.sub(" ", text)
    return text


def _iso(match: re.Match[str]) -> str:
    parts = match.groupdict()
    month = int(parts["m"]) if parts.get("m") else MONTH_OF[parts["name"].rstrip(".").casefold()]
    try:
        return date(int(parts["y"]), month, int(parts["d"])).isoformat()
    except ValueError:
        return ""
