"""Each warning stands beside the figures that it concerns, and nowhere else."""

from dataclasses import replace

import pytest

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report.cards import headline_cards
from expo_app.report.caveats import caveat_sentence, caveats_at, warned_table
from expo_app.report.compose import compose
from expo_app.report.foot import source_line
from expo_app.report.tables import headline_table
from expo_app.report.tables_groups import sectors_table
from expo_app.report.width import FOOT, fits
from expo_app.report.words import words

VENUE = Warned(Caveat.VENUE, ("Hall A", "Hall B"))
UNKNOWN = Warned(Caveat.COUNTRY_UNKNOWN, ("2025", 91, 5.0))
SPLIT = Warned(Caveat.NOMENCLATURE, (2, "Smart mobility"))
LANGUAGES = ("en", "zh")


@pytest.fixture
def warned(gdte: Dossier) -> Dossier:
    return replace(gdte, warnings=(VENUE, SPLIT, UNKNOWN))


def said(warned: Dossier, place: str, lang: str) -> set[Warned]:
    """The warnings that stand at a place."""
    spoken = words(lang)
    of = {caveat_sentence(one, warned, spoken): one for one in warned.warnings}
    return {of[sentence] for sentence in caveats_at(place, warned, spoken)}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("overview", {VENUE, UNKNOWN}),
        ("headline", {VENUE, UNKNOWN}),
        ("countries", {VENUE, UNKNOWN}),
        ("regions", {VENUE, UNKNOWN}),
        ("sectors", {VENUE, SPLIT}),
        ("heat", {VENUE, SPLIT, UNKNOWN}),
        ("bridge", {VENUE}),
        ("exhibitors", {VENUE}),
        ("visitor_countries", set()),
        ("definitions", set()),
        ("tests", set()),
        ("cover", set()),
    ],
)
def test_a_place_has_the_warnings_about_its_figures(
    warned: Dossier, place: str, expected: set[Warned], lang: str
) -> None:
    assert said(warned, place, lang) == expected


@pytest.mark.parametrize(("lang", "begin"), [("en", "2025 against 2024. "), ("zh", "2025 年对比 2024 年。")])
def test_a_warning_is_a_sentence_of_its_own_in_a_note(warned: Dossier, lang: str, begin: str) -> None:
    spoken = words(lang)
    note = warned_table(headline_table(warned, spoken), warned, spoken).note
    assert note.startswith(begin + caveat_sentence(VENUE, warned, spoken))
    mentions = warned_table(sectors_table(warned, spoken), warned, spoken).note
    assert ".." not in mentions
    assert "。。" not in mentions


@pytest.mark.parametrize("lang", LANGUAGES)
def test_at_the_foot_of_cards_a_warning_about_them_comes_before_definitions(gdte: Dossier, lang: str) -> None:
    told = replace(gdte, warnings=(Warned(Caveat.COUNTRY_UNKNOWN, ("2024", 27, 1.2)),))
    (page,) = (page for page in compose(told, lang).pages if page.id == "headline")
    assert caveat_sentence(told.warnings[0], told, words(lang)) in page.foot
    assert page.foot.startswith(source_line(told, words(lang), tuple(Population)))


@pytest.mark.parametrize(("lang", "defined"), [("en", " Exhibitors: "), ("zh", "。参展商：")])
def test_beside_a_warning_a_foot_defines_as_much_as_it_has_room_for(
    gdte: Dossier, lang: str, defined: str
) -> None:
    short = tuple(replace(note, file="a.csv") for note in gdte.sources)
    told = replace(gdte, sources=short, warnings=(Warned(Caveat.COUNTRY_UNKNOWN, ("2024", 7, 3.0)),))
    (page,) = (page for page in compose(told, lang).pages if page.id == "headline")
    assert caveat_sentence(told.warnings[0], told, words(lang)) in page.foot
    assert defined in page.foot
    assert fits(page.foot, FOOT)


def test_cards_carry_the_warnings_about_their_change(warned: Dossier) -> None:
    spoken = words("en")
    cards = {card.measure: card.warning for card in headline_cards(warned, spoken)}
    venue, unknown = (caveat_sentence(one, warned, spoken) for one in (VENUE, UNKNOWN))
    assert cards[Measure.EXHIBITORS] == cards[Measure.NET_SPACE] == venue
    assert cards[Measure.INTERNATIONAL_SHARE] == f"{venue} {unknown}"
    assert cards[Measure.ATTENDING_COUNTRIES] == ""


def test_without_an_edition_before_no_card_warns(warned: Dossier) -> None:
    alone = replace(
        warned,
        answer=replace(
            warned.answer, figures=tuple(replace(one, previous=None) for one in warned.answer.figures)
        ),
    )
    assert not any(card.warning for card in headline_cards(alone, words("en")))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_exports_say_them_beside_the_figures(warned: Dossier, lang: str) -> None:
    report, spoken = compose(warned, lang), words(lang)
    told = {one: caveat_sentence(one, warned, spoken) for one in warned.warnings}
    for page in report.pages:
        for one, sentence in told.items():
            expected = one in said(warned, page.id, lang)
            assert (sentence in page.speaker_notes) is expected, page.id
            assert expected or sentence not in page.foot
    notes = {table.id: table.note for table in report.tables}
    assert told[SPLIT] in notes["sectors"]
    assert told[SPLIT] not in notes["countries"]
    assert told[UNKNOWN] in notes["international_countries"]
    assert told[VENUE] in notes["headline"]
    assert told[VENUE] not in notes["definitions"]
