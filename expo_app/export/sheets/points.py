"""A scatter on a sheet: a point for each category, its name beside it, both axes with their names."""

from collections.abc import Sequence

from xlsxwriter.chart import Chart

from expo_app.export.numbers import unit_code
from expo_app.export.palette import colours
from expo_app.export.point_names import ABOVE, BELOW, LEFT, RIGHT, name_sides
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.chart_cells import WIDEST_LABEL, ChartCells, Row
from expo_app.export.slides import fit
from expo_app.export.slides.place import Box, points
from expo_app.report.scale import steps_to
from expo_app.report.spec import ChartSpec

_LEFT, _TOP, _RIGHT, _BOTTOM = 92, 70, 24, 64  # pixels from the edges of the chart to its axes
_SIZE = 9  # points
_POSITIONS = {RIGHT: "right", ABOVE: "above", BELOW: "below", LEFT: "left"}


def point_rows(book: Book, spec: ChartSpec) -> list[Row]:
    """The values across and those upwards, each with its own unit."""
    units = (spec.unit_across, spec.unit)
    return [
        Row(series.name, [mark.value for mark in series.marks], series.marks, [code] * len(series.marks))
        for series, code in zip(spec.series[:2], (unit_code(unit, book.lang) for unit in units), strict=True)
    ]


def add_points(
    book: Book,
    chart: Chart,
    cells: ChartCells,
    spec: ChartSpec,
    rows: Sequence[Row],
    size: tuple[int, int],
) -> None:
    """Draw the points in a chart of that width and height; a name has whoever has room for one."""
    names = [fit.elided(name, _SIZE, points(size[1] * WIDEST_LABEL)) for name in spec.categories]
    known = [at for at, pair in enumerate(_pairs(rows)) if None not in pair]
    sides = dict(zip(known, name_sides(_places(known, names, rows, size), _area(size), _SIZE), strict=True))
    custom: list[dict[str, object]] = [
        {"value": name, "position": _POSITIONS[side]} if (side := sides.get(at)) else {"delete": True}
        for at, name in enumerate(names)
    ]
    upwards = cells.series(2)
    chart.add_series(
        {
            "name": upwards["name"],
            "categories": cells.series(1)["values"],
            "values": upwards["values"],
            "marker": {
                "type": "circle",
                "size": 7,
                "fill": {"color": colours()["this_edition"]},
                "border": {"none": True},
            },
            "data_labels": {
                "value": True,
                "position": "right",
                "custom": custom,
                "font": {"name": book.font, "size": _SIZE},
            },
        }
    )


def _pairs(rows: Sequence[Row]) -> list[tuple[float | None, float | None]]:
    return list(zip(rows[0].values, rows[1].values, strict=True))


def _area(size: tuple[int, int]) -> Box:
    """Where the points lie."""
    return Box(_LEFT, _TOP, size[0] - _LEFT - _RIGHT, size[1] - _TOP - _BOTTOM)


def _places(
    known: Sequence[int], names: Sequence[str], rows: Sequence[Row], size: tuple[int, int]
) -> list[tuple[str, float, float]]:
    """The name of each known point and its place in pixels."""
    area, (right, top) = _area(size), (end for end, _ in _ends(rows))
    return [
        (
            names[at],
            area.left + (rows[0].values[at] or 0.0) / right * area.width,
            area.bottom - (rows[1].values[at] or 0.0) / top * area.height,
        )
        for at in known
    ]


def _ends(rows: Sequence[Row]) -> list[tuple[float, float]]:
    """Where the axes end, across and upwards, and their steps."""
    return [steps_to(max((value or 0.0 for value in row.values), default=1.0)) for row in rows[:2]]


def dress_points(book: Book, chart: Chart, spec: ChartSpec, size: tuple[int, int]) -> None:
    """Both axes with names and numbers, and with ends by which the places of names were chosen."""
    area = _area(size)
    box = {"x": area.left / size[0], "y": area.top / size[1]}
    box |= {"width": area.width / size[0], "height": area.height / size[1]}
    chart.set_plotarea({"layout": box})
    font = {"name": book.font, "size": 9, "color": colours()["text"]}
    ends = _ends(point_rows(book, spec))
    for series, unit, (end, step), set_axis in (
        (spec.series[0], spec.unit_across, ends[0], chart.set_x_axis),
        (spec.series[1], spec.unit, ends[1], chart.set_y_axis),
    ):
        set_axis(
            {
                "name": series.name,
                "name_font": font | {"bold": False},
                "num_font": font,
                "num_format": unit_code(unit, book.lang),
                "min": 0,
                "max": end,
                "major_unit": step,
                "major_gridlines": {"visible": True, "line": {"color": colours()["border"], "width": 0.75}},
                "line": {"color": colours()["axis"], "width": 0.75},
            }
        )
