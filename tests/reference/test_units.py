"""Floor space in the forms that lists use."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.numbers import read_number
from expo_app.reference.units import read_space


@pytest.mark.parametrize(
    ("text", "sqm"),
    [
        ("36", 36),
        ("36㎡", 36),
        ("36 m²", 36),
        ("36 sqm", 36),
        ("36 sq. m.", 36),
        ("36平方米", 36),
        ("36平米", 36),
        ("22,0 qm", 22),
        ("１８㎡", 18),
        ("36㎡（光地）", 36),
        ("4x9", 36),
        ("4 × 9 m", 36),
        ("4m x 9m", 36),
        ("4*9", 36),
        ("4x9=36", 36),
        ("387 sqft", 387 * 0.09290304),
        ("387 sq. ft.", 387 * 0.09290304),
        ("387 SF", 387 * 0.09290304),
        ("10ft x 20ft", 200 * 0.09290304),
        ("1,250.5", 1250.5),
        ("1.250,5 m²", 1250.5),
        ("1 250,5", 1250.5),
        ("12,5", 12.5),
        ("0.125", 0.125),
        ("1,234,567", 1234567),
        ("2个标展", 18),
        ("两个标准展位", 18),
        ("标展", 9),
        ("2 standard booths", 18),
        ("标准展位2个", 18),
        ("2个标准展位(3m×4m)", 24),
        ("36㎡ (4x9)", 36),
        ("36 (corner)", 36),
        ("net 36 sqm", 36),
        ("m² 36", 36),
        ("9㎡×2", 18),
        ("4 m x 9 m", 36),
        ("20 x 20 ft", 400 * 0.09290304),
        ("20' x 20'", 400 * 0.09290304),
        ("3000 x 3000 mm", 9),
        ("36\u200b m²\u200f", 36),
        ("36\n18", 54),
        ("36\nm²", 36),
        ("9\n180", 189),
        ("36 m2, 18 m2", 54),
        ("36 und 18", 54),
        ("光地36平米", 36),
        ("特装 72㎡", 72),
        ("36 SQM NET", 36),
        ("outdoor 100 m²", 100),
        ("between 20 and 30", 25),
        ("von 20 bis 30 qm", 25),
        ("de 20 à 30 m²", 25),
        ("50 sqm max", 50),
        ("36 m² (2 open sides)", 36),
        ("36 кв.м", 36),
        ("2小間", 18),
        ("121坪", 400),
        ("36 m", 36),
    ],
)
def test_areas(text, sqm):
    assert read_space(text).sqm == pytest.approx(sqm)


@pytest.mark.parametrize("text", ["", "-", "–", "n/a", "无", "TBD"])
def test_nothing_stated_is_not_unreadable(text):
    assert read_space(text) == read_space("")
    assert read_space(text).known


@pytest.mark.parametrize(
    "text",
    ["=36", "1,25,0", "large", "36 m² 2", "1e5", "12:30", "36-18", "2024-09-04", "4x9 (72 m²)", "stand 5"],
)
def test_what_is_no_plain_area_is_left_open(text):
    assert read_space(text).sqm is None
    assert not read_space(text).known


@pytest.mark.parametrize(
    ("text", "sqm"),
    [
        ("ca. 36", 36),
        ("约36㎡", 36),
        ("~36 m²", 36),
        ("36左右", 36),
        ("min. 36", 36),
        ("36-40", 38),
        ("30 m² – 40 m²", 35),
        ("30 bis 40 qm", 35),
        ("36+18", 54),
        ("1个标展+36㎡光地", 45),
        ("20 x 20", 400),
    ],
)
def test_what_is_not_exact_is_read_and_told(text, sqm):
    assert read_space(text).sqm == sqm
    assert read_space(text).assumed


def test_assumptions_are_told():
    assert read_space("2个标展").assumed
    assert read_space("1.250").sqm == 1250
    assert read_space("1.250").assumed
    assert read_space("1.250", decimal=".").sqm == 1.25
    assert not read_space("1.250", decimal=".").assumed


def test_the_headers_unit_holds_where_the_cell_has_none():
    assert read_space("100", "sqft").sqm == pytest.approx(9.290304)
    assert read_space("10 x 10", "sqft").sqm == pytest.approx(9.290304)
    assert read_space("100 sqm", "sqft").sqm == 100


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=20))
def test_any_text_is_read_or_left(text):
    space = read_space(text)
    assert space.sqm is None or space.sqm >= 0


@settings(deadline=None, max_examples=200)
@given(st.decimals(0, 99999, places=2))
def test_numbers_survive_both_ways_of_writing(number):
    assert read_number(f"{number:,}") == float(number)
    assert read_number(f"{number:,}".translate(str.maketrans(",.", ".,"))) == float(number)
