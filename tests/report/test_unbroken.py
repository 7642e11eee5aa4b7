"""Where a line must not break, and where a word may."""

import pytest

from expo_app.report.hyphens import hyphenated
from expo_app.report.unbroken import file_names, split_sentences, unbroken, whole_end


@pytest.mark.parametrize(
    "text",
    [
        "26.3|%",
        "21,127|m²",
        "+6.3|points",
        "1,812|家参展商",
        "2025|年",
        "第|4|位",
        "91.3|% from the first|3",
        "moves from rank|4 to 2",
        "计一次（ISO|25639，UFI）",
    ],
)
def test_a_number_keeps_its_unit_and_its_measure_word(text: str) -> None:
    assert unbroken(text.replace("|", " ")) == text.replace("|", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "3 cannot be|judged",
        "from 2,295 to 2,348|exhibitors",
        "up 1.2|points to|50.6|%",
        "+4.4% 至|+4.8%",
        "国际参展商增长 4.8%",
        "they are about Internationalisation",
    ],
)
def test_a_title_does_not_end_with_one_short_word_alone(text: str) -> None:
    assert whole_end(text.replace("|", " ")) == text.replace("|", "\u00a0")


@pytest.mark.parametrize(
    "text",
    [
        "3 lost",
        "in 2025 and 2024",
        "Hall 1C leads",
        "共 1,812",
        "UFI 口径",
        "2020 至 2024",
        "1,812 中的",
        "a %",
        "UFI（ISO 25639）",
    ],
)
def test_other_spaces_break(text: str) -> None:
    assert unbroken(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "Source: 2022.csv. In 2016, 7 (3.0 %) are not known.| * Not comparable.| Sectors: as listed.",
        "来源：2022.csv。|参展商：经主办方接受。",
    ],
)
def test_sentences_are_split_and_make_the_text_again(text: str) -> None:
    parts = text.replace("csv. In", "csv.| In").split("|")
    assert split_sentences("".join(parts)) == parts


def test_a_word_breaks_only_where_it_has_to() -> None:
    assert hyphenated("Comprehensive", lambda part: len(part) <= 13) == ("Comprehensive",)
    assert hyphenated("Comprehensive", lambda part: len(part) <= 9) == ("Compre-", "hensive")
    assert hyphenated("e-commerce", lambda part: len(part) <= 8) == ("e-", "commerce")
    assert hyphenated("数字文化产业", lambda part: len(part) <= 3) == ("数字文化产业",)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Source: Expo 2025 - list.xlsx, 名单.csv and 1 more.", ["Expo 2025 - list.xlsx, ", "名单.csv"]),
        ("来源：Expo 2025.xlsx、2024_名单.csv。参展商：自有", ["Expo 2025.xlsx、", "2024_名单.csv。"]),
        ("Source: a very long na…, b.csv. Net: 3.5 m²…", ["a very long na…, ", "b.csv. "]),
        ("Source: none imported. Exhibitors: main, co…", []),
    ],
)
def test_names_of_files_are_found_among_the_sources(text: str, names: list[str]) -> None:
    assert [text[begin:end] for begin, end in file_names(text)] == names
