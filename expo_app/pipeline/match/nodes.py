"""The names of a population: each key in each country once, with what its rows tell of it."""

from collections import defaultdict
from dataclasses import dataclass

import pandas as pd

from expo_app.pipeline.match.keys import name_key
from expo_app.reference.spelling import fold

COLUMNS = (
    "organisation",
    "organisation_local",
    "country",
    "domain",
    "edition",
    "source",
    "row",
    "stands",
)
Key = tuple[str, str]
"""A name's key and its country."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a name stands: the row that shows it."""

    edition: str
    source: str
    row: int
    organisation: str
    local: str


@dataclass(frozen=True, slots=True)
class Node:
    """A name in a country. `spellings` are all ways in which it is written; `stands` are (edition, stand)."""

    key: str
    country: str
    spellings: tuple[str, ...]
    editions: frozenset[str]
    domains: frozenset[str]
    stands: frozenset[tuple[str, str]]
    shown: Place


@dataclass(frozen=True, eq=False)
class Names:
    """`nodes` are sorted by key and country. `of_row` holds the nodes of each row (its two names), () for a
    row without a name."""

    nodes: tuple[Node, ...]
    of_row: tuple[tuple[int, ...], ...]


def names(rows: pd.DataFrame) -> Names:
    """The names of rows of one population; the nodes do not depend on the order of the rows."""
    told = [*zip(*(rows[column].tolist() for column in COLUMNS), strict=True)]
    cells = dict.fromkeys(row[:3] for row in told)
    keys_of = _keys_in_countries({cell: _keys(cell[0], cell[1]) for cell in cells})
    gathered: defaultdict[Key, _Gathered] = defaultdict(_Gathered)
    for row in told:
        for (key, country), spelling in keys_of[row[:3]]:
            gathered[key, country].add(spelling, row)
    ordered = sorted(gathered)
    number_of = {key: number for number, key in enumerate(ordered)}
    numbers_of = {cell: tuple(number_of[key] for key, _ in keys) for cell, keys in keys_of.items()}
    nodes = tuple(gathered[key].node(key) for key in ordered)
    return Names(nodes, tuple(numbers_of[row[:3]] for row in told))


def _keys(organisation: str, local: str) -> tuple[tuple[str, str], ...]:
    """The distinct keys of a row's names, each with the name, () for a row without a name."""
    one, other = name_key(organisation), name_key(local) if local else ""
    both = ((one, organisation), (other, local)) if one != other else ((one, organisation),)
    return tuple((key, name) for key, name in both if key)


def _keys_in_countries(
    keys_of: dict[tuple[str, str, str], tuple[tuple[str, str], ...]],
) -> dict[tuple[str, str, str], tuple[tuple[Key, str], ...]]:
    """The keys of each (name, name, country) with a country. A name without a country goes to the only
    country where the name is known; where there are several, it stays by itself."""
    only: dict[str, str] = {}
    for (_, _, country), keys in keys_of.items():
        for key, _ in keys:
            if country and only.setdefault(key, country) != country:
                only[key] = ""
    return {
        cell: tuple(((key, cell[2] or only.get(key, "")), name) for key, name in keys)
        for cell, keys in keys_of.items()
    }


class _Gathered:
    """What the rows tell of a name."""

    __slots__ = ("domains", "editions", "shown", "spellings", "stands")

    def __init__(self) -> None:
        self.spellings: set[str] = set()
        self.editions: set[str] = set()
        self.domains: set[str] = set()
        self.stands: set[tuple[str, str]] = set()
        self.shown: Place | None = None

    def add(self, spelling: str, row: tuple[object, ...]) -> None:
        organisation, local, _, domain, edition, source, number, stands = row
        self.spellings.add(spelling)
        self.editions.add(str(edition))
        self.domains |= {str(domain)} - {""}
        self.stands |= {(str(edition), fold(stand)) for stand in str(stands).split(";") if stand.strip()}
        place = Place(str(edition), str(source), int(str(number)), str(organisation), str(local))
        if self.shown is None or _comes_first(place, self.shown):
            self.shown = place

    def node(self, key: Key) -> Node:
        assert self.shown is not None
        spellings = tuple(sorted(self.spellings, key=lambda name: (len(name), name)))
        return Node(
            *key,
            spellings,
            frozenset(self.editions),
            frozenset(self.domains),
            frozenset(self.stands),
            self.shown,
        )


def _comes_first(place: Place, shown: Place) -> bool:
    """Whether a row shows the name rather than another: newer, then higher up in the list."""
    if place.edition != shown.edition:
        return place.edition > shown.edition
    return (place.source, place.row, place.organisation) < (shown.source, shown.row, shown.organisation)


def links(names_: Names) -> tuple[tuple[int, int], ...]:
    """The pairs of names that stand in one row, each once, sorted."""
    return tuple(sorted({(min(pair), max(pair)) for pair in names_.of_row if len(pair) == 2}))
