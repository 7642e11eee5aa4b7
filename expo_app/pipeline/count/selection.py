"""Which units are asked for."""

from collections.abc import Callable, Sequence

import narwhals as nw
import pandas as pd

from expo_app.model.decision import Grouping
from expo_app.model.problem import Problem
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.blocs import SHOWN, find_bloc, with_groupings

_COLUMNS = {
    "country": "country",
    "region": "region",
    "sector": "sectors",
    "role": "role",
    "hall": "halls",
}
FIELDS = (*_COLUMNS, "origin", "bloc")
_ORIGINS: dict[str, nw.Expr] = {
    "international": nw.col("international"),
    "domestic": ~nw.col("international") & (nw.col("country") != ""),
}


def select(
    units: pd.DataFrame, where: Sequence[tuple[str, str]], groupings: Sequence[Grouping] = ()
) -> pd.DataFrame:
    """The units for which every (field, value) pair of `where` holds, in their order.

    Several values of a field are alternatives, whether joined by "," or given as several pairs. Upper
    and lower case are the same. A unit belongs to each of its sectors and halls; an empty value means
    "not known". Domestic is who is known to come from the host country or region. A bloc, or one of the
    user's `groupings`, is named by its key or name. Raises Problem for a field, an origin or a bloc that
    does not exist.
    """
    wanted: dict[str, list[str]] = {}
    for field, value in where:
        wanted.setdefault(field, []).append(value)
    frame = nw.from_native(units, eager_only=True)
    for field, values in wanted.items():
        chosen = _in_blocs(values, groupings) if field == "bloc" else _holds(frame, field, values)
        frame = frame.filter(chosen)
    return frame.to_native()


def _holds(frame: nw.DataFrame[pd.DataFrame], field: str, values: list[str]) -> nw.Expr:
    if field == "origin":
        return _from_origin(values)
    if field not in _COLUMNS:
        raise Problem(f'There is no field "{field}" to filter by; use one of {", ".join(FIELDS)}.')
    column = _COLUMNS[field]
    members = {text: _members(text, field) for text in frame[column].unique().to_list()}
    known = set().union(*members.values())
    sought = set().union(*(_alternatives(value, known.__contains__) for value in values))
    return nw.col(column).is_in([text for text, parts in members.items() if parts & sought])


def _from_origin(values: list[str]) -> nw.Expr:
    sought = set().union(*(_alternatives(value, _ORIGINS.__contains__) for value in values))
    if not sought <= _ORIGINS.keys():
        raise Problem(f'There is no origin "{min(sought - _ORIGINS.keys())}"; use {" or ".join(_ORIGINS)}.')
    return nw.any_horizontal(*(_ORIGINS[origin] for origin in sorted(sought)), ignore_nulls=False)


def _in_blocs(values: list[str], groupings: Sequence[Grouping]) -> nw.Expr:
    blocs = with_groupings(groupings)
    codes: set[str] = set()
    for value in values:
        for name in [value] if find_bloc(value, blocs) else value.split(","):
            found = find_bloc(name, blocs)
            if found is None and name.strip():
                known = ", ".join(bloc.english for bloc in blocs if bloc.kind in SHOWN)
                raise Problem(f'There is no bloc or grouping "{name.strip()}"; there is {known}.')
            codes |= found.members if found else {""}
    return nw.col("country").is_in(sorted(codes))


def _members(text: str, field: str) -> set[str]:
    """What a cell of a unit holds, several sectors or halls taken apart; {""} when nothing."""
    parts = text.split(SEPARATOR) if field in {"sector", "hall"} else [text]
    return {part.casefold() for part in parts}


def _alternatives(value: str, is_known: Callable[[str], bool]) -> set[str]:
    """The values that a filter names. What exists as a whole is one value, commas and all."""
    whole = value.strip().casefold()
    if is_known(whole):
        return {whole}
    return {part.strip() for part in whole.split(",")}
