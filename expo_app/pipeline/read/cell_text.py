"""Cells as text, written the way a person would type them."""

from datetime import date, datetime, time, timedelta
from typing import cast

from expo_app.pipeline.read.unusable import DAMAGED, Unusable

Cell = str | float | int | bool | date | datetime | time | timedelta
Column = tuple[str, ...]

# A spreadsheet keeps 15 significant digits; what a float holds beyond them is noise.
_DIGITS = ".15g"

# The first is in no text of a workbook but by accident; the others stand by.
SEPARATORS = ("\x1f", "\x1e", "\x1d", "\x1c", "\uffff", "\ufffe", "\ufdd0", "\ufdd1")


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


def joined(cells: tuple[str, ...]) -> tuple[str, str]:
    """What stands between the texts, and all of them as one: the way they travel from one process to
    another at the least cost."""
    for separator in SEPARATORS:
        joined = separator.join(cells)
        if joined.count(separator) == len(cells) - 1:
            return separator, joined
    raise Unusable(DAMAGED)
