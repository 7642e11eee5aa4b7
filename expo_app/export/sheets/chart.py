"""The native chart beside a table; its numbers stand below it on the same sheet, so that it can be edited."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from expo_app.export.numbers import unit_code
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.bridge import add_steps, step_rows
from expo_app.export.sheets.chart_cells import ChartCells, Row, fill_of, value_code, widths, write_rows
from expo_app.export.sheets.points import add_points, dress_points, point_rows
from expo_app.export.sheets.slope import Label, dress_slope, slope_labels
from expo_app.export.slides import fit
from expo_app.export.slides.contrast import contrast
from expo_app.report.spec import ChartKind, ChartSpec

_KINDS: dict[ChartKind, dict[str, str]] = {
    ChartKind.RANKED: {"type": "bar"},
    ChartKind.COLUMNS: {"type": "column"},
    ChartKind.LINE: {"type": "line"},
    ChartKind.BRIDGE: {"type": "column", "subtype": "stacked"},
    ChartKind.SIGNED: {"type": "bar"},
    ChartKind.STACKED: {"type": "column", "subtype": "stacked"},
    ChartKind.SLOPE: {"type": "line"},
    ChartKind.SCATTER: {"type": "scatter"},
}
DRAWN = frozenset(_KINDS)
"""The kinds that a workbook can draw; of the others the numbers stand in tables."""
_ROWS = {ChartKind.BRIDGE: step_rows, ChartKind.SCATTER: point_rows}
_LABELS = {ChartKind.LINE: "above", ChartKind.STACKED: "center"}
_BARS = (ChartKind.RANKED, ChartKind.SIGNED)
_WIDTH, _WIDEST, _HEIGHT, _TALL, _TALLEST = 640, 960, 320, 500, 560
_NAME_SIZE, _NAME_GAP, _POINT, _PLOT = 9, 10, 0.75, 0.94  # of names below columns; of the chart's width
_BAR_ROW, _PAIR_ROW, _CELL_ROW = 34, 44, 18
_OFF = 6  # pixels from the row above, which may be printed again on each page
_BELOW_TITLE = {"x": 0.02, "y": 0.24, "width": 0.96, "height": 0.62}  # labels stand above points
_THINNEST = 0.06  # of the highest column: a part with a label inside
_CHARACTER, _COLUMN = 7, 64  # pixels of a character of a column, and of a column of the usual width


@dataclass(frozen=True)
class Spot:
    """Where a chart stands: row and column of its upper left corner, the column of the names of its numbers
    below it, and whether both are beside the table. `written` is the row of the header of a table that holds
    the very numbers."""

    row: int
    column: int
    names: int
    is_beside: bool
    written: int | None = None


def add_chart(
    book: Book,
    page: Worksheet,
    sheet: str,
    spec: ChartSpec,
    spot: Spot,
) -> tuple[int, int]:
    """Draw the chart; nothing is drawn without categories, or where the table itself is the picture.
    Returns the last row and column that chart and numbers take; (0, 0) where nothing is drawn."""
    if not spec.categories or not spec.series or spec.kind not in _KINDS:
        return 0, 0
    width, height = _size(spec)
    below = spot.row + height // _CELL_ROW + 2
    place = (below, spot.names) if spot.written is None else (spot.written, 0)
    cells = ChartCells(sheet, *place, len(spec.categories), spot.is_beside)
    chart = book.workbook.add_chart(dict(_KINDS[spec.kind]))
    rows = _ROWS.get(spec.kind, _plain_rows)(book, spec)
    if spot.written is None:
        write_rows(book, page, cells, spec, rows)
    _draw(book, chart, cells, spec, rows)
    _dress(book, chart, spec)
    chart.set_size({"width": width, "height": height})
    look = {"x_offset": 8, "y_offset": _OFF, "description": spec.description, "object_position": 2}
    page.insert_chart(spot.row, spot.column, chart, look)
    wide = widths(spec, rows) if spot.written is None else []
    return _end(spot, (width, height), place[0] + len(spec.categories), wide)


def _end(spot: Spot, size: tuple[int, int], numbers: int, wide: Sequence[int]) -> tuple[int, int]:
    """The last row and column under a chart of that width and height and its numbers, whose columns are so
    wide beside a table; others are of the usual width or wider."""
    own = wide if spot.is_beside else ()
    taken, columns = 0.0, 0
    while taken < size[0] + 8:
        taken += _CHARACTER * own[columns] if columns < len(own) else _COLUMN
        columns += 1
    last = max(spot.column + columns, spot.names + len(wide)) - 1
    return max(spot.row + size[1] // _CELL_ROW + 1, numbers), last


def _size(spec: ChartSpec) -> tuple[int, int]:
    """Width and height in pixels: room for each bar, and for points and slopes, whose names would cover each
    other."""
    if spec.kind in _BARS:
        row = _PAIR_ROW if len(spec.series) > 1 else _BAR_ROW
        return _WIDTH, max(_HEIGHT, row * len(spec.categories) + 100)
    if spec.kind is ChartKind.SLOPE:
        return _WIDTH, _TALLEST
    if spec.kind is ChartKind.SCATTER:
        return _WIDTH, _TALL
    return min(max(_WIDTH, round(_names_across(spec))), _WIDEST), _HEIGHT


def _names_across(spec: ChartSpec) -> float:
    """Pixels that the names of columns take side by side: LibreOffice breaks them at blanks only."""
    words = (word for name in spec.categories for word in name.split())
    widest = max((fit.width(word, _NAME_SIZE) for word in words), default=0.0) / _POINT
    return (widest + _NAME_GAP) * len(spec.categories) / _PLOT


def _draw(book: Book, chart: Chart, cells: ChartCells, spec: ChartSpec, rows: Sequence[Row]) -> None:
    if spec.kind is ChartKind.BRIDGE:
        add_steps(book, chart, cells, spec, rows)
    elif spec.kind is ChartKind.SCATTER:
        add_points(book, chart, cells, spec, rows, _size(spec))
    else:
        _add_plain(book, chart, cells, spec, rows)
    if spec.kind is ChartKind.LINE:
        chart.set_plotarea({"layout": _BELOW_TITLE})


def _add_plain(book: Book, chart: Chart, cells: ChartCells, spec: ChartSpec, rows: Sequence[Row]) -> None:
    is_slope = spec.kind is ChartKind.SLOPE
    own = slope_labels(spec, _size(spec)) if is_slope else [None] * len(rows)
    for number, (row, labels) in enumerate(zip(rows, own, strict=True), 1):
        chart.add_series(_series(book, cells, number, row, spec, labels))


def _plain_rows(_book: Book, spec: ChartSpec) -> list[Row]:
    return [
        Row(series.name, tuple(mark.value for mark in series.marks), series.marks) for series in spec.series
    ]


def _series(
    book: Book, cells: ChartCells, number: int, row: Row, spec: ChartSpec, own: list[Label] | None
) -> dict[str, object]:
    """Values, colours and labels of one series; `own` are labels that say more than the value."""
    labels = {
        "value": True,
        "num_format": value_code(spec, book.lang),
        "font": {"name": book.font, "size": 9},
        "position": _LABELS.get(spec.kind, "outside_end"),
    }
    is_line = spec.kind in (ChartKind.LINE, ChartKind.SLOPE)
    look = _line_look(row, spec) if is_line else fill_of(row.marks or ())
    if own:
        labels |= {"position": "right", "custom": own}
    if spec.kind is ChartKind.STACKED and row.marks:
        ink = {"color": _on(colours()[row.marks[0].tone])}
        labels |= {"custom": _with_room(row, spec), "font": {"name": book.font, "size": 9, **ink}}
    gap = {"gap": 60, "overlap": 100} if spec.kind is ChartKind.STACKED else {"gap": 60}
    return {**cells.series(number), **look, **gap, "data_labels": labels}


def _with_room(row: Row, spec: ChartSpec) -> list[dict[str, object]]:
    """Labels of the parts of a column that are high enough for one; the others would cover each other."""
    columns = [sum(series.marks[at].value or 0.0 for series in spec.series) for at in range(len(row.values))]
    least = _THINNEST * max(columns)
    return [{} if (value or 0.0) > least else {"delete": True} for value in row.values]


def _on(ground: str) -> str:
    """The colour of letters that can be read on a ground ("#RRGGBB")."""
    dark, light = colours()["text"], colours()["surface"]
    return max((dark, light), key=lambda letters: contrast(letters[1:], ground[1:]))


def _line_look(row: Row, spec: ChartSpec) -> dict[str, object]:
    """A line through the editions is quiet; one between two of them has the colour of its direction."""
    last = colours()[row.marks[-1].tone] if row.marks else colours()["this_edition"]
    marker = {"type": "circle", "size": 7, "fill": {"color": last}, "border": {"none": True}}
    line = last if spec.kind is ChartKind.SLOPE else colours()["previous_edition"]
    return {"line": {"color": line, "width": 2}, "marker": marker}


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
    if _lowest(spec) >= 0 and spec.kind not in (ChartKind.BRIDGE, ChartKind.SLOPE):
        values["min"] = 0
    chart.set_title({"name": spec.title, "name_font": {**font, "size": 12, "bold": True}})
    if spec.kind is ChartKind.SCATTER:
        dress_points(book, chart, spec, _size(spec))
    elif spec.kind in _BARS:  # x is the horizontal axis here; the names run downwards
        chart.set_x_axis(values)
        chart.set_y_axis(names | {"reverse": True})
    else:
        if spec.kind is ChartKind.SLOPE:
            names["position_axis"] = "on_tick"
            values |= dress_slope(chart, spec, _size(spec))
        chart.set_x_axis(names)
        chart.set_y_axis(values)
    several = len(spec.series) > 1 and spec.kind not in (ChartKind.SCATTER, ChartKind.SLOPE)
    chart.set_legend({"position": "top", "font": font} if several else {"none": True})
    chart.set_chartarea({"border": {"color": colours()["border"]}})


def _lowest(spec: ChartSpec) -> float:
    values = (mark.value for series in spec.series for mark in series.marks if mark.value is not None)
    return min(values, default=0.0)
