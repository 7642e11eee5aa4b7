"""Every chart of a report as SVG and PNG."""

from pathlib import Path

from expo_app.model.progress import Progress, quiet
from expo_app.report.spec import ChartSpec, Report
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.charts.words import chart_words
from expo_app.ui.paint import canvas
from expo_app.ui.paint.application import ensure_application
from expo_app.ui.paint.letters import check_letters
from expo_app.ui.paint.picture import lay_out_picture
from expo_app.ui.paint.saving import save_all
from expo_app.ui.theme.palette import palette


def write(report: Report, folder: Path, progress: Progress = quiet) -> None:
    """Write `folder`/ID.svg and ID.png (`report.scale` device pixels to a pixel of 840 across) of each chart.

    Light theme on white; the same report gives the same bytes on the same machine. All are written or none.
    Raises Problem when one cannot be written, or when the machine has no fonts for it.
    """
    ensure_application()
    check_letters(report.lang)
    painted: dict[Path, bytes] = {}
    for number, spec in enumerate(report.charts):
        progress(spec.title, number / len(report.charts))
        for suffix, content in pictures(spec, report.lang, report.scale).items():
            painted[folder / f"{spec.id}.{suffix}"] = content
    progress("", 1.0)
    save_all(painted)


def pictures(spec: ChartSpec, lang: str, scale: int = 2) -> dict[str, bytes]:
    """The chart's picture files by suffix. Needs a QGuiApplication."""
    metrics = FontMetrics()
    colours = palette(dark=False)
    drawing = lay_out_picture(spec, metrics, chart_words(lang))
    return {
        "svg": canvas.svg(drawing, spec.title, spec.description, colours, metrics),
        "png": canvas.png(drawing, scale, colours, metrics),
    }
