"""The zones of the sample's four editions, counted again in plain Python from rows.csv."""

import csv
import itertools
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from expo_app.export.rows import write_rows
from expo_app.model.decision import Decision, SectorAlias, SectorName
from expo_app.model.figure import BreakdownRow, By, Measure
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.session.contract import answer_json
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer, counted, dossier
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

LISTS = [path for path in sorted(SAMPLE_DATA.iterdir()) if path.suffix in {".xls", ".xlsx", ".csv"}]
EXHIBITORS = [path for path in LISTS if "visitors" not in path.name]
YEARS = ("2022", "2023", "2024", "2025")
JOINED = SectorAlias("Smart city", "Artificial intelligence")


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    with Workspace.create(tmp_path_factory.mktemp("sectors") / "gdte.expo") as held:
        held.accept(read_lists(EXHIBITORS, Told(host="CN"), held.state))
        yield held


@pytest.fixture
def derived(workspace: Workspace) -> Iterator[Derived]:
    yield workspace.derived()
    while (last := workspace.state.undoable) and last.number > 1:
        workspace.undo()


def decided(workspace: Workspace, *decisions: Decision) -> Derived:
    workspace.decide(decisions, "sectors")
    return workspace.derived()


def by_sector(derived: Derived, edition: str, **asked: str) -> dict[str, BreakdownRow]:
    found = answer(derived, Query(edition=edition, by=By.SECTOR, **asked)).breakdown
    assert found is not None
    return {row.key: row for row in found.rows}


def mentions(rows_csv: Path, edition: str) -> dict[str, int]:
    """Exhibitors by sector, from the written rows alone."""
    held: dict[str, set[str]] = {}
    with rows_csv.open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["edition"] == edition]
    counting = {row["organisation_id"] for row in rows if row["counted"] == "true"}
    for row in rows:
        stands = row["counted"] == "true" or row["not_counted_because"].startswith("further stand")
        for sector in row["sectors"].split("; ") if stands and row["sectors"] else ():
            held.setdefault(sector, set()).add(row["organisation_id"])
    return {sector: len(who & counting) for sector, who in held.items()}


def test_the_zones_of_all_editions_are_the_same_where_the_fair_says_so(derived: Derived) -> None:
    newest = {"Comprehensive", "Silk Road e-commerce", "Artificial intelligence", "Smart mobility"}
    newest |= {"Digital culture", "Digital health", "Data and finance", "Consumer electronics"}
    assert {key for key, row in by_sector(derived, "2025").items() if row.value} == newest
    assert {key for key, row in by_sector(derived, "2024").items() if row.value} == {*newest, "Smart city"}
    assert {key for key, row in by_sector(derived, "2023").items() if row.value} == {*newest, "Smart city"}
    in_2022 = {key for key, row in by_sector(derived, "2022").items() if row.value}
    assert in_2022 - newest == {"数字技术", "数字服务", "智能终端"}, "these three were split"


def test_figures_and_rows_agree_with_a_count_in_plain_python(derived: Derived, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    write_rows(counted(derived), rows)
    truth = json.loads((SAMPLE_DATA / "truth.json").read_text(encoding="utf-8"))["exhibitors"]
    for edition in YEARS:
        plain = mentions(rows, edition)
        assert {key: row.value for key, row in by_sector(derived, edition).items() if row.value} == plain
        assert sorted(plain.values()) == sorted(truth[edition]["sector_mentions"].values())
    for before, edition in itertools.pairwise(YEARS):
        previous = {key: row.previous for key, row in by_sector(derived, edition).items() if row.previous}
        assert previous == mentions(rows, before)


def test_what_is_comparable(derived: Derived) -> None:
    def apart(edition: str, against: str) -> set[str]:
        rows = by_sector(derived, edition, against=against).values()
        assert all((row.change is None) is not row.comparable for row in rows)
        return {row.key for row in rows if not row.comparable}

    parts = {"Artificial intelligence", "Smart city", "Data and finance", "Digital health"}
    parts |= {"Consumer electronics", "Smart mobility"}
    assert apart("2023", "2022") == {"数字技术", "数字服务", "智能终端", *parts}
    assert apart("2024", "2023") == set()
    assert apart("2025", "2024") == {"Artificial intelligence", "Smart city"}
    rows = answer_json(answer(derived, Query(by=By.SECTOR)))["rows"]
    assert [row["key"] for row in rows if not row["comparable"]] == ["Artificial intelligence", "Smart city"]


def test_the_hint_is_there_until_it_is_decided(workspace: Workspace, derived: Derived) -> None:
    def hinted(derived: Derived) -> list[tuple[str, str]]:
        return [(f.value, f.suggestion) for f in derived.findings if f.code == "sector_renamed"]

    assert hinted(derived) == [("Smart city", "Artificial intelligence")]
    joined = decided(workspace, JOINED)
    assert hinted(joined) == [("数字技术", "Artificial intelligence")], "both its parts are that now"
    row = by_sector(joined, "2025")["Artificial intelligence"]
    assert (row.value, row.previous, row.comparable) == (672, 356 + 108, True)
    assert hinted(decided(workspace, SectorAlias("数字技术", "Artificial intelligence"))) == []


def test_an_undone_alias_leaves_every_figure_as_it_was(workspace: Workspace, derived: Derived) -> None:
    queries = [Query(edition=year, by=By.SECTOR) for year in YEARS]
    before = [answer(derived, query) for query in queries]
    changed = decided(workspace, JOINED, SectorAlias("数字技术", "Artificial intelligence"))
    assert [answer(changed, query) for query in queries] != before
    assert [answer(changed, query).figures for query in queries] == [given.figures for given in before]
    workspace.undo()
    assert [answer(workspace.derived(), query) for query in queries] == before


def test_the_order_of_import_does_not_matter(derived: Derived, tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "turned.expo") as turned:
        turned.accept(read_lists(EXHIBITORS[::-1], Told(host="CN"), turned.state))
        other = turned.derived()
        for year in YEARS:
            assert by_sector(other, year) == by_sector(derived, year)

        def hints(of: Derived) -> list[object]:
            return [f for f in of.findings if f.code.startswith("sector")]

        assert hints(other) == hints(derived)


@pytest.mark.parametrize("value", ["Digital health", "DIGITAL-HEALTH", "数字健康", "eHealth"])
def test_a_filter_takes_every_spelling_in_either_language(derived: Derived, value: str) -> None:
    asked = answer(derived, Query(where=(("sector", value),)))
    assert asked.figure(Measure.EXHIBITORS).value == 252


def test_several_sectors_are_alternatives(derived: Derived) -> None:
    one = answer(derived, Query(edition="2024", where=(("sector", "数字健康, AI"),)))
    other = answer(
        derived, Query(edition="2024", where=(("sector", "Digital health"), ("sector", "人工智能")))
    )
    assert one.figures == other.figures
    assert one.figure(Measure.EXHIBITORS).value == 119 + 356


def test_a_sector_that_does_not_exist_has_nobody(derived: Derived) -> None:
    assert answer(derived, Query(where=(("sector", "Shipbuilding"),))).figure(Measure.EXHIBITORS).value == 0


def test_pages_name_the_zones_in_their_language_and_mark_what_is_not_comparable(derived: Derived) -> None:
    def chart(lang: str, query: Query) -> tuple[tuple[str, ...], str]:
        pages = compose(dossier(derived, query), lang).pages
        found = next(page.chart for page in pages if page.id == "sectors")
        assert found is not None
        return found.categories, found.source

    names, source = chart("zh", Query())
    assert names[:3] == ("人工智能*", "丝路电商", "智慧出行")
    assert source.endswith("* 不可比：展区设置有调整。")
    names, source = chart("en", Query(edition="2022"))
    assert names[:2] == ("Digital technology", "Silk Road e-commerce")
    assert "*" not in source
    title = next(
        page.title for page in compose(dossier(derived, Query()), "en").pages if page.id == "sectors"
    )
    assert "Artificial intelligence" not in title, "a sector that is not comparable has not grown"


def test_a_filter_is_named_in_the_language_of_the_page(derived: Derived) -> None:
    report = compose(dossier(derived, Query(where=(("sector", "Digital health"),))), "zh")
    assert all("Digital health" not in page.subtitle for page in report.pages)
    assert any("数字健康" in page.subtitle for page in report.pages)


def test_the_own_nomenclature_has_the_last_word(workspace: Workspace, derived: Derived) -> None:
    own = SectorName("Care & cure", "医养", "Digital health")
    changed = by_sector(decided(workspace, own), "2025")
    assert (changed["Care & cure"].value, changed["Care & cure"].previous) == (252, 119)
    assert dict(changed["Care & cure"].names) == {"zh": "医养"}
    assert "Digital health" not in changed
