"""What waits for a person: pairs of names and findings, at once after a decision."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from expo_app.model.decision import Decision, DifferentExhibitors, MatchDecision, RenamedTo
from expo_app.model.finding import Finding, Severity
from expo_app.model.matching import Match, MatchStatus
from expo_app.session.checking.pairs import name_on, names_of
from expo_app.session.derive import Derived
from expo_app.session.state import State

ByNames = Mapping[frozenset[str], Sequence[MatchDecision]]


@dataclass(frozen=True)
class Waiting:
    """What waits for a person: open pairs, the most certain first, and findings, worst first."""

    pairs: tuple[Match, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(finding.severity is Severity.ERROR for finding in self.findings)

    @property
    def to_decide(self) -> int:
        """How many pairs and warnings there are; notes can be left alone."""
        warnings = sum(finding.severity is Severity.WARNING for finding in self.findings)
        return len(self.pairs) + warnings

    @property
    def notes(self) -> int:
        """How many findings ask for nothing."""
        return sum(finding.severity is Severity.NOTE for finding in self.findings)


def waiting(derived: Derived, before: State, now: State, settled: Mapping[int, Sequence[Finding]]) -> Waiting:
    """What is open in `derived`, which follows from the state `before`, after what was done up to `now`.

    `settled` tells which findings the decisions of a step settle, by the step's number.
    """
    had, have = ({step.number for step in state.steps if step.state == "done"} for state in (before, now))
    gone = {finding for number in have - had for finding in settled.get(number, ())}
    findings = tuple(finding for finding in derived.findings if finding not in gone)
    return Waiting(open_pairs(decided_since(derived.matches, before.decisions, now.decisions)), findings)


def taken_since(before: State, now: State) -> tuple[MatchDecision, ...]:
    """The decisions about who is who that were taken after the state `before`."""
    had = set(before.decisions)
    return tuple(d for d in now.decisions if isinstance(d, MatchDecision) and d not in had)


def decisions_taken(state: State) -> int:
    """How many decisions people took, those that came with an import left out."""
    return sum(len(step.decisions) for step in state.steps if step.state == "done" and not step.sources)


def decided_since(
    matches: Sequence[Match], before: Sequence[Decision], now: Sequence[Decision]
) -> tuple[Match, ...]:
    """The matches as they stand after the decisions `now`, of which those of `before` are in them already.

    So that a decision, and its undo, shows before everything is derived anew. Order as given.
    """
    had, have = set(before), set(now)
    added = _by_names(decision for decision in now if decision not in had)
    removed = _by_names(decision for decision in before if decision not in have)
    if not added and not removed:
        return tuple(matches)
    named = {name for names in (*added, *removed) for name in names}
    return tuple(
        _standing(match, added, removed)
        if match.left.organisation in named or match.left.organisation_local in named
        else match
        for match in matches
    )


def open_pairs(matches: Sequence[Match]) -> tuple[Match, ...]:
    """The pairs that wait for a person, the most certain first."""
    proposed = (match for match in matches if match.status is MatchStatus.PROPOSED)
    return tuple(sorted(proposed, key=lambda match: -match.score))


def _pair(decision: MatchDecision) -> frozenset[str]:
    if isinstance(decision, RenamedTo):
        return frozenset((decision.before, decision.after))
    return frozenset((decision.left, decision.right))


def _by_names(decisions: Iterable[Decision]) -> ByNames:
    found: defaultdict[frozenset[str], list[MatchDecision]] = defaultdict(list)
    for decision in decisions:
        if isinstance(decision, MatchDecision):
            found[_pair(decision)].append(decision)
    return found


def _standing(match: Match, added: ByNames, removed: ByNames) -> Match:
    """The match with what was decided last, or open again when its decision was taken back."""
    names = frozenset(names_of(match))
    said = [decision for decision in added.get(names, ()) if _speaks_of(decision, match)]
    if said:
        apart = isinstance(said[-1], DifferentExhibitors)
        status = MatchStatus.REJECTED if apart else MatchStatus.ACCEPTED
        return replace(match, status=status, decided=True)
    if any(_speaks_of(decision, match) for decision in removed.get(names, ())):
        return replace(match, status=MatchStatus.PROPOSED, decided=False)
    return match


def _speaks_of(decision: MatchDecision, match: Match) -> bool:
    """Whether a decision about these names is about the countries of this match as well."""
    one, other = match.left, match.right
    if isinstance(decision, RenamedTo):
        return decision.country in ("", one.country, other.country)
    if decision.left != name_on(one):
        one, other = other, one
    return decision.left_country in ("", one.country) and decision.right_country in ("", other.country)
