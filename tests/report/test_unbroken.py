"""Where a line must not break, and where a word may."""

import pytest

from expo_app.report.hyphens import hyphenated
from expo_app.report.unbroken import unbroken


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
    ],
)
def test_a_number_keeps_its_unit_and_its_measure_word(text: str) -> None:
    assert unbroken(text.replace("|", " ")) == text.replace("|", "\u00a0")


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
    ],
)
def test_other_spaces_break(text: str) -> None:
    assert unbroken(text) == text


def test_a_word_breaks_only_where_it_has_to() -> None:
    assert hyphenated("Comprehensive", lambda part: len(part) <= 13) == ("Comprehensive",)
    assert hyphenated("Comprehensive", lambda part: len(part) <= 9) == ("Compre-", "hensive")
    assert hyphenated("e-commerce", lambda part: len(part) <= 8) == ("e-", "commerce")
    assert hyphenated("数字文化产业", lambda part: len(part) <= 3) == ("数字文化产业",)
