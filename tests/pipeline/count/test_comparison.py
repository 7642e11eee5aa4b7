"""What an edition is compared with, and when there is nothing to compare."""

import pytest

from expo_app.model.figure import By, Measure
from expo_app.model.profile import UFI
from expo_app.model.terms import Population
from expo_app.pipeline.count.breakdowns import breakdown
from expo_app.pipeline.count.measures import figures
from expo_app.pipeline.count.rules import count_rows
from expo_app.pipeline.count.selection import select
from expo_app.pipeline.count.units import represented, units

EDITIONS = ["2023", "2024", "2025"]


def firms(edition, *names, **fields):
    return [{"edition": edition, "organisation_id": name} | fields for name in names]


def ask(rows, edition, against, where=()):
    counted = count_rows(rows, UFI, "CHN")
    everyone = units(counted)
    companies = select(represented(counted), where)
    answer = figures(select(everyone, where), counted, EDITIONS, edition, against, everyone, companies)
    return {figure.measure: figure for figure in answer}


def values(answer, *measures):
    return [answer[measure].value for measure in measures]


BRIDGE = Measure.NEW, Measure.WON_BACK, Measure.RETURNING, Measure.LOST


def test_first_time_won_back_returning_lost(participations):
    rows = participations(*firms("2023", *"abc"), *firms("2024", *"bcd"), *firms("2025", *"acdef"))
    answer = ask(rows, "2025", "2024")
    assert values(answer, *BRIDGE) == [2, 1, 2, 1]
    assert [answer[measure].previous for measure in BRIDGE] == [1, 0, 2, 1]
    assert answer[Measure.RETENTION_RATE].value == pytest.approx(200 / 3)
    assert answer[Measure.CHURN_RATE].value == pytest.approx(100 / 3)
    assert values(ask(rows, "2025", "2023"), *BRIDGE) == [2, 1, 2, 1]


def test_who_enters_the_selection_is_won_back(participations):
    rows = participations(*firms("2024", "a", halls="1"), *firms("2025", "a", "b", halls="2"))
    answer = ask(rows, "2025", "2024", [("hall", "2")])
    assert (answer[Measure.EXHIBITORS].previous, *values(answer, *BRIDGE)) == (0, 1, 1, 0, 0)
    assert answer[Measure.RETENTION_RATE].value is None


def test_nothing_to_compare_with_is_not_known(participations):
    answer = ask(participations(*firms("2023", "a")), "2023", "")
    assert answer[Measure.EXHIBITORS].value == 1
    assert all(figure.previous is None for figure in answer.values())
    assert values(answer, *BRIDGE) == [None] * 4


def test_what_no_list_tells_is_not_known(participations):
    rows = participations(*firms("2024", "a"), *firms("2025", "a", country="DEU", net_space_sqm=9.0))
    answer = ask(rows, "2025", "2024")
    assert answer[Measure.VISITORS].value is None
    assert answer[Measure.NET_SPACE].previous is None
    assert answer[Measure.EXHIBITING_COUNTRIES].previous is None
    assert answer[Measure.INTERNATIONAL_EXHIBITORS].previous is None
    assert answer[Measure.REPRESENTED_COMPANIES].previous == 0


def test_an_edition_with_visitors_alone_has_no_exhibitors_to_compare_with(participations):
    visitors = firms("2024", "v", population="visitors", role="visitor")
    rows = participations(*firms("2023", "a"), *visitors, *firms("2025", "a"))
    answer = ask(rows, "2025", "2024")
    assert answer[Measure.EXHIBITORS].previous is None
    assert answer[Measure.NEW].value is None
    assert answer[Measure.VISITORS].previous == 1


def test_a_filter_that_leaves_nobody_counts_zero(participations):
    rows = participations(*firms("2025", "a", country="DEU"), *firms("2025", "r", role="represented"))
    answer = ask(rows, "2025", "", [("country", "FRA")])
    counts = Measure.EXHIBITORS, Measure.EXHIBITING_COUNTRIES, Measure.REPRESENTED_COMPANIES
    assert values(answer, *counts) == [0, 0, 0]
    assert answer[Measure.INTERNATIONAL_SHARE].value is None


def test_a_list_of_which_nobody_counts_is_a_list(participations):
    answer = ask(participations(*firms("2025", "a", status="cancelled")), "2025", "")
    assert answer[Measure.EXHIBITORS].value == 0


def rows_of(rows, by, against="2024", where=()):
    everyone = units(count_rows(rows, UFI, "CHN"))
    return breakdown(select(everyone, where), by, "2025", against, Population.EXHIBITORS, everyone)


def test_equal_values_share_a_rank_and_vanished_countries_stay(participations):
    now = [{"edition": "2025", "country": code} for code in ("CHN", "CHN", "DEU", "FRA", "JPN", "JPN", "JPN")]
    then = [{"edition": "2024", "country": code} for code in ("FRA", "FRA", "BRA", "DEU", "")]
    result = rows_of(participations(*now, *then), By.COUNTRY)
    assert [(row.key, row.value, row.previous, row.rank, row.previous_rank) for row in result.rows] == [
        ("JPN", 3, 0, 1, None),
        ("CHN", 2, 0, 2, None),
        ("FRA", 1, 2, 3, 1),
        ("DEU", 1, 1, 3, 2),
        ("BRA", 0, 1, None, 2),
    ]
    assert (result.unassigned, result.previous_unassigned) == (0, 1)
    assert [row.label for row in result.rows[:2]] == ["Japan", "China"]
    assert sum(row.contribution_points for row in result.rows) == pytest.approx(100 * (7 - 4) / 5)


def test_sectors_are_mentions(participations):
    now = {"edition": "2025", "sectors": "AI; Smart city", "net_space_sqm": 9.0}
    result = rows_of(participations(now, now | {"sectors": "AI; AI"}, now | {"sectors": ""}), By.SECTOR, "")
    assert [(row.label, row.value, row.share_percent, row.net_space) for row in result.rows] == [
        ("AI", 2, 100.0, 18.0),
        ("Smart city", 1, 50.0, 9.0),
    ]
    assert (result.unassigned, result.previous_unassigned) == (1, None)


def test_a_group_that_the_filter_leaves_empty_before_is_zero_not_unknown(participations):
    rows = participations({"edition": "2025", "country": "DEU"}, {"edition": "2024", "country": "FRA"})
    (germany,) = rows_of(rows, By.COUNTRY, where=[("country", "DEU")]).rows
    assert (germany.previous, germany.contribution_points) == (0, None)
    (unknown,) = rows_of(rows, By.COUNTRY, against="2023", where=[("country", "DEU")]).rows
    assert (unknown.previous, unknown.share_change_points) == (None, None)
