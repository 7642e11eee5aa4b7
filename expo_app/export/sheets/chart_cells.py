"""The cells that a chart on a sheet takes its numbers from, and the colours of its marks."""

from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.worksheet import Worksheet

from expo_app.export.numbers import change_code, unit_code, value_text
from expo_app.export.palette import colours
from expo_app.export.sheets.book import Book
from expo_app.export.sheets.notes import length
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Tone

WIDEST_LABEL = 0.33
"""Of the height of a chart: a wider label is broken anywhere by LibreOffice."""
_NAMES, _NUMBERS = (26, 44), (17, 34)  # characters, at least and at most


@dataclass(frozen=True)
class Row:
    """A series: its name, its values, and the marks that give it its colours (None: not filled).

    `codes` are the format codes of the values where they differ from the chart's.
    """

    name: str
    values: Sequence[float | None]
    marks: Sequence[Mark] | None = None
    codes: Sequence[str] = ()


@dataclass(frozen=True)
class ChartCells:
    """Where the numbers stand: sheet, row of the names, column of the categories (0-based), how many; and
    whether that is beside a table, in columns of their own."""

    sheet: str
    row: int
    column: int
    count: int
    is_beside: bool = False

    def series(self, number: int) -> dict[str, object]:
        """The references of a series; the first has number 1."""
        return {"name": self._head(number), "categories": self._body(0), "values": self._body(number)}

    def _head(self, number: int) -> list[object]:
        return [self.sheet, self.row, self.column + number]

    def _body(self, number: int) -> list[object]:
        column = self.column + number
        return [self.sheet, self.row + 1, column, self.row + self.count, column]


def write_rows(book: Book, page: Worksheet, cells: ChartCells, spec: ChartSpec, rows: Sequence[Row]) -> None:
    """Write the categories and the series side by side; what is not known stays empty."""
    head, text = book.look(bold=True, font_size=9), book.look(font_size=9)
    if cells.is_beside:
        for across, width in enumerate(widths(spec, rows), cells.column):
            page.set_column(across, across, width)
    page.write_string(cells.row, cells.column, book.words.category, head)
    head = book.look(bold=True, font_size=9, align="right")
    for down, name in enumerate(spec.categories, 1):
        page.write_string(cells.row + down, cells.column, name, text)
    for across, row in enumerate(rows, cells.column + 1):
        page.write_string(cells.row, across, row.name, head)
        codes = row.codes or [value_code(spec, book.lang)] * len(row.values)
        for down, (value, code) in enumerate(zip(row.values, codes, strict=True), cells.row + 1):
            if value is not None:
                page.write_number(down, across, value, book.look(font_size=9, num_format=code))


def value_code(spec: ChartSpec, lang: str) -> str:
    """The format code of the values: those that are changes have their sign."""
    return (change_code if spec.kind is ChartKind.SIGNED else unit_code)(spec.unit, lang)


def widths(spec: ChartSpec, rows: Sequence[Row]) -> list[int]:
    """Characters of the column of names and of those of numbers, where these stand beside a table."""
    names = max((length(name) for name in spec.categories), default=0)
    told = [max([length(row.name), *(_told(value, spec) for value in row.values)]) for row in rows]
    return [_within(names, _NAMES), *(_within(one, _NUMBERS) for one in told)]


def _told(value: float | None, spec: ChartSpec) -> int:
    """Characters of a number, with room for an arrow and a sign."""
    return 0 if value is None else len(value_text(value, spec.unit, "en")) + 3


def _within(wanted: int, bounds: tuple[int, int]) -> int:
    return max(bounds[0], min(wanted + 1, bounds[1]))


def fill_of(marks: Sequence[Mark]) -> dict[str, object]:
    """The fill of a series, and of each point where the tones differ."""
    tones = [colours()[mark.tone] for mark in marks]
    fill: dict[str, object] = {"fill": {"color": tones[0]}, "border": {"none": True}}
    if len(set(tones)) == 1:
        return fill
    return fill | {"points": [_point(mark) for mark in marks]}


def _point(mark: Mark) -> dict[str, object]:
    """A solid fill, or a hatched one for what is not known."""
    if mark.tone is not Tone.OTHER:
        return {"fill": {"color": colours()[mark.tone]}}
    hatch = {
        "pattern": "wide_upward_diagonal",
        "fg_color": colours()[mark.tone],
        "bg_color": colours()["missing_ground"],
    }
    return {"pattern": hatch}
