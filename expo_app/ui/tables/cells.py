"""From a table of the report to the columns of a table on the screen."""

from collections.abc import Callable
from typing import Any

from expo_app.model.figure import SMALL_BASE
from expo_app.model.lazy_sequence import LazySequence
from expo_app.report.spec import CellKind, TableColumn, TableSpec
from expo_app.report.words import Words
from expo_app.ui.tables.model import Column
from expo_app.ui.theme.directions import ARROWS, direction

_WIDTHS = {
    CellKind.COUNT: 64,
    CellKind.CHANGE: 80,
    CellKind.CHANGE_PERCENT: 112,
    CellKind.PERCENT: 72,
    CellKind.POINTS: 64,
    CellKind.AREA: 88,
    CellKind.RANK: 88,
}
_LETTER, _WIDE_LETTER = 6.6, 13.0  # pixels of a letter in a header, on average, and of a Chinese one
_FIRST_RANK = 40


def columns_of(spec: TableSpec, words: Words) -> tuple[Column, ...]:
    """A column for each of the table's, written in the language's formats."""
    return tuple(_column(spec, number, column, words) for number, column in enumerate(spec.columns))


def text_of(kind: CellKind, words: Words) -> Callable[[Any], str]:
    """How values of a kind are written in a table, where the header names the unit."""
    texts: dict[CellKind, Callable[[Any], str]] = {
        CellKind.TEXT: str,
        CellKind.WRITTEN: str,
        CellKind.COUNT: words.number,
        CellKind.CHANGE: lambda value: ARROWS[direction(value)] + words.signed(value),
        CellKind.PERCENT: words.percent,
        CellKind.CHANGE_PERCENT: words.signed_percent,
        CellKind.POINTS: lambda value: words.signed(value, 1),
        CellKind.AREA: words.number,
        CellKind.RANK: words.number,
    }
    return texts[kind]


def _column(spec: TableSpec, number: int, column: TableColumn, words: Words) -> Column:
    is_this_edition = number == next(
        (place for place, other in enumerate(spec.columns) if other.kind is CellKind.COUNT), -1
    )
    header = _header(column, words)
    is_first_rank = number == 0 and column.kind is CellKind.RANK
    width = _FIRST_RANK if is_first_rank else _width(column.kind, header)
    return Column(
        header,
        LazySequence(len(spec.rows), lambda row: spec.rows[row][number]),
        text_of(column.kind, words),
        column.kind,
        width,
        direction if column.kind is CellKind.CHANGE else None,
        strong=is_this_edition or column.kind is CellKind.CHANGE,
        total=spec.total[number] if spec.total else None,
        notes=_bases(spec, words) if column.kind is CellKind.CHANGE_PERCENT else (),
    )


def _header(column: TableColumn, words: Words) -> str:
    """The header, with the unit of spaces where it does not tell it."""
    unit = words.text("unit.sqm")
    told = column.kind is not CellKind.AREA or unit in column.header
    return column.header if told else words.text("with_unit", name=column.header, unit=unit)


def _width(kind: CellKind, header: str) -> int:
    """As wide as values of the kind need, and the header; 0 for names."""
    usual = _WIDTHS.get(kind, 0)
    wide = sum(_LETTER if letter.isascii() else _WIDE_LETTER for letter in header)
    return max(usual, round(16 + wide)) if usual else 0


def _bases(spec: TableSpec, words: Words) -> tuple[str, ...]:
    """After a percent change on a small base, the base: " of 8". The base is the second count."""
    counts = [place for place, column in enumerate(spec.columns) if column.kind is CellKind.COUNT]
    if len(counts) < 2:
        return ()
    bases = [row[counts[1]] for row in spec.rows]
    return tuple(
        words.text("percent_of_base", percent="", base=words.number(base))
        if isinstance(base, int | float) and 0 < base < SMALL_BASE
        else ""
        for base in bases
    )
