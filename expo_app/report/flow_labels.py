"""Where the names and values of bands stand: inside where they fit, else beside, never on each other."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from expo_app.report.flow_places import Band, FlowPlaces, Ribbon
from expo_app.report.label_places import Room

_PAD, _BESIDE = 4.0, 5.0
_CENTRES = (0.5, 0.4, 0.6, 0.3, 0.7)
_SHIFTS = (0.0, 4.0, -4.0, 8.0, 13.0, 18.0, 24.0, 30.0, 36.0, -8.0, -13.0)
"""How far outwards a label may move from its band, best first: away from what stayed."""
_SAMPLES = 6


@dataclass(frozen=True)
class FlowLabel:
    """The text of a band in lines, one below the other; `inside` on its colour, else beside it."""

    lines: tuple[str, ...]
    room: Room
    ribbon: Ribbon
    inside: bool


def flow_labels(
    places: FlowPlaces, room: Room, width: Callable[[str], float], line: float
) -> tuple[FlowLabel, ...]:
    """Labels within a room, the highest bands' first; a name that has no place is left out, then the value.
    `width` measures a text, `line` is how high it is."""
    page = _Page(places, room, width, line)
    for ribbon in sorted(places.ribbons, key=lambda one: (one.band is not Band.STAYED, -_height(one))):
        label = next(page.offers(ribbon), None)
        if label is not None:
            page.labels.append(label)
    return tuple(page.labels)


@dataclass
class _Page:
    """What is drawn, and which labels stand already."""

    places: FlowPlaces
    room: Room
    width: Callable[[str], float]
    line: float
    labels: list[FlowLabel] = field(default_factory=list)

    def offers(self, ribbon: Ribbon) -> Iterator[FlowLabel]:
        """The places that a band's label can have, the best first."""
        for lines in _texts(ribbon):
            width, height = max(map(self.width, lines)), self.line * len(lines)
            for box in _inside(ribbon, width, height):
                if _holds(ribbon, box) and self.is_clear(box):
                    yield FlowLabel(lines, box, ribbon, inside=True)
            for box in _beside(ribbon, width, height):
                if self.is_free(box):
                    yield FlowLabel(lines, box, ribbon, inside=False)

    def is_free(self, box: Room) -> bool:
        """Whether nothing is there, and the box lies in the room."""
        wide = Room(box.left - _PAD, box.top, box.width + 2 * _PAD, box.height)
        crossed = any(_touches(ribbon, wide) for ribbon in self.places.ribbons)
        return box.within(self.room) and self.is_clear(wide) and not crossed

    def is_clear(self, box: Room) -> bool:
        """Whether no column and no other label is there."""
        taken = [*(node.room for node in self.places.nodes), *(label.room for label in self.labels)]
        return not any(box.overlaps(other) for other in taken)


def _texts(ribbon: Ribbon) -> Sequence[tuple[str, ...]]:
    """What a label may say, the most first; the name of what stayed may stand above its value."""
    name, mark = ribbon.name, ribbon.mark
    named = f"{name} {mark.label}"
    if ribbon.band is not Band.STAYED:
        return (named,), (mark.label,)
    told = [(f"{named} · {mark.share}",)] if mark.share else []
    return (*told, (named,), (name, mark.label), (mark.label,))


def _height(ribbon: Ribbon) -> float:
    return ribbon.lower[0] - ribbon.upper[0]


def _inside(ribbon: Ribbon, width: float, height: float) -> Iterator[Room]:
    for share in _CENTRES:
        x = ribbon.left + share * (ribbon.right - ribbon.left)
        yield Room(x - width / 2, sum(ribbon.span(x)) / 2 - height / 2, width, height)


def _holds(ribbon: Ribbon, box: Room) -> bool:
    """Whether a box lies in a band, with a little room to spare."""
    left = ribbon.left + (ribbon.tip if ribbon.band is Band.CAME else 0.0)
    if box.left - _PAD < left or box.right + _PAD > ribbon.right:
        return False
    spans = [ribbon.span(x) for x in _across(box.left, box.right)]
    return max(upper for upper, _ in spans) <= box.top and box.bottom <= min(lower for _, lower in spans)


def _beside(ribbon: Ribbon, width: float, height: float) -> Iterator[Room]:
    """Behind the point of what is lost, before the notch of what came, above or below what stayed."""
    x, middle = ribbon.left - _BESIDE - width, sum(ribbon.span(ribbon.left)) / 2
    if ribbon.band is Band.LOST:
        x, middle = ribbon.right + ribbon.tip + _BESIDE, sum(ribbon.span(ribbon.right)) / 2
    if ribbon.band is Band.STAYED:
        centre = (ribbon.left + ribbon.right) / 2
        x, middle = centre - width / 2, ribbon.span(centre)[0] - height / 2 - _PAD
    outwards = 1 if ribbon.band is Band.LOST else -1
    for shift in _SHIFTS:
        yield Room(x, middle + outwards * shift - height / 2, width, height)


def _touches(ribbon: Ribbon, box: Room) -> bool:
    left, right = max(box.left, ribbon.left), min(box.right, ribbon.right + ribbon.tip)
    if left >= right:
        return False
    spans = (ribbon.span(min(x, ribbon.right)) for x in _across(left, right))
    return any(upper < box.bottom and box.top < lower for upper, lower in spans)


def _across(left: float, right: float) -> Sequence[float]:
    return [left + (right - left) * step / _SAMPLES for step in range(_SAMPLES + 1)]
