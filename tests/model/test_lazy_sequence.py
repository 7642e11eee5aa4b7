"""Items that nobody looks at are not made."""

import pickle

import pytest

from expo_app.model.lazy_sequence import LazySequence


def test_only_what_is_looked_at_is_made_and_only_once() -> None:
    made: list[int] = []

    def make(place: int) -> str:
        made.append(place)
        return f"item {place}"

    items = LazySequence(1000, make)
    assert len(items) == 1000
    assert (items[3], items[-1], items[3]) == ("item 3", "item 999", "item 3")
    assert items[5:8] == ("item 5", "item 6", "item 7")
    assert made == [3, 999, 5, 6, 7]


def test_it_is_like_any_sequence_of_these_items() -> None:
    squares = LazySequence(4, lambda place: place**2)
    assert squares == (0, 1, 4, 9) == squares
    assert squares != (0, 1, 4)
    assert [*squares] == [0, 1, 4, 9]
    assert 9 in squares
    assert 5 not in squares
    assert pickle.loads(pickle.dumps(squares)) == (0, 1, 4, 9)
    with pytest.raises(IndexError):
        squares[4]
