"""How the columns of a table share its width. All widths are pixels."""

from collections.abc import Sequence

from expo_app.export.slides import fit
from expo_app.export.slides.place import points

PAD = 16
_LEAST_TEXT = 0.3  # of the room, for the texts of a table with many numbers


def column_widths(
    texts: Sequence[Sequence[str]], numeric: Sequence[bool], room: float, size: float
) -> tuple[float, ...]:
    """Numbers get what they need, texts share what is left; together they fill the room.

    `texts` are the cells of each column, header included; `size` is in points.
    """
    wanted = [_wanted(column, size, at == 0) for at, column in enumerate(texts)]
    taken = sum(width for width, is_number in zip(wanted, numeric, strict=True) if is_number)
    if all(numeric):
        return tuple(width * room / taken for width in wanted)
    left = max(room - taken, room * _LEAST_TEXT)
    scale = min(1.0, (room - left) / taken) if taken else 1.0
    shared = [width for width, is_number in zip(wanted, numeric, strict=True) if not is_number]
    shares = iter(_shares(shared, left))
    return tuple(
        width * scale if is_number else next(shares) for width, is_number in zip(wanted, numeric, strict=True)
    )


def _wanted(texts: Sequence[str], size: float, bold: bool) -> float:
    return max((fit.width(text, size, bold) for text in texts), default=0.0) / points(1) + PAD + 4


def _shares(wanted: Sequence[float], room: float) -> list[float]:
    """Narrow columns get what they want, the rest goes to the wide ones; what is spare to the last."""
    if sum(wanted) <= room:
        return [*wanted[:-1], room - sum(wanted[:-1])]
    fair = room / len(wanted)
    narrow = sum(width for width in wanted if width <= fair)
    wide = sum(width for width in wanted if width > fair)
    return [width if width <= fair else width * (room - narrow) / wide for width in wanted]
