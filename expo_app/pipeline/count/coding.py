"""Texts as numbers: what is compared for every figure is compared as text only once.

A coded column is a pandas category; its codes are what the counting works on, with numpy.
"""

from collections.abc import Iterable, Sequence
from typing import Any, cast

import numpy as np
import numpy.typing as npt
import pandas as pd

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_IN_ORDER = ("source", "file", "sheet", "edition", "population", "role", "mode", "status", "country")
_IN_ORDER_TOO = ("sectors", "halls")
_AS_THEY_COME = ("organisation_id", "unit", "not_counted_because")
_TOO_LARGE = 2**62
_SPARSE = 8


def coded(rows: pd.DataFrame) -> pd.DataFrame:
    """MATCHED or COUNTED rows with categories where the counting compares texts.

    Codes are in the order of the texts, so that they sort as texts do; those of organisations and units, of
    which there are many and which nobody sorts, in the order of their first row.
    """
    in_order = {name: _sorted(rows[name]) for name in (*_IN_ORDER, *_IN_ORDER_TOO)}
    others = {name: numbered(rows[name]) for name in _AS_THEY_COME if name in rows}
    return rows.assign(**in_order, **others)


def numbered(texts: pd.Series) -> pd.Series:
    """A text column as categories in the order of their first row."""
    if isinstance(texts.dtype, pd.CategoricalDtype):
        return texts
    codes, values = pd.factorize(texts)
    return pd.Series(pd.Categorical.from_codes(codes, values), index=texts.index)


def codes(column: pd.Series) -> Numbers:
    """The codes of a coded column."""
    return cast(pd.Categorical, column.array).codes.astype(np.int64)


def loose_codes(texts: pd.Series) -> Numbers:
    """Codes of a text column whose texts are not needed again."""
    return pd.factorize(texts)[0].astype(np.int64)


def texts_of(column: pd.Series) -> list[str]:
    """The text of each code."""
    return column.cat.categories.tolist()


def is_one_of(column: pd.Series, texts: Iterable[str]) -> Flags:
    """For each row whether a coded column says one of the texts."""
    sought, said = {*texts}, cast(pd.Categorical, column.array)
    found = [code for code, text in enumerate(said.categories.tolist()) if text in sought]
    if len(found) == 1:  # the usual case, many times faster than the general one
        return np.asarray(said.codes == found[0])
    return np.isin(said.codes, found)


def category(numbers: npt.NDArray[np.integer[Any]], texts: Sequence[str]) -> pd.Categorical:
    """A coded column from its codes and the text of each."""
    return pd.Categorical.from_codes(numbers, pd.Index([*texts], dtype="str"))


def grouped(*columns: npt.NDArray[Any]) -> tuple[Numbers, int]:
    """For each row the number of its group, rows that agree in all columns being one, and how many groups."""
    numbers, groups = np.zeros(len(columns[0]), dtype=np.int64), 1
    for column in columns:
        values, width = _small(column)
        if groups * width > _TOO_LARGE:
            numbers, groups = _dense(numbers, groups)
        numbers, groups = numbers * width + values, groups * width
    return _dense(numbers, groups)


def first_of(groups: Numbers, count: int, order: Numbers, among: Flags) -> Flags:
    """True for the row of each group that comes first by `order` (no two rows alike) among some rows."""
    best = np.full(count, np.iinfo(np.int64).max)
    np.minimum.at(best, groups[among], order[among])
    return among & (order == best[groups])


def _small(values: npt.NDArray[Any]) -> tuple[Numbers, int]:
    """Numbers from 0 on for the values, and what is above them all; codes are such numbers already."""
    if not len(values):
        return values.astype(np.int64), 1
    if values.dtype.kind == "i" and values.min() >= 0 and values.max() < _SPARSE * len(values):
        return values, int(values.max()) + 1
    numbers, found = pd.factorize(values)
    return numbers.astype(np.int64), len(found)


def _dense(numbers: Numbers, limit: int) -> tuple[Numbers, int]:
    """Numbers under a limit, without gaps. Marking those that occur is faster than looking each of them up,
    as long as not too few of them do."""
    if limit > _SPARSE * len(numbers):
        found, values = pd.factorize(numbers)
        return found.astype(np.int64), max(1, len(values))
    occurs = np.zeros(limit, dtype=np.int64)
    occurs[numbers] = 1
    return (np.cumsum(occurs) - 1)[numbers], max(1, int(occurs.sum()))


def _sorted(texts: pd.Series) -> pd.Series:
    return texts if isinstance(texts.dtype, pd.CategoricalDtype) else texts.astype("category")
