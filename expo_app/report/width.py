"""How much room text takes, in em: what fits a title of two lines or a foot."""

import unicodedata

_NARROW = frozenset("iljtfrI.,:;'|!()[]- ")
_WIDE = frozenset("mwMW%@")

TITLE = 60.0
"""Two lines of 24 pt bold across 12 inches hold 67 em; words do not fill a line to its end."""
SUBTITLE = 62.0
"""One line of 13.5 pt across 12 inches."""
FOOT = 148.0
"""Two lines of 10 pt across 11.5 inches."""
NAME = 17.0
"""The longest name of a group inside a sentence."""


def em(text: str) -> float:
    """Rough width of a text in em of its font size; an East Asian character is one em."""
    return sum(_char(char) for char in text)


def fits(text: str, room: float) -> bool:
    """Whether a text takes at most `room` em."""
    return em(text) <= room


def elided(text: str, room: float) -> str:
    """The text, cut to `room` em with an ellipsis when it is longer."""
    if fits(text, room):
        return text
    kept = ""
    for char in text:
        if not fits(kept + char + "…", room):
            break
        kept += char
    return kept.rstrip() + "…"


def first_fitting(room: float, *variants: str) -> str:
    """The first variant that fits; the last one, elided, when none does."""
    return next((text for text in variants if fits(text, room)), elided(variants[-1], room))


def _char(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if char in _NARROW:
        return 0.3
    if char in _WIDE:
        return 0.85
    return 0.67 if char.isupper() else 0.53
