"""The other tables: headline figures, editions, waterfall, definitions and files."""

from collections.abc import Sequence
from dataclasses import replace

from expo_app.model.dossier import Dossier, SourceNote
from expo_app.model.figure import UNITS, Figure, Measure, Unit
from expo_app.report import tables_groups as groups
from expo_app.report.definitions import definition
from expo_app.report.names import editions_named
from expo_app.report.spec import Cell, CellKind, ChartSpec, TableColumn, TableSpec
from expo_app.report.words import Words

_KINDS = {Unit.COUNT: CellKind.COUNT, Unit.PERCENT: CellKind.PERCENT, Unit.SQUARE_METRES: CellKind.AREA}
_HISTORY = (
    Measure.EXHIBITORS,
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.INTERNATIONAL_SHARE,
    Measure.EXHIBITING_COUNTRIES,
    Measure.NET_SPACE,
    Measure.NEW,
    Measure.RETURNING,
    Measure.WON_BACK,
    Measure.LOST,
    Measure.RETENTION_RATE,
    Measure.VISITORS,
    Measure.INTERNATIONAL_VISITORS,
    Measure.ATTENDING_COUNTRIES,
)
DEFINED = (
    Measure.EXHIBITORS,
    Measure.INTERNATIONAL_EXHIBITORS,
    Measure.EXHIBITING_COUNTRIES,
    Measure.NEW,
    Measure.WON_BACK,
    Measure.LOST,
    Measure.RETENTION_RATE,
    Measure.NET_SPACE,
)
"""The definitions that a slide has room for."""


def headline_table(dossier: Dossier, words: Words) -> TableSpec:
    """Every known count and area with its change."""
    columns = [
        *_first_columns(dossier, words),
        TableColumn(words.text("column.change"), CellKind.CHANGE),
        TableColumn(words.text("column.change_percent"), CellKind.CHANGE_PERCENT),
    ]
    figures = [figure for figure in _known(dossier) if figure.unit is not Unit.PERCENT]
    rows = tuple(
        (*_first_cells(figure, words), figure.value, figure.previous, figure.change, figure.change_percent)
        for figure in figures
    )
    return _compared("headline", dossier, words, columns, rows, figures)


def shares_table(dossier: Dossier, words: Words) -> TableSpec:
    """Every known share and rate with its change in points."""
    first, unit, *_ = _first_columns(dossier, words)
    columns = [first, unit]
    columns += [
        TableColumn(year, CellKind.PERCENT) for year in (dossier.query.edition, dossier.query.against)
    ]
    columns.append(TableColumn(words.text("column.points"), CellKind.POINTS))
    figures = [figure for figure in _known(dossier) if figure.unit is Unit.PERCENT]
    rows = tuple(
        (*_first_cells(figure, words), figure.value, figure.previous, figure.change) for figure in figures
    )
    return _compared("shares", dossier, words, columns, rows, figures)


def editions_table(dossier: Dossier, words: Words) -> TableSpec:
    """A row for each edition with a list of exhibitors, oldest first; keys are the editions."""
    known = [
        measure
        for measure in _HISTORY
        if any(answer.figure(measure).value is not None for answer in dossier.history)
    ]
    columns = [TableColumn(words.text("column.edition"))]
    columns += [TableColumn(_named(measure, words), _KINDS[UNITS[measure]]) for measure in known]
    rows = tuple(
        (answer.edition, *(answer.figure(measure).value for measure in known)) for answer in dossier.history
    )
    keys = tuple(answer.edition for answer in dossier.history)
    return TableSpec("editions", words.text("table.editions"), tuple(columns), rows, keys)


def waterfall_table(dossier: Dossier, words: Words) -> TableSpec:
    """From the rows read to the exhibitors; the total is what is left."""
    columns = (
        TableColumn(words.text("column.step")),
        TableColumn(words.text("column.rows"), CellKind.COUNT),
    )
    rows = tuple(
        (words.texts.get(f"step.{step.label}", step.label), step.rows) for step in dossier.waterfall.steps
    )
    keys = tuple(step.label for step in dossier.waterfall.steps)
    left = words.text("total.exhibitors", edition=dossier.waterfall.edition)
    total: tuple[Cell, ...] = (left, dossier.waterfall.total) if rows else ()
    return TableSpec("waterfall", words.text("table.waterfall"), columns, rows, keys, total)


def definitions_table(
    dossier: Dossier, words: Words, measures: Sequence[Measure] = tuple(Measure)
) -> TableSpec:
    """What the measures mean under the dossier's profile; keys are the measures."""
    columns = (TableColumn(words.text("column.term")), TableColumn(words.text("column.definition")))
    rows = tuple(
        (_named(measure, words), definition(measure, words.lang, dossier.profile)) for measure in measures
    )
    keys = tuple(str(measure) for measure in measures)
    return TableSpec("definitions", words.text("table.definitions"), columns, rows, keys)


def sources_table(dossier: Dossier, words: Words) -> TableSpec:
    """A row for each imported list."""
    headers = ("file", "sheet", "edition", "population", "rows", "list_date", "hash")
    columns = tuple(
        TableColumn(words.text(f"column.{header}"), CellKind.COUNT if header == "rows" else CellKind.TEXT)
        for header in headers
    )
    rows = tuple(_source_row(note, words) for note in dossier.sources)
    keys = tuple(note.file for note in dossier.sources)
    return TableSpec("sources", words.text("table.sources"), columns, rows, keys)


def short_sources_table(dossier: Dossier, words: Words) -> TableSpec:
    """The files of all editions that are shown, as a slide has room for: name, list date and hash."""
    rows = dict.fromkeys(
        (note.file, words.date(note.list_date), note.short_hash)
        for note in sorted(dossier.sources, key=lambda note: note.edition, reverse=True)
        if note.edition <= dossier.query.edition
    )
    columns = tuple(TableColumn(words.text(f"column.{header}")) for header in ("file", "list_date", "hash"))
    keys = tuple(file for file, *_ in rows)
    return TableSpec("sources", words.text("table.sources"), columns, tuple(rows), keys)


def every_table(dossier: Dossier, words: Words, charts: Sequence[ChartSpec]) -> tuple[TableSpec, ...]:
    """The sheets of a workbook: every table that has rows, with the chart that belongs to it."""
    tables = (
        headline_table(dossier, words),
        shares_table(dossier, words),
        editions_table(dossier, words),
        groups.countries_table(dossier, words),
        groups.international_countries_table(dossier, words),
        groups.regions_table(dossier, words),
        groups.blocs_table(dossier, words),
        groups.sectors_table(dossier, words),
        groups.halls_table(dossier, words),
        groups.sizes_table(dossier, words),
        groups.arrivals_table(dossier, words),
        groups.roles_table(dossier, words),
        groups.visitor_countries_table(dossier, words),
        waterfall_table(dossier, words),
        definitions_table(dossier, words, [one for one in Measure if _is_told(one, dossier)]),
        sources_table(dossier, words),
    )
    drawn = {chart.id: chart for chart in charts}
    return tuple(
        _charted(table, drawn.get(_CHARTS.get(table.id, "")), words) for table in tables if table.rows
    )


def _charted(table: TableSpec, chart: ChartSpec | None, words: Words) -> TableSpec:
    """The table with its chart; of blocs it is told which ones the chart has not."""
    if chart is None or chart.id != "blocs":
        return replace(table, chart=chart)
    return replace(table, chart=chart, note=table.note + words.text("space") + words.text("note.bloc_chart"))


_CHARTS = {
    "shares": "international_share",
    "editions": "trend",
    "headline": "bridge",
    "international_countries": "top_countries",
    "countries": "top_countries_by_space",
    "regions": "regions",
    "blocs": "blocs",
    "sectors": "sectors",
    "halls": "halls",
    "stand_sizes": "stand_sizes",
    "visitor_countries": "visitor_countries",
}
"""Which chart stands beside which table."""


def _is_told(measure: Measure, dossier: Dossier) -> bool:
    """Whether any edition tells it, and so some table."""
    return any(answer.figure(measure).value is not None for answer in (dossier.answer, *dossier.history))


def _known(dossier: Dossier) -> list[Figure]:
    """The figures of which something is known."""
    return [
        figure for figure in dossier.answer.figures if figure.value is not None or figure.previous is not None
    ]


def _named(measure: Measure, words: Words) -> str:
    return words.sentence(words.text(f"measure.{measure}"))


def _first_columns(dossier: Dossier, words: Words) -> list[TableColumn]:
    return [
        TableColumn(words.text("column.measure")),
        TableColumn(words.text("column.unit")),
        TableColumn(dossier.query.edition, CellKind.COUNT),
        TableColumn(dossier.query.against, CellKind.COUNT),
    ]


def _first_cells(figure: Figure, words: Words) -> tuple[str, str]:
    return _named(figure.measure, words), words.text(f"unit.{figure.unit}")


def _compared(
    table_id: str,
    dossier: Dossier,
    words: Words,
    columns: Sequence[TableColumn],
    rows: tuple[tuple[Cell, ...], ...],
    figures: Sequence[Figure],
) -> TableSpec:
    """The table; cut to measure, unit and value when there is nothing to compare with."""
    width = len(columns) if dossier.query.against else 3
    return TableSpec(
        table_id,
        words.text(f"table.{table_id}"),
        tuple(columns[:width]),
        tuple(row[:width] for row in rows),
        keys=tuple(str(figure.measure) for figure in figures),
        note=editions_named(dossier, words),
    )


def _source_row(note: SourceNote, words: Words) -> tuple[Cell, ...]:
    population = words.text(f"population.{note.population}")
    return (note.file, note.sheet, note.edition, population, note.rows, note.list_date, note.short_hash)
