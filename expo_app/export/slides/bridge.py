"""The bridge: stacked columns that stand on an unfilled base, so that it stays a native, editable chart.

A line without a line carries the labels above the columns. Its labels are taken from a column of the
embedded workbook that holds the totals and the signed steps as numbers.
"""

from collections.abc import Sequence

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide

from expo_app.export.bridging import Piece, pieces
from expo_app.export.numbers import ARROWS, step_code, unit_code
from expo_app.export.slides import charts, fit
from expo_app.export.slides.cell_labels import CellLabel, labels_element, range_element
from expo_app.export.slides.chart_data import LabelColumn, SafeChartData, chart_data
from expo_app.export.slides.editions import category_lines
from expo_app.export.slides.place import Box, points
from expo_app.export.wording import Wording, wording
from expo_app.report.spec import ChartSpec, Mark, Tone

_THEME_NAMES = {
    Tone.THIS: "tx1",
    Tone.PREVIOUS: "tx1",
    Tone.EARLIER: "tx1",
    Tone.OTHER: "tx1",
    Tone.INCREASE: "accent4",
    Tone.DECREASE: "accent5",
}
_NAMES = 52
_LABEL_SIZES = (13.5, 12.0, 11.0, 10.0, 9.0, 8.0)


def add_bridge(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw the bridge of the first series."""
    marks = spec.series[0].marks
    parts = pieces([mark.value for mark in marks])
    data = _data(spec, parts, lang)
    chart = charts.add_chart(slide, box, XL_CHART_TYPE.COLUMN_STACKED, data, spec)
    chart.plots[0].gap_width, chart.plots[0].overlap = 32, 100
    charts.set_category_axis(chart)
    lowest, highest = min(part.bottom for part in parts), max(part.top for part in parts)
    charts.hide_value_axis(chart, lowest, highest, unit_code(spec.unit, lang))
    charts.set_plot_box(chart, box, Box(box.left, box.top, box.width, box.height - _NAMES))
    _paint(chart, marks)
    _turn_into_labels(chart, data, marks, _label_size(marks, box.width / len(marks)))


def _data(spec: ChartSpec, parts: Sequence[Piece], lang: str) -> SafeChartData:
    words = wording(lang)
    marks = spec.series[0].marks
    rows: list[tuple[str, Sequence[float | None]]] = [
        (words.base, [part.base for part in parts]),
        (spec.series[0].name, [part.above for part in parts]),
    ]
    if any(part.below is not None for part in parts):
        rows.append((words.below_zero, [part.below for part in parts]))
    rows.append((words.level, [part.top for part in parts]))
    steps = [step_code(spec.unit, lang)] * (len(marks) - 2)
    total = unit_code(spec.unit, lang)
    codes = [total, *steps, total][: len(marks)]
    labels = LabelColumn(_label_name(words, spec), [mark.value for mark in marks], codes)
    return chart_data(category_lines(spec), rows, unit_code(spec.unit, lang), labels)


def _label_name(words: Wording, spec: ChartSpec) -> str:
    return f"{words.change} ({spec.series[0].name})" if spec.series[0].name else words.change


def _paint(chart: Chart, marks: Sequence[Mark]) -> None:
    base, *filled, _ = chart.plots[0].series
    base.format.fill.background()
    base.format.line.fill.background()
    for series in filled:
        series.invert_if_negative = False
        charts.fill_marks(series, marks)


def _label_size(marks: Sequence[Mark], step: float) -> float:
    """The largest size at which no label reaches into the next step."""
    texts = [_label_text(mark, at in (0, len(marks) - 1)) for at, mark in enumerate(marks)]
    room = points(step)
    fitting = (
        size for size in _LABEL_SIZES if all(fit.width(text, size, bold=True) <= room for text in texts)
    )
    return next(fitting, _LABEL_SIZES[-1])


def _turn_into_labels(chart: Chart, data: SafeChartData, marks: Sequence[Mark], size: float) -> None:
    """Move the last series into a line chart of its own on the same axes, and hang the labels on it."""
    bars = chart._chartSpace.find(f".//{qn('c:barChart')}")
    series = bars.findall(qn("c:ser"))[-1]
    bars.remove(series)
    for name in ("c:invertIfNegative", "c:spPr", "c:dLbls"):
        for element in series.findall(qn(name)):
            series.remove(element)
    line = parse_xml(
        f'<c:lineChart {nsdecls("c")}><c:grouping val="standard"/><c:varyColors val="0"/></c:lineChart>'
    )
    line.append(series)
    line.append(parse_xml(f'<c:marker {nsdecls("c")} val="1"/>'))
    for axis in bars.findall(qn("c:axId")):
        line.append(parse_xml(f'<c:axId {nsdecls("c")} val="{axis.get("val")}"/>'))
    bars.addnext(line)
    _hang_labels(series, data, marks, size)


def _hang_labels(series: BaseOxmlElement, data: SafeChartData, marks: Sequence[Mark], size: float) -> None:
    texts = [_label_text(mark, at in (0, len(marks) - 1)) for at, mark in enumerate(marks)]
    labels = [CellLabel(text, _THEME_NAMES[mark.tone], size) for text, mark in zip(texts, marks, strict=True)]
    unseen = (
        parse_xml(f'<c:spPr {nsdecls("c", "a")}><a:ln w="9525"><a:noFill/></a:ln></c:spPr>'),
        parse_xml(f'<c:marker {nsdecls("c")}><c:symbol val="none"/></c:marker>'),
        labels_element(labels),
    )
    after = series.find(qn("c:tx"))
    for element in reversed(unseen):
        after.addnext(element)
    series.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))
    series.append(range_element(data.labels_reference, texts))


def _label_text(mark: Mark, is_total: bool) -> str:
    return mark.label if is_total else ARROWS.get(mark.direction, "") + mark.label
