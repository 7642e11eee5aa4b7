"""The rows that are left out of lists, said as one finding."""

from collections import Counter
from collections.abc import Iterator, Sequence

from expo_app.model.finding import Finding, Severity
from expo_app.session.lists.previewing import SheetPreview

ROWS_SKIPPED = "rows_skipped"
_BLANK = "blank row"


def skipped_findings(sheets: Sequence[SheetPreview]) -> Iterator[Finding]:
    """Which rows of the lists are no data rows, and why; blank ones need no word."""
    rows = [
        (sheet.source.id, row)
        for sheet in sheets
        for row in (sheet.layout.skipped if sheet.layout else ())
        if row.reason != _BLANK
    ]
    if rows:
        counts = Counter(row.reason for _, row in rows)
        reasons = ", ".join(f"{reason}: {count:,}" for reason, count in counts.items())
        source, first = rows[0]
        yield Finding(
            ROWS_SKIPPED, Severity.NOTE, f"{reasons}.".capitalize(), source, first.row, count=len(rows)
        )
