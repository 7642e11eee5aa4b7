"""Rows that say exactly the same."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from expo_app.model.layout import Field
from expo_app.model.terms import Population
from expo_app.pipeline.clean.cells import Cells

# Never part of a cell, and no white space to Python.
_BETWEEN = "\x00"


def fingerprints(cells: Cells, edition: list[str], population: Population) -> np.ndarray:
    """A 64-bit hash of what each row says: equal for rows whose mapped cells hold the same texts.

    White space does not matter. Two visitors may have all in common, so that without a badge number
    every row of a visitor list stands for itself.
    """
    columns: list[Sequence[str]] = [edition, cells.around, *(column.values for _, column in cells.columns)]
    if population is Population.VISITORS and not cells.of(Field.IDENTIFIER):
        columns.append([f"{cells.source.id} {row}" for row in cells.rows])
    rows = np.empty(len(cells.rows), dtype=object)
    rows[:] = [_squeezed(population, *texts) for texts in zip(*columns, strict=True)]
    return pd.util.hash_array(rows, categorize=False)


def _squeezed(*texts: str) -> str:
    """The texts as one, without white space at their ends and repeated inside."""
    squeezed = " ".join(_BETWEEN.join(texts).split())
    return squeezed.replace(f" {_BETWEEN}", _BETWEEN).replace(f"{_BETWEEN} ", _BETWEEN)
