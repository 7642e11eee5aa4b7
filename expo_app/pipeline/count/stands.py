"""Whose space stands in which hall: what one row states belongs to the halls that the row names."""

from collections.abc import Set

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.pipeline.count.coding import Flags, Numbers, codes, texts_of
from expo_app.pipeline.count.memberships import Memberships, values_of
from expo_app.pipeline.count.units import own_space

STANDS = {"edition": "category", "population": "category", "unit": "category", "halls": "category"} | {
    "net_space_sqm": "float64"
}
"""A row for each row of the lists that adds to the net space of its unit, with the index of the rows."""
Spaces = npt.NDArray[np.float64]


def stands(counted: pd.DataFrame) -> pd.DataFrame:
    """STANDS of the units of rows (schema.COUNTED); what they add up to is the net space of count.units. The
    codes of `edition` and `unit` are those of the units of the same coded rows."""
    rows = own_space(counted)
    return rows.loc[rows["net_space_sqm"].notna(), list(STANDS)]


def within(found: pd.DataFrame, halls: Set[str]) -> pd.DataFrame:
    """The stands that are in these halls (case folded, "" for not told) with everything; one whose row names
    several cannot be divided, so all of them have to be among them."""
    inside = [
        {hall.casefold() for hall in values_of(text) or [""]} <= halls for text in texts_of(found["halls"])
    ]
    return found[np.array(inside or [False])[codes(found["halls"])]]


def space_of_units(units: pd.DataFrame, found: pd.DataFrame) -> Spaces:
    """For each of the units (count.units.UNITS) of one population what its stands add up to, NaN where it has
    none."""
    width = len(units["unit"].cat.categories)
    keys, own = (codes(rows["edition"]) * width + codes(rows["unit"]) for rows in (units, found))
    order = np.argsort(keys, kind="stable")
    place = np.searchsorted(keys[order], own)
    there = np.take(keys[order], place, mode="clip") == own if len(order) else np.zeros(0, dtype=bool)
    at = order[place[there]]
    spaces = np.bincount(at, found["net_space_sqm"].to_numpy()[there], len(units))
    stated = np.bincount(at, minlength=len(units))
    return np.where(stated > 0, spaces, np.nan)


def alone(keys: tuple[str, ...], texts: list[str]) -> Memberships:
    """Of which of the keys each text is the only value."""
    number_of = {key: number for number, key in enumerate(keys)}
    held = [values_of(text) for text in texts]
    groups = [[number_of[some[0]]] if len(some) == 1 and some[0] in number_of else [] for some in held]
    starts: Numbers = np.cumsum([0, *map(len, groups)], dtype=np.int64)
    members = np.array([number for some in groups for number in some], dtype=np.int64)
    return Memberships(keys, starts, members, np.array([bool(some) for some in held], dtype=bool))


def several(texts: list[str]) -> Flags:
    """Which of the texts hold several values."""
    return np.array([len(values_of(text)) > 1 for text in texts], dtype=bool)
