"""One column for each category, its parts piled up from the first."""

from expo_app.report.spec import ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.legend import LEGEND, write_legend
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.sketch import BOLD, LABEL, Align, Letter, Sketch
from expo_app.ui.charts.steps import UNKNOWN_HEIGHT, Steps, name_steps, names_height
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

COLUMN_SHARE, WIDEST_COLUMN = 0.55, 110.0
LEAST_LABEL, BESIDE = 16.0, 6.0
_WRITTEN = {Tone.PREVIOUS: "on_previous", Tone.EARLIER: "text"}
"""What is written on the colours of other editions; on all others the surface's colour is read."""


def lay_out_stacked(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """Columns with a legend above; the label of a part that is too low for it stands beside."""
    sketch = Sketch(width, height, metrics)
    steps = Steps(0, width, len(spec.categories))
    area = Box(0, LEGEND, width, max(1.0, height - LEGEND - names_height(spec.notes)))
    write_legend(sketch, spec.series)
    highest = max((_sum(spec, at) for at in range(len(spec.categories))), default=0.0)
    scale = area.height / max(highest, 1e-9)
    for at in range(len(spec.categories)):
        _column(sketch, spec, at, steps, area, scale, words)
    sketch.line(0, area.bottom, width, area.bottom, "axis")
    strong = {len(spec.categories) - 1}
    name_steps(sketch, steps, area.bottom, spec.categories, spec.notes, strong)
    return sketch.drawing()


def _sum(spec: ChartSpec, at: int) -> float:
    return sum(series.marks[at].value or 0.0 for series in spec.series)


def _column(
    sketch: Sketch, spec: ChartSpec, at: int, steps: Steps, area: Box, scale: float, words: ChartWords
) -> None:
    width = min(steps.width * COLUMN_SHARE, WIDEST_COLUMN)
    base = area.bottom
    for series in spec.series:
        mark = series.marks[at]
        if mark.value == 0:
            continue
        height = UNKNOWN_HEIGHT if mark.value is None else mark.value * scale
        part = Box(steps.centre(at) - width / 2, base - height, width, height)
        if mark.value is None:
            sketch.hatched(part)
        else:
            _part(sketch, part, mark)
        base = part.y
        sketch.targets.append(_target(spec, series, at, part, words))


def _part(sketch: Sketch, part: Box, mark: Mark) -> None:
    sketch.bar(part, mark.tone.value)
    letter = Letter(LABEL, _WRITTEN.get(mark.tone, "surface"), bold=True)
    if part.height >= LEAST_LABEL and sketch.text_width(mark.label, letter) <= part.width:
        sketch.text(part.centre, part.middle, mark.label, letter, Align.CENTRE)
    elif sketch.is_free(sketch.text_box(part.right + BESIDE, part.middle, mark.label, BOLD, Align.LEFT)):
        sketch.text(part.right + BESIDE, part.middle, mark.label, BOLD)


def _target(spec: ChartSpec, series: Series, at: int, part: Box, words: ChartWords) -> Target:
    mark = series.marks[at]
    rows = tooltip_rows((series.name,), (mark,), words)
    return Target(mark.key, part, part, spec.categories[at], rows)
