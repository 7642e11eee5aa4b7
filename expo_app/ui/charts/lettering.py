"""Measuring, eliding and wrapping text."""

import re
from typing import Protocol

from expo_app.report import hyphens

ELLIPSIS = "…"
LINE_HEIGHT = 4 / 3
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_OPEN, _CLOSE = "（《“「【", "，。、；：？！）》”」】*"
"""No line ends with the first of these, and none begins with the others."""
_UNIT = (
    rf"(?: (?:%|m²|points?\b)[^\s{_WIDE}]*|(?<=\d) (?:个百分点|[家人]次|[{_WIDE}])"
    rf"|(?<=ISO) \d+,[^\s{_WIDE}]*|(?<=ISO) \d+(?=，))?"
)
"""A unit stays with its number, a measure word too; "ISO" with its number inside a bracket that says more."""
_WORDS = re.compile(rf"[{_OPEN}]*(?:[{_WIDE}]|[^\s{_WIDE}]+{_UNIT})[{_CLOSE}]*|\s+")


class Metrics(Protocol):
    """How wide text is."""

    def width(self, text: str, size: float, bold: bool = False) -> float:
        """The width in pixels of one line at a size in pixels."""
        ...


def elide(text: str, room: float, size: float, metrics: Metrics, bold: bool = False) -> str:
    """The text, or as much of its beginning as fits with an ellipsis; empty when not even that fits."""
    if metrics.width(text, size, bold) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = metrics.width(text[:middle].rstrip() + ELLIPSIS, size, bold) <= room
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS if low else ""


def wrap(text: str, room: float, size: float, metrics: Metrics, bold: bool = False) -> tuple[str, ...]:
    """The text in lines, broken between words and between Chinese characters.

    A word that is wider than a line is broken anywhere.
    """
    lines = [""]
    for piece in _pieces(text, room, size, metrics, bold):
        if lines[-1] and metrics.width((lines[-1] + piece).rstrip(), size, bold) > room:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return tuple(line.rstrip() for line in lines if line.strip())


def wrap_at_most(
    text: str, lines: int, room: float, size: float, metrics: Metrics, bold: bool = False
) -> tuple[str, ...]:
    """The text in at most so many lines, the last one elided."""
    wrapped = wrap(text, room, size, metrics, bold)
    if len(wrapped) <= lines:
        return wrapped
    last = elide(" ".join(wrapped[lines - 1 :]), room, size, metrics, bold)
    return (*wrapped[: lines - 1], last)


def hyphenated(word: str, room: float, size: float, metrics: Metrics) -> tuple[str, ...]:
    """A word in parts that fit into a room (`report.hyphens`)."""
    return hyphens.hyphenated(word, lambda part: metrics.width(part, size) <= room)


def balanced(text: str, lines: int, room: float, size: float, metrics: Metrics) -> tuple[str, ...]:
    """The text in at most so many lines, about as long as each other where it can be broken anywhere."""
    found = wrap_at_most(text, lines, room, size, metrics)
    narrower = room - size / 2
    while len(found) > 1 and re.search(f"[{_WIDE}]", text) and narrower > size:
        closer = wrap(text, narrower, size, metrics)
        if len(closer) > len(found):
            break
        found, narrower = closer, narrower - size / 2
    return found


def _pieces(text: str, room: float, size: float, metrics: Metrics, bold: bool) -> list[str]:
    pieces: list[str] = []
    for word in _WORDS.findall(text):
        fits = metrics.width(word, size, bold) <= room
        pieces.extend([word] if fits else word)
    return pieces
