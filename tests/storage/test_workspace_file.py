"""The workspace file: everything comes back, nothing foreign or newer is opened."""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import ColumnMapping, CountryAlias, ExcludedRow, SourceFacts
from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.sheet import MergedRange, RawSheet, SheetMarks
from expo_app.model.source import OriginalFile, Source
from expo_app.model.terms import Population
from expo_app.storage import migrations
from expo_app.storage.cells import pack, unpack
from expo_app.storage.workspace_file import WorkspaceFile

MARKS = SheetMarks((2,), (3,), (1,), ((2, 1, "#N/A"),), ((3, 2),), ((2, 1, 2),), "gb18030", ";")
SHEET = RawSheet(
    "参展商",
    (("Name", "ＡＢＣ", "=1+1"), ("Land", "", "德國")),
    hidden=True,
    merged=(MergedRange(1, 1, 1, 2),),
    marks=MARKS,
)
DECISIONS = (
    ColumnMapping("Firma", Field.ORGANISATION),
    CountryAlias("德國", "DEU"),
    ExcludedRow("a.xlsx", "参展商", 7, "Acme", "organiser's own stand"),
    SourceFacts("a.xlsx", edition="2025", population=Population.VISITORS, included=True),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "fair.expo"


def test_everything_comes_back_after_a_restart(path: Path) -> None:
    first = WorkspaceFile.create(path)
    source = Source("s1", "a.xls", SHEET, "ab" * 32)
    first.add_step("import a.xls", DECISIONS, [source], [OriginalFile("a.xls", "ab" * 32, b"bytes" * 100)])
    first.close()

    again = WorkspaceFile.open(path)
    (step,) = again.steps()
    assert (step.label, step.state, step.decisions, step.sources) == (
        "import a.xls",
        "done",
        DECISIONS,
        ("s1",),
    )
    assert again.source("s1").sheet == SHEET
    assert again.original("ab" * 32).content == b"bytes" * 100
    again.close()
    assert [file.name for file in path.parent.iterdir()] == ["fair.expo"]


def test_a_step_after_an_undo_keeps_the_undone_one_in_the_log(path: Path) -> None:
    file = WorkspaceFile.create(path)
    first = file.add_step("one", DECISIONS[:1])
    file.set_state(first.number, "undone")
    file.add_step("two", DECISIONS[1:2])
    assert [(step.label, step.state, step.set_aside_by) for step in file.steps()] == [
        ("one", "abandoned", 2),
        ("two", "done", 0),
    ]
    file.close()


def test_a_step_is_repeated_with_its_decisions_and_sources(path: Path) -> None:
    file = WorkspaceFile.create(path)
    source = Source("s1", "a.xls", SHEET, "ab" * 32)
    step = file.add_step("one", DECISIONS, [source], [OriginalFile("a.xls", "ab" * 32, b"bytes")])
    file.set_state(step.number, "undone")
    repeated = file.repeat_step(step)
    assert file.steps()[1] == repeated
    assert (repeated.label, repeated.decisions, repeated.sources) == ("one", DECISIONS, ("s1",))
    assert [one.state for one in file.steps()] == ["abandoned", "done"]
    file.close()


def test_a_workspace_of_the_first_form_is_brought_up(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.executescript(
            f"{migrations.MIGRATIONS[0]} PRAGMA application_id = {migrations.APPLICATION_ID};"
            "PRAGMA user_version = 1; INSERT INTO steps VALUES (1, 'one', '2025-01-01', 'abandoned');"
        )
    connection.close()
    file = WorkspaceFile.open(path)
    (step,) = file.steps()
    assert (step.label, step.state, step.set_aside_by) == ("one", "abandoned", 0)
    file.close()


def test_a_failing_step_leaves_nothing(path: Path) -> None:
    file = WorkspaceFile.create(path)
    orphan = Source("s1", "a.xls", SHEET, "no such file")
    with pytest.raises(sqlite3.IntegrityError):
        file.add_step("import", DECISIONS, [orphan])
    assert file.steps() == ()
    assert file.heads() == ()
    file.close()


def test_a_newer_file_is_refused(path: Path) -> None:
    WorkspaceFile.create(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {migrations.VERSION + 1}")
    connection.close()
    with pytest.raises(Problem, match="newer version"):
        WorkspaceFile.open(path)


@pytest.mark.parametrize("content", [b"", b"no database at all " * 200])
def test_a_foreign_file_is_refused(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(Problem, match=r"fair\.expo"):
        WorkspaceFile.open(path)
    assert path.read_bytes() == content


def test_a_missing_file_is_a_sentence(path: Path) -> None:
    with pytest.raises(Problem, match="does not exist"):
        WorkspaceFile.open(path)


def test_a_workspace_is_never_overwritten(path: Path) -> None:
    WorkspaceFile.create(path).close()
    with pytest.raises(Problem, match="exists already"):
        WorkspaceFile.create(path)


def test_a_copy_is_a_whole_workspace(path: Path) -> None:
    file = WorkspaceFile.create(path)
    file.add_step("one", DECISIONS)
    file.save_copy(path.with_name("copy.expo"))
    file.close()
    copy = WorkspaceFile.open(path.with_name("copy.expo"))
    assert copy.steps()[0].decisions == DECISIONS
    copy.close()


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@given(st.lists(st.lists(texts, min_size=3, max_size=3), max_size=4), texts)
@settings(deadline=None, max_examples=50)
def test_any_cells_survive_packing(columns: list[list[str]], name: str) -> None:
    sheet = RawSheet(name, tuple(tuple(column) for column in columns))
    assert unpack(pack(sheet)) == sheet
