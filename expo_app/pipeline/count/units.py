"""What is counted, one row each: exhibitors with what their stands add up to, and visitors."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from expo_app.model.terms import Population, Reason, Role
from expo_app.pipeline.count.coding import (
    Flags,
    Numbers,
    category,
    coded,
    codes,
    first_of,
    grouped,
    is_one_of,
    loose_codes,
    texts_of,
)
from expo_app.pipeline.count.rules import list_order
from expo_app.pipeline.count.sizes import size_classes
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.regions import region_of

UNITS = {
    "edition": "category",
    "population": "category",
    "unit": "category",
    "organisation": "str",
    "country": "category",
    "region": "category",
    "role": "category",
    "sectors": "category",
    "halls": "category",
    "size": "category",
    "net_space_sqm": "float64",
    "stand_sqm": "float64",
    "international": "bool",
}
"""Columns as in COUNTED, texts as categories: a change of filter compares them all again. `region` is a
key of reference.regions, "" when the country is not known. `stand_sqm` is what all stands add up to, and
`size` its class, a key of count.sizes, "" without space; `net_space_sqm` is the same, but where a filter asks
for halls as much of it as stands in these."""

_KEY = ("edition", "population", "unit")
_USED = (*_KEY, "organisation", "country", "role", "sectors", "halls", "stands", "net_space_sqm")
Spaces = npt.NDArray[np.float64]


def units(counted: pd.DataFrame) -> pd.DataFrame:
    """UNITS: one row for each (edition, population, unit) that counts, by edition and population, then in the
    order of the lists.

    Name, country and role are those of the row that counts. Sectors and halls are the union over the
    counted row and its further stands, in the order of the list; net space is their sum, shared
    space once (see `_own_space`), NaN when none is known.
    """
    rows = _standing(counted)
    return _gathered(rows, _firms(rows), rows["counted"].to_numpy())


def own_space(counted: pd.DataFrame) -> pd.DataFrame:
    """The rows that make the units, coded and in list order, with the square metres that each adds to its
    unit's: NaN where it states none, or shares the space of another row."""
    rows = _standing(counted)
    firm, _ = _firms(rows)
    return rows.assign(net_space_sqm=_own_space(rows, firm))


def represented(counted: pd.DataFrame) -> pd.DataFrame:
    """UNITS of the represented companies that do not count otherwise, each once per edition.

    Cancelled, excluded, duplicate and online rows make no represented company.
    """
    rows = coded(counted)
    counts, of_role = rows["counted"].to_numpy(), is_one_of(rows["role"], [Role.REPRESENTED.value])
    shown = of_role & (counts | is_one_of(rows["not_counted_because"], [Reason.REPRESENTED.value]))
    shown &= is_one_of(rows["population"], [Population.EXHIBITORS.value])
    organisation = codes(rows["organisation_id"])
    is_shown = np.zeros(len(rows["organisation_id"].cat.categories), dtype=bool)
    is_shown[organisation[shown]] = True
    # Who is represented nowhere has nothing to do with it; these are most.
    concerned = shown | (counts & ~of_role & is_shown[organisation])
    rows, shown = rows[concerned].assign(unit=rows["organisation_id"][concerned]), shown[concerned]
    firm, count = _firms(rows)
    counts_otherwise = np.zeros(count, dtype=bool)
    counts_otherwise[firm[~shown]] = True
    rows = _in_list_order(rows, shown & ~counts_otherwise[firm])
    firm, count = _firms(rows)
    first = first_of(firm, count, np.arange(len(rows)), np.ones(len(rows), dtype=bool))
    return _gathered(rows, (firm, count), first)


def _standing(counted: pd.DataFrame) -> pd.DataFrame:
    """Rows that count and their further stands, in list order."""
    rows = coded(counted)
    further = is_one_of(rows["not_counted_because"], [Reason.FURTHER_STAND.value])
    return _in_list_order(rows, rows["counted"].to_numpy() | further)


def _in_list_order(rows: pd.DataFrame, asked: Flags) -> pd.DataFrame:
    order = list_order(rows)
    return rows[[*_USED, "international", "counted"]].take(order[asked[order]])


def _firms(rows: pd.DataFrame) -> tuple[Numbers, int]:
    return grouped(*(codes(rows[name]) for name in _KEY))


def _gathered(rows: pd.DataFrame, firms: tuple[Numbers, int], heads: Flags) -> pd.DataFrame:
    """UNITS of rows in list order; `heads` says which of them speaks for its unit."""
    firm, count = firms
    space = _own_space(rows, firm)
    stated = np.bincount(firm, ~np.isnan(space), count)
    summed = np.where(stated > 0, np.bincount(firm, np.nan_to_num(space), count), np.nan)
    unions = {name: _unions(rows[name], firm, count)[heads] for name in ("sectors", "halls")}
    told = [name for name in UNITS if name in rows]
    lone = rows[told][heads].assign(net_space_sqm=summed[firm[heads]], **unions)
    stand = lone["net_space_sqm"].to_numpy()
    lone = lone.assign(region=_regions(lone["country"]), stand_sqm=stand, size=size_classes(stand))
    order = np.lexsort((codes(lone["population"]), codes(lone["edition"])))
    return lone[list(UNITS)].take(order).reset_index(drop=True)


def _regions(countries: pd.Series) -> pd.Categorical:
    regions = [region_of(country) if country else "" for country in texts_of(countries)]
    found = sorted(set(regions))
    number_of = np.array([found.index(region) for region in regions], dtype=np.int64)
    return category(number_of[codes(countries)], found)


def _unions(cells: pd.Series, firm: Numbers, count: int) -> pd.Categorical:
    """For each row the values of all rows of its unit, in order of first occurrence, each once."""
    sizes = np.bincount(firm, minlength=count)
    several = np.flatnonzero(sizes[firm] > 1)
    numbers, texts = codes(cells), texts_of(cells)
    if len(several):
        numbers[several], texts = _joined_in_turn(numbers[several], texts, firm[several])
    return category(numbers, texts)


def _joined_in_turn(numbers: Numbers, texts: list[str], firm: Numbers) -> tuple[Numbers, list[str]]:
    """For each row the number of the joined cells of its unit, and the texts with those that came about.

    Rows are taken in turn, the first of each unit, then the second, and so on: then only the few different
    pairs of cells are joined as texts.
    """
    order = np.argsort(firm, kind="stable")
    units, first, sizes = np.unique(firm[order], return_index=True, return_counts=True)
    joined, number_of = numbers[order[first]], {text: number for number, text in enumerate(texts)}
    for turn in range(1, int(sizes.max())):
        further = np.flatnonzero(sizes > turn)
        different, place = _different(joined[further], numbers[order[first[further] + turn]])
        merged = [_joined(texts[one], texts[other]) for one, other in different]
        for text in merged:
            if number_of.setdefault(text, len(texts)) == len(texts):
                texts.append(text)
        joined[further] = np.array([number_of[text] for text in merged])[place]
    return joined[np.searchsorted(units, firm)], texts


def _different(some: Numbers, others: Numbers) -> tuple[list[tuple[int, int]], Numbers]:
    """The different pairs, and for each row which of them it is."""
    place, count = grouped(some, others)
    at = np.empty(count, dtype=np.int64)
    at[place] = np.arange(len(place))
    return list(zip(some[at].tolist(), others[at].tolist(), strict=True)), place


def _joined(one: str, other: str) -> str:
    values: Sequence[str] = [*one.split(SEPARATOR), *other.split(SEPARATOR)]
    return SEPARATOR.join(value for value in dict.fromkeys(values) if value)


def _own_space(rows: pd.DataFrame, firm: Numbers) -> Spaces:
    """The square metres of rows in list order, NaN where they share the space of another row.

    A co-exhibitor's row that repeats stand and space of another row says whose stand it is on; so does
    a further row of the same exhibitor that repeats both (a row for each sector). The space
    counts once, for the main exhibitor if one is among them.
    """
    space = rows["net_space_sqm"].to_numpy().copy()
    at = np.flatnonzero((rows["stands"] != "").to_numpy() & np.isfinite(space))
    if not len(at):
        return space
    stated, everyone = rows.iloc[at], np.ones(len(at), dtype=bool)
    guests = ~is_one_of(stated["role"], [Role.MAIN.value])
    order = guests * len(at) + np.arange(len(at))
    key = [codes(stated[name]) for name in ("edition", "population", "halls")]
    stand, stands = grouped(*key, loose_codes(stated["stands"]), space[at])
    first_on_stand = first_of(stand, stands, order, everyone)
    first_of_unit = first_of(*grouped(stand, firm[at]), order, everyone)
    co = is_one_of(stated["role"], [Role.CO.value])
    space[at[~first_on_stand & (co | ~first_of_unit)]] = np.nan
    return space
