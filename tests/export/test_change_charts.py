"""Bars to both sides of zero and heat maps, as native parts of deck and workbook."""

import io
from pathlib import Path

import openpyxl
from pptx import Presentation

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

SIGNED = ChartSpec(
    "contribution_countries",
    ChartKind.SIGNED,
    "Most is added by Germany",
    "Contribution",
    "Source: list.xlsx.",
    Unit.COUNT,
    ("Germany", "France", "Poland"),
    (
        Series(
            "Exhibitors",
            (
                Mark(19, "+19", Tone.INCREASE, "DEU", "+6.1", 1),
                Mark(3, "+3", Tone.INCREASE, "FRA", "+1.0", 1),
                Mark(-5, "\u22125", Tone.DECREASE, "POL", "\u22121.6", -1),
            ),
        ),
    ),
    "Bars",
    rest=("2 others", Mark(4, "+4", Tone.OTHER, "", "+1.3", 1)),
)
HEAT = ChartSpec(
    "heat",
    ChartKind.HEAT,
    "Germany in AI grew most: +9",
    "Change",
    "Source: list.xlsx.",
    Unit.COUNT,
    ("Germany", "France", "All"),
    (
        Series(
            "AI",
            (Mark(9, "+9", Tone.INCREASE), Mark(-1, "\u22121", Tone.DECREASE), Mark(8, "+8", Tone.OTHER)),
        ),
        Series(
            "Data*",
            (Mark(None, "not known", Tone.OTHER), Mark(0, "0", Tone.INCREASE), Mark(0, "0", Tone.OTHER)),
        ),
    ),
    "Heat map",
)


def report(*charts: ChartSpec) -> Report:
    pages = tuple(
        Page(chart.id, chart.title, chart.subtitle, chart.source, "notes", chart=chart) for chart in charts
    )
    columns = TableColumn("Country"), TableColumn("Change", CellKind.CHANGE)
    table = TableSpec(
        "contributions", "Contribution", columns, (("Germany", 19), ("Poland", -5)), chart=SIGNED
    )
    return Report("Fair", "2025", "en", pages, (table,))


def test_contributions_are_a_native_chart_with_their_points_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    pptx.write(report(SIGNED), path)
    (slide,) = Presentation(str(path)).slides
    (chart,) = [shape.chart for shape in slide.shapes if shape.has_chart]
    assert list(chart.plots[0].series[0].values) == [19, 3, -5]
    assert chart.plots[0].series[0].invert_if_negative is False
    assert chart.value_axis.minimum_scale < -5
    embedded = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    assert [cell.value for cell in embedded["B"]][1:] == [19, 3, -5]
    tables = {shape.name: shape.table for shape in slide.shapes if shape.has_table}
    points = [row.cells[0].text for row in tables["Changes contribution_countries"].rows]
    assert points == ["Points", "▲ +6.1", "▲ +1.0", "▼ \u22121.6"]
    assert [cell.text for cell in tables["Rest"].rows[0].cells] == ["2 others", "+4", "▲ +1.3"]


def test_a_heat_map_is_a_native_table_with_coloured_cells(tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    pptx.write(report(HEAT), path)
    (slide,) = Presentation(str(path)).slides
    (table,) = [shape.table for shape in slide.shapes if shape.has_table]
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert cells == [
        ["", "AI", "Data*"],
        ["Germany", "+9", "–"],
        ["France", "\u22121", "0"],
        ["All", "+8", "0"],
    ]
    fills = [[cell.fill.type is not None for cell in list(row.cells)[1:]] for row in list(table.rows)[1:]]
    assert fills == [[True, False], [True, True], [False, False]]
    assert str(table.cell(1, 1).fill.fore_color.rgb) != str(table.cell(2, 1).fill.fore_color.rgb)


def test_the_workbook_has_the_chart_with_its_numbers(tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    xlsx.write(report(SIGNED), path)
    sheet = openpyxl.load_workbook(path)["Contribution"]
    (chart,) = sheet._charts
    assert chart.barDir == "bar"
    values = [cell.value for row in sheet.iter_rows() for cell in row if cell.value in (19, 3, -5)]
    assert sorted(values) == [-5, -5, 3, 19, 19]
