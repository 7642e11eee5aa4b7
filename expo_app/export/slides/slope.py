"""A line for each series between two editions, with its values at both ends."""

from collections.abc import Sequence
from dataclasses import replace

from pptx.chart.chart import Chart
from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide
from pptx.util import Pt

from expo_app.export.numbers import unit_code
from expo_app.export.slides import charts, fit
from expo_app.export.slides.chart_data import chart_data
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import TONES, Ink, set_font
from expo_app.report.spec import ChartSpec, Series, Tone
from expo_app.report.spreading import spread

_VALUE, _LABEL = Ink(10.5), Ink(10.5, bold=True)
_NAMES, _TOP, _GAP = 32, 12, 20
_SLACK = 0.93
_WIDEST_SIDE = 0.42
_SHOW = ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")


def add_slope(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw the lines; who gained and who lost has the colour of its direction."""
    code = unit_code(spec.unit, lang)
    spec = _with_names_within(spec, points(box.width * _WIDEST_SIDE))
    rows = [(series.name, [mark.value for mark in series.marks]) for series in spec.series]
    data = chart_data(list(spec.categories), rows, code)
    chart = charts.add_chart(slide, box, XL_CHART_TYPE.LINE_MARKERS, data, spec)
    charts.set_category_axis(chart)
    charts.set_font(chart.category_axis.tick_labels.font, Ink(12, bold=True))
    left, right = _side(spec, _VALUE, 0), _side(spec, _LABEL, 1)
    plot = Box(box.left + left, box.top + _TOP, box.width - left - right, box.height - _TOP - _NAMES)
    charts.set_plot_box(chart, box, plot)
    _set_scale(chart, spec, code)
    for at, (drawn, series) in enumerate(zip(chart.plots[0].series, spec.series, strict=True)):
        _draw_line(drawn, series)
        offsets = [shift[at] / box.height for shift in _shifts(spec, plot)]
        _hang_labels(drawn, series, code, offsets)


def _with_names_within(spec: ChartSpec, room: float) -> ChartSpec:
    """Names so short that they and their values take at most `room` points at the right."""
    return replace(spec, series=tuple(replace(one, name=_shortened(one, room)) for one in spec.series))


def _shortened(series: Series, room: float) -> str:
    value = fit.width(f"  {series.marks[-1].label}", _LABEL.size, bold=True)
    return fit.elided(series.name, _LABEL.size, room - value, bold=True)


def _side(spec: ChartSpec, ink: Ink, at: int) -> float:
    """Pixels for the widest label of a side; names stand at the right only."""
    texts = [
        f"{series.name}  {series.marks[at].label}" if at else series.marks[at].label for series in spec.series
    ]
    widest = max((fit.width(text, ink.size, ink.bold) for text in texts), default=0.0)
    return widest / points(1) / _SLACK + 24


def _bounds(spec: ChartSpec) -> tuple[float, float]:
    values = [value for series in spec.series for value in charts.known(series.marks)]
    span = max(values) - min(values) or abs(max(values)) or 1.0
    return min(values) - 0.06 * span, max(values) + 0.06 * span


def _set_scale(chart: Chart, spec: ChartSpec, code: str) -> None:
    """No value axis, and no zero: what counts is the slope."""
    low, high = _bounds(spec)
    charts.hide_value_axis(chart, low, high, code)
    chart.value_axis.minimum_scale, chart.value_axis.maximum_scale = low, high
    crosses = chart.value_axis._element.find(qn("c:crosses"))
    crosses.addnext(parse_xml(f'<c:crossBetween {nsdecls("c")} val="midCat"/>'))


def _draw_line(drawn: LineSeries, series: Series) -> None:
    colour = TONES[series.marks[-1].tone]
    drawn.smooth = False
    drawn.format.line.width = Pt(2.25 if series.marks[-1].tone is not Tone.PREVIOUS else 1.5)
    drawn.format.line.color.theme_color = colour
    drawn.marker.style = XL_MARKER_STYLE.CIRCLE
    drawn.marker.size = 8
    drawn.marker.format.fill.solid()
    drawn.marker.format.fill.fore_color.theme_color = colour
    drawn.marker.format.line.fill.background()


def _shifts(spec: ChartSpec, plot: Box) -> tuple[tuple[float, ...], ...]:
    """For each side how many pixels each label is moved down, so that none covers another."""
    low, high = _bounds(spec)
    found = []
    for at in range(len(spec.categories)):
        values = [series.marks[at].value or 0.0 for series in spec.series]
        wanted = [plot.bottom - (value - low) / (high - low) * plot.height for value in values]
        placed = spread(wanted, _GAP, plot.top, plot.bottom - 2)
        found.append(tuple(place - want for place, want in zip(placed, wanted, strict=True)))
    return tuple(found)


def _hang_labels(drawn: LineSeries, series: Series, code: str, offsets: Sequence[float]) -> None:
    """The value at the left end, name and value at the right end, as fields of the chart."""
    drawn.data_labels.number_format = code
    drawn.data_labels.number_format_is_linked = False
    set_font(drawn.data_labels.font, _VALUE)
    ends = ((XL_LABEL_POSITION.LEFT, _VALUE), (XL_LABEL_POSITION.RIGHT, _LABEL))
    for at, (position, ink) in enumerate(ends[: len(series.marks)]):
        label = drawn.points[at].data_label
        set_font(label.font, ink)
        label.position = position
        element = label._dLbl
        element.find(f".//{qn('a:bodyPr')}").set("wrap", "none")
        _show(element, with_name=bool(at))
        if abs(offsets[at]) > 1e-3:
            element.find(qn("c:idx")).addnext(
                parse_xml(
                    f'<c:layout {nsdecls("c")}><c:manualLayout><c:x val="0"/>'
                    f'<c:y val="{offsets[at]:.5f}"/></c:manualLayout></c:layout>'
                )
            )


def _show(element: BaseOxmlElement, with_name: bool) -> None:
    """Value, and the name of the series in front of it."""
    wanted = {"showVal", "showSerName"} if with_name else {"showVal"}
    for name in _SHOW:
        found = element.find(qn(f"c:{name}"))
        if found is not None:
            found.set("val", "1" if name in wanted else "0")
    if with_name:
        bubble = element.find(qn("c:showBubbleSize"))
        separator = parse_xml(f"<c:separator {nsdecls('c')}>  </c:separator>")
        bubble.addnext(separator)
