"""The same list once more: undated versions, what is told about a file that is there, next year's columns."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.model.decision import ColumnMapping, CorrectedCell, ExcludedRow, SourceFacts
from expo_app.model.layout import Field
from expo_app.session.decisions.fitting import correction
from expo_app.session.derive import derive
from expo_app.session.lists.importing import Imported, read_lists
from expo_app.session.lists.relisting import ChangedCell
from expo_app.session.lists.told import Told
from expo_app.session.lists.versions import is_later_version
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Hall", "Stand", "Net area (sqm)")
NAMES = ("Alder GmbH", "Birch Ltd", "Cedar Co., Ltd", "Dogwood AG", "Elm SA", "Fir LLP", "Gum BV", "Holly Oy")
Write = Callable[..., Path]
Take = Callable[..., Imported]


def _lines(*names: str, header: tuple[str, ...] = HEADER, area: str = "9") -> list[tuple[str, ...]]:
    return [header, *((name, "Germany", "1", f"1-{name[0]}", area) for name in names)]


def _in_force(workspace: Workspace) -> list[str]:
    return [source.file for source in workspace.state.sources]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("list v1.xlsx", "list v2.xlsx"),
        ("list v9.xlsx", "list_v10.xlsx"),
        ("GDTE 2025 draft.csv", "GDTE 2025.csv"),
        ("GDTE-2025.csv", "GDTE 2025 final.csv"),
        ("名单 初稿.xlsx", "名单 终稿.xlsx"),
        ("list.xlsx", "list (1).xlsx"),
    ],
)
def test_a_file_name_tells_the_later_version(older: str, newer: str) -> None:
    assert is_later_version(newer, older)
    assert not is_later_version(older, newer)


@pytest.mark.parametrize(
    ("one", "other"),
    [("hall 1.xlsx", "hall 2.xlsx"), ("GDTE 2024.xlsx", "GDTE 2025.xlsx"), ("a.csv", "b final.csv")],
)
def test_other_names_tell_nothing(one: str, other: str) -> None:
    assert not is_later_version(one, other)
    assert not is_later_version(other, one)


def test_undated_versions_hold_in_whichever_order_they_come(tmp_path: Path, write_table: Write) -> None:
    names = ("Wood Fair 2025 draft.csv", "Wood Fair 2025.csv", "Wood Fair 2025 final.csv")
    paths = [write_table(name, *_lines(*NAMES[at : at + 5])) for at, name in enumerate(names)]
    for number, order in enumerate(itertools.permutations(paths)):
        with Workspace.create(tmp_path / f"{number}.expo") as workspace:
            for path in order:
                workspace.accept(read_lists([path], Told(), workspace.state))
            assert _in_force(workspace) == [names[2]]
            assert len(workspace.state.superseded) == 2


def test_lists_given_together_hold_in_whichever_order_they_are_named(write_table: Write) -> None:
    short = write_table("Wood Fair 2025 sales.csv", *_lines(*NAMES[:5]))
    long = write_table("Wood Fair 2025 office.csv", *_lines(*NAMES[1:]))
    for paths in itertools.permutations([short, long]):
        (one,) = read_lists(paths, Told()).replacements
        assert (one.older.file, one.newer.file) == (short.name, long.name)


def test_where_nothing_tells_the_later_import_holds_unless_a_person_says_otherwise(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    first = write_table("Wood Fair 2025 sales.csv", *_lines(*NAMES[:6]))
    second = write_table("Wood Fair 2025 office.csv", *_lines(*NAMES[1:6]))
    take(first)
    (one,) = read_lists([second], Told(), workspace.state).replacements
    assert one.newer.file == second.name
    workspace.decide([SourceFacts(second.name, sha256=one.newer.sha256, outdated=True)], "said")
    take(second)
    assert _in_force(workspace) == [first.name]


def test_what_is_told_about_an_unchanged_file_is_recorded(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    path = write_table("Wood Fair 2025.csv", *_lines(*NAMES[:5]))
    take(path)
    imported = read_lists([path], Told(edition="2024", host="DE", list_date="2024-09-01"), workspace.state)
    assert imported.unchanged == imported.told_again == (path.name,)
    assert imported.sources == ()
    step = workspace.accept(imported)
    assert step is not None
    assert step.label == "Facts of Wood Fair 2025.csv"
    derived = workspace.derived()
    assert [(layout.edition, layout.list_date) for layout in derived.layouts.values()] == [
        ("2024", "2024-09-01")
    ]
    assert derived.event.host == "DEU"

    same = read_lists([path], Told(edition="2024", host="DE"), workspace.state)
    assert (same.told_again, same.decisions) == ((), ())
    assert workspace.accept(same) is None
    workspace.undo()
    assert [layout.edition for layout in workspace.derived().layouts.values()] == ["2025"]


def test_an_edition_told_afterwards_makes_a_list_the_newer_version(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    first = write_table("Wood Fair 2025 a.csv", *_lines(*NAMES[:5]), list_date="2025-08-01")
    second = write_table("Wood Fair 2024 b.csv", *_lines(*NAMES[:6]), list_date="2025-09-01")
    take(first)
    take(second)
    assert len(_in_force(workspace)) == 2
    workspace.accept(read_lists([second], Told(edition="2025"), workspace.state))
    assert _in_force(workspace) == [second.name]


def test_a_field_chosen_for_a_list_holds_for_next_years_list_like_it_and_for_no_other(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    own = ("Xylo", "Land", "Halle", "Stand", "Qm")
    first = write_table("Wood Fair 2024 from sales.csv", *_lines(*NAMES[:5], header=own))
    other = ("Xylo", "Company Name", "Country", "Booth", "Remarks")
    rows = [("9", name, "Germany", "1-2", "") for name in NAMES[:5]]
    workspace.decide([ColumnMapping("Xylo", Field.ORGANISATION, first.name)], "chosen")
    take(first)
    take(write_table("Wood Fair 2025 list of the office.csv", *_lines(*NAMES, header=own)))
    take(write_table("Wood Fair 2026 another kind.csv", other, *rows))
    fields = {
        workspace.derived().sources[identity].file: {c.header: c.field for c in layout.columns}
        for identity, layout in workspace.derived().layouts.items()
    }
    assert fields["Wood Fair 2025 list of the office.csv"]["Xylo"] is Field.ORGANISATION
    assert fields["Wood Fair 2026 another kind.csv"]["Xylo"] is not Field.ORGANISATION


def test_a_column_without_a_header_goes_by_its_letter(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    header = ("Country", "Hall", "", "Remarks")
    path = write_table("Wood Fair 2025.csv", header, *(("Germany", "1", name, "none") for name in NAMES))
    workspace.decide([ColumnMapping("Column C", Field.ORGANISATION, path.name)], "chosen")
    take(path)
    derived = workspace.derived()
    assert set(derived.participations["organisation"]) == set(NAMES)
    assert not [finding for finding in derived.findings if finding.code == "decision_stale"]


def test_rows_of_two_files_of_one_name_are_told_apart(
    tmp_path: Path, write_table: Write, take: Take, workspace: Workspace
) -> None:
    path = write_table("list.csv", *_lines(*NAMES[:5]))
    take(path, edition="2024")
    path = write_table("list.csv", *_lines(*NAMES[:5], area="18"))
    take(path, edition="2025")
    derived = workspace.derived()
    (identity,) = (key for key, layout in derived.layouts.items() if layout.edition == "2025")
    source, layout = derived.sources[identity], derived.layouts[identity]
    decisions = (
        ExcludedRow("list.csv", "", 3, NAMES[1], sha256=source.sha256),
        correction(source, layout, (2, 2), "France"),
    )
    assert isinstance(decisions[1], CorrectedCell)
    workspace.decide(decisions, "decided")
    rows = workspace.derived().participations
    assert rows.loc[rows["excluded"], "edition"].tolist() == ["2025"]
    assert rows.loc[rows["country"] == "FRA", "edition"].tolist() == ["2025"]


def test_blank_cells_of_a_newer_list_are_said_one_by_one(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    take(write_table("Wood Fair 2025.csv", *_lines(*NAMES[:5])))
    lines = _lines(*NAMES[:5])
    lines[2] = (NAMES[1], "", "1", "1-B", "9")
    lines[3] = (NAMES[2], "Germany", "1", "1-C", "")
    take(write_table("Wood Fair 2025 final.csv", *lines))
    lost = [f for f in workspace.derived().findings if f.code == "value_blanked"]
    assert {(f.row, f.suggestion) for f in lost} == {(3, "Germany"), (4, "9")}


def test_each_table_of_a_sheet_is_laid_beside_by_its_own_columns(
    write_table: Write, take: Take, workspace: Workspace
) -> None:
    """The second table names its columns in another order than the first."""

    def lines(second_country: str) -> list[tuple[str, ...]]:
        return [
            ("Company Name", "Country", "Stand"),
            *((name, "Germany", f"A{number}") for number, name in enumerate(NAMES[:5], 1)),
            ("", "", ""),
            ("", "", ""),
            ("Stand", "Company Name", "Country"),
            ("B1", "Pinewood Oy", "Finland"),
            ("B2", "Quince SpA", second_country),
            ("B3", "Rowan AS", "Norway"),
            ("B4", "Spruce AB", "Sweden"),
        ]

    take(write_table("Wood Fair 2025 exhibitors.csv", *lines("Italy"), list_date="2025-08-01"))
    imported = take(write_table("Wood Fair 2025 exhibitors.csv", *lines(""), list_date="2025-09-20"))
    (one,) = imported.replacements
    assert [(row.newer.organisation, row.cells) for row in one.change.changed] == [
        ("Quince SpA", (ChangedCell(Field.COUNTRY, "Italy", ""),))
    ]
    assert one.change.summary == "+0 −0, 1 changed"
    (finding,) = (found for found in derive(workspace.state).findings if found.code == "value_blanked")
    assert (finding.row, finding.column) == (12, 3)


@pytest.mark.parametrize(
    ("says", "is_doubtful"),
    [
        ("03/04/2025", True),
        ("03-04-25", True),
        ("13/04/2025", False),
        ("05/05/2025", False),
        ("2025-04-03", False),
    ],
)
def test_a_list_date_that_may_be_several_days_is_said(
    says: str, is_doubtful: bool, write_table: Write, take: Take, workspace: Workspace
) -> None:
    take(write_table("Wood Fair 2025 exhibitors.csv", *_lines(*NAMES), list_date=says))
    found = [one for one in derive(workspace.state).findings if one.code == "list_date_ambiguous"]
    assert bool(found) == is_doubtful
    assert all(one.row == 1 and says in one.message for one in found)
