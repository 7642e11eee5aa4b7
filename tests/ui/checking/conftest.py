"""A window on two lists in which pairs are proposed that the test itself names."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd
import pytest

from expo_app.model.decision import DifferentExhibitors, MatchDecision, RenamedTo
from expo_app.model.matching import Evidence, Match, MatchSide, MatchStatus
from expo_app.pipeline.match.match import match
from expo_app.pipeline.match.matched import Matched
from expo_app.session import derive as deriving
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace
from expo_app.ui.pages.check import CheckPage
from expo_app.ui.window import MainWindow

HEADER = "Company Name,Company Name (Chinese),Country/Region,Hall,Stand,Net space (sqm),Sector,Website\n"
LISTS = {
    "2024": (
        "Aspen Digital Technology Co.,阿斯本数字科技有限公司,China,E1,E1-0188,36,Data,aspen.example\n"
        "Beech Robotics,,Germany,E1,E1-0102,18,Robotics,\n"
        "Cypress Payments,,Singapore,E2,E2-0203,27,Data,\n"
        "Douglas Fir Logistics,,Northern Steppe,E2,E2-0204,18,Logistics,\n"
        "Elder Games,,China,E2,E2-0205,18,Games,\n"
    ),
    "2025": (
        "Aspen Digital Tech Co.,阿斯本数字科技股份有限公司,China,E1,E1-0201,54,Data,aspen.example\n"
        "Beech Robotics Marine,,Germany,E1,E1-0102,18,Robotics,\n"
        "Cypress Pay,,Singapore,E2,E2-0203,27,Data,\n"
        "Douglas Fir,,Northern Steppe,E2,E2-0206,9,Health,\n"
        "Elder Games,,Lion City,E2,E2-0205,a large corner,Games,\n"
    ),
}
PAIRS = (
    ("Aspen Digital Technology Co.", "Aspen Digital Tech Co.", 0.97),
    ("Beech Robotics", "Beech Robotics Marine", 0.96),
    ("Cypress Payments", "Cypress Pay", 0.82),
)
EVIDENCE = (
    Evidence("same_domain", "Website is the same", 0.41),
    Evidence("legal_form", "Legal form differs", -0.02),
    Evidence("short_form", "English names differ by one short form", 0.16),
)


@dataclass(frozen=True)
class Matcher:
    """Matching as it is, but for the names of PAIRS: they are proposed until a decision settles them."""

    pairs: Sequence[tuple[str, str, float]] = PAIRS

    def __call__(
        self, rows: pd.DataFrame, decisions: Sequence[MatchDecision] = (), **more: object
    ) -> Matched:
        said = {frozenset(_names(decision)) for decision in decisions}
        undecided = [pair[:2] for pair in self.pairs if frozenset(pair[:2]) not in said]
        apart = [DifferentExhibitors(left, right) for left, right in undecided]
        matched = match(rows, [*apart, *decisions], **more)
        by_name = {row["organisation"]: row for row in matched.rows.to_dict("records")}
        told = [pair for pair in self.pairs if {pair[0], pair[1]} <= set(by_name)]
        proposed = tuple(_match(by_name[left], by_name[right], score) for left, right, score in told)
        return replace(matched, matches=tuple(_settled(pair, decisions) for pair in proposed))


def _match(left: dict[str, object], right: dict[str, object], score: float) -> Match:
    sides = (_side(left), _side(right))
    identity = f"{left['organisation']}|{right['organisation']}"
    return Match(identity, *sides, score, EVIDENCE, MatchStatus.PROPOSED)


def _side(row: dict[str, object]) -> MatchSide:
    names = ("edition", "source", "row", "organisation", "organisation_local", "country", "organisation_id")
    return MatchSide(*(row[name] for name in names))


def _settled(pair: Match, decisions: Sequence[MatchDecision]) -> Match:
    names = {pair.left.organisation, pair.right.organisation}
    for decision in reversed(decisions):
        if set(_names(decision)) == names:
            apart = isinstance(decision, DifferentExhibitors)
            status = MatchStatus.REJECTED if apart else MatchStatus.ACCEPTED
            return replace(pair, status=status, decided=True)
    return pair


def _names(decision: MatchDecision) -> tuple[str, str]:
    if isinstance(decision, RenamedTo):
        return decision.before, decision.after
    return decision.left, decision.right


@pytest.fixture(scope="session")
def made_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the lists of two editions; to be copied, not to be opened."""
    folder = tmp_path_factory.mktemp("trees")
    paths = [folder / f"Tree Fair {year} exhibitors.csv" for year in LISTS]
    for path, rows in zip(paths, LISTS.values(), strict=True):
        path.write_text(HEADER + rows, encoding="utf-8-sig")
    with Workspace.create(folder / "Tree Fair.expo") as workspace:
        workspace.accept(read_lists(paths, Told()))
        return workspace.path


@pytest.fixture
def tree_workspace(made_workspace: Path, tmp_path: Path) -> Path:
    """A copy of that workspace that a test may change."""
    return Path(shutil.copy(made_workspace, tmp_path / made_workspace.name))


@pytest.fixture
def proposing(monkeypatch: pytest.MonkeyPatch) -> Matcher:
    """Lets every derivation propose the pairs."""
    matcher = Matcher()
    monkeypatch.setattr(deriving, "match", matcher)
    return matcher


@pytest.fixture
def checked(window: MainWindow, tree_workspace: Path, proposing: Matcher) -> MainWindow:
    """A window on the Check page, where three pairs wait, and findings."""
    window.open_workspace(tree_workspace)
    window.place.bench.go("check")
    window.activateWindow()
    return window


@pytest.fixture
def page(checked: MainWindow) -> CheckPage:
    """The Check page."""
    return checked.place.bench.check
