"""Pieces of a bridge always draw what the values say."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.bridging import Piece, pieces


def test_the_bridge_of_the_sample() -> None:
    assert pieces([309, -127, 23, 271, 476]) == (
        Piece(0, 309, None, 309),
        Piece(182, 127, None, 309),
        Piece(182, 23, None, 205),
        Piece(205, 271, None, 476),
        Piece(0, 476, None, 476),
    )


def test_a_step_across_zero_has_a_part_on_either_side() -> None:
    assert pieces([10, -30, -5, 25, 0]) == (
        Piece(0, 10, None, 10),
        Piece(0.0, 10, -20, 10),
        Piece(-20, None, -5, -20),
        Piece(0, None, -25, 0),
        Piece(0, 0, None, 0),
    )


def test_what_is_not_known_is_not_drawn() -> None:
    assert pieces([5, None, 5])[1] == Piece(None, None, None, 0.0)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(-1000, 1000), min_size=2, max_size=9))
def test_each_column_reaches_from_its_start_to_its_end(steps: list[int]) -> None:
    found = pieces([*steps, sum(steps)])
    level = 0.0
    for value, piece in zip(steps, found, strict=False):
        start, level = level, level + value
        low, high = min(start, level), max(start, level)
        parts = [part for part in (piece.base, piece.above, piece.below) if part]
        assert (piece.above or 0) - (piece.below or 0) == pytest.approx(high - low)
        assert piece.top == high
        assert piece.bottom == min(low, 0)
        assert len({part > 0 for part in parts}) <= 1 or low < 0 < high
