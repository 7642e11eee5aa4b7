"""A line for each series between two editions, with its values at both ends."""

from dataclasses import dataclass

from expo_app.report.spec import ChartSpec, Series
from expo_app.report.spreading import spread
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.sketch import BOLD, Align, Letter, Sketch
from expo_app.ui.charts.steps import CATEGORY_LINE
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

DOT, LINE_WIDTH, GAP, LABEL_GAP = 4.0, 2.0, 10.0, 18.0
_VALUE = Letter()
_NAMES_SHARE = 0.45


@dataclass(frozen=True)
class _Scale:
    """The area of the lines, and the values at its lower and upper edge."""

    area: Box
    low: float
    high: float

    def y(self, value: float) -> float:
        return self.area.bottom - (value - self.low) / (self.high - self.low) * self.area.height


def lay_out_slope(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """Lines in the colour of their direction; labels are moved apart where they would meet."""
    sketch = Sketch(width, height, metrics)
    lines = [line for line in spec.series if all(mark.value is not None for mark in line.marks)]
    if not lines or len(spec.categories) != 2:
        return sketch.drawing()
    scale = _scale(sketch, lines, height)
    for at, name in enumerate(spec.categories):
        x = scale.area.right if at else scale.area.x
        sketch.text(x, height - CATEGORY_LINE / 2, name, BOLD, Align.CENTRE)
    _write(sketch, lines, scale)
    for line in lines:
        _draw(sketch, spec, line, scale, words)
    return sketch.drawing()


def _scale(sketch: Sketch, lines: list[Series], height: float) -> _Scale:
    left = max(sketch.text_width(line.marks[0].label, _VALUE) for line in lines) + 2 * GAP
    widest = max(sketch.text_width(_ending(line), BOLD) for line in lines) + 2 * GAP
    right = min(widest, sketch.width * _NAMES_SHARE)
    values = [mark.value or 0.0 for line in lines for mark in line.marks]
    span = max(values) - min(values) or 1.0
    area = Box(left, 8, max(1.0, sketch.width - left - right), max(1.0, height - CATEGORY_LINE - 16))
    return _Scale(area, min(values) - 0.06 * span, max(values) + 0.06 * span)


def _ending(line: Series) -> str:
    return f"{line.name}  {line.marks[1].label}"


def _write(sketch: Sketch, lines: list[Series], scale: _Scale) -> None:
    """The value at the left end, name and value at the right end."""
    area = scale.area
    for at, x, align, letter in (
        (0, area.x - GAP, Align.RIGHT, _VALUE),
        (1, area.right + GAP, Align.LEFT, BOLD),
    ):
        wanted = [scale.y(line.marks[at].value or 0.0) for line in lines]
        places = spread(wanted, LABEL_GAP, area.y + 6, area.bottom - 6)
        for line, y in zip(lines, places, strict=True):
            text = _ending(line) if at else line.marks[0].label
            room = sketch.width - x if at else None
            sketch.text(x, y, text, letter, align, room)


def _draw(sketch: Sketch, spec: ChartSpec, line: Series, scale: _Scale, words: ChartWords) -> None:
    before, now = line.marks
    role = now.tone.value
    start, end = scale.y(before.value or 0.0), scale.y(now.value or 0.0)
    sketch.line(scale.area.x, start, scale.area.right, end, role, LINE_WIDTH)
    sketch.dot(scale.area.x, start, DOT, role)
    point = sketch.dot(scale.area.right, end, DOT, role)
    hit = Box(point.x - GAP, point.y - 4, point.width + 2 * GAP, point.height + 8)
    rows = tooltip_rows((spec.categories[1], spec.categories[0]), (now, before), words)
    sketch.targets.append(Target(now.key, hit, point, line.name, rows))
