"""What people decided, kept as values.

A decision never changes a source. Each is applied anew whenever the figures are derived, so that undo
is nothing but the decisions before it.
"""

from dataclasses import dataclass
from typing import get_args

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
class HeaderRow:
    """In this sheet the header of the list is in this row (1-based). `sha256` tells which file is meant;
    empty means each file of that name."""

    file: str
    sheet: str
    row: int
    sha256: str = ""
    kind = "header_row"


@dataclass(frozen=True)
class CountryAlias:
    """This spelling means this country or region (alpha-3; empty: it is no country)."""

    written: str
    country: str
    kind = "country_alias"


@dataclass(frozen=True)
class ExcludedRow:
    """This row does not count. `organisation` is the raw name that stood there: when it has changed,
    the decision does not fit any more and becomes a finding. `sha256` tells which file is meant where several
    have the same name; empty means each file of that name."""

    file: str
    sheet: str
    row: int
    organisation: str = ""
    why: str = ""
    sha256: str = ""
    kind = "excluded_row"


@dataclass(frozen=True)
class CorrectedCell:
    """In this row the cell below the header `column` says `value` (empty: it is rightly blank).

    `raw` is the text of the file that the correction overrides and `organisation` the name in the row:
    where the row has moved it is found by that name; where the text has changed the decision does not fit
    any more and becomes a finding. The source keeps what the file said. `sha256` tells which file is meant
    where several have the same name; empty means each file of that name.
    """

    file: str
    sheet: str
    row: int
    column: str
    value: str
    organisation: str = ""
    raw: str = ""
    sha256: str = ""
    kind = "corrected_cell"


@dataclass(frozen=True)
class EventFacts:
    """The event's name and host (alpha-3), how its countries and regions are labelled (a label profile of
    reference.labels), what stands in the middle of its maps (one of MAP_CENTRES), its name in Chinese,
    and the indicators of its `market` (keys joined by "; ", or "usual" or "none"); empty leaves what the
    lists tell, or the usual."""

    name: str = ""
    host: str = ""
    labels: str = ""
    map_centre: str = ""
    chinese: str = ""
    market: str = ""
    kind = "event_facts"


@dataclass(frozen=True)
class SourceFacts:
    """What the user said about a file where it does not tell by itself; empty fields say nothing.
    `sheet` empty means every sheet of the file; `included` settles whether a sheet is imported at all
    (hidden ones are not unless asked for). `sha256` tells which file is meant where organisers give every
    year's list the same name; empty means each file of that name. `outdated` settles whether a newer list of
    the same edition holds in its place, where no date tells."""

    file: str
    sheet: str = ""
    edition: str = ""
    population: Population | None = None
    list_date: str = ""
    included: bool | None = None
    sha256: str = ""
    outdated: bool | None = None
    kind = "source_facts"


@dataclass(frozen=True)
class Superseded:
    """This source is replaced by a newer list and is left out of every figure.

    `file` is its name and `by` the name of the newer file, to which decisions about `file` pass on."""

    source: str
    file: str = ""
    by: str = ""
    kind = "superseded"


@dataclass(frozen=True)
class SectorAlias:
    """In the lists of `edition` (every edition when empty) the sector `written` is the sector `sector`.

    Several sectors joined by "; " say that the old sector was split: it is not comparable with any of them
    alone. An empty `sector` says that it is no sector.
    """

    written: str
    sector: str
    edition: str = ""
    kind = "sector_alias"


@dataclass(frozen=True)
class SectorName:
    """A sector of the event's own nomenclature, with its names in both languages and its other names,
    joined by "; ". `edition` empty means every edition."""

    name: str
    chinese: str = ""
    synonyms: str = ""
    edition: str = ""
    kind = "sector_name"


@dataclass(frozen=True)
class Grouping:
    """A group of countries and regions of the user's own: `members` are alpha-3 codes joined by "; "."""

    name: str
    members: str
    chinese: str = ""
    kind = "grouping"


@dataclass(frozen=True)
class OwnProfile:
    """A counting profile of the user's own; a later one of the same name takes its place.

    People call it `title`, in Chinese `chinese`; `definition` says in a sentence what counts.

    `roles` (Role), `homes` (alpha-3) and `nationality` (Nationality, the first that a row tells holds) are
    joined by "; ". `further_stands`, `duplicates`, `cancelled` and `online` say whether such rows count.
    """

    name: str
    title: str = ""
    chinese: str = ""
    definition: str = ""
    roles: str = "main; co"
    homes: str = ""
    nationality: str = "contract"
    further_stands: bool = False
    duplicates: bool = False
    cancelled: bool = False
    online: bool = False
    kind = "own_profile"


@dataclass(frozen=True)
class MarketIndicator:
    """Published figures of a market in one country or region (`area`: alpha-3, WLD for the world); a later
    one of the same name and area takes its place, and one without values takes it away.

    `values` are years and values joined by "; " ("2020=4.59; 2024=7.23") in `unit`. `stated` is growth in
    percent a year as the `source` states it ("2020-2024=12.1").
    """

    name: str
    area: str
    values: str = ""
    unit: str = ""
    source: str = ""
    chinese: str = ""
    stated: str = ""
    kind = "market_indicator"


@dataclass(frozen=True)
class SavedView:
    """A question under a name, to be asked again: editions (empty: the newest, and the one before it),
    population, profile and filters (`where`: "field=value" joined by "; "). A later one of the same name
    takes its place; `gone` takes it away."""

    name: str
    edition: str = ""
    against: str = ""
    population: str = "exhibitors"
    profile: str = "ufi"
    where: str = ""
    gone: bool = False
    kind = "saved_view"


@dataclass(frozen=True)
class ReportPages:
    """What a report holds: `order` are ids of pages (of report.catalogue) joined by "; ", those that it does
    not name keep their usual place behind the one before them; `off` are those that are left out. The last
    one holds."""

    order: str = ""
    off: str = ""
    kind = "report_pages"


@dataclass(frozen=True)
class PageText:
    """A title of one's own for a page of reports in one language, and a remark beside its figures; empty ones
    take them back. `instead_of` is the title that the figures gave when it was written: when they give
    another one now, the text is to be looked at again. The last one for a page and language holds."""

    page: str
    lang: str
    title: str = ""
    remark: str = ""
    instead_of: str = ""
    kind = "page_text"


@dataclass(frozen=True)
class SameExhibitor:
    """These two names are the same exhibitor, in every edition.

    Names are compared as matching reads them (case, punctuation and legal form aside). A country (alpha-3)
    narrows a name to the rows of that country; empty means wherever the name stands.
    """

    left: str
    right: str
    left_country: str = ""
    right_country: str = ""
    kind = "same"


@dataclass(frozen=True)
class DifferentExhibitors:
    """These two names are not the same exhibitor, whatever speaks for it."""

    left: str
    right: str
    left_country: str = ""
    right_country: str = ""
    kind = "different"


@dataclass(frozen=True)
class RenamedTo:
    """The exhibitor `before` is called `after` now: a rename, neither lost nor new."""

    before: str
    after: str
    country: str = ""
    kind = "renamed_to"


@dataclass(frozen=True)
class PavilionOrganiser:
    """This organisation holds a group stand: its participants count, it does not (FKM)."""

    organisation: str
    country: str = ""
    edition: str = ""
    kind = "pavilion_organiser"


@dataclass(frozen=True)
class AcceptedFinding:
    """A person has seen the finding of this code and leaves things as they are.

    `said` is what the finding was about: its value, or where it has none its row or number of rows. When
    that changes the finding is open again. `file` and `sheet` are empty for a finding about the event or a
    spelling; `sha256` tells which file is meant where several have the same name.
    """

    code: str
    said: str
    file: str = ""
    sheet: str = ""
    why: str = ""
    sha256: str = ""
    kind = "accepted_finding"


Decision = (
    ColumnMapping
    | HeaderRow
    | CountryAlias
    | ExcludedRow
    | CorrectedCell
    | EventFacts
    | SourceFacts
    | Superseded
    | SectorAlias
    | SectorName
    | Grouping
    | OwnProfile
    | MarketIndicator
    | SavedView
    | ReportPages
    | PageText
    | SameExhibitor
    | DifferentExhibitors
    | RenamedTo
    | PavilionOrganiser
    | AcceptedFinding
)
KINDS: dict[str, type[Decision]] = {kind.kind: kind for kind in get_args(Decision)}
JOINED = "; "
"""Joins the values of a field that may have several."""
MatchDecision = SameExhibitor | DifferentExhibitors | RenamedTo
"""Decisions about who is who."""


@dataclass(frozen=True)
class Step:
    """One thing that was done, to be undone as a whole: an import, or decisions taken together.

    `state` is "done", "undone" (can be done again) or "abandoned" (something else was done after the
    undo; kept in the log), then `set_aside_by` is the number of the step that was done instead. `made_at`
    is an ISO 8601 time in UTC.
    """

    number: int
    label: str
    made_at: str
    state: str
    decisions: tuple[Decision, ...] = ()
    sources: tuple[str, ...] = ()
    set_aside_by: int = 0


def each_of(joined: str) -> tuple[str, ...]:
    """The values that a field joins, in their order, whatever blanks are around them."""
    return tuple(part.strip() for part in joined.split(JOINED.strip()) if part.strip())
