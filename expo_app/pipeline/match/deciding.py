"""Decisions about exhibitors, as pairs of the names that stand in the lists."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from expo_app.model.decision import DifferentExhibitors, MatchDecision, RenamedTo
from expo_app.pipeline.match.keys import name_key
from expo_app.pipeline.match.nodes import Node

Pair = tuple[int, int]


@dataclass(frozen=True)
class Decided:
    """The pairs of nodes that people said are the same, or different; each sorted. A pair is in one of
    them only: the later decision about the same pair holds."""

    same: tuple[Pair, ...]
    different: tuple[Pair, ...]
    renamed: frozenset[Pair]


def decided(nodes: Sequence[Node], decisions: Iterable[MatchDecision]) -> Decided:
    """What the decisions say of these names. Names that stand in no list say nothing yet."""
    decisions = tuple(decisions)
    if not decisions:
        return Decided((), (), frozenset())
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        numbers[node.key].append(number)
    verdicts: dict[Pair, MatchDecision] = {}
    for decision in decisions:
        left, right = _sides(decision)
        for one in _meant(nodes, numbers, *left):
            for other in _meant(nodes, numbers, *right):
                if one != other:
                    verdicts[min(one, other), max(one, other)] = decision
    different = {pair for pair, said in verdicts.items() if isinstance(said, DifferentExhibitors)}
    renamed = frozenset(pair for pair, said in verdicts.items() if isinstance(said, RenamedTo))
    return Decided(tuple(sorted(verdicts.keys() - different)), tuple(sorted(different)), renamed)


def _sides(decision: MatchDecision) -> tuple[tuple[str, str], tuple[str, str]]:
    if isinstance(decision, RenamedTo):
        return (decision.before, decision.country), (decision.after, decision.country)
    return (decision.left, decision.left_country), (decision.right, decision.right_country)


def _meant(nodes: Sequence[Node], numbers: dict[str, list[int]], name: str, country: str) -> list[int]:
    """The nodes of a name; a country narrows them to its own and to those of no known country."""
    found = numbers.get(name_key(name), [])
    return [number for number in found if not country or nodes[number].country in (country, "")]
