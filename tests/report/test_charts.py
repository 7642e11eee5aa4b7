"""Charts hold the figures they are about, and are left out when there are none."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from expo_app.model.dossier import Dossier
from expo_app.model.event import Edition
from expo_app.model.figure import Breakdown, By, Measure, Unit
from expo_app.report import charts
from expo_app.report.spec import ChartKind, ChartSpec, Tone
from expo_app.report.words import words

EN = words("en")


def drawn(chart: ChartSpec | None) -> ChartSpec:
    assert chart is not None
    return chart


def values(chart: ChartSpec, series: int = 0) -> list[float | None]:
    return [mark.value for mark in chart.series[series].marks]


def test_the_trend_has_a_column_for_each_edition(gdte: Dossier) -> None:
    trend = drawn(charts.trend(gdte, EN))
    assert trend.kind is ChartKind.COLUMNS
    assert trend.categories == ("2022", "2023", "2024", "2025")
    assert values(trend) == [800, 1018, 1546, 1812]
    tones = [mark.tone for mark in trend.series[0].marks]
    assert tones == [Tone.EARLIER, Tone.EARLIER, Tone.PREVIOUS, Tone.THIS]


def test_only_five_editions_and_none_after_the_one_asked_for(gdte: Dossier) -> None:
    years = ("2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026")
    many = replace(gdte, editions=tuple(Edition(year) for year in years))
    trend = drawn(charts.trend(many, EN))
    assert trend.categories == ("2021", "2022", "2023", "2024", "2025")
    assert values(trend)[0] is None
    assert trend.series[0].marks[0].label == "not known"


def test_the_share_is_hatched_where_it_is_not_known(gdte: Dossier) -> None:
    share = drawn(charts.international_share(gdte, EN))
    assert (share.kind, share.unit) == (ChartKind.LINE, Unit.PERCENT)
    assert values(share)[0] is None
    assert share.series[0].marks[-1].label == "26.3 %"


def test_top_countries(gdte: Dossier) -> None:
    top = drawn(charts.top_countries(gdte, EN))
    assert top.categories[:3] == ("United States", "Germany", "Singapore")
    assert len(top.categories) == 10
    germany = top.series[0].marks[1]
    assert (germany.value, germany.change, germany.direction, germany.rank_change) == (41, "+19", 1, "↑ 2")
    assert (germany.key, germany.share) == ("DEU", "8.6 %")
    assert top.series[0].marks[3].rank_change == "↓ 2"
    assert values(top, 1)[:3] == [34, 22, 21]
    assert [series.name for series in top.series] == ["2025", "2024"]


def test_what_is_not_shown_is_summed_up(gdte: Dossier) -> None:
    top = drawn(charts.top_countries(gdte, EN, 11))
    assert top.rest is not None
    name, mark = top.rest
    assert name == "29 others, 3 lost"
    assert (mark.value, mark.change, mark.tone) == (157, "+50", Tone.OTHER)
    assert sum(value or 0 for value in values(top)) + 157 == 476


def test_one_more_than_fits_is_shown_itself(gdte: Dossier) -> None:
    regions = drawn(charts.regions(gdte, EN, limit=5))
    assert len(regions.categories) == 6
    assert regions.rest is None


def test_space_has_its_own_ranks(gdte: Dossier) -> None:
    space = drawn(charts.top_countries_by_space(gdte, EN))
    assert space.unit is Unit.SQUARE_METRES
    assert space.categories[:4] == ("Germany", "United States", "Japan", "United Arab Emirates")
    assert [mark.rank_change for mark in space.series[0].marks[:4]] == ["↑ 3", "=", "↓ 2", "↑ 4"]
    assert space.series[0].marks[0].label == "1,710 m²"


def test_the_bridge_adds_up(gdte: Dossier, lang: str) -> None:
    bridge = drawn(charts.bridge(gdte, words(lang)))
    first, *steps, last = values(bridge)
    assert [first, *steps, last] == [1546, -611, 84, 793, 1812]
    assert (first or 0) + sum(step or 0 for step in steps) == last
    assert [mark.direction for mark in bridge.series[0].marks] == [0, -1, 1, 1, 0]
    assert len(bridge.notes) == len(bridge.categories) == 5
    assert "39.5" in bridge.notes[1]


def test_a_bridge_that_does_not_add_up_is_not_drawn(gdte: Dossier, refigured: Callable) -> None:
    assert charts.bridge(refigured(gdte, {Measure.LOST: (600, None)}), EN) is None


def test_nobody_won_back_is_no_step(gdte: Dossier, refigured: Callable) -> None:
    bridge = charts.bridge(refigured(gdte, {Measure.WON_BACK: (0, None), Measure.NEW: (877, None)}), EN)
    assert drawn(bridge).categories == ("2024", "Lost", "First-time", "2025")


def test_visitors_leave_the_host_out(gdte: Dossier) -> None:
    visitors = drawn(charts.visitors(gdte, EN))
    assert "China" not in visitors.categories
    assert visitors.rest is not None
    assert sum(value or 0 for value in values(visitors)) + (visitors.rest[1].value or 0) == 11000
    assert visitors.source == "Source: visitors_2025.csv, visitors_2024.csv."


@pytest.mark.parametrize(
    ("chart", "empty"),
    [
        (charts.top_countries, {"countries", "international_countries"}),
        (charts.regions, {"regions"}),
        (charts.sectors, {"sectors"}),
    ],
)
def test_without_groups_there_is_no_chart(gdte: Dossier, chart: Callable, empty: set[str]) -> None:
    bare = replace(gdte, **dict.fromkeys(empty, Breakdown(By.COUNTRY, ())))
    assert chart(bare, EN) is None


def test_without_space_or_visitors_there_is_no_chart(gdte: Dossier, group: Callable) -> None:
    unmeasured = group(By.COUNTRY, {"DEU": (41, 22, None, None)})
    bare = replace(gdte, international_countries=unmeasured, visitor_countries=None)
    assert charts.top_countries_by_space(bare, EN) is None
    assert charts.visitors(bare, EN) is None


def test_a_first_edition_has_no_second_series(first_edition: Dossier) -> None:
    top = drawn(charts.top_countries(first_edition, EN))
    assert len(top.series) == 1
    assert {(mark.change, mark.rank_change) for mark in top.series[0].marks} == {("", "")}
    assert charts.bridge(first_edition, EN) is None


def test_every_chart_is_complete(gdte: Dossier, lang: str) -> None:
    found = charts.every_chart(gdte, words(lang))
    assert len({chart.id for chart in found}) == len(found) == 11
    for chart in found:
        assert chart.title
        assert chart.subtitle
        assert chart.source
        assert chart.title in chart.description
        for series in chart.series:
            assert len(series.marks) == len(chart.categories)
            assert all(mark.label in chart.description for mark in series.marks)
