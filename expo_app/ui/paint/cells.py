"""Cells of a table as text."""

from collections.abc import Callable

from expo_app.report.spec import Cell, CellKind
from expo_app.report.words import Words, words

_FORMATS: dict[CellKind, Callable[[Words, float], str]] = {
    CellKind.COUNT: Words.number,
    CellKind.RANK: Words.number,
    CellKind.AREA: Words.number,
    CellKind.CHANGE: Words.signed,
    CellKind.PERCENT: Words.percent,
    CellKind.CHANGE_PERCENT: Words.signed_percent,
    CellKind.POINTS: lambda spoken, value: spoken.signed(value, 1),
}


def cell_text(value: Cell, kind: CellKind, lang: str) -> str:
    """A value as the language writes it; None is empty, and text stays as it is."""
    if value is None or isinstance(value, str):
        return value or ""
    return _FORMATS.get(kind, lambda _, number: str(number))(words(lang), value)
