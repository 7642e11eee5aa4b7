"""The ends of axes that begin at zero, at round numbers."""

import math

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MOST = 6


def steps_to(largest: float) -> tuple[float, float]:
    """(end, step) of an axis from 0 that holds `largest` with some room: at most six round steps."""
    wanted = max(largest, 1e-9) * 1.08
    unit = 10.0 ** math.floor(math.log10(wanted / _MOST))
    step = next(unit * size for size in _STEPS if unit * size * _MOST >= wanted)
    return step * math.ceil(wanted / step), step
