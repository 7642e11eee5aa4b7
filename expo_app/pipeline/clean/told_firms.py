"""What a person should know about cells that named more than one firm."""

from collections.abc import Iterator, Sequence

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Field
from expo_app.pipeline.clean.cells import Places
from expo_app.pipeline.clean.firms import Entry, Firms
from expo_app.reference.spelling import tidy

_SHOWN, _EXAMPLES = 80, 3


def firm_findings(firms: Firms) -> Iterator[Finding]:
    """Which cells were taken apart and which not, whose country is another's, which remarks were heard."""
    for text, row in firms.split.items():
        places = Places(row, _column(firms), text.strip())
        message = (
            f"“{tidy(text)[:_SHOWN]}” names several firms: each takes part, and the area is the first one's; "
            "check it."
        )
        yield firms.cells.finding("several_firms", Severity.WARNING, message, places)
    if firms.perhaps:
        yield _perhaps(firms)
    yield from _of_entries(firms)
    yield from _of_stands(firms)


def _perhaps(firms: Firms) -> Finding:
    """One note on all names that may be several, with the first of them as examples."""
    texts = [*firms.perhaps]
    shown = ", ".join(f"“{tidy(text)[:_SHOWN]}”" for text in texts[:_EXAMPLES])
    told = "1 name may be" if len(texts) == 1 else f"{len(texts)} names may be"
    message = f"{told} more than one firm and {'was' if len(texts) == 1 else 'were'} kept as one: {shown}"
    places = Places(firms.perhaps[texts[0]], _column(firms), texts[0].strip(), len(texts))
    rest = (
        f"{'' if len(texts) <= _EXAMPLES else ' and others'}; look at {'it' if len(texts) == 1 else 'them'}."
    )
    return firms.cells.finding("several_firms_possible", Severity.NOTE, message + rest, places)


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


def _of_stands(firms: Firms) -> Iterator[Finding]:
    yield from _told(
        firms,
        "country_from_main",
        firms.with_country,
        ("co-exhibitor states", "co-exhibitors state"),
        "no country: that of the main exhibitor, in whose cell it stands, was taken; check a few.",
    )
    yield from _told(
        firms,
        "stand_from_main",
        firms.with_place,
        ("firm states", "firms state"),
        "no hall or no stand: that of the main exhibitor was taken.",
    )
    yield from _told(
        firms,
        "stand_of_main_open",
        firms.open_place,
        ("firm states", "firms state"),
        "no stand, and the main exhibitor has several: it was left blank; say which one it is.",
    )
    yield from _told(
        firms,
        "main_exhibitor_unlisted",
        firms.unlisted,
        ("row names", "rows name"),
        "a main exhibitor that this list does not hold: hall and stand stay as they are written.",
    )


def _is_remarked(entry: Entry) -> bool:
    return entry.firm.is_cancelled or (entry.firm.role is not None and not entry.firm.is_listed)


def _told(
    firms: Firms, code: str, numbers: Sequence[int], forms: tuple[str, str], rest: str
) -> Iterator[Finding]:
    """A note on some participations; `forms` are the words for one and for several."""
    if numbers:
        first = numbers[0]
        name = tidy(_name(firms, first))
        places = Places(firms.cells.rows[first], _column(firms), name, len(numbers))
        sentence = f"{len(numbers)} {forms[len(numbers) > 1]} {rest}"
        yield firms.cells.finding(code, Severity.NOTE, sentence, places)


def _name(firms: Firms, number: int) -> str:
    names = firms.cells.first(Field.ORGANISATION).values, firms.cells.first(Field.ORGANISATION_LOCAL).values
    return names[0][number] or names[1][number]


def _column(firms: Firms) -> int:
    cells = firms.cells
    return cells.first(Field.ORGANISATION).number or cells.first(Field.ORGANISATION_LOCAL).number
