"""The report as a whole, in both languages."""

import re
from collections.abc import Callable
from dataclasses import replace

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Measure, Waterfall
from expo_app.model.profile import AS_LISTED
from expo_app.model.query import Answer, Query
from expo_app.model.terms import Population
from expo_app.report.compose import compose
from expo_app.report.headings import Station, heading
from expo_app.report.spec import Report
from expo_app.report.width import FOOT, TITLE, fits
from expo_app.report.words import words

HAN = re.compile("[\u4e00-\u9fff]")


def sayings(report: Report) -> list[str]:
    """Every sentence that the product itself says."""
    found = []
    for page in report.pages:
        found += [page.title, page.subtitle, page.foot, *(remark.head for remark in page.remarks)]
        found += [remark.text for remark in page.remarks]
        found += [page.chart.description] if page.chart else []
    return found


def test_the_pages(gdte: Dossier, lang: str) -> None:
    assert [page.id for page in compose(gdte, lang).pages] == [
        "cover",
        "headline",
        "editions",
        "trend",
        "international_share",
        "top_countries",
        "world_map",
        "top_countries_by_space",
        "density",
        "fluctuation",
        "regions",
        "sectors",
        "sector_shares",
        "halls",
        "halls_by_space",
        "stand_sizes",
        "bridge",
        "loyalty",
        "visitor_countries",
        "sources",
    ]


def test_every_page_is_fit_to_show(gdte: Dossier, first_edition: Dossier, lang: str) -> None:
    for dossier in (gdte, first_edition, replace(gdte, profile=AS_LISTED)):
        report = compose(dossier, lang)
        titles = [page.title for page in report.pages]
        assert len(set(titles)) == len(titles)
        for page in report.pages:
            assert fits(page.title, TITLE)
            assert fits(page.foot, FOOT)
            assert page.subtitle
            assert page.foot
            assert len(page.remarks) <= 3


def test_each_language_is_complete(gdte: Dossier) -> None:
    english, chinese = compose(gdte, "en"), compose(gdte, "zh")
    assert not [text for text in sayings(english) if HAN.search(text)]
    mixed = [text for text in sayings(chinese) if not HAN.search(text)]
    assert mixed == ["Hangzhou, 25-29 September 2025"]


def test_both_languages_say_the_same_numbers(gdte: Dossier) -> None:
    def numbers(text: str) -> list[str]:
        return sorted(re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text))

    for english, chinese in zip(compose(gdte, "en").pages, compose(gdte, "zh").pages, strict=True):
        assert numbers(english.title) == numbers(chinese.title)
        for left, right in zip(english.remarks, chinese.remarks, strict=True):
            assert numbers(left.head) == numbers(right.head)
            assert numbers(left.text) == numbers(right.text)


def test_notes_name_filters_profile_and_every_file(gdte: Dossier) -> None:
    filtered = replace(gdte, query=replace(gdte.query, where=(("origin", "international"),)))
    notes = compose(filtered).pages[2].speaker_notes
    assert "Global Digital Trade Expo 2025 against 2024" in notes
    assert "UFI (ISO 25639)" in notes
    assert "Filters: origin international" in notes
    assert "52 findings were open" in notes
    for source in gdte.sources:
        assert source.file in notes
        assert source.short_hash in notes
    assert (
        "2025.xlsx, sheet List, SHA-256 3a1b2c3d: exhibitors 2025, 1,921 rows, list of 20 September 2025"
        in notes
    )


def test_remarks_are_true(gdte: Dossier) -> None:
    pages = {page.id: [(remark.head, remark.text) for remark in page.remarks] for page in compose(gdte).pages}
    assert pages["international_share"] == [
        ("26.3 % are international", "476 of 1,812 exhibitors; 2024: 20.0 %"),
        ("+54.0 % since 2024", "from 309 to 476"),
    ]
    assert pages["top_countries"] == [
        ("40 countries and regions", "host not included; 2024: 31"),
        ("12 new, 3 lost", "countries and regions compared with 2024"),
        ("26.3 % from the first 3", "125 of 476 international exhibitors"),
    ]
    assert pages["bridge"] == [
        ("60.5 % came again", "935 of the 1,546 exhibitors of 2024"),
        ("43.8 % are first-time", "793 of 1,812 exhibitors"),
        ("84 won back", "not among those of 2024, but in an earlier list"),
    ]
    assert pages["visitor_countries"][:2] == [
        ("27.5 % are international", "11,000 of 40,000 visitors; 2024: 22.4 %"),
        ("154 attending", "countries and regions, host included; 2024: 96"),
    ]


def test_as_listed_says_that_it_counts_rows(gdte: Dossier) -> None:
    report = compose(replace(gdte, profile=AS_LISTED))
    assert "profile As listed" in report.pages[1].subtitle
    assert "Every row of the list" in report.pages[1].foot


def test_the_headline_names_whom_it_counts(gdte: Dossier, refigured: Callable) -> None:
    unvisited = refigured(gdte, {Measure.VISITORS: (None, None)})
    assert compose(unvisited).pages[1].subtitle.startswith("Exhibitors, 2025 against 2024")
    alone = refigured(gdte, {Measure.EXHIBITORS: (None, None)})
    assert compose(alone).pages[1].subtitle.startswith("Visitors, 2025 against 2024")


def test_an_empty_dossier_still_makes_a_report(gdte: Dossier, lang: str) -> None:
    nothing = Breakdown(By.COUNTRY, ())
    empty = Dossier(
        event=replace(gdte.event, name="", host=""),
        editions=(),
        query=Query("2025"),
        profile=gdte.profile,
        answer=Answer("", "2025", "", Population.EXHIBITORS, "ufi", ()),
        history=(),
        countries=nothing,
        international_countries=nothing,
        regions=nothing,
        sectors=nothing,
        roles=nothing,
        waterfall=Waterfall("2025", ()),
        sources=(),
    )
    report = compose(empty, lang)
    assert [page.id for page in report.pages] == ["cover", "headline", "sources"]
    assert [table.id for table in report.tables] == []


def test_headings_of_the_window(gdte: Dossier, first_edition: Dossier, lang: str) -> None:
    spoken = words(lang)
    titles = [heading(station, gdte, spoken).title for station in Station]
    assert len(set(titles)) == len(titles)
    for dossier in (gdte, first_edition):
        for station in Station:
            found = heading(station, dossier, spoken)
            assert found.title
            assert found.subtitle.startswith("Global Digital Trade Expo")


def test_what_some_edition_tells_is_defined_in_the_workbook(gdte: Dossier, lang: str) -> None:
    tables = {table.id: table for table in compose(gdte, lang).tables}
    unknown = {Measure.VISITS}
    assert all(answer.figure(one).value is None for answer in gdte.history for one in unknown)
    assert set(tables["definitions"].keys) == {str(measure) for measure in set(Measure) - unknown}
    assert tables["international_countries"].chart is not None
