"""The bridge of a sheet: stacked columns on an unfilled base, labelled with the signed steps."""

from collections.abc import Sequence

from xlsxwriter.chart import Chart

from expo_app.export.bridging import pieces
from expo_app.export.numbers import ARROWS, step_code, unit_code
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.chart_cells import ChartCells, Row, fill_of
from expo_app.report.spec import ChartSpec, Mark, Tone


def step_rows(book: Book, spec: ChartSpec) -> list[Row]:
    """Base, columns above and (only if there are any) below zero, height of the labels, signed values."""
    series = spec.series[0]
    values = [mark.value for mark in series.marks]
    found = pieces(values)
    rows = [
        Row(book.words.base, [piece.base for piece in found]),
        Row(series.name, [piece.above for piece in found], series.marks),
    ]
    if any(piece.below is not None for piece in found):
        rows.append(Row(book.words.below_zero, [piece.below for piece in found], series.marks))
    total, step = unit_code(spec.unit, book.lang), step_code(spec.unit, book.lang)
    codes = [total, *[step] * (len(values) - 2), total][: len(values)]
    rows.append(Row(book.words.level, [piece.top for piece in found]))
    rows.append(Row(book.words.change, values, codes=codes))
    return rows


def add_steps(book: Book, chart: Chart, cells: ChartCells, spec: ChartSpec, rows: Sequence[Row]) -> None:
    """Draw the rows of `step_rows`: all but the last two are columns, the last but one carries the labels.

    The labels are texts: LibreOffice does not follow labels that refer to cells and shows other numbers.
    """
    nothing = {"fill": {"none": True}, "border": {"none": True}}
    for number, row in enumerate(rows[:-2], 1):
        look = nothing if row.marks is None else fill_of(row.marks)
        chart.add_series({**cells.series(number), **look, "gap": 32, "overlap": 100})
    marks = spec.series[0].marks
    custom = [
        {"value": step_label(mark, at in (0, len(marks) - 1)), "font": _font(book, mark)}
        for at, mark in enumerate(marks)
    ]
    line = book.workbook.add_chart({"type": "line"})
    line.add_series(
        {
            **cells.series(len(rows) - 1),
            "line": {"none": True},
            "marker": {"type": "none"},
            "data_labels": {"value": True, "position": "above", "custom": custom},
        }
    )
    chart.combine(line)


def step_label(mark: Mark, is_total: bool) -> str:
    """A total as it is, a step with its arrow."""
    return mark.label if is_total else ARROWS.get(mark.direction, "") + mark.label


def _font(book: Book, mark: Mark) -> dict[str, object]:
    """Steps are labelled in their colour, totals in that of text."""
    tone = mark.tone if mark.tone in {Tone.INCREASE, Tone.DECREASE} else "text"
    return {"name": book.font, "size": 9, "bold": True, "color": colours()[tone]}
