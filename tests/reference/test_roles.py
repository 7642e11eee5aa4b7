"""Words for roles, modes and statuses."""

import pytest

from expo_app.model.terms import Mode, Role, Status
from expo_app.reference.roles import mode_of, role_of, status_of


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
