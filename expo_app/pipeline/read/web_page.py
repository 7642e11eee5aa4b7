"""Tables of web pages, which many registration systems save as ".xls".

Runs in the process that reads one file: a hostile page can keep the parser busy for hours.
"""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import zip_longest
from typing import TYPE_CHECKING

from expo_app.pipeline.read.cell_text import joined
from expo_app.pipeline.read.encoding import encoding_of
from expo_app.pipeline.read.unusable import Unusable

if TYPE_CHECKING:
    from expo_app.pipeline.read.received import Message

# Each part can match in one way only, so that no page makes the search go back and forth.
_PREAMBLE = r"(?:(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|<!doctype html[^>]*>)\s*)*+"
_PAGE = re.compile(rf"\s*+{_PREAMBLE}<(?:html|table|head|body|meta|style)\b", re.IGNORECASE | re.DOTALL)
_PIECE = 1_000_000
_MOST_REPEATED = 1_000
_BLOCKS = ("br", "p", "div", "li")


def is_web_page(text: str) -> bool:
    """Whether the text is a web page and no list."""
    return _PAGE.match(text.removeprefix("\ufeff")) is not None


def messages(data: bytes, most: int = 0) -> "Iterator[Message]":
    """The tables of the page as one sheet without a name (see `received`), the first so many rows of it or
    all (0). Raises Unusable."""
    encoding = encoding_of(data)
    rows = table_rows(data.decode(encoding.codec, "replace"), most)
    if not rows:
        raise Unusable("is a web page without a table; save the list itself as .xlsx and import that.")
    columns = [joined(cells) for cells in zip_longest(*rows[: most or None], fillvalue="")]
    yield "sheet", "", False, 0.0
    yield "rows", columns, 1.0
    yield "end", [], {"encoding": encoding.label, "rival_encoding": encoding.rival}, not 0 < most < len(rows)
    yield ("done",)


def table_rows(text: str, enough: int = 0) -> list[list[str]]:
    """The rows of all tables of a web page, cells over several columns followed by empty ones and cells
    over several rows by empty ones below; no rows when it holds no table. More than `enough` rows are enough,
    0 is all."""
    page = _Page()
    begin = 0
    while begin < len(text) and not 0 < enough < len(page.rows) - 1:
        end = text.find("<", begin + _PIECE)  # a text that is cut in two would be read as two
        end = end if end >= 0 else len(text)
        page.feed(text[begin:end])
        begin = end
    page.close()
    return page.rows


class _Page(HTMLParser):
    """Collects the cells of tables as text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self._cell: list[str] | None = None
        self._over: dict[int, int] = {}
        self._spans = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("tr", "td", "th", "table"):
            self._end_cell()
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            if not self.rows:
                self.rows.append([])
            facts = dict(attrs)
            self._cell, self._spans = [], (_span(facts.get("colspan")), _span(facts.get("rowspan")))
        elif tag in _BLOCKS and self._cell:
            self._cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._end_cell()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(" ".join(re.split(r"[ \t\r\n]+", data)))

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row = self.rows[-1]
        self._leave_out_covered(row)
        across, down = self._spans
        for place in range(len(row), len(row) + across):
            if down > 1:
                self._over[place] = len(self.rows) + down - 1
        text = re.sub(r" *\n+ *", "\n", "".join(self._cell)).strip(" \n")
        row += [text, *[""] * (across - 1)]
        self._cell = None

    def _leave_out_covered(self, row: list[str]) -> None:
        """Empty cells where a cell of a row above reaches down."""
        while self._over.get(len(row), 0) >= len(self.rows):
            row.append("")


def _span(text: str | None) -> int:
    return max(1, min(int(text), _MOST_REPEATED)) if text and text.isascii() and text.isdigit() else 1
