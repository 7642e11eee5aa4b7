"""The native chart beside a table; its numbers stand below it on the same sheet, so that it can be edited."""

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from expo_app.export.numbers import unit_code
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.bridge import add_steps, step_rows
from expo_app.export.sheets.chart_cells import ChartCells, Row, fill_of, write_rows
from expo_app.report.spec import ChartKind, ChartSpec

_KINDS: dict[ChartKind, dict[str, str]] = {
    ChartKind.RANKED: {"type": "bar"},
    ChartKind.COLUMNS: {"type": "column"},
    ChartKind.LINE: {"type": "line"},
    ChartKind.BRIDGE: {"type": "column", "subtype": "stacked"},
    ChartKind.SIGNED: {"type": "bar"},
}
_BARS = (ChartKind.RANKED, ChartKind.SIGNED)
_WIDTH, _HEIGHT, _BAR_ROW, _CELL_ROW = 640, 320, 34, 18


def add_chart(book: Book, page: Worksheet, sheet: str, spec: ChartSpec, corner: tuple[int, int]) -> None:
    """Draw the chart with its upper left corner in a cell; nothing is drawn without categories."""
    if not spec.categories or not spec.series:
        return
    height = max(_HEIGHT, _BAR_ROW * len(spec.categories) + 100) if spec.kind in _BARS else _HEIGHT
    below = corner[0] + height // _CELL_ROW + 2
    cells = ChartCells(sheet, below, corner[1], len(spec.categories))
    chart = book.workbook.add_chart(dict(_KINDS[spec.kind]))
    rows = step_rows(book, spec) if spec.kind is ChartKind.BRIDGE else _plain_rows(spec)
    write_rows(book, page, cells, spec, rows)
    if spec.kind is ChartKind.BRIDGE:
        add_steps(book, chart, cells, spec, rows)
    else:
        for number, row in enumerate(rows, 1):
            chart.add_series(_series(book, cells, number, row, spec))
    _dress(book, chart, spec)
    chart.set_size({"width": _WIDTH, "height": height})
    place = {"x_offset": 8, "description": spec.description, "object_position": 2}
    page.insert_chart(*corner, chart, place)


def _plain_rows(spec: ChartSpec) -> list[Row]:
    return [
        Row(series.name, tuple(mark.value for mark in series.marks), series.marks) for series in spec.series
    ]


def _series(book: Book, cells: ChartCells, number: int, row: Row, spec: ChartSpec) -> dict[str, object]:
    """Values, colours and labels of one series."""
    is_line = spec.kind is ChartKind.LINE
    labels = {
        "value": True,
        "num_format": unit_code(spec.unit, book.lang),
        "font": {"name": book.font, "size": 9},
        "position": "above" if is_line else "outside_end",
    }
    look = _line_look(row) if is_line else fill_of(row.marks or ())
    return {**cells.series(number), **look, "gap": 60, "data_labels": labels}


def _line_look(row: Row) -> dict[str, object]:
    last = colours()[row.marks[-1].tone] if row.marks else colours()["this_edition"]
    marker = {"type": "circle", "size": 7, "fill": {"color": last}, "border": {"none": True}}
    return {"line": {"color": colours()["previous_edition"], "width": 2}, "marker": marker}


def _dress(book: Book, chart: Chart, spec: ChartSpec) -> None:
    """Title, plain axes, a legend only where two editions share a row."""
    font = {"name": book.font, "size": 9, "color": colours()["text"]}
    names = {
        "num_font": font,
        "line": {"color": colours()["axis"], "width": 0.75},
        "major_tick_mark": "none",
        "label_position": "low",
    }
    values = {
        "visible": False,
        "major_gridlines": {"visible": False},
        "num_format": unit_code(spec.unit, book.lang),
    }
    if _lowest(spec) >= 0 and spec.kind is not ChartKind.BRIDGE:
        values["min"] = 0
    chart.set_title({"name": spec.title, "name_font": {**font, "size": 12, "bold": True}})
    if spec.kind in _BARS:  # x is the horizontal axis here; the names run downwards
        chart.set_x_axis(values)
        chart.set_y_axis(names | {"reverse": True})
    else:
        chart.set_x_axis(names)
        chart.set_y_axis(values)
    chart.set_legend({"position": "top", "font": font} if len(spec.series) > 1 else {"none": True})
    chart.set_chartarea({"border": {"color": colours()["border"]}})


def _lowest(spec: ChartSpec) -> float:
    values = (mark.value for series in spec.series for mark in series.marks if mark.value is not None)
    return min(values, default=0.0)
