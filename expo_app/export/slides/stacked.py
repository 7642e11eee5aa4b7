"""One column for each category, its parts piled up, the first part below."""

from pptx.chart.chart import Chart
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.slide import Slide

from expo_app.export.numbers import unit_code
from expo_app.export.slides import charts
from expo_app.export.slides.chart_data import chart_data
from expo_app.export.slides.editions import category_lines
from expo_app.export.slides.place import Box
from expo_app.export.slides.text import Ink
from expo_app.report.spec import ChartSpec, Series, Tone

_LEGEND, _NAMES = 36, 48
_LEAST = 17  # pixels of a part that holds its label
_WIDEST_STEP = 300
_SIZE = 12.0
_DARK = frozenset({Tone.THIS, Tone.INCREASE, Tone.DECREASE})


def add_stacked(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Draw columns with a legend above; parts too low for their label have none."""
    box = Box(box.left, box.top, min(box.width, _WIDEST_STEP * max(len(spec.categories), 2)), box.height)
    code = unit_code(spec.unit, lang)
    rows = [(series.name, [mark.value for mark in series.marks]) for series in spec.series]
    data = chart_data(category_lines(spec), rows, code)
    chart = charts.add_chart(slide, box, XL_CHART_TYPE.COLUMN_STACKED, data, spec)
    chart.plots[0].gap_width, chart.plots[0].overlap = 67, 100
    charts.set_category_axis(chart)
    charts.set_font(chart.category_axis.tick_labels.font, Ink(_SIZE))
    highest = max(_sum(spec, at) for at in range(len(spec.categories)))
    charts.hide_value_axis(chart, 0.0, highest, code)
    plot = Box(box.left, box.top + _LEGEND, box.width, box.height - _LEGEND - _NAMES)
    charts.set_plot_box(chart, box, plot)
    charts.set_legend(chart, box, Box(box.left, box.top, min(box.width, 520), _LEGEND - 8))
    scale = plot.height / chart.value_axis.maximum_scale
    _paint(chart, spec, code, scale)


def _sum(spec: ChartSpec, at: int) -> float:
    return sum(series.marks[at].value or 0.0 for series in spec.series)


def _paint(chart: Chart, spec: ChartSpec, code: str, scale: float) -> None:
    for drawn, series in zip(chart.plots[0].series, spec.series, strict=True):
        charts.fill_marks(drawn, series.marks)
        charts.set_labels(drawn, code, XL_LABEL_POSITION.CENTER, _ink(series))
        for at, mark in enumerate(series.marks):
            if (mark.value or 0.0) * scale < _LEAST:
                _drop_label(drawn._element.find(qn("c:dLbls")), at)


def _ink(series: Series) -> Ink:
    """White on what is strong, the text's colour on what is light."""
    strong = bool(series.marks) and series.marks[0].tone in _DARK
    return Ink(_SIZE, True, MSO_THEME_COLOR.BACKGROUND_1 if strong else MSO_THEME_COLOR.TEXT_1)


def _drop_label(labels: BaseOxmlElement, at: int) -> None:
    gone = parse_xml(f'<c:dLbl {nsdecls("c")}><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>')
    before = list(labels.findall(qn("c:dLbl")))
    if before:
        before[-1].addnext(gone)
    else:
        labels.insert(0, gone)
