"""Which colour is which series: only where several share a place."""

from collections.abc import Sequence

from expo_app.report.spec import Series
from expo_app.ui.charts.drawing import Box, Rect
from expo_app.ui.charts.sketch import MUTED, Sketch

LEGEND = 26.0
"""How high a legend is."""
_SWATCH, _GAP = 10.0, 18.0


def write_legend(sketch: Sketch, series: Sequence[Series]) -> None:
    """Names at the top, in the order of the series, each behind a swatch of the colour of its first mark."""
    x = 0.0
    for one in series:
        if not one.marks:
            continue
        swatch = Box(x, LEGEND / 2 - _SWATCH, _SWATCH, _SWATCH)
        sketch.primitives.append(Rect(swatch, one.marks[0].tone.value))
        name = sketch.text(x + _SWATCH + 6, swatch.middle, one.name, MUTED)
        x = name.right + _GAP
