"""Halls and stands in the forms that lists use."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.reference.stands import halls_in, have_prefixes, prefix_of, stands_in


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("E1-0105, E1-0113", [("", "E1-0105"), ("", "E1-0113")]),
        ("E1-0201, W5-0901", [("", "E1-0201"), ("", "W5-0901")]),
        ("RH.G62", [("", "RH.G62")]),
        ("Hall 2 - Booth 15", [("2", "15")]),
        ("Hall 2, Booth 15", [("2", ""), ("", "15")]),
        ("Booth 15, Hall 2", [("", "15"), ("2", "")]),
        ("B07 (Halle 7)", [("7", "B07")]),
        ("Halle 4.1 Stand B07", [("4.1", "B07")]),
        ("Pabellón 4 Stand 4C12", [("4", "4C12")]),
        ("Padiglione 22 Stand A10", [("22", "A10")]),
        ("North Hall - Booth 12", [("North Hall", "12")]),
        ("2号馆-A05", [("2", "A05")]),
        ("二號館 A05", [("2", "A05")]),
        ("E1馆A05展位", [("E1", "A05")]),
        ("Ｅ１－０１０５；Ｗ５－０９０１", [("", "E1-0105"), ("", "W5-0901")]),
        ("D050/F051", [("", "D050"), ("", "F051")]),
        ("A01/02", [("", "A01"), ("", "A02")]),
        ("E1-0105/13", [("", "E1-0105"), ("", "E1-0113")]),
        ("12A/B", [("", "12A"), ("", "12B")]),
        ("B15 & B16", [("", "B15"), ("", "B16")]),
        ("Freifläche/Halle/8/Nord/A020", [("", "Freifläche/Halle/8/Nord/A020")]),
        ("0007", [("", "0007")]),
        ("TBA", []),
        ("待定", []),
        ("-", []),
        ("", []),
    ],
)
def test_stands(text, pairs):
    assert list(stands_in(text)) == pairs


@pytest.mark.parametrize(
    ("text", "halls"),
    [
        ("2", ["2"]),
        ("Hall 2", ["2"]),
        ("Halle Nr. 4.1", ["4.1"]),
        ("２号馆", ["2"]),
        ("二号馆", ["2"]),
        ("E1馆, W5馆", ["E1", "W5"]),
        ("Hall 2, Level 1", ["2"]),
        ("W5 Hall", ["W5"]),
        ("North Hall", ["North Hall"]),
        ("TBA", []),
    ],
)
def test_halls(text, halls):
    assert list(halls_in(text)) == halls


def test_the_beginning_of_a_stand_may_be_its_hall():
    assert [prefix_of(stand) for stand in ("E1-0105", "RH.G62", "4.1-B05", "1.1H-A05", "N1A12")] == [
        *("E1", "RH", "4.1", "1.1H", "N1")
    ]
    assert [prefix_of(stand) for stand in ("A-1", "0105", "B15", "1A12")] == ["", "", "", ""]
    assert have_prefixes(["E1-1", "E1-2", "W5-1", "W5-2"])
    assert not have_prefixes(["E1-1", "B2", "B3"])


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=30))
def test_any_text_is_read(text):
    assert all(hall or stand for hall, stand in stands_in(text))
    assert all(halls_in(text))
