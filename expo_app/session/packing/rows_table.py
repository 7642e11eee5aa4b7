"""The rows with everything that counting used, so that they can be counted without the app."""

from collections.abc import Iterator, Sequence

import pandas as pd

from expo_app.export.pack import Table, Value, filter_column
from expo_app.export.rows import COLUMNS
from expo_app.model.profile import Nationality
from expo_app.model.query import Query
from expo_app.pipeline.count.selection import FIELDS
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import counted
from expo_app.session.figures.nationality import countries_by
from expo_app.session.figures.visits import days_of_rows
from expo_app.session.lists.kept_columns import cells_say, lists_with

USED = ("source", "unit", "main_exhibitor", "excluded", "repeats", "day")
SAID = tuple(f"says_{one}" for one in Nationality)
_AT_ONCE = 5_000
PACKED = (*COLUMNS, *USED, *SAID)
"""The columns of a pack's rows: those of rows.csv by the pack's profile, then what counting used.

`unit` is what the row counts for. Rows that say exactly the same share a `repeats`, whatever their `day`, on
which a visitor came. `says_contract` and so on are the countries that the row itself names, while `country`
is the one by which it was counted.
"""


def packed_rows(derived: Derived, query: Query) -> pd.DataFrame:
    """Every row in the order of the lists, with the columns PACKED; for each column of the lists by which the
    query filters, another one (`filter_column`) whether the row passes, blank where its list has no such
    column."""
    rows = counted(derived, query.profile).sort_index()
    told = {f"says_{one}": _said(derived, one)[rows.index] for one in Nationality}
    passing = {filter_column(header): says[rows.index] for header, says in _passing(derived, query)}
    day = days_of_rows(derived)[rows.index]
    return rows.assign(repeats=_repeats(rows), day=day, **told, **passing)[[*PACKED, *passing]]


def _passing(derived: Derived, query: Query) -> Iterator[tuple[str, pd.Series]]:
    headers = dict.fromkeys(name for name, _ in query.where if name not in FIELDS)
    for header in headers:
        says = cells_say(derived, header, [value for name, value in query.where if name == header])
        has_column = derived.participations["source"].isin(lists_with(derived, header))
        yield header, says.astype("object").where(has_column, None)


def rows_table(rows: pd.DataFrame) -> Table:
    """Header and lines of plain values, which are made a few thousand at a time."""
    return tuple(rows.columns), _lines(rows)


def _lines(rows: pd.DataFrame) -> Iterator[Sequence[Value]]:
    for start in range(0, len(rows), _AT_ONCE):
        part = rows.iloc[start : start + _AT_ONCE]
        yield from zip(*(part[name].tolist() for name in part.columns), strict=True)


def _said(derived: Derived, by: Nationality) -> pd.Series:
    """The country that each row itself names in one of its columns."""
    return derived.participations["country"] if by is Nationality.CONTRACT else countries_by(derived, by)


def _repeats(rows: pd.DataFrame) -> pd.Series:
    """ "r1", "r2" and so on for rows of an edition and population that say the same, "" for all others."""
    keys = [rows["edition"], rows["population"], rows["fingerprint"]]
    group = rows.groupby(keys, sort=False).ngroup()
    several = group.duplicated(keep=False)
    names = {number: f"r{at}" for at, number in enumerate(dict.fromkeys(group[several].tolist()), 1)}
    return group.map(names).where(several, "")
