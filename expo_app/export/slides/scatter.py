"""A point for each category: values across and upwards, each point with its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from expo_app.export.numbers import unit_code
from expo_app.export.point_names import name_sides
from expo_app.export.slides import charts
from expo_app.export.slides.cell_labels import CellLabel, labels_element, range_element
from expo_app.export.slides.place import Box
from expo_app.export.slides.point_data import SafePointData, point_data
from expo_app.export.slides.text import TONES, rgb, set_font
from expo_app.report.scale import steps_to
from expo_app.report.spec import ChartSpec, Tone

_NAME_SIZE = 10.5
_LEFT, _BOTTOM, _TOP = 104, 56, 16


@dataclass(frozen=True)
class _Room:
    """The area of the points in pixels, and the values at its right and upper ends."""

    box: Box
    right: float
    top: float

    def place(self, across: float, upwards: float) -> tuple[float, float]:
        x = self.box.left + across / self.right * self.box.width
        return x, self.box.bottom - upwards / self.top * self.box.height


def add_scatter(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw the points that are known in both directions; names stand where they cover nothing."""
    across, up = spec.series[0], spec.series[1]
    known = [
        (name, x.value, y.value)
        for name, x, y in zip(spec.categories, across.marks, up.marks, strict=True)
        if x.value is not None and y.value is not None
    ]
    codes = unit_code(spec.unit, lang), unit_code(spec.unit_across, lang)
    data = point_data((up.name, codes[0]), (across.name, codes[1]), known)
    chart = charts.add_chart(slide, box, XL_CHART_TYPE.XY_SCATTER, data, spec)
    plot = Box(box.left + _LEFT, box.top + _TOP, box.width - _LEFT - 8, box.height - _TOP - _BOTTOM)
    charts.set_plot_box(chart, box, plot)
    ends = ([point[1] for point in known], [point[2] for point in known])
    stops = [steps_to(max(values, default=1.0)) for values in ends]
    _set_axes(chart, stops, codes, (across.name, up.name))
    _draw(chart, data, known, _Room(plot, stops[0][0], stops[1][0]))


def _set_axes(
    chart: Chart,
    stops: Sequence[tuple[float, float]],
    codes: tuple[str, str],
    names: tuple[str, str],
) -> None:
    across, upwards = chart.category_axis, chart.value_axis
    for axis, (end, step), code, name in zip(
        (across, upwards), stops, (codes[1], codes[0]), names, strict=True
    ):
        _set_axis(axis, end, step, code)
        axis.has_title = True
        axis.axis_title.text_frame.text = name
        set_font(axis.axis_title.text_frame.paragraphs[0].runs[0].font, charts.LABEL_MUTED)
    across.has_major_gridlines = False


def _set_axis(axis: ValueAxis, end: float, step: float, code: str) -> None:
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0, end, step
    axis.major_tick_mark = axis.minor_tick_mark = XL_TICK_MARK.NONE
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    axis.tick_labels.number_format = code
    axis.tick_labels.number_format_is_linked = False
    set_font(axis.tick_labels.font, charts.LABEL_MUTED)
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb("border")
    axis.major_gridlines.format.line.width = Pt(0.75)
    axis.format.line.color.rgb = rgb("axis")
    axis.format.line.width = Pt(0.75)


def _draw(chart: Chart, data: SafePointData, known: Sequence[tuple[str, float, float]], room: _Room) -> None:
    series = chart.plots[0].series[0]
    series.marker.style = XL_MARKER_STYLE.CIRCLE
    series.marker.size = 9
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.theme_color = TONES[Tone.THIS]
    series.marker.format.line.fill.background()
    element = series._element
    labels = list(_labels([(name, *room.place(x, y)) for name, x, y in known], room.box))
    element.find(qn("c:xVal")).addprevious(labels_element(labels))
    element.append(range_element(data.names_reference, data.names))


def _labels(places: Sequence[tuple[str, float, float]], area: Box) -> Iterator[CellLabel]:
    """Each name at a side of its point where it covers nothing; none where there is no such side."""
    within = Box(area.left, area.top - _TOP, area.width + 8, area.height + _TOP)
    for (name, _, _), side in zip(places, name_sides(places, within, _NAME_SIZE), strict=True):
        yield CellLabel(name if side else "", "tx1", _NAME_SIZE, False, side or "r")
