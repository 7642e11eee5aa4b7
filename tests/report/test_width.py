"""Titles are cut before they overflow."""

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.report.width import elided, em, first_fitting, fits


def test_the_first_text_that_fits_is_taken() -> None:
    assert first_fitting(10, "a long sentence about figures", "short") == "short"
    assert first_fitting(3, "a long sentence", "too long as well").endswith("…")


def test_a_chinese_character_is_one_em() -> None:
    assert em("参展商") == 3


@settings(deadline=None, max_examples=100)
@given(st.text(), st.floats(1.5, 80))
def test_an_elided_text_fits(text: str, room: float) -> None:
    assert fits(elided(text, room), room)
