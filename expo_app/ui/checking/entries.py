"""The groups of what waits, as the list at the left shows them."""

import re

from PySide6.QtCore import QCoreApplication

from expo_app.model.finding import Finding
from expo_app.model.source import Address
from expo_app.report.names import value_name
from expo_app.session.checking.checking_findings import FindingGroup
from expo_app.session.checking.waiting import Waiting
from expo_app.ui.checking.groups_list import GroupEntry
from expo_app.ui.checking.titles import title_of
from expo_app.ui.importing.wording import for_page
from expo_app.ui.language import WORDS
from expo_app.ui.theme.signs import SIGNS
from expo_app.ui.wording import in_language

_LONG_NUMBER = re.compile(r"(?<![\d.])\d{4,}")
PAIRS = "pairs"
"""The key of the group of company matches; the others are called by the code of their findings."""


def entries_of(waiting: Waiting, groups: tuple[FindingGroup, ...]) -> tuple[GroupEntry, ...]:
    """Company matches first, then the findings, worst first."""
    found = [_entry(group) for group in groups]
    if waiting.pairs:
        title, example = _tr("Company matches"), _tr("same firm, other spelling")
        found.insert(0, GroupEntry(PAIRS, title, example, len(waiting.pairs), "loyalty", "accent"))
    return tuple(found)


def _entry(group: FindingGroup) -> GroupEntry:
    icon, tone = SIGNS[group.severity]
    return GroupEntry(group.code, title_of(group), _example(group.example), group.count, icon, tone)


def _example(finding: Finding) -> str:
    """ "“哈萨克” in D14", or what the finding says where it is about no cell."""
    if finding.value and finding.row and finding.column:
        at = Address(finding.source, finding.row, finding.column).cell
        return _tr("“{value}” in {cell}").format(value=finding.value, cell=at)
    if finding.code == "host_inferred":
        return value_name("country", finding.value, WORDS)
    if finding.code == "control_total_differs":
        return in_language(_LONG_NUMBER.sub(lambda found: f"{int(found[0]):,}", finding.value))
    if finding.value:
        return in_language(finding.value)
    return for_page(finding.message)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CheckGroups", text)
