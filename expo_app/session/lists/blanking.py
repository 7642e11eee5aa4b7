"""What an older list knew and the newer one that replaces it leaves blank."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import reduce

from expo_app.model.decision import Decision, Superseded
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.reference.spelling import fold
from expo_app.session.decisions.fitting import Cell
from expo_app.session.lists.listing import Listing, ListRow
from expo_app.session.lists.relisting import pair_rows

WATCHED = (Field.COUNTRY, Field.NET_SPACE, Field.STAND, Field.SECTORS)
# More organisations than this are one finding for the field.
_EACH_BY_ITSELF = 10

Corrected = Mapping[str, Mapping[Cell, str]]
Blanked = tuple[ListRow, str]
"""A row of the newer list, and what the older one said."""


def blanked(
    in_force: Sequence[Listing],
    superseded: Sequence[Listing],
    decisions: Sequence[Decision],
    corrected: Corrected,
) -> Iterator[Finding]:
    """A finding for each value that was known and is blank now, unless a decision settled the cell; for
    many of a field one finding together."""
    for listing in in_force:
        older = replaced_by(listing, superseded, decisions)
        if not older:
            continue
        known = reduce(_filled, (earlier.rows for earlier in older))
        for field in WATCHED:
            yield from _of_field(listing, older[-1], field, [*_lost(known, listing, field, corrected)])


def replaced_by(
    listing: Listing, superseded: Sequence[Listing], decisions: Sequence[Decision]
) -> list[Listing]:
    """The older lists in whose place this one stands, the oldest first."""
    by = {d.source: d.by for d in decisions if isinstance(d, Superseded) and d.by}
    found, waiting = [], [listing]
    while waiting:
        newer = waiting.pop()
        for older in superseded:
            replaced_by = {by.get(source.id) for source, _ in older.sheets}
            is_next = newer.file in replaced_by and older not in found and older.sha256 != newer.sha256
            if is_next and (older.edition, older.population) == (listing.edition, listing.population):
                found.append(older)
                waiting.append(older)
    return sorted(found, key=lambda older: (older.list_date, superseded.index(older)))


def _filled(older: Sequence[ListRow], newer: Sequence[ListRow]) -> tuple[ListRow, ...]:
    """The newer rows, blank cells filled with what the older ones knew."""
    filled = []
    for old, new in pair_rows(older, newer):
        if new is not None:
            known = {field: text for field, text in (old.cells if old else {}).items() if fold(text)}
            told = {field: text for field, text in new.cells.items() if fold(text)}
            filled.append(ListRow(new.source, new.row, new.organisation, new.key, {**known, **told}))
    return tuple(filled)


def _lost(
    known: Sequence[ListRow], listing: Listing, field: Field, corrected: Corrected
) -> Iterator[Blanked]:
    said: set[str] = set()
    for old, new in pair_rows(known, listing.rows):
        if old is None or new is None or not new.key or new.key in said:
            continue
        value = old.cells.get(field, "")
        if not fold(value) or fold(new.cells.get(field, "")):
            continue
        settled = (new.row, _column(listing, new, field)) in corrected.get(new.source, {})
        if not settled:
            said.add(new.key)
            yield new, value


def _of_field(listing: Listing, older: Listing, field: Field, lost: Sequence[Blanked]) -> Iterator[Finding]:
    shown = field.value.replace("_", " ")
    if len(lost) > _EACH_BY_ITSELF:
        row, value = lost[0]
        message = (
            f"{len(lost):,} organisations have no {shown} in {listing.label} any more, which "
            f"{older.label} knew (“{value}” for {row.organisation} in row {row.row}); the figures take "
            "them as unknown. Correct the cells that should keep their value."
        )
        yield _finding(listing, field, row, value, message, len(lost))
        return
    for row, value in lost:
        message = (
            f"{row.organisation} in row {row.row} of {listing.label} has no {shown} any more; "
            f"{older.label} said “{value}”. The figures take it as unknown; correct the cell if it holds."
        )
        yield _finding(listing, field, row, value, message, 1)


def _finding(listing: Listing, field: Field, row: ListRow, value: str, message: str, count: int) -> Finding:
    return Finding(
        "value_blanked",
        Severity.WARNING,
        message,
        row.source,
        row.row,
        _column(listing, row, field),
        suggestion=value,
        count=count,
    )


def _column(listing: Listing, row: ListRow, field: Field) -> int:
    """The column of a field in the table that the row stands in, 0 where it has none."""
    layout = next(layout for source, layout in listing.sheets if source.id == row.source)
    own = [table.columns for table in layout.tables if _stands_in(table.rows, row.row)] or [layout.columns]
    return next((column.column for columns in own for column in columns if column.field is field), 0)


def _stands_in(rows: Sequence[int], row: int) -> bool:
    """Whether ascending rows hold this one."""
    at = bisect_left(rows, row)
    return at < len(rows) and rows[at] == row
