"""A share as a line above the totals as columns, on one axis of editions."""

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.columns import draw_columns, draw_line
from expo_app.ui.charts.drawing import Box, Drawing
from expo_app.ui.charts.lettering import Metrics, wrap_at_most
from expo_app.ui.charts.sketch import LABEL, MUTED, Sketch
from expo_app.ui.charts.steps import Steps, name_steps, strong_steps
from expo_app.ui.charts.words import ChartWords

NAMES_WIDTH, NAMES_SHARE = 104.0, 0.24
UPPER_SHARE = 0.45
CATEGORIES = 20.0


def lay_out_trend(
    share: ChartSpec, columns: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """Both charts; their categories have to be the same, those of `columns` are written."""
    sketch = Sketch(width, height, metrics)
    left = min(NAMES_WIDTH, width * NAMES_SHARE)
    plot = max(height - CATEGORIES, 2.0)
    upper = Box(left, 0, width - left, plot * UPPER_SHARE)
    lower = Box(left, upper.bottom, width - left, plot - upper.height)
    steps = Steps(left, width, len(columns.categories))
    marks = columns.series[0].marks if columns.series else ()
    name_steps(sketch, steps, lower.bottom, columns.categories, (), strong_steps(marks))
    sketch.line(left, upper.bottom, width, upper.bottom, "gridline")
    sketch.line(left, lower.bottom, width, lower.bottom, "axis")
    for spec, area in ((share, upper), (columns, lower)):
        _name(sketch, spec, area, left)
    draw_line(sketch, share, steps, upper.inset(0, 0, 0, 6), words)
    draw_columns(sketch, columns, steps, lower.inset(0, 2, 0, 0), words)
    return sketch.drawing()


def _name(sketch: Sketch, spec: ChartSpec, area: Box, room: float) -> None:
    name = spec.series[0].name if spec.series else ""
    lines = wrap_at_most(name, 2, room - 12, LABEL, sketch.metrics)
    top = area.bottom - 16 - 16 * len(lines) if len(lines) * 16 + 16 <= area.height else area.y
    for number, line in enumerate(lines):
        sketch.text(0, top + 16 * number + 8, line, MUTED)
