"""The pages that only a report has: what they say holds, in both languages."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.claim import Claim, Judged, Verdict
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, By, Measure
from expo_app.report.catalogue import KINDS
from expo_app.report.claims_page import claims_page
from expo_app.report.compose import compose
from expo_app.report.composition import bridge_title, composition_chart
from expo_app.report.density import density_chart, density_remarks
from expo_app.report.fluctuation import fluctuation_page
from expo_app.report.glance import glance_page
from expo_app.report.scale import steps_to
from expo_app.report.shares import shares_chart, shares_remarks
from expo_app.report.spreading import spread
from expo_app.report.words import words

EN = words("en")
GREATEST = {
    "cover", "headline", "editions", "international_share", "top_countries", "top_countries_by_space",
    "regions", "blocs", "fluctuation", "sectors", "heat", "bridge", "contribution_countries", "loyalty",
    "cohorts",
    "visitor_trend", "market", "claims", "sources",
}  # fmt: skip


def test_there_are_all_kinds_of_pages_each_once() -> None:
    ids = [kind.id for kind in KINDS]
    assert len(ids) == len(set(ids)) >= 16
    assert set(ids) >= GREATEST


def test_every_page_stands_under_a_section(gdte: Dossier, lang: str) -> None:
    pages = compose(gdte, lang).pages
    assert all(page.section for page in pages)
    sections = list(dict.fromkeys(page.section for page in pages))
    assert [page.section for page in pages] == sorted((page.section for page in pages), key=sections.index)


def test_editions_at_a_glance(gdte: Dossier) -> None:
    page = glance_page(gdte, EN)
    assert page is not None
    growth = 100 * (1812 - 800) / 800
    assert page.title == f"Since 2022: exhibitors up {growth:.1f} %"
    rows = {row[0]: row[1:] for row in page.tables[0].rows}
    heads = [column.header for column in page.tables[0].columns]
    assert heads == ["Measure", "2022", "2023", "2024", "2025", "Since 2024", "Since 2022"]
    assert rows["Exhibitors"] == ("800", "1,018", "1,546", "1,812", "+17.2 %", f"+{growth:.1f} %")
    assert rows["Visitors"] == ("–", "–", "30,000", "40,000", "+33.3 %", "–")
    assert rows["International share"][3:] == ("26.3 %", "+6.3 points", "–")


def test_two_editions_tell_one_change_and_nobody_won_back(two_editions: Dossier) -> None:
    page = glance_page(two_editions, EN)
    assert page is not None
    assert [column.header for column in page.tables[0].columns] == ["Measure", "2024", "2025", "Since 2024"]
    assert "won_back" not in page.tables[0].keys
    assert "lost" in page.tables[0].keys
    chart = composition_chart(two_editions, EN)
    assert chart is not None
    assert [series.name for series in chart.series] == ["Came again", "First-time"]


def test_who_came_again_is_known_from_the_list_before(two_editions: Dossier) -> None:
    notes = tuple(
        replace(two_editions.sources[0], file=f"{year}.csv", edition=year) for year in ("2024", "2025")
    )
    chart = composition_chart(replace(two_editions, sources=notes), EN)
    assert chart is not None
    assert chart.categories == ("2025",)
    assert chart.source == "Source: 2025.csv, 2024.csv."


def test_one_edition_is_no_glance(first_edition: Dossier) -> None:
    assert glance_page(first_edition, EN) is None
    assert fluctuation_page(first_edition, EN) is None
    assert shares_chart(first_edition, EN) is None
    assert composition_chart(first_edition, EN) is None


def test_countries_of_one_edition_only(gdte: Dossier) -> None:
    page = fluctuation_page(gdte, EN)
    assert page is not None
    assert page.title == "12 new, 3 gone: 41 countries and regions exhibit in 2025, 32 in 2024"
    came, went = page.tables
    assert {row[1] for row in came.rows} == {4}
    assert [row[1] for row in went.rows] == [6, 5, 3]
    share = 100 * 48 / 1812
    assert page.remarks[0].head == f"{share:.1f} % from the new ones"


def test_a_part_has_its_measure_word_in_chinese(gdte: Dossier) -> None:
    said = [remark.text for page in compose(gdte, "zh").pages for remark in page.remarks]
    parts = [text for text in said if "家参展商中的" in text or "名观众中的" in text]
    assert len(parts) > 4
    assert all(re.search(r"中的 [\d,]+ [家名人]", text) for text in parts)
    courses = [text for text in said if "变为" in text or "此前最多" in text]
    assert len(courses) > 1
    assert all(len(re.findall(r"[\d,]+ [家名人]", text)) == 2 for text in courses)


def test_without_anybody_new_only_the_gone_are_told(gdte: Dossier, lang: str) -> None:
    rows = tuple(row for row in gdte.countries.rows if row.previous)
    page = fluctuation_page(replace(gdte, countries=Breakdown(By.COUNTRY, rows)), words(lang))
    assert page is not None
    assert [table.id for table in page.tables] == ["went"]
    left = next(row for row in rows if row.value)
    alone = fluctuation_page(
        replace(gdte, countries=Breakdown(By.COUNTRY, (left, *(row for row in rows if not row.value)))), EN
    )
    assert alone is not None
    assert alone.title == "3 gone and none new: 1 country or region exhibits in 2025, 4 in 2024"
    same = tuple(row for row in rows if row.value)
    assert fluctuation_page(replace(gdte, countries=Breakdown(By.COUNTRY, same)), words(lang)) is None


def test_shares_of_sectors(gdte: Dossier) -> None:
    chart = shares_chart(gdte, EN)
    assert chart is not None
    now = sum(row.value for row in gdte.sectors.rows)
    then = sum(row.previous or 0 for row in gdte.sectors.rows)
    both = [row for row in gdte.sectors.rows if row.value and row.previous]
    assert len(both) < len(gdte.sectors.rows)
    for line, row in zip(
        sorted(chart.series, key=lambda one: one.name),
        sorted(both, key=lambda one: one.label),
        strict=True,
    ):
        assert [mark.value for mark in line.marks] == pytest.approx(
            [100 * (row.previous or 0) / then, 100 * row.value / now]
        )
    gains = {row.label: 100 * row.value / now - 100 * (row.previous or 0) / then for row in both}
    most = max(gains, key=lambda name: gains[name])
    assert chart.title.startswith(f"{most} gains most: share up {gains[most]:.1f} points")
    heads = [remark.head for remark in shares_remarks(gdte, EN)]
    up = sum(gain > 0 for gain in gains.values())
    assert heads[0] == f"{up} sectors gain"


def test_sectors_that_are_not_comparable_are_left_out(gdte: Dossier) -> None:
    apart = tuple(replace(row, comparable=row.key != "Digital trade services") for row in gdte.sectors.rows)
    chart = shares_chart(replace(gdte, sectors=replace(gdte.sectors, rows=apart)), EN)
    assert chart is not None
    assert "Digital trade services" not in {line.name for line in chart.series} | {chart.title}


def test_space_for_each_exhibitor(gdte: Dossier) -> None:
    chart = density_chart(gdte, EN)
    assert chart is not None
    rows = {row.label: row for row in gdte.international_countries.rows if row.net_space and row.value >= 5}
    assert set(chart.categories) == set(rows)
    for name, across, upwards in zip(chart.categories, *(one.marks for one in chart.series), strict=True):
        assert (across.value, upwards.value) == (rows[name].value, rows[name].net_space)
    each = {name: (row.net_space or 0) / row.value for name, row in rows.items()}
    most = max(each, key=lambda name: each[name])
    average = sum(row.net_space or 0 for row in rows.values()) / sum(row.value for row in rows.values())
    assert most == "United Arab Emirates"
    assert chart.title.endswith(f"the {most} with {each[most]:.1f} m², on average {average:.1f} m²")
    assert density_remarks(gdte, EN)[0].head == f"{each[most]:.1f} m² each"


def test_nobody_leads_where_all_have_the_same_space(gdte: Dossier) -> None:
    rows = tuple(replace(row, net_space=9.0 * row.value) for row in gdte.international_countries.rows)
    chart = density_chart(replace(gdte, international_countries=Breakdown(By.COUNTRY, rows)), EN)
    assert chart is not None
    assert chart.title == "Net space per exhibitor from abroad: 9.0 m² on average"


def test_who_the_exhibitors_are_adds_up(gdte: Dossier, lang: str) -> None:
    chart = composition_chart(gdte, words(lang))
    assert chart is not None
    assert chart.categories == ("2024", "2025")
    sums = [sum(series.marks[at].value or 0 for series in chart.series) for at in range(2)]
    assert sums == [1546, 1812]


def test_the_columns_name_the_parts_that_they_have(
    gdte: Dossier, refigured: Callable[[Dossier, dict[Measure, tuple[float | None, float | None]]], Dossier]
) -> None:
    chart = composition_chart(gdte, EN)
    assert chart is not None
    assert chart.subtitle.startswith("Exhibitors by edition: came again, won back, first-time, profile")
    new, back = (gdte.answer.figure(measure).value for measure in (Measure.NEW, Measure.WON_BACK))
    assert new
    assert back
    nobody_back = refigured(gdte, {Measure.WON_BACK: (0.0, None), Measure.NEW: (new + back, None)})
    alone = replace(nobody_back, history=nobody_back.history[-1:])
    for lang, told in (("en", "came again, first-time, profile"), ("zh", "连续参展、首次参展，口径")):
        chart = composition_chart(alone, words(lang))
        assert chart is not None
        assert len(chart.series) == 2
        assert told in chart.subtitle


def test_what_does_not_add_up_is_not_drawn(
    gdte: Dossier, refigured: Callable[[Dossier, dict[Measure, tuple[float | None, float | None]]], Dossier]
) -> None:
    chart = composition_chart(refigured(gdte, {Measure.NEW: (1.0, 1.0)}), EN)
    assert chart is not None
    assert chart.categories == ("2024",)


def test_the_bridge_says_who_went_and_came(gdte: Dossier) -> None:
    assert bridge_title(gdte, EN) == "611 lost, 877 gained: from 1,546 to 1,812 exhibitors"
    assert bridge_title(gdte, words("zh")) == "流失 611 家，新增 877 家：参展商由 1,546 家变为 1,812 家"


def claim(sentence: str, verdict: Verdict, wording: str = "", why: str = "") -> Claim:
    return Claim(sentence, verdict, (Judged(None, verdict, None, None, wording, why),))


def test_claims_stand_with_their_verdicts(gdte: Dossier) -> None:
    claims = (
        claim("Up 54 %", Verdict.TRUE, "International exhibitors up 54.0 %."),
        claim("Inspiring", Verdict.UNPROVABLE, why="no figure"),
        claim("Doubled", Verdict.FALSE, "Exhibitors up 17.2 %."),
    )
    page = claims_page(replace(gdte, claims=claims), EN)
    assert page is not None
    assert page.title == "1 of 3 claims holds by the lists"
    assert page.tables[0].rows == (
        ("Up 54 %", "true", "International exhibitors up 54.0 %."),
        ("Inspiring", "not provable", "no figure"),
        ("Doubled", "false", "Exhibitors up 17.2 %."),
    )
    report = compose(replace(gdte, claims=claims), "zh")
    assert [page.title for page in report.pages if page.id == "claims"] == ["3 条表述中有 1 条与名单相符"]
    assert "claims" in {table.id for table in report.tables}


def test_without_claims_there_is_no_page_of_them(gdte: Dossier) -> None:
    assert claims_page(gdte, EN) is None


@settings(deadline=None, max_examples=60)
@given(st.lists(st.floats(0, 400), min_size=1, max_size=12), st.floats(1, 60))
def test_labels_are_spread_in_their_order(wanted: list[float], gap: float) -> None:
    placed = spread(wanted, gap, 0.0, 400.0)
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    least = min(gap, 400 / max(1, len(wanted) - 1))
    for one, other in pairwise(order):
        assert placed[other] - placed[one] >= least - 1e-6
    assert all(-1e-6 <= place <= 400 + 1e-6 for place in placed)


def test_labels_with_room_stay_where_they_are() -> None:
    assert spread([10.0, 90.0, 50.0], 20.0, 0.0, 100.0) == (10.0, 90.0, 50.0)


@settings(deadline=None, max_examples=60)
@given(st.floats(0.01, 1e7))
def test_axes_end_at_round_steps(largest: float) -> None:
    end, step = steps_to(largest)
    assert end >= largest
    assert round(end / step) <= 6
    assert float(f"{step:.1e}") == pytest.approx(step)
