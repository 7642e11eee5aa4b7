"""Clauses and names one after the other, as the language in force writes them."""

from collections.abc import Iterator

import pytest

from expo_app.ui.language import speak
from expo_app.ui.wording import joined, listed


@pytest.fixture(params=["en", "zh"])
def language(qapp: object, request: pytest.FixtureRequest) -> Iterator[str]:
    speak(request.param)
    yield request.param
    speak("en")


def test_clauses_and_names_have_the_commas_of_the_language(language: str) -> None:
    clauses, names = {"en": (", ", ", "), "zh": ("，", "、")}[language]
    assert joined(["106", "", "GB18030", "5 KB"]) == clauses.join(["106", "GB18030", "5 KB"])
    assert joined([]) == joined(["", ""]) == ""
    assert joined(["alone"]) == "alone"
    assert listed(["a.csv", "b.csv"]) == f"a.csv{names}b.csv"
