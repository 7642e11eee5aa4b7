"""Sentences of the rooms below in the language of whoever reads them."""

import pytest

from expo_app.report.translating import in_language, without_options


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Import 6 files", "导入 6 个文件"),
        ("Import a.xlsx (2 undone steps set aside)", "导入 a.xlsx（搁置 2 个已撤销的步骤）"),
        ("set aside by step 5", "因第 5 步而搁置"),
        ("blank row", "空行"),
        (
            "Column “City” of a.xlsx is new: no earlier edition's list has it. It is kept as it is.",
            "a.xlsx 的“City”列是新增的：往届名单均无此列。照原样保留。",
        ),
        (
            "“Technology” is no sector of 2025 any more: of 21 returning exhibitors of it, 9 in “Chips in "
            "cars”, 7 in “Clouds”, 5 in “Robots”. Say whether it was split, or which of them it is now.",
            "2025 年已没有展区“Technology”：其 21 家连续参展商中，9 家在“Chips in cars”，7 家在“Clouds”，"
            "5 家在“Robots”。请说明是否已拆分，或现为其中哪一个。",
        ),
        ("Leave a.xlsx, sheet Hall 1 out", "不采用 a.xlsx，工作表 Hall 1"),
        (
            "In the list of 1991, names that are written in two ways count as one exhibitor: “Sea and Sun” "
            "and “Sea & Sun” and 26 more.",
            "1991 年名单中有两种写法的名称计为同一参展商：“Sea and Sun”和“Sea & Sun”，另有 26 对。",
        ),
    ],
)
def test_a_sentence_is_said_in_chinese_with_its_values(sentence: str, said: str) -> None:
    assert in_language(sentence, "zh") == said
    assert in_language(sentence, "en") == sentence


def test_what_a_list_says_is_no_sentence_of_ours() -> None:
    """A header that looks like the name of a dated list stays what it is."""
    said = in_language(
        "a.csv has columns that are kept but count for nothing: Day of entry. Say what they hold, or filter "
        'by them as they are (--where "Day of entry=...").',
        "zh",
    )
    assert "Day of entry" in said
    assert "--where" not in said


def test_a_text_that_nobody_translated_stays_english() -> None:
    assert in_language("Something that nobody says.", "zh") == "Something that nobody says."


def test_an_english_sentence_without_its_options() -> None:
    assert without_options("a.xlsx names no edition; say which it is with --edition YEAR.") == (
        "a.xlsx names no edition; say which it is."
    )
