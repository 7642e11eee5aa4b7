"""Findings that a person has seen and leaves as they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from expo_app.model.decision import AcceptedFinding, Decision
from expo_app.model.finding import Finding
from expo_app.model.source import Source
from expo_app.session.decisions.decided import names_of

# What is said of a spelling holds in whichever list it stands.
_OF_SPELLINGS = frozenset(
    {"country_unknown", "country_ambiguous", "role_unknown", "sector_kept_whole", "sector_unknown"}
)


def said_by(finding: Finding) -> str:
    """What a finding is about, so that it is known again: its value, else its row or its number of rows."""
    one_row = f"row {finding.row}" if finding.row and finding.count == 1 else f"{finding.count} rows"
    return finding.value or one_row


def acceptance(finding: Finding, sources: Mapping[str, Source]) -> AcceptedFinding:
    """The decision that leaves things as the finding says."""
    source = None if finding.code in _OF_SPELLINGS else sources.get(finding.source)
    if source is None:
        return AcceptedFinding(finding.code, said_by(finding))
    said = said_by(finding)
    return AcceptedFinding(finding.code, said, source.file, source.sheet.name, sha256=source.sha256)


def accepted_apart(
    findings: Iterable[Finding], decisions: Sequence[Decision], sources: Mapping[str, Source]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that are open, and those that were accepted; each in the order given.

    What was accepted of a list holds for the list that replaces it, as long as it says the same.
    """
    accepted: dict[tuple[str, str], list[AcceptedFinding]] = {}
    for decision in decisions:
        if isinstance(decision, AcceptedFinding):
            accepted.setdefault((decision.code, decision.said), []).append(decision)
    if not accepted:
        return tuple(findings), ()
    files = _Files(
        {source.file: names_of(decisions, source.file) for source in sources.values()},
        frozenset(source.sha256 for source in sources.values()),
    )
    open_ones: list[Finding] = []
    settled: list[Finding] = []
    for finding in findings:
        said = accepted.get((finding.code, said_by(finding)), ())
        source = sources.get(finding.source)
        holds = any(_speaks_of(decision, source, files) for decision in said)
        (settled if holds else open_ones).append(finding)
    return tuple(open_ones), tuple(settled)


@dataclass(frozen=True)
class _Files:
    """The lists in force: the names that each file goes by, and the hashes of all."""

    names: Mapping[str, frozenset[str]]
    hashes: frozenset[str]


def _speaks_of(decision: AcceptedFinding, source: Source | None, files: _Files) -> bool:
    """Whether it is about this list: its very file where that is in force, else one that goes by its name."""
    if not decision.file:
        return True
    if source is None or decision.file not in files.names[source.file]:
        return False
    if decision.sha256 in files.hashes and decision.sha256 != source.sha256:
        return False
    return decision.file != source.file or decision.sheet in ("", source.sheet.name)
