"""A list that says of which day it is, but may mean several."""

import re
from collections.abc import Iterator

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.source import Source
from expo_app.reference.dates import read_date
from expo_app.reference.spelling import tidy

_NUMBERS = re.compile(r"(?<!\d)\d{1,2}([./-])\d{1,2}\1\d{2,4}(?!\d)")


def date_doubts(source: Source, layout: Layout) -> Iterator[Finding]:
    """A finding where a text above the list, the sheet's name or the file's name tells an ambiguous date and
    nothing tells a clear one: which of two lists is the newer one is decided by it."""
    if layout.list_date:
        return
    for row, column, text in _texts(source, layout):
        match = _NUMBERS.search(text)
        reading = read_date(match[0]) if match else None
        if reading is not None and reading.ambiguous:
            days = " or ".join(str(day) for day in reading.candidates)
            message = (
                f"“{text}” in {source.label} may mean {days}, so the list has no date; tell it when you "
                "import the list, or a newer list cannot be told from an older one."
            )
            code = "list_date_ambiguous"
            yield Finding(code, Severity.NOTE, message, source.id, row, column, text)
            return


def _texts(source: Source, layout: Layout) -> Iterator[tuple[int, int, str]]:
    """Row, column and text of what stands above the list, then the names without a place (0, 0)."""
    first = layout.header_rows[0] if layout.header_rows else layout.first_row
    for row in range(1, first):
        for column, cell in enumerate(source.sheet.row(row), 1):
            if cell:
                yield row, column, tidy(cell)
    yield from ((0, 0, name) for name in (source.sheet.name, source.file))
