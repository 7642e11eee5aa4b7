"""The report as a PDF: A4 landscape, vectors, a page for each page of the report."""

from pathlib import Path

from expo_app.model.progress import Progress, quiet
from expo_app.report.spec import Report
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.paint import canvas
from expo_app.ui.paint.application import ensure_application
from expo_app.ui.paint.pages import lay_out_pages
from expo_app.ui.paint.saving import save
from expo_app.ui.theme.palette import palette


def write(report: Report, path: Path, progress: Progress = quiet) -> None:
    """Write the report; the file is whole or not there. Raises Problem when it cannot be written.

    A page whose tables do not fit goes on over further ones.
    """
    ensure_application()
    metrics = FontMetrics()
    pages = lay_out_pages(report, metrics)

    def page_done(number: int) -> None:
        progress(report.title, number / len(pages))

    save(path, canvas.pdf(pages, report.title, palette(dark=False), metrics, page_done))
