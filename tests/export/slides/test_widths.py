"""Columns fill the room, and numbers are not squeezed while there is room."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.slides import fit
from expo_app.export.slides.place import points
from expo_app.export.slides.widths import column_widths, least_widths

CELLS = st.lists(st.text("ab 12国", max_size=40), min_size=1, max_size=4)


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(CELLS, st.booleans()), min_size=1, max_size=9), st.floats(200, 1200))
def test_columns_fill_the_room(columns: list[tuple[list[str], bool]], room: float) -> None:
    widths = column_widths([texts for texts, _ in columns], [numeric for _, numeric in columns], room, 10)
    assert sum(widths) == pytest.approx(room)
    assert all(width > 0 for width in widths)


def test_long_texts_give_way_to_numbers() -> None:
    name, number = column_widths([["word " * 60], ["1,234,567"]], [False, True], 500, 10)
    assert number > 70
    assert name + number == pytest.approx(500)


def test_what_is_spare_is_shared() -> None:
    narrow = column_widths([["Rule", "ISO"], ["Value", "26.3 %"]], [False, True], 900, 10)
    assert min(narrow) > 300


@settings(deadline=None, max_examples=60)
@given(st.floats(420, 900))
def test_no_word_and_no_number_is_broken_while_there_is_room(room: float) -> None:
    texts = [["International exhibitors, growth", "Exhibitors"], ["Exhibitors, %", "+54.0 %"], ["word " * 30]]
    numeric = [False, True, False]
    least = least_widths(texts, numeric, 10)
    assert sum(least) < 420
    widths = column_widths(texts, numeric, room, 10)
    assert all(width >= few - 1 for width, few in zip(widths, least, strict=True))
    assert sum(widths) == pytest.approx(room)


def test_heads_of_numbers_break_before_texts_do() -> None:
    texts = [["Profile", "UFI (ISO 25639)"], ["International exhibitors, growth", "+54.0 %"]]
    first, second = column_widths(texts, [False, True], 260, 10)
    assert first >= fit.width("UFI (ISO 25639)", 10, bold=True) / points(1)
    assert second < fit.width("International exhibitors, growth", 10) / points(1)


def test_a_head_breaks_only_where_there_is_no_room_for_all_of_them() -> None:
    heads = ["参展商", "参展商增幅（%）", "国际增幅（%）", "占比变化（百分点）", "国家和地区"]
    texts = [["口径", "FKM（德国展会统计自愿审核协会）"], *([head, "+6.3"] for head in heads)]
    wanted = [max(fit.width(text, 10, at == 0) for text in one) for at, one in enumerate(texts)]
    room = sum(wanted) / points(1) + 20 * len(texts) - 30
    widths = column_widths(texts, [False, *[True] * 5], room, 10)
    whole = [points(width - 20) >= want - 0.5 for width, want in zip(widths, wanted, strict=True)]
    assert whole.count(False) == 1
