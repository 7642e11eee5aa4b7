"""The PDF: every page with its texts, embedded fonts, long tables over several pages."""

import shutil
import subprocess
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled
from expo_app.report.spec import CellKind, Report, TableColumn, TableSpec
from expo_app.ui.charts.drawing import Drawing
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.paint import pdf
from expo_app.ui.paint.cells import cell_text
from expo_app.ui.paint.pages import lay_out_report
from expo_app.ui.paint.sheet import A4, FOOT, PAPERS, Paper
from expo_app.ui.paint.tables import LINE, PADDING

poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")


def said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def sheets(report: Report, paper: Paper = A4) -> tuple[Drawing, ...]:
    laid_out = lay_out_report(report, FontMetrics(), paper)
    return tuple(drawing for page in laid_out for drawing in page.drawings)


def test_pages_follow_the_report_and_carry_their_numbers(report: Report, qapp: object) -> None:
    pages = sheets(report)
    titles = [[text.text for text in page.texts if text.size >= 27] for page in pages]
    assert [title[0] for title in titles[: len(report.pages)]] == [page.title for page in report.pages]
    foot = A4.height - FOOT
    numbers = [
        [text.text for text in page.texts if text.box.y > foot and text.text.isdecimal()] for page in pages
    ]
    assert numbers == [[], *([str(number)] for number in range(2, len(pages) + 1))]


@pytest.mark.parametrize("paper", PAPERS.values(), ids=list(PAPERS))
def test_nothing_overlaps_and_nothing_leaves_the_paper(report: Report, paper: Paper, qapp: object) -> None:
    for page in sheets(report, paper):
        for text in page.texts:
            assert text.box.x >= 0
            assert text.box.right <= paper.width
            assert text.box.bottom <= paper.height
        for one, other in combinations(page.texts, 2):
            assert not one.box.overlaps(other.box), (one, other)


def test_a_long_table_goes_on_over_pages_without_losing_a_row(report: Report, qapp: object) -> None:
    pages = sheets(report)
    assert len(pages) > len(report.pages)
    written = [text.text for page in pages for text in page.texts]
    names = [text for text in written if text.startswith("Country 0")]
    assert names == [f"Country {number:03}" for number in range(90)]
    assert written.count("94,005") == 1
    assert written.count("Country or region") == len(pages) - len(report.pages) + 1


def test_a_long_name_keeps_its_year_on_the_cover(report: Report, qapp: object) -> None:
    name = "Very Long Named International Exhibition and Conference on Digital Trade and Supply Chains 2025"
    told = replace(report, pages=(replace(report.pages[0], title=name), *report.pages[1:]))
    cover, *_ = sheets(told, PAPERS["a4"])
    lines = [text.text for text in cover.texts if text.size > 25]
    assert " ".join(lines) == name
    assert len(lines) == 2


def test_columns_that_say_nothing_are_left_out(report: Report, qapp: object) -> None:
    columns = (TableColumn("File"), TableColumn("List date"), TableColumn("Rows", CellKind.COUNT))
    table = TableSpec("files", "Files", columns, (("a.csv", "", 3), ("b.csv", None, 4)))
    page = replace(report.pages[-1], is_cover=False, chart=None, cards=(), remarks=(), tables=(table,))
    (sheet,) = sheets(replace(report, pages=(page,)))
    said = {text.text for text in sheet.texts}
    assert {"File", "Rows", "a.csv", "4"} <= said
    assert "List date" not in said


def test_a_note_stands_under_its_table(report: Report, qapp: object) -> None:
    (page,) = [page for page in report.pages if page.tables][:1]
    table = replace(
        page.tables[0], rows=page.tables[0].rows[:5], note="Each rule looks at figures of its own."
    )
    told = replace(report, pages=(replace(page, tables=(table,)),))
    (sheet,) = sheets(told)
    (note,) = [text for text in sheet.texts if text.text == table.note]
    rows = [text.box.bottom for text in sheet.texts if text.text in {row[0] for row in table.rows}]
    assert note.box.y >= max(rows)


def test_rows_are_set_closer_where_that_saves_a_sheet(report: Report, qapp: object) -> None:
    (page,) = [page for page in report.pages if page.tables][:1]
    counts = []
    for rows in range(1, 60):
        table = replace(page.tables[0], rows=(page.tables[0].rows * 9)[:rows])
        told = replace(report, pages=(replace(page, tables=(table,), remarks=()),))
        counts.append(len(sheets(told)))
    assert counts == sorted(counts)
    roomy = (A4.height - 2 * FOOT) / (LINE + 2 * PADDING)
    assert counts.count(1) > roomy


def test_cells_are_written_as_the_language_does() -> None:
    assert cell_text(None, CellKind.COUNT, "en") == ""
    assert cell_text("=SUM(A1)", CellKind.TEXT, "en") == "=SUM(A1)"
    assert cell_text(-109, CellKind.COUNT, "en") == "−109"
    assert cell_text(54.0, CellKind.CHANGE_PERCENT, "en") == "+54.0 %"
    assert cell_text(26.27, CellKind.PERCENT, "zh") == "26.3%"
    assert cell_text(6.3, CellKind.POINTS, "en") == "+6.3"


@poppler
def test_the_file_has_title_pages_text_and_embedded_fonts(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "out" / "report.pdf"
    told: list[float] = []
    pdf.write(report, path, lambda _message, fraction: told.append(fraction))
    assert path.read_bytes().startswith(b"%PDF")
    facts = said("pdfinfo", path)
    assert "Global Digital Trade Expo 2025" in facts
    assert "(A4)" in facts
    assert told == sorted(told)
    assert told[-1] == 1.0
    text = said("pdftotext", "-layout", path, "-")
    assert text.count("\f") == len(told)
    for wanted in ("Finding of the ranked chart", "新加坡", "58.9 % came again", "-611", "94,005", "1,812"):
        assert wanted in text
    fonts = said("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)
    assert list(path.parent.iterdir()) == [path]


@poppler
def test_pages_are_vectors(report: Report, tmp_path: Path) -> None:
    pdf.write(report, tmp_path / "report.pdf")
    assert said("pdfimages", "-list", tmp_path / "report.pdf").splitlines()[2:] == []


def test_an_older_file_stays_when_the_user_cancels(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_text("older")

    def cancel(_message: str, _fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        pdf.write(report, path, cancel)
    assert path.read_text() == "older"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_that_cannot_be_written_is_a_problem(report: Report, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Problem, match=r"report\.pdf cannot be written"):
        pdf.write(report, tmp_path / "file" / "report.pdf")
