"""Columns of two editions beside each other, what is not known hatched: in the deck and in the workbook."""

import zipfile
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from expo_app.export import pptx, xlsx
from expo_app.model.figure import Unit
from expo_app.report.spec import (
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Page,
    Report,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)

NAMES = ("0–9 m²", "10–18 m²", "No size stated")
NOW, THEN = (210, 408, 118), (140, 287, 97)


@pytest.fixture(scope="module")
def report() -> Report:
    def marks(values: tuple[int, ...], tone: Tone) -> tuple[Mark, ...]:
        tones = (*[tone] * (len(values) - 1), Tone.OTHER)
        return tuple(Mark(value, f"{value}", one, "key") for value, one in zip(values, tones, strict=True))

    series = (Series("2024", marks(THEN, Tone.PREVIOUS)), Series("2025", marks(NOW, Tone.THIS)))
    chart = ChartSpec(
        "stand_sizes", ChartKind.COLUMNS, "T", "S", "", Unit.COUNT, NAMES, series, "Sizes of stands"
    )
    columns = (TableColumn("Stand size"), TableColumn("2025", CellKind.COUNT))
    table = TableSpec("stand_sizes", "Stand sizes", columns, tuple(zip(NAMES, NOW, strict=True)), chart=chart)
    return Report("Fair", "2025", "en", (Page("stand_sizes", "T", "S", "", "", chart=chart),), (table,))


def hatched(root: etree._Element) -> list[tuple[str, str]]:
    """(series, point) of every fill with a pattern."""
    return [
        (series.find(qn("c:idx")).get("val"), point.find(qn("c:idx")).get("val"))
        for series in root.iter(qn("c:ser"))
        for point in series.findall(qn("c:dPt"))
        if point.find(f".//{qn('a:pattFill')}") is not None
    ]


def test_the_deck_hatches_what_is_not_known_at_its_true_height(report: Report, tmp_path: Path) -> None:
    pptx.write(report, tmp_path / "deck.pptx")
    slide = Presentation(str(tmp_path / "deck.pptx")).slides[0]
    (chart,) = (shape.chart for shape in slide.shapes if shape.has_chart)
    assert [tuple(series.values) for series in chart.plots[0].series] == [THEN, NOW]
    assert list(chart.plots[0].categories) == list(NAMES)
    assert chart.has_legend
    assert hatched(chart._chartSpace) == [("0", "2"), ("1", "2")]


def test_the_workbook_does_so_too(report: Report, tmp_path: Path) -> None:
    xlsx.write(report, tmp_path / "figures.xlsx")
    with zipfile.ZipFile(tmp_path / "figures.xlsx") as book:
        names = [name for name in book.namelist() if name.startswith("xl/charts/chart")]
        roots = [etree.fromstring(book.read(name)) for name in names]
    assert [hatched(root) for root in roots] == [[("0", "2"), ("1", "2")]]
