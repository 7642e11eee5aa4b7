"""What a person should know about cells that named more than one firm."""

from collections.abc import Iterator, Mapping, Sequence

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Places
from expo_app.pipeline.clean.firms import Entry, Firms
from expo_app.reference.spelling import tidy

_SHOWN = 80


def firm_findings(firms: Firms) -> Iterator[Finding]:
    """Which cells were taken apart and which not, whose country is another's, which remarks were heard."""
    for text, row in firms.split.items():
        places = Places(row, _column(firms), text.strip())
        message = (
            f"“{tidy(text)[:_SHOWN]}” names several firms: each takes part, and the area is the first one's; "
            "check it."
        )
        yield firms.cells.finding("several_firms", Severity.WARNING, message, places)
    for text, row in firms.perhaps.items():
        places = Places(row, _column(firms), text.strip())
        message = f"“{tidy(text)[:_SHOWN]}” may name more than one firm and was kept as one."
        yield firms.cells.finding("several_firms_possible", Severity.NOTE, message, places)
    yield from _of_entries(firms)


def _of_entries(firms: Firms) -> Iterator[Finding]:
    entries = firms.entries
    listed = [number for number, entry in entries.items() if entry.firm.is_listed]
    under = [number for number, entry in entries.items() if entry.parent >= 0 and not entry.firm.is_listed]
    beside = [number for number, entry in entries.items() if _is_remarked(entry)]
    yield from _told(
        firms,
        "co_exhibitors_listed",
        listed,
        ("co-exhibitor is", "co-exhibitors are"),
        "listed in the cell of the main exhibitor: each takes part by itself.",
    )
    yield from _told(
        firms,
        "co_exhibitors_indented",
        under,
        ("name stands", "names stand"),
        "indented under another one: taken for its co-exhibitor.",
    )
    yield from _told(
        firms,
        "remark_beside_name",
        beside,
        ("name has", "names have"),
        "a role or a cancellation written beside it: taken as that and left out of the name.",
    )
    yield from _told(
        firms,
        "country_from_main",
        firms.with_country,
        ("co-exhibitor states", "co-exhibitors state"),
        "no country: that of the main exhibitor was taken; check a few.",
    )


def _is_remarked(entry: Entry) -> bool:
    return entry.firm.is_cancelled or (entry.firm.role is not None and not entry.firm.is_listed)


def _told(
    firms: Firms, code: str, numbers: Sequence[int], forms: tuple[str, str], rest: str
) -> Iterator[Finding]:
    """A note on some participations; `forms` are the words for one and for several."""
    if numbers:
        entries: Mapping[int, Entry] = firms.entries
        places = Places(
            firms.cells.rows[numbers[0]], _column(firms), tidy(entries[numbers[0]].firm.name), len(numbers)
        )
        sentence = f"{len(numbers)} {forms[len(numbers) > 1]} {rest}"
        yield firms.cells.finding(code, Severity.NOTE, sentence, places)


def _column(firms: Firms) -> int:
    cells = firms.cells
    return cells.first(Field.ORGANISATION).number or cells.first(Field.ORGANISATION_LOCAL).number
