"""The outlines of countries on a flat map, from resources/map."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from expo_app.model.places import RESOURCES

Point = tuple[float, float]
Outline = tuple[Point, ...]

ATLANTIC, PACIFIC = 10, 150
"""The longitudes that may stand in the middle of a map, in degrees."""
_EAST_OF, _WEST_OF = 60, 180
# Equal Earth: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", IJGIS 33 (2019), 454-465.
_A1, _A2, _A3, _A4 = 1.340264, -0.081106, 0.000893, 0.003796
_HALF_ROOT = math.sqrt(3) / 2


@dataclass(frozen=True)
class World:
    """A map of the world: areas keep their true proportions.

    `outlines` are pieces of countries by alpha-3, large ones first, in units of the map's width: x from 0
    to 1, y downwards from 0 to `height`. `places` are points inside states that are too small to be seen.
    """

    height: float
    outlines: tuple[tuple[str, Outline], ...]
    places: tuple[tuple[str, Point], ...]


def middle_for(host: str, centre: str = "host") -> int:
    """The middle of the map: of one of MAP_CENTRES the ocean, or the one on whose map the host (alpha-3, or
    "") does not stand at an edge."""
    if centre != "host":
        return PACIFIC if centre == "pacific" else ATLANTIC
    longitudes = [x for code, outline in _lines(ATLANTIC) if code == host for x, _ in outline]
    longitudes = longitudes or [x for code, (x, _) in _small_states() if code == host]
    if not longitudes:
        return ATLANTIC
    return PACIFIC if _EAST_OF < sum(longitudes) / len(longitudes) <= _WEST_OF else ATLANTIC


def middle_of(outline: Outline) -> Point:
    """The middle of the box around an outline."""
    across, down = zip(*outline, strict=True)
    return (min(across) + max(across)) / 2, (min(down) + max(down)) / 2


@cache
def world(middle: int) -> World:
    """The map with this longitude in the middle, one of ATLANTIC and PACIFIC."""
    found = [(code, [_projected(x - middle, y) for x, y in outline]) for code, outline in _lines(middle)]
    small = [(code, _projected(_turned(x - middle), y)) for code, (x, y) in _small_states()]
    points = [*(point for _, outline in found for point in outline), *(point for _, point in small)]
    left, right = min(x for x, _ in points), max(x for x, _ in points)
    top, bottom = max(y for _, y in points), min(y for _, y in points)
    width = right - left

    def placed(point: Point) -> Point:
        return (point[0] - left) / width, (top - point[1]) / width

    return World(
        (top - bottom) / width,
        tuple((code, tuple(map(placed, outline))) for code, outline in found),
        tuple((code, placed(point)) for code, point in small),
    )


def _projected(longitude: float, latitude: float) -> Point:
    """Degrees from the middle as lengths on a globe of radius 1, upwards and to the right."""
    angle = math.asin(_HALF_ROOT * math.sin(math.radians(latitude)))
    square = angle * angle
    sixth = square**3
    slope = 9 * _A4 * sixth * square + 7 * _A3 * sixth + 3 * _A2 * square + _A1
    x = math.radians(longitude) * math.cos(angle) / (_HALF_ROOT * slope)
    return x, angle * (_A4 * sixth * square + _A3 * sixth + _A2 * square + _A1)


def _turned(longitude: float) -> float:
    """The same longitude within half a turn of the middle."""
    return (longitude + 180) % 360 - 180


@cache
def _lines(middle: int) -> tuple[tuple[str, Outline], ...]:
    text = (RESOURCES / "map" / "world.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines())
    return tuple((code, tuple(_pairs(points))) for of, code, points in lines if int(of) == middle)


def _pairs(text: str) -> Iterator[Point]:
    numbers = map(float, text.split())
    return zip(numbers, numbers, strict=True)


@cache
def _small_states() -> tuple[tuple[str, Point], ...]:
    text = (RESOURCES / "map" / "small_states.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in text.splitlines())
    return tuple((code, (float(x), float(y))) for code, x, y in lines)
