"""What is said of the flow between editions follows from its numbers, in both languages."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.change import Bridge, Concentration, Explained, SpaceRetention
from expo_app.model.change_dossier import ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.flow import Flow, FlowPart, FlowStop
from expo_app.report.compose import compose
from expo_app.report.flow import flow_chart
from expo_app.report.flow_facts import flow_caveats, flow_hint, flow_page, flow_remarks, flow_table
from expo_app.report.spec import ChartKind, Tone
from expo_app.report.words import words

EN = words("en")
WAYS = (Measure.RETURNING, Measure.WON_BACK, Measure.NEW)
NOTHING = Explained((), 0.0)


def stop(year: str, against: str, parts: tuple[tuple[int, int | None], ...], *warned: Warned) -> FlowStop:
    ways = WAYS if against else (Measure.EXHIBITORS,)
    told = (FlowPart(way, *part) for way, part in zip(ways, parts, strict=True))
    return FlowStop(year, against, tuple(told), warned)


def told_of(dossier: Dossier, flow: Flow | None) -> Dossier:
    changed = ChangeDossier(
        "2025",
        "2024",
        ("2022", "2023", "2024", "2025"),
        Bridge("2025", "2024", 0, 0.0, (), 0),
        (),
        *(NOTHING, NOTHING, NOTHING),
        Concentration(1, 1, 0, None, 100),
        None,
        None,
        *((), (), (), ()),
        0,
        SpaceRetention(0, 0, 0, 0),
        *((), (), (), (), ()),
        flow=flow,
    )
    return replace(dossier, changed=changed)


GDTE = Flow(
    (
        stop("2022", "", ((800, 513),)),
        stop("2023", "2022", ((513, 324), (0, 0), (505, 324)), Warned(Caveat.ONLINE, ("2023", 367))),
        stop("2024", "2023", ((648, 420), (63, 22), (835, 547)), Warned(Caveat.NOMENCLATURE, (2, "AI"))),
        stop("2025", "2024", ((989, None), (84, None), (739, None)), Warned(Caveat.VENUE, ("A", "B"))),
    )
)


@st.composite
def flows(draw: st.DrawFn) -> Flow:
    """Two to five editions, some between without a list."""
    years = [str(2021 + place) for place in range(draw(st.integers(2, 5)))]
    unlisted = tuple(year for year in years[1:-1] if draw(st.booleans()) and draw(st.booleans()))
    listed = [year for year in years if year not in unlisted]
    stops, returning = [], 0
    for before, year in zip(["", *listed], listed, strict=False):
        last = year == listed[-1]
        heads = (
            [returning, *(draw(st.integers(0, 900)) for _ in "ab")] if before else [draw(st.integers(1, 900))]
        )
        stayed = [None if last else draw(st.integers(0, count)) for count in heads]
        returning = 0 if last else sum(stayed)
        stops.append(stop(year, before, tuple(zip(heads, stayed, strict=True))))
    return Flow(tuple(stops), unlisted)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(flow=flows())
def test_every_edition_is_what_stayed_and_what_came(flow: Flow, gdte: Dossier) -> None:
    chart = flow_chart(told_of(gdte, flow), EN)
    assert chart.kind is ChartKind.FLOW
    total, stayed, *came, lost = ([mark.value for mark in series.marks] for series in chart.series)
    stops = {one.edition: one for one in flow.stops}
    listed = [at for at, year in enumerate(chart.categories) if year in stops]
    assert set(chart.categories) == {*stops, *flow.unlisted}
    for before, at in pairwise(listed):
        assert total[at] == stayed[at] + sum(values[at] for values in came)
        assert total[before] == stayed[at] - lost[at]
        assert total[at] == stops[chart.categories[at]].exhibitors
    for at, year in enumerate(chart.categories):
        if year in flow.unlisted:
            marks = [series.marks[at] for series in chart.series]
            assert [mark.value for mark in marks] == [None] * 5
            assert marks[0].label == chart.notes[at] == "no list"
    assert chart.series[0].marks[-1].tone is Tone.THIS


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(flow=flows(), lang=st.sampled_from(("en", "zh")))
def test_the_title_is_true(flow: Flow, lang: str, gdte: Dossier) -> None:
    title = flow_chart(told_of(gdte, flow), words(lang)).title
    before, this = flow.stops[-2:]
    numbers = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", title.replace(",", ""))}
    first, others = before.part(Measure.NEW), before.exhibitors
    if first is not None and first.exhibitors and first.exhibitors < others:
        others -= first.exhibitors
        shares = 100 * first.stayed / first.exhibitors, 100 * (before.stayed - first.stayed) / others
        assert {float(before.edition), float(this.edition), first.exhibitors} <= numbers
        assert all(any(abs(share - number) <= 0.051 for number in numbers) for share in shares)
    else:
        moved = {before.stayed, before.exhibitors - before.stayed, this.exhibitors - before.stayed}
        assert {float(before.edition), float(this.edition), *moved} <= numbers


def test_the_finding_and_what_is_beside_it(gdte: Dossier) -> None:
    told = told_of(gdte, GDTE)
    chart = flow_chart(told, EN)
    assert chart.title == (
        "Of the 835 first-time exhibitors of 2024, 65.5 % came again in 2025; of all others 62.2 %"
    )
    assert chart.notes == ("800 exhibitors", "1,018 exhibitors", "1,546 exhibitors", "1,812 exhibitors")
    assert [mark.label for mark in chart.series[-1].marks] == ["", "\u2212287", "\u2212370", "\u2212557"]
    assert [mark.share for mark in chart.series[1].marks] == [
        "",
        "64.1 % of 2022",
        "63.7 % of 2023",
        "64.0 % of 2024",
    ]
    assert [mark.key for mark in chart.series[1].marks][1:] == [
        "returning:2023",
        "returning:2024",
        "returning:2025",
    ]
    assert "2024: Exhibitors 1,546, Came again 648, First-time +835, Won back +63" in chart.description


def test_what_to_compare_with_care_is_said_and_why(gdte: Dossier) -> None:
    told = told_of(gdte, GDTE)
    care = next(remark for remark in flow_remarks(told, EN) if remark.head == "Comparable with care")
    # The nomenclature is about sectors alone; of the last two editions the page warns itself.
    assert care.text == "2023 with 2022 (online exhibitors)"
    assert flow_hint(told, EN) == "Comparable with care: 2023 with 2022 (online exhibitors)"
    (sentence,) = flow_caveats(told, EN)
    assert sentence.startswith("2023 beside 2022: In 2023, 367 exhibitors took part online only")
    assert sentence in flow_page(told, EN).speaker_notes
    assert [row[-1] for row in flow_table(told, EN).rows] == [None, "online exhibitors", None, "venue"]
    skipped = replace(told, query=replace(told.query, against="2023"))
    assert any("venue" in remark.text for remark in flow_remarks(skipped, EN))


@pytest.mark.parametrize(
    "caveat",
    [
        one
        for one in Caveat
        if one not in (Caveat.NOMENCLATURE, Caveat.COUNTRY_UNKNOWN, Caveat.SAME_LEAD_TIME)
    ],
)
def test_every_reason_has_a_word(caveat: Caveat, lang: str) -> None:
    assert words(lang).text(f"flow.why.{caveat}")


def test_editions_without_a_list_are_named(gdte: Dossier) -> None:
    first, *_, last = GDTE.stops
    flow = Flow((first, replace(last, against="2022")), ("2023", "2024"))
    told = told_of(gdte, flow)
    assert flow_remarks(told, EN)[0].head == "No list of 2023 and 2024"
    assert flow_hint(told, EN).startswith("No list of 2023 and 2024: who was there is not known")
    assert flow_hint(told, words("zh")).startswith("2023 和 2024 年无名单")


def test_the_table_has_the_numbers_of_the_chart(gdte: Dossier) -> None:
    table = flow_table(told_of(gdte, GDTE), EN)
    assert table.rows[2] == ("2024", 1546, 648, 63, 835, 370, 100 * 648 / 1018, 547, 100 * 547 / 835, None)
    assert table.rows[0] == ("2022", 800, *[None] * 8)
    assert table.keys == ("2022", "2023", "2024", "2025")


@pytest.mark.parametrize("flow", [None, Flow(()), Flow(GDTE.stops[:1])])
def test_without_two_lists_there_is_no_flow(flow: Flow | None, gdte: Dossier) -> None:
    told = told_of(gdte, flow)
    assert flow_chart(told, EN) is None
    assert flow_page(told, EN) is None
    assert flow_table(told, EN) is None
    assert (flow_remarks(told, EN), flow_hint(told, EN), flow_caveats(told, EN)) == ((), "", ())


def test_the_report_has_the_page_in_its_section(gdte: Dossier, lang: str) -> None:
    report = compose(told_of(gdte, GDTE), lang)
    ids = [page.id for page in report.pages]
    assert "flow" in ids
    page = report.pages[ids.index("flow")]
    assert page.section == words(lang).text("section.loyalty")
    assert any(chart.id == "flow" for chart in report.charts)
    assert any(table.id == "flow" for table in report.tables)
