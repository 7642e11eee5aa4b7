"""Dates in the forms that people write, and those that may be two dates."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.dates import NO_DATE, read_date

DAY = date(2025, 9, 20)


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-20",
        "20.9.2025",
        "20.09.2025",
        "20.9.25",
        "20 Sep 2025",
        "20-Sep-25",
        "20 September 2025",
        "20. September 2025",
        "20th of September 2025",
        "September 20, 2025",
        "Sep 20 2025",
        "Saturday, 20 September 2025",
        "Samstag, 20.09.2025",
        "20 septembre 2025",
        "20 de septiembre de 2025",
        "20 settembre 2025",
        "20 września 2025",
        "2025年9月20日",
        "2025 年 9 月 20 日 星期六",
        "２０２５年９月２０日",
        "2025/9/20",
        "2025.09.20",
        "20250920",
        "20/09/2025",
        "9/20/2025",
        " 2025-09-20\u00a0",
        "2025-09-20T10:30:00",
        "20.09.2025 10:30",
    ],
)
def test_one_date_in_many_forms(text):
    assert read_date(text).day == DAY
    assert not read_date(text).ambiguous


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("03/04/2025", [date(2025, 3, 4), date(2025, 4, 3)]),
        ("3-4-2025", [date(2025, 3, 4), date(2025, 4, 3)]),
        ("25/09/20", [date(2020, 9, 25), date(2025, 9, 20)]),
    ],
)
def test_what_may_be_two_dates_is_never_settled(text, candidates):
    reading = read_date(text)
    assert reading.day is None
    assert reading.ambiguous
    assert list(reading.candidates) == candidates


def test_the_same_day_either_way_is_certain():
    assert read_date("04/04/2025").day == date(2025, 4, 4)


@pytest.mark.parametrize(
    "text",
    ["", "-", "2025", "Sep 2025", "9/2025", "45920", "31/02/2025", "2025-13-01", "Hall 2", "20 Foo 2025"],
)
def test_anything_else_is_no_date(text):
    assert read_date(text) == NO_DATE


@settings(deadline=None, max_examples=100)
@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_unambiguous_forms_give_the_day_back(day):
    for written in (
        day.isoformat(),
        f"{day.day}.{day.month}.{day.year}",
        f"{day.year}年{day.month}月{day.day}日",
    ):
        assert read_date(written).day == day
    stroke = read_date(f"{day.day}/{day.month}/{day.year}")
    assert day in stroke.candidates
    assert stroke.ambiguous == (day.day <= 12 and day.day != day.month)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=20))
def test_any_text_is_read_or_left(text):
    reading = read_date(text)
    assert reading.day is None or reading.candidates == (reading.day,)
