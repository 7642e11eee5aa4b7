"""From scored pairs and decisions to exhibitors.

What a person said comes first, "different" before all else; then the two names of a row; then the score,
the surest pair first. A pair that is not plain is left to a person where both names would then be one
exhibitor of the same edition.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from expo_app.model.finding import Finding, Severity
from expo_app.model.matching import Evidence, MatchStatus
from expo_app.pipeline.match.clusters import Clusters
from expo_app.pipeline.match.deciding import Decided, Pair
from expo_app.pipeline.match.nodes import Node
from expo_app.pipeline.match.scoring import Scored
from expo_app.pipeline.match.verdict import ACCEPT_FROM, verdict


@dataclass(frozen=True, eq=False)
class Clustered:
    """`clusters` of the nodes; `outcomes` are the pairs to show, each with its status."""

    clusters: Clusters
    outcomes: tuple[tuple[Scored, MatchStatus], ...]
    findings: tuple[Finding, ...]


def cluster(
    nodes: Sequence[Node], links: Sequence[Pair], scored: Sequence[Scored], decided: Decided
) -> Clustered:
    """Join what belongs together. The result depends on what was decided, not on the order in which."""
    clusters = Clusters(len(nodes))
    for one, other in decided.different:
        clusters.keep_apart(one, other)
    refused = [pair for pair in decided.same if not clusters.join(*pair)]
    for one, other in links:
        clusters.join(one, other)
    settled = {*decided.same, *decided.different, *links}
    open_pairs = [pair for pair in scored if (pair.left, pair.right) not in settled]
    outcomes = _by_score(nodes, clusters, open_pairs)
    return Clustered(clusters, tuple(outcomes), tuple(_contradictions(nodes, refused)))


def _by_score(
    nodes: Sequence[Node], clusters: Clusters, pairs: Iterable[Scored]
) -> list[tuple[Scored, MatchStatus]]:
    ranked = sorted(pairs, key=lambda pair: (-pair.verdict.score, pair.left, pair.right))
    sure = [pair for pair in ranked if pair.verdict.score >= ACCEPT_FROM]
    accepted, left_open = _join_sure(nodes, clusters, sure)
    asked = [*left_open, *(pair for pair in ranked if pair.verdict.score < ACCEPT_FROM)]
    return [*_worth_asking(clusters, asked), *((pair, MatchStatus.ACCEPTED) for pair in accepted)]


def _join_sure(
    nodes: Sequence[Node], clusters: Clusters, sure: Sequence[Scored]
) -> tuple[list[Scored], list[Scored]]:
    """(pairs that were joined, pairs that are left to a person)."""
    accepted = [pair for pair in sure if pair.verdict.plain and clusters.join(pair.left, pair.right)]
    left_open: list[Scored] = []
    editions: defaultdict[int, set[str]] = defaultdict(set)
    for number, node in enumerate(nodes):
        editions[clusters.root(number)] |= node.editions
    for pair in sure:
        if pair.verdict.plain:
            continue
        one, other = clusters.root(pair.left), clusters.root(pair.right)
        both = editions[one] & editions[other] if one != other else set()
        if both:
            left_open.append(_doubted(pair, max(both)))
        elif clusters.join(one, other):
            accepted.append(pair)
            editions[clusters.root(one)] = editions[one] | editions[other]
    return accepted, left_open


def _doubted(pair: Scored, edition: str) -> Scored:
    message = f"Then two names in the list of {edition} would be one exhibitor."
    against = Evidence("same_edition", message, -0.15)
    return replace(pair, verdict=verdict((*pair.verdict.evidence, against)))


def _worth_asking(clusters: Clusters, pairs: Iterable[Scored]) -> list[tuple[Scored, MatchStatus]]:
    """The best pair of each two exhibitors that are neither one already nor kept apart."""
    best: dict[Pair, Scored] = {}
    for pair in pairs:
        one, other = sorted((clusters.root(pair.left), clusters.root(pair.right)))
        if one != other and not clusters.are_apart(one, other):
            known = best.setdefault((one, other), pair)
            if pair.verdict.score > known.verdict.score:
                best[one, other] = pair
    return [(pair, MatchStatus.PROPOSED) for pair in best.values()]


def _contradictions(nodes: Sequence[Node], refused: Iterable[Pair]) -> Iterable[Finding]:
    for one, other in refused:
        names = f"“{nodes[one].spellings[0]}” and “{nodes[other].spellings[0]}”"
        message = (
            f"{names} were decided to be the same exhibitor, but another decision keeps them apart; "
            "“different” holds until one of the decisions is taken back."
        )
        shown = nodes[one].shown
        yield Finding("decisions_contradict", Severity.WARNING, message, shown.source, shown.row)
