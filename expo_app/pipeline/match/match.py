"""The same organisation in every row and edition.

Two rows are of one organisation when a name of theirs (in either language) has the same key and their
countries agree, or when they share a web domain that never stands for two names at once. Exhibitors and
visitors are matched apart, so that what visitors write about their employers does not touch the
exhibitors; the same name gives the same id in both.
"""

import hashlib
from collections.abc import Sequence

import numpy as np
import pandas as pd

from expo_app.model.decision import MatchDecision
from expo_app.pipeline.match.clusters import Clusters
from expo_app.pipeline.match.keys import name_key
from expo_app.pipeline.match.matched import Matched
from expo_app.pipeline.match.web import join_by_domain

Cells = tuple[str, str, str]
"""A row's two names and its country."""
_COUNTRY = "\x1f"
# A node is a name's key, this mark, and the country in which the name is read.


def match(rows: pd.DataFrame, decisions: Sequence[MatchDecision] = ()) -> Matched:
    """PARTICIPATION of all sources -> MATCHED: organisation_id is the same for the same organisation.

    The ids do not depend on the order of the rows. A row without a name is an organisation of its own.
    """
    ids = np.full(len(rows), "", dtype=object)
    for population in rows["population"].unique():
        of_population = (rows["population"] == population).to_numpy()
        ids[of_population] = _ids(rows[of_population])
    return Matched(rows.assign(organisation_id=pd.Series(ids, index=rows.index, dtype="str")))


def _ids(rows: pd.DataFrame) -> list[str]:
    names = ["organisation", "organisation_local", "country"]
    told = [*zip(*(rows[column].tolist() for column in names), strict=True)]
    nodes_of = _nodes({cells: _keys(cells[0], cells[1]) for cells in dict.fromkeys(told)})
    distinct = dict.fromkeys(node for nodes in nodes_of.values() for node in nodes)
    number_of = {node: number for number, node in enumerate(distinct)}
    clusters = Clusters(len(number_of))
    for first, *others in filter(None, nodes_of.values()):
        for other in others:
            clusters.join(number_of[first], number_of[other])
    number_by_name = {cells: number_of[nodes[0]] if nodes else None for cells, nodes in nodes_of.items()}
    numbers = [number_by_name[cells] for cells in told]
    join_by_domain(clusters, numbers, rows)
    return _named(numbers, _id_by_root(clusters, number_of), clusters, rows)


def _keys(organisation: str, local: str) -> tuple[str, ...]:
    """The distinct keys of a row's names, () for a row without a name."""
    one, other = name_key(organisation), name_key(local) if local else ""
    return (one, other) if one and other and one != other else tuple(filter(None, (one or other,)))


def _nodes(keys_of: dict[Cells, tuple[str, ...]]) -> dict[Cells, tuple[str, ...]]:
    """The nodes of each (name, name, country). A name without a country goes to the only country where
    the name is known; where there are several, it stays by itself."""
    only: dict[str, str] = {}
    for (_, _, country), keys in keys_of.items():
        for key in keys:
            if country and only.setdefault(key, country) != country:
                only[key] = ""
    return {
        cells: tuple(key + _COUNTRY + (cells[2] or only.get(key, "")) for key in keys)
        for cells, keys in keys_of.items()
    }


def _id_by_root(clusters: Clusters, number_of: dict[str, int]) -> dict[int, str]:
    """The id of each cluster, from its smallest node."""
    smallest: dict[int, str] = {}
    for node, number in number_of.items():
        root = clusters.root(number)
        smallest[root] = min(smallest.get(root, node), node)
    return {root: _digest(node) for root, node in smallest.items()}


def _named(
    numbers: list[int | None], ids: dict[int, str], clusters: Clusters, rows: pd.DataFrame
) -> list[str]:
    """The id of each row; a row without a name gets one from its place."""
    places = zip(rows["source"].tolist(), rows["row"].tolist(), strict=True)
    return [
        ids[clusters.root(number)] if number is not None else _digest(f"{source}{_COUNTRY}row {row}")
        for number, (source, row) in zip(numbers, places, strict=True)
    ]


def _digest(text: str) -> str:
    """A short id that depends on the text alone."""
    return "o" + hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:10]
