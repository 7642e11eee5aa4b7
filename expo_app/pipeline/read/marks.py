"""The marks of one sheet while they are being collected."""

Place = tuple[int, int]

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
"""The errors by the numbers that the binary formats give them."""


class Marks:
    """What was found in one sheet; all numbers are 1-based. The names are those of `SheetMarks`."""

    def __init__(self) -> None:
        self.struck_rows: list[int] = []
        self.partly_struck: list[Place] = []
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[int] = []
        self.error_cells: list[tuple[int, int, str]] = []
        self.empty_formulas: list[Place] = []
        self.indents: list[tuple[int, int, int]] = []
        self.merged: list[tuple[int, ...]] = []

    def within(self, height: int, width: int, rows: int) -> dict[str, tuple]:
        """The marks by their names. What only concerns cells with a value is left out beyond them; an
        error or a formula without a value may well stand there, within the first so many rows."""
        return {
            "struck_rows": tuple(row for row in self.struck_rows if row <= height),
            "partly_struck": tuple(place for place in self.partly_struck if place[0] <= height),
            "hidden_rows": tuple(row for row in self.hidden_rows if row <= height),
            "hidden_columns": tuple(column for column in self.hidden_columns if column <= width),
            "error_cells": tuple(mark for mark in self.error_cells if mark[0] <= rows),
            "empty_formulas": tuple(place for place in self.empty_formulas if place[0] <= rows),
            "indents": tuple(mark for mark in self.indents if mark[0] <= height and mark[1] <= width),
        }


def is_struck(struck: int, filled: int) -> bool:
    """Whether a row counts as struck: most of its filled cells are; a note beside may stand upright."""
    return 2 * struck > filled
