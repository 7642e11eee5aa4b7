"""What sources.csv of a pack says of its lists."""

from collections.abc import Iterable, Mapping

from expo_app.model.problem import Problem
from expo_app.model.terms import Population

NEEDED_OF_LISTS = ("edition", "population", "skipped_rows", "counted")
"""The columns that a recount uses; packs of an older version have no `tells_days`."""


def skipped_rows(lines: Iterable[Mapping[str, str]]) -> Mapping[tuple[str, str], int]:
    """Edition and population -> rows inside its lists that are no data rows."""
    found: dict[tuple[str, str], int] = {}
    for line in lines:
        if line["counted"] == "true":
            place = (line["edition"], line["population"])
            rows = line["skipped_rows"]
            if not rows.isdigit():
                raise Problem(f"sources.csv: {rows!r} is no number of rows.")
            found[place] = found.get(place, 0) + int(rows)
    return found


def editions_with_days(lines: Iterable[Mapping[str, str]]) -> frozenset[str]:
    """The editions of which every list of visitors tells the day of entry."""
    of_visitors = [
        line for line in lines if line["counted"] == "true" and line["population"] == Population.VISITORS
    ]
    silent = {line["edition"] for line in of_visitors if line.get("tells_days") != "true"}
    return frozenset(line["edition"] for line in of_visitors) - silent
