"""At which side of a point its name stands: where it covers nothing and seems to be no other point's."""

from collections.abc import Sequence
from itertools import product

from expo_app.export.slides import fit
from expo_app.export.slides.place import Box, points

OFF = 9.0
"""Pixels between the middle of a point and the edge of its name."""
_CLEAR = 1.5 * OFF  # from a name to any other point: it must not seem to be that one's
RIGHT, ABOVE, BELOW, LEFT = "r", "t", "b", "l"


def name_sides(places: Sequence[tuple[str, float, float]], within: Box, size: float) -> list[str]:
    """The side of each name (in letters of that size), given with the place of its point in pixels: the first
    one where it covers no other name, is near no other point and lies within a box; else ""."""
    around = {(x, y): Box(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR) for _, x, y in places}
    taken: list[Box] = []
    found = []
    for name, x, y in places:
        others = [box for place, box in around.items() if place != (x, y)]
        sides = ((side, name_box(side, x, y, name, size)) for side in (RIGHT, ABOVE, BELOW, LEFT))
        free = ((side, box) for side, box in sides if _is_free(box, [*taken, *others], within))
        side, box = next(free, ("", None))
        if box is not None:
            taken.append(box)
        found.append(side)
    return found


def name_box(side: str, x: float, y: float, name: str, size: float) -> Box:
    """What a name takes at a side of its point."""
    width, height = fit.width(name, size) / points(1) + 6, size * fit.LINE / points(1)
    left = {RIGHT: x + OFF, LEFT: x - OFF - width}.get(side, x - width / 2)
    top = {ABOVE: y - OFF - height, BELOW: y + OFF}.get(side, y - height / 2)
    return Box(left, top, width, height)


def _is_free(box: Box, taken: Sequence[Box], within: Box) -> bool:
    across = within.left <= box.left and box.right <= within.right
    down = within.top <= box.top and box.bottom <= within.bottom
    return across and down and not any(_cover(one, other) for one, other in product((box,), taken))


def _cover(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom
