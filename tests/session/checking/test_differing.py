"""The parts in which two texts differ."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.session.checking.differing import differing


def parts(left: str, right: str) -> tuple[list[str], list[str]]:
    one, other = differing(left, right)
    return [s.text for s in one if s.differs], [s.text for s in other if s.differs]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "Yunqiao Digital Technology Co., Ltd.",
            "Yunqiao Digital Tech Co. Ltd.",
            (["Technology", ","], ["Tech"]),
        ),
        ("云峤数字科技有限公司", "云峤数字科技股份有限公司", ([], ["股份"])),
        ("E1, E1-0188", "E1, E1-0201", (["188"], ["201"])),
        ("36 m²", "54 m²", (["36"], ["54"])),
        ("Acme", "Acme Marine", ([], ["Marine"])),
        ("Acme", "", ([], [])),
        ("", "", ([], [])),
    ],
)
def test_words_numbers_and_characters_differ(
    left: str, right: str, expected: tuple[list[str], list[str]]
) -> None:
    assert parts(left, right) == expected


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=30), st.text(max_size=30))
def test_the_parts_joined_are_the_texts(left: str, right: str) -> None:
    for spans, text in zip(differing(left, right), (left, right), strict=True):
        assert "".join(span.text for span in spans) == text


@settings(deadline=None, max_examples=30)
@given(st.text(max_size=30))
def test_the_same_text_differs_nowhere(text: str) -> None:
    assert not any(span.differs for spans in differing(text, text) for span in spans)
