"""Which step of a colour ramp a cell of a heat map takes."""

import math
from collections.abc import Sequence

from expo_app.model.figure import Unit
from expo_app.report.spec import ChartSpec, Tone

SEQUENTIAL, DIVERGING = "ramp_sequential", "ramp_diverging"
_WEAK, _FULL, _LARGEST = 3, 6, 9
"""Changes from which on the diverging ramp has its second and its last step, and the largest change for which
they are made."""
_ROUND = (1, 2, 5)
_SHARE_BEGINS = (20, 40, 60, 75, 90)
_STRONG = frozenset({(SEQUENTIAL, 4), (SEQUENTIAL, 5), (DIVERGING, 0), (DIVERGING, 6)})

Step = tuple[str, int]
"""The name of a ramp in the design tokens, and the place of the colour in it."""


def heat_step(value: float, unit: Unit, scale: float = 1) -> Step:
    """The sequential ramp for percents from 0 to 100, the diverging one for changes of whole numbers: up to
    -6, -5, -2, 0, 1, 3, 6 times the `scale` of the map."""
    if unit is Unit.PERCENT:
        return SEQUENTIAL, _place(value, _SHARE_BEGINS)
    return DIVERGING, _place(round(value), _change_begins(scale))


def step_bounds(place: int, scale: float = 1) -> tuple[float | None, float | None]:
    """The smallest and the largest whole change of a step of the diverging ramp; None where it is open."""
    begins = _change_begins(scale)
    low = begins[place - 1] if place else None
    return low, begins[place] - 1 if place < len(begins) else None


def _change_begins(scale: float) -> tuple[float, ...]:
    return 1 - _FULL * scale, 1 - _WEAK * scale, 0, 1, _WEAK * scale, _FULL * scale


def heat_scale(spec: ChartSpec) -> float:
    """What the steps of a map are multiplied by, for its large changes not to be all of one colour: 1, 2, 5,
    10, 20, 50 ... Sums have no colour and play no part."""
    marks = (mark for series in spec.series for mark in series.marks if mark.tone is not Tone.OTHER)
    largest = max((abs(mark.value or 0) for mark in marks), default=0) / _LARGEST
    if largest <= 1:
        return 1
    power = 10 ** math.floor(math.log10(largest))
    return max(step * power for step in _ROUND if step * power <= largest)


def is_strong(step: Step) -> bool:
    """Whether a text on this step is written in the surface's colour to be read, in both themes."""
    return step in _STRONG


def _place(value: float, begins: Sequence[float]) -> int:
    return sum(value >= begin for begin in begins)
