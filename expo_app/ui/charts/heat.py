"""A grid of coloured cells: a row for each category, a column for each series."""

import re
from dataclasses import dataclass

from expo_app.model.figure import Unit
from expo_app.report.heat_steps import heat_scale, heat_step, is_strong
from expo_app.report.spec import ChartSpec, Mark, Tone
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.heat_legend import LEGEND, has_legend, write_heat_legend
from expo_app.ui.charts.lettering import ELLIPSIS, LINE_HEIGHT, Metrics, balanced, hyphenated
from expo_app.ui.charts.sketch import CAPTION, LABEL, Align, Letter, Sketch
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

SMALLEST_ROW, EASY_ROW, TALLEST_ROW, GAP = 20.0, 22.0, 44.0, 2.0
HEADER_LINES, HEADER_GAP = 4, 6.0
_LINE = CAPTION * LINE_HEIGHT
_NAMES_SHARE = 0.25
_HEAD = Letter(CAPTION, "muted")
_JOINT = re.compile(rf"(?<=\w)-(?: (?=\w)|(?={ELLIPSIS}))")
"""Where a word was broken that is cut anyway."""


@dataclass(frozen=True)
class _Cells:
    """Where the cells stand."""

    left: float
    top: float
    width: float
    height: float

    def box(self, row: int, column: int) -> Box:
        """A cell with its gap taken off."""
        x, y = self.left + column * self.width, self.top + row * self.height
        return Box(x, y, self.width - GAP, self.height - GAP)


def lay_out_heat(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """The drawing; it is higher than asked for when rows of 20 px do not fit. Where there is room a legend
    stands below the cells."""
    longest = max((metrics.width(name, LABEL) for name in spec.categories), default=0.0)
    names = min(longest + 1, _NAMES_SHARE * width)
    across = (width - names - 8) / max(1, len(spec.series))
    heads = [head_lines(series.name, across - GAP, metrics) for series in spec.series]
    header = HEADER_GAP + _LINE * max((len(lines) for lines in heads), default=0)
    rows = max(1, len(spec.categories))
    is_told = has_legend(spec) and height - header - LEGEND >= EASY_ROW * rows
    room = height - header - (LEGEND if is_told else 0)
    row = min(TALLEST_ROW, max(SMALLEST_ROW, room / rows))
    sketch = Sketch(width, max(height, header + row * rows), metrics)
    cells = _Cells(names + 8, header, across, row)
    for number, name in enumerate(spec.categories):
        sketch.text(0, cells.box(number, 0).middle, name, room=names)
    scale = heat_scale(spec)
    for column, series in enumerate(spec.series):
        _head(sketch, cells.box(0, column), heads[column])
        for number, mark in enumerate(series.marks):
            place = cells.box(number, column)
            _cell(sketch, place, mark, spec.unit, scale)
            _answer(sketch, place, mark, (spec.categories[number], series.name), words)
    if is_told:
        write_heat_legend(sketch, spec, header + row * rows)
    return sketch.drawing()


def head_lines(name: str, room: float, metrics: Metrics) -> tuple[str, ...]:
    """A column's name in lines that fit; long words are broken rather than cut."""
    parts = [part for word in name.split() for part in hyphenated(word, room, CAPTION, metrics)]
    # Without spaces nothing else keeps two names apart.
    apart = room if len(parts) > 1 else room - 2 * GAP
    *lines, last = balanced(" ".join(parts), HEADER_LINES, apart, CAPTION, metrics) or ("",)
    return (*lines, _JOINT.sub("", last) if last.endswith(ELLIPSIS) else last)


def _head(sketch: Sketch, first: Box, lines: tuple[str, ...]) -> None:
    """A column's name above its first cell."""
    for number, text in enumerate(lines):
        middle = first.y - HEADER_GAP - (len(lines) - number - 0.5) * _LINE
        sketch.text(first.centre, middle, text, _HEAD, Align.CENTRE, first.width)


def _cell(sketch: Sketch, box: Box, mark: Mark, unit: Unit, scale: float) -> None:
    if mark.value is None:
        if mark.label:
            sketch.hatched(box)
        return
    is_sum = mark.tone is Tone.OTHER
    step = heat_step(mark.value, unit, scale)
    if not is_sum:
        sketch.bar(box, f"{step[0]}:{step[1]}")
    letter = Letter(LABEL, "surface" if is_strong(step) and not is_sum else "text", bold=is_sum)
    if sketch.text_width(mark.label, letter) <= box.width:
        sketch.text(box.centre, box.middle, mark.label, letter, Align.CENTRE)


def _answer(sketch: Sketch, box: Box, mark: Mark, names: tuple[str, str], words: ChartWords) -> None:
    """Every cell that says something answers to the pointer and the keyboard."""
    if mark.value is not None or mark.label:
        head, name = names
        sketch.targets.append(Target(mark.key, box, box, head, tooltip_rows((name,), (mark,), words)))
