"""Which units are asked for."""

from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

from expo_app.model.decision import Grouping
from expo_app.model.problem import Problem
from expo_app.pipeline.count.coding import Flags, codes, is_one_of, texts_of
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.blocs import SHOWN, find_bloc, with_groupings

_COLUMNS = {
    "country": "country",
    "region": "region",
    "sector": "sectors",
    "role": "role",
    "hall": "halls",
    "size": "size",
}
FIELDS = (*_COLUMNS, "origin", "bloc")
_ORIGINS = ("international", "domestic")


def select(
    units: pd.DataFrame,
    where: Sequence[tuple[str, str]],
    groupings: Sequence[Grouping] = (),
    known: Sequence[pd.DataFrame] = (),
) -> pd.DataFrame:
    """The units for which every (field, value) pair of `where` holds, in their order.

    Several values of a field are alternatives, whether joined by "," or given as several pairs; what exists
    as a whole, in the units or in those that are `known` besides, is one value, commas and all. Upper
    and lower case are the same. A unit belongs to each of its sectors and halls; an empty value means
    "not known". Domestic is who is known to come from the host country or region. A bloc, or one of the
    user's `groupings`, is named by its key or name. Raises Problem for a field, an origin or a bloc that
    does not exist.
    """
    wanted: dict[str, list[str]] = {}
    for field, value in where:
        wanted.setdefault(field, []).append(value)
    chosen = np.ones(len(units), dtype=bool)
    for field, values in wanted.items():
        if field == "bloc":
            chosen &= is_one_of(units["country"], _in_blocs(values, groupings))
        elif field == "origin":
            chosen &= _from_origin(units, values)
        else:
            chosen &= _holds([units, *known], field, values)
    return units if chosen.all() else units[chosen]


def silent_editions(units: pd.DataFrame, field: str) -> frozenset[str]:
    """The editions of units of one population in which nobody has a known value of a field of FIELDS: their
    lists do not tell it, so that nothing can be filtered by it there."""
    cells, years = units[_COLUMNS.get(field, "country")], texts_of(units["edition"])
    edition, told = codes(units["edition"]), ~is_one_of(cells, [""])
    everybody, telling = (np.bincount(edition[some], minlength=len(years)) for some in (slice(None), told))
    pairs = zip(years, everybody.tolist(), telling.tolist(), strict=True)
    return frozenset(year for year, heads, known in pairs if heads and not known)


def _holds(frames: Sequence[pd.DataFrame], field: str, values: list[str]) -> Flags:
    """For each row of the first frame whether it has one of the values."""
    if field not in _COLUMNS:
        raise Problem(f'There is no field "{field}" to filter by; use one of {", ".join(FIELDS)}.')
    sought = sought_values(frames, field, values)
    cells = frames[0][_COLUMNS[field]]
    passing = np.array([bool(_members(text, field) & sought) for text in texts_of(cells)] or [False])
    return passing[codes(cells)]


def sought_values(frames: Sequence[pd.DataFrame], field: str, values: Sequence[str]) -> set[str]:
    """The values that a filter by a column of units names, case folded; what any of the frames knows as a
    whole is one value, commas and all. "" is what is not known."""
    cells = (text for frame in frames for text in texts_of(frame[_COLUMNS[field]]))
    known = {value for text in cells for value in _members(text, field)}
    return set().union(*(_alternatives(value, known.__contains__) for value in values))


def _from_origin(units: pd.DataFrame, values: list[str]) -> Flags:
    sought = set().union(*(_alternatives(value, _ORIGINS.__contains__) for value in values))
    if not sought <= set(_ORIGINS):
        raise Problem(f'There is no origin "{min(sought - set(_ORIGINS))}"; use {" or ".join(_ORIGINS)}.')
    international = units["international"].to_numpy()
    domestic = ~international & ~is_one_of(units["country"], [""])
    nobody = np.zeros(len(units), dtype=bool)
    return (international if "international" in sought else nobody) | (
        domestic if "domestic" in sought else nobody
    )


def _in_blocs(values: list[str], groupings: Sequence[Grouping]) -> set[str]:
    """The countries and regions of the blocs that a filter names."""
    blocs = with_groupings(groupings)
    members: set[str] = set()
    for value in values:
        for name in [value] if find_bloc(value, blocs) else value.split(","):
            found = find_bloc(name, blocs)
            if found is None and name.strip():
                known = ", ".join(bloc.english for bloc in blocs if bloc.kind in SHOWN)
                raise Problem(f'There is no bloc or grouping "{name.strip()}"; there is {known}.')
            members |= found.members if found else {""}
    return members


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
