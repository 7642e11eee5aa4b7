"""One column or one point for each edition."""

from itertools import pairwise

from expo_app.report.spec import ChartSpec, Mark, Series, Tone
from expo_app.report.valleys import valleys
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.legend import LEGEND, write_legend
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.sketch import Sketch
from expo_app.ui.charts.steps import (
    LABEL_MIDDLE,
    LABEL_ROOM,
    UNKNOWN_HEIGHT,
    UNKNOWN_WIDTH,
    Steps,
    name_steps,
    names_height,
    strong_steps,
    write_values,
)
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

COLUMN_SHARE, COLUMNS_SHARE, WIDEST_COLUMN = 0.45, 0.7, 96.0
"""What one column takes of its step, and several beside each other together."""
THIS_DOT, OTHER_DOT, LINE_WIDTH = 4.5, 3.5, 2.0
DOT_LABEL = 14.0


def lay_out_columns(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """A column for each category, labels above, no value axis; of several series one beside the other, with a
    legend. What is of tone OTHER is not known: as high as it is, and hatched."""
    sketch, steps, area = _frame(spec, width, height, metrics)
    if len(spec.series) > 1:
        write_legend(sketch, spec.series)
        area = area.inset(0, LEGEND, 0, 0)
    draw_columns(sketch, spec, steps, area, words)
    return sketch.drawing()


def lay_out_line(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """A point for each category, joined where both neighbours are known."""
    sketch, steps, area = _frame(spec, width, height, metrics)
    draw_line(sketch, spec, steps, area, words)
    return sketch.drawing()


def _frame(spec: ChartSpec, width: float, height: float, metrics: Metrics) -> tuple[Sketch, Steps, Box]:
    sketch = Sketch(width, height, metrics)
    steps = Steps(0, width, len(spec.categories))
    area = Box(0, 0, width, max(1.0, height - names_height(spec.notes)))
    sketch.line(0, area.bottom, width, area.bottom, "axis")
    name_steps(sketch, steps, area.bottom, spec.categories, spec.notes, _strong(spec))
    return sketch, steps, area


def draw_columns(sketch: Sketch, spec: ChartSpec, steps: Steps, area: Box, words: ChartWords) -> None:
    """Columns of every series side by side, in an area whose lower edge is zero."""
    scale = (area.height - LABEL_ROOM) / largest_value(spec)
    share = COLUMN_SHARE if len(spec.series) < 2 else COLUMNS_SHARE
    width = min(steps.width * share, WIDEST_COLUMN) / max(1, len(spec.series))
    places = []
    for place, series in enumerate(spec.series):
        shift = (place - (len(spec.series) - 1) / 2) * width
        for number, mark in enumerate(series.marks):
            x = steps.centre(number) + shift
            bar = _column(sketch, x, width, area.bottom, mark, scale)
            places.append((x, bar.y - LABEL_MIDDLE, mark))
            hit = steps.box(number, area) if len(spec.series) == 1 else Box(bar.x, area.y, width, area.height)
            sketch.targets.append(_target(spec, series, number, hit, bar, words))
    write_values(sketch, places)


def _column(sketch: Sketch, x: float, width: float, base: float, mark: Mark, scale: float) -> Box:
    if mark.value is None:
        unknown = min(UNKNOWN_WIDTH, width)
        return sketch.hatched(Box(x - unknown / 2, base - UNKNOWN_HEIGHT, unknown, UNKNOWN_HEIGHT))
    height = max(mark.value, 0.0) * scale
    box = Box(x - width / 2, base - height, width, height)
    return sketch.hatched(box) if mark.tone is Tone.OTHER else sketch.bar(box, mark.tone.value)


def draw_line(sketch: Sketch, spec: ChartSpec, steps: Steps, area: Box, words: ChartWords) -> None:
    """The points of every series, in an area whose lower edge is zero."""
    scale = (area.height - LABEL_ROOM - THIS_DOT) / largest_value(spec)
    places = []
    for series in spec.series:
        _join(sketch, series, steps, area.bottom, scale)
        below = set(valleys([mark.value for mark in series.marks]))
        for number, mark in enumerate(series.marks):
            x = steps.centre(number)
            point, label = _point(sketch, x, mark, area, scale)
            if number in below and label + 2 * DOT_LABEL + LABEL_ROOM / 2 < area.bottom:
                label += 2 * DOT_LABEL
            places.append((x, label, mark))
            sketch.targets.append(_target(spec, series, number, steps.box(number, area), point, words))
    write_values(sketch, places)


def _join(sketch: Sketch, series: Series, steps: Steps, base: float, scale: float) -> None:
    points = [
        (steps.centre(number), base - mark.value * scale) if mark.value is not None else None
        for number, mark in enumerate(series.marks)
    ]
    for start, end in pairwise(points):
        if start and end:
            sketch.line(*start, *end, "previous_edition", LINE_WIDTH)


def _point(sketch: Sketch, x: float, mark: Mark, area: Box, scale: float) -> tuple[Box, float]:
    """Draw a point; its box, and the middle of its label."""
    if mark.value is None:
        top = area.bottom - UNKNOWN_HEIGHT - LABEL_ROOM
        box = sketch.hatched(Box(x - UNKNOWN_WIDTH / 2, top, UNKNOWN_WIDTH, UNKNOWN_HEIGHT))
        return box, box.bottom + LABEL_MIDDLE
    y = area.bottom - mark.value * scale
    radius = THIS_DOT if mark.tone is Tone.THIS else OTHER_DOT
    role = mark.tone.value if mark.tone is Tone.THIS else Tone.PREVIOUS.value
    return sketch.dot(x, y, radius, role), y - DOT_LABEL


def _target(spec: ChartSpec, series: Series, number: int, box: Box, mark: Box, words: ChartWords) -> Target:
    shown = series.marks[number]
    rows = tooltip_rows((series.name,), (shown,), words)
    return Target(shown.key, box, mark, spec.categories[number], rows)


def largest_value(spec: ChartSpec) -> float:
    """The largest known value; a small number when there is none, to divide by."""
    values = [mark.value for series in spec.series for mark in series.marks if mark.value is not None]
    return max([*values, 1e-9])


def _strong(spec: ChartSpec) -> set[int]:
    """The name of the edition that the chart is about; none where names are not those of editions."""
    found = {number for series in spec.series for number in strong_steps(series.marks)}
    return found if len(found) == 1 else set()
