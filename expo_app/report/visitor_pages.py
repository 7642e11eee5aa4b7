"""What goes with the charts of visitors in a report: remarks beside them, and the sheets of the workbook."""

from collections.abc import Callable
from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.query import Answer
from expo_app.model.visitors import VisitorDossier
from expo_app.report import remarks, visitors
from expo_app.report.remarks import AT_MOST
from expo_app.report.spec import Cell, CellKind, ChartSpec, Remark, TableColumn, TableSpec
from expo_app.report.tables_groups import group_table
from expo_app.report.visitors import as_types, as_visitors, type_words, visitor_words
from expo_app.report.words import Words

_EDITIONS = (
    ("edition", CellKind.TEXT),
    ("visitors", CellKind.COUNT),
    ("change_percent", CellKind.CHANGE_PERCENT),
    ("international", CellKind.COUNT),
    ("share", CellKind.PERCENT),
    ("attending", CellKind.COUNT),
    ("visits", CellKind.COUNT),
    ("per_exhibitor", CellKind.WRITTEN),
)


def trend_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """Visitors per exhibitor, visits, and the growth since the first list of visitors."""
    found, shown = dossier.visited, as_visitors(dossier)
    if found is None or shown is None:
        return ()
    grown = remarks.trend_remarks(shown, visitor_words(words.lang))
    return (*_per_exhibitor(found, words), *_visits(found, words), *grown)[:AT_MOST]


def region_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """What the first three regions make up, and how many visitors have none."""
    return _of_visitors(remarks.region_remarks, dossier, words)


def sector_remarks(dossier: Dossier, words: Words) -> tuple[Remark, ...]:
    """What the first three sectors make up, and names of one edition only."""
    return _of_visitors(remarks.sector_remarks, dossier, words)


def visitor_tables(dossier: Dossier, words: Words) -> tuple[TableSpec, ...]:
    """Visitors by edition, by region, by sector and by kind, each with its chart; none without visitors."""
    found, shown = dossier.visited, as_visitors(dossier)
    if found is None or shown is None:
        return ()
    spoken = visitor_words(words.lang)
    typed = as_types(dossier)
    types = typed.sectors if typed else found.types
    kinds = group_table("visitor_types", types, typed or shown, type_words(words.lang))
    made = (
        (editions_table(found, words), visitors.trend),
        (group_table("visitor_regions", found.regions, shown, spoken), visitors.regions),
        (group_table("visitor_sectors", found.sectors, shown, spoken), visitors.sectors),
        (kinds, visitors.types),
    )
    return tuple(replace(table, chart=draw(dossier, words)) for table, draw in made if table.rows)


def visitor_charts(dossier: Dossier, words: Words) -> tuple[ChartSpec, ...]:
    """The charts that only visitors have, for pictures of their own."""
    makers = (
        visitors.trend,
        visitors.international_share,
        visitors.regions,
        visitors.sectors,
        visitors.types,
    )
    return tuple(chart for make in makers if (chart := make(dossier, words)) is not None)


def editions_table(found: VisitorDossier, words: Words) -> TableSpec:
    """A row for each edition with a list of visitors, oldest first; keys are the editions."""
    columns = tuple(TableColumn(words.text(f"column.{header}"), kind) for header, kind in _EDITIONS)
    rows = tuple(_edition(answer, found, words) for answer in found.history)
    keys = tuple(answer.edition for answer in found.history)
    title, note = words.text("table.visitor_editions"), words.text("note.visits")
    return TableSpec("visitor_editions", title, columns, rows, keys, note=note)


def _edition(answer: Answer, found: VisitorDossier, words: Words) -> tuple[Cell, ...]:
    year, each = answer.edition, found.per_exhibitor(answer.edition)
    visitors_then = answer.figure(Measure.VISITORS)
    return (
        year,
        visitors_then.value,
        visitors_then.change_percent,
        answer.figure(Measure.INTERNATIONAL_VISITORS).value,
        found.share(year),
        answer.figure(Measure.ATTENDING_COUNTRIES).value,
        found.visits.get(year),
        None if each is None else words.number(each, 1),
    )


def _of_visitors(
    remark: Callable[[Dossier, Words], tuple[Remark, ...]], dossier: Dossier, words: Words
) -> tuple[Remark, ...]:
    shown = as_visitors(dossier)
    return remark(shown, visitor_words(words.lang)) if shown else ()


def _per_exhibitor(found: VisitorDossier, words: Words) -> tuple[Remark, ...]:
    year, against = found.query.edition, found.query.against
    each, before = found.per_exhibitor(year), found.per_exhibitor(against)
    exhibitors = found.answer.figure(Measure.EXHIBITORS).value
    if each is None or exhibitors is None:
        return ()
    facts = {
        "visitors": words.counted("noun.visitors", found.visitors(year) or 0),
        "exhibitors": words.counted("noun.exhibitors", exhibitors),
    }
    text = words.text("remark.each.text", **facts)
    if before is not None:
        facts |= {"against": against, "previous": words.number(before, 1)}
        text = words.text("remark.each.previous", **facts)
    return (Remark(words.text("remark.each.head", number=words.number(each, 1)), text),)


def _visits(found: VisitorDossier, words: Words) -> tuple[Remark, ...]:
    """Visits, where somebody came more than once."""
    visits, each = found.visits.get(found.query.edition), found.visits_each(found.query.edition)
    if visits is None or each is None or each == 1:
        return ()
    head = words.text("remark.visits.head", number=words.number(visits))
    return (Remark(head, words.text("remark.visits.text", each=words.number(each, 2))),)
