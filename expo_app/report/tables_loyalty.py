"""The tables of loyalty: cohorts, the lost, and retention by group."""

from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.change_dossier import ChangeDossier, Kept
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.lazy_sequence import LazySequence
from expo_app.report.change_facts import Names, place_names, sector_names
from expo_app.report.spec import Cell, CellKind, TableColumn, TableSpec
from expo_app.report.titles import titled
from expo_app.report.words import Words

SEPARATOR = "; "
"""Joins the sectors of an exhibitor."""


def space_table(found: ChangeDossier, words: Words) -> TableSpec:
    """From edition to edition, in exhibitors and in square metres; the total is this edition."""
    columns = (
        TableColumn(words.text("column.step")),
        TableColumn(words.text("column.exhibitors"), CellKind.COUNT),
        TableColumn(words.text("column.net_space_change"), CellKind.AREA),
    )
    bridge = found.bridge
    steps = tuple(
        (words.text(f"movement.{step.movement}"), step.exhibitors, step.net_space) for step in bridge.steps
    )
    rows: tuple[tuple[Cell, ...], ...] = ((found.against, bridge.previous, bridge.previous_space), *steps)
    total = (found.edition, bridge.this, bridge.this_space)
    return TableSpec("space_bridge", words.text("table.space_bridge"), columns, rows, total=total)


def cohorts_table(found: ChangeDossier, words: Words) -> TableSpec:
    """A row for each cohort, a column for each edition; the total are all exhibitors of the edition."""
    columns = (
        TableColumn(words.text("column.first_seen")),
        *(TableColumn(year, CellKind.COUNT) for year in found.editions),
    )
    rows = tuple(
        (cohort.first, *(dict(cohort.present).get(year) for year in found.editions))
        for cohort in found.cohorts
    )
    sums = (sum(dict(cohort.present).get(year, 0) for cohort in found.cohorts) for year in found.editions)
    total: tuple[Cell, ...] = (words.text("total"), *sums)
    keys = tuple(cohort.first for cohort in found.cohorts)
    return TableSpec("cohorts", words.text("table.cohorts"), columns, rows, keys, total)


def lost_table(dossier: Dossier, found: ChangeDossier, words: Words) -> TableSpec:
    """The exhibitors that did not come again, the most worth a call first; keys are their units. At how
    many editions they were is told where there was more than one."""
    several = _had_several(found)
    columns = (
        TableColumn(words.text("column.exhibitor")),
        TableColumn(words.text("column.country")),
        TableColumn(words.text("column.sectors")),
        TableColumn(words.text("column.net_space"), CellKind.AREA),
        *([TableColumn(words.text("column.editions"), CellKind.COUNT)] if several else []),
        TableColumn(words.text("column.sector_growth"), CellKind.CHANGE_PERCENT),
    )
    place, sector = place_names(dossier, words), sector_names(dossier, words)

    def row(at: int) -> tuple[Cell, ...]:
        lost = found.lost[at]
        return (
            lost.organisation,
            place(lost.country) if lost.country else None,
            SEPARATOR.join(map(sector, lost.sectors.split(SEPARATOR))),
            lost.net_space,
            *([lost.editions] if several else []),
            lost.sector_growth,
        )

    count = len(found.lost)
    rows, keys = LazySequence(count, row), LazySequence(count, lambda at: found.lost[at].unit)
    return TableSpec("lost", titled(dossier, words, words.counted("lost.title", count)), columns, rows, keys)


def lost_order(found: ChangeDossier, words: Words) -> str:
    """By what the lost are put in order: by what is known of them, else by their names."""
    known = {
        "space": any(lost.net_space for lost in found.lost),
        "editions": _had_several(found),
        "growth": any(lost.sector_growth for lost in found.lost),
    }
    told = [words.text(f"lost.order.{key}") for key, is_known in known.items() if is_known]
    return words.listed(told or [words.text("lost.order.name")])


def _had_several(found: ChangeDossier) -> bool:
    """Whether somebody who is lost could have been at more than one edition."""
    return len(found.editions) > 2


def kept_countries_table(
    dossier: Dossier, found: ChangeDossier, words: Words, in_full: bool = False
) -> TableSpec:
    """Retention by country or region; `in_full` with how many of those who came again took more space, as
    much and less."""
    names = place_names(dossier, words)
    return _with_space(
        _kept("country", "kept_countries", found.kept_countries, names, found, words),
        found.kept_countries if in_full else (),
        words,
    )


def kept_sectors_table(
    dossier: Dossier, found: ChangeDossier, words: Words, in_full: bool = False
) -> TableSpec:
    """Retention by the sector in the edition compared with, in mentions; `in_full` as above."""
    names = sector_names(dossier, words)
    return _with_space(
        _kept("sector", "kept_sectors", found.kept_sectors, names, found, words),
        found.kept_sectors if in_full else (),
        words,
    )


def _with_space(table: TableSpec, groups: Sequence[Kept], words: Words) -> TableSpec:
    """The table with space retention, where both editions state the space of somebody."""
    if not any(one.up + one.same + one.down for one in groups):
        return table
    columns = tuple(
        TableColumn(words.text(f"column.space.{name}"), CellKind.COUNT) for name in ("up", "same", "down")
    )
    rows = tuple((*row, one.up, one.same, one.down) for row, one in zip(table.rows, groups, strict=True))
    return replace(table, columns=(*table.columns, *columns), rows=rows)


def _kept(
    field: str, table: str, groups: Sequence[Kept], name: Names, found: ChangeDossier, words: Words
) -> TableSpec:
    columns = (
        TableColumn(words.text(f"column.{field}")),
        TableColumn(
            words.text("column.before", against=found.against),
            CellKind.COUNT,
            Measure.EXHIBITORS,
            found.against,
        ),
        TableColumn(words.text("column.again"), CellKind.COUNT, Measure.RETURNING),
        TableColumn(words.text("column.retention"), CellKind.PERCENT, Measure.RETENTION_RATE),
    )
    rows = tuple((name(one.key), one.previous, one.returning, one.retention_rate) for one in groups)
    note = words.text("note.mentions") if field == "sector" else ""
    keys = tuple(one.key for one in groups)
    return TableSpec(table, words.text(f"table.{table}"), columns, rows, keys, note=note)
