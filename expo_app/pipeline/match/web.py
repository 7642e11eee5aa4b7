"""Organisations that share a web domain."""

from collections import defaultdict
from collections.abc import Iterable

import pandas as pd

from expo_app.pipeline.match.clusters import Clusters


def join_by_domain(clusters: Clusters, numbers: list[int | None], rows: pd.DataFrame) -> None:
    """Join the clusters of rows with the same domain, unless two names would then be one organisation in
    the same edition, or two countries one. `numbers` is each row's number in the clusters, None without
    a name. The domains are taken in alphabetical order, so that the order of the rows does not matter.
    """
    told = [
        (number, domain, edition, country)
        for number, domain, edition, country in zip(
            numbers, *(rows[column].tolist() for column in ("domain", "edition", "country")), strict=True
        )
        if number is not None
    ]
    shared = _shared(clusters, told)
    concerned = {root for roots in shared.values() for root in roots}
    holdings = _Holdings(clusters)
    for number, _, edition, country in told:
        if clusters.root(number) in concerned:
            holdings.add(number, edition, country)
    for domain in sorted(shared):
        holdings.join_if_fitting({clusters.root(root) for root in shared[domain]})


def _shared(clusters: Clusters, told: list[tuple[int, str, str, str]]) -> dict[str, set[int]]:
    """Domain -> its clusters, where it has several."""
    numbers: defaultdict[str, set[int]] = defaultdict(set)
    for number, domain, _, _ in told:
        if domain:
            numbers[domain].add(clusters.root(number))
    return {domain: roots for domain, roots in numbers.items() if len(roots) > 1}


class _Holdings:
    """The editions and countries of each cluster, kept up while clusters are joined."""

    def __init__(self, clusters: Clusters) -> None:
        self._clusters = clusters
        self._editions: defaultdict[int, set[str]] = defaultdict(set)
        self._countries: defaultdict[int, set[str]] = defaultdict(set)

    def add(self, number: int, edition: str, country: str) -> None:
        """Note that the number's cluster is in this edition and country ("" for not known)."""
        root = self._clusters.root(number)
        self._editions[root].add(edition)
        if country:
            self._countries[root].add(country)

    def join_if_fitting(self, roots: set[int]) -> None:
        """Make the clusters one unless they meet in an edition or differ in country."""
        editions = [edition for root in roots for edition in self._editions[root]]
        countries = self._all(self._countries, roots)
        if len(roots) < 2 or len(editions) > len(set(editions)) or len(countries) > 1:
            return
        first, *others = roots
        for other in others:
            self._clusters.join(first, other)
        joined = self._clusters.root(first)
        self._editions[joined], self._countries[joined] = set(editions), countries

    @staticmethod
    def _all(held: dict[int, set[str]], roots: Iterable[int]) -> set[str]:
        return {item for root in roots for item in held[root]}
