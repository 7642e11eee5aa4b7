"""The event beside its market: growth a year, and shares of countries."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, BreakdownRow, By, Measure
from expo_app.model.market import Indicator
from expo_app.reference.indicators import published_indicators
from expo_app.report.market import (
    fair_growth,
    indicators_of,
    market_chart,
    market_facts,
    market_table,
    market_title,
)
from expo_app.report.market_shares import (
    market_shares,
    market_year,
    represented_fact,
    shares_chart,
    shares_of,
    shares_table,
)
from expo_app.report.words import words

EN = words("en")


def test_the_events_growth_is_compounded_over_its_editions(gdte: Dossier) -> None:
    assert fair_growth(gdte, Measure.EXHIBITORS, 2022, 2025) == pytest.approx(
        100 * ((1812 / 800) ** (1 / 3) - 1)
    )
    assert fair_growth(gdte, Measure.EXHIBITORS, 2020, 2024) is None


def test_published_and_computed_averages_stand_beside_each_other(gdte: Dossier, lang: str) -> None:
    (fact,) = market_facts(published_indicators(), words(lang))
    assert "12.1" in fact.head
    assert "12.0" in fact.head
    table = market_table(gdte, published_indicators(), EN)
    exports = next(row for row in table.rows if row[0] == "Exports of global digital trade")
    assert exports[4] == pytest.approx(100 * ((7.23 / 4.59) ** (1 / 4) - 1))
    assert exports[5] == 12.1
    assert all(row[-1] for row in table.rows[1:])


def test_over_the_same_years_the_event_is_compared(gdte: Dossier) -> None:
    table = market_table(gdte, published_indicators(), EN)
    china = next(row for row in table.rows if row[0] == "Digital trade of China")
    assert china[2:6] == ("2023", "2024", 10.7, 10.7)  # one end point is not known
    assert china[6] == pytest.approx(100 * (1546 / 1018 - 1))


def test_the_title_and_the_chart(gdte: Dossier) -> None:
    assert market_title(gdte, published_indicators(), EN) == (
        "Exhibitors +31.3 % a year from 2022 to 2025; "
        "exports of global digital trade +12.0 % a year from 2020 to 2024"
    )
    chart = market_chart(gdte, published_indicators(), EN)
    assert chart is not None
    values = [mark.value for mark in chart.series[0].marks]
    assert values == sorted(values, reverse=True)
    bars = dict(zip(chart.categories, (mark.label for mark in chart.series[0].marks), strict=True))
    assert bars["Exports of global digital trade, 2020–2024"] == "+12.0 %"  # as in title and table
    assert "Global Digital Trade Development Report 2025" in chart.source


def test_sources_are_named_in_the_language_of_the_report(gdte: Dossier) -> None:
    own = Indicator("own", "Own", "自有", "WLD", "USD", (), (), "Survey of our own")
    chart = market_chart(gdte, (*published_indicators(), own), words("zh"))
    assert chart is not None
    assert chart.source == "来源：《全球数字贸易发展报告 2025》（据 CGTN 报道）；Survey of our own。"


def test_a_latin_name_keeps_its_capital_in_a_chinese_title(gdte: Dossier) -> None:
    own = Indicator("own", "Digital imports", "", "WLD", "USD", ((2022, 4.0), (2025, 6.0)), (), "Office")
    assert " Digital imports " in market_title(gdte, (own,), words("zh"))
    assert "; digital imports +" in market_title(gdte, (own,), EN)


def test_one_edition_has_no_growth(first_edition: Dossier) -> None:
    assert market_title(first_edition, published_indicators(), EN) == "The market in published figures"
    assert market_table(first_edition, published_indicators(), EN).rows[0][0] != first_edition.event.name


def rows(heads: dict[str, int]) -> Breakdown:
    return Breakdown(By.COUNTRY, tuple(BreakdownRow(key, key, value) for key, value in heads.items()))


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(st.sampled_from(["CHN", "DEU", "USA", "FRA", "JPN"]), st.integers(0, 500)),
    st.dictionaries(st.sampled_from(["CHN", "DEU", "USA", "ITA", "WLD"]), st.floats(0, 1e6)),
)
def test_shares_add_up_and_are_of_the_same_countries(heads: dict[str, int], market: dict[str, float]) -> None:
    found = market_shares(rows(heads), market, "CHN")
    wanted = {key: value for key, value in market.items() if key not in ("CHN", "WLD") and value > 0}
    everybody = sum(heads.get(key, 0) for key in wanted)
    assert len(found) == (len(wanted) if everybody else 0)
    for one in found:
        assert one.share == pytest.approx(100 * heads.get(one.key, 0) / everybody)
        assert one.market_share == pytest.approx(100 * wanted[one.key] / sum(wanted.values()))
    gaps = [one.gap for one in found]
    assert gaps == sorted(gaps)
    assert not found or sum(gaps) == pytest.approx(0, abs=1e-6)


def test_who_is_under_represented(gdte: Dossier) -> None:
    found = market_shares(gdte.countries, {"USA": 60.0, "DEU": 20.0, "JPN": 20.0, "CHN": 500.0}, "CHN")
    # 46 of 120 heads for 60 % of the market is more than half of it; nobody is under-represented.
    assert not represented_fact(found, gdte, EN)
    found = market_shares(gdte.countries, {"USA": 80.0, "DEU": 10.0, "JPN": 10.0}, "CHN")
    (fact,) = represented_fact(found, gdte, EN)
    assert fact.head == "1 country or region is under-represented"
    assert fact.text == "fewer than half of what its share of the market would give: United States"
    table = shares_table(found, replace(gdte), EN)
    assert table.rows[0][0] == "United States"
    assert table.rows[0][4] == pytest.approx(100 * 46 / 120 - 80)


def own(area: str, *values: tuple[int, float]) -> Indicator:
    return Indicator("imports", "Imports", "进口", area, "USD", values, (), "Made-up office")


MARKET = (
    own("WLD", (2022, 1000.0), (2024, 1210.0)),
    own("USA", (2022, 500.0), (2024, 600.0), (2027, 9.0)),
    own("DEU", (2022, 90.0), (2024, 100.0)),
    own(
        "JPN",
        (2024, 300.0),
    ),
)


def test_own_indicators_stand_beside_the_published_ones(gdte: Dossier, lang: str) -> None:
    known = replace(gdte, indicators=MARKET, market=(*gdte.market, *MARKET))
    assert indicators_of(known)[-4:] == MARKET
    table = market_table(known, indicators_of(known), words(lang))
    world = table.rows[-3]
    # 1210 / 1000 over two years is 10 % a year; nobody published it. The lists of both years are known.
    assert world[2:6] == ("2022", "2024", pytest.approx(10.0), None)
    assert world[6] == pytest.approx(100 * ((1546 / 800) ** 0.5 - 1))
    assert world[-1] == "Made-up office"
    # Japan has one year and no growth; countries have no bar beside the event's.
    assert len(table.rows) == len(market_table(gdte, published_indicators(), EN).rows) + 3
    chart = market_chart(known, indicators_of(known), words(lang))
    plain = market_chart(gdte, published_indicators(), words(lang))
    assert chart is not None
    assert plain is not None
    assert len(chart.categories) == len(plain.categories) + 1


def test_shares_are_of_the_latest_year_that_most_countries_have(gdte: Dossier, lang: str) -> None:
    known = replace(gdte, indicators=MARKET, market=MARKET)
    found = market_year(known)
    assert found is not None
    assert (found.year, found.values) == (2024, {"USA": 600.0, "DEU": 100.0, "JPN": 300.0})
    shares = {one.key: one for one in shares_of(known)}
    assert shares["USA"].share == pytest.approx(100 * 46 / (46 + 41 + 33))
    assert shares["USA"].market_share == pytest.approx(60.0)
    chart = shares_chart(known, words(lang))
    assert chart is not None
    assert [mark.key for mark in chart.series[0].marks] == ["USA", "JPN", "DEU"]
    assert chart.series[0].marks[0].value == pytest.approx(100 * 46 / 120 - 60)
    assert "Made-up office" in chart.source
    assert "38.3" in chart.title


def test_without_figures_by_country_nothing_is_said_of_shares(gdte: Dossier) -> None:
    assert shares_chart(gdte, EN) is None
    alone = replace(gdte, market=(own("WLD", (2024, 5.0)), own("USA", (2024, 3.0))))
    assert market_year(alone) is None
    assert shares_of(alone) == ()
