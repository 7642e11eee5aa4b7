"""How long the figures take to follow a decision, beside working everything out anew."""

import time
from collections.abc import Callable
from pathlib import Path

from expo_app.model.decision import CountryAlias, Decision, PavilionOrganiser, SameExhibitor
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Query
from expo_app.session.figures.effects import effect
from expo_app.session.figures.figures import dossier
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

SHARE_OF_ALL = 0.25


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def test_a_decision_costs_what_it_changes(tmp_path: Path) -> None:
    """The sample: four editions of exhibitors, two of visitors, 77,000 rows."""
    with Workspace.create(tmp_path / "sample.expo") as workspace:
        workspace.accept(read_lists([SAMPLE_DATA], Told()))

        def follow() -> None:
            dossier(workspace.derived(), Query())

        anew = _seconds(follow)
        print(f"\neverything {anew:.2f} s")
        derived = workspace.derived()
        pair = derived.matches[0]
        same = SameExhibitor(pair.left.organisation, pair.right.organisation)
        decisions: tuple[Decision, ...] = (
            same,
            PavilionOrganiser(pair.left.organisation),
            CountryAlias("to be confirmed", "DEU"),
        )
        shown = _seconds(lambda: effect(derived, [same], Query()))
        print(f"effect of a pair {shown:.3f} s")
        for decision in decisions:
            workspace.decide([decision], "decided")
            taken = _seconds(follow)
            workspace.undo()
            undone = _seconds(follow)
            print(f"{decision.kind} {taken:.2f} s, its undo {undone:.2f} s")
            assert max(taken, undone) < SHARE_OF_ALL * anew or isinstance(decision, CountryAlias)
