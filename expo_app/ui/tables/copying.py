"""Cells as Excel takes them from the clipboard: tab-separated, with their headers, values raw."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLocale

from expo_app.report.spec import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tab_separated(headers: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """One line for each row below one of headers. Numbers are whole or have the decimal sign of the system,
    which is the one that Excel expects; no text is taken for a formula; nothing unknown is written."""
    point = QLocale.system().decimalPoint()
    lines = [[_text(header) for header in headers], *([_cell(cell, point) for cell in row] for row in rows)]
    return "\n".join("\t".join(line) for line in lines)


def _cell(cell: Cell, point: str) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return _text(cell)
    number = repr(int(cell)) if float(cell).is_integer() else repr(float(cell))
    return number.replace(".", point)


def _text(text: str) -> str:
    """The text on one line, with an apostrophe before what would be a formula."""
    escaped = f"'{text}" if text.startswith(_FORMULA) else text
    return " ".join(escaped.split())
