"""One column or one point for each edition."""

from pptx.chart.chart import Chart
from pptx.chart.marker import Marker
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE
from pptx.oxml.ns import qn
from pptx.slide import Slide
from pptx.util import Pt

from expo_app.export.numbers import unit_code
from expo_app.export.slides import charts, fit
from expo_app.export.slides.chart_data import SafeChartData, chart_data
from expo_app.export.slides.place import Box, points
from expo_app.export.slides.text import TONES, Ink
from expo_app.report.spec import ChartSpec, Mark, Tone
from expo_app.report.valleys import valleys

_LABEL = Ink(13.5, bold=True)
_NAME = Ink(12)
_GAP, _ALONE = 0.67, 1.5  # between categories in columns; what a label of a single column may take of them
_LEAST_LABEL = 8.0
_WIDEST_STEP = 300
_LEGEND = 32


def add_columns(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """Columns with the tone of each edition and the value above each."""
    box = _narrowed(box, spec)
    chart = charts.add_chart(slide, box, XL_CHART_TYPE.COLUMN_CLUSTERED, _data(spec, lang), spec)
    chart.plots[0].gap_width = round(100 * _GAP)
    _finish(chart, box, spec, lang)
    for drawn, series in zip(chart.plots[0].series, spec.series, strict=True):
        charts.fill_marks(drawn, series.marks)
        for at, mark in enumerate(series.marks):
            if mark.tone is Tone.OTHER:
                charts.hatch(drawn.points[at])
        ink = _label_ink(spec, box.width)
        charts.set_labels(drawn, unit_code(spec.unit, lang), XL_LABEL_POSITION.OUTSIDE_END, ink)
        charts.keep_own_labels(drawn, series.marks, spec.unit, lang, ink)


def _label_ink(spec: ChartSpec, width: float) -> Ink:
    """As large as columns that stand beside each other leave room for."""
    columns = len(spec.series) * len(spec.categories) + _GAP * len(spec.categories)
    room = points(width / columns) * (_ALONE if len(spec.series) == 1 else 1.0)
    texts = [mark.label for series in spec.series for mark in series.marks]
    widest = max((fit.width(text, 1.0, bold=True) for text in texts), default=1.0) or 1.0
    return _LABEL.sized(max(_LEAST_LABEL, min(_LABEL.size, room / widest)))


def add_line(slide: Slide, box: Box, spec: ChartSpec, lang: str) -> None:
    """A line with a point for each edition, the last one larger, and the value above each."""
    box = _narrowed(box, spec)
    chart = charts.add_chart(slide, box, XL_CHART_TYPE.LINE_MARKERS, _data(spec, lang), spec)
    _finish(chart, box, spec, lang)
    for drawn, series in zip(chart.plots[0].series, spec.series, strict=True):
        drawn.smooth = False
        drawn.format.line.width = Pt(2)
        drawn.format.line.color.theme_color = TONES[Tone.PREVIOUS]
        for at, mark in enumerate(series.marks):
            _draw_point(drawn.points[at].marker, mark)
            if mark.tone is Tone.THIS:  # LibreOffice takes the colour of a point from its line
                drawn.points[at].format.line.color.theme_color = TONES[mark.tone]
                drawn.points[at].format.line.width = Pt(2)
        charts.set_labels(drawn, unit_code(spec.unit, lang), XL_LABEL_POSITION.ABOVE, _LABEL)
        charts.keep_own_labels(drawn, series.marks, spec.unit, lang, _LABEL)
        for at in valleys([mark.value for mark in series.marks]):
            label = drawn.points[at].data_label
            label.position = XL_LABEL_POSITION.BELOW
            charts.set_font(label.font, _LABEL)


def _draw_point(marker: Marker, mark: Mark) -> None:
    marker.style = XL_MARKER_STYLE.CIRCLE
    marker.size = 12 if mark.tone is Tone.THIS else 8
    marker.format.fill.solid()
    marker.format.fill.fore_color.theme_color = TONES[mark.tone]
    marker.format.line.fill.background()


def _narrowed(box: Box, spec: ChartSpec) -> Box:
    """Two editions do not fill a slide: columns keep a width that can be compared."""
    return Box(box.left, box.top, min(box.width, _WIDEST_STEP * max(len(spec.categories), 2)), box.height)


def _data(spec: ChartSpec, lang: str) -> SafeChartData:
    rows = [(series.name, [mark.value for mark in series.marks]) for series in spec.series]
    return chart_data(category_lines(spec), rows, unit_code(spec.unit, lang))


def category_lines(spec: ChartSpec) -> list[str]:
    """Names with their note, or with what is said in place of a value that is not known, below."""
    notes = spec.notes or ("",) * len(spec.categories)
    lines = []
    for at, (name, note) in enumerate(zip(spec.categories, notes, strict=True)):
        marks = [series.marks[at] for series in spec.series]
        unknown = next((mark.label for mark in marks if mark.value is None), "")
        lines.append("\n".join(part for part in (name, note or unknown) if part))
    return lines


def _name_size(spec: ChartSpec, width: float) -> float:
    """As large as the names of the categories have room beside each other."""
    lines = [line for name in category_lines(spec) for line in name.split("\n")]
    widest = max((fit.width(line, 1.0) for line in lines), default=1.0) or 1.0
    return max(_LEAST_LABEL, min(_NAME.size, width / len(spec.categories) / widest))


def _set_level(chart: Chart) -> None:
    """Names stay level: programs turn them where they find them narrow."""
    body = chart.category_axis._element.find(f"{qn('c:txPr')}/{qn('a:bodyPr')}")
    body.set("rot", "0")
    body.set("vert", "horz")


def _finish(chart: Chart, box: Box, spec: ChartSpec, lang: str) -> None:
    charts.set_category_axis(chart)
    size = _name_size(spec, points(box.width))
    charts.set_font(chart.category_axis.tick_labels.font, _NAME.sized(size))
    _set_level(chart)
    values = [value for series in spec.series for value in charts.known(series.marks)]
    charts.hide_value_axis(chart, min(values), max(values), unit_code(spec.unit, lang))
    top = _LEGEND if len(spec.series) > 1 else 0
    names = 48 if any("\n" in line for line in category_lines(spec)) else 28
    plot = Box(box.left, box.top + top, box.width, box.height - top - names)
    charts.set_plot_box(chart, box, plot)
    if len(spec.series) > 1:
        charts.set_legend(chart, box, Box(box.left, box.top, min(box.width, 480), _LEGEND - 8))
