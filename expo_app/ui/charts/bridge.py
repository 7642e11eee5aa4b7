"""From the previous edition's total through signed steps to this edition's."""

from dataclasses import replace

from expo_app.report.spec import ChartSpec, Mark
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.lettering import LINE_HEIGHT, Metrics
from expo_app.ui.charts.sketch import BOLD, LABEL, MUTED, Align, Sketch
from expo_app.ui.charts.steps import (
    LABEL_MIDDLE,
    LABEL_ROOM,
    UNKNOWN_HEIGHT,
    Steps,
    name_steps,
    names_height,
)
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

BAR_SHARE, WIDEST_BAR, THINNEST_BAR = 0.77, 128.0, 1.0
APART = 6.0
"""Pixels between a label and the next step."""


def lay_out_bridge(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """Totals stand on the base line, steps hang where the running total is; dashed lines join them."""
    sketch = Sketch(width, height, metrics)
    marks = spec.series[0].marks if spec.series else ()
    steps = Steps(0, width, len(marks))
    base = max(1.0, height - names_height(spec.notes))
    levels = _levels(marks)
    scale = (base - LABEL_ROOM) / max([*(high for _, high in levels), 1e-9])
    sketch.line(0, base, width, base, "axis")
    name_steps(sketch, steps, base, spec.categories, spec.notes, set())
    bars = [
        _bar(sketch, steps, number, base, mark, level, scale)
        for number, (mark, level) in enumerate(zip(marks, levels, strict=True))
    ]
    _connect(sketch, bars, marks, levels, base, scale)
    for number in sorted(range(len(marks)), key=lambda place: place not in (0, len(marks) - 1)):
        is_total = number in (0, len(marks) - 1)
        mark = _without_unit(sketch, marks[number], steps.width) if is_total else marks[number]
        _label(sketch, mark, bars[number], is_total)
    for number, (mark, bar) in enumerate(zip(marks, bars, strict=True)):
        rows = tooltip_rows((_note(spec, number),), (mark,), words)
        box = steps.box(number, Box(0, 0, width, base))
        sketch.targets.append(Target(mark.key, box, bar, spec.categories[number], rows))
    return sketch.drawing()


def _levels(marks: tuple[Mark, ...]) -> list[tuple[float, float]]:
    """The lower and the upper value of each bar; a step without a value stays where it is."""
    levels = []
    running = 0.0
    for number, mark in enumerate(marks):
        is_total = number in (0, len(marks) - 1)
        start = 0.0 if is_total else running
        running = mark.value if is_total and mark.value is not None else running + (mark.value or 0.0)
        levels.append((min(start, running), max(start, running)))
    return levels


def _bar(
    sketch: Sketch,
    steps: Steps,
    number: int,
    base: float,
    mark: Mark,
    level: tuple[float, float],
    scale: float,
) -> Box:
    width = min(steps.width * BAR_SHARE, WIDEST_BAR)
    left = steps.centre(number) - width / 2
    low, high = level
    if mark.value is None:
        return sketch.hatched(Box(left, base - high * scale - UNKNOWN_HEIGHT, width, UNKNOWN_HEIGHT))
    height = max((high - low) * scale, THINNEST_BAR)
    return sketch.bar(Box(left, base - low * scale - height, width, height), mark.tone.value)


def _connect(
    sketch: Sketch,
    bars: list[Box],
    marks: tuple[Mark, ...],
    levels: list[tuple[float, float]],
    base: float,
    scale: float,
) -> None:
    """Join each bar to the next at the total that was reached."""
    for number in range(len(bars) - 1):
        falls = number > 0 and (marks[number].value or 0.0) < 0
        y = base - levels[number][0 if falls else 1] * scale
        sketch.line(bars[number].right, y, bars[number + 1].x, y, "axis", dashed=True)


def _without_unit(sketch: Sketch, mark: Mark, room: float) -> Mark:
    """A total whose label leaves the ones beside it some air: the title tells the unit as well."""
    is_tight = sketch.text_width(mark.label, BOLD) + APART > room
    return replace(mark, label=mark.label.partition(" ")[0]) if is_tight and mark.value is not None else mark


def _label(sketch: Sketch, mark: Mark, bar: Box, is_total: bool) -> None:
    """Write the value above its bar, the totals' first; what has no room is in the tooltip."""
    direction = 0 if is_total else mark.direction
    letter = MUTED if mark.value is None else BOLD
    width = sketch.change_width(mark.label, direction)
    middle = max(bar.y - LABEL_MIDDLE, LABEL * LINE_HEIGHT / 2)
    left = min(max(bar.centre - width / 2, 0.0), sketch.width - width)
    if not sketch.is_free(Box(left, middle - LABEL * LINE_HEIGHT / 2, width, LABEL * LINE_HEIGHT)):
        return
    if direction:
        sketch.change(left, middle, mark.label, direction, Align.LEFT)
    else:
        sketch.text(bar.centre, middle, mark.label, letter, Align.CENTRE)


def _note(spec: ChartSpec, number: int) -> str:
    """The name of a value in its tooltip: the note, or the name of the series."""
    note = spec.notes[number] if number < len(spec.notes) else ""
    return note or spec.series[0].name
