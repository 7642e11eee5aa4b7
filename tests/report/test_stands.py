"""Halls, sizes of stands and how exhibitors came: what charts, titles, remarks and tables say of them."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import mean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.dossier import Dossier
from expo_app.model.event import Event
from expo_app.model.figure import Breakdown, BreakdownRow, By, Measure, Waterfall
from expo_app.model.profile import UFI
from expo_app.model.query import Answer, Query
from expo_app.model.stand_sizes import SIZE_CLASSES, StandSizes
from expo_app.model.terms import Population
from expo_app.report import charts, sentences, tables_groups
from expo_app.report.compose import compose
from expo_app.report.names import group_name, hall_name
from expo_app.report.size_chart import UNSTATED, sizes_chart, sizes_title
from expo_app.report.spec import TableSpec, Tone
from expo_app.report.stand_remarks import hall_remarks, size_facts
from expo_app.report.told_groups import as_told, missing_before, missing_now, told_none
from expo_app.report.words import words

EN = words("en")


def sized(values: Sequence[float | None], edition: str) -> tuple[dict[str, int], StandSizes]:
    """Exhibitors by class and what is said of all, counted in the plainest way."""
    ends = dict(zip(SIZE_CLASSES, (9, 18, 36, 72, 150, 1e9), strict=True))
    stated = [value for value in values if value]
    classes = [next(key for key, end in ends.items() if value <= end) for value in stated]
    found = {key: classes.count(key) for key in SIZE_CLASSES if key in classes}
    sizes = StandSizes(edition, len(stated), len(values) - len(stated))
    return found, replace(sizes, median=median(stated), mean=mean(stated)) if stated else sizes


def with_sizes(dossier: Dossier, now: Sequence[float | None], then: Sequence[float | None]) -> Dossier:
    """The dossier with exhibitors of these sizes in both editions."""
    (this, sizes), (before, previous) = sized(now, "2025"), sized(then, "2024")
    keys = [key for key in SIZE_CLASSES if key in this or key in before]
    rows = tuple(BreakdownRow(key, key, this.get(key, 0), before.get(key, 0)) for key in keys)
    found = Breakdown(By.SIZE, rows, sizes.unstated, previous.unstated)
    return replace(dossier, sizes=found, stand_sizes=sizes, previous_stand_sizes=previous)


def column(table: TableSpec, header: str) -> list[object]:
    at = [one.header for one in table.columns].index(header)
    return [row[at] for row in table.rows]


def test_points_behind_a_change_of_space_say_that_they_are_of_the_share(gdte: Dossier) -> None:
    for table in (tables_groups.halls_table(gdte, EN), tables_groups.sizes_table(gdte, EN)):
        headers = [one.header for one in table.columns]
        assert headers.index("Share, points") > headers.index("Net space")
        assert "Points" not in headers
    assert "Points" in [one.header for one in tables_groups.sectors_table(gdte, EN).columns]


def test_the_histogram_has_every_class_and_who_states_no_size_hatched(gdte: Dossier) -> None:
    chart = sizes_chart(gdte, EN)
    assert chart is not None
    assert chart.title == "Median stand down from 33 m² to 27 m², most often 19–36 m²"
    assert chart.categories[0] == "0–9 m²"
    assert chart.categories[-2:] == ("Over 150 m²", "No size stated")
    then, now = chart.series
    assert (then.name, now.name) == ("2024", "2025")
    assert [mark.value for mark in now.marks] == [210, 408, 515, 373, 147, 41, 118]
    assert [mark.value for mark in then.marks] == [140, 287, 486, 380, 121, 35, 97]
    assert [mark.tone for mark in now.marks] == [*[Tone.THIS] * 6, Tone.OTHER]
    assert then.marks[-1].tone is Tone.OTHER
    assert now.marks[1].change == "+121"
    assert "No size stated 118 (2024: 97)" in chart.description


def test_a_class_that_nobody_has_is_none_and_no_gap(gdte: Dossier) -> None:
    chart = sizes_chart(with_sizes(gdte, [9, 9, 200], [9, 200]), EN)
    assert chart is not None
    assert [mark.value for mark in chart.series[-1].marks] == [2, 0, 0, 0, 0, 1]
    assert "No size stated" not in chart.categories


def test_a_list_without_sizes_is_not_known_and_never_zero(gdte: Dossier, lang: str) -> None:
    before = with_sizes(gdte, [9, 18, 36, None], [None] * 3)
    chart, spoken = sizes_chart(before, words(lang)), words(lang)
    assert chart is not None
    assert len(chart.series) == 1
    note = spoken.text("note.no_sizes", edition="2024")
    assert note in chart.source
    table = tables_groups.sizes_table(before, spoken)
    assert "2024" not in [one.header for one in table.columns]
    assert note in table.note
    assert any("2024" in fact.head for fact in size_facts(before, spoken))
    now = with_sizes(gdte, [None] * 3, [9, 18])
    assert sizes_chart(now, spoken) is None
    assert not size_facts(now, spoken)
    assert missing_now("sizes", now.sizes, now, spoken) == spoken.text("note.no_sizes", edition="2025")
    assert "stand_sizes" not in [page.id for page in compose(now, lang).pages]


STANDS = st.lists(st.none() | st.sampled_from([0, 4, 9, 10, 12, 36, 80, 200]), max_size=12)


@settings(deadline=None, max_examples=60)
@given(now=STANDS, then=STANDS)
def test_the_title_is_true(now: list[float | None], then: list[float | None]) -> None:
    dossier = with_sizes(_plain(), now, then)
    title, known, before = sizes_title(dossier, EN), [one for one in now if one], [one for one in then if one]
    if not known:
        assert not title
        return
    assert f"{median(known):g} m²" in title
    if 2 * len(known) < len(now):
        assert f"{len(known)} of" in title
    elif before and 2 * len(before) >= len(then):
        moved = (" up " in title) - (" down " in title)
        assert moved == (median(known) > median(before)) - (median(known) < median(before))
    else:
        assert not any(way in title for way in (" up ", " down "))
    classes, _ = sized(now, "2025")
    top = [key for key, many in classes.items() if many == max(classes.values())]
    assert ("most often" in title) == (len(top) == 1)


def _plain() -> Dossier:
    nothing = Breakdown(By.COUNTRY, ())
    answer = Answer("Fair", "2025", "2024", Population.EXHIBITORS, "ufi", ())
    event, query, waterfall = Event("Fair", "CHN"), Query("2025", "2024"), Waterfall("2025", ())
    return Dossier(
        event, (), query, UFI, answer, (), nothing, nothing, nothing, nothing, nothing, waterfall, ()
    )


def test_what_is_said_of_sizes(gdte: Dossier) -> None:
    said = {fact.head: fact.text for fact in size_facts(gdte, EN)}
    assert said["Median 27 m², mean 40.4 m²"] == "33 m² and 42.3 m² in 2024"
    assert said["118 exhibitors without a size"] == "hatched: not known, not zero; 97 in 2024"
    large, whole = 15686 + 8575, 1756 + 6300 + 15265 + 20838 + 15686 + 8575
    assert f"{100 * large / whole:.1f} % of the space" in said
    assert f"{100 * (210 + 408) / 1694:.1f} % with up to 18 m²" in said
    outside = replace(gdte, stand_sizes=StandSizes("2025", 1694, 118, 27.0, 40.4, 12, 900.0))
    assert size_facts(outside, EN)[-1].head == "12 exhibitors outdoors"


def test_the_table_of_sizes_adds_up_to_all_exhibitors(gdte: Dossier, lang: str) -> None:
    table = tables_groups.sizes_table(gdte, words(lang))
    assert table.keys == (*SIZE_CLASSES, UNSTATED)
    assert sum(value for value in column(table, "2025") if isinstance(value, int)) == 1812
    assert table.total[1:3] == (1812, 1546)
    unstated = with_sizes(gdte, [9.0, None], [20.0, 30.0, None])
    assert tables_groups.sizes_table(unstated, words(lang)).note == "", "they have a row of their own"
    contributions = column(table, words(lang).text("column.contribution"))
    assert sum(value for value in contributions if isinstance(value, float)) == pytest.approx(table.total[-1])


def test_halls_by_exhibitors_and_by_space(gdte: Dossier) -> None:
    chart, space = charts.halls(gdte, EN), charts.halls_by_space(gdte, EN)
    assert chart is not None
    assert space is not None
    assert chart.title == "Hall 1C grows by 182 to 541 exhibitors"
    assert chart.categories == ("Hall 1C", "Hall 1B", "Hall 2B", "Hall 1D", "Hall 2A", "Hall 2C")
    assert chart.rest is None
    assert space.title == "Hall 1C leads by net space with 21,127 m²"
    assert "−3,992" in [mark.change for mark in space.series[0].marks]


def test_the_total_of_halls_are_the_exhibitors_each_once(gdte: Dossier, lang: str) -> None:
    table = tables_groups.halls_table(gdte, words(lang))
    counts = [value for value in column(table, "2025") if isinstance(value, int)]
    assert sum(counts) == 1863
    assert table.total[1:4] == (words(lang).text("total.everyone"), 1812, 1546)
    assert {68420, 61350} <= set(table.total)
    assert words(lang).text("note.hall_mentions") in table.note
    assert any("1,863" in remark.head for remark in hall_remarks(gdte, words(lang)))


def test_who_leads_is_told_of_all_exhibitors(gdte: Dossier) -> None:
    still = tuple(replace(row, previous=row.value) for row in gdte.halls.rows)
    title = sentences.halls(replace(gdte, halls=replace(gdte.halls, rows=still)), EN)
    assert title == "Hall 1C leads with 541 of 1,812 exhibitors"
    alone = Breakdown(By.HALL, (BreakdownRow("1", "1", 30),), 20)
    assert sentences.halls(replace(gdte, halls=alone), EN) == "Hall 1 leads with 30 of 50 exhibitors"


def test_halls_of_a_list_that_names_none_are_not_known(gdte: Dossier, lang: str) -> None:
    rows = tuple(replace(row, previous=0) for row in gdte.halls.rows)
    told = replace(gdte, halls=Breakdown(By.HALL, rows, 0, 1546, 51, 0))
    assert told_none(told.halls)
    chart, spoken = charts.halls(told, words(lang)), words(lang)
    assert chart is not None
    assert len(chart.series) == 1
    assert missing_before("halls", told.halls, told, spoken) in chart.source
    assert as_told(told.halls).previous_total == 1546


@pytest.mark.parametrize(
    ("written", "called"),
    [
        ("1C", "Hall 1C"),
        ("10.2", "Hall 10.2"),
        ("E1", "Hall E1"),
        ("FI", "Hall FI"),
        ("North Hall", "North Hall"),
        ("Freigelände", "Freigelände"),
        ("1A,1B", "1A,1B"),
    ],
)
def test_a_mere_number_is_called_a_hall(written: str, called: str) -> None:
    assert hall_name(written, EN) == called


def test_how_exhibitors_came(gdte: Dossier, first_edition: Dossier, lang: str) -> None:
    assert sentences.arrivals(gdte, EN) == "793 of 1,812 exhibitors for the first time, 84 won back"
    table = tables_groups.arrivals_table(gdte, words(lang))
    assert table.keys == (Measure.NEW, Measure.WON_BACK, Measure.RETURNING)
    assert table.total[1:3] == (1812, 1546)
    assert sentences.arrivals(first_edition, words(lang)) == ""
    assert tables_groups.arrivals_table(first_edition, words(lang)).rows == ()


def test_every_size_has_a_name_in_both_languages(lang: str) -> None:
    names = [group_name(By.SIZE, BreakdownRow(key, "?", 0), words(lang)) for key in SIZE_CLASSES]
    assert len(set(names)) == len(SIZE_CLASSES)
    assert "?" not in names


def test_visitors_have_no_filter_by_what_exhibitors_are(gdte: Dossier) -> None:
    told = replace(gdte, answer=replace(gdte.answer, left_out=("role",)))
    pages = {page.id: page for page in compose(told, "en").pages}
    said = "The filter by role is about exhibitors: visitors are counted without it."
    assert said in pages["headline"].speaker_notes
    cards = {card.measure: card for card in pages["headline"].cards}
    assert cards[Measure.ATTENDING_COUNTRIES].warning == said
    assert said not in cards[Measure.EXHIBITORS].warning
    assert said not in pages["halls"].speaker_notes
