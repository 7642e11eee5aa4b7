"""The bridge: stacked columns that stand on an unfilled base, so that it stays a native, editable chart.

A line without a line carries the labels above the columns. Its labels are taken from a column of the
embedded workbook that holds the totals and the signed steps as numbers.
"""

import uuid
from collections.abc import Sequence
from xml.sax.saxutils import escape

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide

from expo_app.export.bridging import Piece, pieces
from expo_app.export.numbers import ARROWS, step_code, unit_code
from expo_app.export.slides import charts
from expo_app.export.slides.chart_data import LabelColumn, SafeChartData, chart_data
from expo_app.export.slides.editions import category_lines
from expo_app.export.slides.place import Box
from expo_app.export.wording import Wording, wording
from expo_app.report.spec import ChartSpec, Mark, Tone

_C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
_LABEL_EXT, _RANGE_EXT = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}", "{02D57815-91ED-43cb-92C2-25804820EDAC}"
_THEME_NAMES = {
    Tone.THIS: "tx1",
    Tone.PREVIOUS: "tx1",
    Tone.EARLIER: "tx1",
    Tone.OTHER: "tx1",
    Tone.INCREASE: "accent4",
    Tone.DECREASE: "accent5",
}
_NAMES = 52


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
    _turn_into_labels(chart, data, marks)


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


def _turn_into_labels(chart: Chart, data: SafeChartData, marks: Sequence[Mark]) -> None:
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
    _hang_labels(series, data, marks)


def _hang_labels(series: BaseOxmlElement, data: SafeChartData, marks: Sequence[Mark]) -> None:
    texts = [_label_text(mark, at in (0, len(marks) - 1)) for at, mark in enumerate(marks)]
    labels = "".join(
        _label(at, text, mark.tone) for at, (text, mark) in enumerate(zip(texts, marks, strict=True))
    )
    unseen = (
        f'<c:spPr {nsdecls("c", "a")}><a:ln w="9525"><a:noFill/></a:ln></c:spPr>',
        f'<c:marker {nsdecls("c")}><c:symbol val="none"/></c:marker>',
        f'<c:dLbls {nsdecls("c", "a")} xmlns:c15="{_C15}">{labels}'
        f'<c:dLblPos val="t"/>{_SHOWN}{_label_extension()}</c:dLbls>',
    )
    after = series.find(qn("c:tx"))
    for element in reversed([parse_xml(xml) for xml in unseen]):
        after.addnext(element)
    series.append(parse_xml(f'<c:smooth {nsdecls("c")} val="0"/>'))
    series.append(parse_xml(_label_range(data.labels_reference, texts)))


_SHOWN = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)


def _label_text(mark: Mark, is_total: bool) -> str:
    return mark.label if is_total else ARROWS.get(mark.direction, "") + mark.label


def _label_extension() -> str:
    return f'<c:extLst><c:ext uri="{_LABEL_EXT}"><c15:showDataLabelsRange val="1"/></c:ext></c:extLst>'


def _label(at: int, text: str, tone: Tone) -> str:
    """A label that shows the cell of its column; the text stands in where a reader cannot do that."""
    field = str(uuid.uuid5(uuid.NAMESPACE_OID, f"label {at}")).upper()
    look = (
        f'<a:rPr sz="1350" b="1"><a:solidFill><a:schemeClr val="{_THEME_NAMES[tone]}"/></a:solidFill></a:rPr>'
    )
    return (
        f'<c:dLbl><c:idx val="{at}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>'
        f'<a:fld id="{{{field}}}" type="CELLRANGE">{look}<a:pPr/><a:t>{escape(text)}</a:t></a:fld>'
        f"</a:p></c:rich></c:tx>"
        f'<c:dLblPos val="t"/>{_SHOWN}<c:extLst><c:ext uri="{_LABEL_EXT}"><c15:dlblFieldTable/>'
        f'<c15:showDataLabelsRange val="1"/></c:ext></c:extLst></c:dLbl>'
    )


def _label_range(reference: str, texts: Sequence[str]) -> str:
    cached = "".join(f'<c:pt idx="{at}"><c:v>{escape(text)}</c:v></c:pt>' for at, text in enumerate(texts))
    return (
        f'<c:extLst {nsdecls("c")} xmlns:c15="{_C15}"><c:ext uri="{_RANGE_EXT}"><c15:datalabelsRange>'
        f'<c15:f>{reference}</c15:f><c15:dlblRangeCache><c:ptCount val="{len(texts)}"/>{cached}'
        f"</c15:dlblRangeCache></c15:datalabelsRange></c:ext></c:extLst>"
    )
