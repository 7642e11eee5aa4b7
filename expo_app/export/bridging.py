"""A bridge as stacked columns: what stands on what."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """One column of a bridge: unfilled `base`, then what is `above` and `below` zero; `top` is its upper end.

    None is an empty cell: nothing is drawn.
    """

    base: float | None
    above: float | None
    below: float | None
    top: float

    @property
    def bottom(self) -> float:
        """The lower end of what is drawn, the base included."""
        return min(self.base or 0.0, 0.0) + (self.below or 0.0)


def pieces(values: Sequence[float | None]) -> tuple[Piece, ...]:
    """The columns for a total, signed steps and a closing total.

    Stacked columns pile up positive and negative values apart, so the parts of a column have one sign:
    a step that crosses zero has a part on either side and no base.
    """
    found = []
    level = 0.0
    for at, value in enumerate(values):
        is_total = at in (0, len(values) - 1)
        if value is None:
            found.append(Piece(None, None, None, 0.0))
            continue
        start, end = (0.0, value) if is_total else (level, level + value)
        found.append(_piece(min(start, end), max(start, end)))
        level = end
    return tuple(found)


def _piece(low: float, high: float) -> Piece:
    if low >= 0:
        return Piece(low, high - low, None, high)
    if high <= 0:
        return Piece(high, None, low - high, high)
    return Piece(0.0, high, low, high)
