"""Where the columns and bands of a flow stand, in pixels: window, paper and slides draw the same shapes.

Columns stand on one base. What stays leaves a column at its top and reaches the next one at its foot; what
came joins from above, what is lost leaves downwards. Edges are cubic curves, as Bézier paths draw them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from expo_app.report.label_places import Point, Room
from expo_app.report.spec import ChartSpec, Mark, Series

STUB = 0.36
"""The share of the way between two columns that arriving and leaving bands take."""
_SUNK = 3 * STUB**2 - 2 * STUB**3  # of its way down a band has sunk after that share
_NODE, _APART, _TIP, _LONGEST = 16.0, 8.0, 8.0, 150.0
_LEAST = 1.0
_STEPS = 12
Edge = tuple[float, float, float, float]
"""The heights of a cubic curve at its four control points, which stand at equal distances across."""


class Band(StrEnum):
    """What a band says."""

    STAYED = "stayed"
    CAME = "came"
    LOST = "lost"


@dataclass(frozen=True)
class Node:
    """The column of a category; one without a value is as high as the room, and is hatched."""

    place: int
    mark: Mark
    room: Room


@dataclass(frozen=True)
class Ribbon:
    """A band between two columns, or the stub of one: from `left` to `right` between two edges. `start` and
    `end` are the categories that it lies between; a stub that came is notched at its outer end, one that is
    lost ends in a point."""

    band: Band
    name: str
    mark: Mark
    start: int
    end: int
    left: float
    right: float
    upper: Edge
    lower: Edge

    @property
    def tip(self) -> float:
        """How far the point, or the notch, reaches to the right of its end."""
        thick = self.lower[3] - self.upper[3]
        return 0.0 if self.band is Band.STAYED else min(_TIP, thick / 2)

    def span(self, x: float) -> tuple[float, float]:
        """Upper and lower edge at a place across, which lies between left and right."""
        share = (x - self.left) / (self.right - self.left)
        return _height(self.upper, share), _height(self.lower, share)

    def outline(self) -> tuple[Point, ...]:
        """The band as a polygon."""
        across = [self.left + (self.right - self.left) * step / _STEPS for step in range(_STEPS + 1)]
        upper = [(x, self.span(x)[0]) for x in across]
        lower = [(x, self.span(x)[1]) for x in reversed(across)]
        return (*upper, *self.point_at_end(), *lower, *self.point_at_start())

    def point_at_end(self) -> tuple[Point, ...]:
        """The point in which a lost band ends."""
        middle = (self.upper[3] + self.lower[3]) / 2
        return ((self.right + self.tip, middle),) if self.band is Band.LOST else ()

    def point_at_start(self) -> tuple[Point, ...]:
        """The notch with which a band begins that came."""
        middle = (self.upper[0] + self.lower[0]) / 2
        return ((self.left + self.tip, middle),) if self.band is Band.CAME else ()


@dataclass(frozen=True)
class FlowPlaces:
    """Everything that is drawn of a flow."""

    nodes: tuple[Node, ...]
    ribbons: tuple[Ribbon, ...]


def flow_places(spec: ChartSpec, room: Room) -> FlowPlaces:
    """The columns and bands of a FLOW in a room; the first and the last column end at its sides."""
    scale = _scale(spec, room)
    base = room.bottom - _APART - _deepest(spec) * scale
    nodes = tuple(_nodes(spec, room, base, scale))
    known = [node for node in nodes if node.mark.value is not None]
    step = (room.width - _NODE) / max(1, len(nodes) - 1)
    reach = min(STUB * (step - _NODE), _LONGEST)
    gaps = (_Gap(spec, before, node, scale, reach) for before, node in pairwise(known))
    return FlowPlaces(nodes, tuple(ribbon for gap in gaps for ribbon in _between(gap)))


def value(mark: Mark) -> float:
    """How much a mark stands for, whatever its sign."""
    return abs(mark.value or 0.0)


def _scale(spec: ChartSpec, room: Room) -> float:
    """Pixels for each exhibitor, so that also what arrives above and leaves below has its place."""
    totals, losses = spec.series[0].marks, spec.series[-1].marks
    highest = max(value(total) + _SUNK * value(loss) for total, loss in zip(totals, losses, strict=True))
    return max(1.0, room.height - 2 * _APART) / max(highest + _deepest(spec), 1e-9)


def _deepest(spec: ChartSpec) -> float:
    return _SUNK * max(value(mark) for mark in spec.series[-1].marks)


def _nodes(spec: ChartSpec, room: Room, base: float, scale: float) -> Iterator[Node]:
    marks = spec.series[0].marks
    step = (room.width - _NODE) / max(1, len(marks) - 1)
    for place, mark in enumerate(marks):
        x = room.left + place * step
        if mark.value is None:
            yield Node(place, mark, Room(x, room.top, _NODE, base - room.top))
        else:
            height = max(mark.value * scale, _LEAST)
            yield Node(place, mark, Room(x, base - height, _NODE, height))


@dataclass(frozen=True)
class _Gap:
    """What lies between two columns: their values in pixels, and how far stubs reach into it."""

    spec: ChartSpec
    before: Node
    node: Node
    scale: float
    reach: float

    @property
    def left(self) -> float:
        return self.before.room.right

    @property
    def right(self) -> float:
        return self.node.room.left

    @property
    def base(self) -> float:
        return self.before.room.bottom

    @property
    def share(self) -> float:
        """The share of the way that stubs take."""
        return self.reach / (self.right - self.left)

    def high(self, series: Series) -> float:
        """How high the band of a series is."""
        return value(series.marks[self.node.place]) * self.scale

    def ribbon(
        self, band: Band, series: Series, across: tuple[float, float], edges: tuple[Edge, Edge]
    ) -> Ribbon:
        mark = series.marks[self.node.place]
        return Ribbon(band, series.name, mark, self.before.place, self.node.place, *across, *edges)


def _between(gap: _Gap) -> Iterator[Ribbon]:
    """The bands between two columns, as far as there is anything to them."""
    _, stayed, *came, lost = gap.spec.series
    kept, gone = gap.high(stayed), gap.high(lost)
    top = gap.base - kept - gone
    if kept:
        edges = _sinking(top, top + gone), _sinking(gap.base - gone, gap.base)
        yield gap.ribbon(Band.STAYED, stayed, (gap.left, gap.right), edges)
    if gone:
        edges = _leaving(gap.base - gone, gone, gap.share), _leaving(gap.base, gone, gap.share)
        yield gap.ribbon(Band.LOST, lost, (gap.left, gap.left + gap.reach), edges)
    foot = gap.base - kept
    for series in came:
        high = gap.high(series)
        if high:
            edges = _arriving(foot - high, gone, gap.share), _arriving(foot, gone, gap.share)
            yield gap.ribbon(Band.CAME, series, (gap.right - gap.reach, gap.right), edges)
        foot -= high


def _sinking(start: float, end: float) -> Edge:
    return start, start, end, end


def _leaving(start: float, gone: float, share: float) -> Edge:
    """The first part of the way that the band above sinks, and farther and farther away from it."""
    sunk = 3 * share**2 - 2 * share**3
    return start, start, start + share**2 * gone + _APART / 3, start + sunk * gone + _APART


def _arriving(end: float, gone: float, share: float) -> Edge:
    """The same from above, mirrored: nearer and nearer to the band below."""
    one, two, three, four = (end - (y - end) for y in _leaving(end, gone, share))
    return four, three, two, one


def _height(edge: Edge, share: float) -> float:
    """A cubic curve at a share of its way."""
    one, two, three, four = edge
    rest = 1 - share
    return rest**3 * one + 3 * rest**2 * share * two + 3 * rest * share**2 * three + share**3 * four
