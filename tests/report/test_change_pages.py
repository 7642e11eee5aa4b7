"""What is said of a change follows from the figures, in both languages."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.change import (
    Bridge,
    BridgeStep,
    Cohort,
    Concentration,
    Crossing,
    Explained,
    LostExhibitor,
    Movement,
    SpaceRetention,
)
from expo_app.model.change_dossier import CROSSED, Carrier, ChangeDossier, Kept, Without
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Unit
from expo_app.model.international import Compared, Condition, InternationalTest
from expo_app.reference.indicators import published_indicators
from expo_app.report.caveats import caveat_sentence, caveat_sentences
from expo_app.report.change_facts import change_facts, facts_table
from expo_app.report.change_pages import lost_page
from expo_app.report.compose import compose
from expo_app.report.contributions import added, by_country, by_sector, change_title
from expo_app.report.heat import COLUMNS, grid, heat_chart, heat_table
from expo_app.report.heat_steps import DIVERGING, SEQUENTIAL, heat_scale, heat_step
from expo_app.report.international_tests import tests_table as rules_table
from expo_app.report.loyalty import cohort_chart, loyalty_facts, loyalty_title, space_bridge
from expo_app.report.spec import CellKind, ChartKind, Tone
from expo_app.report.tables_loyalty import cohorts_table, lost_table, space_table
from expo_app.report.words import Words, words

EN = words("en")
STEPS = (
    BridgeStep(Movement.LOST, -611, -20000.0),
    BridgeStep(Movement.SHRUNK, 0, -3000.0),
    BridgeStep(Movement.GROWN, 0, 4000.0),
    BridgeStep(Movement.UNSTATED, 0, 0.0),
    BridgeStep(Movement.WON_BACK, 84, 2070.0),
    BridgeStep(Movement.FIRST_TIME, 793, 24000.0),
)
CROSSINGS = (
    Crossing("USA", "Artificial intelligence", 30, 21, 0.6),
    Crossing("DEU", "Data and finance", 20, 9, 0.7),
    Crossing("FRA", "Smart mobility", 1, 4, -0.2),
    Crossing("CHN", "Artificial intelligence", 300, 200, 6.5),
    Crossing("KAZ", "Smart mobility", 4, 0, 0.3),
)


def changed(**other: object) -> ChangeDossier:
    found = ChangeDossier(
        "2025",
        "2024",
        ("2022", "2023", "2024", "2025"),
        Bridge("2025", "2024", 1546, 61350.0, STEPS, 1700),
        CROSSINGS,
        Explained(("CHN", "DEU"), 81.5),
        Explained(("Silk Road e-commerce",), 90.0),
        Explained(("DEU|Data and finance",), 80.0),
        Concentration(41, 0.547, 1.43, 0.38, 73.7),
        Concentration(32, 0.642, 1.2, 0.35, 80.0),
        Without(Carrier.COUNTRY, "USA", 46, 34, 1812, 1546),
        ("KAZ", "UZB"),
        ("IRL",),
        ("KAZ",),
        (
            Cohort("2022", (("2022", 800), ("2023", 400), ("2024", 300), ("2025", 200))),
            Cohort("2025", (("2025", 1612),)),
        ),
        205,
        SpaceRetention(243, 417, 198, 77),
        (Kept("CHN", 1237, 800),),
        (Kept("Data and finance", 240, 120),),
        (LostExhibitor("u1", "Lost GmbH", "DEU", "Data and finance", 54.0, 3, 20.8),),
        (Warned(Caveat.LIST_DATE_UNKNOWN, ("2025",)),),
        (InternationalTest("iso", ((Condition(Compared.EXHIBITOR_SHARE, 26.3, 10),),)),),
        (63.1, 66.0),
    )
    return replace(found, **other)


@pytest.fixture
def told(gdte: Dossier) -> Dossier:
    return replace(gdte, changed=changed())


def test_contributions_and_the_rest_add_up_to_the_growth(told: Dossier) -> None:
    chart = by_country(told, EN)
    assert chart is not None
    assert chart.kind is ChartKind.SIGNED
    assert chart.rest is not None
    shown = sum(mark.value for mark in chart.series[0].marks)
    assert shown + chart.rest[1].value == 1812 - 1546
    values = [mark.value for mark in chart.series[0].marks]
    assert values == sorted(values, reverse=True)
    assert "China" in chart.title


def test_a_sheet_tells_what_sectors_add_in_mentions_and_in_points(told: Dossier, lang: str) -> None:
    table = next(one for one in compose(told, lang).tables if one.id == "contribution_sectors")
    assert table.chart is not None
    assert [column.kind for column in table.columns] == [CellKind.TEXT, CellKind.CHANGE, CellKind.POINTS]
    known = added(told.sectors, words(lang))
    assert [*table.rows] == [(one.name, one.change, one.points) for one in known]
    assert table.note.startswith(table.chart.subtitle)


def test_the_title_names_who_adds_most_and_how_much_of_the_whole(told: Dossier) -> None:
    rows = sorted(told.countries.rows, key=lambda row: -(row.value - row.previous))[:3]
    points = sum(100 * (row.value - row.previous) / 1546 for row in rows)
    title = change_title(told, EN)
    assert f"{points:.1f} of 17.2 points" in title
    assert all(row.label in title for row in rows)
    assert words("zh").lang == "zh"
    assert f"17.2 个百分点中有 {points:.1f} 个来自" in change_title(told, words("zh"))


def test_where_the_total_fell_the_largest_losses_are_named(
    told: Dossier, refigured: Callable[..., Dossier], group: Callable[..., Breakdown]
) -> None:
    values = {"CHN": (80, 100, None, None), "DEU": (30, 20, None, None), "FRA": (1, 8, None, None)}
    found = replace(
        refigured(told, {told.answer.figures[0].measure: (111.0, 128.0)}),
        countries=group(told.countries.by, values),
    )
    assert "21.1 points are lost with China and France, 7.8 come from elsewhere" in change_title(found, EN)
    assert by_country(found, EN).title == "China lost most: \u221215.6 points"


def test_sectors_of_one_edition_only_contribute_too(told: Dossier) -> None:
    chart = by_sector(told, EN, 4)
    assert chart is not None
    every = {one.name: one.change for one in added(told.sectors, EN)}
    assert every["Comprehensive"] == -220
    shown = dict(zip(chart.categories, (mark.value for mark in chart.series[0].marks), strict=True))
    assert shown.items() <= every.items()
    assert chart.rest[1].value == sum(every.values()) - sum(shown.values())


def test_sums_of_the_heat_map_are_those_of_its_cells(told: Dossier, lang: str) -> None:
    table = heat_table(told, words(lang))
    assert table is not None
    for row in table.rows:
        assert row[-1] == sum(cell or 0 for cell in row[1:-1])
    for column in range(1, len(table.columns)):
        assert table.total[column] == sum(row[column] for row in table.rows)


def test_more_sectors_than_columns_are_summed_up(
    told: Dossier, group: Callable[..., Breakdown], lang: str
) -> None:
    sectors = {f"S{number}": (20 - number, 9, None, None) for number in range(COLUMNS + 3)}
    cells = tuple(Crossing("DEU", sector, now, then, 0.0) for sector, (now, then, _, _) in sectors.items())
    fair = replace(told, sectors=group(By.SECTOR, sectors), changed=changed(crossings=cells))
    found, table = grid(fair, words(lang)), heat_table(fair, words(lang))
    assert len(found.columns) == COLUMNS
    assert [*found.other_sectors] == ["S8", "S9", "S10", "S11"]
    row = next(row for row, key in zip(table.rows, table.keys, strict=True) if key == "DEU")
    assert row[-1] == sum(row[1:-1]) == sum(now - then for now, then, _, _ in sectors.values())
    chart = heat_chart(fair, words(lang))
    assert all(mark.tone is Tone.OTHER for mark in chart.series[-2].marks)


def test_what_no_list_states_has_no_sheet(told: Dossier, lang: str) -> None:
    spaceless = changed(bridge=Bridge("2025", "2024", 1546, 0.0, STEPS, 1700))
    full, bare = replace(told, market=published_indicators()), replace(told, market=(), changed=spaceless)
    found = [{table.id for table in compose(dossier, lang).tables} for dossier in (full, bare)]
    assert found[0] >= {"market", "space_bridge"}
    assert found[1].isdisjoint({"market", "space_bridge"})


@pytest.mark.parametrize(
    ("editions", "text"),
    [
        (
            ("2023", "2024", "2025"),
            "came: Kazakhstan and Uzbekistan, 1 of them in no earlier edition; went: Ireland",
        ),
        (("2024", "2025"), "came: Kazakhstan and Uzbekistan; went: Ireland"),
    ],
)
def test_who_was_never_there_is_said_of_those_that_came(
    told: Dossier, editions: tuple[str, ...], text: str
) -> None:
    facts = change_facts(replace(told, changed=changed(editions=editions)), EN)
    assert text in {fact.text for fact in facts}


def test_the_heat_map_says_where_most_was_added(told: Dossier) -> None:
    chart = heat_chart(told, EN)
    assert chart is not None
    assert chart.title == "Germany in Data and finance grew most: +11"
    keys = {mark.key for series in chart.series for mark in series.marks}
    assert "DEU|Data and finance" in keys


def test_a_sector_that_was_split_has_no_change_in_the_heat_map(told: Dossier) -> None:
    rows = [replace(row, comparable=row.key != "Data and finance") for row in told.sectors.rows]
    found = replace(told, sectors=replace(told.sectors, rows=tuple(rows)))
    chart, cells = heat_chart(found, EN), grid(found, EN)
    assert cells.value("DEU", "Data and finance") is None
    assert cells.value("USA", "Artificial intelligence") == 9
    assert "United States in Artificial intelligence" in chart.title
    assert "Not comparable" in chart.source


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["USA", "DEU", "KAZ", "FRA", "GRC"]),
            st.sampled_from(["Data and finance", "Smart mobility", "Digital health"]),
            st.integers(0, 30),
            st.integers(0, 30),
        ),
        unique_by=lambda cell: cell[:2],
    )
)
def test_no_combination_beats_the_one_in_the_title(
    told: Dossier, cells: list[tuple[str, str, int, int]]
) -> None:
    crossings = tuple(Crossing(*cell, None) for cell in cells)
    title = heat_chart(replace(told, changed=changed(crossings=crossings)), EN).title
    changes = Counter(now - then for _, _, now, then in cells if now != then)
    if not changes:
        assert title == "No combination of country and sector changed"
        return
    fell = sum(change * count for change, count in changes.items()) < 0
    most = min(changes) if fell else max(changes)
    assert EN.signed(most) in title
    assert (changes[most] > 1) == ("combinations" in title)


@pytest.mark.parametrize(
    "warned",
    [
        Warned(Caveat.ONLINE, ("2023", 367)),
        Warned(Caveat.LEAD_TIME, ("2025", 40, "2024", -2)),
        Warned(Caveat.LEAD_TIME, ("2025", 0, "2024", 31)),
        Warned(Caveat.SAME_LEAD_TIME, ("2025", 40, 12, "2024", 38, 10, 20.0)),
        Warned(Caveat.LIST_DATE_UNKNOWN, ("2025",)),
        Warned(Caveat.NOMENCLATURE, (2, "Data and finance")),
        Warned(Caveat.VENUE, ("Hangzhou", "Shanghai")),
        Warned(Caveat.DURATION, ("2025", 5, "2024", 4)),
        Warned(Caveat.GAP, ("2021", "2025", 1)),
        Warned(Caveat.COUNTRY_UNKNOWN, ("2025", 60, 3.3)),
        Warned(Caveat.AS_LISTED),
    ],
    ids=lambda warned: warned.caveat,
)
def test_every_warning_is_a_sentence_with_its_numbers(told: Dossier, lang: str, warned: Warned) -> None:
    sentence = caveat_sentence(warned, told, words(lang))
    assert sentence.endswith("." if lang == "en" else "。")
    assert "{" not in sentence
    for value in warned.values:
        number = str(abs(value)) if isinstance(value, int | float) and value else ""
        assert (number or str(value or "")) in sentence


@pytest.mark.parametrize(
    ("warned", "sentence"),
    [
        (
            Warned(Caveat.ONLINE, ("2023", 1)),
            "In 2023, 1 exhibitor took part online only and is not counted.",
        ),
        (Warned(Caveat.NOMENCLATURE, (1, "Data")), "1 sector was split or joined and is not compared: Data."),
    ],
    ids=lambda given: getattr(given, "caveat", ""),
)
def test_a_warning_about_one_is_in_the_singular(told: Dossier, warned: Warned, sentence: str) -> None:
    assert caveat_sentence(warned, told, EN) == sentence


def test_every_caveat_has_a_sentence() -> None:
    assert {f"caveat.{caveat}" for caveat in Caveat} <= {
        key.removesuffix(".one").removesuffix(".many") for key in EN.texts
    }


def test_a_list_made_after_the_first_day_is_said_to_be(told: Dossier) -> None:
    sentence = caveat_sentence(Warned(Caveat.LEAD_TIME, ("2025", 40, "2024", -1)), told, EN)
    assert "that of 2025 40 days before the first day, that of 2024 1 day after the first day" in sentence


def test_facts_hold_their_numbers(told: Dossier) -> None:
    said = " ".join(
        f"{fact.head} {fact.text}" for fact in (*change_facts(told, EN), *loyalty_facts(told, EN))
    )
    without = 100 * ((1812 - 46) - (1546 - 34)) / (1546 - 34)
    assert f"Without the United States: +{without:.1f} %" in said
    for text in (
        "2 countries and regions explain 81.5 %",
        "0.547, in 2024 0.642",
        "Kazakhstan and Uzbekistan",
    ):
        assert text in said
    assert "243 larger, 417 the same, 198 smaller of 935 that came again; 77 not stated" in said
    assert "Retention 63.1 % to 66.0 %" in said
    assert "20,000 m² lost" in said  # as the bridge shows it


def test_the_space_bridge_adds_up(told: Dossier, lang: str) -> None:
    chart = space_bridge(told, words(lang))
    assert chart is not None
    assert (chart.kind, chart.unit) == (ChartKind.BRIDGE, Unit.SQUARE_METRES)
    first, *steps, last = (mark.value for mark in chart.series[0].marks)
    assert first + sum(steps) == pytest.approx(last) == 68420
    assert len(steps) == 5  # what is zero is no step
    assert "24,000" in chart.title


def test_without_any_space_there_is_no_bridge_of_it(told: Dossier) -> None:
    bare = Bridge("2025", "2024", 1546, 0.0, (BridgeStep(Movement.FIRST_TIME, 266, 0.0),), 0)
    assert space_bridge(replace(told, changed=changed(bridge=bare)), EN) is None


def test_cohorts(told: Dossier) -> None:
    chart = cohort_chart(told, EN)
    assert chart is not None
    assert chart.title == "Of 800 exhibitors first seen in 2022, 200 came in 2025: 25.0 %"
    assert [[mark.label for mark in series.marks] for series in chart.series] == [
        ["100.0 %", ""],
        ["50.0 %", ""],
        ["37.5 %", ""],
        ["25.0 %", "100.0 %"],
    ]
    table = cohorts_table(told.changed, EN)
    assert table.total[1:] == (800, 400, 300, 1812)


def test_titles_and_tables_of_loyalty(told: Dossier) -> None:
    assert loyalty_title(told, EN).endswith("retention 60.5 %; 205 were at every edition since 2022")
    assert space_table(told.changed, EN).total == ("2025", 1812, 68420.0)
    (row,) = lost_table(told, told.changed, EN).rows
    assert row == ("Lost GmbH", "Germany", "Data and finance", 54.0, 3, 20.8)


@pytest.mark.parametrize(
    ("editions", "lost", "head", "by"),
    [
        (
            ("2023", "2024", "2025"),
            (54.0, 3, 20.8),
            "Editions",
            "by space, editions and growth of their sector",
        ),
        (("2024", "2025"), (54.0, 1, 20.8), "", "by space and growth of their sector"),
        (("2024", "2025"), (None, 1, None), "", "by name"),
        (("2023", "2024", "2025"), (None, 2, None), "Editions", "by editions"),
    ],
)
def test_the_lost_have_no_editions_where_there_was_but_one(
    told: Dossier, editions: tuple[str, ...], lost: tuple[float | None, int, float | None], head: str, by: str
) -> None:
    one = LostExhibitor("u1", "Lost GmbH", "DEU", "Data and finance", *lost)
    dossier = replace(told, changed=changed(editions=editions, lost=(one,)))
    table = lost_table(dossier, dossier.changed, EN)
    assert ("Editions" in [column.header for column in table.columns]) is bool(head)
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert table.rows[0][-1] == lost[2]
    page = lost_page(dossier, EN)
    assert page is not None
    assert f"not in 2025, {by}, profile" in page.subtitle


def test_a_combination_is_told_from_the_next_one(told: Dossier, lang: str) -> None:
    rows = facts_table(told, words(lang)).rows
    assert any(("Germany in Data and finance" if lang == "en" else "德国（") in str(row[1]) for row in rows)


def test_rules_say_their_figures() -> None:
    unknown = Condition(Compared.VISITOR_SHARE, None, 5)
    known = Condition(Compared.EXHIBITORS_FROM_ABROAD, 19, 20)
    found = (InternationalTest("auma", ((unknown, known),)), InternationalTest("iso", ((unknown,),)))
    table = rules_table(found, EN)
    assert table.title == "International by none of the 2 rules; 1 cannot be judged"
    assert [row[1] for row in table.rows] == ["no", "", "not known"]
    assert table.rows[1][2:] == ("Exhibitors from abroad", "19", "20")


@pytest.mark.parametrize(
    ("value", "unit", "step"),
    [
        (-6, Unit.COUNT, (DIVERGING, 0)),
        (-3, Unit.COUNT, (DIVERGING, 1)),
        (-1, Unit.COUNT, (DIVERGING, 2)),
        (0, Unit.COUNT, (DIVERGING, 3)),
        (2, Unit.COUNT, (DIVERGING, 4)),
        (5, Unit.COUNT, (DIVERGING, 5)),
        (6, Unit.COUNT, (DIVERGING, 6)),
        (0.0, Unit.PERCENT, (SEQUENTIAL, 0)),
        (100.0, Unit.PERCENT, (SEQUENTIAL, 5)),
    ],
)
def test_steps_of_the_ramps(value: float, unit: Unit, step: tuple[str, int]) -> None:
    assert heat_step(value, unit) == step


@pytest.mark.parametrize(("largest", "scale"), [(9, 1), (17, 1), (18, 2), (57, 5), (-95, 10), (4000, 200)])
def test_large_changes_have_wider_steps(told: Dossier, largest: float, scale: float) -> None:
    chart = heat_chart(told, EN)
    assert chart is not None
    first = replace(chart.series[0].marks[0], value=largest)
    quiet = tuple(replace(mark, value=0) for mark in chart.series[0].marks[1:])
    alone = replace(chart, series=(replace(chart.series[0], marks=(first, *quiet)),))
    assert heat_scale(alone) == scale
    assert heat_step(largest, Unit.COUNT, scale)[1] in (0, 6)
    assert heat_step(scale, Unit.COUNT, scale) == (DIVERGING, 4)


def test_a_report_tells_the_change_when_it_is_known(told: Dossier, gdte: Dossier, lang: str) -> None:
    plain, full = compose(gdte, lang), compose(told, lang)
    new = [page.id for page in full.pages if page.id not in {page.id for page in plain.pages}]
    assert new == [
        "heat",
        "contribution_countries",
        "contribution_sectors",
        "bridge_space",
        "lost",
        "market",
        "tests",
    ]
    titles = [page.title for page in full.pages]
    assert len(titles) == len(set(titles))
    assert all(titles)
    (sentence,) = caveat_sentences(told, words(lang))
    for page in full.pages:
        if page.id in new:
            # Whether a rule is met is no comparison of two editions.
            assert (sentence in page.speaker_notes) is (page.id != "tests")
    assert len({table.id for table in full.tables}) == len(full.tables)
    assert not _blanks(told, words(lang))


def _blanks(told: Dossier, spoken: Words) -> list[str]:
    """Texts with a template's braces left in them."""
    report = compose(told, spoken.lang)
    texts = [text for page in report.pages for text in (page.title, page.subtitle, page.foot)]
    texts += [text for page in report.pages for remark in page.remarks for text in (remark.head, remark.text)]
    return [text for text in texts if re.search(r"[{}]", text)]


def test_without_an_edition_before_nothing_is_said_of_a_change(first_edition: Dossier, lang: str) -> None:
    assert "contribution_countries" not in {page.id for page in compose(first_edition, lang).pages}
    assert heat_chart(first_edition, words(lang)) is None
    assert CROSSED == "|"
