"""Texts of which a part is struck through: what workbooks call rich text."""

import re
from collections.abc import Iterable, Iterator
from typing import IO

from expo_app.pipeline.read.archive import windows
from expo_app.pipeline.read.xlsb_records import byte, long, records, short, wide_text

_WORD = b"strike"
_BEGINNING = 1_000
_ROOT = re.compile(rb"<(\w+:)?sst[\s>]")
_ITEM = re.compile(rb"<(?:\w+:)?si(?:\s[^<>]*)?(?:/>|>(.*?)</(?:\w+:)?si>)", re.DOTALL)
_RUN = re.compile(rb"<(?:\w+:)?r>(.*?)</(?:\w+:)?r>", re.DOTALL)
_STRUCK = re.compile(rb"""<(?:\w+:)?strike(?:\s+val\s*=\s*["'](?:1|true)["'])?\s*/?>""")
_TEXT = re.compile(rb"<(?:\w+:)?t(?:\s[^<>]*)?>([^<]*)")
_RICH, _TEXT_ITEM = 0x01, 19


def struck_share(runs: Iterable[tuple[int, bool]]) -> float:
    """How much of a text is struck, from 0 to 1; a run is the length of its text without white space and
    whether it is struck."""
    told = list(runs)
    length = sum(size for size, _ in told)
    return sum(size for size, is_struck in told if is_struck) / length if length else 0.0


def struck_share_of_xml(text: bytes) -> float:
    """How much is struck of a text that is written as XML."""
    return struck_share(
        (sum(len(piece.strip()) for piece in _TEXT.findall(run)), _STRUCK.search(run) is not None)
        for run in _RUN.findall(text)
    )


def struck_in_xml(file: IO[bytes]) -> dict[int, float]:
    """How much is struck of those shared texts of an xlsx workbook that are struck at all, by their
    number from 0."""
    found: dict[int, float] = {}
    begun, before = file.read(_BEGINNING), 0
    root = _ROOT.search(begun)
    prefix = (root[1] or b"") if root else b""
    end, empty = b"</%bsi>" % prefix, b"<%bsi/>" % prefix
    for window in windows(file, end, begun):
        if _WORD in window:
            items = enumerate(_ITEM.findall(window), before)
            found |= {number: struck_share_of_xml(item) for number, item in items if _WORD in item}
        before += window.count(end) + window.count(empty)
    return {number: share for number, share in found.items() if share}


def struck_in_records(data: bytes, struck_fonts: set[int]) -> dict[int, float]:
    """The same for an xlsb workbook."""
    items = (begin for kind, begin, _ in records(data) if kind == _TEXT_ITEM)
    rich = ((number, begin) for number, begin in enumerate(items) if byte(data, begin) & _RICH)
    shares = ((number, struck_share(_runs(data, begin + 1, struck_fonts))) for number, begin in rich)
    return {number: share for number, share in shares if share}


def _runs(data: bytes, at: int, struck_fonts: set[int]) -> Iterator[tuple[int, bool]]:
    """The text, then how many runs, then for each where it begins and its font. What stands before the
    first one looks like the cell."""
    text = wide_text(data, at)
    at += 4 + 2 * long(data, at)
    count = min(long(data, at), len(text) + 1)
    begins = [(short(data, at + 4 + 4 * run), short(data, at + 6 + 4 * run)) for run in range(count)]
    ends = [*(begin for begin, _ in begins[1:]), len(text)]
    yield len(text[: begins[0][0]].strip()) if begins else 0, False
    for (begin, font), end in zip(begins, ends, strict=False):
        yield len(text[begin:end].strip()), font in struck_fonts
