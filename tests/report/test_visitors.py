"""Visitors are said and drawn as exhibitors are, and never called so, in both languages."""

import re
from dataclasses import replace

import pytest

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, BreakdownRow, By, Measure
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.model.visitors import VisitorDossier
from expo_app.reference.visitor_kinds import kind_names
from expo_app.report import visitors, words_visitors_en, words_visitors_zh
from expo_app.report.compose import compose
from expo_app.report.spec import CellKind
from expo_app.report.visitor_cards import visitor_cards
from expo_app.report.visitor_pages import editions_table, trend_remarks
from expo_app.report.visitors import as_visitors, spoken_of, visitor_words, with_left_out
from expo_app.report.words import words

OTHERS = re.compile("exhibit|参展|(?<!国)家", re.IGNORECASE)


@pytest.fixture
def known(gdte: Dossier) -> Dossier:
    """The dossier with visitors: for this test they come from where exhibitors do."""
    answer = replace(gdte.answer, population=Population.VISITORS)
    query = replace(gdte.query, population=Population.VISITORS)
    history = tuple(one for one in gdte.history if one.edition in ("2024", "2025"))
    found = VisitorDossier(
        query,
        answer,
        history,
        {"2024": 45_000, "2025": 64_000},
        gdte.countries,
        gdte.international_countries,
        gdte.regions,
        gdte.sectors,
        gdte.waterfall,
        Breakdown(
            By.SECTOR, (BreakdownRow("b", "Buyer", 30_000, 20_000), BreakdownRow("d", "Day", 10_000, 10_000))
        ),
    )
    return replace(gdte, visited=found, query=query)


def test_the_same_charts_speak_of_visitors(known: Dossier, lang: str) -> None:
    spoken = words(lang)
    makers = (
        visitors.trend,
        visitors.international_share,
        visitors.countries,
        visitors.regions,
        visitors.sectors,
        visitors.types,
    )
    made = [make(known, spoken) for make in makers]
    for chart in made:
        assert chart is not None
        assert chart.id.startswith("visitor_")
        for text in (chart.title, chart.subtitle, chart.description, *(one.name for one in chart.series)):
            assert not OTHERS.search(text), text
        assert "visitors_2025.csv" in chart.source
        assert "2025.xlsx" not in chart.source
    assert len({chart.id for chart in made if chart}) == len(makers)


def test_cards_of_visitors(known: Dossier, lang: str) -> None:
    cards = visitor_cards(known, words(lang))
    assert [card.value for card in cards] == ["40,000", "11,000", "27.5", "154", "64,000", "22.1"]
    assert cards[3].change == "+58"
    assert cards[2].measure is cards[1].measure is Measure.INTERNATIONAL_VISITORS
    assert "1.60" in cards[4].other_change
    assert cards[5].previous.endswith("19.4")
    unknown = replace(known, visited=replace(known.visited, visits={})) if known.visited else known
    assert visitor_cards(unknown, words(lang))[4].value is None
    assert visitor_cards(unknown, words(lang))[4].hint


def test_the_report_has_pages_and_sheets_of_visitors(known: Dossier, gdte: Dossier, lang: str) -> None:
    report = compose(replace(known, query=gdte.query), lang)
    pages = [page for page in report.pages if page.id.startswith("visitor_")]
    ids = ["visitor_trend", "visitor_countries", "visitor_regions", "visitor_sectors", "visitor_types"]
    assert [page.id for page in pages] == ids
    assert not any(OTHERS.search(page.title + page.subtitle) for page in pages)
    assert len({page.title for page in report.pages}) == len(report.pages)
    sheets = {table.id for table in report.tables}
    assert {
        "visitor_editions",
        "visitor_regions",
        "visitor_sectors",
        "visitor_types",
        "visitor_countries",
    } <= sheets
    assert [page.id for page in compose(gdte, lang).pages if page.id.startswith("visitor_")] == [
        "visitor_countries"
    ]


def test_remarks_and_the_table_of_editions(known: Dossier, lang: str) -> None:
    assert known.visited is not None
    heads = " ".join(remark.head for remark in trend_remarks(known, words(lang)))
    assert "22.1" in heads
    assert "64,000" in heads
    table = editions_table(known.visited, words(lang))
    assert table.keys == ("2024", "2025")
    assert table.rows[1][1:3] == (40_000, pytest.approx(100 * 10 / 30))
    assert table.rows[1][4] == pytest.approx(27.5)
    assert table.rows[1][6:] == (64_000, "22.1")


def test_of_whom_is_spoken(known: Dossier, gdte: Dossier) -> None:
    shown, spoken = spoken_of(known, words("en"))
    assert shown.answer.figure(Measure.EXHIBITORS).value == 40_000
    assert spoken is visitor_words("en")
    assert spoken_of(gdte, words("en")) == (gdte, words("en"))
    unknown = replace(gdte, query=replace(gdte.query, population=Population.VISITORS))
    assert spoken_of(unknown, words("en")) == (unknown, words("en"))
    warned = replace(known, warnings=(Warned(Caveat.AS_LISTED), Warned(Caveat.NOMENCLATURE, (2.0, "x"))))
    told = as_visitors(warned)
    assert told is not None
    assert [one.caveat for one in told.warnings] == [Caveat.NOMENCLATURE]


def test_filters_that_play_no_part_are_named(known: Dossier, lang: str) -> None:
    assert known.visited is not None
    filtered = replace(known, visited=replace(known.visited, left_out=("role",), query=Query()))
    said = with_left_out("A.", filtered, words(lang))
    assert words(lang).text("filter.role") in said
    assert with_left_out("A.", known, words(lang)) == "A."


def test_every_text_that_is_replaced_exists_in_both_languages() -> None:
    en, zh = words_visitors_en, words_visitors_zh
    for spoken, lang in ((en.SPOKEN, "en"), (zh.SPOKEN, "zh"), (en.TYPES, "en"), (zh.TYPES, "zh")):
        plain = words(lang).texts
        assert spoken.keys() <= plain.keys()
        for key, text in spoken.items():
            assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", plain[key])), key
            assert not OTHERS.search(re.sub(r"{\w+}", "", text)), key
    assert words_visitors_en.TEXTS.keys() == words_visitors_zh.TEXTS.keys()


def test_usual_kinds_of_visitors_have_names_in_both_languages() -> None:
    assert dict(kind_names("Trade Visitor")) == {"en": "Trade visitor", "zh": "专业观众"}
    assert dict(kind_names("专业观众")) == dict(kind_names("trade visitor"))
    assert kind_names("Tagesgast") == ()


def test_a_sheet_calls_kinds_of_visitors_as_its_chart_does(known: Dossier, lang: str) -> None:
    assert known.visited is not None
    row = BreakdownRow("Trade visitor", "Trade visitor", 28, 21)
    types = replace(known.visited.types, rows=(row,))
    report = compose(replace(known, visited=replace(known.visited, types=types)), lang)
    (table,) = (table for table in report.tables if table.id == "visitor_types")
    assert table.rows[0][1] == {"en": "Trade visitor", "zh": "专业观众"}[lang]


def test_visitors_for_each_exhibitor_stand_below_their_head(known: Dossier, lang: str) -> None:
    assert known.visited is not None
    assert editions_table(known.visited, words(lang)).columns[-1].kind is CellKind.WRITTEN
