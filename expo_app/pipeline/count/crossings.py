"""Two groupings at once: country x sector and the like."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from expo_app.model.change import Crossing
from expo_app.model.figure import BreakdownRow
from expo_app.model.terms import Population
from expo_app.pipeline.count.coding import Flags, Numbers, codes, is_one_of, texts_of
from expo_app.pipeline.count.memberships import Memberships


def crossings(
    units: pd.DataFrame,
    rows: str,
    columns: str,
    edition: str,
    against: str,
    population: Population = Population.EXHIBITORS,
) -> tuple[Crossing, ...]:
    """Every cell of two columns of UNITS that is not empty in both editions, the largest first.

    A unit with several sectors stands in each of their cells: cells of sectors are mentions. Units without
    either value stand in no cell. Contributions are in points of all exhibitors (or whom `population` asks
    for) of `against`; None without an edition to compare with.
    """
    listed = is_one_of(units["population"], [population.value])
    here, there = (listed & is_one_of(units["edition"], [year]) for year in (edition, against))
    names, others = (Memberships.of_values(texts_of(units[name])) for name in (rows, columns))
    this, previous = (
        _heads((codes(units[rows])[asked], names), (codes(units[columns])[asked], others))
        for asked in (here, there)
    )
    before, width = _count(there), len(others.keys)
    cells = [
        _crossing((names.keys[cell // width], others.keys[cell % width]), now, then, before)
        for cell, now, then in zip(range(len(this)), this.tolist(), previous.tolist(), strict=True)
        if now or then
    ]
    return tuple(sorted(cells, key=lambda cell: (-cell.value, -cell.previous, cell.row, cell.column)))


def comparable(cells: Iterable[Crossing], columns: Iterable[BreakdownRow]) -> list[Crossing]:
    """The cells in columns that mean the same in both editions: the change of others says nothing."""
    apart = {row.key for row in columns if not row.comparable}
    return [cell for cell in cells if cell.column not in apart]


def _heads(row: tuple[Numbers, Memberships], column: tuple[Numbers, Memberships]) -> Numbers:
    """How many units stand in each cell of the table, row by row."""
    (cells, names), (across, others) = row, column
    places, first = names.spread(cells)
    again, second = others.spread(across[places])
    width = len(others.keys)
    return np.bincount(first[again] * width + second, minlength=len(names.keys) * width)


def _count(flags: Flags) -> int:
    return int(flags.sum())


def _crossing(cell: tuple[str, str], value: int, previous: int, before: int) -> Crossing:
    points = 100 * (value - previous) / before if before else None
    return Crossing(*cell, value, previous, points)
