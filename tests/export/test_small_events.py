"""Lists that tell little: one edition, one country, no country, nobody from abroad. Their pages say what is
known, and nothing of nothing."""

import csv
import functools
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from expo_app.model.query import Query
from expo_app.report.spec import Report
from expo_app.session.composing import full_report
from expo_app.session.derive import derive
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told

EMPTY_TALK = re.compile(
    r"\b0 (?:new|lost|of 0|larger|smaller|the same|findings|not stated|countr\w+)|of 0\b|not known|Import"
    r"|±0\.0 % of|新增 0|离开 0|有 0 |(?<!\d)0 家(?:扩大|缩小|不变|未注明)|请导入|未知"
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Report]:
    """The report on an event, made once."""

    @functools.cache
    def made(event: str, lang: str = "en") -> Report:
        return report_of(EVENTS[event], tmp_path_factory.mktemp("event"), lang)

    return made


def report_of(editions: dict[str, Sequence[tuple[str, ...]]], folder: Path, lang: str) -> Report:
    """Lists of company, country and area (as many as the rows have), reported."""
    paths = []
    for year, rows in editions.items():
        paths.append(folder / f"Small Event {year} exhibitors.csv")
        with paths[-1].open("w", encoding="utf-8", newline="") as file:
            head = ("Company", "Country", "Net area (sqm)")[: len(rows[0])]
            csv.writer(file).writerows([head, *rows])
    return full_report(
        derive(preview(read_lists(paths, Told(event="Small Event", host="DE")))), Query(), lang
    )


def rows(first: int, last: int, *countries: str) -> list[tuple[str, ...]]:
    return [(_name(number), *countries[number % len(countries) :][:1]) for number in range(first, last)]


def _name(number: int) -> str:
    """Words that nobody takes for each other."""
    first, second = divmod(number, 14)
    letters = "bdfgklmnprstvz"
    middle, last = letters[(first + second) % 14], letters[13 - second]
    return f"{letters[first]}a{letters[second]}o{middle}u{last} works".title()


def texts(report: Report) -> list[str]:
    """What the pages say, cells of their tables included."""
    found = []
    for page in report.pages:
        found += [page.title, page.subtitle, page.foot]
        found += [f"{remark.head} {remark.text}" for remark in page.remarks]
        found += [f"{card.value} {card.change} {card.other_change} {card.hint}" for card in page.cards]
        if page.id != "tests":  # a rule that cannot be judged says so
            found += [str(cell) for table in page.tables for row in table.rows for cell in row]
    return found


EVENTS = {
    "one edition": {"2025": rows(0, 40, "Germany", "Japan", "France")},
    "one country": {"2024": rows(0, 30, "Germany"), "2025": rows(10, 50, "Germany")},
    "no country": {"2025": [(name,) for name, *_ in rows(0, 20, "Germany")]},
    "gone": {
        "2024": rows(0, 60, "Germany", "Japan", "France", "Italy"),
        "2025": rows(0, 30, "Germany", "Japan", "Italy"),
    },
    "a little space": {
        "2024": [(*row, "18") for row in rows(0, 30, "Germany", "Japan")],
        "2025": [(*row, "18") for row in rows(10, 60, "Germany", "Japan")],
    },
}


@pytest.mark.parametrize(
    ("event", "lang"), [*((event, "en") for event in EVENTS), ("gone", "zh"), ("a little space", "zh")]
)
def test_nothing_is_said_of_nothing(event: str, lang: str, reports: Callable[..., Report]) -> None:
    report = reports(event, lang)
    assert [text for text in texts(report) if EMPTY_TALK.search(text)] == []
    assert all(page.title and page.subtitle for page in report.pages)


def test_one_edition_has_no_line_of_one_point(reports: Callable[..., Report]) -> None:
    report = reports("one edition")
    ids = {page.id for page in report.pages}
    assert {"headline", "top_countries", "world_map", "regions", "sources"} <= ids
    assert ids & {"trend", "international_share", "editions", "bridge", "loyalty", "cohorts"} == set()
    (page,) = [page for page in report.pages if page.id == "headline"]
    assert [card.value for card in page.cards] == ["40", "26", "65.0", "3"]


def test_one_country_has_no_ranking_of_one_bar(reports: Callable[..., Report]) -> None:
    report = reports("one country")
    ids = [page.id for page in report.pages]
    assert {"top_countries", "world_map", "regions", "contribution_countries"} & {*ids} == set()
    assert "international_share" not in ids
    assert report.pages[1].title == "Exhibitors up 33.3 % to 40, none of them international"


def test_without_countries_no_rule_is_judged(reports: Callable[..., Report]) -> None:
    report = reports("no country")
    assert "tests" not in [page.id for page in report.pages]
    (page,) = [page for page in report.pages if page.id == "sensitivity"]
    assert [row[0] for row in page.tables[0].rows] == ["Exhibitors"]
    assert "exhibitors, whatever is assumed" in page.title


def test_who_is_gone_is_told_where_it_can_be_seen(reports: Callable[..., Report]) -> None:
    pages = {page.id: page for page in reports("gone").pages}
    assert "France" not in pages["top_countries"].title
    assert "1 lost, none new" in [remark.head for remark in pages["top_countries"].remarks]
    assert "1 gone" in pages["fluctuation"].title
