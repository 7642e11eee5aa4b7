"""Tables on paper, cut between rows when a page is full."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.report.column_room import shared
from expo_app.report.spec import Cell, CellKind, TableSpec
from expo_app.ui.charts.drawing import Box
from expo_app.ui.charts.lettering import wrap, wrap_at_most
from expo_app.ui.charts.sketch import Align, Letter, Sketch
from expo_app.ui.paint.cells import cell_text

HEADING = Letter(15.0, bold=True)
HEAD, CELL, STRONG = Letter(12.0, "muted"), Letter(13.0), Letter(13.0, bold=True)
NOTE = Letter(12.0, "muted")
HEADING_HEIGHT, LINE, PADDING, COLUMN_GAP = 28.0, 18.0, 5.0, 18.0
DENSER = (2.0, 0.5)
"""The padding of rows where that saves a sheet."""
_NOTE_LINE, _NOTE_GAP, _NOTE_LINES = 17.0, 8.0, 3
_LEAST_TEXT = 90.0


@dataclass(frozen=True)
class Grid:
    """A table as texts in a width: its heads, its rows (the total last), the width of each column, the lines
    of its note, and what rows have above and below their text."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numeric: tuple[bool, ...]
    has_total: bool
    note: tuple[str, ...] = ()
    padding: float = PADDING


def lay_out_grid(sketch: Sketch, table: TableSpec, width: float, lang: str, padding: float = PADDING) -> Grid:
    """The table in a width: figures take what they need, texts share the rest, and all what is spare."""
    kinds = [column.kind for column in table.columns]
    numeric = tuple(kind is not CellKind.TEXT for kind in kinds)
    every = [*table.rows, table.total] if table.total else list(table.rows)
    rows = tuple(_texts(row, kinds, lang) for row in every)
    heads = tuple(column.head for column in table.columns)
    natural = [
        max(sketch.text_width(head, HEAD), *(sketch.text_width(row[place], STRONG) for row in rows)) + 1
        for place, head in enumerate(heads)
    ]
    widths = _widths(natural, numeric, width)
    note = (
        tuple(wrap_at_most(table.note, _NOTE_LINES, width, NOTE.size, sketch.metrics)) if table.note else ()
    )
    return Grid(table.title, heads, rows, widths, numeric, bool(table.total), note, padding)


def _texts(row: Sequence[Cell], kinds: Sequence[CellKind], lang: str) -> tuple[str, ...]:
    return tuple(cell_text(value, kind, lang) for value, kind in zip(row, kinds, strict=True))


def _widths(natural: list[float], numeric: tuple[bool, ...], width: float) -> tuple[float, ...]:
    """Figures keep their natural width; the widest text columns give way."""
    room = width - COLUMN_GAP * (len(natural) - 1)
    if sum(natural) < room:
        return shared(natural, numeric, room)
    widths = list(natural)
    while sum(widths) > room + 0.5:
        texts = [
            place for place, figures in enumerate(numeric) if not figures and widths[place] > _LEAST_TEXT
        ]
        if not texts:
            break
        widest = max(texts, key=lambda place: widths[place])
        widths[widest] = max(_LEAST_TEXT, widths[widest] - max(4.0, (sum(widths) - room) / 4))
    if False in numeric:
        stretched = len(numeric) - 1 - numeric[::-1].index(False)
        widths[stretched] += max(0.0, room - sum(widths))
    return tuple(widths)


def grid_height(sketch: Sketch, grid: Grid) -> float:
    """The height of the whole grid."""
    heights = (_row_height(_cells(sketch, grid, row), grid.padding) for row in grid.rows)
    return _heading_height(grid) + LINE + 2 * grid.padding + sum(heights) + note_height(grid)


def note_height(grid: Grid) -> float:
    """The height of the note below the rows."""
    return _NOTE_GAP + _NOTE_LINE * len(grid.note) if grid.note else 0.0


def draw_note(sketch: Sketch, grid: Grid, box: Box, y: float) -> float:
    """Write the note under the rows that end at y, where the box holds it; the y below."""
    if not grid.note or y + note_height(grid) > box.bottom + _NOTE_LINE:
        return y
    return sketch.lines(Box(box.x, y + _NOTE_GAP, box.width, 0), grid.note, NOTE, _NOTE_LINE)


def _heading_height(grid: Grid) -> float:
    return HEADING_HEIGHT if grid.title else 0.0


def draw_grid(sketch: Sketch, grid: Grid, box: Box, first: int = 0) -> tuple[int, float]:
    """Draw rows from `first` on, as many as the box holds; the next row and the y below.

    The heads are written again on each page.
    """
    sketch.text(box.x, box.y + HEADING_HEIGHT / 2 - 3, grid.title, HEADING, room=box.width)
    y = box.y + _heading_height(grid)
    y = _draw_row(sketch, grid, box.x, y, [(head,) for head in grid.heads], HEAD)
    number = first
    while number < len(grid.rows):
        is_total = grid.has_total and number == len(grid.rows) - 1
        cells = _cells(sketch, grid, grid.rows[number])
        if y + _row_height(cells, grid.padding) > box.bottom and number > first:
            break
        y = _draw_row(sketch, grid, box.x, y, cells, STRONG if is_total else CELL)
        number += 1
    return number, y


def _cells(sketch: Sketch, grid: Grid, row: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The lines of each cell; figures are never broken."""
    return [
        (text,) if figures else wrap(text, width, CELL.size, sketch.metrics, bold=True)
        for text, width, figures in zip(row, grid.widths, grid.numeric, strict=True)
    ]


def _row_height(cells: Sequence[tuple[str, ...]], padding: float) -> float:
    return LINE * max((len(lines) for lines in cells), default=1) + 2 * padding


def _draw_row(
    sketch: Sketch, grid: Grid, x: float, y: float, cells: Sequence[tuple[str, ...]], letter: Letter
) -> float:
    bottom = y + _row_height(cells, grid.padding)
    left = x
    for lines, width, figures in zip(cells, grid.widths, grid.numeric, strict=True):
        if figures:
            sketch.text(left + width, y + grid.padding + LINE / 2, lines[0], letter, Align.RIGHT)
        else:
            sketch.lines(Box(left, y + grid.padding, width, 0), lines, letter, LINE)
        left += width + COLUMN_GAP
    end = x + sum(grid.widths) + COLUMN_GAP * (len(grid.widths) - 1)
    sketch.line(x, bottom, end, bottom, "accent" if letter is STRONG else "border")
    return bottom
