"""Two groupings at once: country x sector and the like."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pandas as pd

from expo_app.model.change import Crossing
from expo_app.model.terms import Population
from expo_app.pipeline.count.tally import part, tally
from expo_app.pipeline.schema import SEPARATOR


def crossings(
    units: pd.DataFrame, rows: str, columns: str, edition: str, against: str
) -> tuple[Crossing, ...]:
    """Every cell of two columns of UNITS that is not empty in both editions, the largest first.

    A unit with several sectors stands in each of their cells: cells of sectors are mentions. Units without
    either value stand in no cell. Contributions are in points of all exhibitors of `against`; None without
    an edition to compare with.
    """
    found = tally(
        part(units, {edition, against}, Population.EXHIBITORS, rows, columns, "net_space_sqm"), rows, columns
    )
    this, previous = Counter[tuple[str, str]](), Counter[tuple[str, str]]()
    for counter, year in ((this, edition), (previous, against)):
        for (row, column), count in found.get((year, Population.EXHIBITORS.value), {}).items():
            for cell in _cells(str(row), str(column)):
                counter[cell] += count.heads
    before = sum(count.heads for count in found.get((against, Population.EXHIBITORS.value), {}).values())
    cells = (_crossing(cell, this[cell], previous[cell], before) for cell in this.keys() | previous.keys())
    return tuple(sorted(cells, key=lambda cell: (-cell.value, -cell.previous, cell.row, cell.column)))


def totals(cells: Iterable[Crossing]) -> tuple[dict[str, int], dict[str, int]]:
    """The sums of the rows and of the columns, largest first."""
    rows, columns = Counter[str](), Counter[str]()
    for cell in cells:
        rows[cell.row] += cell.value
        columns[cell.column] += cell.value
    return _ranked(rows), _ranked(columns)


def _cells(row: str, column: str) -> Iterator[tuple[str, str]]:
    for one in filter(None, dict.fromkeys(row.split(SEPARATOR))):
        for other in filter(None, dict.fromkeys(column.split(SEPARATOR))):
            yield one, other


def _crossing(cell: tuple[str, str], value: int, previous: int, before: int) -> Crossing:
    points = 100 * (value - previous) / before if before else None
    return Crossing(*cell, value, previous, points)


def _ranked(sums: Counter[str]) -> dict[str, int]:
    return dict(sorted(sums.items(), key=lambda item: (-item[1], item[0])))
