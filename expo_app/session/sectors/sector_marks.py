"""Sectors as a breakdown shows them: their names in both languages, and which are not comparable."""

from dataclasses import replace

from expo_app.model.figure import Breakdown, BreakdownRow, By
from expo_app.model.query import Query
from expo_app.model.sectors import SectorNames
from expo_app.reference.spelling import fold


def with_sector_marks(breakdown: Breakdown, sectors: SectorNames, query: Query) -> Breakdown:
    """The breakdown of a resolved query with what is known of its sectors; any other as it is.

    A sector that was split or joined between the two editions keeps its numbers but has no change: it does
    not mean the same in both.
    """
    kinds = (breakdown.by, breakdown.across)
    if By.SECTOR not in kinds:
        return breakdown
    apart = sectors.not_comparable(query.edition, query.against) if query.against else frozenset()
    if breakdown.across:
        place = kinds.index(By.SECTOR)
        crossed = tuple(_apart(row) if row.keys[place] in apart else row for row in breakdown.rows)
        return replace(breakdown, rows=crossed)
    rows = (replace(row, names=(*sectors.names.get(row.key, {}).items(),)) for row in breakdown.rows)
    return replace(breakdown, rows=tuple(_apart(row) if row.key in apart else row for row in rows))


def asked_sectors(sectors: SectorNames, query: Query) -> Query:
    """The query whose filters by sector say the one name of a sector, however it is spelt or in which
    language; what is no sector stays as it is. Several values joined by commas are alternatives."""
    pairs = [
        (field, name)
        for field, value in query.where
        for name in (_named(sectors, value) if field == "sector" else (value,))
    ]
    return replace(query, where=tuple(pairs))


def _named(sectors: SectorNames, value: str) -> tuple[str, ...]:
    if fold(value) in sectors.spellings or not value.strip():
        return (sectors.spellings.get(fold(value), value),)
    parts = [part.strip() for part in value.split(",")]
    if not any(fold(part) in sectors.spellings for part in parts):
        return (value,)
    return tuple(dict.fromkeys(sectors.spellings.get(fold(part), part) for part in parts))


def _apart(row: BreakdownRow) -> BreakdownRow:
    return replace(row, comparable=False, share_change_points=None, contribution_points=None)
