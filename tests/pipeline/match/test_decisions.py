"""Decisions about who is who, and what they do to the clusters."""

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.decision import DifferentExhibitors, RenamedTo, SameExhibitor
from expo_app.model.matching import MatchStatus
from expo_app.pipeline.match.match import match

NAMES = ("Acme Marine", "Acme", "Zenith Optics", "Zenith Optic", "Bolt Foods", "Nimbus", "杭州云岚科技")
SETTINGS = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
PAIRS = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])


def groups(matched):
    """The names of each exhibitor."""
    found = {}
    for name, key in zip(matched.rows["organisation"], matched.rows["organisation_id"], strict=True):
        found.setdefault(key, set()).add(name)
    return {frozenset(names) for names in found.values()}


def status(matched, one, other):
    """The status of the match of two names, None when there is none."""
    ends = {one, other}
    return next(
        (m.status for m in matched.matches if {m.left.organisation, m.right.organisation} == ends), None
    )


@pytest.fixture
def lists(two_editions):
    return two_editions(NAMES[::2], NAMES[1::2])


def test_a_proposal_that_is_accepted_joins(lists):
    assert status(match(lists), "Acme", "Acme Marine") is MatchStatus.PROPOSED
    after = match(lists, [SameExhibitor("ACME Ltd", "Acme Marine")])
    assert frozenset({"Acme", "Acme Marine"}) in groups(after)
    (decided,) = [m for m in after.matches if m.decided]
    assert decided.status is MatchStatus.ACCEPTED


def test_a_match_that_is_rejected_comes_apart_and_is_never_asked_again(lists):
    assert frozenset({"Zenith Optics", "Zenith Optic"}) in groups(match(lists))
    after = match(lists, [DifferentExhibitors("Zenith Optics", "Zenith Optic")])
    assert frozenset({"Zenith Optics"}) in groups(after)
    assert status(after, "Zenith Optics", "Zenith Optic") is MatchStatus.REJECTED


def test_the_later_decision_about_a_pair_holds(lists):
    same, different = SameExhibitor("Acme", "Nimbus"), DifferentExhibitors("Nimbus", "Acme")
    assert frozenset({"Acme", "Nimbus"}) in groups(match(lists, [different, same]))
    assert frozenset({"Acme"}) in groups(match(lists, [same, different]))


def test_a_rename_joins_names_that_share_nothing(lists):
    after = match(lists, [RenamedTo("Bolt Foods", "Nimbus")])
    assert frozenset({"Bolt Foods", "Nimbus"}) in groups(after)
    (decided,) = [m for m in after.matches if m.decided]
    assert decided.evidence[0].code == "renamed"


def test_decisions_that_contradict_each_other_are_told(lists):
    decisions = [
        SameExhibitor("Acme", "Nimbus"),
        SameExhibitor("Nimbus", "Bolt Foods"),
        DifferentExhibitors("Acme", "Bolt Foods"),
    ]
    after = match(lists, decisions)
    assert [finding.code for finding in after.findings] == ["decisions_contradict"]
    assert not any({"Acme", "Bolt Foods"} <= names for names in groups(after))


def test_a_country_narrows_a_decision(participations):
    rows = [
        {"organisation": "Acme", "country": "DEU"},
        {"organisation": "Acme", "country": "FRA"},
        {"organisation": "Bolt", "country": "DEU", "edition": "2024"},
    ]
    decision = SameExhibitor("Acme", "Bolt", left_country="DEU", right_country="DEU")
    german, french, bolt = match(participations(rows), [decision]).rows["organisation_id"]
    assert german == bolt != french


def test_a_decision_about_names_that_are_not_listed_waits(lists):
    assert groups(match(lists, [SameExhibitor("Nobody", "Acme")])) == groups(match(lists))


def test_the_names_of_a_row_can_be_told_apart(participations):
    rows = [
        {"organisation": "Acme", "organisation_local": "杭州云岚科技有限公司"},
        {"organisation": "杭州云岚科技有限公司", "edition": "2024"},
    ]
    one, other = match(participations(rows)).rows["organisation_id"]
    assert one == other
    one, other = match(participations(rows), [DifferentExhibitors("Acme", "杭州云岚科技")]).rows[
        "organisation_id"
    ]
    assert one != other


@SETTINGS
@given(st.lists(PAIRS, max_size=8), st.randoms(use_true_random=False))
def test_accepting_pairs_in_any_order_gives_the_same_clusters(lists, pairs, dice):
    decisions = [SameExhibitor(*pair) for pair in pairs]
    shuffled = dice.sample(decisions, len(decisions))
    assert groups(match(lists, decisions)) == groups(match(lists, shuffled))


@SETTINGS
@given(st.lists(PAIRS, max_size=8), st.lists(PAIRS, min_size=1, max_size=4))
def test_different_always_wins(lists, same, different):
    decisions = [SameExhibitor(*pair) for pair in same] + [DifferentExhibitors(*pair) for pair in different]
    for names in groups(match(lists, decisions)):
        assert not any(set(pair) <= names for pair in different)


@SETTINGS
@given(st.lists(PAIRS, max_size=6), st.lists(PAIRS, max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter_under_decisions(lists, same, different, dice):
    decisions = [SameExhibitor(*pair) for pair in same] + [DifferentExhibitors(*pair) for pair in different]
    shuffled = lists.sample(frac=1, random_state=dice.randrange(1000))
    one, other = match(lists, decisions), match(shuffled, decisions)
    assert other.rows["organisation_id"].sort_index().tolist() == one.rows["organisation_id"].tolist()
    assert other.matches == one.matches


@SETTINGS
@given(st.text(alphabet="bcdfgklmnprstvz", min_size=9, max_size=12))
def test_an_unrelated_firm_changes_no_cluster(lists, participations, word):
    name = f"Qx{word} Vineyard"
    more = pd.concat([lists, participations([{"organisation": name, "source": "c"}])], ignore_index=True)
    assert groups(match(more)) == groups(match(lists)) | {frozenset({name})}
