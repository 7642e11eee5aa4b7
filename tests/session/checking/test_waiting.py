"""What waits for a person, and how it changes before everything is derived anew."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.decision import CountryAlias, Decision, DifferentExhibitors, RenamedTo, SameExhibitor
from expo_app.model.matching import Match, MatchSide, MatchStatus
from expo_app.session.checking.pairs import different, renamed, same
from expo_app.session.checking.waiting import decided_since, open_pairs

NAMES = ("Alder", "Birch", "Cedar")


def side(name: str, country: str = "DEU") -> MatchSide:
    return MatchSide("2025", "s1", 2, name, "", country, f"o{name}")


def pair(name: str, country: str = "DEU") -> Match:
    sides = side(name, country), side(f"{name} Group", country)
    return Match(f"{name}{country}", *sides, 0.8, (), MatchStatus.PROPOSED)


PAIRS = tuple(pair(name) for name in NAMES)


@pytest.mark.parametrize(
    ("decision_of", "status"),
    [
        (same, MatchStatus.ACCEPTED),
        (renamed, MatchStatus.ACCEPTED),
        (different, MatchStatus.REJECTED),
    ],
)
def test_a_decision_settles_its_pair_alone(decision_of: object, status: MatchStatus) -> None:
    decision = decision_of(PAIRS[1])  # type: ignore[operator]
    after = decided_since(PAIRS, (), (decision,))
    assert [match.status for match in after] == [MatchStatus.PROPOSED, status, MatchStatus.PROPOSED]
    assert open_pairs(after) == (PAIRS[0], PAIRS[2])


def test_what_was_derived_with_a_decision_is_open_again_without_it() -> None:
    decision = same(PAIRS[0])
    derived = decided_since(PAIRS, (), (decision,))
    assert decided_since(derived, (decision,), (decision,)) == derived
    assert open_pairs(decided_since(derived, (decision,), ())) == PAIRS


def test_the_later_word_holds() -> None:
    words: tuple[Decision, ...] = (same(PAIRS[0]), different(PAIRS[0]))
    assert decided_since(PAIRS, (), words)[0].status is MatchStatus.REJECTED
    assert decided_since(PAIRS, (), words[::-1])[0].status is MatchStatus.ACCEPTED


def test_a_decision_of_another_country_is_not_meant() -> None:
    matches = (pair("Alder", "DEU"), pair("Alder", "FRA"))
    after = decided_since(matches, (), (same(matches[1]),))
    assert [match.status for match in after] == [MatchStatus.PROPOSED, MatchStatus.ACCEPTED]
    everywhere = SameExhibitor("Alder Group", "Alder")  # the other way round, wherever the names stand
    assert open_pairs(decided_since(matches, (), (everywhere,))) == ()


def test_a_pair_becomes_decisions_in_its_own_words() -> None:
    one = pair("Alder")
    assert same(one) == SameExhibitor("Alder", "Alder Group", "DEU", "DEU")
    assert different(one) == DifferentExhibitors("Alder", "Alder Group", "DEU", "DEU")
    assert renamed(one) == RenamedTo("Alder", "Alder Group", "DEU")


@settings(deadline=None, max_examples=40)
@given(st.permutations(range(3)), st.lists(st.booleans(), min_size=3, max_size=3))
def test_in_whichever_order_the_same_is_settled(order: list[int], answers: list[bool]) -> None:
    said = [same(match) if yes else different(match) for match, yes in zip(PAIRS, answers, strict=True)]
    in_order = decided_since(PAIRS, (), [CountryAlias("x", "DEU"), *said])
    assert decided_since(PAIRS, (), [said[place] for place in order]) == in_order
    assert open_pairs(in_order) == ()
