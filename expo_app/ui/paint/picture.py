"""A chart with its title, subtitle and source: what a picture file shows."""

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.drawing import Box, Drawing, Rect
from expo_app.ui.charts.layout import lay_out
from expo_app.ui.charts.lettering import Metrics, wrap, wrap_at_most
from expo_app.ui.charts.ranked import IN_ROWS, natural_height
from expo_app.ui.charts.sketch import CAPTION, LABEL, MUTED, Letter, Sketch
from expo_app.ui.charts.words import ChartWords

WIDTH, MARGIN = 840.0, 28.0
ROOM = WIDTH - 2 * MARGIN
TITLE = Letter(18.0, bold=True)
SOURCE = Letter(CAPTION, "muted")
TITLE_LINE, SUBTITLE_LINE, SOURCE_LINE = 25.0, 18.0, 16.0
CHART_HEIGHT, GAP = 300.0, 18.0
_TALLEST = 4000.0


def lay_out_picture(spec: ChartSpec, metrics: Metrics, words: ChartWords) -> Drawing:
    """The picture, 840 px wide and as high as it needs to be, on a ground of the surface's colour."""
    height = natural_height(spec) if spec.kind in IN_ROWS else CHART_HEIGHT
    return framed(spec, lay_out(spec, ROOM, height, metrics, words), metrics)


def framed(spec: ChartSpec, chart: Drawing, metrics: Metrics) -> Drawing:
    """A chart that is ROOM px wide, between the title, the subtitle and the source of `spec`."""
    room = ROOM
    sketch = Sketch(WIDTH, _TALLEST, metrics)
    title = wrap_at_most(spec.title, 2, room, TITLE.size, metrics, bold=True)
    subtitle = wrap(spec.subtitle, room, LABEL, metrics)
    y = sketch.lines(Box(MARGIN, MARGIN - 4, room, 0), title, TITLE, TITLE_LINE)
    y = sketch.lines(Box(MARGIN, y + 2, room, 0), subtitle, MUTED, SUBTITLE_LINE)
    sketch.add(chart, MARGIN, y + GAP)
    y += GAP + chart.height + GAP
    y = sketch.lines(Box(MARGIN, y, room, 0), wrap(spec.source, room, CAPTION, metrics), SOURCE, SOURCE_LINE)
    height = y + MARGIN - 8
    ground = Rect(Box(0, 0, WIDTH, height), "surface")
    return Drawing(WIDTH, height, (ground, *sketch.primitives), ())
