"""What a label on a map would cover: points of all lands, each for its part of the area."""

import math
from collections.abc import Collection, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from expo_app.report.world import Outline, Point, middle_of, world

_STEP = 1 / 160
_LEAST = 16
"""For how many points a land counts at least: one that disappears is worse than a corner of a large one."""
_SHOWN, _BARE = 2.0, 0.25
"""What the area of a land with and without a value weighs: of the latter nothing is lost, but names across
coasts read badly."""


class Spot(NamedTuple):
    """A point of a land and the area that it stands for, more or less of it by what would be lost."""

    x: float
    y: float
    area: float


def spots(middle: int, valued: Collection[str], left: float, top: float, width: float) -> tuple[Spot, ...]:
    """The lands of the map with this middle, drawn `width` wide with its corner at (`left`, `top`), from left
    to right; lands of `valued` (alpha-3) are the ones that show something."""
    return tuple(
        Spot(x, y, area * (_SHOWN if code in valued else _BARE))
        for x, y, area, code in _placed(middle, left, top, width)
    )


@lru_cache(maxsize=8)
def _placed(middle: int, left: float, top: float, width: float) -> list[tuple[float, float, float, str]]:
    """The points of all lands on a page, from left to right, each with its area and whose land it is."""
    return sorted(
        (left + x * width, top + y * width, area * width * width, code)
        for code, points, area in lands(middle)
        for x, y in points
    )


@cache
def lands(middle: int) -> tuple[tuple[str, tuple[Point, ...], float], ...]:
    """Each land with points all over it and the area of each point, in units of the map's width."""
    pieces: dict[str, list[Outline]] = {}
    for code, outline in world(middle).outlines:
        pieces.setdefault(code, []).append(outline)
    return tuple((code, *_filled(outlines)) for code, outlines in pieces.items())


def _filled(outlines: list[Outline]) -> tuple[tuple[Point, ...], float]:
    points = tuple(point for outline in outlines for point in _inside(outline))
    points = points or (middle_of(outlines[0]),)
    return points, _STEP * _STEP * max(1, _LEAST / len(points))


def _inside(outline: Outline) -> Iterator[Point]:
    """The points of a grid that lie inside, row by row: between its first and second crossing with the
    outline, its third and fourth."""
    rows: dict[int, list[float]] = {}
    for (x1, y1), (x2, y2) in zip(outline, (*outline[1:], outline[0]), strict=True):
        for row in _between(*sorted((y1, y2))):
            across = x1 + (_middle(row) - y1) * (x2 - x1) / (y2 - y1)
            rows.setdefault(row, []).append(across)
    for row, crossings in rows.items():
        crossings.sort()
        for left, right in zip(crossings[::2], crossings[1::2], strict=True):
            yield from ((_middle(column), _middle(row)) for column in _between(left, right))


def _between(start: float, end: float) -> range:
    """The rows or columns of the grid whose middle lies between."""
    return range(math.ceil(start / _STEP - 0.5), math.ceil(end / _STEP - 0.5))


def _middle(number: int) -> float:
    return (number + 0.5) * _STEP
