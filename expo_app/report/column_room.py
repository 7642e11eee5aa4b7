"""How the columns of a table share the room that is to spare, on slides and on paper alike."""

from collections.abc import Sequence


def shared(widths: Sequence[float], numeric: Sequence[bool], room: float) -> tuple[float, ...]:
    """Widths that fill the room, which they do not together: columns of numbers become as wide as each other
    as far as there is room, for unequal ones look as if they belonged together in pairs; what is left is
    shared in proportion."""
    spare = room - sum(widths)
    wanted = sorted(width for width, is_number in zip(widths, numeric, strict=True) if is_number)
    level = _level(wanted, spare)
    evened = [
        max(width, level) if is_number else width for width, is_number in zip(widths, numeric, strict=True)
    ]
    return tuple(width * room / sum(evened) for width in evened)


def _level(wanted: Sequence[float], spare: float) -> float:
    """How wide the narrow ones (in ascending order) can become with what is to spare, at most as the
    widest."""
    for count in range(1, len(wanted)):
        step = (wanted[count] - wanted[count - 1]) * count
        if step > spare:
            return wanted[count - 1] + spare / count
        spare -= step
    return wanted[-1] if wanted else 0.0
