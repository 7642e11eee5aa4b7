"""Cells as text, written the way a person would type them."""

from datetime import date, datetime, time, timedelta
from itertools import chain, repeat
from typing import cast

from expo_app.model.sheet import MergedRange

Cell = str | float | int | bool | date | datetime | time | timedelta
Column = tuple[str, ...]

# A spreadsheet keeps 15 significant digits; what a float holds beyond them is noise.
_DIGITS = ".15g"


def column_text(cells: tuple[Cell, ...]) -> Column:
    """One column as text, with the forms that `RawSheet` promises.

    Converts every distinct value once, because a list repeats most of them.
    """
    kinds = set(map(type, cells))
    if kinds <= {str}:
        return cast(Column, cells)
    if bool in kinds:  # True equals 1 and would share its text
        return tuple(map(cell_text, cells))
    written = {cell: cell_text(cell) for cell in set(cells)}
    return tuple(map(written.__getitem__, cells))


def cell_text(cell: Cell) -> str:
    """One cell as text: 3.0 is "3", a datetime at midnight a date, true "TRUE"."""
    match cell:
        case str():
            return cell
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() else format(cell, _DIGITS)
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
    return str(cell)


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


def is_blank(columns: tuple[Column, ...]) -> bool:
    """Whether no cell holds anything but white space."""
    return not any(cell.strip() for cell in chain.from_iterable(columns))
