"""The rows of a table as they look at one size, and as many of them as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass

from expo_app.export.numbers import cell_text
from expo_app.export.slides import fit
from expo_app.export.slides.grid import Line
from expo_app.export.slides.place import points
from expo_app.export.slides.text import MUTED, Ink, Run, direction_colour
from expo_app.export.slides.widths import PAD, column_widths, least_widths
from expo_app.export.wording import wording
from expo_app.report.spec import Cell, CellKind, TableSpec

# Text in points with the pixels that a row adds to its lines: comfortable first, then ever denser.
STEPS = ((12.0, 16.0), (11.0, 14.0), (10.5, 12.0), (10.0, 9.0), (9.5, 6.0), (9.0, 3.0))
SELF_EXPLAINING = frozenset({"definitions", "waterfall"})
_SIGNED = {CellKind.CHANGE, CellKind.CHANGE_PERCENT, CellKind.POINTS}


@dataclass(frozen=True)
class Look:
    """A table at one size (points), row padding and column widths (pixels); `is_crammed` when words or
    numbers have to break."""

    table: TableSpec
    lang: str
    size: float
    padding: float
    widths: tuple[float, ...]
    is_crammed: bool = False

    @property
    def has_header(self) -> bool:
        """Terms with their meaning, and steps that lead to a total, explain themselves."""
        return not explains_itself(self.table) and any(column.header for column in self.table.columns)


def look_of(table: TableSpec, lang: str, room: float, step: tuple[float, float]) -> Look:
    """The table in a width of `room` pixels at one of STEPS."""
    size, padding = step
    rows = (*table.rows, *([table.total] if table.total else []))
    texts = [
        [column.head, *(cell_text(row[at], column.kind, lang) for row in rows)]
        for at, column in enumerate(table.columns)
    ]
    numeric = [is_number(column.kind) for column in table.columns]
    widths = column_widths(texts, numeric, room, size)
    is_crammed = sum(least_widths(texts, numeric, size)) > room + 1
    return Look(table, lang, size, padding, widths, is_crammed)


def explains_itself(table: TableSpec) -> bool:
    """Whether two columns need no header: those of `SELF_EXPLAINING` tables."""
    return len(table.columns) == 2 and table.id in SELF_EXPLAINING


def is_number(kind: CellKind) -> bool:
    """Whether a column stands at the right."""
    return kind is not CellKind.TEXT


def lines_of(look: Look) -> list[Line]:
    """Header, rows and total."""
    table = look.table
    head = [_head_line(look)] if look.has_header else []
    rows = [_line(look, row) for row in table.rows]
    total = [_line(look, table.total, is_total=True)] if table.total else []
    return [*head, *rows, *total]


def height_of(lines: Sequence[Line]) -> float:
    """Pixels that lines take together."""
    return sum(line.height for line in lines)


def lines_within(look: Look, room: float) -> list[Line]:
    """All lines, or those that fit and one that says how many more there are; a total always stays."""
    lines = lines_of(look)
    if height_of(lines) <= room + 1:
        return lines
    total = [lines.pop()] if look.table.total else []
    least, last = 1 + look.has_header, _height(look, 1)
    more = 0
    while len(lines) > least and height_of((*lines, *total)) + last > room:
        lines.pop()
        more += 1
    return [*lines, _more_line(look, more), *total]


def _more_line(look: Look, count: int) -> Line:
    said = (wording(look.lang).more.format(count=count), Ink(look.size, colour=MUTED))
    blank = (("", Ink(look.size)),) * (len(look.widths) - 1)
    return Line((said, *blank), _height(look, 1), rule_below="border", is_one_cell=True)


def _height(look: Look, lines: int, size: float = 0.0) -> float:
    return lines * (size or look.size) * fit.LINE / points(1) + look.padding


def _head_line(look: Look) -> Line:
    ink = Ink(min(look.size, 10.5), colour=MUTED)
    runs = tuple((column.head, ink) for column in look.table.columns)
    return Line(runs, _height(look, _tallest(look, runs), ink.size), rule_below="axis")


def _line(look: Look, row: Sequence[Cell], *, is_total: bool = False) -> Line:
    runs = tuple(_run(look, at, value, is_total) for at, value in enumerate(row))
    tallest = _tallest(look, runs)
    return Line(
        runs,
        _height(look, tallest),
        rule_below="this_edition" if is_total else "border",
        rule_width=1.5 if is_total else 0.75,
        top=look.padding / 2 if tallest > 1 else None,
    )


def _tallest(look: Look, runs: Sequence[Run]) -> int:
    return max(
        fit.lines(text, ink.size, points(width - PAD), ink.bold)
        for (text, ink), width in zip(runs, look.widths, strict=True)
    )


def _run(look: Look, at: int, value: Cell, is_total: bool) -> Run:
    """Terms and totals are bold, changes have their colour."""
    kind = look.table.columns[at].kind
    text = cell_text(value, kind, look.lang)
    if kind in _SIGNED and isinstance(value, int | float) and look.has_header:
        return text, Ink(look.size, is_total, direction_colour((value > 0) - (value < 0)))
    is_term = at == 0 and all(column.kind is CellKind.TEXT for column in look.table.columns)
    return text, Ink(look.size, is_total or (is_term and not look.has_header))
