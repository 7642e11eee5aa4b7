"""Ranked bars: names, bars of this edition and the previous one, and the change in line with the bars."""

from dataclasses import dataclass

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.slide import Slide

from expo_app.export.numbers import ARROWS, unit_code
from expo_app.export.slides import charts, fit
from expo_app.export.slides.chart_data import chart_data
from expo_app.export.slides.grid import Column, Grid, Line, add_grid
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import MUTED, Ink, Run, direction_colour
from expo_app.export.wording import wording
from expo_app.report.spec import ChartSpec, Mark, Series, Tone

HEAD, REST = 32, 36
WIDEST_NAME, CHANGE, RANK, ROW = 270, 116, 64, 80
_GAP = 12
_SLACK = 0.93  # names stay on one line also in a wider font


@dataclass(frozen=True)
class _Frame:
    """The parts of a ranked chart: names and bars are one native chart, changes and rest are tables."""

    chart: Box
    plot: Box
    changes: Box
    rest: Box
    row: float
    label: float


def add_ranked(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw the chart, with the table of changes beside it and the rest below it where they are given."""
    ordered = _this_edition_first(spec)
    frame = _frame(box, spec, ordered[0])
    _add_bars(slide, frame, spec, ordered, lang)
    if _has_changes(ordered[0]):
        _add_changes(slide, frame, spec, ordered[0], lang)
    if spec.rest is not None:
        _add_rest(slide, frame, spec.rest, _has_ranks(ordered[0]))


def _this_edition_first(spec: ChartSpec) -> list[Series]:
    """The upper bar of each pair is this edition's."""
    return sorted(
        spec.series, key=lambda series: bool(series.marks) and series.marks[0].tone is Tone.PREVIOUS
    )


def _has_changes(series: Series) -> bool:
    return any(mark.change for mark in series.marks)


def _has_ranks(series: Series) -> bool:
    return any(mark.rank_change for mark in series.marks)


def _frame(box: Box, spec: ChartSpec, leading: Series) -> _Frame:
    """Divide the room; the rows are as high as it allows, up to a comfortable height."""
    count = max(len(spec.categories), 1)
    free = box.height - HEAD - (REST if spec.rest else 0)
    row = min(ROW, free / count)
    label = charts.label_size(spec.categories, row, WIDEST_NAME)
    side = (CHANGE if _has_changes(leading) else 0) + (RANK if _has_ranks(leading) else 0)
    chart = Box(box.left, box.top, box.width - side, HEAD + row * count + 2)
    names = _names_width(spec, label)
    plot = Box(box.left + names, box.top + HEAD, chart.width - names, row * count)
    changes = Box(chart.right, box.top, side, HEAD + row * count)
    return _Frame(chart, plot, changes, Box(box.left, plot.bottom + 4, box.width, REST - 4), row, label)


def _names_width(spec: ChartSpec, label: float) -> float:
    names = [*spec.categories, *([spec.rest[0]] if spec.rest else [])]
    widest = max((fit.width(name, label) for name in names), default=0) / points(1)
    return min(WIDEST_NAME, max(96, widest / _SLACK + 2)) + _GAP


def _add_bars(slide: Slide, frame: _Frame, spec: ChartSpec, ordered: list[Series], lang: str) -> None:
    """Names and bars as one native chart."""
    code = unit_code(spec.unit, lang)
    room = points(frame.plot.left - frame.chart.left - _GAP) * _SLACK
    names = [fit.elided(name, frame.label, room) for name in spec.categories]
    rows = [(series.name, [mark.value for mark in series.marks]) for series in ordered]
    data = chart_data(names, rows, code)
    chart = charts.add_chart(slide, frame.chart, XL_CHART_TYPE.BAR_CLUSTERED, data, spec)
    charts.set_plot_box(chart, frame.chart, frame.plot)
    charts.set_category_axis(chart)
    chart.category_axis.reverse_order = True
    charts.set_font(chart.category_axis.tick_labels.font, charts.LABEL.sized(frame.label))
    values = [value for series in ordered for value in charts.known(series.marks)]
    charts.hide_value_axis(chart, min(values), max(values), code)
    chart.plots[0].gap_width, chart.plots[0].overlap = (55, -4) if len(ordered) > 1 else (70, 0)
    _paint(chart, frame, spec, ordered, lang)
    if len(ordered) > 1:
        charts.set_legend(chart, frame.chart, Box(frame.plot.left - 6, frame.chart.top + 4, 180, HEAD - 8))


def _paint(chart: Chart, frame: _Frame, spec: ChartSpec, ordered: list[Series], lang: str) -> None:
    """Colours, and the values of this edition at its bars."""
    code = unit_code(spec.unit, lang)
    for drawn, series in zip(chart.plots[0].series, ordered, strict=True):
        charts.fill_marks(drawn, series.marks)
        if series is ordered[0]:
            ink = charts.LABEL_STRONG.sized(frame.label)
            charts.set_labels(drawn, code, XL_LABEL_POSITION.OUTSIDE_END, ink)
            charts.keep_own_labels(drawn, series.marks, spec.unit, lang, ink)


def _add_changes(slide: Slide, frame: _Frame, spec: ChartSpec, leading: Series, lang: str) -> None:
    """A native table whose rows are as high as the bars' rows."""
    words = wording(lang)
    with_rank = _has_ranks(leading)
    head = Ink(min(10.5, frame.label), colour=MUTED)
    heads = (words.change, words.rank) if with_rank else (words.change,)
    lines = [Line(tuple((word, head) for word in heads), HEAD)]
    lines += [Line(_change_cells(mark, frame.label, with_rank), frame.row) for mark in leading.marks]
    columns = (Column(CHANGE, right=True), *([Column(RANK, right=True)] if with_rank else []))
    names = ", ".join(heads)
    add_grid(
        slide, frame.changes, Grid(f"Changes {spec.id}", f"{names}: {spec.title}", columns, tuple(lines))
    )


def _change_cells(mark: Mark, size: float, with_rank: bool) -> tuple[Run, ...]:
    change = (
        ARROWS.get(mark.direction, "") * bool(mark.change) + mark.change,
        Ink(size, True, direction_colour(mark.direction)),
    )
    rank = (mark.rank_change, Ink(size, colour=_rank_colour(mark.rank_change)))
    return (change, rank) if with_rank else (change,)


def _rank_colour(rank_change: str) -> MSO_THEME_COLOR:
    return direction_colour({"↑": 1, "↓": -1}.get(rank_change[:1], 0))


def _add_rest(slide: Slide, frame: _Frame, rest: tuple[str, Mark], with_rank: bool) -> None:
    """What is not shown, summed up below a rule: no bar, it is no single name."""
    name, mark = rest
    names = frame.plot.left - frame.chart.left
    cells: tuple[Run, ...] = (
        (fit.elided(name, frame.label, points(names - _GAP) * _SLACK), Ink(frame.label, colour=MUTED)),
        (mark.label, Ink(frame.label, bold=True)),
    )
    columns: tuple[Column, ...] = (
        Column(names, right=True, pad=_GAP),
        Column(frame.chart.right - frame.plot.left),
    )
    if frame.changes.width:
        cells += _change_cells(mark, frame.label, with_rank)
        columns += (Column(CHANGE, right=True), *([Column(RANK, right=True)] if with_rank else []))
    line = Line(cells, frame.rest.height, rule_above="axis")
    add_grid(slide, frame.rest, Grid("Rest", f"{name}: {mark.label}", columns, (line,)))
