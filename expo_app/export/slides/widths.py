"""How the columns of a table share its width. All widths are pixels."""

from collections.abc import Sequence

from expo_app.export.slides import fit
from expo_app.export.slides.place import points
from expo_app.report.column_room import shared

PAD = 16
_NEAR = 0.5
_HALF = 0.62  # of what a head wants: room for it in two lines


def column_widths(
    texts: Sequence[Sequence[str]], numeric: Sequence[bool], room: float, size: float
) -> tuple[float, ...]:
    """Widths that fill the room together.

    What is spare is `shared`. Where room is short, heads of numbers break first, as few as possible; then
    narrow columns get what they want and wide ones an equal part, but no word and no number is broken as long
    as all of them find room. `texts` are the cells of each column, header first; `size` is in points.
    """
    wanted = [_wanted(column, size, at == 0) for at, column in enumerate(texts)]
    least = least_widths(texts, numeric, size)
    if sum(wanted) <= room:
        return shared(wanted, numeric, room)
    if sum(least) >= room:
        return tuple(width * room / sum(least) for width in least)
    wrapped = [
        few if is_number else want for want, few, is_number in zip(wanted, least, numeric, strict=True)
    ]
    if sum(wrapped) > room:
        return _levelled(wrapped, least, room)
    halves = [
        max(few, want * _HALF) if want > few else few for want, few in zip(wanted, wrapped, strict=True)
    ]
    if sum(halves) <= room:
        return _granted(halves, wanted, room)
    share = (room - sum(wrapped)) / (sum(wanted) - sum(wrapped))
    return tuple(few + (want - few) * share for want, few in zip(wanted, wrapped, strict=True))


def _granted(least: Sequence[float], wanted: Sequence[float], room: float) -> tuple[float, ...]:
    """As many columns as possible get all that they want, those that lack least first; the others share what
    is left: a head that breaks anyway breaks in the middle."""
    widths, spare = list(least), room - sum(least)
    lacking = sorted(range(len(least)), key=lambda at: wanted[at] - least[at])
    while lacking and wanted[lacking[0]] - least[lacking[0]] <= spare:
        at = lacking.pop(0)
        spare -= wanted[at] - widths[at]
        widths[at] = wanted[at]
    for at in lacking:
        widths[at] += spare / len(lacking)
    return tuple(widths)


def least_widths(texts: Sequence[Sequence[str]], numeric: Sequence[bool], size: float) -> tuple[float, ...]:
    """The widths at which no word of a text or a header and no number is broken."""
    found = []
    for at, (column, is_number) in enumerate(zip(texts, numeric, strict=True)):
        head, *cells = column or [""]
        words = [fit.longest_word(head, size, at == 0)]
        measure = fit.width if is_number else fit.longest_word
        words += [measure(cell, size, at == 0) for cell in cells]
        found.append(max(words) / points(1) + PAD + 4)
    return tuple(found)


def _wanted(texts: Sequence[str], size: float, bold: bool) -> float:
    return max((fit.width(text, size, bold) for text in texts), default=0.0) / points(1) + PAD + 4


def _levelled(wanted: Sequence[float], least: Sequence[float], room: float) -> tuple[float, ...]:
    """No column wider than it wants or than a common level, none narrower than its least."""
    low, high = 0.0, room
    while high - low > _NEAR / len(wanted):
        level = (low + high) / 2
        low, high = (level, high) if sum(_at(level, wanted, least)) <= room else (low, level)
    widths = _at(low, wanted, least)
    return tuple(width * room / sum(widths) for width in widths)


def _at(level: float, wanted: Sequence[float], least: Sequence[float]) -> list[float]:
    return [min(want, max(few, level)) for want, few in zip(wanted, least, strict=True)]
