"""The data of a chart as rows of a table."""

from collections.abc import Sequence

from expo_app.report.spec import Cell, ChartSpec

Rows = tuple[tuple[str, ...], list[tuple[Cell, ...]]]
"""Headers, and the rows below them."""


def data_rows(specs: Sequence[ChartSpec]) -> Rows:
    """A row for each category of charts that share them, a column for each series, values raw; what the
    chart sums up as the rest is the last row."""
    categories = specs[0].categories
    series = [series for spec in specs for series in spec.series]
    rows: list[tuple[Cell, ...]] = [
        (category, *(one.marks[number].value for one in series)) for number, category in enumerate(categories)
    ]
    rest = specs[0].rest
    if rest is not None:
        rows.append((rest[0], rest[1].value, *([None] * (len(series) - 1))))
    return ("", *(one.name for one in series)), rows
