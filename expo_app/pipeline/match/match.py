"""The same organisation in every row and edition.

Exhibitors are matched by names that are equal but for their writing, by scored pairs of names, and by what
people decided; visitors by equal names and web domains alone, so that what visitors write about their
employers does not touch the exhibitors. The same name gives the same id in both.
"""

import functools
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pandas as pd

from expo_app.model.decision import MatchDecision
from expo_app.model.terms import Population
from expo_app.pipeline.collector import collector_paused
from expo_app.pipeline.match.clustering import cluster
from expo_app.pipeline.match.clusters import Clusters
from expo_app.pipeline.match.deciding import decided
from expo_app.pipeline.match.matched import Matched
from expo_app.pipeline.match.nodes import COLUMNS, Names, Node, links, names
from expo_app.pipeline.match.pairs import Shown
from expo_app.pipeline.match.scoring import Scored, Scorer
from expo_app.pipeline.match.web import join_by_domain

# An id is made of a name's key, this mark, and the country in which the name is read.
_COUNTRY = "\x1f"


def match(rows: pd.DataFrame, decisions: Sequence[MatchDecision] = ()) -> Matched:
    """PARTICIPATION of all sources -> MATCHED: organisation_id is the same for the same organisation.

    The ids do not depend on the order of the rows. A row without a name is an organisation of its own.
    Names are read and scored once for the same rows: after a decision only the clusters are made anew.
    """
    with collector_paused():
        return _matched(rows, decisions)


def _matched(rows: pd.DataFrame, decisions: Sequence[MatchDecision]) -> Matched:
    ids = np.full(len(rows), "", dtype=object)
    exhibitors = (rows["population"] == str(Population.EXHIBITORS)).to_numpy()
    for population in rows.loc[~exhibitors, "population"].unique():
        of_population = (rows["population"] == population).to_numpy()
        ids[of_population] = _visitor_ids(_Rows(rows.loc[of_population, list(COLUMNS)]))
    found = _found(_Rows(rows.loc[exhibitors, list(COLUMNS)]))
    scorer = found.scorer
    said = decided(scorer.nodes, decisions)
    clustered = cluster(scorer.nodes, found.links, found.scored, said)
    id_of = _ids_of_nodes(scorer.nodes, clustered.clusters)
    ids[exhibitors] = _ids_of_rows(rows[exhibitors], found.names, id_of)
    shown = Shown(scorer, id_of, said)
    return Matched(
        rows.assign(organisation_id=pd.Series(ids, index=rows.index, dtype="str")),
        shown.matches(clustered.outcomes),
        (*clustered.findings, *shown.joined_within_editions(clustered.outcomes)),
    )


class _Rows:
    """Rows that are equal when they say the same, so that what follows from them is remembered."""

    def __init__(self, rows: pd.DataFrame) -> None:
        self.rows = rows
        hashes = pd.util.hash_pandas_object(rows, index=False).to_numpy()
        self.digest = hashlib.sha256(hashes.tobytes()).digest()

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Rows) and self.digest == other.digest


@dataclass(frozen=True, eq=False)
class _Found:
    """What follows from the rows alone."""

    names: Names
    scorer: Scorer
    scored: tuple[Scored, ...]
    links: tuple[tuple[int, int], ...]


@functools.lru_cache(maxsize=2)  # the present and the one before it
def _found(rows: _Rows) -> _Found:
    found = names(rows.rows)
    in_one_row = links(found)
    scorer = Scorer(found.nodes, in_one_row)
    return _Found(found, scorer, scorer.scored(), in_one_row)


@functools.lru_cache(maxsize=2)  # the present and the one before it
def _visitor_ids(told: _Rows) -> list[str]:
    rows = told.rows
    found = names(rows)
    clusters = Clusters(len(found.nodes))
    for one, other in links(found):
        clusters.join(one, other)
    join_by_domain(clusters, [nodes[0] if nodes else None for nodes in found.of_row], rows)
    return _ids_of_rows(rows, found, _ids_of_nodes(found.nodes, clusters))


def _ids_of_nodes(nodes: Sequence[Node], clusters: Clusters) -> list[str]:
    """The id of each node, from the first of its cluster by key and country."""
    first: dict[int, str] = {}
    for number, node in enumerate(nodes):
        root = clusters.root(number)
        if root not in first:
            first[root] = _digest(node.key + _COUNTRY + node.country)
    return [first[clusters.root(number)] for number in range(len(nodes))]


def _ids_of_rows(rows: pd.DataFrame, found: Names, id_of: Sequence[str]) -> list[str]:
    """The id of each row; a row without a name gets one from its place."""
    places = zip(rows["source"].tolist(), rows["row"].tolist(), strict=True)
    return [
        id_of[nodes[0]] if nodes else _digest(f"{source}{_COUNTRY}row {row}")
        for nodes, (source, row) in zip(found.of_row, places, strict=True)
    ]


def _digest(text: str) -> str:
    """A short id that depends on the text alone."""
    return "o" + hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:10]
