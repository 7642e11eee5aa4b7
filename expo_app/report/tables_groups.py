"""Tables of countries, regions, sectors and roles: one row for each group."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.report.names import group_name, not_comparable, starred
from expo_app.report.spec import Cell, CellKind, TableColumn, TableSpec
from expo_app.report.words import Words

_MENTIONS = {By.SECTOR: "note.mentions", By.BLOC: "note.bloc_mentions", By.HALL: "note.hall_mentions"}
"""Of these an exhibitor may have several: what the footnote says of it."""


@dataclass(frozen=True)
class _Column:
    """A column: header, kind, the cell of a row, the cell of the total, and what it needs to be shown."""

    header: str
    kind: CellKind
    cell: Callable[[BreakdownRow], Cell]
    total: Cell = None
    is_shown: bool = True


@dataclass(frozen=True)
class _Sums:
    """The totals of a breakdown; None where not known."""

    value: int
    previous: int | None
    net_space: float | None

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
        tuple(TableColumn(column.header, column.kind) for column in columns),
        tuple(tuple(column.cell(row) for column in columns) for row in breakdown.rows),
        keys=tuple(row.key for row in breakdown.rows),
        total=() if breakdown.by in _MENTIONS else tuple(column.total for column in columns),
        note=_note(breakdown, words),
    )


def _columns(breakdown: Breakdown, dossier: Dossier, words: Words) -> list[_Column]:
    """All columns in their order; a change stands beside its previous value."""
    sums = _sums(breakdown)
    first = [
        _Column(words.text("column.rank"), CellKind.RANK, lambda row: row.rank),
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
    area = words.text("column.net_space")
    known = sums.net_space is not None
    space = _Column(area, CellKind.AREA, lambda row: row.net_space, sums.net_space, known)
    if sums.previous is None:
        return [*first, share, space]
    changes, shifts = _compared(breakdown, sums, dossier.query.against, words)
    return [*first, *changes, share, *shifts, space]


def _compared(
    breakdown: Breakdown, sums: _Sums, against: str, words: Words
) -> tuple[list[_Column], list[_Column]]:
    """The columns about the edition compared with: what stands before the share, and what after it."""
    percent, contribution = words.text("column.change_percent"), words.text("column.contribution")
    changes = [
        _Column(against, CellKind.COUNT, lambda row: row.previous, sums.previous),
        _Column(words.text("column.change"), CellKind.CHANGE, lambda row: row.change, sums.change),
        _Column(percent, CellKind.CHANGE_PERCENT, lambda row: row.change_percent, sums.change_percent),
    ]
    added = _contribution(breakdown)
    rank = words.text("column.previous_rank", against=against)
    shifts = [
        _Column(words.text("column.points"), CellKind.POINTS, lambda row: row.share_change_points),
        _Column(contribution, CellKind.POINTS, lambda row: row.contribution_points, added),
        _Column(rank, CellKind.RANK, lambda row: row.previous_rank),
    ]
    return changes, shifts


def _sums(breakdown: Breakdown) -> _Sums:
    previous = [row.previous for row in breakdown.rows if row.previous is not None]
    space = [row.net_space for row in breakdown.rows if row.net_space is not None]
    return _Sums(
        sum(row.value for row in breakdown.rows),
        sum(previous) if previous else None,
        sum(space) if space else None,
    )


def _contribution(breakdown: Breakdown) -> float | None:
    known = [row.contribution_points for row in breakdown.rows if row.contribution_points is not None]
    return sum(known) if known else None


def _all(breakdown: Breakdown, words: Words) -> str:
    if breakdown.by is not By.COUNTRY:
        return words.text("total")
    here = sum(1 for row in breakdown.rows if row.value)
    return words.text("total.places", count=words.number(here))


def _note(breakdown: Breakdown, words: Words) -> str:
    notes = [words.text(_MENTIONS[breakdown.by])] if breakdown.by in _MENTIONS else []
    if breakdown.unassigned:
        notes.append(words.text("note.unassigned", counted=words.number(breakdown.unassigned)))
    notes.append(not_comparable(breakdown, words))
    return words.text("space").join(filter(None, notes))
