"""Text is elided and wrapped by its measured width."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.ui.charts.lettering import Metrics, balanced, elide, hyphenated, wrap, wrap_at_most

QUICK = settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text("ab c，。中国 ", max_size=60)


@QUICK
@given(text=TEXTS, room=st.floats(0, 300))
def test_an_elided_text_fits_and_is_a_beginning(text: str, room: float, metrics: Metrics) -> None:
    shown = elide(text, room, 12, metrics)
    assert metrics.width(shown, 12) <= room or not shown
    assert shown == text or text.startswith(shown.removesuffix("…"))


@QUICK
@given(text=TEXTS, room=st.floats(30, 300))
def test_wrapping_loses_nothing_but_spaces(text: str, room: float, metrics: Metrics) -> None:
    lines = wrap(text, room, 12, metrics)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(metrics.width(line, 12) <= room for line in lines)


def test_chinese_breaks_between_characters_but_not_before_a_comma(metrics: Metrics) -> None:
    assert wrap("参展商增长，国际", 5 * 7.2, 12, metrics) == ("参展商增", "长，国际")


def test_what_does_not_fit_in_the_lines_is_elided(metrics: Metrics) -> None:
    lines = wrap_at_most("one two three four five six", 2, 80, 12, metrics)
    assert len(lines) == 2
    assert lines[-1].endswith("…")
    assert wrap_at_most("one two", 2, 80, 12, metrics) == ("one two",)


@QUICK
@given(word=st.text("abeinstz-ü", min_size=1, max_size=30), room=st.floats(20, 200))
def test_a_hyphenated_word_loses_nothing(word: str, room: float, metrics: Metrics) -> None:
    parts = hyphenated(word, room, 12, metrics)
    assert all(part.endswith("-") and metrics.width(part, 12) <= room for part in parts[:-1])
    joined = "".join(part.removesuffix("-") for part in parts[:-1]) + parts[-1]
    assert joined.replace("-", "") == word.replace("-", "")


def test_words_are_broken_where_one_would_break_them(metrics: Metrics) -> None:
    room = 8 * 7.2
    assert hyphenated("Comprehensive", room, 12, metrics) == ("Compre-", "hensive")
    assert hyphenated("e-commerce", room, 12, metrics) == ("e-", "commerce")
    assert hyphenated("finance", room, 12, metrics) == ("finance",)
    assert hyphenated("数据与金融和其他行业", room, 12, metrics) == ("数据与金融和其他行业",)


def test_chinese_lines_are_about_as_long_as_each_other(metrics: Metrics) -> None:
    assert balanced("数据与金融", 3, 4 * 7.2, 12, metrics) == ("数据与", "金融")
    assert balanced("数字文化与娱乐业", 3, 7 * 7.2, 12, metrics) == ("数字文化", "与娱乐业")
    assert balanced("数据", 3, 4 * 7.2, 12, metrics) == ("数据",)


def test_a_unit_stays_with_its_number(metrics: Metrics) -> None:
    text = "on average 321.9 m², up 64.2 % since"
    room = metrics.width("on average 321.9", 12) + 1
    assert wrap(text, room, 12, metrics)[0] == "on average"
    assert "64.2 %" in " | ".join(wrap(text, room, 12, metrics))


def test_no_line_ends_with_an_opening_bracket_nor_parts_a_number_from_its_measure_word(
    metrics: Metrics,
) -> None:
    text = "2024 年与 2023 年（线上参展 97 家）。共 1,812 家（ISO 25639）。"
    for room in range(60, 300, 7):
        lines = wrap(text, float(room), 12, metrics)
        assert not any(line.endswith("（") for line in lines)
        assert not any(line[0] in "，。）" for line in lines)
        assert "97 家" in " | ".join(lines)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("数字健康：+6.2 个百分点、丝路电商：+4.9 个百分点", ("6.2 个百分点", "4.9 个百分点")),
        ("40,000 人次中的 24,693 人次，2,462 家次中", ("24,693 人次", "2,462 家次")),
        ("Digital health: +6.2 points, culture: +4.9 points", ("+6.2 points,", "+4.9 points")),
        ("several stands count once (ISO 25639, UFI).", ("(ISO 25639,",)),
        ("多个展位只计一次（ISO 25639，UFI）。", ("（ISO 25639，",)),
    ],
)
def test_a_number_keeps_the_whole_of_its_unit(text: str, held: tuple[str, ...], metrics: Metrics) -> None:
    for room in range(110, 300, 7):
        lines = " | ".join(wrap(text, float(room), 12, metrics))
        assert all(part in lines for part in held)
