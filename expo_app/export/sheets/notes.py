"""The note under a table: in lines as wide as the table, for a long one would make a printed page smaller."""

import unicodedata
from collections.abc import Iterator

_WIDEST = 150  # characters of a line


def length(text: str) -> int:
    """Characters; Chinese ones count twice."""
    return sum(2 if is_wide(char) else 1 for char in text)


def is_wide(char: str) -> bool:
    """Whether a character takes the room of two."""
    return unicodedata.east_asian_width(char) in "WF"


def note_lines(note: str, width: float, least: int) -> list[str]:
    """The note in lines of at most so many characters (but not of fewer than `least`), broken between words
    and Chinese characters."""
    most, lines = min(max(round(width), least), _WIDEST), [""]
    for piece in _pieces(note):
        if lines[-1] and length(lines[-1] + piece.rstrip()) > most:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip() for line in lines if line.strip()]


def _pieces(text: str) -> Iterator[str]:
    """Words with the space behind them, and single Chinese characters."""
    start = 0
    for at, char in enumerate(text):
        if char.isspace() or is_wide(char):
            yield text[start : at + 1]
            start = at + 1
    yield text[start:]
