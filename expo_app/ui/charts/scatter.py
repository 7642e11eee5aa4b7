"""A point for each category: values across and upwards, each point with its name."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.model.figure import Unit
from expo_app.report.scale import steps_to
from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.lettering import LINE_HEIGHT, Metrics
from expo_app.ui.charts.sketch import CAPTION, Align, Letter, Sketch
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

DOT, OFF = 4.5, 9.0
CLEAR = 1.5 * OFF  # from a name to any other point: it must not seem to be that one's
_TICK = Letter(CAPTION, "muted")
_NAME = Letter(CAPTION)
_LEFT, _TOP, _BOTTOM = 64.0, 24.0, 40.0


@dataclass(frozen=True)
class _Room:
    """The area of the points; the ends and steps of both axes, across and upwards."""

    area: Box
    across: tuple[float, float]
    upwards: tuple[float, float]

    def place(self, across: float, upwards: float) -> tuple[float, float]:
        x = self.area.x + across / self.across[0] * self.area.width
        return x, self.area.bottom - upwards / self.upwards[0] * self.area.height


def lay_out_scatter(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """Points over a light grid; a name that would cover something is left to the tooltip."""
    sketch = Sketch(width, height, metrics)
    if len(spec.series) < 2:
        return sketch.drawing()
    xs, ys = ([mark.value for mark in series.marks] for series in spec.series[:2])
    known = [at for at, (x, y) in enumerate(zip(xs, ys, strict=True)) if x is not None and y is not None]
    area = Box(_LEFT, _TOP, max(1.0, width - _LEFT - 12), max(1.0, height - _TOP - _BOTTOM))
    ends = [steps_to(max((values[at] or 0.0 for at in known), default=1.0)) for values in (xs, ys)]
    room = _Room(area, ends[0], ends[1])
    _grid(sketch, spec, room, words)
    points = [(at, *room.place(xs[at] or 0.0, ys[at] or 0.0)) for at in known]
    _draw(sketch, spec, points, area, words)
    return sketch.drawing()


def _grid(sketch: Sketch, spec: ChartSpec, room: _Room, words: ChartWords) -> None:
    """Lines and numbers of the axis upwards, numbers of the one across, and their names."""
    area = room.area
    for value in _stops(room.upwards):
        _, y = room.place(0, value)
        sketch.line(area.x, y, area.right, y, "axis" if value == 0 else "gridline")
        sketch.text(area.x - 8, y, _number(value), _TICK, Align.RIGHT)
    for value in _stops(room.across):
        x, _ = room.place(value, 0)
        sketch.text(x, area.bottom + 12, _number(value), _TICK, Align.CENTRE)
    across, upwards = spec.series[:2]
    sketch.text(area.right, area.bottom + 30, across.name, _TICK, Align.RIGHT)
    measured = spec.unit is Unit.SQUARE_METRES
    name = words.in_unit.format(name=upwards.name, unit="m²") if measured else upwards.name
    sketch.text(0, _TOP / 2 - 4, name, _TICK)


def _stops(axis: tuple[float, float]) -> list[float]:
    end, step = axis
    return [number * step for number in range(round(end / step) + 1)]


def _number(value: float) -> str:
    return f"{value:,.0f}" if value == round(value) else f"{value:,.1f}"


def _draw(
    sketch: Sketch, spec: ChartSpec, points: Sequence[tuple[int, float, float]], area: Box, words: ChartWords
) -> None:
    across, upwards = spec.series[:2]
    for at, x, y in points:
        mark = upwards.marks[at]
        dot = sketch.dot(x, y, DOT, mark.tone.value)
        sketch.taken.append(dot)
        hit = Box(x - 10, y - 10, 20, 20)
        rows = tooltip_rows((upwards.name, across.name), (mark, across.marks[at]), words)
        sketch.targets.append(Target(mark.key, hit, dot, spec.categories[at], rows))
    for at, x, y in points:
        others = [place for _, *place in points if place != [x, y]]
        _write(sketch, spec.categories[at], (x, y), area, others)


def _write(
    sketch: Sketch, name: str, point: tuple[float, float], area: Box, others: Sequence[Sequence[float]]
) -> None:
    """The name on the first side where it covers nothing, the axis neither, and is near no other point."""
    x, y = point
    height = CAPTION * LINE_HEIGHT
    sides = (
        (x + OFF, y, Align.LEFT),
        (x, y - OFF - height / 2 + 2, Align.CENTRE),
        (x, y + OFF + height / 2 - 2, Align.CENTRE),
        (x - OFF, y, Align.RIGHT),
    )
    for left, middle, align in sides:
        box = sketch.text_box(left, middle, name, _NAME, align)
        if sketch.is_free(box) and box.bottom <= area.bottom and not _is_near(box, others):
            sketch.text(left, middle, name, _NAME, align)
            return


def _is_near(box: Box, points: Sequence[Sequence[float]]) -> bool:
    """Whether one of the points is nearer to the box than a name may be to another's point."""
    return any(
        box.x - CLEAR < x < box.right + CLEAR and box.y - CLEAR < y < box.bottom + CLEAR for x, y in points
    )
