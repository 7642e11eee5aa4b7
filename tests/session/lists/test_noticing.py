"""What is said of whole lists: hidden rows and columns, unknown and new columns, another event."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from expo_app.model.finding import Finding, Severity
from expo_app.session.derive import derive
from expo_app.session.lists.event_names import are_different
from expo_app.session.lists.importing import Imported, preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Stand", "Zqx 7")
ROWS = (
    ("Alder GmbH", "Germany", "1-A", "x1y"),
    ("Birch Ltd", "France", "1-B", "x2y"),
    ("Cedar Oy", "Finland", "1-C", "x3y"),
)
LIST = "Wood Fair 2025 exhibitors.csv"
Write = Callable[..., Path]
Take = Callable[..., Imported]


def _of(findings: tuple[Finding, ...], code: str) -> list[Finding]:
    return [finding for finding in findings if finding.code == code]


def test_hidden_rows_and_columns_are_said_and_count(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for line in (HEADER, *ROWS):
        book.active.append(line)
    book.active.row_dimensions[3].hidden = True
    book.active.column_dimensions["C"].hidden = True
    path = tmp_path / "Wood Fair 2025 exhibitors.xlsx"
    book.save(path)
    derived = derive(preview(read_lists([path], Told())))
    (rows,) = _of(derived.findings, "rows_hidden")
    assert (rows.row, rows.count, rows.severity) == (3, 1, Severity.NOTE)
    (columns,) = _of(derived.findings, "columns_hidden")
    assert (columns.column, columns.value) == (3, "Stand")
    assert len(derived.participations) == 3


def test_unknown_columns_are_listed_once_per_sheet(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    take(write_table(LIST, (*HEADER, "Vlork"), *((*row, f"{at}?") for at, row in enumerate(ROWS))))
    (unknown,) = _of(workspace.derived().findings, "column_unknown")
    assert (unknown.value, unknown.count, unknown.severity) == ("Zqx 7, Vlork", 2, Severity.NOTE)


def test_a_new_column_is_pointed_out(write_table: Write, take: Take, workspace: Workspace) -> None:
    take(write_table("Wood Fair 2024 exhibitors.csv", ("Firma", *HEADER[1:]), *ROWS))
    assert not _of(workspace.derived().findings, "column_new")
    header = ("No.", *HEADER, "Net area (sqm)", "备注 Remarks")
    rows = [(str(at), *row, "9", "corner") for at, row in enumerate(ROWS, start=1)]
    take(write_table("Wood Fair 2025 exhibitors.csv", header, *rows))
    new = _of(workspace.derived().findings, "column_new")
    assert [(finding.value, finding.column) for finding in new] == [
        ("No.", 1),
        ("Net area (sqm)", 6),
        ("备注 Remarks", 7),
    ]
    assert {finding.severity for finding in new} == {Severity.NOTE}
    take(write_table("Wood Fair 2026 exhibitors.csv", (*HEADER, "Remarks"), *(row[1:6] for row in rows)))
    assert len(_of(workspace.derived().findings, "column_new")) == 3


def test_a_list_of_another_event_is_said(write_table: Write, take: Take, workspace: Workspace) -> None:
    for year in ("2023", "2024"):
        take(write_table(f"Wood Fair {year} exhibitors.csv", HEADER, *ROWS, ("Yew", "Italy", "9", year)))
    assert not _of(workspace.derived().findings, "event_differs")
    take(write_table("Kestrel Show 2025 exhibitors.csv", HEADER, *ROWS))
    (other,) = _of(workspace.derived().findings, "event_differs")
    assert (other.value, other.severity) == ("Kestrel Show", Severity.WARNING)
    assert workspace.derived().event.name == "Wood Fair"


@pytest.mark.parametrize(
    ("one", "other", "different"),
    [
        ("Wood Fair", "Kestrel Show", True),
        ("Wood Fair", "The 5th Wood Exhibition 2025", False),
        ("Global Digital Trade Expo", "全球数字贸易博览会", False),
        ("全球数字贸易博览会", "第四届全球数字贸易博览会", False),
        ("全球数字贸易博览会", "广州家具展览会", True),
        ("GDTE 2025", "Global Digital Trade Expo", False),
        ("International Expo", "World Fair", False),
    ],
)
def test_events_differ_when_nothing_telling_is_shared(one: str, other: str, different: bool) -> None:
    assert are_different(one, other) is are_different(other, one) is different
