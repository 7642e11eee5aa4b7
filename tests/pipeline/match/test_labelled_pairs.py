"""Names that a careful person labelled: the same exhibitor, or another.

All left names stand in the list of 2024 and all right names in that of 2025, each beside hundreds of others,
so that every pair is decided among the rest.
"""

import csv
from pathlib import Path

import pytest

from expo_app.model.matching import MatchStatus
from expo_app.pipeline.match.match import match
from expo_app.reference.legal_forms import without_legal_form
from expo_app.reference.spelling import fold

PAIRS = Path(__file__).with_name("labelled_pairs.csv")
RIGHT_AT_LEAST, ACCEPTED_AT_LEAST, FOUND_AT_LEAST = 0.99, 0.90, 0.98
MOST_PROPOSALS_PER_NAME = 0.3


def labelled():
    with PAIRS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def says_more(pair):
    """Whether one name has all words of the other, and more."""
    left, right = (set(without_legal_form(fold(pair[side])).split()) for side in ("left", "right"))
    return left < right or right < left


@pytest.fixture
def outcomes(two_editions):
    """(pairs, outcome of each, number of proposals, number of names)."""
    pairs = labelled()
    left, right = [pair["left"] for pair in pairs], [pair["right"] for pair in pairs]
    matched = match(two_editions(left, right))
    ids = matched.rows["organisation_id"].tolist()
    proposed = {
        frozenset((item.left.organisation_id, item.right.organisation_id))
        for item in matched.matches
        if item.status is MatchStatus.PROPOSED
    }
    found = []
    for ends in zip(ids[: len(left)], ids[len(left) :], strict=True):
        asked = "proposed" if frozenset(ends) in proposed else "apart"
        found.append("accepted" if ends[0] == ends[1] else asked)
    return pairs, found, len(proposed), len(ids)


def test_the_set_is_large_and_half_of_it_is_hard():
    pairs = labelled()
    same = [pair for pair in pairs if pair["same"] == "1"]
    assert len(pairs) >= 400
    assert 0.4 <= len(same) / len(pairs) <= 0.6
    assert len({(pair["left"], pair["right"]) for pair in pairs}) == len(pairs)


def test_what_is_accepted_alone_is_right(outcomes):
    pairs, found, _, _ = outcomes
    accepted = [pair for pair, outcome in zip(pairs, found, strict=True) if outcome == "accepted"]
    wrong = [(pair["left"], pair["right"]) for pair in accepted if pair["same"] == "0"]
    assert 1 - len(wrong) / len(accepted) >= RIGHT_AT_LEAST, wrong


def test_most_of_the_same_exhibitors_are_accepted_and_nearly_all_found(outcomes):
    pairs, found, _, _ = outcomes
    same = [(pair, outcome) for pair, outcome in zip(pairs, found, strict=True) if pair["same"] == "1"]
    plain = [outcome for pair, outcome in same if not says_more(pair)]
    apart = [(pair["left"], pair["right"]) for pair, outcome in same if outcome == "apart"]
    assert plain.count("accepted") / len(plain) >= ACCEPTED_AT_LEAST
    assert 1 - len(apart) / len(same) >= FOUND_AT_LEAST, apart


def test_a_name_that_says_more_is_never_accepted_alone(outcomes):
    pairs, found, _, _ = outcomes
    more = [
        (pair, outcome) for pair, outcome in zip(pairs, found, strict=True) if pair["kind"] == "says more"
    ]
    assert [pair for pair, outcome in more if outcome != "proposed"] == []


def test_a_person_is_not_asked_too_much(outcomes):
    _, _, proposals, names = outcomes
    assert proposals / names <= MOST_PROPOSALS_PER_NAME


@pytest.mark.parametrize("kind", ["sister", "city generic", "same city other place"])
def test_sisters_and_neighbours_are_kept_apart(outcomes, kind):
    pairs, found, _, _ = outcomes
    some = [outcome for pair, outcome in zip(pairs, found, strict=True) if pair["kind"] == kind]
    assert len(some) >= 15
    assert "accepted" not in some
