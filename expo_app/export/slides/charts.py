"""What all native charts of the deck have in common."""

from collections.abc import Sequence
from typing import cast

from pptx.chart.axis import _BaseAxis
from pptx.chart.chart import Chart
from pptx.chart.data import ChartData
from pptx.chart.point import Point
from pptx.chart.series import _BaseCategorySeries
from pptx.enum.chart import (
    XL_CHART_TYPE,
    XL_LABEL_POSITION,
    XL_LEGEND_POSITION,
    XL_TICK_LABEL_POSITION,
    XL_TICK_MARK,
)
from pptx.enum.dml import MSO_PATTERN, MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Pt

from expo_app.export.numbers import value_text
from expo_app.export.slides import fit
from expo_app.export.slides.chart_data import SafeChartData
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.point_data import SafePointData
from expo_app.export.slides.text import MUTED, TONES, Ink, describe, rgb, set_fill, set_font
from expo_app.model.figure import Unit
from expo_app.report.spec import ChartSpec, Mark, Tone

LABEL = Ink(10.5)
LABEL_STRONG = Ink(10.5, bold=True)
LABEL_MUTED = Ink(10.5, colour=MUTED)
_HEADROOM = 1.15
_ROOMY, _LARGE = 60, 12.0  # few rows are drawn larger
_NAME_SLACK = 0.93


def add_chart(
    slide: Slide, box: Box, kind: XL_CHART_TYPE, data: SafeChartData | SafePointData, spec: ChartSpec
) -> Chart:
    """A native chart with its alternative text, without title and legend, in the theme's fonts."""
    frame = cast(GraphicFrame, slide.shapes.add_chart(kind, *box.emu, cast(ChartData, data)))
    describe(frame, f"Chart {spec.id}", spec.description)
    chart = frame.chart
    chart.has_title = False
    chart.has_legend = False
    set_font(chart.font, LABEL)
    _set_typefaces(chart)
    return chart


def _set_typefaces(chart: Chart) -> None:
    """Charts do not inherit the East Asian font, so the theme's fonts are named in the chart."""
    properties = chart._chartSpace.find(f"{qn('c:txPr')}//{qn('a:defRPr')}")
    for script, short in (("latin", "lt"), ("ea", "ea"), ("cs", "cs")):
        properties.append(parse_xml(f'<a:{script} {nsdecls("a")} typeface="+mn-{short}"/>'))


def set_plot_box(chart: Chart, frame: Box, plot: Box) -> None:
    """Put the inner plot area exactly there, so that what stands beside the chart is in line with it."""
    shares = (
        ("x", (plot.left - frame.left) / frame.width),
        ("y", (plot.top - frame.top) / frame.height),
        ("w", plot.width / frame.width),
        ("h", plot.height / frame.height),
    )
    layout = _manual_layout(shares, '<c:layoutTarget val="inner"/>')
    area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(0, layout)


def set_legend(chart: Chart, frame: Box, legend: Box) -> None:
    """A legend exactly there."""
    chart.has_legend = True
    chart.legend.position = XL_LEGEND_POSITION.TOP
    chart.legend.include_in_layout = False
    set_font(chart.legend.font, LABEL_MUTED)
    shares = (
        ("x", (legend.left - frame.left) / frame.width),
        ("y", (legend.top - frame.top) / frame.height),
        ("w", legend.width / frame.width),
        ("h", legend.height / frame.height),
    )
    element = chart.legend._element
    for old in element.findall(qn("c:layout")):
        element.remove(old)
    element.find(qn("c:legendPos")).addnext(_manual_layout(shares, ""))


def _manual_layout(shares: Sequence[tuple[str, float]], target: str) -> object:
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    places = "".join(f'<c:{name} val="{share:.5f}"/>' for name, share in shares)
    return parse_xml(
        f"<c:layout {nsdecls('c')}><c:manualLayout>{target}{modes}{places}</c:manualLayout></c:layout>"
    )


def label_size(names: Sequence[str], row: float, widest: float) -> float:
    """Points of the names and values of bars: larger where rows (in pixels) are high and `widest` pixels hold
    every name."""
    fits = all(fit.width(name, _LARGE) <= points(widest) * _NAME_SLACK for name in names)
    return min(_LARGE if fits and row > _ROOMY else LABEL.size, points(row) / 1.5)


def set_category_axis(chart: Chart, *, line: bool = True) -> None:
    """Names along a base line, no ticks, no grid; names stay at the edge when values are below zero."""
    axis = chart.category_axis
    _set_ticks(axis)
    axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    _show_every_name(axis)
    set_font(axis.tick_labels.font, LABEL)
    if line:
        axis.format.line.color.rgb = rgb("axis")
        axis.format.line.width = Pt(0.75)
    else:
        axis.format.line.fill.background()


def _show_every_name(axis: _BaseAxis) -> None:
    """Programs leave out every second name where they find it narrow."""
    skip = parse_xml(f'<c:tickLblSkip {nsdecls("c")} val="1"/>')
    after = axis._element.find(qn("c:noMultiLvlLbl"))
    axis._element.append(skip) if after is None else after.addprevious(skip)


def hide_value_axis(chart: Chart, low: float, high: float, code: str) -> None:
    """Values stand at the marks, so the axis only sets the scale, which starts at zero or below."""
    axis = chart.value_axis
    _set_ticks(axis)
    axis.visible = False
    axis.tick_labels.number_format = code
    axis.tick_labels.number_format_is_linked = False
    span = max(high, 0.0) - min(low, 0.0) or 1.0
    axis.minimum_scale = min(low, 0.0) - (span * (_HEADROOM - 1) if low < 0 else 0)
    axis.maximum_scale = max(max(high, 0.0) + span * (_HEADROOM - 1), axis.minimum_scale + span)


def _set_ticks(axis: _BaseAxis) -> None:
    axis.has_major_gridlines = False
    axis.has_minor_gridlines = False
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.minor_tick_mark = XL_TICK_MARK.NONE


def fill(thing: _BaseCategorySeries | Point, colour: MSO_THEME_COLOR) -> None:
    """A solid fill of a theme colour."""
    set_fill(thing.format._element.get_or_add_spPr(), colour)


def fill_marks(series: _BaseCategorySeries, marks: Sequence[Mark]) -> None:
    """The tone of the marks: on the series where all are alike, else on each point."""
    tones = {mark.tone for mark in marks}
    fill(series, TONES[marks[0].tone])
    if len(tones) > 1:
        for at, mark in enumerate(marks):
            fill(series.points[at], TONES[mark.tone])


def hatch(point: Point, ground: MSO_THEME_COLOR = MSO_THEME_COLOR.BACKGROUND_1) -> None:
    """A hatched fill: not known."""
    point.format.fill.patterned()
    point.format.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
    point.format.fill.fore_color.theme_color = TONES[Tone.OTHER]
    point.format.fill.back_color.theme_color = ground


def set_labels(series: _BaseCategorySeries, code: str, position: XL_LABEL_POSITION, ink: Ink) -> None:
    """The value at each mark, written by a format code, so that it follows when the data are edited."""
    labels = series.data_labels
    labels.show_value = True
    labels.number_format = code
    labels.number_format_is_linked = False
    labels.position = position
    set_font(labels.font, ink)


def keep_own_labels(
    series: _BaseCategorySeries, marks: Sequence[Mark], unit: Unit, lang: str, ink: Ink
) -> None:
    """Labels that say more than their number ("800+", "about 20 %") are written as they are."""
    for at, mark in enumerate(marks):
        if mark.value is None or not mark.label or _same(mark.label, value_text(mark.value, unit, lang)):
            continue
        frame = series.points[at].data_label.text_frame
        run = frame.paragraphs[0].add_run()
        run.text = mark.label.replace(" ", "\u00a0")  # a label is one line
        set_font(run.font, ink)


def _same(label: str, written: str) -> bool:
    return "".join(label.split()) == "".join(written.split())


def known(marks: Sequence[Mark]) -> list[float]:
    """The values that are known; one zero when none is."""
    return [mark.value for mark in marks if mark.value is not None] or [0.0]
