"""Roles inside the cells of names."""

import pytest

from expo_app.model.terms import Role
from expo_app.reference.role_labels import (
    is_cancelled_beside_name,
    labelled,
    role_behind,
    role_beside_name,
)


@pytest.mark.parametrize(
    ("text", "head", "role", "rest"),
    [
        ("Main GmbH, Mitaussteller: A, B", "Main GmbH, ", Role.CO, "A, B"),
        ("Co-exhibitors: A", "", Role.CO, "A"),
        ("主公司（联合参展商：甲公司）", "主公司（", Role.CO, "甲公司）"),
        ("聯合參展商：甲", "", Role.CO, "甲"),
        ("Sociétés représentées : Foo", "", Role.REPRESENTED, "Foo"),
        ("Coexpositores: Foo", "", Role.CO, "Foo"),
    ],
)
def test_labels_with_a_colon(text, head, role, rest):
    found = labelled(text)
    assert (found.head, found.role, found.rest) == (head, role, rest)


@pytest.mark.parametrize("text", ["Acme GmbH", "Siemens: Healthineers", "Agency: X", "Co: X"])
def test_other_colons_are_no_labels(text):
    assert labelled(text) is None


def test_words_behind_and_beside_names():
    assert role_behind("Acme GmbH - Mitaussteller").head == "Acme GmbH"
    assert role_behind("Velmor - Agency") is None
    assert role_beside_name("co-exhibitor") is Role.CO
    assert role_beside_name("联合参展商") is Role.CO
    assert [role_beside_name(word) for word in ("China", "agency", "co", "press")] == [None] * 4
    assert is_cancelled_beside_name("cancelled")
    assert is_cancelled_beside_name("已退展")
    assert not is_cancelled_beside_name("China")
