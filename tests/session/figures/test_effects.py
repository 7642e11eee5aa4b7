"""What a decision would do to the figures is what it does."""

from collections.abc import Callable
from pathlib import Path

import pytest

from expo_app.model.decision import DifferentExhibitors, RenamedTo, SameExhibitor
from expo_app.model.figure import Measure
from expo_app.model.matching import MatchStatus
from expo_app.model.query import Query
from expo_app.session.checking.pairs import different, same
from expo_app.session.derive import Derived
from expo_app.session.figures.effects import Effect, effect
from expo_app.session.figures.figures import answer
from expo_app.session.lists.importing import Imported
from expo_app.session.workspace import Workspace

HEADER = ("Company Name", "Country", "Category")
LISTS = {
    "Wood Fair 2023 exhibitors.csv": ("Acme Marine", "Velu", "Tarnow Foods", "Quarvo Pay"),
    "Wood Fair 2024 exhibitors.csv": ("Acme", "Velu", "Haldun Kestrel Foods", "Brontal Robotics", "Ostrava"),
    "Wood Fair 2025 exhibitors.csv": ("Acme Marine Works", "Velu", "Haldun Kestrel", "Brontal", "Lindau"),
}


@pytest.fixture
def fair(workspace: Workspace, take: Callable[..., Imported], write_table: Callable[..., Path]) -> Workspace:
    take(
        *(
            write_table(name, HEADER, *((company, "Germany", "A") for company in companies))
            for name, companies in LISTS.items()
        )
    )
    return workspace


def _values(derived: Derived, effects: tuple[Effect, ...], profile: str) -> dict[Measure, float | None]:
    said = answer(derived, Query(profile=profile))
    return {one.measure: said.figure(one.measure).value for one in effects}


@pytest.mark.parametrize("profile", ["ufi", "as-listed"])
def test_now_and_then_are_what_the_figures_say(fair: Workspace, profile: str) -> None:
    derived = fair.derived()
    proposed = [match for match in derived.matches if match.status is MatchStatus.PROPOSED]
    assert proposed, "names that say more than the other are proposed"
    for match in proposed:
        effects = effect(derived, [same(match)], Query(profile=profile))
        assert {one.measure: one.now for one in effects} == _values(derived, effects, profile)
        fair.decide([same(match)], "same")
        assert {one.measure: one.then for one in effects} == _values(fair.derived(), effects, profile)
        fair.undo()


def test_finding_a_proposed_pair_different_changes_nothing(fair: Workspace) -> None:
    derived = fair.derived()
    match = next(match for match in derived.matches if match.status is MatchStatus.PROPOSED)
    assert all(one.now == one.then for one in effect(derived, [different(match)], Query()))


def test_the_range_runs_from_none_of_the_proposals_to_all(fair: Workspace) -> None:
    derived = fair.derived()
    proposed = [match for match in derived.matches if match.status is MatchStatus.PROPOSED]
    effects = {one.measure: one for one in effect(derived, (), Query())}
    fair.decide([same(match) for match in proposed], "all")
    everything = answer(fair.derived(), Query())
    for measure, one in effects.items():
        ends = {one.now, everything.figure(measure).value}
        assert {one.low, one.high} == ends
        assert one.low <= one.high


def test_without_an_earlier_edition_only_the_exhibitors_are_known(fair: Workspace) -> None:
    (only,) = effect(fair.derived(), (), Query(edition="2023"))
    assert (only.measure, only.now, only.low) == (Measure.EXHIBITORS, 4, 4)


def test_names_that_nobody_compares_change_nothing(fair: Workspace) -> None:
    unknown = (SameExhibitor("Nobody", "Noone"), RenamedTo("Nobody", "Velu"), DifferentExhibitors("A", "B"))
    assert all(one.now == one.then for one in effect(fair.derived(), unknown, Query()))
