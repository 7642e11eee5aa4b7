"""Which step of a colour ramp a cell of a heat map takes."""

from collections.abc import Sequence

from expo_app.model.figure import Unit

SEQUENTIAL, DIVERGING = "ramp_sequential", "ramp_diverging"
_CHANGE_BEGINS = (-5, -2, 0, 1, 3, 6)
"""Where the steps of the diverging ramp begin, but for the first: up to -6, -5, -2, 0, 1, 3, 6."""
_SHARE_BEGINS = (20, 40, 60, 75, 90)
_STRONG = frozenset({(SEQUENTIAL, 4), (SEQUENTIAL, 5), (DIVERGING, 0), (DIVERGING, 6)})

Step = tuple[str, int]
"""The name of a ramp in the design tokens, and the place of the colour in it."""


def heat_step(value: float, unit: Unit) -> Step:
    """The sequential ramp for percents from 0 to 100, the diverging one for changes of whole numbers."""
    if unit is Unit.PERCENT:
        return SEQUENTIAL, _place(value, _SHARE_BEGINS)
    return DIVERGING, _place(round(value), _CHANGE_BEGINS)


def is_strong(step: Step) -> bool:
    """Whether a text on this step is written in the surface's colour to be read, in both themes."""
    return step in _STRONG


def _place(value: float, begins: Sequence[float]) -> int:
    return sum(value >= begin for begin in begins)
