"""Columns share what is to spare."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.report.column_room import shared

COLUMN = st.tuples(st.floats(20, 300), st.booleans())


def test_columns_of_numbers_are_as_wide_as_each_other_where_there_is_room() -> None:
    name, *numbers = shared((100, 40, 120, 60), (False, True, True, True), 920)
    assert numbers == pytest.approx([240, 240, 240])
    assert name == pytest.approx(200)


def test_narrow_ones_gain_first() -> None:
    assert shared((100, 20, 120, 60), (False, True, True, True), 330) == pytest.approx((100, 50, 120, 60))


@settings(deadline=None, max_examples=60)
@given(st.lists(COLUMN, min_size=1, max_size=9), st.floats(0, 2000))
def test_the_room_is_filled_and_nobody_loses(columns: list[tuple[float, bool]], spare: float) -> None:
    widths, numeric = zip(*columns, strict=True)
    found = shared(widths, numeric, sum(widths) + spare)
    assert sum(found) == pytest.approx(sum(widths) + spare)
    assert all(new >= old - 1e-6 for new, old in zip(found, widths, strict=True))
