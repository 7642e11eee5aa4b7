"""Names that a workbook accepts."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.export.sheets.names import headers, sheet_names, table_name
from expo_app.export.sheets.sheet_words import SHEET_NAMES

ANY_TEXT = st.text(alphabet=st.sampled_from("aA1 []:*?/\\'=国\x01_"), max_size=45)


def test_the_title_where_it_is_short_enough_else_the_id_in_words() -> None:
    wanted = [
        ("a", "Countries"),
        ("international_countries", "International exhibitors by country or region"),
    ]
    assert list(sheet_names(wanted)) == ["Countries", "International countries"]


def test_a_long_chinese_title_keeps_its_first_clause() -> None:
    wanted = [
        ("lost", "557 家参展商未再参展，其中 120 家曾连续参展三届，分布在二十个国家和地区"),
        ("lost", "国" * 40),
    ]
    assert list(sheet_names(wanted)) == ["557 家参展商未再参展", "国" * 30 + "…"]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_sheet_whose_title_is_a_finding_keeps_its_name(lang: str) -> None:
    known = SHEET_NAMES[lang]
    findings = [(identity, f"{number} of 4") for number, identity in enumerate(known)]
    assert list(sheet_names(findings, known=known)) == list(known.values())


@settings(deadline=None, max_examples=80)
@given(st.lists(st.tuples(ANY_TEXT, ANY_TEXT), max_size=8))
def test_sheet_names_are_accepted_and_unique(wanted: list[tuple[str, str]]) -> None:
    names = list(sheet_names(wanted, taken=["Contents"]))
    assert len({name.casefold() for name in [*names, "Contents"]}) == len(wanted) + 1
    for name in names:
        assert 0 < len(name) <= 31
        assert not set(name) & set("[]:*?/\\\x01")
        assert name.strip("' ") == name


def test_a_name_that_excel_keeps_for_itself() -> None:
    assert list(sheet_names([("h", "History")])) == ["History 2"]


@settings(deadline=None, max_examples=60)
@given(st.lists(ANY_TEXT, max_size=8))
def test_headers_are_never_empty_or_twice(wanted: list[str]) -> None:
    found = headers(wanted, "Column")
    assert all(found)
    assert len({name.casefold() for name in found}) == len(wanted)


def test_table_names_are_plain() -> None:
    assert table_name(3, "=top [countries]") == "T3_top_countries"
    assert table_name(1, "国家") == "T1_table"
