"""Decisions, undo and redo: they change the figures, survive a restart, and never destroy a step."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import ColumnMapping, CountryAlias, EventFacts, ExcludedRow
from expo_app.model.figure import By, Measure
from expo_app.model.layout import Field
from expo_app.model.query import Answer, Query
from expo_app.session.contract import answer_json
from expo_app.session.figures.figures import answer
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path, both: list[Path]) -> Workspace:
    with Workspace.create(tmp_path / "fair.expo") as held:
        held.accept(read_lists(both, Told()))
        yield held


def _ask(workspace: Workspace, by: By | None = By.COUNTRY) -> Answer:
    return answer(workspace.derived(), Query(by=by))


def test_the_figures_of_the_small_fair(workspace: Workspace) -> None:
    said = _ask(workspace)
    values = {figure.measure: (figure.value, figure.previous) for figure in said.figures}
    assert values[Measure.EXHIBITORS] == (7, 4)
    assert values[Measure.INTERNATIONAL_EXHIBITORS] == (3, 3)
    assert values[Measure.EXHIBITING_COUNTRIES] == (4, 4)
    assert values[Measure.RETURNING] == (3, None)
    assert values[Measure.LOST][0] == 1
    assert values[Measure.NET_SPACE] == (72 + 9 + 18 + 54 + 12 + 9 + 9 + 9, 36 + 18 + 54)
    assert values[Measure.REPRESENTED_COMPANIES] == (0, 1)
    assert values[Measure.VISITORS] == (None, None)
    assert said.breakdown is not None
    assert said.breakdown.unassigned == 1
    assert workspace.derived().event.host == "CHN"


def test_a_country_alias_settles_its_finding(workspace: Workspace) -> None:
    findings = [finding for finding in workspace.derived().findings if finding.code == "country_unknown"]
    assert [finding.value for finding in findings] == ["Atlantis"]
    workspace.decide([CountryAlias("Atlantis", "CZE")], "Atlantis")
    assert _ask(workspace).breakdown.unassigned == 0
    assert not [f for f in workspace.derived().findings if f.code == "country_unknown"]


def test_an_excluded_row_does_not_count_while_it_says_the_same(workspace: Workspace) -> None:
    file = workspace.heads[1].file
    workspace.decide([ExcludedRow(file, "", 9, "Mersey Kestrel")], "Row 9 excluded")
    assert _ask(workspace).figure(Measure.EXHIBITORS).value == 6
    workspace.decide([ExcludedRow(file, "", 10, "Somebody Else")], "Row 10 excluded")
    assert _ask(workspace).figure(Measure.EXHIBITORS).value == 6
    assert [f.row for f in workspace.derived().findings if f.code == "decision_stale"] == [10]


def test_a_column_mapping_changes_what_is_understood(workspace: Workspace) -> None:
    workspace.decide([ColumnMapping("Country", Field.IGNORED)], "Country ignored")
    assert _ask(workspace).breakdown.unassigned == 7


def test_undo_and_redo_survive_a_restart(workspace: Workspace) -> None:
    before = answer_json(_ask(workspace))
    workspace.decide([CountryAlias("Atlantis", "CZE")], "Atlantis")
    after = answer_json(_ask(workspace))
    path = workspace.path
    workspace.close()
    with Workspace.open(path) as again:
        assert again.undo().label == "Atlantis"
        assert answer_json(_ask(again)) == before
    with Workspace.open(path) as again:
        assert again.redo().label == "Atlantis"
        assert answer_json(_ask(again)) == after
        assert again.redo() is None


def test_undo_takes_back_an_import_as_a_whole(workspace: Workspace) -> None:
    workspace.undo()
    assert workspace.state.sources == ()
    assert workspace.undo() is None
    workspace.redo()
    assert len(workspace.state.sources) == 2


def test_listeners_hear_of_every_change(workspace: Workspace) -> None:
    heard = []
    workspace.on_change.append(lambda: heard.append(workspace.state.revision))
    workspace.decide([EventFacts(host="DEU")], "Host")
    workspace.undo()
    assert heard == [heard[0], heard[0] + 1]


DECISIONS = st.sampled_from(
    [
        CountryAlias("Atlantis", "CZE"),
        CountryAlias("Germany", "AUT"),
        EventFacts(host="DEU"),
        ExcludedRow("Lumen Fair 2025 exhibitors.csv", "", 7, "Haldun Foods"),
        ColumnMapping("Category", Field.IGNORED),
    ]
)


@given(st.lists(DECISIONS, min_size=1, max_size=3))
@settings(deadline=None, max_examples=5)
def test_undoing_everything_restores_exactly(
    tmp_path_factory: pytest.TempPathFactory, decisions: list
) -> None:
    folder = tmp_path_factory.mktemp("undo")
    path = folder / "Lumen Fair 2025 exhibitors.csv"
    path.write_text(
        "Company Name,Country,Category\nLindau,Germany,A\nMersend,China,B\nOstrava,Atlantis,A\n"
        "Velu,China,A\nTarn,China,B\nHaldun Foods,Türkiye,A\n",
        encoding="utf-8",
    )
    with Workspace.create(folder / "fair.expo") as workspace:
        workspace.accept(read_lists([path], Told()))
        states = [answer_json(_ask(workspace))]
        for decision in decisions:
            workspace.decide([decision], "decision")
            states.append(answer_json(_ask(workspace)))
        for state in reversed(states[:-1]):
            workspace.undo()
            assert answer_json(_ask(workspace)) == state
        for state in states[1:]:
            workspace.redo()
            assert answer_json(_ask(workspace)) == state
