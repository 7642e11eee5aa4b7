"""Which step of the colour ramp a country takes on the map, what the legend says of each step, and which
countries are named."""

from collections.abc import Iterable, Sequence

from expo_app.report.spec import Mark

_USUAL = (1, 4, 10, 20, 30, 40)
_FEW = (1, 2, 3, 5, 7, 10)
_FEW_END = 15
_SCALES = (1, 2, 5)
_STEPS = len(_USUAL)


def class_begins(values: Iterable[float]) -> tuple[int, ...]:
    """Where the six classes begin for values of this size: 1, 4, 10, 20, 30 and 40, or a round multiple; the
    largest value lies in the last class or at most twice as high as its beginning. Small values have fewer
    classes, none of them above the largest."""
    largest = max(values, default=0)
    if largest < _FEW_END:
        return tuple(begin for begin in _FEW if begin <= max(largest, 1))
    scale, place = 1, 0
    while 2 * _USUAL[-1] * scale < largest:
        place += 1
        scale = _SCALES[place % 3] * 10 ** (place // 3)
    return 1, *(begin * scale for begin in _USUAL[1:])


def class_of(value: float, begins: Sequence[int]) -> int:
    """The step of the ramp that a value's class takes, -1 for one below the first: the last class takes the
    last step, however few there are."""
    return steps(begins)[sum(value >= begin for begin in begins) - 1] if value >= begins[0] else -1


def steps(begins: Sequence[int]) -> range:
    """The steps of the ramp that the classes take, in their order."""
    return range(_STEPS - len(begins), _STEPS)


def class_names(begins: Sequence[int]) -> tuple[str, ...]:
    """ "1–3", "4–9" and so on, at last "40+"."""
    following = begins[1:] if len(begins) == _STEPS else _FEW[1 : len(begins) + 1]
    names = [
        f"{begin:,}" if begin == after - 1 else f"{begin:,}–{after - 1:,}"
        for begin, after in zip(begins, following, strict=False)
    ]
    return (*names, f"{begins[-1]:,}+") if len(begins) == _STEPS else tuple(names)


def leading(marks: Sequence[Mark], most: int) -> Sequence[Mark]:
    """The first marks, largest first: at most `most`, and none that has as much as one that is left out."""
    after = [mark.value for mark in marks[most : most + 1]]
    return [mark for mark in marks[:most] if mark.value not in after]
