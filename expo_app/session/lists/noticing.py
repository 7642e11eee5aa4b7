"""What there is to say of lists beside their cells: hidden rows, unknown and new columns, other events."""

from collections import Counter
from collections.abc import Iterator, Sequence

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field, Layout, MappedColumn
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.reference.spelling import fold, is_han, tidy
from expo_app.session.lists.date_doubts import date_doubts
from expo_app.session.lists.event_names import are_different
from expo_app.session.lists.listing import Listing
from expo_app.session.lists.reading_doubts import reading_doubts
from expo_app.session.lists.relisting import are_alike


def noticed(in_force: Sequence[Listing], superseded: Sequence[Listing], event: str) -> Iterator[Finding]:
    """The findings about whole sheets and lists. `event` is the name that the event goes by."""
    for listing in in_force:
        for source, layout in listing.sheets:
            yield from _hidden(source, layout)
            yield from reading_doubts(source, layout)
            yield from date_doubts(source, layout)
            yield from _unknown_columns(source, layout)
        yield from _new_columns(listing, [*in_force, *superseded])
    yield from _other_events(in_force, event)
    yield from _overlaps(in_force)


def _hidden(source: Source, layout: Layout) -> Iterator[Finding]:
    """Hidden is not deleted: such rows count and such columns are read."""
    marks = source.sheet.marks
    rows = sorted(set(marks.hidden_rows) & set(layout.data_rows))
    if rows:
        message = (
            f"{len(rows):,} of {len(layout.data_rows):,} rows of {source.label} are hidden in the file, the "
            f"first is row {rows[0]}; they count like all others. Exclude them if they should not."
        )
        yield Finding("rows_hidden", Severity.NOTE, message, source.id, rows[0], count=len(rows))
    hidden = [column for column in layout.columns if column.column in marks.hidden_columns]
    if hidden:
        message = (
            f"Hidden columns of {source.label} are read like all others: {_headers(hidden)}. "
            "Map them to ignored if they should not be."
        )
        yield _of_columns("columns_hidden", message, source, hidden)


def _unknown_columns(source: Source, layout: Layout) -> Iterator[Finding]:
    """One finding for the columns of which nothing is known; words for "remarks" and "No." are known."""
    unknown = [column for column in layout.columns if column.field is Field.IGNORED and not column.confidence]
    if unknown:
        names, first = _headers(unknown), tidy(unknown[0].header)
        message = (
            f"{source.label} has columns that are kept but count for nothing: {names}. Say what they hold, "
            f'or filter by them as they are (--where "{first}=...").'
        )
        yield _of_columns("column_unknown", message, source, unknown)


def _of_columns(code: str, message: str, source: Source, columns: Sequence[MappedColumn]) -> Finding:
    """One finding for several columns, at the first of them."""
    first, value = columns[0].column, _headers(columns)
    return Finding(code, Severity.NOTE, message, source.id, column=first, value=value, count=len(columns))


def _new_columns(listing: Listing, others: Sequence[Listing]) -> Iterator[Finding]:
    """Columns that no list of an earlier edition had. A column of a known field is not new because it is
    called something else."""
    earlier = [
        layout
        for other in others
        if other.population is listing.population and "" < other.edition < listing.edition
        for _, layout in other.sheets
    ]
    if not earlier:
        return
    known = {name for layout in earlier for column in layout.columns for name in _called(column)}
    fields = {column.field for layout in earlier for column in layout.columns} - {Field.IGNORED}
    for source, layout in listing.sheets:
        for column in layout.columns:
            if not column.header or _called(column) & known or column.field in fields:
                continue
            known |= _called(column)
            taken = "kept as it is" if column.field is Field.IGNORED else f"taken as {column.field.value}"
            message = (
                f"Column “{tidy(column.header)}” of {source.label} is new: no earlier edition's list has it. "
                f"It is {taken}."
            )
            yield Finding(
                "column_new",
                Severity.NOTE,
                message,
                source.id,
                column=column.column,
                value=tidy(column.header),
            )


def _other_events(in_force: Sequence[Listing], event: str) -> Iterator[Finding]:
    """A list that tells another event than most do has perhaps come into the wrong workspace."""
    told = [(name, listing) for listing in in_force for name in sorted(listing.events)]
    counts = Counter(name for name, _ in told)
    most = event if event in counts else max(counts, key=lambda name: counts[name], default="")
    first: dict[str, Listing] = {}
    for name, listing in told:
        if are_different(name, most):
            first.setdefault(name, listing)
    for name, listing in first.items():
        message = (
            f"{listing.label} is a list of “{name}”, but the others are of “{most}”; undo its import if it "
            "belongs to another event."
        )
        yield Finding(
            "event_differs",
            Severity.WARNING,
            message,
            listing.sheets[0][0].id,
            value=name,
            count=counts[name],
        )


def _overlaps(in_force: Sequence[Listing]) -> Iterator[Finding]:
    """Two lists of one edition with much the same exhibitors, neither of which replaced the other."""
    lists = [listing for listing in in_force if listing.population is Population.EXHIBITORS]
    for number, listing in enumerate(lists):
        for other in lists[:number]:
            if not are_alike(listing, other):
                continue
            shared = len(listing.participants & other.participants)
            message = (
                f"{listing.label} and {other.label} are both lists of {listing.edition} and share {shared:,} "
                "exhibitors, each of which counts once; leave one out if it is a version of the other."
            )
            yield Finding(
                "lists_overlap",
                Severity.WARNING,
                message,
                listing.sheets[0][0].id,
                value=other.file,
                count=shared,
            )


def _called(column: MappedColumn) -> set[str]:
    """The header, and what it says in Chinese and otherwise ("备注 Remarks" is also called "Remarks")."""
    words = fold(column.header).split()
    parts = (" ".join(word for word in words if is_han(word) is han) for han in (True, False))
    return {" ".join(words), *parts} - {""}


def _headers(columns: Sequence[MappedColumn]) -> str:
    return ", ".join(tidy(column.header) or f"column {column.column}" for column in columns)
