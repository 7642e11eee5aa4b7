"""A change is worded as the numbers say."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Figure, Measure
from expo_app.report.clauses import change_clause, short_clause
from expo_app.report.words import words

EN, ZH = words("en"), words("zh")
EXHIBITORS, SHARE = Measure.EXHIBITORS, Measure.INTERNATIONAL_SHARE


@pytest.mark.parametrize(
    ("measure", "value", "previous", "english", "chinese"),
    [
        (EXHIBITORS, 1812, 1546, "exhibitors up 17.2 % to 1,812", "参展商增长 17.2%，达 1,812 家"),
        (EXHIBITORS, 1300, 1546, "exhibitors down 15.9 % to 1,300", "参展商下降 15.9%，为 1,300 家"),
        (EXHIBITORS, 1546, 1546, "exhibitors unchanged at 1,546", "参展商持平，为 1,546 家"),
        (EXHIBITORS, 2501, 2500, "exhibitors up by 1 to 2,501", "参展商增加 1 家，达 2,501 家"),
        (EXHIBITORS, 2499, 2500, "exhibitors down by 1 to 2,499", "参展商减少 1 家，为 2,499 家"),
        (
            EXHIBITORS,
            21,
            8,
            "exhibitors up from 8 to 21 (+162.5 % of 8)",
            "参展商由 8 家增至 21 家（+162.5%（基数 8））",
        ),
        (
            EXHIBITORS,
            4,
            8,
            "exhibitors down from 8 to 4 (\u221250.0 % of 8)",
            "参展商由 8 家减至 4 家（\u221250.0%（基数 8））",
        ),
        (EXHIBITORS, 12, 0, "exhibitors up from 0 to 12", "参展商由 0 家增至 12 家"),
        (EXHIBITORS, 0, 0, "exhibitors unchanged at 0", "参展商持平，为 0 家"),
        (EXHIBITORS, 0, 12, "exhibitors down 100.0 % to 0", "参展商下降 100.0%，为 0 家"),
        (EXHIBITORS, 12, None, "exhibitors: 12", "参展商：12 家"),
        (EXHIBITORS, None, 12, "", ""),
        (
            SHARE,
            26.27,
            19.99,
            "international share up 6.3 points to 26.3 %",
            "国际参展商占比上升 6.3 个百分点，达 26.3%",
        ),
        (
            SHARE,
            19.99,
            26.27,
            "international share down 6.3 points to 20.0 %",
            "国际参展商占比下降 6.3 个百分点，为 20.0%",
        ),
        (SHARE, 20.01, 20.0, "international share steady at 20.0 %", "国际参展商占比基本持平，为 20.0%"),
        (
            SHARE,
            5.0,
            0.0,
            "international share up 5.0 points to 5.0 %",
            "国际参展商占比上升 5.0 个百分点，达 5.0%",
        ),
        (
            Measure.NET_SPACE,
            68420,
            61350,
            "net exhibition space up 11.5 % to 68,420 m²",
            "净展览面积增长 11.5%，达 68,420 m²",
        ),
        (Measure.VISITORS, 40000, 30000, "visitors up 33.3 % to 40,000", "观众增长 33.3%，达 40,000 人"),
    ],
)
def test_every_kind_of_change(
    measure: Measure, value: float | None, previous: float | None, english: str, chinese: str
) -> None:
    figure = Figure(measure, value, previous)
    assert change_clause(figure, EN) == english
    assert change_clause(figure, ZH) == chinese


def test_the_short_clause_leaves_the_value_out() -> None:
    assert short_clause(Figure(EXHIBITORS, 476, 309), EN) == "exhibitors up 54.0 %"
    assert short_clause(Figure(EXHIBITORS, 21, 8), EN) == "exhibitors up from 8 to 21"
    assert short_clause(Figure(EXHIBITORS, 21, None), EN) == ""


COUNTS = st.integers(0, 100_000)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(list(Measure)), COUNTS, COUNTS)
def test_the_sign_word_agrees_with_the_number(measure: Measure, value: int, previous: int) -> None:
    figure = Figure(measure, value, previous)
    english, chinese = change_clause(figure, EN), change_clause(figure, ZH)
    up, down = value > previous, value < previous
    assert (" up " in english, " down " in english) == (up, down)
    assert any(word in chinese for word in ("增", "上升")) == up
    assert any(word in chinese for word in ("减", "下降")) == down
    assert not re.search(r"(up|down) 0\.0 ", english)
    assert EN.amount(figure.unit, value) in english
    assert ZH.amount(figure.unit, value) in chinese
