"""The report as a PDF: vectors, a page for each page of the report, with an outline."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from expo_app.model.progress import Progress, quiet
from expo_app.report.spec import Report
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.paint import canvas
from expo_app.ui.paint.application import ensure_application
from expo_app.ui.paint.letters import check_letters
from expo_app.ui.paint.pages import LaidOut, lay_out_report
from expo_app.ui.paint.pdf_letters import name_letters
from expo_app.ui.paint.pdf_outline import Heading, add_outline
from expo_app.ui.paint.pdf_update import Update
from expo_app.ui.paint.saving import save
from expo_app.ui.paint.sheet import PAPERS
from expo_app.ui.theme.palette import palette

LANGUAGES = {"en": "en-GB", "zh": "zh-CN"}


def write(report: Report, path: Path, progress: Progress = quiet) -> None:
    """Write the report on its paper, whole or not at all. Raises Problem when it cannot be written.

    A page whose tables do not fit goes on over further ones. The same report gives the same bytes on the same
    machine. Raises Problem when that machine has no fonts for it.
    """
    ensure_application()
    check_letters(report.lang)
    metrics = FontMetrics()
    pages = lay_out_report(report, metrics, PAPERS[report.paper])
    drawings = [drawing for page in pages for drawing in page.drawings]

    def page_done(number: int) -> None:
        progress(report.title, number / len(drawings))

    written = canvas.pdf(drawings, report.title, palette(dark=False), metrics, page_done)
    update = Update(written)
    name_letters(update)
    add_outline(update, outline(pages), LANGUAGES[report.lang])
    save(path, update.file())


def outline(pages: Sequence[LaidOut]) -> tuple[Heading, ...]:
    """A heading for each section with its pages under it; pages without a section stand alone."""
    first, found = 0, []
    for page in pages:
        found.append((page.page.section, Heading(page.page.title, first)))
        first += len(page.drawings)
    headings: list[Heading] = []
    for section, group in groupby(found, key=lambda pair: pair[0]):
        under = tuple(heading for _, heading in group)
        headings += [Heading(section, under[0].page, under)] if section else under
    return tuple(headings)
