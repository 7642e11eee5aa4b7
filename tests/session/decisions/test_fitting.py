"""Decisions about rows and cells on a newer list: kept where they fit, said where they do not."""

from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.model.decision import ColumnMapping, CorrectedCell, Decision, ExcludedRow
from expo_app.model.figure import Measure
from expo_app.model.layout import Field
from expo_app.model.query import Query
from expo_app.session.decisions.fitting import correction
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Stand", "Net area (sqm)", "Sector")
FIRST, FINAL = "Wood Fair 2025 exhibitors.csv", "Wood Fair 2025 exhibitors final.csv"
OLD = (
    ("Alder GmbH", "Germany", "1-A", "9", "Robots"),
    ("Birch Ltd", "France", "1-B", "18", "Data"),
    ("Cedar Oy", "Atlantis", "1-C", "27", "Data"),
)
Write = Callable[..., Path]
Take = Callable[..., Imported]


@pytest.fixture
def first(write_table: Write, take: Take) -> Path:
    """The list as it came first."""
    path = write_table(FIRST, HEADER, *OLD)
    take(path)
    return path


def _codes(derived: Derived, code: str) -> list[tuple[int, int, str, int]]:
    return [(f.row, f.column, f.suggestion, f.count) for f in derived.findings if f.code == code]


def _cell(derived: Derived, row: int, column: str) -> object:
    rows = derived.participations
    return rows.loc[rows["row"] == row, column].item()


def _decide(workspace: Workspace, *decisions: Decision) -> Derived:
    workspace.decide(decisions, "decided")
    return workspace.derived()


def test_a_corrected_cell_holds_and_the_source_keeps_what_the_file_said(
    first: Path, workspace: Workspace
) -> None:
    derived = workspace.derived()
    ((identity, layout),) = derived.layouts.items()
    decision = correction(derived.sources[identity], layout, (4, 2), "Finland")
    said = ("", 4, "Country", "Finland", "Cedar Oy", "Atlantis", derived.sources[identity].sha256)
    assert decision == CorrectedCell(FIRST, *said)
    area = CorrectedCell(FIRST, "", 2, "Net area (sqm)", "12", "Alder GmbH", "9")
    derived = _decide(workspace, decision, area)
    assert (_cell(derived, 4, "country"), _cell(derived, 2, "net_space_sqm")) == ("FIN", 12)
    assert derived.sources[identity].sheet.row(4)[1] == "Atlantis"
    assert not _codes(derived, "country_unknown")
    assert answer(derived, Query()).figure(Measure.NET_SPACE).value == 12 + 18 + 27
    workspace.undo()
    assert _cell(workspace.derived(), 4, "country") == ""


def test_decisions_pass_on_to_the_list_that_replaces_theirs(
    first: Path, write_table: Write, take: Take, workspace: Workspace
) -> None:
    workspace.decide(
        [
            ExcludedRow(FIRST, "", 3, "Birch Ltd"),
            CorrectedCell(FIRST, "", 4, "Country", "Finland", "Cedar Oy", "Atlantis"),
            ColumnMapping("Sector", Field.IGNORED, FIRST),
        ],
        "decided",
    )
    moved = (("Yew AG", "Italy", "1-Y", "9", "Data"), *reversed(OLD))
    imported = take(write_table(FINAL, HEADER, *moved))
    assert not dict(imported.layouts)[imported.sources[0].id].columns_of(Field.SECTORS)
    derived = workspace.derived()
    rows = derived.participations.set_index("organisation")
    assert rows.index[rows["excluded"]].tolist() == ["Birch Ltd"]
    assert rows.loc["Cedar Oy", "country"] == "FIN"
    assert not _codes(derived, "decision_stale")


def test_what_does_not_fit_is_said_and_not_applied(
    first: Path, write_table: Write, take: Take, workspace: Workspace
) -> None:
    workspace.decide(
        [
            ExcludedRow(FIRST, "", 3, "Birch Ltd"),
            CorrectedCell(FIRST, "", 4, "Country", "Finland", "Cedar Oy", "Atlantis"),
        ],
        "decided",
    )
    newer = (
        OLD[0],
        ("Birch Ltd", "France", "2-B", "9", "Data"),
        OLD[1],
        ("Cedar Oy", "Lemuria", "1-C", "27", "Data"),
    )
    take(write_table(FINAL, HEADER, newer[3], newer[0], newer[1], newer[2]))
    derived = workspace.derived()
    assert not derived.participations["excluded"].any()
    assert _cell(derived, 2, "country") == ""
    # Birch Ltd has two rows now, none of them where it stood; Cedar Oy says something else.
    stale = [f for f in derived.findings if f.code == "decision_stale"]
    assert sorted((f.row, f.value) for f in stale) == [(2, "Lemuria"), (3, "Alder GmbH")]
    assert "Atlantis" in "".join(f.message for f in stale)
    again = CorrectedCell(FINAL, "", 2, "Country", "Finland", "Cedar Oy", "Lemuria")
    derived = _decide(workspace, again, ExcludedRow(FINAL, "", 4, "Birch Ltd"))
    assert _cell(derived, 2, "country") == "FIN"
    assert derived.participations["excluded"].tolist() == [False, False, True, False]
    assert not _codes(derived, "decision_stale")


def test_a_column_that_is_gone_is_said(
    first: Path, write_table: Write, take: Take, workspace: Workspace
) -> None:
    workspace.decide([ColumnMapping("Sector", Field.IGNORED, FIRST)], "decided")
    take(write_table(FINAL, (*HEADER[:4], "Sectors"), *OLD))
    assert not _codes(workspace.derived(), "decision_stale")
    take(write_table(FINAL, HEADER[:4], *(row[:4] for row in OLD)))
    (stale,) = [f for f in workspace.derived().findings if f.code == "decision_stale"]
    assert (stale.value, stale.row) == ("Sector", 0)


def test_a_decision_about_a_list_that_is_not_there_waits(first: Path, workspace: Workspace) -> None:
    derived = _decide(workspace, ExcludedRow("other.csv", "", 3, "Birch Ltd"))
    assert not _codes(derived, "decision_stale")


def test_a_value_that_was_known_is_not_blanked_in_silence(
    first: Path, write_table: Write, take: Take, workspace: Workspace
) -> None:
    newer = (("Alder GmbH", "", "1-A", "9", "Robots"), ("Birch Ltd", "France", "1-B", "-", "Data"), OLD[2])
    take(write_table(FINAL, HEADER, *newer))
    derived = workspace.derived()
    assert _codes(derived, "value_blanked") == [(2, 2, "Germany", 1), (3, 4, "18", 1)]
    assert _cell(derived, 2, "country") == ""
    settled = _decide(
        workspace,
        CorrectedCell(FINAL, "", 2, "Country", "Germany", "Alder GmbH"),
        CorrectedCell(FINAL, "", 3, "Net area (sqm)", "", "Birch Ltd", "-"),
    )
    assert not _codes(settled, "value_blanked")
    assert _cell(settled, 2, "country") == "DEU"


def test_a_value_lost_two_lists_ago_is_still_said(
    first: Path, write_table: Write, take: Take, workspace: Workspace
) -> None:
    blank = ("Alder GmbH", "", "1-A", "9", "Robots")
    take(write_table(FIRST, HEADER, blank, *OLD[1:]))
    take(write_table(FINAL, HEADER, blank, *OLD[1:], ("Yew AG", "Italy", "1-Y", "9", "Data")))
    assert _codes(workspace.derived(), "value_blanked") == [(2, 2, "Germany", 1)]


def test_many_lost_values_are_one_finding(write_table: Write, take: Take, workspace: Workspace) -> None:
    rows = [(f"Firm {letter} GmbH", "Germany", f"1-{letter}", "9", "Data") for letter in "ABCDEFGHIJKLMN"]
    take(write_table(FIRST, HEADER, *rows))
    take(write_table(FINAL, (*HEADER[:1], *HEADER[2:]), *((row[0], *row[2:]) for row in rows)))
    assert _codes(workspace.derived(), "value_blanked") == [(2, 0, "Germany", len(rows))]
