"""What stands on a sheet, and where: heads, numbers, charts."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from expo_app.export import xlsx
from expo_app.model.figure import Unit
from expo_app.report.spec import (
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Report,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)


def written(report: Report, folder: Path) -> Workbook:
    path = folder / "figures.xlsx"
    xlsx.write(report, path)
    return openpyxl.load_workbook(path)


def test_numbers_below_a_chart_stand_below_their_heads_and_names_in_full(
    report: Report, tmp_path: Path
) -> None:
    heads = ("#", "Region", "2025", "2024", "Change", "Points", "Contribution")
    columns = tuple(
        TableColumn(head, kind)
        for head, kind in zip(heads, (CellKind.RANK, CellKind.TEXT, *[CellKind.COUNT] * 5), strict=True)
    )
    name = "Latin America and the Caribbean"
    rows = ((1, name, 8, 5, 3, 3, 3), (2, "Europe", 6, 5, 1, 1, 1))
    marks = tuple(Mark(row[2], str(row[2]), Tone.THIS) for row in rows)
    chart = ChartSpec(
        "regions",
        ChartKind.RANKED,
        "Regions",
        "",
        "",
        Unit.COUNT,
        (name, "Europe"),
        (Series("2025", marks),),
        "",
    )
    flat = TableSpec("regions", "Regions", columns, rows, chart=chart)
    tall = replace(flat, id="tall", title="Tall", columns=columns[:4], rows=tuple(row[:4] for row in rows))
    book = written(replace(report, tables=(flat, tall), charts=()), tmp_path)
    for sheet, column in ((book["Regions"], 2), (book["Tall"], 6)):
        (head,) = (cell.row for cell in sheet[f"{'ABCDEF'[column - 1]}"] if cell.value == "Category")
        assert sheet.cell(head + 1, column).value == name
        assert sheet.column_dimensions["ABCDEF"[column - 1]].width > len(name)
        assert [sheet.cell(head, column + 1).value, sheet.cell(head + 1, column + 1).value] == ["2025", 8]
        assert sheet.cell(head, column + 1).alignment.horizontal == "right"


def test_heads_of_many_columns_break_between_words(report: Report, tmp_path: Path) -> None:
    names = [*(f"Exhibiting countries and regions {at}" for at in range(8)), "Change in %"]
    columns = (TableColumn("Edition"), *(TableColumn(name, CellKind.COUNT) for name in names))
    many, few = (
        TableSpec(identity, identity, columns[:count], (("2025", *range(9))[:count],))
        for identity, count in (("many", 10), ("few", 4))
    )
    book = written(replace(report, tables=(many, few), charts=()), tmp_path)
    assert book["many"].column_dimensions["B"].width < book["few"].column_dimensions["B"].width
    assert book["many"].row_dimensions[4].height >= 45
    assert book["many"].column_dimensions["J"].width > len("Change in %") + 5, "a unit stays with its word"


def test_heads_of_few_columns_stay_on_one_line(report: Report, tmp_path: Path) -> None:
    columns = (TableColumn("Step"), TableColumn("China, overseas (境外)", CellKind.COUNT))
    table = TableSpec("steps", "Steps", columns, (("Rows read", 9),))
    sheet = written(replace(report, tables=(table,), charts=()), tmp_path)["Steps"]
    assert sheet.column_dimensions["B"].width > 21
    assert sheet.row_dimensions[4].height == 30


def test_a_chinese_head_of_few_columns_keeps_its_bracket(report: Report, tmp_path: Path) -> None:
    head = "国际参展商占比变化（百分点）"
    columns = (TableColumn("假设"), TableColumn(head, CellKind.COUNT))
    table = TableSpec("ranges", "Ranges", columns, (("按名单", 9),))
    sheet = written(replace(report, tables=(table,), charts=()), tmp_path)["Ranges"]
    assert sheet.column_dimensions["B"].width > 2 * len(head)


def test_a_chart_keeps_off_the_header_that_is_printed_on_each_page(report: Report, tmp_path: Path) -> None:
    table = replace(report.tables[0], columns=report.tables[0].columns[:3])
    table = replace(table, rows=tuple(row[:3] for row in table.rows), total=table.total[:3])
    sheet = written(replace(report, tables=(table,)), tmp_path)["Countries and regions"]
    place = sheet._charts[0].anchor._from
    assert (place.row, place.rowOff > 0) == (4, True)


@pytest.mark.parametrize(("values", "code"), [((2.0, 30.0), "#,##0"), ((2.5, 30.0), "#,##0.0")])
def test_whole_areas_have_no_decimals_and_areas_a_minus(
    report: Report, tmp_path: Path, values: tuple[float, ...], code: str
) -> None:
    columns = (TableColumn("Step"), TableColumn("Net space", CellKind.AREA))
    table = TableSpec("space", "Space", columns, tuple(("Lost", -value) for value in values))
    sheet = written(replace(report, tables=(table,), charts=()), tmp_path)["Space"]
    assert sheet["B5"].number_format == f'{code};"\u2212"{code}'


def test_contents_tell_what_a_sheet_shows_and_not_a_part_of_it(report: Report, tmp_path: Path) -> None:
    columns = (TableColumn("Firm"), TableColumn("Editions", CellKind.COUNT))
    table = TableSpec("kept", "Firms", columns, tuple((f"Firm {at}", at) for at in range(40)))
    book = written(replace(report, tables=(table,), charts=()), tmp_path)
    assert book["Contents"]["B5"].value == "Firms"
    (chart,) = book["Firms"]._charts
    assert "the first 12 of 40" in ElementTree.tostring(chart.title.to_tree(), encoding="unicode")


def test_names_below_columns_have_room_side_by_side(report: Report, tmp_path: Path) -> None:
    names = (
        "读取行数",
        "完全重复",
        "同一参展商的其他展位",
        "不计入的类型",
        "被代理企业",
        "已取消",
        "2025 年参展商",
    )
    marks = tuple(Mark(9 - at, str(9 - at), Tone.THIS) for at in range(7))
    wide = ChartSpec(
        "steps", ChartKind.COLUMNS, "Steps", "", "", Unit.COUNT, names, (Series("2025", marks),), ""
    )
    narrow = replace(wide, id="few", title="Few", categories=tuple("ABCDEFG"))
    book = written(replace(report, tables=(), charts=(wide, narrow)), tmp_path)
    widths = [
        sheet._charts[0].anchor.to.col - sheet._charts[0].anchor._from.col for sheet in book.worksheets[1:]
    ]
    assert widths[0] > widths[1]


def test_a_legend_names_editions_and_a_head_the_unit(report: Report, tmp_path: Path) -> None:
    marks = (Mark(20.0, "20", Tone.THIS), Mark(10.0, "10", Tone.THIS))
    series = Series("2025", marks), Series("2024", marks[::-1])
    halls = ("1A", "1B")
    space = ChartSpec("h", ChartKind.RANKED, "Halls", "", "", Unit.SQUARE_METRES, halls, series, "")
    columns = (TableColumn("Hall"), TableColumn("Net space", CellKind.AREA))
    table = TableSpec("space", "Space", columns, (("1A", 20.0), ("1B", 10.0)))
    book = written(replace(report, tables=(table,), charts=(space,)), tmp_path)
    assert [cell.value for cell in book["Halls"][4]][:3] == ["Category", "2025", "2024"]
    assert book["Space"]["B4"].value == "Net space, m²"


def test_names_of_points_stand_where_they_cover_nothing(report: Report, tmp_path: Path) -> None:
    points = {"United Arab Emirates": (21, 1150), "South Korea": (24, 1160), "United States": (46, 1480)}
    across, upwards = (
        Series(name, tuple(Mark(pair[at], str(pair[at]), Tone.THIS) for pair in points.values()))
        for at, name in enumerate(("Exhibitors", "Net space"))
    )
    spec = ChartSpec(
        "d", ChartKind.SCATTER, "Density", "", "", Unit.SQUARE_METRES, tuple(points), (across, upwards), ""
    )
    (chart,) = written(replace(report, tables=(), charts=(spec,)), tmp_path).worksheets[1]._charts
    labels = chart.ser[0].dLbls.dLbl
    # Without a position a label stands at the right, as all of them do by default.
    assert [label.dLblPos for label in labels] == ["l", None, "l"]
    ends = [(axis.scaling.min, axis.scaling.max) for axis in (chart.x_axis, chart.y_axis)]
    assert ends == [(0, 50), (0, 2000)], "the places were chosen for these axes"
