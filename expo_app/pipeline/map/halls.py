"""Sheets that are named after a hall."""

import re

from expo_app.pipeline.map.ordinals import without_edition
from expo_app.reference.spelling import tidy

# "Hall 1A", "Halle 4.1", "E1", "1A馆", "三号馆"
_HALL = re.compile(
    r"(?:hall|halle|salle|pabell[oó]n|nave|padiglione)\s*(?:[A-Z]{0,2}\d{1,2}(?:\.\d)?[A-Z]?|[A-Z]{1,2})"
    r"|[A-PR-UW-Z]\d{1,2}(?:\.\d)?[A-Z]?"
    r"|(?:[A-Z]{0,2}\d{1,2}(?:\.\d)?[A-Z]?|[A-Z]{1,2}|[东西南北一二三四五六七八九十]{1,3})\s*[号號]?\s*[馆館]",
    re.IGNORECASE,
)
_LONGEST = 40
_HINT = re.compile(r"\d|[馆館]|hall|salle|pabell|nave|padigl", re.IGNORECASE)


def hall_named(text: str) -> str:
    """The hall that the name of a sheet is ("Hall 1A 2025" is "Hall 1A"), or ""."""
    if len(text) > _LONGEST or not _HINT.search(text):
        return ""
    name = tidy(without_edition(text))
    return name if _HALL.fullmatch(name) else ""
