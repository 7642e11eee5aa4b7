"""Pairs of names that a person has to compare: which are open, what their rows say, how they are decided."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import pandas as pd

from expo_app.model.decision import (
    Decision,
    DifferentExhibitors,
    MatchDecision,
    PavilionOrganiser,
    RenamedTo,
    SameExhibitor,
)
from expo_app.model.figure import Unit
from expo_app.model.finding import Finding, Severity
from expo_app.model.matching import Match, MatchSide, MatchStatus
from expo_app.pipeline.schema import SEPARATOR
from expo_app.reference.countries import name_of
from expo_app.reference.spelling import is_han
from expo_app.report.words import Words
from expo_app.session.checking.differing import Spans, differing
from expo_app.session.derive import Derived
from expo_app.session.state import State


class Line(StrEnum):
    """What two rows are compared by, in the order in which it is shown."""

    NAME = "name"
    OTHER_NAME = "other_name"
    COUNTRY = "country"
    WEBSITE = "website"
    SECTOR = "sector"
    PLACE = "place"
    SPACE = "space"


@dataclass(frozen=True)
class Compared:
    """One line of two rows side by side; no spans where a row does not tell it."""

    line: Line
    left: Spans
    right: Spans


@dataclass(frozen=True)
class Comparison:
    """Everything that is shown of a pair: the lines, and where each row stands ("list.xlsx, row 7").
    `is_chinese` tells that the other names are Chinese ones."""

    match: Match
    lines: tuple[Compared, ...]
    left_source: str
    right_source: str
    is_chinese: bool = False


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


def comparison(derived: Derived, match: Match, words: Words) -> Comparison:
    """What the two rows of a pair say, side by side, with the parts that differ."""
    left, right = (_told(derived, side, words) for side in (match.left, match.right))
    lines = tuple(Compared(line, *differing(left[line], right[line])) for line in Line)
    is_chinese = any(is_han(told[Line.OTHER_NAME]) for told in (left, right))
    return Comparison(match, lines, _place(derived, match.left), _place(derived, match.right), is_chinese)


def name_on(side: MatchSide) -> str:
    """The name by which decisions and sentences speak of a row."""
    return side.organisation or side.organisation_local


def same(match: Match) -> SameExhibitor:
    """The decision that both names are one exhibitor."""
    return SameExhibitor(*_names(match), match.left.country, match.right.country)


def different(match: Match) -> DifferentExhibitors:
    """The decision that they are two."""
    return DifferentExhibitors(*_names(match), match.left.country, match.right.country)


def renamed(match: Match) -> RenamedTo:
    """The decision that the earlier name became the later one."""
    agreed = match.left.country if match.left.country == match.right.country else ""
    return RenamedTo(*_names(match), agreed)


def pavilion_organiser(side: MatchSide) -> PavilionOrganiser:
    """The decision that the organisation of this side only organises a group stand."""
    return PavilionOrganiser(name_on(side), side.country)


def _names(match: Match) -> tuple[str, str]:
    return name_on(match.left), name_on(match.right)


def _pair(decision: MatchDecision) -> frozenset[str]:
    if isinstance(decision, RenamedTo):
        return frozenset((decision.before, decision.after))
    return frozenset((decision.left, decision.right))


ByNames = Mapping[frozenset[str], Sequence[MatchDecision]]


def _by_names(decisions: Iterable[Decision]) -> ByNames:
    found: defaultdict[frozenset[str], list[MatchDecision]] = defaultdict(list)
    for decision in decisions:
        if isinstance(decision, MatchDecision):
            found[_pair(decision)].append(decision)
    return found


def _standing(match: Match, added: ByNames, removed: ByNames) -> Match:
    """The match with what was decided last, or open again when its decision was taken back."""
    names = frozenset(_names(match))
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


def _told(derived: Derived, side: MatchSide, words: Words) -> dict[Line, str]:
    names = [name for name in (side.organisation, side.organisation_local) if name]
    other = next((name for name in names if is_han(name)), side.organisation_local)
    row = _row(derived, side)
    space = float(row["net_space_sqm"])
    return {
        Line.NAME: next((name for name in names if name != other), ""),
        Line.OTHER_NAME: other,
        Line.COUNTRY: name_of(side.country, words.lang) if side.country else "",
        Line.WEBSITE: str(row["domain"]),
        Line.SECTOR: _listed(row["sectors"]),
        Line.PLACE: ", ".join(filter(None, (_listed(row["halls"]), _listed(row["stands"])))),
        Line.SPACE: words.amount(Unit.SQUARE_METRES, space) if math.isfinite(space) else "",
    }


def _row(derived: Derived, side: MatchSide) -> "pd.Series[str]":
    """The row of a side; where several firms stand in it, the one of that name."""
    rows = derived.participations
    rows = rows[(rows["row"] == side.row).to_numpy()]
    rows = rows[(rows["source"] == side.source).to_numpy()]
    named = rows[(rows["organisation"] == side.organisation).to_numpy()]
    return (named if len(named) else rows).iloc[0]


def _listed(values: object) -> str:
    return ", ".join(str(values).split(SEPARATOR))


def _place(derived: Derived, side: MatchSide) -> str:
    return f"{derived.sources[side.source].file}, row {side.row}"
