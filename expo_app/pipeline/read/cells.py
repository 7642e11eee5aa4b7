"""Columns of cells: what merged cells say, and whether there is anything."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, repeat

from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.pipeline.read.grid import MOST_CELLS

Column = tuple[str, ...]

_BLOCK = 50_000


def filled_down(columns: tuple[Column, ...], merged: tuple[MergedRange, ...]) -> tuple[Column, ...]:
    """The columns with each merged cell that lies in one column repeated over all its rows.

    A cell merged over several columns stays where it is written: it is a title or names a group.
    """
    changed: dict[int, list[str]] = {}
    for area in merged:
        at = area.first_column - 1
        if area.first_column != area.last_column or at >= len(columns):
            continue
        column = changed.setdefault(at, list(columns[at]))
        first, end = area.first_row - 1, min(area.last_row, len(column))
        column[first:end] = repeat(column[first], end - first) if first < end else ()
    return tuple(tuple(changed[at]) if at in changed else column for at, column in enumerate(columns))


def widened(columns: tuple[Column, ...], places: Sequence[tuple[int, int]]) -> tuple[Column, ...]:
    """The columns with empty cells added until the places (row, column; 1-based) lie among them; left as
    they are when that would take absurdly many, or when there is nothing else."""
    height = max([len(columns[0]) if columns else 0, *(row for row, _ in places)])
    width = max([len(columns), *(column for _, column in places)])
    if not columns or height * width > MOST_CELLS or (height, width) == (len(columns[0]), len(columns)):
        return columns
    below = ("",) * (height - len(columns[0]))
    added = ("",) * height
    return tuple(column + below for column in columns) + (added,) * (width - len(columns))


def first_rows(sheet: RawSheet, rows: int) -> RawSheet:
    """The sheet cut down to its first so many rows, marks apart; the same where it holds no more."""
    if sheet.height <= rows:
        return sheet
    return replace(sheet, columns=tuple(column[:rows] for column in sheet.columns), complete=False)


def is_blank(columns: tuple[Column, ...]) -> bool:
    """Whether no cell holds anything but white space."""
    return not any(cell.strip() for cell in chain.from_iterable(columns))


def blank_stretch(columns: tuple[Column, ...]) -> tuple[int, int] | None:
    """The first and last row of a long stretch of rows without any cell, above rows that hold some.

    Only stretches of more than 100,000 rows are certain to be found; no list has one.
    """
    height = len(columns[0]) if columns else 0
    for start in range(0, height - _BLOCK, _BLOCK):
        if not any(any(column[start : start + _BLOCK]) for column in columns):
            last = next(_filled(columns, range(start, height)), height)
            before = next(_filled(columns, range(start - 1, -1, -1)), -1)
            return (before + 2, last) if last < height else None
    return None


def _filled(columns: tuple[Column, ...], rows: range) -> Iterator[int]:
    """Those of the rows, counted from 0, that hold a cell."""
    return (number for number in rows if any(column[number] for column in columns))
