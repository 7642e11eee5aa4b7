"""Remarks in columns that count for nothing, where they would change what counts."""

from collections.abc import Iterator

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, Layout
from expo_app.model.source import Source
from expo_app.model.terms import Status
from expo_app.reference.roles import is_open, status_of
from expo_app.reference.spelling import tidy

_LONGEST = 30


def remark_findings(source: Source, layout: Layout) -> Iterator[Finding]:
    """A warning about each column without a field in which some rows say that they were cancelled ("退展",
    "storniert") and nothing else: they count, as a remark is nobody's word for a status."""
    rows = layout.data_rows
    for column in layout.columns:
        if column.field is not Field.IGNORED:
            continue
        cells = source.sheet.columns[column.column - 1]
        short = {text for text in set(cells) if 0 < len(text) <= _LONGEST}
        said = {text for text in short if status_of(tidy(text)) is Status.CANCELLED and not is_open(text)}
        places = [row for row in rows if cells[row - 1] in said] if said else []
        if places:
            yield _finding(source, column.column, cells[places[0] - 1], places)


def _finding(source: Source, column: int, text: str, rows: list[int]) -> Finding:
    told = f"{len(rows)} rows have" if len(rows) > 1 else "1 row has"
    message = (
        f"{told} a remark such as “{tidy(text)}”, but the column is none of statuses: they count; leave them "
        "out, or say that the column holds the status."
    )
    return Finding(
        "remark_says_cancelled",
        Severity.WARNING,
        message,
        source.id,
        rows[0],
        column,
        tidy(text),
        count=len(rows),
    )
