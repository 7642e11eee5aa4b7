"""The six cards of the overview."""

from collections.abc import Callable

import pytest

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.cards import HEADLINE, card, headline_cards
from expo_app.report.words import words

EN = words("en")


def test_cards_say_what_the_figures_say(gdte: Dossier) -> None:
    said = [
        (found.name, found.value, found.unit, found.change, found.other_change, found.previous)
        for found in headline_cards(gdte, EN)
    ]
    assert said == [
        ("Exhibitors", "1,812", "", "+17.2 %", "+266", "2024: 1,546"),
        ("International exhibitors", "476", "", "+54.0 %", "+167", "2024: 309"),
        ("International share", "26.3", "%", "+6.3 points", "", "2024: 20.0 %"),
        ("Exhibiting countries", "41", "", "+9", "+28.1 %", "2024: 32"),
        ("Attending countries", "154", "", "+58", "+60.4 %", "2024: 96"),
        ("Net space", "68,420", "m²", "+11.5 %", "+7,070 m²", "2024: 61,350 m²"),
    ]


def test_the_trend_has_every_edition_and_gaps_where_nothing_is_known(gdte: Dossier) -> None:
    assert card(gdte, Measure.EXHIBITORS, EN).trend == (800, 1018, 1546, 1812)
    assert card(gdte, Measure.INTERNATIONAL_EXHIBITORS, EN).trend == (None, 204, 309, 476)


@pytest.mark.parametrize(
    ("unknown", "measure", "hint"),
    [
        ((Measure.ATTENDING_COUNTRIES, Measure.VISITORS), Measure.ATTENDING_COUNTRIES, "Import visitors"),
        ((Measure.ATTENDING_COUNTRIES,), Measure.ATTENDING_COUNTRIES, "No list states countries"),
        ((Measure.NET_SPACE,), Measure.NET_SPACE, "No list states net space"),
        ((Measure.INTERNATIONAL_SHARE,), Measure.INTERNATIONAL_SHARE, "No list states countries"),
        ((Measure.EXHIBITORS, Measure.NET_SPACE), Measure.NET_SPACE, "Import exhibitors"),
    ],
)
def test_an_unknown_figure_says_what_to_import(
    gdte: Dossier, refigured: Callable, unknown: tuple[Measure, ...], measure: Measure, hint: str
) -> None:
    found = card(refigured(gdte, dict.fromkeys(unknown, (None, None))), measure, EN)
    assert (found.value, found.change, found.hint) == (None, "", hint)


def test_small_and_zero_bases(gdte: Dossier, refigured: Callable) -> None:
    small = card(refigured(gdte, {Measure.EXHIBITORS: (21, 8)}), Measure.EXHIBITORS, EN)
    assert (small.change, small.other_change, small.direction) == ("+162.5 % of 8", "+13", 1)
    zero = card(refigured(gdte, {Measure.EXHIBITORS: (21, 0)}), Measure.EXHIBITORS, EN)
    assert (zero.change, zero.other_change, zero.previous) == ("+21", "", "2024: 0")
    fallen = card(refigured(gdte, {Measure.EXHIBITORS: (1000, 2000)}), Measure.EXHIBITORS, EN)
    assert (fallen.change, fallen.direction) == ("\u221250.0 %", -1)


def test_a_first_edition_has_no_change(first_edition: Dossier, lang: str) -> None:
    for found in headline_cards(first_edition, words(lang)):
        assert found.value
        assert (found.change, found.other_change, found.previous, found.direction) == ("", "", "", 0)


def test_a_slide_has_room_for_the_whole_name(gdte: Dossier) -> None:
    names = [found.name for found in headline_cards(gdte, EN, in_full=True)]
    assert names[3:5] == ["Exhibiting countries and regions", "Attending countries and regions"]


def test_there_are_six(gdte: Dossier, lang: str) -> None:
    assert tuple(found.measure for found in headline_cards(gdte, words(lang))) == HEADLINE
