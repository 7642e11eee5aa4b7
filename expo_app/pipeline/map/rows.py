"""Which rows of a list are data, and why the others are not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from expo_app.model.layout import Field, MappedColumn, SkippedRow
from expo_app.model.sheet import RawSheet
from expo_app.model.terms import Population
from expo_app.pipeline.map.header import Header
from expo_app.pipeline.map.headings import plain
from expo_app.pipeline.map.totals import is_total
from expo_app.reference.spelling import tidy

BLANK = "blank row"
HEADER = "header repeated"
TOTAL = "total"
FOOTNOTE = "note below the list"
NO_NAME = "no organisation name"

_NAMES = (Field.ORGANISATION, Field.ORGANISATION_LOCAL)
# A header that comes again keeps most of its cells.
_SAME_HEADER = 0.6
_SAMPLE = 2_000
_NOTE = re.compile(
    r"\s*(?:[*※†]|\(?\d\)|(?:note|notes|source|quelle|hinweis|anmerkung|nota|fuente|remark|remarks|stand)\b\s*[:：]|注|备注|備註|说明|說明|数据来源|資料來源|统计)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Rows:
    """The rows below the header: data rows are `first` to `last` (1-based) without `skipped`."""

    first: int
    last: int
    skipped: tuple[SkippedRow, ...]

    def of(self, reason: str) -> tuple[int, ...]:
        """The rows that were skipped for this reason."""
        return tuple(row.row for row in self.skipped if row.reason == reason)


def sort_rows(
    sheet: RawSheet, header: Header, columns: Sequence[MappedColumn], population: Population | None
) -> Rows:
    """The rows below the header, told apart.

    Only rows that have less in them than usual, have no name or look like the header are looked at one
    by one, so that a million rows take time in proportion. In a list of visitors a row without an
    organisation is still a visitor.
    """
    judge = _Judge(sheet, header, columns, population)
    reasons = {row: reason for row in judge.suspects() if (reason := judge.reason(row))}
    reasons |= judge.trailing_notes(reasons)
    first, last = header.rows[-1] + 1, sheet.height
    while last >= first and reasons.get(last) == BLANK:
        last -= 1
    skipped = tuple(SkippedRow(row, reasons[row]) for row in sorted(reasons) if row <= last)
    return Rows(first, last, skipped)


class _Judge:
    """Tells for the rows of one sheet why they are no data rows."""

    def __init__(
        self, sheet: RawSheet, header: Header, columns: Sequence[MappedColumn], population: Population | None
    ) -> None:
        self._sheet = sheet
        self._start = header.rows[-1]
        self._is_visitors = population is Population.VISITORS
        self._names = [column.column - 1 for column in columns if column.field in _NAMES]
        self._details = [
            column.column - 1
            for column in columns
            if column.field not in (*_NAMES, Field.IGNORED, Field.HALL, Field.NET_SPACE)
        ]
        self._headers = [tuple(map(tidy, sheet.row(row))) for row in header.rows]
        self._filled = self._count_filled(self._details)
        self._usual = median(self._filled[:_SAMPLE]) if self._filled else 0

    def suspects(self) -> list[int]:
        """The 1-based rows to look at one by one."""
        named = self._count_filled(self._names)
        heads = {row[column] for row in self._headers for column in self._names} - {""}
        repeated = {
            at
            for column in self._names
            for at, cell in enumerate(self._sheet.columns[column][self._start :])
            if cell in heads or cell.strip() in heads
        }
        thin = {
            at
            for at, (filled, names) in enumerate(zip(self._filled, named, strict=True))
            if not names or 2 * filled <= self._usual
        }
        return sorted(self._start + at + 1 for at in thin | repeated)

    def _count_filled(self, columns: Sequence[int]) -> list[int]:
        """For each row below the header, how many of these columns hold something."""
        if not columns:
            return [0] * (self._sheet.height - self._start)
        cells = (map(bool, self._sheet.columns[column][self._start :]) for column in columns)
        return list(map(sum, zip(*cells, strict=True)))

    def reason(self, row: int) -> str:
        """Why a row is no data row, "" when it is one."""
        if not any(written := self._sheet.row(row)):
            return BLANK
        cells = tuple(map(tidy, written))
        filled = [cell for cell in cells if cell]
        if not filled:
            return BLANK
        if self._is_header(cells):
            return HEADER
        if is_total(filled):
            return TOTAL
        if len(filled) == 1 and self._usual and _NOTE.match(filled[0]):
            return FOOTNOTE
        if not any(cells[column] for column in self._names):
            return "" if self._is_visitors and len(filled) > 1 else NO_NAME
        return ""

    def _is_header(self, cells: tuple[str, ...]) -> bool:
        return any(_alike(header, cells) for header in self._headers)

    def trailing_notes(self, reasons: dict[int, str]) -> dict[int, str]:
        """Single cells at the end of a list whose other rows all have more, and their reason."""
        if not self._usual:
            return {}
        notes = {}
        for row in range(self._sheet.height, self._start, -1):
            filled = sum(cell.strip() != "" for cell in self._sheet.row(row))
            if filled == 1 and reasons.get(row) in (None, NO_NAME, FOOTNOTE):
                notes[row] = FOOTNOTE
            elif filled:
                return notes if notes and self._is_alone(row, reasons) else {}
        return {}

    def _is_alone(self, last: int, reasons: dict[int, str]) -> bool:
        """Whether no data row up to this one has a name and nothing else."""
        everything = self._count_filled(range(self._sheet.width))
        named = self._count_filled(self._names)
        rows = range(self._start + 1, last + 1)
        return not any(
            filled == names == 1 and row not in reasons
            for row, filled, names in zip(rows, everything, named, strict=False)
        )


def _alike(header: tuple[str, ...], cells: tuple[str, ...]) -> bool:
    """Whether a row says what the header says: most of it, or part of it and nothing else."""
    said = [(above, cell) for above, cell in zip(header, cells, strict=True) if above or cell]
    same = sum(above != "" and plain(above) == plain(cell) for above, cell in said)
    named, filled = (sum(map(bool, side)) for side in zip(*said, strict=True))
    return same >= 2 and (same >= _SAME_HEADER * named or same == filled)
