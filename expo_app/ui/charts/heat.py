"""A grid of coloured cells: a row for each category, a column for each series."""

from dataclasses import dataclass

from expo_app.model.figure import Unit
from expo_app.report.heat_steps import heat_step, is_strong
from expo_app.report.spec import ChartSpec, Mark, Tone
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.lettering import LINE_HEIGHT, Metrics, elide, wrap_at_most
from expo_app.ui.charts.sketch import CAPTION, LABEL, Align, Letter, Sketch
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

SMALLEST_ROW, TALLEST_ROW, GAP = 20.0, 36.0, 2.0
HEADER_LINES, HEADER = 2, 36.0
_NAMES_SHARE = 0.25
_HEAD = Letter(CAPTION, "muted")


@dataclass(frozen=True)
class _Cells:
    """Where the cells stand."""

    left: float
    width: float
    height: float

    def box(self, row: int, column: int) -> Box:
        """A cell with its gap taken off."""
        x, y = self.left + column * self.width, HEADER + row * self.height
        return Box(x, y, self.width - GAP, self.height - GAP)


def lay_out_heat(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """The drawing; it is higher than asked for when rows of 20 px do not fit."""
    rows = max(1, len(spec.categories))
    row = min(TALLEST_ROW, max(SMALLEST_ROW, (height - HEADER) / rows))
    sketch = Sketch(width, max(height, HEADER + row * rows), metrics)
    longest = max((sketch.text_width(name) for name in spec.categories), default=0.0)
    names = min(longest + 1, _NAMES_SHARE * width)
    cells = _Cells(names + 8, (width - names - 8) / max(1, len(spec.series)), row)
    for number, name in enumerate(spec.categories):
        sketch.text(0, cells.box(number, 0).middle, name, room=names)
    for column, series in enumerate(spec.series):
        _head(sketch, cells.box(-1, column), series.name)
        for number, mark in enumerate(series.marks):
            place = cells.box(number, column)
            _cell(sketch, place, mark, spec.unit)
            _answer(sketch, place, mark, (spec.categories[number], series.name), words)
    return sketch.drawing()


def _head(sketch: Sketch, above: Box, name: str) -> None:
    """A column's name above its cells, in at most two lines."""
    short = " ".join(elide(word, above.width, CAPTION, sketch.metrics) for word in name.split())
    lines = wrap_at_most(short, HEADER_LINES, above.width, CAPTION, sketch.metrics)
    line = CAPTION * LINE_HEIGHT
    for number, text in enumerate(lines):
        middle = HEADER - 6 - (len(lines) - number - 0.5) * line
        sketch.text(above.centre, middle, text, _HEAD, Align.CENTRE, above.width)


def _cell(sketch: Sketch, box: Box, mark: Mark, unit: Unit) -> None:
    if mark.value is None:
        if mark.label:
            sketch.hatched(box)
        return
    is_sum = mark.tone is Tone.OTHER
    step = heat_step(mark.value, unit)
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
