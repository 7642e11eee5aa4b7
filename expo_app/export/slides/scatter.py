"""A point for each category: values across and upwards, each point with its name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from expo_app.export.numbers import unit_code
from expo_app.export.slides import charts, fit
from expo_app.export.slides.cell_labels import CellLabel, labels_element, range_element
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.point_data import SafePointData, point_data
from expo_app.export.slides.text import TONES, rgb, set_font
from expo_app.report.scale import steps_to
from expo_app.report.spec import ChartSpec, Tone

_NAME_SIZE = 10.5
_LEFT, _BOTTOM, _TOP = 104, 56, 16
_OFF = 9.0
_CLEAR = 1.5 * _OFF  # from a name to any other point: it must not seem to be that one's
_SIDES = ("r", "t", "b", "l")


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
    """Each name on the first side where it covers no other name and is near no other point; else none."""
    around = {(x, y): Box(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR) for _, x, y in places}
    taken: list[Box] = []
    for name, x, y in places:
        sides = ((side, _beside(side, x, y, name)) for side in _SIDES)
        others = [box for place, box in around.items() if place != (x, y)]
        free = ((side, box) for side, box in sides if _is_free(box, [*taken, *others], area))
        side, box = next(free, ("", None))
        if box is not None:
            taken.append(box)
        yield CellLabel(name if side else "", "tx1", _NAME_SIZE, False, side or "r")


def _beside(side: str, x: float, y: float, name: str) -> Box:
    width, height = fit.width(name, _NAME_SIZE) / points(1) + 6, _NAME_SIZE * fit.LINE / points(1)
    left = {"r": x + _OFF, "l": x - _OFF - width}.get(side, x - width / 2)
    top = {"t": y - _OFF - height, "b": y + _OFF}.get(side, y - height / 2)
    return Box(left, top, width, height)


def _is_free(box: Box, taken: Sequence[Box], area: Box) -> bool:
    inside = (
        area.left <= box.left
        and box.right <= area.right + 8
        and area.top - _TOP <= box.top
        and box.bottom <= area.bottom
    )
    return inside and not any(_cover(one, other) for one, other in product((box,), taken))


def _cover(one: Box, other: Box) -> bool:
    across = one.left < other.right and other.left < one.right
    return across and one.top < other.bottom and other.top < one.bottom
