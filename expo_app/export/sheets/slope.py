"""The labels of a slope chart on a sheet. Those that would cover each other stand together as one label, a
line for each, at one of their points: the programs that draw such a chart move no label."""

from collections.abc import Sequence

from xlsxwriter.chart import Chart

from expo_app.export.sheets.chart_cells import WIDEST_LABEL
from expo_app.export.slides import fit
from expo_app.report.spec import ChartSpec, Mark, Series

_SIZE, _POINT = 9, 0.75  # points of a letter, and of a pixel
_TOP, _BOTTOM = 0.14, 0.12  # of the chart's height
_OFF = 20  # pixels between the end of a line and the edge of its label
_AIR = 0.06  # of the span of the values, above and below them
_NO_BREAK = str.maketrans({" ": "\u00a0", "-": "\u2011"})
Label = dict[str, object]


def slope_labels(spec: ChartSpec, size: tuple[int, int]) -> list[list[Label]]:
    """For each series the labels of its points in a chart of that width and height: the value, and at the
    right end the name as well. What is not known has none."""
    found: list[list[Label]] = [[{"delete": True} for _ in series.marks] for series in spec.series]
    for at in range(len(spec.categories)):
        texts = _texts(spec, at, size[1])
        heights = _heights([series.marks[at] for series in spec.series], spec, size[1])
        rooms = [_SIZE * fit.LINE / _POINT * (text.count("\n") + 1) for text in texts]
        for group in _together(heights, rooms):
            text = "\n".join(texts[number] for number in group)
            position = "right" if _is_last(spec, at) else "left"
            found[_carrier(group, heights)][at] = {"value": text, "position": position}
    return found


def dress_slope(chart: Chart, spec: ChartSpec, size: tuple[int, int]) -> dict[str, object]:
    """Leave room for the labels at both sides; returns what the axis of values needs, so that they stand
    where they were meant to."""
    left, right = _side(spec, 0, size[1]), _side(spec, len(spec.categories) - 1, size[1])
    across = {"x": left / size[0], "width": (size[0] - left - right) / size[0]}
    chart.set_plotarea({"layout": {**across, "y": _TOP, "height": 1 - _TOP - _BOTTOM}})
    low, high = _bounds(spec)
    return {"min": low, "max": high}


def _texts(spec: ChartSpec, at: int, height: int) -> list[str]:
    """The labels of a category; they do not break of themselves."""
    named = (_named(one, height) if _is_last(spec, at) else one.marks[at].label for one in spec.series)
    return [text.translate(_NO_BREAK) for text in named]


def _named(series: Series, height: int) -> str:
    """Name and value on one line; on two where one has no room."""
    room, value = height * WIDEST_LABEL * _POINT, series.marks[-1].label
    line = f"{series.name}  {value}"
    return line if fit.width(line, _SIZE) <= room else f"{fit.elided(series.name, _SIZE, room)}\n{value}"


def _is_last(spec: ChartSpec, at: int) -> bool:
    return at == len(spec.categories) - 1


def _side(spec: ChartSpec, at: int, height: int) -> float:
    """Pixels that the labels of a category take beside the lines."""
    lines = (line for text in _texts(spec, at, height) for line in text.split("\n"))
    return max((fit.width(line, _SIZE) for line in lines), default=0.0) / _POINT + _OFF


def _bounds(spec: ChartSpec) -> tuple[float, float]:
    values = [mark.value for series in spec.series for mark in series.marks if mark.value is not None]
    span = max(values, default=1.0) - min(values, default=0.0) or 1.0
    return min(values, default=0.0) - _AIR * span, max(values, default=1.0) + _AIR * span


def _heights(marks: Sequence[Mark], spec: ChartSpec, height: int) -> dict[int, float]:
    """How many pixels below the upper edge of the plot each known mark is, by the number of its series."""
    low, high = _bounds(spec)
    pixels = height * (1 - _TOP - _BOTTOM) / (high - low)
    return {at: (high - mark.value) * pixels for at, mark in enumerate(marks) if mark.value is not None}


def _together(heights: dict[int, float], rooms: Sequence[float]) -> list[list[int]]:
    """The labels from the highest to the lowest, those in one group that would cover each other; `rooms` are
    how high they are."""
    groups: list[list[int]] = []
    for at in sorted(heights, key=lambda one: heights[one]):
        groups.append([at])
        while len(groups) > 1 and _cover(groups[-2], groups[-1], heights, rooms):
            groups[-2:] = [[*groups[-2], *groups[-1]]]
    return groups


def _cover(upper: list[int], lower: list[int], heights: dict[int, float], rooms: Sequence[float]) -> bool:
    apart = heights[_carrier(lower, heights)] - heights[_carrier(upper, heights)]
    return apart < sum(rooms[at] for at in (*upper, *lower)) / 2


def _carrier(group: list[int], heights: dict[int, float]) -> int:
    """The member at whose point the label of a group stands: the one next to the middle of all."""
    middle = sum(heights[at] for at in group) / len(group)
    return min(group, key=lambda at: abs(heights[at] - middle))
