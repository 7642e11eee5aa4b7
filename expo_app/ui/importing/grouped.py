"""Findings that say the same of several sheets, as one."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.source import Source
from expo_app.session.checking.suggesting import Suggestion, suggestions
from expo_app.ui.importing.questions import EDITION_MISSING, answers
from expo_app.ui.importing.skipped import ROWS_SKIPPED

# So many notes of a kind are shown one by one.
_FEW = 2

Group = Sequence[Finding]


def alike(findings: Sequence[Finding]) -> list[Group]:
    """What needs a decision by itself, and notes of one kind together, in the order of the first of each."""
    notes: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.severity is Severity.NOTE:
            notes.setdefault(finding.code, []).append(finding)
    groups: list[Group] = []
    for finding in findings:
        same = notes.get(finding.code, []) if finding.severity is Severity.NOTE else []
        if len(same) <= _FEW:
            groups.append([finding])
        elif same[0] is finding:
            groups.append(same)
    return groups


def ways_for(
    group: Group, sources: Mapping[str, Source], layouts: Mapping[str, Layout]
) -> tuple[Suggestion, ...]:
    """The ways to settle one finding; several can be left as they are, which is each finding's last way."""
    if group[0].code == ROWS_SKIPPED:
        return ()
    if group[0].code == EDITION_MISSING:
        return answers(group[0], sources)
    if len(group) == 1:
        return suggestions(group[0], sources, layouts)
    leave = [suggestions(finding, sources, layouts)[-1] for finding in group]
    label = QCoreApplication.translate("Grouped", "Leave them as they are")
    return (Suggestion(label, tuple(decision for way in leave for decision in way.decisions)),)
