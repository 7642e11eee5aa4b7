"""From the cells of a list to every number on the slides, in the embedded workbooks and in the PDF.

The lists are small and made here; what is expected is counted from them in plain Python.
"""

import csv
import functools
import io
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation
from pptx.slide import Slide

from expo_app.export import pptx
from expo_app.model.query import Query
from expo_app.report.compose import compose
from expo_app.report.spec import CellKind, ChartKind, Page, Report
from expo_app.session.derive import derive
from expo_app.session.figures.changing import changed
from expo_app.session.figures.figures import dossier
from expo_app.session.lists.importing import preview, read_lists
from expo_app.session.lists.told import Told
from expo_app.ui.paint import pdf

HEADER = ("Company", "Country", "Category", "Net area (sqm)")
SECTORS = ("Robotics", "Optics", "Software")
WITH_SCALES = (ChartKind.SCATTER, ChartKind.MAP)
"""Axes and legends have numbers of their own."""
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
Row = tuple[str, str, str, int]

poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")


def rows_of(numbers: range, more: int) -> list[Row]:
    """Firms by their numbers: those in both lists came again, from where and in what they were."""
    return [
        (f"{_word(number)} Works", _country(number), SECTORS[number % 3], 9 + 3 * (number % 7) + more)
        for number in numbers
    ]


def _country(number: int) -> str:
    """Poland has firms among the first only, Kenya among the last."""
    if number % 10 == 3:
        return "Poland" if number < 20 else "Kenya" if number >= 60 else "China"
    return ("China", "Germany", "China", "Japan", "France", "Italy", "China")[number % 7]


def _word(number: int) -> str:
    """Words that nobody takes for each other."""
    first, second = divmod(number, 14)
    letters = "bdfgklmnprstvz"
    return (
        f"{letters[first]}a{letters[second]}o{letters[(first + second) % 14]}u{letters[13 - second]}".title()
    )


LISTS = {"2024": rows_of(range(60), 0), "2025": rows_of(range(20, 100), 1)}


def report_of(lists: dict[str, list[Row]], folder: Path, lang: str = "en") -> Report:
    """Written, read, understood, counted, composed."""
    folder.mkdir(exist_ok=True)
    paths = []
    for year, rows in lists.items():
        paths.append(folder / f"Small Fair {year} exhibitors.csv")
        with paths[-1].open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows])
    derived = derive(preview(read_lists(paths, Told(event="Small Fair", host="CN"))))
    told = replace(dossier(derived, Query()), changed=changed(derived, Query()))
    return compose(told, lang)


@dataclass(frozen=True)
class Written:
    """A report, its deck read back, and the text of each page of its PDF ("" without poppler)."""

    report: Report
    slides: tuple[Slide, ...]
    texts: tuple[str, ...]

    def books(self, page: str) -> list[list[object]]:
        """The columns of the workbook in a page's chart, without their heads."""
        slide = self.slides[[one.id for one in self.report.pages].index(page)]
        (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
        sheet = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
        return [[cell.value for cell in column][1:] for column in sheet.columns]


def written(lists: dict[str, list[Row]], folder: Path, lang: str = "en") -> Written:
    report = report_of(lists, folder, lang)
    pptx.write(report, folder / "deck.pptx")
    pdf.write(report, folder / "report.pdf")
    slides = tuple(Presentation(str(folder / "deck.pptx")).slides)
    return Written(report, slides, tuple(pages_of(folder / "report.pdf")))


def pages_of(path: Path) -> list[str]:
    if not shutil.which("pdftotext"):
        return []
    done = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
    return done.stdout.split("\f")[:-1]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return written(LISTS, tmp_path_factory.mktemp("small"))


def by(column: int, year: str, lists: dict[str, list[Row]] = LISTS) -> Counter[str]:
    return Counter(str(row[column]) for row in lists[year])


def names(year: str) -> set[str]:
    return {row[0] for row in LISTS[year]}


def abroad(year: str) -> Counter[str]:
    return Counter({name: count for name, count in by(1, year).items() if name != "China"})


def test_headline_cards(made: Written) -> None:
    cards = {card.measure: card for card in made.report.pages[1].cards}
    now, then = len(LISTS["2025"]), len(LISTS["2024"])
    assert (cards["exhibitors"].value, cards["exhibitors"].previous) == (str(now), f"2024: {then}")
    assert cards["international_exhibitors"].value == str(abroad("2025").total())
    assert cards["exhibiting_countries"].value == str(len(by(1, "2025")))
    space = sum(row[3] for row in LISTS["2025"])
    assert cards["net_space"].value == f"{space:,}"


def test_workbooks_of_editions_and_steps(made: Written) -> None:
    now, then = names("2025"), names("2024")
    assert made.books("trend") == [["2024", "2025"], [len(then), len(now)]]
    shares = [100 * abroad(year).total() / len(LISTS[year]) for year in ("2024", "2025")]
    assert made.books("international_share")[1] == pytest.approx(shares)
    lost, new = len(then - now), len(now - then)
    *_, changes = made.books("bridge")
    assert changes == [len(then), -lost, new, len(now)]
    again, first = made.books("loyalty")[1:]  # with two lists nobody can have been won back
    assert (again, first) == ([len(now & then)], [new])


def test_workbooks_of_countries_and_sectors(made: Written) -> None:
    shown, now, then = made.books("top_countries")
    assert dict(zip(shown, now, strict=True)) == abroad("2025")
    assert dict(zip(shown, then, strict=True)) == {name: abroad("2024")[name] for name in shown}
    shown, now, then = made.books("sectors")
    assert dict(zip(shown, now, strict=True)) == by(2, "2025")
    assert dict(zip(shown, then, strict=True)) == by(2, "2024")
    space = Counter[str]()
    for _, country, _, area in LISTS["2025"]:
        space[country] += area
    shown, now, _ = made.books("top_countries_by_space")
    assert dict(zip(shown, now, strict=True)) == {name: space[name] for name in abroad("2025")}
    across, upwards, shown = made.books("density")
    assert {name: (x, y) for name, x, y in zip(shown, across, upwards, strict=True)} == {
        name: (count, space[name]) for name, count in abroad("2025").items() if count >= 5
    }


def test_workbooks_of_change(made: Written) -> None:
    shown, added = made.books("contribution_countries")
    changes = {name: by(1, "2025")[name] - by(1, "2024")[name] for name in by(1, "2025") | by(1, "2024")}
    assert dict(zip(shown, added, strict=True)) == changes
    _, *lines = made.books("sector_shares")
    shares = [
        [100 * by(2, year)[sector] / len(LISTS[year]) for year in ("2024", "2025")] for sector in SECTORS
    ]
    for line, share in zip(sorted(lines), sorted(shares), strict=True):
        assert line == pytest.approx(share)
    then, now = (sum(row[3] for row in LISTS[year]) for year in ("2024", "2025"))
    *_, steps = made.books("bridge_space")
    assert (steps[0], steps[-1]) == (then, now)
    assert sum(steps[:-1]) == pytest.approx(now)


def test_countries_of_one_edition_only(made: Written) -> None:
    tables = {table.id: table for page in made.report.pages for table in page.tables}
    assert {row[0]: row[1] for row in tables["came"].rows} == {"Kenya": by(1, "2025")["Kenya"]}
    assert {row[0]: row[1] for row in tables["went"].rows} == {"Poland": by(1, "2024")["Poland"]}


def numbers(text: str) -> set[str]:
    return set(NUMBER.findall(text))


def said(page: Page) -> str:
    """Every text of a page, and its numbers as a table writes them."""
    texts = [page.title, page.subtitle, page.foot]
    texts += [f"{remark.head} {remark.text}" for remark in page.remarks]
    texts += [
        f"{card.name} {card.value} {card.unit} {card.change} {card.other_change} {card.previous}"
        for card in page.cards
    ]
    if page.chart is not None:
        rest = [page.chart.rest[1]] if page.chart.rest else []
        marks = [mark for series in page.chart.series for mark in series.marks] + rest
        texts += [*page.chart.categories, *page.chart.notes, *(series.name for series in page.chart.series)]
        texts += [f"{mark.label} {mark.change} {mark.rank_change} {mark.share}" for mark in marks]
        texts += [page.chart.rest[0]] if page.chart.rest else []
    for table in page.tables:
        texts += [table.title, table.note, *(column.header for column in table.columns)]
        texts += [
            _cell(value, column.kind)
            for row in (*table.rows, table.total)
            for value, column in zip(row, table.columns, strict=False)
        ]
    return " ".join(texts)


def _cell(value: object, kind: CellKind) -> str:
    if not isinstance(value, int | float):
        return str(value or "")
    return f"{value:,.0f} {value:,.1f}" if kind is CellKind.AREA else f"{value:,.1f} {value:,.0f}"


def shown_on(slide: Slide) -> Iterator[str]:
    for shape in [one for drawn in slide.shapes for one in getattr(drawn, "shapes", [drawn])]:
        if shape.has_text_frame:
            yield shape.text_frame.text
        if shape.has_table:
            yield from (cell.text for row in shape.table.rows for cell in row.cells)
        if shape.has_chart:
            yield from (
                run.text for run in shape.chart._chartSpace.iter() if run.tag.endswith("}t") and run.text
            )
            for plot in shape.chart.plots:
                yield from (str(name) for name in plot.categories)


def test_a_slide_shows_no_number_that_its_page_does_not_say(made: Written) -> None:
    for at, (slide, page) in enumerate(zip(made.slides, made.report.pages, strict=True), 1):
        if page.chart is not None and page.chart.kind in WITH_SCALES:
            continue
        strange = numbers(" ".join(shown_on(slide))) - numbers(said(page)) - {str(at)}
        assert not strange, (page.id, strange)


@poppler
def test_the_pdf_says_the_numbers_of_its_pages_and_no_others(made: Written) -> None:
    assert len(made.texts) == len(made.report.pages)
    for at, (text, page) in enumerate(zip(made.texts, made.report.pages, strict=True), 1):
        if page.chart is not None and page.chart.kind in WITH_SCALES:
            continue
        ranks = {str(rank) for rank in range(1, 30)} if page.chart and page.chart.kind == "ranked" else set()
        strange = numbers(text.replace("\n", " ")) - numbers(said(page)) - {str(at)} - ranks
        assert not strange, (page.id, strange)
        for card in page.cards:
            assert card.value is None or card.value in text
        if page.chart is not None:
            labels = {mark.label for mark in page.chart.series[0].marks if mark.value}
            assert {label for label in labels if label not in text} == set(), page.id


@poppler
def test_chinese_can_be_searched(tmp_path: Path) -> None:
    report = report_of({"2025": LISTS["2025"]}, tmp_path, "zh")
    pdf.write(report, tmp_path / "report.pdf")
    squeezed = ["".join(text.split()) for text in pages_of(tmp_path / "report.pdf")]
    for page, text in zip(report.pages, squeezed, strict=True):
        assert "".join(page.title.split()) in text


def test_one_cell_changes_what_it_stands_behind_and_nothing_else(made: Written, tmp_path: Path) -> None:
    new = names("2025") - names("2024")
    at = next(at for at, row in enumerate(LISTS["2025"]) if row[1] == "Germany" and row[0] in new)
    row = LISTS["2025"][at]
    altered = [*LISTS["2025"]]
    altered[at] = (row[0], "France", *row[2:])
    other = written(LISTS | {"2025": altered}, tmp_path / "altered")
    pick = functools.partial(_values, "top_countries")
    before, after = pick(made), pick(other)
    assert after["Germany"] == before["Germany"] - 1
    assert after["France"] == before["France"] + 1
    assert {name for name in before if before[name] != after.get(name)} == {"Germany", "France"}
    for unmoved in ("trend", "sectors", "bridge", "loyalty"):
        assert made.books(unmoved) == other.books(unmoved)
    page = [page.id for page in made.report.pages].index("top_countries")
    assert set(shown_on(made.slides[page])) != set(shown_on(other.slides[page]))
    if made.texts:
        assert made.texts[page] != other.texts[page]


def _values(page: str, made: Written) -> dict[object, object]:
    shown, now, _ = made.books(page)
    return dict(zip(shown, now, strict=True))
