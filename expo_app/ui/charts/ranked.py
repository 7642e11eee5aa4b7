"""Horizontal bars, largest first: this edition, below it the previous one, and the change."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import zip_longest

from expo_app.report.spec import ChartKind, ChartSpec, Mark, Series, Tone
from expo_app.ui.charts.drawing import Box, Drawing, Target
from expo_app.ui.charts.lettering import Metrics
from expo_app.ui.charts.sketch import BOLD, MUTED, Align, Letter, Sketch
from expo_app.ui.charts.tooltip import tooltip_rows
from expo_app.ui.charts.words import ChartWords

HEAD, ROW, SMALLEST_ROW = 22.0, 30.0, 18.0
THIS_BAR, PREVIOUS_BAR = 10.0, 4.0
VALUE_GAP, NAME_GAP = 6.0, 8.0
BARS_SHARE = 0.25
"""How much of the width long names leave to the bars."""
IN_ROWS = (ChartKind.RANKED, ChartKind.SIGNED)
"""The kinds of charts with a row for each category, which ask for height by their rows."""
_RISING, _FALLING = "↑", "↓"


@dataclass(frozen=True)
class _Row:
    """One category: its rank ("" when not known), its name and its marks."""

    rank: str
    was: str
    name: str
    this: Mark
    previous: Mark | None


@dataclass(frozen=True)
class _Columns:
    """Where things stand across: left edges of name and bars, right edges of the columns of figures.

    A right edge of 0 leaves the column out for want of room.
    """

    rank: float
    name: float
    bars: float
    length: float
    change: float
    rank_change: float
    was: float

    @property
    def name_room(self) -> float:
        """The width that a name may take."""
        return self.bars - self.name - NAME_GAP


def natural_height(spec: ChartSpec) -> float:
    """The height at which every row has its 30 px."""
    return HEAD + ROW * (len(spec.categories) + (spec.rest is not None))


def smallest_height(spec: ChartSpec) -> float:
    """The height below which rows would not fit."""
    return HEAD + SMALLEST_ROW * (len(spec.categories) + (spec.rest is not None))


def lay_out_ranked(
    spec: ChartSpec, width: float, height: float, metrics: Metrics, words: ChartWords
) -> Drawing:
    """The drawing; it is higher than asked for when rows of 18 px do not fit."""
    this, previous = _this_and_previous(spec)
    rows = _rows(spec, this, previous)
    lines = len(rows) + (spec.rest is not None)
    row_height = min(ROW, max(SMALLEST_ROW, (height - HEAD) / max(1, lines)))
    sketch = Sketch(width, max(height, HEAD + row_height * lines), metrics)
    columns = _columns(sketch, rows, spec, words)
    _head(sketch, columns, this, previous, words)
    largest = max([*(_length(mark) for series in spec.series for mark in series.marks), 1e-9])
    for number, row in enumerate(rows):
        box = Box(0, HEAD + number * row_height, width, row_height)
        bar = _row(sketch, columns, row, box, largest)
        names = (this.name, previous.name if previous else "")
        sketch.targets.append(
            Target(row.this.key, box, bar, row.name, tooltip_rows(names, (row.this, row.previous), words))
        )
    if spec.rest:
        box = Box(0, HEAD + len(rows) * row_height, width, row_height)
        told = tooltip_rows((this.name,), (spec.rest[1],), words)
        sketch.targets.append(_rest(sketch, columns, spec.rest, box, told))
    return sketch.drawing()


def _this_and_previous(spec: ChartSpec) -> tuple[Series, Series | None]:
    series = sorted(spec.series, key=lambda one: all(mark.tone is Tone.PREVIOUS for mark in one.marks))
    this = series[0] if series else Series("", ())
    return this, series[1] if len(series) > 1 else None


def _rows(spec: ChartSpec, this: Series, previous: Series | None) -> list[_Row]:
    known = sorted((mark.value for mark in this.marks if mark.value is not None), reverse=True)
    rows = []
    for name, mark, before in zip_longest(spec.categories, this.marks, previous.marks if previous else ()):
        rank = known.index(mark.value) + 1 if mark.value is not None else 0
        rows.append(_Row(str(rank or ""), _previous_rank(rank, mark.rank_change), name, mark, before))
    return rows


def _previous_rank(rank: int, rank_change: str) -> str:
    """The rank in the other edition, from this one and "=", "↑ 2" or "↓ 2"; empty for anything else."""
    if rank_change == "=":
        return str(rank)
    sign = {_RISING: 1, _FALLING: -1}.get(rank_change[:1], 0)
    places = rank_change[1:].strip()
    return str(rank + sign * int(places)) if rank and sign and places.isdecimal() else ""


def _columns(sketch: Sketch, rows: list[_Row], spec: ChartSpec, words: ChartWords) -> _Columns:
    """The fullest set of columns that leaves a quarter of the width for the bars."""
    marks = [row.this for row in rows] + ([spec.rest[1]] if spec.rest else [])
    widths = (
        max((sketch.change_width(mark.change, mark.direction) for mark in marks), default=0.0),
        _widest(sketch, words.rank, (row.this.rank_change for row in rows)),
        _widest(sketch, words.was, (row.was for row in rows)),
    )
    head = sketch.text_width(words.change, MUTED)
    widths = (max(widths[0], head) if widths[0] else 0.0, *widths[1:])
    value_room = VALUE_GAP + max((sketch.text_width(mark.label, BOLD) for mark in marks), default=0.0)
    names = [row.name for row in rows] + ([spec.rest[0]] if spec.rest else [])
    columns = _with_columns(sketch, rows, names, widths, value_room)
    for wanted in ((1, 1, 0), (1, 0, 0), (0, 0, 0)):
        if columns.length >= BARS_SHARE * sketch.width - 1:
            break
        kept = (widths[0] * wanted[0], widths[1] * wanted[1], widths[2] * wanted[2])
        columns = _with_columns(sketch, rows, names, kept, value_room)
    return columns


def _with_columns(
    sketch: Sketch,
    rows: list[_Row],
    names: list[str],
    widths: tuple[float, float, float],
    value_room: float,
) -> _Columns:
    change_width, rank_width, was_width = widths
    was = sketch.width if was_width else 0.0
    rank_change = sketch.width - (was_width + 12 if was_width else 0)
    change = rank_change - (rank_width + 24 if rank_width else 0)
    bars_end = change - (change_width + 16 if change_width else 0) - value_room
    rank = max((sketch.text_width(row.rank, MUTED) for row in rows), default=0.0)
    name = rank + 10
    longest = max((sketch.text_width(text) for text in names), default=0.0)
    most = max(bars_end - BARS_SHARE * sketch.width - name - NAME_GAP, 0.0)
    bars = name + min(longest + 1, most) + NAME_GAP
    return _Columns(
        rank,
        name,
        bars,
        max(bars_end - bars, 4.0),
        change if change_width else 0.0,
        rank_change if rank_width else 0.0,
        was,
    )


def _widest(sketch: Sketch, head: str, texts: Iterable[str]) -> float:
    """The width of a column of figures; 0 when it has none."""
    widths = [sketch.text_width(text, MUTED) for text in texts if text]
    return max([sketch.text_width(head, MUTED), *widths]) if widths else 0.0


def _head(
    sketch: Sketch, columns: _Columns, this: Series, previous: Series | None, words: ChartWords
) -> None:
    middle = HEAD / 2
    if previous:
        sketch.bar(Box(columns.bars, middle - 5, 10, 10), "this_edition")
        end = sketch.text(columns.bars + 14, middle, this.name, MUTED).right
        sketch.bar(Box(end + 14, middle - 2, 10, 4), "previous_edition")
        sketch.text(end + 28, middle, previous.name, MUTED)
    heads = ((columns.change, words.change), (columns.rank_change, words.rank), (columns.was, words.was))
    for right, word in heads:
        if right:
            sketch.text(right, middle, word, MUTED, Align.RIGHT)


def _row(sketch: Sketch, columns: _Columns, row: _Row, box: Box, largest: float) -> Box:
    """Draw one row; the box around its bars."""
    sketch.text(columns.rank, box.middle, row.rank, MUTED, Align.RIGHT)
    sketch.text(columns.name, box.middle, row.name, room=columns.name_room)
    bar = _bar(sketch, columns, row, box, largest)
    both = _with_previous_bar(sketch, bar, row.previous, columns.length / largest)
    letter = BOLD if row.this.value is not None else MUTED
    sketch.text(both.right + VALUE_GAP, bar.middle, row.this.label, letter)
    if columns.change:
        sketch.change(columns.change, box.middle, row.this.change, row.this.direction)
    if columns.rank_change:
        role = {_RISING: "increase", _FALLING: "decrease"}.get(row.this.rank_change[:1], "muted")
        letter = Letter(role=role)
        sketch.text(columns.rank_change, box.middle, row.this.rank_change, letter, Align.RIGHT)
    if columns.was:
        sketch.text(columns.was, box.middle, row.was, MUTED, Align.RIGHT)
    return both


def _bar(sketch: Sketch, columns: _Columns, row: _Row, box: Box, largest: float) -> Box:
    if row.this.value is None:
        return sketch.hatched(Box(columns.bars, box.middle - 6, min(24.0, columns.length), 12))
    top = box.middle - (6 if row.previous else THIS_BAR / 2)
    bar = Box(columns.bars, top, _length(row.this) * columns.length / largest, THIS_BAR)
    return sketch.bar(bar, row.this.tone.value)


def _with_previous_bar(sketch: Sketch, bar: Box, previous: Mark | None, scale: float) -> Box:
    """Draw the previous edition's bar below; the box around both."""
    if previous is None or previous.value is None:
        return bar
    below = Box(bar.x, bar.bottom + 1, _length(previous) * scale, PREVIOUS_BAR)
    sketch.bar(below, previous.tone.value)
    return Box(bar.x, bar.y, max(bar.width, below.width), below.bottom - bar.y)


def _length(mark: Mark) -> float:
    return max(mark.value or 0.0, 0.0)


def _rest(
    sketch: Sketch, columns: _Columns, rest: tuple[str, Mark], box: Box, told: tuple[tuple[str, str], ...]
) -> Target:
    """What is not shown: summed up below a rule, without a bar."""
    name, mark = rest
    sketch.line(0, box.y + 0.5, sketch.width, box.y + 0.5, "border")
    sketch.text(columns.name, box.middle, name, MUTED, room=columns.name_room)
    value = sketch.text(columns.bars, box.middle, mark.label, BOLD)
    if columns.change:
        sketch.change(columns.change, box.middle, mark.change, mark.direction)
    return Target(mark.key, box, value, name, told)
