"""What people decided, kept as values.

A decision never changes a source. Each is applied anew whenever the figures are derived, so that undo
is nothing but the decisions before it.
"""

from dataclasses import dataclass

from expo_app.model.layout import Field
from expo_app.model.terms import Population


@dataclass(frozen=True)
class ColumnMapping:
    """In `file` (every file when empty) the column with this header holds this field."""

    header: str
    field: Field
    file: str = ""
    kind = "column_mapping"


@dataclass(frozen=True)
class CountryAlias:
    """This spelling means this country or region (alpha-3; empty: it is no country)."""

    written: str
    country: str
    kind = "country_alias"


@dataclass(frozen=True)
class ExcludedRow:
    """This row does not count. `organisation` is the raw name that stood there: when it has changed,
    the decision does not fit any more and becomes a finding."""

    file: str
    sheet: str
    row: int
    organisation: str = ""
    why: str = ""
    kind = "excluded_row"


@dataclass(frozen=True)
class EventFacts:
    """The event's name and host (alpha-3); empty leaves what the lists tell."""

    name: str = ""
    host: str = ""
    kind = "event_facts"


@dataclass(frozen=True)
class SourceFacts:
    """What the user said about a file where it does not tell by itself; empty fields say nothing.
    `sheet` empty means every sheet of the file; `included` settles whether a sheet is imported at all
    (hidden ones are not unless asked for)."""

    file: str
    sheet: str = ""
    edition: str = ""
    population: Population | None = None
    list_date: str = ""
    included: bool | None = None
    kind = "source_facts"


@dataclass(frozen=True)
class Superseded:
    """This source is replaced by a newer list and is left out of every figure."""

    source: str
    kind = "superseded"


Decision = ColumnMapping | CountryAlias | ExcludedRow | EventFacts | SourceFacts | Superseded
KINDS: dict[str, type[Decision]] = {
    decision.kind: decision
    for decision in (ColumnMapping, CountryAlias, ExcludedRow, EventFacts, SourceFacts, Superseded)
}


@dataclass(frozen=True)
class Step:
    """One thing that was done, to be undone as a whole: an import, or decisions taken together.

    `state` is "done", "undone" (can be done again) or "abandoned" (something else was done after the
    undo; kept in the log). `made_at` is an ISO 8601 time in UTC.
    """

    number: int
    label: str
    made_at: str
    state: str
    decisions: tuple[Decision, ...] = ()
    sources: tuple[str, ...] = ()
