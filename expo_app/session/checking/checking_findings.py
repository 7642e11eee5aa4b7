"""Findings in groups of a kind, for a page on which all alike are settled together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from expo_app.model.decision import Decision
from expo_app.model.finding import Finding, Severity
from expo_app.model.layout import Layout
from expo_app.model.source import Source
from expo_app.session.checking.suggesting import Asked, Suggestion, suggestions
from expo_app.session.decisions.accepting import acceptance
from expo_app.session.derive import Derived


@dataclass(frozen=True)
class FindingGroup:
    """All findings of one code, open or decided.

    `title` says in a few words what they have in common; `findings` come worst first, then those of the
    most rows. `decided` tells that a person left them as they are.
    """

    code: str
    title: str
    severity: Severity
    findings: tuple[Finding, ...]
    decided: bool = False

    @property
    def count(self) -> int:
        """How many findings there are."""
        return len(self.findings)

    @property
    def rows(self) -> int:
        """For how many rows they stand."""
        return sum(finding.count for finding in self.findings)

    @property
    def example(self) -> Finding:
        """The one that shows best what the group is about."""
        return self.findings[0]


def finding_groups(derived: Derived) -> tuple[FindingGroup, ...]:
    """The open findings by code: errors first, then the groups of the most rows; after them the decided ones
    in the same order. `suggestions` (suggesting.py) settle one finding, `group_suggestions` all."""
    return (*_groups(derived.findings, False), *_groups(derived.accepted, True))


def group_suggestions(
    group: FindingGroup, sources: Mapping[str, Source], layouts: Mapping[str, Layout]
) -> tuple[Suggestion, ...]:
    """What settles all findings of a group in one step: each as its finding suggests where all do, or all
    left as they are."""
    offers = [suggestions(finding, sources, layouts) for finding in group.findings]
    firsts = [_first_reading(finding, own) for finding, own in zip(group.findings, offers, strict=True)]
    told = [first for first in firsts if first is not None]
    leave = Suggestion(
        "Leave all as they are", tuple(acceptance(finding, sources) for finding in group.findings)
    )
    if not told or (len(told) < len(firsts) and len(told) < 2):
        return (leave,)
    which = "Take every suggestion" if len(told) == len(firsts) else f"Take the {len(told)} suggestions"
    return Suggestion(which, _together(told)), leave


def _groups(findings: Sequence[Finding], decided: bool) -> list[FindingGroup]:
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    groups = [_group(code, found, decided) for code, found in by_code.items()]
    return sorted(groups, key=lambda group: (-group.severity, -group.rows, group.code))


def _group(code: str, findings: Sequence[Finding], decided: bool) -> FindingGroup:
    ordered = sorted(findings, key=lambda finding: (-finding.severity, -finding.count))
    title = TITLES.get(code, code.replace("_", " ").capitalize())
    return FindingGroup(code, title, ordered[0].severity, tuple(ordered), decided)


def _first_reading(finding: Finding, offers: Iterable[Suggestion]) -> Suggestion | None:
    """The first suggestion that nothing is asked for, where the finding itself suggests a value."""
    if not finding.suggestion:
        return None
    return next((offer for offer in offers if offer.asked is Asked.NOTHING), None)


def _together(offers: Iterable[Suggestion]) -> tuple[Decision, ...]:
    return tuple(dict.fromkeys(decision for offer in offers for decision in offer.decisions))


TITLES: Mapping[str, str] = {
    "country_unknown": "Spellings that are no known country or region",
    "country_ambiguous": "Spellings that may mean several countries",
    "country_blank": "Rows without a country",
    "country_from_address": "Countries taken from addresses",
    "country_from_main": "Countries taken from the main exhibitor",
    "stand_from_main": "Stands taken from the main exhibitor",
    "stand_of_main_open": "Co-exhibitors of a main exhibitor with several stands",
    "main_exhibitor_unlisted": "Main exhibitors that the list does not hold",
    "role_unknown": "Words that are no known role",
    "mode_unknown": "Words that are no known way of taking part",
    "status_unknown": "Words that are no known status",
    "status_open": "Participations that are not settled",
    "remark_says_cancelled": "Remarks that say cancelled",
    "role_at_odds": "Roles that contradict each other",
    "co_exhibitors_listed": "Co-exhibitors listed in their main exhibitor's cell",
    "co_exhibitors_indented": "Co-exhibitors indented below their main exhibitor",
    "several_firms": "Cells that name several firms",
    "several_firms_possible": "Cells that may name several firms",
    "remark_beside_name": "Remarks beside a name",
    "said_as_above": "Cells that say “as above”",
    "headings_taken": "Headings taken for the rows below them",
    "values_carried_down": "Values taken for the rows below them",
    "text_partly_struck": "Cells of which a part is struck through",
    "sheet_value_taken": "Values taken from the name of a sheet",
    "sector_kept_whole": "Sectors that were not taken apart",
    "sector_missing": "Rows without a sector",
    "sector_unknown": "Sectors that no nomenclature has",
    "sectors_unified": "Sectors that mean the same by a nomenclature",
    "sector_renamed": "Sectors that were renamed",
    "sector_split": "Sectors that were split",
    "space_unreadable": "Areas that cannot be read",
    "space_assumed": "Areas whose unit was assumed",
    "stand_repeated": "Cells that name a stand twice",
    "stand_unusual": "Unusual stand numbers",
    "hall_from_stand": "Halls taken from stand numbers",
    "edition_unknown": "Edition cells that name no year",
    "struck_through": "Rows that are struck through",
    "error_cells": "Cells that hold an error",
    "formulas_without_value": "Formulas for which the file keeps no value",
    "rows_without_name": "Rows that name nobody",
    "name_blank": "Rows without a name",
    "value_blanked": "Values that a newer list leaves blank",
    "decisions_contradict": "Decisions that contradict each other",
    "two_spellings": "Spellings of one exhibitor in one edition",
    "decision_stale": "Decisions that do not fit any more",
    "decision_unfit": "Decisions that wait for their list",
    "sheet_left_out": "Sheets that were left out",
    "several_tables": "Sheets with several tables",
    "list_date_ambiguous": "Lists whose date may be several days",
    "encoding_uncertain": "Texts that may be in another encoding",
    "rows_hidden": "Hidden rows that count",
    "columns_hidden": "Hidden columns that are read",
    "column_unknown": "Columns that count for nothing",
    "column_new": "Columns that earlier lists do not have",
    "event_differs": "Lists of another event",
    "lists_overlap": "Lists that overlap",
    "host_inferred": "The host was inferred",
    "control_total_differs": "Stated totals that differ from what was counted",
    "rows_repeated": "Rows that repeat another row",
}
