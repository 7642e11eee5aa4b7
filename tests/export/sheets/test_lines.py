"""Lines through the editions on a sheet."""

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

from expo_app.export import xlsx
from expo_app.model.figure import Unit
from expo_app.report.spec import ChartKind, ChartSpec, Mark, Report, Series, Tone

CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


def test_labels_above_the_points_keep_clear_of_the_title(report: Report, tmp_path: Path) -> None:
    marks = (Mark(66.2, "66.2 %", Tone.PREVIOUS), Mark(64.4, "64.4 %", Tone.THIS))
    line = ChartSpec(
        *("share", ChartKind.LINE, "International share down", "", "", Unit.PERCENT, ("2014", "2016")),
        *((Series("Share", marks),), ""),
    )
    xlsx.write(replace(report, tables=(), charts=(line,)), tmp_path / "figures.xlsx")
    with zipfile.ZipFile(tmp_path / "figures.xlsx") as package:
        chart = ElementTree.fromstring(package.read("xl/charts/chart1.xml"))
    area = chart.find(f".//{CHART}plotArea/{CHART}layout/{CHART}manualLayout")
    assert area is not None, "a program that chooses the room itself leaves none for labels"
    top, height = (float(area.find(f"{CHART}{name}").get("val")) for name in ("y", "h"))
    assert 0.2 <= top <= 0.3
    assert top + height <= 0.9, "names of editions stand below"
