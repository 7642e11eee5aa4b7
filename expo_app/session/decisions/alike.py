"""Findings that say the same of several lists, settled together."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from expo_app.model.decision import Decision
from expo_app.model.finding import Finding
from expo_app.model.layout import Layout
from expo_app.model.source import Source
from expo_app.session.checking.suggesting import Suggestion, suggestions

# What is said of a spelling is said of it in every list.
_OF_SPELLINGS = frozenset(
    {
        "country_unknown",
        "country_ambiguous",
        "role_unknown",
        "mode_unknown",
        "status_unknown",
        "sector_unknown",
        "sector_kept_whole",
        "space_unreadable",
        "stand_unusual",
        "several_firms_possible",
    }
)


def alike(findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], ...]:
    """The findings, those of one spelling together, in the order of the first of each."""
    found: dict[object, list[Finding]] = {}
    for number, finding in enumerate(findings):
        of_spelling = finding.code in _OF_SPELLINGS and finding.value
        found.setdefault((finding.code, finding.value) if of_spelling else number, []).append(finding)
    return tuple(tuple(same) for same in found.values())


def as_one(findings: Sequence[Finding]) -> Finding:
    """The first of findings that are alike, with the rows of all."""
    return replace(findings[0], count=sum(finding.count for finding in findings))


def suggestions_for_all(
    findings: Sequence[Finding], sources: Mapping[str, Source], layouts: Mapping[str, Layout]
) -> tuple[Suggestion, ...]:
    """The ways to settle findings that are alike, each in all of their lists."""
    first, *others = [suggestions(finding, sources, layouts) for finding in findings]
    return tuple(_with_others(offer, others) for offer in first)


def _with_others(offer: Suggestion, others: Sequence[Sequence[Suggestion]]) -> Suggestion:
    """An offer with the decisions of the offers of that name."""
    decisions: dict[Decision, None] = dict.fromkeys(offer.decisions)
    for other in (other for offers in others for other in offers if other.label == offer.label):
        decisions |= dict.fromkeys(other.decisions)
    return replace(offer, decisions=tuple(decisions))
