"""Bars to both sides of zero: what adds to the total at the right, what takes away at the left."""

from dataclasses import dataclass

from expo_app.report.spec import ChartSpec, Mark
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.ranked import HEAD, ROW, SMALLEST_ROW
from expo_app.ui.charts.sketch import BOLD, MUTED, Align, Sketch
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

BAR, GAP, NAMES_SHARE, LONE_NAMES_SHARE = 11.0, 12.0, 0.42, 0.55
_MARGIN = 4.0


@dataclass(frozen=True)
class _Frame:
    """Where things stand across: room for names, the bars' left edge and the zero, pixels of one, and the
    right edges of the columns of figures (0 leaves the change out for want of room)."""

    names: float
    bars: float
    zero: float
    scale: float
    change: float
    label: float


def lay_out_signed(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """The drawing; it is higher than asked for when rows of 18 px do not fit."""
    marks = spec.series[0].marks if spec.series else ()
    lines = len(marks) + (spec.rest is not None)
    top = HEAD if _is_headed(spec) else _MARGIN
    row = min(ROW, max(SMALLEST_ROW, (height - top) / max(1, lines)))
    sketch = Sketch(width, max(height, top + row * lines), metrics)
    frame = _frame(sketch, spec, marks, words)
    _head(sketch, frame, spec, words)
    for number, (name, mark) in enumerate(zip(spec.categories, marks, strict=True)):
        box = Box(0, top + number * row, width, row)
        bar = _row(sketch, frame, name, mark, box)
        rows = tooltip_rows((spec.series[0].name,), (mark,), words)
        sketch.targets.append(Target(mark.key, box, bar, name, rows))
    bottom = top + row * len(marks)
    sketch.line(frame.zero, top, frame.zero, bottom, "axis")
    if spec.rest:
        told = tooltip_rows((spec.series[0].name,), (spec.rest[1],), words)
        sketch.targets.append(_rest(sketch, frame, spec.rest, Box(0, bottom, width, row), told))
    return sketch.drawing()


def _frame(sketch: Sketch, spec: ChartSpec, marks: tuple[Mark, ...], words: ChartWords) -> _Frame:
    every = [*marks, *([spec.rest[1]] if spec.rest else [])]
    label = max((sketch.text_width(mark.label, BOLD) for mark in every), default=0.0)
    label = max(label, sketch.text_width(spec.series[0].name, MUTED) if _is_headed(spec) else 0.0)
    change = max((sketch.change_width(mark.change, mark.direction) for mark in every), default=0.0)
    change = max(change, sketch.text_width(words.points, MUTED)) + GAP if change else 0.0
    if sketch.width - label - change < sketch.width / 2:
        change = 0.0
    names = [*spec.categories, *([spec.rest[0]] if spec.rest else [])]
    longest = max((sketch.text_width(name) for name in names), default=0.0)
    share = NAMES_SHARE if _is_headed(spec) else LONE_NAMES_SHARE
    room = min(longest + 1, share * sketch.width, sketch.width - label - change - 4 * GAP)
    bars, end = room + GAP, sketch.width - label - change - GAP
    values = [mark.value or 0.0 for mark in marks]
    low, high = min([0.0, *values]), max([0.0, *values])
    scale = max(end - bars, 4.0) / max(high - low, 1e-9)
    right = sketch.width - label - GAP if change else 0.0
    return _Frame(room, bars, bars - low * scale, scale, right, sketch.width)


def _is_headed(spec: ChartSpec) -> bool:
    """Only where two columns of figures stand beside each other they need a name."""
    return bool(spec.series) and any(mark.change for mark in spec.series[0].marks)


def _head(sketch: Sketch, frame: _Frame, spec: ChartSpec, words: ChartWords) -> None:
    if not _is_headed(spec):
        return
    sketch.text(frame.label, HEAD / 2, spec.series[0].name, MUTED, Align.RIGHT)
    if frame.change:
        sketch.text(frame.change, HEAD / 2, words.points, MUTED, Align.RIGHT)


def _row(sketch: Sketch, frame: _Frame, name: str, mark: Mark, box: Box) -> Box:
    """Draw one row; the box of its bar."""
    sketch.text(0, box.middle, name, room=frame.names)
    letter = MUTED if mark.value is None else BOLD
    sketch.text(frame.label, box.middle, mark.label, letter, Align.RIGHT)
    if frame.change:
        sketch.change(frame.change, box.middle, mark.change, mark.direction)
    if mark.value is None:
        return sketch.hatched(Box(frame.bars, box.middle - BAR / 2, 24, BAR))
    length = abs(mark.value) * frame.scale
    left = frame.zero - length if mark.value < 0 else frame.zero
    return sketch.bar(Box(left, box.middle - BAR / 2, length, BAR), mark.tone.value)


def _rest(
    sketch: Sketch, frame: _Frame, rest: tuple[str, Mark], box: Box, told: tuple[tuple[str, str], ...]
) -> Target:
    """What is not shown: summed up below a rule, without a bar."""
    name, mark = rest
    sketch.line(0, box.y + 0.5, sketch.width, box.y + 0.5, "border")
    sketch.text(0, box.middle, name, MUTED, room=frame.names)
    value = sketch.text(frame.label, box.middle, mark.label, BOLD, Align.RIGHT)
    if frame.change:
        sketch.change(frame.change, box.middle, mark.change, mark.direction)
    return Target(mark.key, box, value, name, told)
