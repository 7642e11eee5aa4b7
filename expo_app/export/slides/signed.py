"""Bars to both sides of zero, with what they add in points beside them."""

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.slide import Slide

from expo_app.export.numbers import ARROWS, change_code
from expo_app.export.slides import charts, fit
from expo_app.export.slides.chart_data import chart_data
from expo_app.export.slides.grid import Column, Grid, Line, add_grid
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import MUTED, Ink, Run, direction_colour
from expo_app.export.wording import wording
from expo_app.report.spec import ChartSpec, Mark

_HEAD, _REST, _ROW, _CHANGE, _GAP = 28, 36, 72, 96, 12
_WIDEST_NAME = 340
_SLACK = 0.93  # names stay on one line also in a wider font


def add_signed(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw names and bars as one native chart, the changes beside it and the rest below it as tables."""
    marks = spec.series[0].marks
    side, head = (_CHANGE, _HEAD) if any(mark.change for mark in marks) else (0, 0)
    row = min(_ROW, (box.height - head - (_REST if spec.rest else 0)) / max(len(marks), 1))
    size = charts.label_size(spec.categories, row, _WIDEST_NAME)
    frame = Box(box.left, box.top + head, box.width - side, row * len(marks) + 2)
    names = _names_width(spec, size)
    plot = Box(frame.left + names, frame.top, frame.width - names, row * len(marks))
    _add_bars(slide, frame, plot, spec, size, lang)
    if side:
        heading = Line(((wording(lang).points, Ink(min(10.5, size), colour=MUTED)),), head)
        lines = (heading, *(Line((_change(mark, size),), row) for mark in marks))
        place = Box(frame.right, box.top, side, frame.height + head)
        told = f"{spec.subtitle}: {spec.title}"
        add_grid(slide, place, Grid(f"Changes {spec.id}", told, (Column(side, right=True),), lines))
    if spec.rest:
        place = Box(box.left, plot.bottom + 4, box.width, _REST - 4)
        _add_rest(slide, place, spec.rest, (names, plot.width, side), size)


def _names_width(spec: ChartSpec, size: float) -> float:
    names = [*spec.categories, *([spec.rest[0]] if spec.rest else [])]
    widest = max((fit.width(name, size) for name in names), default=0) / points(1)
    return min(_WIDEST_NAME, max(96, widest / _SLACK + 2)) + _GAP


def _add_bars(slide: Slide, frame: Box, plot: Box, spec: ChartSpec, size: float, lang: str) -> None:
    code, (series, *_) = change_code(spec.unit, lang), spec.series
    room = points(plot.left - frame.left - _GAP) * _SLACK
    names = [fit.elided(name, size, room) for name in spec.categories]
    data = chart_data(names, [(series.name, [mark.value for mark in series.marks])], code)
    chart = charts.add_chart(slide, frame, XL_CHART_TYPE.BAR_CLUSTERED, data, spec)
    charts.set_plot_box(chart, frame, plot)
    charts.set_category_axis(chart)
    chart.category_axis.reverse_order = True
    charts.set_font(chart.category_axis.tick_labels.font, charts.LABEL.sized(size))
    values = charts.known(series.marks)
    charts.hide_value_axis(chart, min(values), max(values), code)
    chart.plots[0].gap_width = 70
    drawn = chart.plots[0].series[0]
    drawn.invert_if_negative = False
    charts.fill_marks(drawn, series.marks)
    ink = charts.LABEL_STRONG.sized(size)
    charts.set_labels(drawn, code, XL_LABEL_POSITION.OUTSIDE_END, ink)


def _change(mark: Mark, size: float) -> Run:
    text = ARROWS.get(mark.direction, "") * bool(mark.change) + mark.change
    return text, Ink(size, True, direction_colour(mark.direction))


def _add_rest(
    slide: Slide, place: Box, rest: tuple[str, Mark], widths: tuple[float, float, float], size: float
) -> None:
    """What is not shown, summed up below a rule without a bar."""
    (name, mark), (names, bars, side) = rest, widths
    shown = fit.elided(name, size, points(names - _GAP) * _SLACK)
    cells: tuple[Run, ...] = ((shown, Ink(size, colour=MUTED)), (mark.label, Ink(size, bold=True)))
    columns: tuple[Column, ...] = (Column(names, right=True, pad=_GAP), Column(bars))
    if side:
        cells, columns = (*cells, _change(mark, size)), (*columns, Column(side, right=True))
    line = Line(cells, place.height, rule_above="axis")
    add_grid(slide, place, Grid("Rest", f"{name}: {mark.label}", columns, (line,)))
