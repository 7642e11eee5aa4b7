"""Scored pairs as the matches that a person sees."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from expo_app.model.finding import Finding, Severity
from expo_app.model.matching import Evidence, Match, MatchSide, MatchStatus
from expo_app.pipeline.match.deciding import Decided, Pair
from expo_app.pipeline.match.nodes import Node
from expo_app.pipeline.match.scoring import Scored, Scorer
from expo_app.pipeline.match.verdict import Verdict

Outcomes = Sequence[tuple[Scored, MatchStatus]]
_ORDER = (MatchStatus.PROPOSED, MatchStatus.ACCEPTED, MatchStatus.REJECTED)


class Shown:
    """The matches of a population, with the rows that show them."""

    def __init__(self, scorer: Scorer, id_of: Sequence[str], decided: Decided) -> None:
        self._scorer = scorer
        self._id_of = id_of
        self._decided = decided

    def matches(self, outcomes: Outcomes) -> tuple[Match, ...]:
        """All pairs that were accepted, proposed or decided, proposals first, the most certain first."""
        found = [self._match(pair, status) for pair, status in outcomes]
        found += self._of_decisions()
        return tuple(sorted(found, key=lambda match: (_ORDER.index(match.status), -match.score, match.id)))

    def _of_decisions(self) -> Iterator[Match]:
        nodes = self._scorer.nodes
        for pairs, status in (
            (self._decided.same, MatchStatus.ACCEPTED),
            (self._decided.different, MatchStatus.REJECTED),
        ):
            for pair in pairs:
                left, right = pair
                if nodes[left].key == nodes[right].key:
                    continue
                joined = self._id_of[left] == self._id_of[right]
                if joined or status is MatchStatus.REJECTED:
                    yield self._match(self._with_decision(pair), status, decided=True)

    def _with_decision(self, pair: Pair) -> Scored:
        scored = self._scorer.score(*pair)
        if pair not in self._decided.renamed:
            return scored
        told = Evidence("renamed", "A person said that one was renamed to the other.", 1.0)
        return Scored(*pair, Verdict(1.0, (told, *scored.verdict.evidence)))

    def _match(self, pair: Scored, status: MatchStatus, decided: bool = False) -> Match:
        one, other = sorted((pair.left, pair.right), key=self._age)
        return Match(
            _id(self._scorer.nodes[pair.left], self._scorer.nodes[pair.right]),
            self._side(one),
            self._side(other),
            pair.verdict.score,
            pair.verdict.evidence,
            status,
            decided,
        )

    def _age(self, number: int) -> tuple[str, str, int]:
        node = self._scorer.nodes[number]
        return (node.shown.edition, min(node.editions), number)

    def _side(self, number: int) -> MatchSide:
        node = self._scorer.nodes[number]
        shown = node.shown
        return MatchSide(
            shown.edition,
            shown.source,
            shown.row,
            shown.organisation,
            shown.local,
            node.country,
            self._id_of[number],
        )

    def joined_within_editions(self, outcomes: Outcomes) -> Iterator[Finding]:
        """One finding for each edition in which exhibitors stand under two spellings that count as one."""
        count: Counter[str] = Counter()
        first: dict[str, tuple[Node, Node]] = {}
        nodes = self._scorer.nodes
        accepted = (pair for pair, status in outcomes if status is MatchStatus.ACCEPTED)
        for pair in accepted:
            one, other = nodes[pair.left], nodes[pair.right]
            for edition in one.editions & other.editions:
                count[edition] += 1
                first.setdefault(edition, (one, other))
        for edition in sorted(count):
            yield _joined(edition, count[edition], *first[edition])


def _joined(edition: str, count: int, one: Node, other: Node) -> Finding:
    names = f"“{one.spellings[0]}” and “{other.spellings[0]}”"
    message = (
        f"In the list of {edition}, names that are written in two ways count as one exhibitor: {names}"
        f"{f' and {count - 1} more' if count > 1 else ''}."
    )
    shown = one.shown
    return Finding("two_spellings", Severity.NOTE, message, shown.source, shown.row, count=count)


def _id(one: Node, other: Node) -> str:
    """An id that depends on the names' keys and their countries alone."""
    text = "\x1f".join(sorted((f"{one.key}\x1e{one.country}", f"{other.key}\x1e{other.country}")))
    return "m" + hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:10]
