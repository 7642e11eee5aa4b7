"""A scatter on a sheet: a point for each category, its name beside it, both axes with their names."""

from collections.abc import Sequence

from xlsxwriter.chart import Chart

from expo_app.export.numbers import unit_code
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.chart_cells import ChartCells, Row
from expo_app.report.spec import ChartSpec

_NAMED = 8


def point_rows(book: Book, spec: ChartSpec) -> list[Row]:
    """The values across and those upwards, each with its own unit."""
    units = (spec.unit_across, spec.unit)
    return [
        Row(series.name, [mark.value for mark in series.marks], series.marks, [code] * len(series.marks))
        for series, code in zip(spec.series[:2], (unit_code(unit, book.lang) for unit in units), strict=True)
    ]


def add_points(book: Book, chart: Chart, cells: ChartCells, spec: ChartSpec, rows: Sequence[Row]) -> None:
    """Draw the points; the outer ones have their names, the crowd near zero has none."""
    named = _outer(rows)
    custom = [{"value": name} if at in named else {"delete": True} for at, name in enumerate(spec.categories)]
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
                "font": {"name": book.font, "size": 9},
            },
        }
    )


def _outer(rows: Sequence[Row]) -> set[int]:
    """The points that are known in both directions and lie farthest out in one of them."""
    known = [
        at for at, pair in enumerate(zip(rows[0].values, rows[1].values, strict=True)) if None not in pair
    ]
    found: set[int] = set()
    for row in rows[:2]:
        found.update(sorted(known, key=lambda at: -(row.values[at] or 0.0))[:_NAMED])
    return found


def dress_points(book: Book, chart: Chart, spec: ChartSpec) -> None:
    """Both axes with names and numbers."""
    font = {"name": book.font, "size": 9, "color": colours()["text"]}
    for series, unit, set_axis in (
        (spec.series[0], spec.unit_across, chart.set_x_axis),
        (spec.series[1], spec.unit, chart.set_y_axis),
    ):
        set_axis(
            {
                "name": series.name,
                "name_font": font | {"bold": False},
                "num_font": font,
                "num_format": unit_code(unit, book.lang),
                "major_gridlines": {"visible": True, "line": {"color": colours()["border"], "width": 0.75}},
                "line": {"color": colours()["axis"], "width": 0.75},
            }
        )
