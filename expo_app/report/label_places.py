"""Where labels stand on a map: near their places, and on land that shows a value as little as possible."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from expo_app.report.land import Spot

Point = tuple[float, float]
Line = tuple[Point, Point]

_DISTANCES, _DIRECTIONS = (1.8, 2.5, 3.2, 4.1, 5.0, 6.1, 7.2), 16
_ASIDE = 0.3
_USUAL = 2.0
"""So many steps away are as bad as they are many; twice as many four times."""
_ASTRAY = 1.0
"""How many steps further away a label may stand for not being nearer to another place than to its own."""


class Room(NamedTuple):
    """A rectangle; y grows downwards."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.top + self.height

    def holds(self, point: Point) -> bool:
        """Whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.top <= point[1] <= self.bottom

    def overlaps(self, other: "Room") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Room") -> bool:
        """Whether nothing of it lies outside the other."""
        down = other.top <= self.top and self.bottom <= other.bottom
        return down and other.left <= self.left and self.right <= other.right

    def nearest(self, point: Point) -> Point:
        """The point of its edge or inside that is nearest."""
        return min(max(point[0], self.left), self.right), min(max(point[1], self.top), self.bottom)


def label_places(
    labels: Sequence[tuple[Point, float]],
    height: float,
    land: Sequence[Spot],
    page: Room,
    taken: Sequence[Room],
) -> list[Room | None]:
    """The room of each label, given by its place and its width; None for one that finds none. No label covers
    another, a place or what is `taken`, and each as little of `land` (from left to right) as it can near its
    place. Lines from labels to places cross neither each other nor what no label covers where there is
    another way."""
    full = [*taken, *(Room(x - height / 4, y - height / 4, height / 2, height / 2) for (x, y), _ in labels)]
    found: list[Room | None] = []
    lines: list[Line] = []
    for place, width in labels:
        free = [
            room
            for room in _around(place, width, height)
            if room.within(page) and not any(map(room.overlaps, full))
        ]
        beside = [one for one in full if not one.holds(place)]
        clear = [room for room in free if not _is_crossed(room, place, lines, beside)]
        others = [other for other, _ in labels if other != place]
        best = _best(clear or free, place, height, land, others) if free else None
        found.append(best)
        if best:
            full.append(best)
            lines.append((best.nearest(place), place))
    return found


def _is_crossed(room: Room, place: Point, lines: Sequence[Line], rooms: Sequence[Room]) -> bool:
    """Whether a label's line crosses another one or one of the rooms, or another line the label."""
    own = room.nearest(place), place
    return any(_cross(own, line) or _passes(line, room) for line in lines) or any(
        _passes(own, other) for other in rooms
    )


def _passes(line: Line, room: Room) -> bool:
    """Whether a line runs through a rectangle."""
    (x1, y1), (x2, y2) = line
    if max(x1, x2) < room.left or room.right < min(x1, x2):
        return False  # nearly all of them
    if max(y1, y2) < room.top or room.bottom < min(y1, y2):
        return False
    corners = (
        (room.left, room.top),
        (room.right, room.top),
        (room.right, room.bottom),
        (room.left, room.bottom),
    )
    sides = zip(corners, (*corners[1:], corners[0]), strict=True)
    return room.holds(line[0]) or room.holds(line[1]) or any(_cross(line, side) for side in sides)


def _cross(one: Line, other: Line) -> bool:
    """Whether two lines share a point between their ends."""
    return (
        _turn(*one, other[0]) * _turn(*one, other[1]) < 0
        and _turn(*other, one[0]) * _turn(*other, one[1]) < 0
    )


def _turn(start: Point, end: Point, point: Point) -> float:
    """On which side of a line a point lies: positive, negative, or 0 on it."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _around(place: Point, width: float, height: float) -> Iterator[Room]:
    """Rooms in all directions, near ones first."""
    for distance in _DISTANCES:
        for number in range(_DIRECTIONS):
            angle = 2 * math.pi * number / _DIRECTIONS
            across, down = math.cos(angle), math.sin(angle)
            x, y = place[0] + distance * height * across, place[1] + distance * height * down
            left = x if across > _ASIDE else x - width if across < -_ASIDE else x - width / 2
            yield Room(left, y - height / 2, width, height)


def _best(
    rooms: Sequence[Room], place: Point, height: float, land: Sequence[Spot], others: Sequence[Point]
) -> Room:
    """The room that covers little land and is near its place, nearer than to `others`: long lines cross what
    they have nothing to do with. An area of the label's height squared is as bad as one step more."""
    whole = Room(
        left := min(room.left for room in rooms),
        top := min(room.top for room in rooms),
        max(room.right for room in rooms) - left,
        max(room.bottom for room in rooms) - top,
    )
    near = _held(whole, land)
    best, least = rooms[0], math.inf
    for room in rooms:
        far = _steps(room, place, height)
        far += _ASTRAY if any(_steps(room, other, height) < far for other in others) else 0.0
        far *= far / _USUAL
        if far < least:  # adding up areas takes long
            cost = far + sum(spot.area for spot in _held(room, near)) / height**2
            best, least = (room, cost) if cost < least else (best, least)
    return best


def _held(room: Room, spots: Sequence[Spot]) -> list[Spot]:
    """Those that lie inside, of spots from left to right."""
    first, after = bisect_left(spots, (room.left,)), bisect_right(spots, (room.right, math.inf))
    top, bottom = room.top, room.bottom
    return [spot for spot in spots[first:after] if top <= spot.y <= bottom]


def _steps(room: Room, place: Point, height: float) -> float:
    """How far a room is from its place, in steps of two lines."""
    return math.dist(room.nearest(place), place) / (2 * height)
