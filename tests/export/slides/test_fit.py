"""Text fits the room that it is given."""

from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.slides import fit

TEXT = st.text(alphabet="abcWi 0123,国家。A-\n", min_size=1, max_size=200)


def test_wraps_at_words_and_between_chinese_letters() -> None:
    assert fit.lines("one two three", 12, 1000) == 1
    assert fit.lines("one two three", 12, fit.width("one two", 12) + 1) == 2
    assert fit.lines("国家和地区", 10, 30) == 2
    assert fit.lines("a\nb", 12, 1000) == 2


def test_a_word_longer_than_a_line_takes_several() -> None:
    assert fit.lines("m" * 40, 12, 100) == 5


def test_smaller_first_then_shorter() -> None:
    text = "International exhibitors by country or region"
    assert fit.shaped(text, (1000, 20), (14, 12)) == (text, 14)
    assert fit.shaped(text, (fit.width(text, 12) + 1, 20), (14, 12)) == (text, 12)
    short, size = fit.shaped(text, (100, 20), (14, 12))
    assert size == 12
    assert short.endswith("…")
    assert text.startswith(short[:-1])


@settings(deadline=None, max_examples=80)
@given(TEXT, st.floats(60, 600), st.integers(1, 4))
def test_what_is_shortened_fits(text: str, room: float, most: int) -> None:
    found = fit.elided(text, 10, room, most)
    assert fit.lines(found, 10, room) <= most
    assert found == text or (found.endswith("…") and text.startswith(found[:-1]))


def test_a_percent_sign_stays_with_its_number() -> None:
    text = "Retention 64.0 % to 64.2 %"
    room = fit.width("Retention 64.0 % to 64.2", 12) + 1
    assert fit.lines(text, 12, room) == 2
    assert fit.longest_word("up 64.2 %", 12) == fit.width("64.2 %", 12)


def test_a_foot_loses_whole_sentences() -> None:
    first, second = (
        "Source: list.xlsx.",
        "Exhibitors: who has own staff. International: who comes from abroad.",
    )
    room = fit.width(f"{first} Exhibitors: who has own staff.", 9) + 2, 9 * fit.LINE + 1
    assert fit.shaped_sentences(f"{first} {second}", room, (10, 9)) == (
        f"{first} Exhibitors: who has own staff.",
        9,
    )
    assert fit.shaped_sentences("来源：名单。参展商：有自己人员者。", (80, 13), (9,))[0] == "来源：名单。"
    assert fit.shaped_sentences("A sentence that is too long", (60, 13), (9,))[0].endswith("…")


def test_a_measure_word_stays_with_its_number() -> None:
    text = "共有 1,812 家"
    assert fit.longest_word(text, 12) == fit.width("1,812\u00a0家", 12)


def test_a_subtitle_loses_clauses_and_keeps_its_profile() -> None:
    text = "Change by sector, one mention for each, 2025 against 2024, profile UFI (ISO 25639)"
    room = fit.width("Change by sector, 2025 against 2024, profile UFI (ISO 25639)", 9) + 1, 13
    assert fit.shaped_clauses(text, room, (10, 9))[0] == text.replace(", one mention for each", "")
    chinese = "按展区统计（家次，累计），2025 年对比 2024 年，口径：UFI（ISO 25639）"
    kept = fit.shaped_clauses(chinese, (fit.width(chinese, 9) - 20, 13), (9,))[0]
    assert kept == "按展区统计（家次，累计），口径：UFI（ISO 25639）"


def test_a_name_of_a_file_stays_on_one_line_where_a_line_holds_it() -> None:
    first, second, rest = "Source: a.csv,", "第二届博览会 2023 - 名单.csv.", "Retention: who came again."
    text = f"{first} {second} {rest}"
    room = fit.width(f"{first} 第二届博览会 2023 - 名单", 10)
    assert fit.with_whole_names(text, 10, room) == f"{first}\n{second} {rest}"
    assert fit.lines(text, 10, room) == fit.lines(f"{first}\n{second} {rest}", 10, room)
    chinese = "来源：a.csv、第二届博览会名单.csv。"
    room = fit.width("来源：a.csv、第二届博览会名单", 10)
    assert fit.with_whole_names(chinese, 10, room) == "来源：a.csv、\n第二届博览会名单.csv。"
    narrow = fit.width("第二届博览会", 10)
    assert "\n第二届" not in fit.with_whole_names(text, 10, narrow)
    assert fit.with_whole_names(text, 10, 1000) == text
