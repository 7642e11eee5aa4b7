"""What stands behind figures beside the rows: lists, skipped rows, findings, decisions, countries."""

from collections.abc import Mapping, Sequence

from expo_app.export.pack import Table, Value
from expo_app.model.figure import By
from expo_app.model.profile import Nationality
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.reference.blocs import SHOWN, find_bloc, with_groupings
from expo_app.reference.countries import name_of
from expo_app.reference.regions import region_name, region_of
from expo_app.report.translating import in_language
from expo_app.session.contract import findings_json
from expo_app.session.decisions.log import log_rows
from expo_app.session.derive import Derived
from expo_app.session.figures.nationality import countries_by
from expo_app.session.figures.visits import day_column
from expo_app.session.packing.kind_names import kind_name
from expo_app.session.packing.paper_words import paper_words
from expo_app.session.state import State

SOURCES = (
    *("source", "file", "sheet", "sha256", "edition", "population", "list_date", "rows", "skipped_rows"),
    *("counted", "imported_at", "tells_days"),
)
SKIPPED = ("source", "file", "sheet", "row", "reason", "reason_zh")
FINDINGS = (
    *("state", "severity", "code", "file", "sheet", "row", "column", "value", "message", "suggestion"),
    *("count", "code_zh", "message_zh", "suggestion_zh"),
)
DECISIONS = ("step", "time", "kind", "kind_zh", "what", "what_zh", "state", "state_zh")
COUNTRIES = ("country", "name", "name_zh", "region", "region_name", "region_name_zh", "blocs")
BLOCS = ("bloc", "name", "name_zh", "members", "as_of")
_NAMED = frozenset({"code", "kind"})
_BETWEEN = "; "


def sources_table(derived: Derived, state: State) -> Table:
    """A line for each list: those that are counted, then those that a newer one replaced. `tells_days` says
    of a list of visitors whether it tells the day of entry."""
    lines: list[Sequence[Value]] = []
    for source in (*state.sources, *state.superseded):
        layout = derived.layouts.get(source.id)
        told: Sequence[Value] = ("", "", "", None, None)
        days = None
        if layout is not None:
            told = (
                *(layout.edition, str(layout.population), layout.list_date),
                *(len(layout.data_rows), len(layout.skipped)),
            )
            days = bool(day_column(layout)) if layout.population is Population.VISITORS else None
        counted = layout is not None
        lines.append((*_named(source), source.sha256, *told, counted, source.imported_at, days))
    return SOURCES, lines


def skipped_table(derived: Derived) -> Table:
    """Every sheet row inside a list that is no data row, and why."""
    return SKIPPED, [
        (*_named(derived.sources[identity]), row.row, row.reason, in_language(row.reason, "zh"))
        for identity, layout in derived.layouts.items()
        for row in layout.skipped
    ]


def findings_table(derived: Derived) -> Table:
    """What was not understood, worst first: what is open, then what a person leaves as it is."""
    return FINDINGS, [_line(finding, FINDINGS) for finding in findings_json(derived)]


def decisions_table(state: State) -> Table:
    """Everything that was done, oldest first, whatever has become of it, in plain words."""
    return DECISIONS, [_line(row, DECISIONS) for row in log_rows(state.steps, (), True)]


def countries_table(derived: Derived) -> Table:
    """Every country and region of the rows and the groups that it belongs to."""
    blocs = [bloc for bloc in with_groupings(derived.groupings) if bloc.kind in SHOWN]
    lines = []
    for code in _codes(derived):
        region = region_of(code)
        names = [name_of(code, lang, derived.event.labels) for lang in ("en", "zh")]
        regions = [region_name(region, lang) for lang in ("en", "zh")]
        belongs = _BETWEEN.join(bloc.key for bloc in blocs if code in bloc.members)
        lines.append((code, *names, region, *regions, belongs))
    return COUNTRIES, lines


def blocs_table(derived: Derived, where: Sequence[tuple[str, str]] = ()) -> Table:
    """The groups of countries, those of the user's own and those that a filter names among them, with their
    members."""
    blocs = with_groupings(derived.groupings)
    asked = [name for field, value in where if field == By.BLOC for name in (value, *value.split(","))]
    named = [found for name in asked if (found := find_bloc(name, blocs))]
    return BLOCS, [
        (bloc.key, bloc.english, bloc.chinese, _BETWEEN.join(sorted(bloc.members)), bloc.as_of)
        for bloc in blocs
        if bloc.kind in SHOWN or bloc in named
    ]


def _named(source: Source) -> Sequence[Value]:
    return source.id, source.file, source.sheet.name


def _line(told: Mapping[str, Value], columns: Sequence[str]) -> Sequence[Value]:
    """The cells of a line; a column that ends in "_zh" says another one in Chinese."""
    return [
        told[column] if column in told else _chinese(column[:-3], told[column[:-3]]) for column in columns
    ]


def _chinese(column: str, said: Value) -> str:
    if column in _NAMED:
        return kind_name(str(said), "zh")
    return in_language(paper_words("zh").value(said or ""), "zh")


def _codes(derived: Derived) -> Sequence[str]:
    """Alpha-3 codes of the rows, whichever column names them, and the host's."""
    rows = derived.participations
    told = [countries_by(derived, one) for one in Nationality if one is not Nationality.CONTRACT]
    found = {code for column in (rows["country"], *told) for code in column.unique()}
    return sorted((found | {derived.event.host}) - {""})
