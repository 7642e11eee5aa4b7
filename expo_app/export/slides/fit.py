"""How much room text takes, and what to do when there is not enough.

Widths are those of a humanist sans such as Segoe UI or Noto Sans in em, a little on the wide side, because
the reader's machine may have another font. Sizes are points.
"""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from expo_app.report.unbroken import file_names, split_sentences, unbroken

LINE = 1.34
BOLD = 1.07
SEAM = 0.25
_SPARE = 1.02
_WIDTHS = {
    char: em
    for em, chars in {
        0.27: " \u00a0!'’.,:;ijl",
        0.34: "()[]-–I`fJ",
        0.41: '"/\\{}rt',
        0.50: "?_csvyz",
        0.56: "*EFLSTkx",
        0.65: "ABCKPRVbdghnopqu",
        0.75: "&DGHNU",
        0.79: "OQw",
        0.84: "%",
        0.94: "@MWm▲▼…",
    }.items()
    for char in chars
}
_OTHER, _OTHER_CAPITAL = 0.58, 0.70
ELLIPSIS = "…"
_CLAUSE_END = re.compile(r"(?=[,;] [^()]*(?:$|\())|(?=[，；][^（）]*(?:$|（))")


@cache
def is_wide(char: str) -> bool:
    """Whether a character is as wide as it is high (Chinese and full-width forms)."""
    return unicodedata.east_asian_width(char) in "WF"


@cache
def _em(char: str) -> float:
    if is_wide(char):
        return 1.0
    letter = unicodedata.normalize("NFD", char)[0]
    return _SPARE * _WIDTHS.get(letter, _OTHER_CAPITAL if letter.isupper() else _OTHER)


def width(text: str, size: float, bold: bool = False) -> float:
    """Width of one line in points; between Chinese and other letters programs leave a little room."""
    return _ems(text) * size * (BOLD if bold else 1.0)


@lru_cache(maxsize=16384)
def _ems(text: str) -> float:
    """Width of one line at one point; the same words stand in many lines, at many sizes."""
    seams = sum(is_wide(one) != is_wide(other) for one, other in pairwise(text))
    return sum(map(_em, text)) + SEAM * seams


def _pieces(text: str) -> Iterator[str]:
    """Names of files whole, else words: a line may break after each."""
    start = 0
    for begin, end in file_names(text):
        yield from _words(text[start:begin])
        yield text[begin:end]
        start = end
    yield from _words(text[start:])


def _words(text: str) -> Iterator[str]:
    """Words with the space behind them, and single wide characters, unless one is held to the number before
    it."""
    start = 0
    for at, char in enumerate(text):
        if char == " " or is_wide(char):
            if is_wide(char) and at > start and text[at - 1] != "\u00a0":
                yield text[start:at]
                start = at
            yield text[start : at + 1]
            start = at + 1
    if start < len(text):
        yield text[start:]


def _paragraph_lines(text: str, size: float, room: float, bold: bool) -> int:
    lines, used = 1, 0.0
    for piece in _pieces(text):
        needed = width(piece.rstrip(" "), size, bold)
        if used and used + needed > room:
            lines, used = lines + 1, 0.0
        lines += max(0, math.ceil(needed / room) - 1)
        used += width(piece, size, bold)
    return lines


@lru_cache(maxsize=4096)
def lines(text: str, size: float, room: float, bold: bool = False) -> int:
    """Lines that a text takes in a room of that width; each line break starts a new one."""
    return sum(_paragraph_lines(part, size, room, bold) for part in unbroken(text).split("\n"))


def with_whole_names(text: str, size: float, room: float) -> str:
    """The text with a line break before each name of a file that a line of that width would split; a name
    that is wider than a line stays where it is."""
    text = unbroken(text)
    names = {begin for begin, _ in file_names(text)}
    written, used, at = "", 0.0, 0
    for piece in _pieces(text):
        needed = width(piece.rstrip(" "), size)
        if used and used + needed > room:
            used = 0.0
            written = f"{written.rstrip(' ')}\n" if at in names and needed <= room else written
        written, used, at = written + piece, used + width(piece, size), at + len(piece)
    return written


def longest_word(text: str, size: float, bold: bool = False) -> float:
    """Width in points of the widest part that does not break at the end of a line."""
    return max((width(piece.rstrip(" "), size, bold) for piece in _pieces(unbroken(text))), default=0.0)


def height(text: str, size: float, room: float, bold: bool = False) -> float:
    """Height in points of a text wrapped to that width."""
    return lines(text, size, room, bold) * size * LINE


def elided(text: str, size: float, room: float, most: int = 1, bold: bool = False) -> str:
    """The text, or as much of its beginning as `most` lines hold, with an ellipsis."""
    if lines(text, size, room, bold) <= most:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines(text[:middle].rstrip() + ELLIPSIS, size, room, bold) <= most
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS


def size_for(text: str, room: tuple[float, float], sizes: Sequence[float], bold: bool = False) -> float:
    """The first of the sizes at which the text fits a room of (width, height); the last if none does."""
    across, down = room
    fitting = (size for size in sizes if height(text, size, across, bold) <= down)
    return next(fitting, sizes[-1])


def shaped_sentences(text: str, room: tuple[float, float], sizes: Sequence[float]) -> tuple[str, float]:
    """As `shaped`, but what has no room even in the smallest size loses whole sentences from its end."""
    size = size_for(text, room, sizes)
    most = max(1, int(room[1] / (size * LINE)))
    parts = split_sentences(text)
    while len(parts) > 1 and lines("".join(parts), size, room[0]) > most:
        parts.pop()
    return elided("".join(parts).rstrip(), size, room[0], most), size


def shaped_clauses(text: str, room: tuple[float, float], sizes: Sequence[float]) -> tuple[str, float]:
    """As `shaped`, but what has no room even in the smallest size loses the clauses behind its first one: its
    beginning, and the profile at its end, stay as long as possible."""
    size = size_for(text, room, sizes)
    most = max(1, int(room[1] / (size * LINE)))
    parts = _CLAUSE_END.split(text)
    while len(parts) > 2 and lines("".join(parts), size, room[0]) > most:
        del parts[1]
    return elided("".join(parts), size, room[0], most), size


def shaped(
    text: str, room: tuple[float, float], sizes: Sequence[float], bold: bool = False
) -> tuple[str, float]:
    """The text and its size for a room: smaller within `sizes` first, shortened only then."""
    size = size_for(text, room, sizes, bold)
    most = max(1, int(room[1] / (size * LINE)))
    return elided(text, size, room[0], most, bold), size
