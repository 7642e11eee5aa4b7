"""Both languages say the same things, and write numbers as their readers do."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.figure import Measure, Unit
from expo_app.report.words import MINUS, Words, rounded, words

EN, ZH = words("en"), words("zh")


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_texts() -> None:
    assert EN.texts.keys() == ZH.texts.keys()


# Where one language needs a value that the other does not say.
DIFFERENT = {"places.from_to", "places.still"}


@pytest.mark.parametrize("key", sorted(EN.texts))
def test_no_translation_drops_a_number(key: str) -> None:
    assert fields(EN.texts[key]) == fields(ZH.texts[key]) or key in DIFFERENT


def test_every_measure_has_a_name(lang: str) -> None:
    spoken = words(lang)
    assert len({spoken.text(f"measure.{measure}") for measure in Measure}) == len(Measure)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1812, 0, "1,812"),
        (0, 0, "0"),
        (-611, 0, "\u2212611"),
        (26.25, 1, "26.3"),
        (26.35, 1, "26.4"),
        (-0.04, 1, "0.0"),
        (2.5, 0, "3"),
        (1234567.89, 1, "1,234,567.9"),
    ],
)
def test_numbers(value: float, decimals: int, text: str) -> None:
    assert EN.number(value, decimals) == ZH.number(value, decimals) == text


def test_units() -> None:
    assert (EN.percent(53.96), ZH.percent(53.96)) == ("54.0 %", "54.0%")
    assert (EN.signed_points(6.28), ZH.signed_points(6.28)) == ("+6.3 points", "+6.3 个百分点")
    assert EN.amount(Unit.SQUARE_METRES, 68420) == "68,420 m²"
    assert EN.signed_amount(Unit.SQUARE_METRES, -7070) == "\u22127,070 m²"
    assert EN.signed_amount(Unit.COUNT, 0) == "±0"
    assert EN.change_percent(21, 8) == "+162.5 % of 8"
    assert ZH.change_percent(21, 8) == "+162.5%（基数 8）"
    assert EN.change_percent(11, 10) == "+10.0 %"


def test_dates() -> None:
    assert EN.date("2025-09-20") == "20 September 2025"
    assert ZH.date("2025-09-20T10:00:00") == "2025 年 9 月 20 日"
    assert EN.date("spring") == "spring"


def test_lists_and_nouns() -> None:
    assert EN.listed(["a", "b", "c"]) == "a, b and c"
    assert ZH.listed(["甲", "乙", "丙"]) == "甲、乙和丙"
    assert EN.listed([]) == ""
    assert EN.counted("noun.exhibitors", 1) == "1 exhibitor"
    assert EN.counted("noun.exhibitors", 0) == "0 exhibitors"
    assert ZH.counted("noun.places", 40) == "40 个国家和地区"


def test_no_blank_stands_before_a_full_width_mark() -> None:
    heat = ZH.text("heat.up", row=ZH.embedded("美国"), column=ZH.embedded("Drones (RPAS)"), change="+25")
    assert heat == "增加最多的组合：美国与 Drones (RPAS)，+25"
    assert ZH.text("leader.one", name=ZH.embedded("OTROS"), total="404 家", value="9") == (
        " OTROS 居首：404 家中占 9"
    )


def test_values_are_never_templates() -> None:
    assert EN.text("prefix", scope="{title}", title="{0.__class__}") == "{title}: {0.__class__}"


def test_another_language_is_refused() -> None:
    with pytest.raises(KeyError):
        words("fr")


@settings(deadline=None, max_examples=200)
@given(st.floats(-1e12, 1e12), st.integers(0, 2), st.sampled_from([EN, ZH]))
def test_a_number_reads_back_as_what_it_was(value: float, decimals: int, spoken: Words) -> None:
    text = spoken.signed(value, decimals)
    assert "-" not in text
    plain = text.replace(",", "").replace(MINUS, "-").replace("±", "")
    assert float(plain) == float(rounded(value, decimals))
    assert (text[0] == "±") == (float(plain) == 0)


def test_what_is_said_of_one_is_in_the_singular() -> None:
    assert "its share" in EN.of(1, "represented.text", names="Japan")
    assert "their share" in EN.of(2, "represented.text", names="Japan")
    plural = re.compile(r"\b(?:their|them|are|were|exhibit|companies|sectors)\b")
    of_one = {key: text for key, text in EN.texts.items() if key.endswith(".one")}
    assert not {key for key, text in of_one.items() if plural.search(text)}
