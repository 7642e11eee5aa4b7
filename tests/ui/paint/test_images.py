"""Pictures of charts: files, sizes, text that is text, the same bytes each time."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage, QImageReader

from expo_app.model.problem import Problem
from expo_app.report.spec import Report
from expo_app.ui.charts.painting import FontMetrics
from expo_app.ui.charts.words import chart_words
from expo_app.ui.paint import images
from expo_app.ui.paint.picture import lay_out_picture
from expo_app.ui.theme.palette import palette

SVG = "{http://www.w3.org/2000/svg}"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_chart_becomes_an_svg_and_a_png(report: Report, tmp_path: Path) -> None:
    images.write(report, tmp_path / "charts")
    wanted = {f"{chart.id}.{suffix}" for chart in report.charts for suffix in ("svg", "png")}
    assert set(contents(tmp_path / "charts")) == wanted


def test_pngs_are_1680_wide_white_and_coloured(report: Report, tmp_path: Path) -> None:
    images.write(report, tmp_path)
    for chart in report.charts:
        image = QImage(str(tmp_path / f"{chart.id}.png"))
        assert image.width() == 1680
        assert image.pixelColor(0, 0).name() == "#ffffff"
        sample = {
            image.pixelColor(x, y).name() for x in range(0, 1680, 7) for y in range(0, image.height(), 7)
        }
        assert palette(dark=False).this_edition.lower() in sample
        assert (
            180
            <= round(QImageReader(str(tmp_path / f"{chart.id}.png")).read().dotsPerMeterX() * 0.0254)
            <= 200
        )


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_pngs_have_so_many_device_pixels_to_a_pixel(report: Report, tmp_path: Path, scale: int) -> None:
    one = replace(report, charts=report.charts[:1], scale=scale)
    images.write(one, tmp_path)
    image = QImageReader(str(tmp_path / f"{one.charts[0].id}.png")).read()
    assert image.width() == 840 * scale
    assert round(image.dotsPerMeterX() * 0.0254) == pytest.approx(96 * scale, abs=1)


def test_text_of_an_svg_stays_text(report: Report, tmp_path: Path) -> None:
    images.write(report, tmp_path)
    for chart in report.charts:
        root = ElementTree.parse(tmp_path / f"{chart.id}.svg").getroot()
        texts = list(root.iter(f"{SVG}text"))
        whole = "".join("".join(text.itertext()) for text in texts)
        for wanted in (chart.title, chart.subtitle, chart.source, *chart.categories):
            assert "".join(wanted.split()) in "".join(whole.split())
        assert root.findtext(f"{SVG}title") == chart.title
        assert root.findtext(f"{SVG}desc") == chart.description
        assert all("sans-serif" in text.get("font-family", "") for text in texts)
        assert not list(root.iter(f"{SVG}image"))


def test_the_same_report_gives_the_same_bytes(report: Report, tmp_path: Path) -> None:
    images.write(report, tmp_path / "one")
    images.write(report, tmp_path / "other")
    assert contents(tmp_path / "one") == contents(tmp_path / "other")


def test_nothing_in_a_picture_overlaps(report: Report, qapp: object) -> None:
    for chart in report.charts:
        drawing = lay_out_picture(chart, FontMetrics(), chart_words("en"))
        boxes = [text.box for text in drawing.texts]
        assert not [1 for place, box in enumerate(boxes) for other in boxes[:place] if box.overlaps(other)]
        assert max(box.bottom for box in boxes) < drawing.height


def test_a_folder_that_is_a_file_is_a_problem(report: Report, tmp_path: Path) -> None:
    (tmp_path / "charts").write_text("mine")
    with pytest.raises(Problem, match="charts"):
        images.write(report, tmp_path / "charts")
    assert (tmp_path / "charts").read_text() == "mine"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are named in the environment")
@pytest.mark.parametrize("display", ["", ":4711"])
def test_painting_needs_no_display_and_says_nothing(display: str) -> None:
    code = (
        "from expo_app.ui.paint.application import ensure_application\n"
        "ensure_application(); ensure_application()\n"
        "from expo_app.ui.charts.painting import FontMetrics\n"
        "print(FontMetrics().width('1,812', 12) > 10)"
    )
    environment = {name: value for name, value in os.environ.items() if name != "QT_QPA_PLATFORM"}
    environment["DISPLAY"] = display
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True
    )
    assert (done.stdout.strip(), done.stderr) == ("True", "")
