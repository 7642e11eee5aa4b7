"""Every kind of finding has a title that can be translated."""

from expo_app.session.checking.checking_findings import TITLES
from expo_app.ui.checking import titles


def test_every_group_of_findings_has_a_short_title() -> None:
    assert titles.TITLES.keys() >= TITLES.keys()
