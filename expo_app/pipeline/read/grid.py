"""The grid of a sheet: how far it may reach, and how its columns are called."""

LAST_COLUMN = 16_384
"""The last column that a workbook can have: XFD."""

MOST_CELLS = 25_000_000
"""A sheet is held as a rectangle from A1 to its outermost cell; so many cells take about a gigabyte."""


def column_number(letters: bytes) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
