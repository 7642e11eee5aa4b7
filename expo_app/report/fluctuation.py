"""The countries and regions of one of two editions only: those that are new, and those that are gone."""

from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import BreakdownRow, By, Measure
from expo_app.report.foot import foot, source_line, speaker_notes
from expo_app.report.names import group_name
from expo_app.report.spec import Cell, CellKind, Page, Remark, TableColumn, TableSpec
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import titled
from expo_app.report.words import Words

_MOST = 14


def fluctuation_page(dossier: Dossier, words: Words) -> Page | None:
    """The new ones and the gone ones as two tables; None where nothing is compared, or none came or went."""
    came, went = _came(dossier), _went(dossier)
    if not dossier.query.against or not (came or went):
        return None
    tables = (
        _first_rows(came_table(came, dossier, words), words),
        _first_rows(went_table(went, dossier, words), words),
    )
    return Page(
        "fluctuation",
        titled(dossier, words, _title(came, went, dossier, words)),
        chart_subtitle(dossier, words, "subtitle.fluctuation"),
        foot(dossier, words, source_line(dossier, words), (Measure.EXHIBITING_COUNTRIES,)),
        speaker_notes(dossier, words),
        tables=tuple(table for table in tables if table.rows),
        remarks=_remarks(came, dossier, words),
    )


def came_table(rows: Sequence[BreakdownRow], dossier: Dossier, words: Words) -> TableSpec:
    """The new ones with their exhibitors, the most first; marked when they are in no earlier edition."""
    first = dossier.changed.never_before if dossier.changed else ()
    edition = dossier.query.edition
    columns = [TableColumn(words.text("column.country")), TableColumn(edition, CellKind.COUNT)]
    if first:
        columns.append(TableColumn(words.text("column.first"), CellKind.WRITTEN))
    marked = words.text("fluctuation.first")
    cells: tuple[tuple[Cell, ...], ...] = tuple(
        (_name(row, words), row.value, *([marked if row.key in first else ""] if first else []))
        for row in rows
    )
    title = words.text("table.came", edition=edition)
    return TableSpec("came", title, tuple(columns), cells, tuple(row.key for row in rows))


def went_table(rows: Sequence[BreakdownRow], dossier: Dossier, words: Words) -> TableSpec:
    """The gone ones with the exhibitors that they had, the most first."""
    against = dossier.query.against
    columns = (TableColumn(words.text("column.country")), TableColumn(against, CellKind.COUNT))
    cells = tuple((_name(row, words), row.previous) for row in rows)
    title = words.text("table.went", against=against)
    return TableSpec("went", title, columns, cells, tuple(row.key for row in rows))


def _first_rows(table: TableSpec, words: Words) -> TableSpec:
    """As many rows as a page shows in letters that can be read, and how many there are."""
    if len(table.rows) <= _MOST + 1:
        return table
    told = {"shown": words.number(_MOST), "all": words.number(len(table.rows))}
    note = words.text("note.first_places", **told)
    return replace(table, rows=table.rows[:_MOST], keys=table.keys[:_MOST], note=note)


def _came(dossier: Dossier) -> list[BreakdownRow]:
    return [row for row in dossier.countries.rows if row.value and row.previous == 0]


def _went(dossier: Dossier) -> list[BreakdownRow]:
    gone = [row for row in dossier.countries.rows if row.previous and not row.value]
    return sorted(gone, key=lambda row: (-(row.previous or 0), row.label))


def _title(came: Sequence[BreakdownRow], went: Sequence[BreakdownRow], dossier: Dossier, words: Words) -> str:
    here = sum(1 for row in dossier.countries.rows if row.value)
    there = sum(1 for row in dossier.countries.rows if row.previous)
    values = {"new": words.number(len(came)), "lost": words.number(len(went))}
    values |= {"edition": dossier.query.edition, "against": dossier.query.against}
    values |= {"places": words.counted("noun.places", here), "previous": words.number(there)}
    values |= {"exhibit": words.of(here, "fluctuation.exhibit")}
    key = "both" if came and went else "new" if came else "gone"
    return words.text(f"fluctuation.{key}", **values)


def _remarks(came: Sequence[BreakdownRow], dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """How many exhibitors the new ones bring, and how many of them were never there."""
    remarks = []
    exhibitors = sum(row.value for row in came)
    total = dossier.answer.figure(Measure.EXHIBITORS).value
    if exhibitors and total:
        text = words.text(
            "remark.came.text",
            part=words.number(exhibitors),
            whole=words.counted("noun.exhibitors", total),
        )
        remarks.append(
            Remark(words.text("remark.came.head", share=words.percent(100 * exhibitors / total)), text)
        )
    first = dossier.changed.never_before if dossier.changed else ()
    if first:
        head = words.text("remark.first.head", count=words.number(len(first)))
        remarks.append(Remark(head, words.text("remark.first.text")))
    return tuple(remarks)


def _name(row: BreakdownRow, words: Words) -> str:
    return group_name(By.COUNTRY, row, words)
