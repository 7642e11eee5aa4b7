"""The order in which pairs are asked about."""

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.matching import Match, MatchSide, MatchStatus
from expo_app.ui.checking.pair_queue import PairQueue

SIDE = MatchSide("2025", "s1", 2, "Acme", "", "DEU", "o1")


def pair(name: str) -> Match:
    return Match(name, SIDE, SIDE, 0.8, (), MatchStatus.PROPOSED)


def without(pairs: list[Match], gone: Match | None) -> list[Match]:
    return [other for other in pairs if other is not gone]


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sampled_from("dlud"), max_size=30), st.integers(1, 8))
def test_every_pair_is_asked_until_it_is_decided(keys: list[str], count: int) -> None:
    """d decides, l puts off, u takes the last decision back."""
    queue, pairs = PairQueue(), [pair(f"p{number}") for number in range(count)]
    still, decided = list(pairs), []
    queue.show(still)
    for key in keys:
        if key == "l":
            queue.put_off()
        elif key == "d" and queue.current is not None:
            decided.append(queue.current)
            still = without(still, queue.current)
            queue.show(still)
        elif key == "u" and decided:
            back = decided.pop()
            still = [other for other in pairs if other in still or other is back]
            assert queue.show(still, come_back=True)
            assert queue.current is back
        assert {other.id for other in queue.pairs} == {other.id for other in still}
        assert (queue.current is None) == (not still)
        assert 1 <= queue.position <= max(1, len(still))


def test_a_pair_put_off_comes_after_the_others_and_the_place_stays() -> None:
    queue, pairs = PairQueue(), [pair(name) for name in "abc"]
    queue.show(pairs)
    queue.put_off()
    assert [other.id for other in queue.pairs] == ["b", "c", "a"]
    assert queue.current is pairs[1]
    queue.show([pair("x"), *pairs])  # the figures followed, with one pair more
    assert queue.current is not None
    assert queue.current.id == "b"
