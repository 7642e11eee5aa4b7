"""The main job on the sample, from the lists to everything that is written, counted again by hand."""

import csv
import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from expo_app.cli.verbs import main
from expo_app.model.figure import By, Measure
from expo_app.model.places import SAMPLE_DATA
from expo_app.model.query import Answer, Query
from expo_app.model.terms import Population
from expo_app.session.figures.figures import answer
from expo_app.session.workspace import Workspace

TRUTH = json.loads((SAMPLE_DATA / "truth.json").read_text(encoding="utf-8"))
EDITIONS = ("2022", "2023", "2024", "2025")
FILES = ("deck.pptx", "figures.xlsx", "report.pdf", "rows.csv", "Global Digital Trade Expo.expo")


@dataclass(frozen=True)
class Done:
    """What one run of the report command left."""

    folder: Path
    rows: list[dict[str, str]]
    ask: Callable[[Query], Answer]

    def counted(self, edition: str, population: str = "exhibitors") -> list[dict[str, str]]:
        """The rows that count."""
        wanted = (row for row in self.rows if (row["edition"], row["population"]) == (edition, population))
        return [row for row in wanted if row["counted"] == "true"]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    folder = tmp_path_factory.mktemp("main job") / "out"
    assert main(["report", str(SAMPLE_DATA), "--output", str(folder)]) == 0
    with (folder / "rows.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with Workspace.open(next(folder.glob("*.expo"))) as workspace:
        derived = workspace.derived()
    return Done(folder, rows, lambda query: answer(derived, query))


def test_everything_is_there_and_nothing_else(done: Done) -> None:
    assert sorted(path.name for path in done.folder.iterdir()) == sorted([*FILES, "charts"])
    svgs, pngs = (
        {path.stem for path in (done.folder / "charts").glob(f"*.{kind}")} for kind in ("svg", "png")
    )
    assert svgs == pngs
    assert len(svgs) >= 5


def test_the_published_figures_come_out(done: Done) -> None:
    said = done.ask(Query())
    assert (said.edition, said.against) == ("2025", "2024")
    exhibitors, abroad = said.figure(Measure.EXHIBITORS), said.figure(Measure.INTERNATIONAL_EXHIBITORS)
    assert (exhibitors.value, exhibitors.previous, round(exhibitors.change_percent, 1)) == (1812, 1546, 17.2)
    assert (abroad.value, abroad.previous, round(abroad.change_percent, 1)) == (476, 309, 54.0)
    share = said.figure(Measure.INTERNATIONAL_SHARE)
    assert (round(share.value, 1), round(share.previous, 1), round(share.change_points, 1)) == (
        26.3,
        20.0,
        6.3,
    )
    attending = said.figure(Measure.ATTENDING_COUNTRIES)
    assert (attending.value, attending.previous) == (154, 96)
    assert said.figure(Measure.EXHIBITING_COUNTRIES).previous == 32
    visitors = said.figure(Measure.INTERNATIONAL_VISITORS)
    assert (visitors.value, visitors.previous, round(visitors.change_percent)) == (11000, 6707, 64)


@pytest.mark.parametrize("edition", EDITIONS)
def test_figures_are_the_truth(done: Done, edition: str) -> None:
    truth = TRUTH["exhibitors"][edition]
    said = done.ask(Query(edition=edition, by=By.COUNTRY))
    assert said.figure(Measure.EXHIBITORS).value == truth["exhibitors"]
    assert said.figure(Measure.INTERNATIONAL_EXHIBITORS).value == truth["international"]
    assert said.figure(Measure.MAIN_EXHIBITORS).value == truth["main"]
    assert said.figure(Measure.CO_EXHIBITORS).value == truth["co"]
    assert said.figure(Measure.NET_SPACE).value == truth["net_space_sqm"]
    assert {row.key: row.value for row in said.breakdown.rows if row.value} == truth["countries"]


@pytest.mark.parametrize("edition", EDITIONS)
def test_an_independent_count_of_the_rows_agrees(done: Done, edition: str) -> None:
    rows = done.counted(edition)
    said = done.ask(Query(edition=edition))
    organisations = {row["organisation_id"] for row in rows}
    abroad = {row["organisation_id"] for row in rows if row["international"] == "true"}
    assert said.figure(Measure.EXHIBITORS).value == len(organisations) == len(rows)
    assert said.figure(Measure.INTERNATIONAL_EXHIBITORS).value == len(abroad)
    assert said.figure(Measure.EXHIBITING_COUNTRIES).value == len({row["country"] for row in rows} - {""})
    all_rows = [r for r in done.rows if (r["edition"], r["population"]) == (edition, "exhibitors")]
    assert len(all_rows) == TRUTH["exhibitors"][edition]["data_rows"] != len(rows)
    as_listed = done.ask(Query(edition=edition, profile="as-listed"))
    assert as_listed.figure(Measure.EXHIBITORS).value == len(all_rows)


@pytest.mark.parametrize(("edition", "against"), [("2023", "2022"), ("2024", "2023"), ("2025", "2024")])
def test_loyalty_agrees_with_sets_of_organisations(done: Done, edition: str, against: str) -> None:
    present = {year: {row["organisation_id"] for row in done.counted(year)} for year in EDITIONS}
    earlier = set().union(*(present[year] for year in EDITIONS if year < against))
    this, previous = present[edition], present[against]
    said = done.ask(Query(edition=edition))
    assert said.figure(Measure.RETURNING).value == len(this & previous)
    assert said.figure(Measure.LOST).value == len(previous - this)
    assert said.figure(Measure.WON_BACK).value == len((this & earlier) - previous)
    assert said.figure(Measure.NEW).value == len(this - previous - earlier)
    assert 60 <= said.figure(Measure.RETENTION_RATE).value <= 70


@pytest.mark.parametrize("edition", ["2024", "2025"])
def test_visitors_agree_with_a_count_by_hand(done: Done, edition: str) -> None:
    rows = done.counted(edition, "visitors")
    said = done.ask(Query(edition=edition, population=Population.VISITORS, by=By.COUNTRY))
    assert said.figure(Measure.VISITORS).value == len(rows)
    assert said.figure(Measure.ATTENDING_COUNTRIES).value == len({row["country"] for row in rows} - {""})
    counts = Counter(row["country"] for row in rows)
    assert {row.key: row.value for row in said.breakdown.rows if row.value} == counts


def test_the_waterfall_leads_from_the_rows_to_the_exhibitors(done: Done) -> None:
    said = done.ask(Query())
    reasons = Counter(
        row["not_counted_because"]
        for row in done.rows
        if (row["edition"], row["population"]) == ("2025", "exhibitors")
    )
    assert said.waterfall.total == 1812
    taken = sorted(-step.rows for step in said.waterfall.steps[1:])
    assert taken == sorted(count for reason, count in reasons.items() if reason)


def test_every_row_counts_or_says_why(done: Done) -> None:
    assert all((row["counted"] == "true") == (row["not_counted_because"] == "") for row in done.rows)


def test_the_deck_and_the_workbook_say_the_same(done: Done) -> None:
    deck = Presentation(str(done.folder / "deck.pptx"))
    frames = [shape.text_frame for slide in deck.slides for shape in slide.shapes if shape.has_text_frame]
    texts = [frame.text.replace("\u00a0", " ") for frame in frames]
    assert any("1,812" in text for text in texts)
    assert any("54.0 %" in text for text in texts)
    assert len(deck.slides) >= 8
    book = openpyxl.load_workbook(done.folder / "figures.xlsx")
    numbers = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert {1812, 1546, 476, 309} <= numbers


def test_a_second_run_changes_nothing(done: Done) -> None:
    names = ("rows.csv", "deck.pptx", "figures.xlsx", "report.pdf")
    before = {name: (done.folder / name).read_bytes() for name in names}
    assert main(["report", str(SAMPLE_DATA), "--output", str(done.folder)]) == 0
    assert [name for name in names if (done.folder / name).read_bytes() != before[name]] == []
    assert len(list(done.folder.glob("*.expo"))) == 1
