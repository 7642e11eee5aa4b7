"""Words for roles, modes and statuses."""

import pytest

from expo_app.model.terms import Mode, Role, Status
from expo_app.reference.roles import (
    answer,
    is_open,
    mode_cell,
    mode_of,
    role_cell,
    role_of,
    status_cell,
    status_of,
)


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Main exhibitor|Exhibitor|Hauptaussteller|主展商|参展商|Exposant principal|Expositor", Role.MAIN),
        (
            "Co-exhibitor|Sub-exhibitor|Mitaussteller|联合参展商|联合展商|Współwystawca",
            Role.CO,
        ),
        (
            "Represented company|zusätzlich vertretenes Unternehmen|被代表企业|被代理企业",
            Role.REPRESENTED,
        ),
        ("Organiser|Pavilion organizer|组团单位", Role.ORGANISER),
        ("Press|Presse|媒体|Stand staff|Supplier", Role.SERVICE),
        ("Visitor|Trade visitor|Fachbesucher|专业观众|Buyer|采购商", Role.VISITOR),
        ("Mitaussteller / Co-exhibitor|联合参展商 (co-exhibitor)", Role.CO),
    ],
)
def test_roles(words, role):
    assert {role_of(word) for word in words.split("|")} == {role}


def test_modes_and_statuses():
    assert {mode_of(word) for word in ("Online", "线上", "virtual", "线上参展")} == {Mode.ONLINE}
    assert {mode_of(word) for word in ("on site", "线下", "vor Ort", "Hybrid")} == {Mode.ON_SITE}
    assert {
        status_of(word) for word in ("Cancelled", "canceled", "取消", "Storniert", "abgesagt", "退展")
    } == {Status.CANCELLED}
    assert {status_of(word) for word in ("Confirmed", "已确认", "bestätigt")} == {Status.CONFIRMED}


@pytest.mark.parametrize("text", ["", "sponsor of the year", "main / co-exhibitor", "?"])
def test_unknown_or_contradictory_words_name_no_role(text):
    assert role_of(text) is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("1 - Main exhibitor", Role.MAIN),
        ("Aussteller 2025", Role.MAIN),
        ("聯合參展商", Role.CO),
        ("被代表企業", Role.REPRESENTED),
        ("联合参展商（共享展位）", Role.CO),
        ("Mitaussteller auf Stand A12", Role.CO),
        ("exhibitor (co)", None),
        ("main / co-exhibitor", None),
        ("not an exhibitor", None),
        ("sponsor of the year", None),
    ],
)
def test_the_cell_of_a_role_column_may_say_more_than_the_word(text, role):
    assert role_cell(text) == (role, "")


def test_a_role_may_name_whose_stand_it_is_on():
    assert role_cell("co-exhibitor of Acme GmbH") == (Role.CO, "Acme GmbH")
    assert role_cell("Mitaussteller von Acme") == (Role.CO, "Acme")


def test_statuses_with_remarks_and_denials():
    for text in ("cancelled on 12 March 2025", "storniert am 12.3.", "已取消(3月5日)", "已取消（退款）"):
        assert status_cell(text) is Status.CANCELLED
    for text in ("not paid", "nie bestätigt", "未付款", "confirmed, then cancelled", "?"):
        assert status_cell(text) is None


@pytest.mark.parametrize(
    "text", ["waiting list", "not confirmed", "nicht bestätigt", "未确认", "审核中", "Option"]
)
def test_what_is_not_settled_counts_as_confirmed_and_is_open(text):
    assert status_cell(text) is Status.CONFIRMED
    assert is_open(text)
    assert not is_open("confirmed")


def test_answers():
    assert [answer(text) for text in ("Yes", "ja", "✓", "x", "是")] == [True] * 5
    assert [answer(text) for text in ("no", "Nein", "否")] == [False] * 3
    assert answer("cancelled") is None


def test_online_and_on_site_is_on_site():
    assert mode_cell("Online + onsite") is Mode.ON_SITE
    assert mode_cell("線上參展") is Mode.ONLINE
    assert mode_cell("virtual booth 3") is Mode.ONLINE
