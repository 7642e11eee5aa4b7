"""Which rows of a list are data, and why the others are not."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from expo_app.model.layout import NO_NAME, SECTION_HEADING, Field, MappedColumn, Section, SkippedRow
from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.model.terms import Population
from expo_app.pipeline.map.groups import Group
from expo_app.pipeline.map.header import Header
from expo_app.pipeline.map.headings import plain
from expo_app.pipeline.map.sections import Line, headings_among, sections_under
from expo_app.pipeline.map.totals import is_total, may_be_total
from expo_app.reference.spelling import tidy

BLANK = "blank row"
HEADER = "header repeated"
TOTAL = "total"
FOOTNOTE = "note below the list"
BESIDE = "note beside the list"
DIVIDER = "letter of the alphabet"

_NAMES = (Field.ORGANISATION, Field.ORGANISATION_LOCAL)
# A header that comes again keeps most of its cells.
_SAME_HEADER = 0.6
_SAMPLE = 2_000
# A column without a header that holds less than this is no column of the list.
_USED_SHARE = 0.5
_NOTE_WORDS = (
    "note|notes|nb|n\\.b\\.|source|remark|remarks|legend|key|disclaimer|as of|as at|printed|created|updated"
    "|status|quelle|hinweis|hinweise|anmerkung|anmerkungen|bemerkung|fu(?:ß|ss)note|legende|stand|erstellt|druckdatum"
    "|remarque|légende|état au|nota|notas|fuente|leyenda|observaciones|observación|fonte|uwaga|źródło"
)
_NOTE = re.compile(
    rf"\s*(?:[*※†‡©]|\(?\d\)|(?:{_NOTE_WORDS})\s*[:：]|(?:page|seite|página|pagina)\s+\d+\b"
    r"|第\s*\d+\s*页|注|备注|備註|说明|說明|数据来源|資料來源|来源|统计|制表|更新|截[至止])",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"[A-Z]|0\s*[-–]\s*9|#|[A-Z]\s*[-–]\s*[A-Z]|[-–—]+\s*[A-Z]\s*[-–—]+")
_NOTE_LABEL = re.compile(
    rf"(?:[*※†‡]+|(?:{_NOTE_WORDS}|注|备注|備註|说明|說明|数据来源)\s*[:：])", re.IGNORECASE
)


@dataclass(frozen=True)
class Rows:
    """The rows below the header: data rows are `first` to `last` (1-based) without `skipped`."""

    first: int
    last: int
    skipped: tuple[SkippedRow, ...]
    sections: tuple[Section, ...] = ()

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
    suspects = judge.suspects()
    reasons = {row: reason for row in suspects if (reason := judge.reason(row))}
    headings = judge.headings(suspects, reasons)
    reasons |= dict.fromkeys(headings, SECTION_HEADING)
    reasons |= judge.trailing_notes(reasons)
    first, last = judge.start + 1, sheet.height
    while last >= first and reasons.get(last) == BLANK:
        last -= 1
    skipped = tuple(SkippedRow(row, reasons[row]) for row in sorted(reasons) if row <= last)
    data_rows = [row for row in range(first, last + 1) if row not in reasons]
    return Rows(first, last, skipped, sections_under(headings, data_rows))


class _Judge:
    """Tells for the rows of one sheet why they are no data rows.

    Columns without a header that are nearly empty hold notes beside the list; they are not looked at.
    """

    def __init__(
        self, sheet: RawSheet, header: Header, columns: Sequence[MappedColumn], population: Population | None
    ) -> None:
        self._sheet = sheet
        self.start = header.last_row
        self._is_visitors = population is Population.VISITORS
        self._listed = [column.column - 1 for column in columns if column.header or self._is_used(column)]
        self._names = [column.column - 1 for column in columns if column.field in _NAMES]
        self._details = [
            column.column - 1
            for column in columns
            if column.field not in (*_NAMES, Field.IGNORED, Field.HALL, Field.NET_SPACE)
        ]
        self._merged: dict[int, list[MergedRange]] = defaultdict(list)
        for area in sheet.merged:
            self._merged[area.first_row].append(area)
        self._headers = [tuple(map(tidy, sheet.row(row))) for row in header.rows]
        self._filled = self._count_filled(self._details)
        self._usual = median(list(filter(None, self._filled[:_SAMPLE])) or [0])

    def _is_used(self, column: MappedColumn) -> bool:
        cells = self._sheet.columns[column.column - 1][self.start :][:_SAMPLE]
        return sum(map(bool, cells)) > _USED_SHARE * len(cells)

    def suspects(self) -> list[int]:
        """The 1-based rows to look at one by one."""
        named = self._count_filled(self._names)
        heads = {row[column] for row in self._headers for column in self._names} - {""}
        odd = {
            at
            for column in self._names
            for at, cell in enumerate(self._sheet.columns[column][self.start :])
            if cell[:1].isdigit() or cell in heads or cell.strip() in heads or may_be_total(cell)
        }
        thin = {
            at
            for at, (filled, names) in enumerate(zip(self._filled, named, strict=True))
            if not names or 2 * filled <= self._usual
        }
        return sorted(self.start + at + 1 for at in thin | odd)

    def _count_filled(self, columns: Sequence[int]) -> list[int]:
        """For each row below the header, how many of these columns hold something."""
        if not columns:
            return [0] * (self._sheet.height - self.start)
        cells = (map(bool, self._sheet.columns[column][self.start :]) for column in columns)
        return list(map(sum, zip(*cells, strict=True)))

    def reason(self, row: int) -> str:
        """Why a row is no data row, "" when it is one."""
        if not any(written := self._sheet.row(row)):
            return BLANK
        cells = tuple(map(tidy, written))
        filled = [cell for at in self._listed if (cell := cells[at])]
        if not filled:
            return BESIDE if any(cells) else BLANK
        if self._is_header(cells):
            return HEADER
        if is_total(filled):
            return TOTAL
        if self._usual and (note := _note(filled)):
            return note
        if not any(cells[column] for column in self._names):
            return "" if self._is_visitors and len(filled) > 1 else NO_NAME
        return ""

    def headings(self, suspects: Iterable[int], reasons: Mapping[int, str]) -> dict[int, Group]:
        """The rows that head the rows below them, and by what."""
        named = self._count_filled(self._names)
        rows = [row for row in suspects if reasons.get(row, NO_NAME) == NO_NAME]
        lines = [line for row in rows if (line := self._line(row))]
        alone = {line.row for line in lines}
        last = next(
            (row for row in range(len(named), 0, -1) if named[row - 1] and self.start + row not in alone), 0
        )
        return headings_among(lines, sum(map(bool, named)), self.start + last) if lines else {}

    def _line(self, row: int) -> Line | None:
        """A row of the list with one text in it (a merged cell may be repeated), else None."""
        cells = tuple(map(tidy, self._sheet.row(row)))
        filled = [at for at in self._listed if cells[at]]
        if len({cells[at] for at in filled}) != 1:
            return None
        width = max((area.last_column - area.first_column for area in self._merged.get(row, ())), default=0)
        in_names = any(at in self._names for at in filled)
        return Line(row, cells[filled[0]], in_names, 2 * max(width + 1, len(filled)) > len(self._listed) > 2)

    def _is_header(self, cells: tuple[str, ...]) -> bool:
        return any(_alike(header, cells) for header in self._headers)

    def trailing_notes(self, reasons: dict[int, str]) -> dict[int, str]:
        """Single cells at the end of a list whose other rows all have more, and their reason."""
        if not self._usual:
            return {}
        notes = {}
        for row in range(self._sheet.height, self.start, -1):
            filled = sum(self._sheet.columns[at][row - 1].strip() != "" for at in self._listed)
            if filled == 1 and reasons.get(row) in (None, NO_NAME, FOOTNOTE):
                notes[row] = FOOTNOTE
            elif filled:
                return notes if notes and self._is_alone(row, reasons) else {}
        return {}

    def _is_alone(self, last: int, reasons: dict[int, str]) -> bool:
        """Whether no data row up to this one has a name and nothing else."""
        everything = self._count_filled(self._listed)
        named = self._count_filled(self._names)
        rows = range(self.start + 1, last + 1)
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


def _note(filled: Sequence[str]) -> str:
    """What a row that says little is, "" when it may be data: a note ("Note:" or "*" may stand in a cell of
    its own before the rest) or a letter under which the names are put."""
    if len(filled) == 1 and _DIVIDER.fullmatch(filled[0]):
        return DIVIDER
    is_note = _NOTE.match(filled[0]) if len(filled) == 1 else _NOTE_LABEL.fullmatch(filled[0])
    return FOOTNOTE if is_note and len(filled) <= 2 else ""
