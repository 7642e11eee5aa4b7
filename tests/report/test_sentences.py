"""Each title for each state of the data."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.dossier import Dossier
from expo_app.model.event import Event
from expo_app.model.figure import Breakdown, By, Measure, Waterfall
from expo_app.report import sentences
from expo_app.report.width import TITLE, fits
from expo_app.report.words import words

EN, ZH = words("en"), words("zh")
EMPTY = Breakdown(By.COUNTRY, ())
Figures = dict[Measure, tuple[float | None, float | None]]
Refigured = Callable[[Dossier, Figures], Dossier]


@pytest.mark.parametrize(
    ("sentence", "english", "chinese"),
    [
        (
            sentences.headline,
            "Exhibitors up 17.2 % to 1,812, international exhibitors up 54.0 %",
            "参展商增长 17.2%，达 1,812 家，国际参展商增长 54.0%",
        ),
        (
            sentences.trend,
            "From 800 exhibitors in 2022 to 1,812 in 2025",
            "由 2022 年的 800 家参展商到 2025 年的 1,812 家",
        ),
        (
            sentences.international_share,
            "International share up 6.3 points to 26.3 %",
            "国际参展商占比上升 6.3 个百分点，达 26.3%",
        ),
        (
            sentences.countries,
            "Germany nearly doubles and moves from rank 4 to 2",
            "德国接近翻番，由第 4 位升至第 2 位",
        ),
        (
            sentences.space,
            "The United States leads by exhibitors, Germany by net space",
            "参展商数美国居首，净面积德国居首",
        ),
        (
            sentences.regions,
            "East Asia grows by 108 to 1,399 exhibitors",
            "东亚增加 108 家，共 1,399 家参展商",
        ),
        (
            sentences.sectors,
            "Silk Road e-commerce grows by 180 to 480 mentions",
            "Silk Road e-commerce 增加 180 家次，共 480 家次",
        ),
        (
            sentences.retention,
            "935 exhibitors came again: retention 60.5 %",
            "935 家参展商再次参展：留存率 60.5%",
        ),
        (
            sentences.visitors,
            "International visitors up 64.0 %, from 95 to 153 countries and regions",
            "国际观众增长 64.0%，来源地由 95 个变为 153 个国家和地区",
        ),
        (
            sentences.exhibitors_abroad,
            "International exhibitors up 54.0 %, from 31 to 40 countries and regions",
            "国际参展商增长 54.0%，来源地由 31 个变为 40 个国家和地区",
        ),
        (
            sentences.sources,
            "1,921 rows make 1,812 exhibitors: definitions and sources",
            "1,921 行得出 1,812 家参展商：定义与来源",
        ),
        (sentences.cover, "Global Digital Trade Expo 2025", "Global Digital Trade Expo 2025 年"),
    ],
)
def test_two_editions(gdte: Dossier, sentence: Callable, english: str, chinese: str) -> None:
    assert sentence(gdte, EN) == english
    assert sentence(gdte, ZH) == chinese


def test_a_first_edition(first_edition: Dossier) -> None:
    assert sentences.headline(first_edition, EN) == "1,812 exhibitors, 476 of them international"
    assert sentences.headline(first_edition, ZH) == "1,812 家参展商，其中国际参展商 476 家"
    assert sentences.trend(first_edition, EN) == "1,812 exhibitors in 2025"
    assert sentences.international_share(first_edition, EN) == "26.3 % of the exhibitors are international"
    leads = "The United States leads with 46 of 476 international exhibitors"
    assert sentences.countries(first_edition, EN) == leads
    assert sentences.sectors(first_edition, EN) == "Artificial intelligence leads with 520 of 1,950 mentions"
    assert sentences.retention(first_edition, EN) == ""
    visitors = "International visitors: 11,000 from 153 countries and regions"
    assert sentences.visitors(first_edition, EN) == visitors


def test_a_fall(gdte: Dossier, refigured: Refigured) -> None:
    fallen = refigured(gdte, {Measure.EXHIBITORS: (1000, 1546), Measure.INTERNATIONAL_EXHIBITORS: (309, 309)})
    assert (
        sentences.headline(fallen, EN)
        == "Exhibitors down 35.3 % to 1,000, international exhibitors unchanged"
    )
    assert sentences.headline(fallen, ZH) == "参展商下降 35.3%，为 1,000 家，国际参展商持平"


def test_without_countries(gdte: Dossier, refigured: Refigured) -> None:
    abroad = dict.fromkeys(
        (Measure.INTERNATIONAL_EXHIBITORS, Measure.INTERNATIONAL_SHARE, Measure.EXHIBITING_COUNTRIES),
        (None, None),
    )
    bare = replace(
        refigured(gdte, abroad),
        countries=Breakdown(By.COUNTRY, (), 1812, 1546),
        international_countries=EMPTY,
        regions=Breakdown(By.REGION, (), 1812, 1546),
    )
    assert sentences.headline(bare, EN) == "Exhibitors up 17.2 % to 1,812"
    for sentence in (
        sentences.international_share,
        sentences.countries,
        sentences.space,
        sentences.regions,
        sentences.exhibitors_abroad,
    ):
        assert sentence(bare, EN) == sentence(bare, ZH) == ""


def test_without_a_host_all_countries_are_told(gdte: Dossier, refigured: Refigured) -> None:
    hostless = replace(
        refigured(gdte, {Measure.INTERNATIONAL_EXHIBITORS: (None, None)}),
        event=Event("Expo"),
        international_countries=EMPTY,
    )
    assert sentences.exhibitors_abroad(hostless, EN) == "China grows by 99 to 1,336 exhibitors"


def test_visitors_alone_and_nothing_at_all(gdte: Dossier, refigured: Refigured) -> None:
    visitors = refigured(gdte, {Measure.EXHIBITORS: (None, None)})
    assert sentences.headline(visitors, EN) == "Visitors up 33.3 % to 40,000"
    nothing = refigured(gdte, dict.fromkeys(Measure, (None, None)))
    assert sentences.headline(nothing, EN) == "Headline figures"
    assert sentences.headline(nothing, ZH) == "主要数据"
    assert sentences.trend(nothing, EN) == sentences.visitors(nothing, EN) == ""


def test_visitors_whose_countries_are_not_known(gdte: Dossier, refigured: Refigured) -> None:
    unknown = refigured(gdte, {Measure.INTERNATIONAL_VISITORS: (None, None)})
    assert sentences.visitors(unknown, EN) == "Visitors up 33.3 % to 40,000"


def test_renamed_sectors_are_not_compared(gdte: Dossier, group: Callable[..., Breakdown]) -> None:
    sectors = group(By.SECTOR, {"New": (300, 0, None, None), "Old": (0, 280, None, None)})
    assert sentences.sectors(replace(gdte, sectors=sectors), EN) == "New has all 300 mentions"


def test_without_rows(gdte: Dossier) -> None:
    assert sentences.sources(replace(gdte, waterfall=Waterfall("2025", ())), EN) == "Definitions and sources"


def test_a_filter_heads_the_title(gdte: Dossier) -> None:
    query = replace(gdte.query, where=(("origin", "international"), ("country", "deu,fra")))
    filtered = replace(gdte, query=query)
    title = "International, Germany or France: International share up 6.3 points to 26.3 %"
    assert sentences.international_share(filtered, EN) == title
    assert sentences.retention(filtered, ZH) == "国际、德国或法国：935 家参展商再次参展：留存率 60.5%"


def test_long_names_stay_on_two_lines(gdte: Dossier, group: Callable[..., Breakdown], lang: str) -> None:
    long = "Handcrafted innovative sustainable logistics solutions " * 4
    sectors = group(By.SECTOR, {long: (40, 10, None, None)})
    query = replace(gdte.query, where=(("sector", long),))
    dossier = replace(gdte, sectors=sectors, query=query, event=Event(long))
    spoken = words(lang)
    for sentence in (sentences.sectors, sentences.headline, sentences.cover):
        assert fits(sentence(dossier, spoken), TITLE)


VALUES = st.none() | st.integers(0, 5000)


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.sampled_from(list(Measure)), st.tuples(VALUES, VALUES)))
def test_no_figures_break_a_title(gdte: Dossier, refigured: Refigured, lang: str, figures: Figures) -> None:
    dossier, spoken = refigured(gdte, figures), words(lang)
    for sentence in (
        sentences.headline,
        sentences.trend,
        sentences.international_share,
        sentences.retention,
        sentences.visitors,
        sentences.exhibitors_abroad,
    ):
        title = sentence(dossier, spoken)
        assert fits(title, TITLE)
        assert "None" not in title
        assert "{" not in title
