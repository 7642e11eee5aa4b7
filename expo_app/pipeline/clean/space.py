"""Net exhibition space of the participations, in square metres."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Cells, Column, Places, each_once, tally
from expo_app.reference.numbers import decimal_mark
from expo_app.reference.units import SEPARATOR, Space, read_space

UNKNOWN = math.nan
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def net_space(cells: Cells) -> tuple[list[float], tuple[Finding, ...]]:
    """Square metres of each row, NaN when not known (of several columns the first that is), and findings."""
    areas = [UNKNOWN] * len(cells.rows)
    findings: list[Finding] = []
    for column in cells.of(Field.NET_SPACE):
        reading = partial(read_space, unit=column.unit, decimal=_decimal_mark_of(column.values))
        spaces = each_once(column.values, reading)
        areas = [
            _area(spaces[text]) if math.isnan(area) else area
            for area, text in zip(areas, column.values, strict=True)
        ]
        findings += _findings(cells, column, spaces)
    return areas, tuple(findings)


def _area(space: Space) -> float:
    return UNKNOWN if space.sqm is None else space.sqm


def _decimal_mark_of(values: Iterable[str]) -> str:
    """The mark that stands before decimals in most of the distinct cells that show it, "" for none."""
    numbers = (_NUMBER.search(value) for value in dict.fromkeys(values))
    marks = Counter(decimal_mark(number[0]) for number in numbers if number)
    del marks[""]
    return max(marks, key=lambda mark: marks[mark], default="")


def _findings(cells: Cells, column: Column, spaces: Mapping[str, Space]) -> list[Finding]:
    places = tally(cells, column)
    unreadable = [
        cells.finding(
            "space_unreadable",
            Severity.WARNING,
            f"“{where.value}” cannot be read as an area: the space is taken as not known; correct the cell.",
            where,
        )
        for text, where in places.items()
        if not spaces[text].known
    ]
    return unreadable + _assumed(cells, places, spaces)


def _assumed(cells: Cells, places: Mapping[str, Places], spaces: Mapping[str, Space]) -> list[Finding]:
    """A finding for each text that rests on an assumption; one for all numbers of which only the separator of
    thousands is assumed, about the first of them."""
    first: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for text in places:
        assumed = spaces[text].assumed
        if assumed:
            key = SEPARATOR if assumed == SEPARATOR else text
            first.setdefault(key, text)
            counts[key] += places[text].count
    return [
        cells.finding(
            "space_assumed",
            Severity.NOTE,
            f"“{places[text].value}” was read as {spaces[text].sqm:g} m², taking it for "
            f"{spaces[text].assumed}: check it.",
            replace(places[text], count=counts[key]),
        )
        for key, text in first.items()
    ]
