"""Tables of countries, regions, sectors, halls, stand sizes and roles: one row for each group."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from expo_app.model.caveat import Caveat
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, BreakdownRow, By, Measure, Unit
from expo_app.report.names import group_name, not_comparable, starred
from expo_app.report.size_chart import size_rows
from expo_app.report.spec import Cell, CellKind, TableColumn, TableSpec
from expo_app.report.told_groups import as_told, in_no_hall, missing_before, missing_now, told_none
from expo_app.report.words import Words

_MENTIONS = {By.SECTOR: "note.mentions", By.BLOC: "note.bloc_mentions", By.HALL: "note.hall_mentions"}
"""Of these an exhibitor may have several: what the footnote says of it."""
_WITHOUT_RANKS = frozenset({By.SIZE, By.LOYALTY})
_WITH_SPACES = frozenset({By.HALL, By.SIZE})
"""Of these net space is compared, too."""
_MISSING = {By.HALL: "halls", By.SIZE: "sizes"}


@dataclass(frozen=True)
class _Column:
    """A column: header, kind, the cell of a row, the cell of the total, what it needs to be shown, and what
    its figures are of (as in TableColumn)."""

    header: str
    kind: CellKind
    cell: Callable[[BreakdownRow], Cell]
    total: Cell = None
    is_shown: bool = True
    measure: Measure | None = None
    edition: str = ""


@dataclass(frozen=True)
class _Sums:
    """The totals of a breakdown; None where not known."""

    value: int
    previous: int | None
    net_space: float | None
    previous_net_space: float | None = None

    @property
    def net_space_change(self) -> float | None:
        known = self.net_space is not None and self.previous_net_space is not None
        return (self.net_space or 0.0) - (self.previous_net_space or 0.0) if known else None

    @property
    def change(self) -> int | None:
        return None if self.previous is None else self.value - self.previous

    @property
    def change_percent(self) -> float | None:
        return 100 * (self.value - self.previous) / self.previous if self.previous else None


def countries_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by country or region."""
    return group_table("countries", dossier.countries, dossier, words)


def international_countries_table(dossier: Dossier, words: Words) -> TableSpec:
    """International exhibitors by country or region."""
    return group_table("international_countries", dossier.international_countries, dossier, words)


def visitor_countries_table(dossier: Dossier, words: Words) -> TableSpec:
    """Visitors by country or region; no rows without visitor lists."""
    breakdown = dossier.visitor_countries or Breakdown(By.COUNTRY, ())
    return group_table("visitor_countries", breakdown, dossier, words)


def regions_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by world region."""
    return group_table("regions", dossier.regions, dossier, words)


def blocs_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by bloc, in mentions: hence without a total. Blocs from which nobody came are left
    out."""
    rows = tuple(row for row in dossier.blocs.rows if row.value or row.previous)
    return group_table("blocs", replace(dossier.blocs, rows=rows), dossier, words)


def sectors_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by sector, in mentions: hence without a total."""
    return group_table("sectors", dossier.sectors, dossier, words)


def halls_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by hall, one in several halls in each; the total are the exhibitors, each once."""
    return group_table("halls", as_told(dossier.halls), dossier, words)


def sizes_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by size of stand, those without one in a row of their own (key UNSTATED)."""
    breakdown = replace(as_told(dossier.sizes), rows=size_rows(dossier, words), unassigned=0)
    return group_table("stand_sizes", breakdown, dossier, words)


def arrivals_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by how they came; no rows for the first edition, of which it is not known."""
    return group_table("arrivals", dossier.loyalty, dossier, words)


def roles_table(dossier: Dossier, words: Words) -> TableSpec:
    """All exhibitors by role."""
    return group_table("roles", dossier.roles, dossier, words)


def group_table(table_id: str, breakdown: Breakdown, dossier: Dossier, words: Words) -> TableSpec:
    """A row for each group, largest first, those that vanished last; keys are the groups' keys.

    Columns about the edition compared with, and net space, are there when something is known.
    """
    columns = [column for column in _columns(breakdown, dossier, words) if column.is_shown]
    return TableSpec(
        table_id,
        words.text(f"table.{table_id}"),
        tuple(TableColumn(column.header, column.kind, column.measure, column.edition) for column in columns),
        tuple(tuple(column.cell(row) for column in columns) for row in breakdown.rows),
        keys=tuple(row.key for row in breakdown.rows),
        total=tuple(column.total for column in columns) if _has_total(breakdown) else (),
        note=_note(breakdown, dossier, words),
    )


def _columns(breakdown: Breakdown, dossier: Dossier, words: Words) -> list[_Column]:
    """All columns in their order; a change stands beside its previous value."""
    sums = _sums(breakdown, dossier)
    ranked = breakdown.by not in _WITHOUT_RANKS
    first = [
        _Column(words.text("column.rank"), CellKind.RANK, lambda row: row.rank, is_shown=ranked),
        _Column(
            words.text(f"column.{breakdown.by}"),
            CellKind.TEXT,
            lambda row: starred(group_name(breakdown.by, row, words), row.comparable),
            _all(breakdown, words),
        ),
        _Column(dossier.query.edition, CellKind.COUNT, lambda row: row.value, sums.value),
    ]
    whole = 100.0 if sums.value else None
    share = _Column(words.text("column.share"), CellKind.PERCENT, lambda row: row.share_percent, whole)
    spaces = _spaces(breakdown, sums, dossier.query.against, words)
    if sums.previous is None:
        return [*first, share, *spaces]
    changes, shifts = _compared(breakdown, sums, dossier.query.against, words)
    if breakdown.by in _WITH_SPACES:  # what there is no room for is left out from the right
        return [*first, *changes, share, *spaces, *shifts]
    return [*first, *changes, share, *shifts, *spaces]


def _spaces(breakdown: Breakdown, sums: _Sums, against: str, words: Words) -> list[_Column]:
    """The columns of net space; for halls and sizes its share, and how it was before."""
    whole, known, measure = sums.net_space, sums.net_space is not None, Measure.NET_SPACE
    detailed = known and breakdown.by in _WITH_SPACES
    before = detailed and sums.previous_net_space is not None

    def share(row: BreakdownRow) -> float | None:
        return 100 * row.net_space / whole if row.net_space is not None and whole else None

    header, previous = words.text("column.net_space"), words.text("column.previous_space", against=against)
    shared, changed = words.text("column.space_share"), words.text("column.space_change")
    then, change = sums.previous_net_space, sums.net_space_change
    return [
        _Column(header, CellKind.AREA, lambda row: row.net_space, whole, known, measure),
        _Column(shared, CellKind.PERCENT, share, 100.0 if whole else None, detailed, measure),
        _Column(previous, CellKind.AREA, _previous_space, then, before, measure, against),
        _Column(changed, CellKind.CHANGE, _space_change, change, before, measure),
    ]


def _previous_space(row: BreakdownRow) -> float | None:
    return 0.0 if row.previous == 0 else row.previous_net_space


def _space_change(row: BreakdownRow) -> float | None:
    """Who was not there had no space, and who is not there any more has none, which is not unknown."""
    now, then = row.net_space if row.value else 0.0, _previous_space(row)
    return now - then if now is not None and then is not None and row.comparable else None


def _compared(
    breakdown: Breakdown, sums: _Sums, against: str, words: Words
) -> tuple[list[_Column], list[_Column]]:
    """The columns about the edition compared with: what stands before the share, and what after it."""
    percent, contribution = words.text("column.change_percent"), words.text("column.contribution")
    changes = [
        _Column(against, CellKind.COUNT, lambda row: row.previous, sums.previous, edition=against),
        _Column(words.text("column.change"), CellKind.CHANGE, lambda row: row.change, sums.change),
        _Column(percent, CellKind.CHANGE_PERCENT, lambda row: row.change_percent, sums.change_percent),
    ]
    added = _contribution(breakdown)
    rank = words.text("column.previous_rank", against=against)
    ranked, points = breakdown.by not in _WITHOUT_RANKS, words.text("column.points")
    if breakdown.by in _WITH_SPACES:  # it stands behind the change of the space, and is not of that
        points = words.text("column.points_of", name=words.text("column.share"))
    shifts = [
        _Column(points, CellKind.POINTS, lambda row: row.share_change_points),
        _Column(contribution, CellKind.POINTS, lambda row: row.contribution_points, added),
        _Column(rank, CellKind.RANK, lambda row: row.previous_rank, is_shown=ranked),
    ]
    return changes, shifts


def _has_total(breakdown: Breakdown) -> bool:
    """Mentions have no total; for halls all exhibitors are the total, each once."""
    return breakdown.by is By.HALL or breakdown.by not in _MENTIONS


def _sums(breakdown: Breakdown, dossier: Dossier) -> _Sums:
    rows = breakdown.rows
    previous = [row.previous for row in rows if row.previous is not None]
    if breakdown.by is By.HALL:
        space = dossier.answer.figure(Measure.NET_SPACE)
        whole = breakdown.previous_total if previous else None
        return _Sums(breakdown.total, whole, space.value, space.previous if previous else None)
    spaces = [row.net_space for row in rows if row.net_space is not None]
    before = [row.previous_net_space for row in rows if row.previous_net_space is not None]
    return _Sums(
        sum(row.value for row in rows),
        sum(previous) if previous else None,
        sum(spaces) if spaces else None,
        sum(before) if before else None,
    )


def _contribution(breakdown: Breakdown) -> float | None:
    if breakdown.by is By.HALL:
        return breakdown.growth_percent
    known = [row.contribution_points for row in breakdown.rows if row.contribution_points is not None]
    return sum(known) if known else None


def _all(breakdown: Breakdown, words: Words) -> str:
    if breakdown.by is not By.COUNTRY:
        return words.text("total.everyone" if breakdown.by is By.HALL else "total")
    here = sum(1 for row in breakdown.rows if row.value)
    return words.text("total.places", count=words.number(here))


def _unassigned(breakdown: Breakdown, dossier: Dossier, words: Words) -> str:
    """How many belong to no group, in both editions: without them a total is less than all exhibitors. Of the
    edition before nothing that a warning says."""
    if breakdown.by is By.SIZE:  # who states none has a row
        return ""
    now, before = words.number(breakdown.unassigned), words.number(breakdown.previous_unassigned or 0)
    if not breakdown.previous_unassigned or told_none(breakdown) or _is_warned_of(breakdown, dossier):
        return words.text("note.unassigned", counted=now) if breakdown.unassigned else ""
    key = "note.unassigned.both" if breakdown.unassigned else "note.unassigned.before"
    return words.text(key, counted=now, before=before, against=dossier.query.against)


def _is_warned_of(breakdown: Breakdown, dossier: Dossier) -> bool:
    """Whether a warning says of how many exhibitors the country was not known in the edition before."""
    warned = (*dossier.warnings, *(dossier.changed.warnings if dossier.changed else ()))
    years = {one.values[0] for one in warned if one.caveat is Caveat.COUNTRY_UNKNOWN}
    return breakdown.by in (By.COUNTRY, By.REGION, By.BLOC) and dossier.query.against in years


def _note(breakdown: Breakdown, dossier: Dossier, words: Words) -> str:
    notes = [words.text(_MENTIONS[breakdown.by])] if breakdown.by in _MENTIONS else []
    notes.append(_unassigned(breakdown, dossier, words))
    if breakdown.by is By.HALL and (space := in_no_hall(breakdown)):
        notes.append(words.text("note.no_hall", space=words.amount(Unit.SQUARE_METRES, space)))
    notes.append(not_comparable(breakdown, words))
    if breakdown.by in _MISSING:
        notes.append(missing_now(_MISSING[breakdown.by], breakdown, dossier, words))
        notes.append(missing_before(_MISSING[breakdown.by], breakdown, dossier, words))
    return words.text("space").join(filter(None, notes))
