"""The log: undo and redo to any depth, nothing destroyed in silence, taken along into another workspace."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import (
    AcceptedFinding,
    CorrectedCell,
    CountryAlias,
    Decision,
    DifferentExhibitors,
    EventFacts,
    ExcludedRow,
    Grouping,
    PavilionOrganiser,
    RenamedTo,
    SameExhibitor,
    SectorAlias,
)
from expo_app.model.figure import By
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.session.contract import answer_json, findings_json
from expo_app.session.decisions.deciding import read_decisions
from expo_app.session.decisions.log import log_json, log_rows
from expo_app.session.derive import Derived, derive
from expo_app.session.figures.figures import answer
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.state import State
from expo_app.session.workspace import Workspace

LISTS = {
    "Lumen Fair 2024 exhibitors.csv": "Company Name,Country,Category\nLindau,Germany,A\nMersend,China,B\n"
    "Ostrava,Atlantis,A\nOld Brontal,China,B\n",
    "Lumen Fair 2025 exhibitors.csv": "Company Name,Country,Category\nLindau,Germany,A\nMersend,China,B\n"
    "Ostrava Works,Atlantis,A\nVelu,China,A\nBrontal Optics,China,B\nHaldun Foods,Türkiye,A\n",
}
LAST = "Lumen Fair 2025 exhibitors.csv"
KINDS: list[Decision] = [
    CountryAlias("Atlantis", "CZE"),
    CountryAlias("Germany", "AUT"),
    EventFacts(host="DEU"),
    ExcludedRow(LAST, "", 7, "Haldun Foods"),
    CorrectedCell(LAST, "", 5, "Country", "France", "Velu", "China"),
    SectorAlias("A", "Alpha"),
    SameExhibitor("Ostrava", "Ostrava Works"),
    DifferentExhibitors("Lindau", "Mersend"),
    RenamedTo("Old Brontal", "Brontal Optics"),
    PavilionOrganiser("Mersend", edition="2025"),
    Grouping("North", "NOR; SWE"),
    AcceptedFinding("country_unknown", "Atlantis"),
]


@pytest.fixture(scope="module")
def lists(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("lists")
    for name, text in LISTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in LISTS]


def _made(lists: list[Path], place: Path) -> Workspace:
    workspace = Workspace.create(place)
    workspace.accept(read_lists(lists, Told()))
    return workspace


def _said(workspace: Workspace) -> str:
    """Everything that is printed of figures and findings."""
    return _printed(workspace.derived())


def _anew(workspace: Workspace) -> str:
    """The same without anything that was worked out before."""
    state = workspace.state
    return _printed(derive(State(state.sources, state.steps, 0, state.superseded)))


def _printed(derived: Derived) -> str:
    rows = derived.participations.to_json(orient="records")
    figures = answer_json(answer(derived, Query(by=By.COUNTRY)))
    return json.dumps([figures, findings_json(derived), rows])


@given(st.lists(st.sampled_from([*KINDS, "undo", "redo"]), min_size=1, max_size=5))
@settings(deadline=None, max_examples=5)
def test_what_is_remembered_never_changes_what_is_said(
    lists: list[Path], tmp_path_factory: pytest.TempPathFactory, doings: list
) -> None:
    place = tmp_path_factory.mktemp("remembered") / "fair.expo"
    with _made(lists, place) as workspace:
        for doing in doings:
            if isinstance(doing, str):
                getattr(workspace, doing)()
            else:
                workspace.decide([doing], "decided")
            if workspace.state.sources:
                assert _said(workspace) == _anew(workspace)


@given(st.permutations(KINDS).flatmap(lambda kinds: st.integers(1, 3).map(lambda n: kinds[:n])))
@settings(deadline=None, max_examples=4)
def test_undo_and_redo_of_any_depth_give_the_same_figures(
    lists: list[Path], tmp_path_factory: pytest.TempPathFactory, decisions: list
) -> None:
    place = tmp_path_factory.mktemp("undone") / "fair.expo"
    with _made(lists, place) as workspace:
        said = [_said(workspace)]
        for decision in decisions:
            workspace.decide([decision], "decided")
            said.append(_said(workspace))
    for expected in reversed(said[:-1]):
        with Workspace.open(place) as workspace:
            workspace.undo()
            assert _said(workspace) == expected
    with Workspace.open(place) as workspace:
        for expected in said[1:]:
            workspace.redo()
            assert _said(workspace) == expected


@given(st.permutations(KINDS).flatmap(lambda kinds: st.integers(1, 8).map(lambda n: kinds[:n])))
@settings(deadline=None, max_examples=4)
def test_a_log_taken_into_another_workspace_gives_the_same_figures(
    lists: list[Path], tmp_path_factory: pytest.TempPathFactory, decisions: list
) -> None:
    folder = tmp_path_factory.mktemp("taken")
    with _made(lists, folder / "one.expo") as one, _made(lists, folder / "other.expo") as other:
        for decision in decisions:
            one.decide([decision], "decided")
        one.decide([CountryAlias("Germany", "CHE")], "taken back")
        one.undo()
        log = folder / "log.json"
        for everything in (False, True):
            log.write_text(json.dumps(log_json(one.steps, (), everything)), encoding="utf-8")
            given = read_decisions(log)
            assert given.left_out == (1 if everything else 0)
            other.decide(given.decisions, "a log")
            assert _said(other) == _said(one)
            other.undo()


def test_a_new_step_sets_the_undone_ones_aside_and_repeat_gets_them_back(
    lists: list[Path], tmp_path: Path
) -> None:
    with _made(lists, tmp_path / "fair.expo") as workspace:
        first = workspace.decide([CountryAlias("Atlantis", "CZE")], "first")
        second = workspace.decide([EventFacts(host="DEU")], "second")
        with_both = _said(workspace)
        workspace.undo()
        workspace.undo()
        third = workspace.decide([CountryAlias("Atlantis", "FRA")], "third")
        assert third.label == "third (2 undone steps set aside)"
        assert [step.number for step in workspace.set_aside_by(third)] == [first.number, second.number]
        assert workspace.redo() is None
    with Workspace.open(tmp_path / "fair.expo") as again:
        assert [step.state for step in again.steps] == ["done", "abandoned", "abandoned", "done"]
        assert again.state.set_aside_by(third) == again.steps[1:3]
        for step in (first, second):
            assert again.repeat(step.number).label == step.label
        assert _said(again) == with_both
        assert again.undo().label == "second"
        with pytest.raises(Problem, match="done already"):
            again.repeat(third.number)
        with pytest.raises(Problem, match="no step 99"):
            again.repeat(99)


def test_an_import_that_was_set_aside_comes_back_with_its_lists(lists: list[Path], tmp_path: Path) -> None:
    with _made(lists, tmp_path / "fair.expo") as workspace:
        before = _said(workspace)
        (step,) = workspace.steps
        workspace.undo()
        workspace.decide([Grouping("North", "NOR")], "something else")
        assert workspace.heads == ()
        workspace.repeat(step.number)
        assert len(workspace.heads) == 2
        assert _said(workspace) == before


def test_the_log_for_people_and_for_decide(lists: list[Path], tmp_path: Path) -> None:
    with _made(lists, tmp_path / "fair.expo") as workspace:
        workspace.decide(KINDS[:2], "two")
        workspace.decide([EventFacts(host="DEU")], "host")
        workspace.undo()
        workspace.decide([Grouping("North", "NOR")], "north")
        steps = workspace.steps
    rows = log_rows(steps, (), everything=True)
    assert [(row["step"], row["kind"], row["state"]) for row in rows if row["step"] > 1] == [
        (2, "country_alias", "done"),
        (2, "country_alias", "done"),
        (3, "event_facts", "set aside by step 4"),
        (4, "grouping", "done"),
    ]
    assert rows[0]["kind"] == "import"
    assert [item["kind"] for item in log_json(steps, ("grouping",), everything=False)] == ["grouping"]
    (host,) = log_json(steps, ("event_facts",), everything=True)
    assert (host["state"], host["set_aside_by"], host["host"]) == ("abandoned", 4, "DEU")
