"""What is appended to Qt's PDFs: an outline, and letters that can be searched."""

import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest

from expo_app.report.spec import Report
from expo_app.ui.paint import pdf
from expo_app.ui.paint.pdf_letters import usual
from expo_app.ui.paint.pdf_outline import Heading, add_outline
from expo_app.ui.paint.pdf_update import Update

poppler = pytest.mark.skipif(not shutil.which("pdftohtml"), reason="poppler is not installed")


def in_sections(report: Report) -> Report:
    pages = tuple(
        replace(page, section="Overview" if at < 2 else "图表 & more") for at, page in enumerate(report.pages)
    )
    return replace(report, pages=pages)


def outline_of(path: Path) -> list[tuple[str, int]]:
    """(title, page) of every bookmark, in the order in which a viewer lists them."""
    command = ["pdftohtml", "-xml", "-i", "-stdout", path]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found = re.search(r"<outline>.*</outline>", done.stdout, re.DOTALL)
    items = ElementTree.fromstring(found[0]).iter("item") if found else ()
    return [(item.text or "", int(item.get("page", "0"))) for item in items]


@poppler
def test_bookmarks_lead_to_sections_and_pages(report: Report, tmp_path: Path) -> None:
    pdf.write(in_sections(report), tmp_path / "report.pdf")
    found = outline_of(tmp_path / "report.pdf")
    titles = [page.title for page in report.pages]
    wanted = [("Overview", 1), *zip(titles[:2], (1, 2), strict=True)]
    wanted += [("图表 & more", 3), *((title, at) for at, title in enumerate(titles[2:], 3))]
    assert found == wanted


@poppler
def test_pages_after_a_long_table_are_counted_with_its_sheets(report: Report, tmp_path: Path) -> None:
    last = replace(report.pages[1], title="The end")
    pdf.write(replace(report, pages=(*report.pages, last)), tmp_path / "report.pdf")
    pages = int(re.search(r"Pages:\s+(\d+)", _said("pdfinfo", tmp_path / "report.pdf"))[1])
    assert pages > len(report.pages) + 1
    assert outline_of(tmp_path / "report.pdf")[-1] == ("The end", pages)


def _said(*command: str | Path) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def test_the_same_report_gives_the_same_bytes(report: Report, tmp_path: Path) -> None:
    for name in ("one.pdf", "other.pdf"):
        pdf.write(in_sections(report), tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "other.pdf").read_bytes()


@poppler
def test_the_paper_may_be_as_wide_as_a_screen(report: Report, tmp_path: Path) -> None:
    pdf.write(replace(report, paper="16:9"), tmp_path / "wide.pdf")
    width, height = re.search(
        r"Page size:\s+([\d.]+) x ([\d.]+)", _said("pdfinfo", tmp_path / "wide.pdf")
    ).groups()
    assert float(width) / float(height) == pytest.approx(16 / 9)


@poppler
@pytest.mark.parametrize(
    "text", ["占比与口径，方向和长度", "马上见面：风、飞、食品、鱼", "findings of five offices"]
)
def test_what_is_typed_is_found(report: Report, tmp_path: Path, text: str) -> None:
    pages = (replace(report.pages[1], title=text),)
    pdf.write(replace(report, pages=pages), tmp_path / "report.pdf")
    assert "".join(text.split()) in "".join(_said("pdftotext", tmp_path / "report.pdf", "-").split())


def test_letters_that_look_the_same() -> None:
    assert [usual(letter) for letter in "⽐⻓ﬁ比A"] == ["比", "长", "fi", "比", "A"]


PLAIN = (
    b"%PDF-1.4\n1 0 obj\n<<\n/Type /Catalog\n/Pages 2 0 R\n>>\nendobj\n"
    b"2 0 obj\n<<\n/Type /Pages\n/Kids [3 0 R 4 0 R]\n>>\nendobj\n"
    b"xref\n0 5\ntrailer\n<<\n/Size 5\n/Root 1 0 R\n>>\nstartxref\n120\n%%EOF\n"
)


def test_an_update_stands_behind_what_was_written() -> None:
    update = Update(PLAIN)
    add_outline(update, (Heading("One", 0, (Heading("Two", 1),)),), "en-GB")
    file = update.file()
    assert file.startswith(PLAIN)
    table = int(re.findall(rb"startxref\n(\d+)", file)[-1])
    assert file[table : table + 4] == b"xref"
    for number, place in re.findall(rb"\n(\d+) 1\n(\d{10}) 00000 n ", file):
        assert file[int(place) :].startswith(number + b" 0 obj")
    trailer = file[table:]
    assert b"/Prev 120" in trailer
    assert b"/Size 8" in trailer
    assert file.count(b"/Dest [4 0 R /Fit]") == 1


def test_without_headings_nothing_is_appended() -> None:
    update = Update(PLAIN)
    add_outline(update, (), "en-GB")
    assert update.file() == PLAIN
