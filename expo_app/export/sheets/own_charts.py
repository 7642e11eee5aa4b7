"""Charts for tables that bring none, and tables for charts that belong to none."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from expo_app.export.numbers import cell_text
from expo_app.export.sheets.chart import DRAWN
from expo_app.export.sheets.sheet_words import first_of
from expo_app.model.figure import Unit
from expo_app.report.filled import filled_columns
from expo_app.report.spec import (
    Cell,
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Report,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)
from expo_app.report.telling import says_little

_UNITS = {
    CellKind.COUNT: Unit.COUNT,
    CellKind.PERCENT: Unit.PERCENT,
    CellKind.AREA: Unit.SQUARE_METRES,
}
_KINDS = {unit: kind for kind, unit in _UNITS.items()}
_MOST_BARS = 12
_TONES = (Tone.THIS, Tone.PREVIOUS)
_STEPS = "waterfall"
_LAST = ("definitions", "sources", "rows", "findings", "decisions")
_NO_BARS = frozenset({"headline", "waterfalls", "market", "indicators"})
"""Tables whose rows lead from one to the next, or are of different measures or years: bars would compare what
is not alike."""


def charted_tables(report: Report) -> Iterator[TableSpec]:
    """Every table with a chart where one tells something, and a table for each chart that has none; what
    stands behind the figures comes last."""
    drawn = {table.chart.id for table in report.tables if table.chart is not None}
    heats = {spec.id: spec for spec in report.charts if spec.kind is ChartKind.HEAT}
    for table in report.tables:
        if table.id not in _LAST:
            table = filled_columns(table) if table.rows else table
            chart = table.chart or heats.get(table.id) or _chart_of(table, report.lang)
            chart = _known(chart) if chart else None
            yield replace(table, chart=None if chart is None or says_little(chart) else chart)
    for spec in map(_known, report.charts):
        if spec.id not in drawn and spec.kind in DRAWN and spec.categories and spec.series:
            yield replace(_table_of(spec), chart=None if says_little(spec) else spec)
    yield from (table for table in report.tables if table.id in _LAST)


def _known(spec: ChartSpec) -> ChartSpec:
    """Without editions at the begin of which nothing is known: a sheet has no hatched columns."""
    if spec.kind not in (ChartKind.COLUMNS, ChartKind.LINE):
        return spec
    told = [any(one.marks[at].value is not None for one in spec.series) for at in range(len(spec.categories))]
    begin = told.index(True) if any(told) else 0
    series = tuple(replace(one, marks=one.marks[begin:]) for one in spec.series)
    return replace(spec, categories=spec.categories[begin:], series=series, notes=spec.notes[begin:])


def _chart_of(table: TableSpec, lang: str) -> ChartSpec | None:
    """Bars of the first numbers of a table, at most twelve; None where there is nothing to compare, or where
    more groups than are shown are alike."""
    if table.id == _STEPS and table.total:
        return _steps_of(table)
    if table.id in _NO_BARS:
        return None
    kinds = [column.kind for column in table.columns]
    first = next((at for at, kind in enumerate(kinds) if kind in _UNITS), None)
    if first is None or CellKind.TEXT not in kinds[:first]:
        return None
    told = [row for row in table.rows if row[first] is not None]
    rows, kind = told[:_MOST_BARS], kinds[first]
    if len(rows) < 2 or (len(told) > len(rows) and len({row[first] for row in rows}) == 1):
        return None
    alike = [at for at in (first, first + 1) if kinds[at : at + 1] == [kind]]
    alike = [at for at in alike if any(row[at] is not None for row in rows)]
    series = tuple(
        Series(table.columns[at].header, _marks([row[at] for row in rows], kind, tone))
        for at, tone in zip(alike, _TONES, strict=False)
    )
    if all(len({mark.value for mark in one.marks}) < 2 for one in series):
        return None
    spec = _spec(
        table, ChartKind.RANKED, [row[kinds.index(CellKind.TEXT)] for row in rows], series, _UNITS[kind]
    )
    title = first_of(table.title, len(rows), len(told), lang)
    return replace(spec, title=title) if len(told) > len(rows) else spec


def _steps_of(table: TableSpec) -> ChartSpec:
    """From the rows that were read to what is counted, as a bridge."""
    lines = (*table.rows, table.total)
    values = [line[1] for line in lines]
    changes = [-1 if isinstance(value, int | float) and value < 0 else 1 for value in values[1:-1]]
    tones = [Tone.DECREASE if change < 0 else Tone.INCREASE for change in changes]
    marks = tuple(
        replace(_marks([value], CellKind.COUNT, tone)[0], direction=direction)
        for value, tone, direction in zip(
            values, (Tone.PREVIOUS, *tones, Tone.THIS), (0, *changes, 0), strict=True
        )
    )
    series = (Series(table.columns[1].header, marks),)
    return _spec(table, ChartKind.BRIDGE, [line[0] for line in lines], series, Unit.COUNT)


def _marks(values: Sequence[Cell], kind: CellKind, tone: Tone) -> tuple[Mark, ...]:
    numbers = (value if isinstance(value, int | float) else None for value in values)
    return tuple(Mark(number, cell_text(number, kind, "en"), tone) for number in numbers)


def _spec(
    table: TableSpec, kind: ChartKind, names: Sequence[Cell], series: tuple[Series, ...], unit: Unit
) -> ChartSpec:
    categories = tuple(str(name or "") for name in names)
    told = ", ".join(f"{name} {mark.label}" for name, mark in zip(categories, series[0].marks, strict=True))
    return ChartSpec(
        table.id, kind, table.title, "", "", unit, categories, series, f"{table.title}: {told}"[:500]
    )


def _table_of(spec: ChartSpec) -> TableSpec:
    """The numbers of a chart, a row for each category and a column for each series."""
    units = (
        [spec.unit_across, spec.unit] if spec.kind is ChartKind.SCATTER else [spec.unit] * len(spec.series)
    )
    shown = list(zip(spec.series, units, strict=False))
    kinds = _KINDS if spec.kind is not ChartKind.SIGNED else dict.fromkeys(_KINDS, CellKind.CHANGE)
    columns = [TableColumn(""), *(TableColumn(one.name, kinds[unit]) for one, unit in shown)]
    rows = tuple(
        (name, *(one.marks[at].value for one, _ in shown)) for at, name in enumerate(spec.categories)
    )
    return TableSpec(spec.id, spec.title, tuple(columns), rows, note=spec.subtitle, chart=spec)
