"""The change of each country in each sector, as a grid."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from expo_app.model.change import Crossing
from expo_app.model.change_dossier import CROSSED
from expo_app.model.dossier import Dossier
from expo_app.model.figure import By, Unit
from expo_app.report import rankings
from expo_app.report.clauses import direction
from expo_app.report.foot import source_line
from expo_app.report.marks import description
from expo_app.report.names import group_name, starred
from expo_app.report.several import one_key
from expo_app.report.spec import (
    Cell,
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)
from expo_app.report.subtitles import chart_subtitle
from expo_app.report.titles import spoken, titled
from expo_app.report.words import Words

ROWS, COLUMNS = 10, 9
_APART = 2
"""How many columns without a change are shown: enough to say that there are such."""
_ALL = ""


@dataclass(frozen=True)
class Grid:
    """Changes by (row, column) with the names of rows and columns; `apart` are columns without a change.

    The last row sums up the `others`, the other countries, and the last column the `other_sectors`, where
    there are any; the key "" stands for all together.
    `single` are the changes of each country in each sector by their names, those not shown included.
    """

    rows: tuple[tuple[str, str], ...]
    columns: tuple[tuple[str, str], ...]
    changes: Mapping[tuple[str, str], int]
    apart: Set[str]
    single: Mapping[tuple[str, str], int]
    others: Sequence[str] = ()
    other_sectors: Sequence[str] = ()

    def value(self, row: str, column: str) -> int | None:
        """The change of a cell, None where the sector does not mean the same in both editions."""
        return None if column in self.apart else self.changes.get((row, column), 0)


def grid(dossier: Dossier, words: Words) -> Grid | None:
    """The largest countries from abroad (of all where nobody is) and sectors; None without a comparison."""
    if dossier.changed is None:
        return None
    sectors = [
        (row.key, starred(group_name(By.SECTOR, row, words), row.comparable)) for row in dossier.sectors.rows
    ]
    ranking = rankings.countries(dossier, words)
    places = [*ranking.entries, *ranking.gone]
    if not sectors or not places:
        return None
    apart = frozenset(row.key for row in dossier.sectors.rows if not row.comparable)
    first = tuple((entry.key, entry.name) for entry in places[:ROWS])
    others = tuple(entry.key for entry in places[ROWS:])
    rows = (*first, (CROSSED, words.text("heat.others"))) if others else first
    named = {entry.key: spoken(entry.key, entry.name, words) for entry in places}
    cells = [cell for cell in dossier.changed.crossings if cell.row in named and cell.column not in apart]
    of_sector = dict(sectors)
    single = {(named[cell.row], of_sector[cell.column]): _change(cell) for cell in cells}
    columns, rest = _columns(sectors, apart, words)
    changes = _changes(cells, frozenset(others), frozenset(rest))
    return Grid(rows, columns, changes, apart, single, others, rest)


def _columns(
    sectors: Sequence[tuple[str, str]], apart: Set[str], words: Words
) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The largest sectors and one for all the others, so that rows add up; then the keys of the others."""
    plain = [sector for sector in sectors if sector[0] not in apart]
    if len(plain) > COLUMNS:
        rest = tuple(key for key, _ in plain[COLUMNS - 1 :])
        return (*plain[: COLUMNS - 1], (CROSSED, words.text("heat.others"))), rest
    silent = [sector for sector in sectors if sector[0] in apart]
    return tuple([*plain, *silent[:_APART]][:COLUMNS]), ()


def heat_chart(dossier: Dossier, words: Words) -> ChartSpec | None:
    """The grid as coloured cells; None without a comparison, or where lists name no sectors."""
    found = grid(dossier, words)
    if found is None:
        return None
    title = titled(dossier, words, heat_title(found, words))
    key = "subtitle.heat.international" if rankings.has_international(dossier) else "subtitle.heat"
    subtitle = chart_subtitle(dossier, words, key)
    lines = (*found.rows, (_ALL, words.text("total")))
    columns = (*found.columns, (_ALL, words.text("total")))
    series = tuple(
        Series(name, tuple(_mark(found, row, column, words) for row, _ in lines)) for column, name in columns
    )
    names = tuple(name for _, name in lines)
    told = description(title, subtitle, names, (series[-1],), words)
    starring = words.text("space") + words.text("note.not_comparable") if found.apart else ""
    source = source_line(dossier, words) + starring
    return ChartSpec("heat", ChartKind.HEAT, title, subtitle, source, Unit.COUNT, names, series, told)


def heat_table(dossier: Dossier, words: Words) -> TableSpec | None:
    """The grid as a table with its sums."""
    found = grid(dossier, words)
    if found is None:
        return None
    columns = (*found.columns, (_ALL, words.text("total")))
    first = TableColumn(words.text("column.country"))
    header = (first, *(TableColumn(name, CellKind.CHANGE) for _, name in columns))
    rows = tuple((name, *_cells(found, row, columns)) for row, name in found.rows)
    total = (words.text("total"), *_cells(found, _ALL, columns))
    note = words.text("note.heat", edition=dossier.query.edition, against=dossier.query.against)
    starring = words.text("space") + words.text("note.not_comparable") if found.apart else ""
    keys = tuple(row if row != CROSSED else "" for row, _ in found.rows)
    return TableSpec("heat", words.text("table.heat"), header, rows, keys, total, note + starring)


def heat_title(found: Grid, words: Words) -> str:
    """The combination that grew most; where all together fell, the one that fell most."""
    cells = [(change, names) for names, change in found.single.items() if change]
    if not cells:
        return words.text("heat.none")
    changes = [change for change, _ in cells]
    most = min(changes) if sum(changes) < 0 else max(changes)
    way = "up" if most > 0 else "down"
    first, *more = [cell for cell in cells if cell[0] == most]
    values = {"change": words.signed(most)}
    if more:
        return words.text(f"heat.{way}.several", count=words.number(1 + len(more)), **values)
    row, column = (words.embedded(name) for name in first[1])
    return words.text(f"heat.{way}", row=row, column=column, **values)


def _changes(
    cells: Sequence[Crossing], others: Set[str], other_sectors: Set[str]
) -> Mapping[tuple[str, str], int]:
    """The changes of all cells, of the other countries and sectors together, and the sums of rows and
    columns."""
    found = Counter[tuple[str, str]]()
    for cell in cells:
        row = CROSSED if cell.row in others else cell.row
        column = CROSSED if cell.column in other_sectors else cell.column
        for place in ((row, column), (row, _ALL), (_ALL, column), (_ALL, _ALL)):
            found[place] += _change(cell)
    return dict(found)


def _change(cell: Crossing) -> int:
    return cell.value - cell.previous


def _cells(found: Grid, row: str, columns: Sequence[tuple[str, str]]) -> tuple[Cell, ...]:
    return tuple(found.value(row, column) for column, _ in columns)


def _mark(found: Grid, row: str, column: str, words: Words) -> Mark:
    value, is_sum = found.value(row, column), not {row, column}.isdisjoint((_ALL, CROSSED))
    place = one_key(found.others) if row == CROSSED else row
    key = f"{place}{CROSSED}{one_key(found.other_sectors) if column == CROSSED else column}"
    if value is None:
        return Mark(None, "" if is_sum else words.text("chart.unknown"), Tone.OTHER, key)
    way = direction(value)
    tone = Tone.OTHER if is_sum else Tone.DECREASE if way < 0 else Tone.INCREASE
    label = words.signed(value) if value else "0"
    return Mark(value, label, tone, key, direction=way)
