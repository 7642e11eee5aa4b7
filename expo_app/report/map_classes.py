"""Which step of the colour ramp a country takes on the map, and what the legend says of each step."""

from collections.abc import Iterable, Sequence

_USUAL = (1, 4, 10, 20, 30, 40)
_FEW = (1, 2, 3, 5, 7, 10)
_FEW_END = 15
_SCALES = (1, 2, 5)


def class_begins(values: Iterable[float]) -> tuple[int, ...]:
    """Where the six classes begin for values of this size: 1, 4, 10, 20, 30 and 40, or a round multiple; the
    largest value lies in the last class or at most twice as high as its beginning."""
    largest = max(values, default=0)
    if largest < _FEW_END:
        return _FEW
    scale, place = 1, 0
    while 2 * _USUAL[-1] * scale < largest:
        place += 1
        scale = _SCALES[place % 3] * 10 ** (place // 3)
    return 1, *(begin * scale for begin in _USUAL[1:])


def class_of(value: float, begins: Sequence[int]) -> int:
    """The place of a value's class, -1 for one below the first."""
    return sum(value >= begin for begin in begins) - 1


def class_names(begins: Sequence[int]) -> tuple[str, ...]:
    """ "1–3", "4–9" and so on, at last "40+"."""
    ends = [begin - 1 for begin in begins[1:]]
    names = [
        f"{begin:,}" if begin == end else f"{begin:,}–{end:,}"
        for begin, end in zip(begins, ends, strict=False)
    ]
    return *names, f"{begins[-1]:,}+"
