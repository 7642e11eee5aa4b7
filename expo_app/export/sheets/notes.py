"""The note under a table: in lines as wide as the table, for a long one would make a printed page smaller."""

import unicodedata
from collections.abc import Iterator

from expo_app.report.unbroken import unbroken

_WIDEST = 150  # characters of a line
_HELD = "\u00a0"
_OPENING, _CLOSING = "（《“「【", "，。；：、！？）》”」】％ "


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
    for piece in _pieces(unbroken(note)):
        if lines[-1] and length(lines[-1] + piece.rstrip()) > most:
            lines.append("")
        lines[-1] += piece
    return [line.rstrip().replace(_HELD, " ") for line in lines if line.strip()]


def _pieces(text: str) -> Iterator[str]:
    """The parts between which a line may break: words with the space behind them, single Chinese characters
    with the marks that no line begins or ends with."""
    start = 0
    for at in range(1, len(text)):
        if _may_break(text[at - 1], text[at]):
            yield text[start:at]
            start = at
    yield text[start:]


def _may_break(before: str, after: str) -> bool:
    if before in _OPENING or after in _CLOSING or _HELD in (before, after):
        return False
    return before in " \n" or is_wide(before) or is_wide(after)
