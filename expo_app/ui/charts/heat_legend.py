"""What the colours of a heat map of changes mean: only those that it shows."""

from collections.abc import Iterator

from expo_app.model.figure import Unit
from expo_app.report.heat_steps import DIVERGING, heat_scale, heat_step, step_bounds
from expo_app.report.spec import ChartSpec, Tone
from expo_app.ui.charts.drawing import Box
from expo_app.ui.charts.sketch import CAPTION, Letter, Sketch

LEGEND = 24.0
"""How high the legend is, the air above it included."""
LEAST_ROWS = 4
_SWATCH, _HEIGHT, _AFTER, _APART = 20.0, 12.0, 6.0, 16.0
_LETTER = Letter(CAPTION, "muted")


def write_heat_legend(sketch: Sketch, spec: ChartSpec, top: float) -> None:
    """From the largest decrease to the largest increase, and what is not known; what has no room is left
    out."""
    x, middle = 0.0, top + LEGEND - _HEIGHT / 2 - 2
    for role, text in _lines(spec):
        width = _SWATCH + _AFTER + sketch.text_width(text, _LETTER)
        if x + width > sketch.width:
            return
        swatch = Box(x, middle - _HEIGHT / 2, _SWATCH, _HEIGHT)
        sketch.bar(swatch, role) if role else sketch.hatched(swatch)
        sketch.text(x + _SWATCH + _AFTER, middle, text, _LETTER)
        x += width + _APART


def has_legend(spec: ChartSpec) -> bool:
    """Whether the colours are steps of changes, on more than a few rows; shares say themselves what they
    are."""
    return spec.unit is not Unit.PERCENT and len(spec.categories) >= LEAST_ROWS


def _lines(spec: ChartSpec) -> Iterator[tuple[str, str]]:
    """The role of each colour and what it stands for; the role "" is hatched."""
    marks = [mark for series in spec.series for mark in series.marks if mark.tone is not Tone.OTHER]
    scale = heat_scale(spec)
    shown = {heat_step(mark.value, spec.unit, scale)[1] for mark in marks if mark.value is not None}
    for place in sorted(shown):
        yield f"{DIVERGING}:{place}", _range(*step_bounds(place, scale))
    every = (mark for series in spec.series for mark in series.marks)
    unknown = next((mark.label for mark in every if mark.value is None and mark.label), "")
    if unknown:
        yield "", unknown


def _range(low: float | None, high: float | None) -> str:
    """ "−5 … −3", "0", "≥ +6"; None is open."""
    if low is None or high is None:
        return f"≤ {_signed(high or 0)}" if low is None else f"≥ {_signed(low)}"
    return _signed(low) if low == high else f"{_signed(low)} … {_signed(high)}"


def _signed(value: float) -> str:
    return f"{value:+,.0f}".replace("-", "−") if value else "0"
