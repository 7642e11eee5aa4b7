"""The native chart beside a table; its numbers stand below it on the same sheet, so that it can be edited."""

from collections.abc import Sequence

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from expo_app.export.numbers import change_code, unit_code
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.bridge import add_steps, step_rows
from expo_app.export.sheets.chart_cells import WIDTHS, ChartCells, Row, fill_of, write_rows
from expo_app.export.sheets.points import add_points, dress_points, point_rows
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
_DRAW = {ChartKind.BRIDGE: add_steps, ChartKind.SCATTER: add_points}
_LABELS = {ChartKind.LINE: "above", ChartKind.STACKED: "center"}
_BARS = (ChartKind.RANKED, ChartKind.SIGNED)
_WIDTH, _HEIGHT, _TALL, _BAR_ROW, _PAIR_ROW, _CELL_ROW = 640, 320, 500, 34, 44, 18
_THINNEST = 0.06  # of the highest column: a part with a label inside
_CHARACTER, _COLUMN = 7, 64  # pixels of a character of a column, and of a column of the usual width


def add_chart(
    book: Book,
    page: Worksheet,
    sheet: str,
    spec: ChartSpec,
    corner: tuple[int, int],
    written: int | None = None,
) -> tuple[int, int]:
    """Draw the chart with its upper left corner in a cell; nothing is drawn without categories, or where the
    table itself is the picture. `written` is the row of the header where the table holds the very numbers.
    Returns the last row and column that chart and numbers take; (0, 0) where nothing is drawn."""
    if not spec.categories or not spec.series or spec.kind not in _KINDS:
        return 0, 0
    height = _height(spec)
    place = (corner[0] + height // _CELL_ROW + 2, corner[1]) if written is None else (written, 0)
    cells = ChartCells(sheet, *place, len(spec.categories))
    chart = book.workbook.add_chart(dict(_KINDS[spec.kind]))
    rows = _ROWS.get(spec.kind, _plain_rows)(book, spec)
    if written is None:
        write_rows(book, page, cells, spec, rows)
    _DRAW.get(spec.kind, _add_plain)(book, chart, cells, spec, rows)
    _dress(book, chart, spec)
    chart.set_size({"width": _WIDTH, "height": height})
    look = {"x_offset": 8, "description": spec.description, "object_position": 2}
    page.insert_chart(*corner, chart, look)
    across = len(rows) if written is None else 0
    return _end(corner, height, place[0] + len(spec.categories), across)


def _end(corner: tuple[int, int], height: int, numbers: int, across: int) -> tuple[int, int]:
    """The last row and column under a chart of that height and its numbers; columns beside a table are those
    of `write_rows`, others are of the usual width or wider."""
    wide = [WIDTHS[0], *[WIDTHS[1]] * across] if across and corner[1] else []
    taken, columns = 0.0, 0
    while taken < _WIDTH + 8:
        taken += _CHARACTER * wide[columns] if columns < len(wide) else _COLUMN
        columns += 1
    return max(corner[0] + height // _CELL_ROW + 1, numbers), corner[1] + max(columns, across + 1) - 1


def _height(spec: ChartSpec) -> int:
    """Pixels: room for each bar, and for points and slopes, whose names would cover each other."""
    if spec.kind in _BARS:
        row = _PAIR_ROW if len(spec.series) > 1 else _BAR_ROW
        return max(_HEIGHT, row * len(spec.categories) + 100)
    return _TALL if spec.kind in (ChartKind.SCATTER, ChartKind.SLOPE) else _HEIGHT


def _add_plain(book: Book, chart: Chart, cells: ChartCells, spec: ChartSpec, rows: Sequence[Row]) -> None:
    for number, row in enumerate(rows, 1):
        chart.add_series(_series(book, cells, number, row, spec))


def _plain_rows(_book: Book, spec: ChartSpec) -> list[Row]:
    return [
        Row(series.name, tuple(mark.value for mark in series.marks), series.marks) for series in spec.series
    ]


def _series(book: Book, cells: ChartCells, number: int, row: Row, spec: ChartSpec) -> dict[str, object]:
    """Values, colours and labels of one series."""
    labels = {
        "value": True,
        "num_format": (change_code if spec.kind is ChartKind.SIGNED else unit_code)(spec.unit, book.lang),
        "font": {"name": book.font, "size": 9},
        "position": _LABELS.get(spec.kind, "outside_end"),
    }
    is_line = spec.kind in (ChartKind.LINE, ChartKind.SLOPE)
    look = _line_look(row, spec) if is_line else fill_of(row.marks or ())
    if spec.kind is ChartKind.SLOPE:
        labels |= {"position": "right", "custom": _ends(row)}
    if spec.kind is ChartKind.STACKED and row.marks:
        ink = {"color": _on(colours()[row.marks[0].tone])}
        labels |= {"custom": _with_room(row, spec), "font": {"name": book.font, "size": 9, **ink}}
    gap = {"gap": 60, "overlap": 100} if spec.kind is ChartKind.STACKED else {"gap": 60}
    return {**cells.series(number), **look, **gap, "data_labels": labels}


def _ends(row: Row) -> list[dict[str, object]]:
    """The labels of a line between two editions: its value, and at the right end its name as well."""
    labels = [mark.label for mark in row.marks or ()]
    return [{"value": text} for text in (*labels[:-1], *(f"{row.name}  {label}" for label in labels[-1:]))]


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
        dress_points(book, chart, spec)
    elif spec.kind in _BARS:  # x is the horizontal axis here; the names run downwards
        chart.set_x_axis(values)
        chart.set_y_axis(names | {"reverse": True})
    else:
        chart.set_x_axis(names)
        chart.set_y_axis(values)
    several = len(spec.series) > 1 and spec.kind not in (ChartKind.SCATTER, ChartKind.SLOPE)
    chart.set_legend({"position": "top", "font": font} if several else {"none": True})
    if spec.kind is ChartKind.SLOPE:
        chart.set_plotarea({"layout": {"x": 0.06, "y": 0.12, "width": 0.6, "height": 0.76}})
    chart.set_chartarea({"border": {"color": colours()["border"]}})


def _lowest(spec: ChartSpec) -> float:
    values = (mark.value for series in spec.series for mark in series.marks if mark.value is not None)
    return min(values, default=0.0)
