"""Filtering by columns of the lists that are no field: remarks, cities, booth types."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.model.terms import Reason, Role
from expo_app.pipeline.count.selection import FIELDS, select
from expo_app.reference.spelling import fold, tidy
from expo_app.session.derive import Derived

_KEY = ["edition", "population", "unit"]
Pairs = Sequence[tuple[str, str]]


def narrowed(
    derived: Derived,
    units: pd.DataFrame,
    where: Pairs,
    behind: Callable[[], pd.DataFrame],
    known: Sequence[pd.DataFrame] = (),
) -> pd.DataFrame:
    """The units for which every pair of `where` holds; `known` as for `select`.

    A name that is no field of `select` is the header of a column, upper and lower case alike: a unit passes
    when one of its rows in `behind()` (schema.COUNTED, index of the participations) has the value in that
    column, as a whole cell; an empty value means a blank cell. Several values are alternatives. Raises
    Problem for a name that is neither.
    """
    kept: dict[str, list[str]] = {}
    for name, value in where:
        if name not in FIELDS:
            kept.setdefault(name, []).append(value)
    units = select(units, [pair for pair in where if pair[0] in FIELDS], derived.groupings, known)
    for header, values in kept.items():
        rows = behind()
        passing = rows[cells_say(derived, header, values)[rows.index]]
        keys = pd.MultiIndex.from_frame(passing[_KEY])
        units = units[pd.MultiIndex.from_frame(units[_KEY].astype("str")).isin(keys)]
    return units


def standing(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows that make the counted units: those that count, and their further stands."""
    return rows[rows["counted"] | (rows["not_counted_because"] == Reason.FURTHER_STAND.value)]


def represented_rows(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of represented companies, each of which is a unit by its organisation."""
    represented = rows[rows["role"] == Role.REPRESENTED.value]
    stands = represented["counted"] | (represented["not_counted_because"] == Reason.REPRESENTED.value)
    return represented[stands].assign(unit=represented.loc[stands, "organisation_id"])


def cells_say(derived: Derived, header: str, values: Sequence[str]) -> pd.Series:
    """For each participation whether its cell in the column says one of the values. Raises Problem for a
    header that no list has."""
    key = ("column", header, *values)
    if key not in derived.cache:
        derived.cache[key] = _looked_up(derived, header, {tidy(value).casefold() for value in values})
    found: pd.Series = derived.cache[key]
    return found


def lists_with(derived: Derived, header: str) -> frozenset[str]:
    """The sources (by id) of which a table has this column."""
    return frozenset(
        source
        for source, layout in derived.layouts.items()
        if any(_columns(part, header) or _phases(part, header) for part in layout.parts)
    )


def _looked_up(derived: Derived, header: str, sought: set[str]) -> pd.Series:
    parts = [
        (source, part, columns)
        for source, layout in derived.layouts.items()
        for part in layout.parts
        if (columns := _columns(part, header)) or _phases(part, header)
    ]
    if not parts:
        raise Problem(
            f'There is no field or column "{header}" to filter by; use one of {", ".join(FIELDS)}, or the '
            "header of a column of the lists."
        )
    rows = derived.participations
    holds = np.zeros(len(rows), dtype=bool)
    for source, part, columns in parts:
        own = (rows["source"] == source).to_numpy()
        phases, standing = _phases(part, header), set(part.data_rows)
        own_rows = rows.loc[own, "row"].tolist()
        in_columns = _in_sheet(_sheet(derived, source), columns, own_rows, sought)
        holds[own] |= [
            row in standing and (says_so or (bool(phases) and phases.get(row, "").casefold() in sought))
            for row, says_so in zip(own_rows, in_columns, strict=True)
        ]
    return pd.Series(holds, index=rows.index)


def _in_sheet(sheet: RawSheet, columns: Sequence[int], rows: Sequence[int], sought: set[str]) -> list[bool]:
    """Whether one of these columns says one of the texts sought, for each of the sheet rows."""
    cells = ([tidy(sheet.columns[number - 1][row - 1]).casefold() for number in columns] for row in rows)
    return [not sought.isdisjoint(texts) for texts in cells]


def _columns(layout: Layout, header: str) -> list[int]:
    """The numbers of the columns of a table that have this header, or hold the phase if that is sought."""
    is_phase = fold(header) == Field.PHASE.value
    return [
        column.column
        for column in layout.columns
        if (column.header and fold(column.header) == fold(header))
        or (is_phase and column.field is Field.PHASE)
    ]


def _phases(layout: Layout, header: str) -> dict[int, str]:
    """Row -> the phase of the fair that the name of the sheet or a heading tells, where that is sought."""
    if fold(header) != Field.PHASE.value:
        return {}
    told = [section for section in layout.sections if section.field is Field.PHASE]
    phases = {row: tidy(one.value) for one in told for row in range(one.first_row, one.last_row + 1)}
    whole = layout.sheet_value[1] if layout.sheet_value and layout.sheet_value[0] is Field.PHASE else ""
    return dict.fromkeys(layout.data_rows, tidy(whole)) if whole else phases


def _sheet(derived: Derived, source: str) -> RawSheet:
    return derived.corrected.get(source, derived.sources[source].sheet)
