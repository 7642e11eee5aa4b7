"""The workbook, read back with openpyxl."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from expo_app.export import xlsx
from expo_app.model.progress import Cancelled
from expo_app.report.spec import CellKind, Report, TableColumn, TableSpec


def written(report: Report, folder: Path) -> Workbook:
    path = folder / "figures.xlsx"
    xlsx.write(report, path)
    return openpyxl.load_workbook(path)


def area(sheet: Worksheet) -> list[list[object]]:
    (table,) = sheet.tables.values()
    left, top, right, bottom = range_boundaries(table.ref)
    return [[cell.value for cell in row] for row in sheet.iter_rows(top, bottom, left, right)]


def test_each_table_is_an_excel_table_on_its_own_sheet(report: Report, tmp_path: Path) -> None:
    book = written(report, tmp_path)
    assert book.sheetnames == ["Contents", "Countries and regions", "Definitions", "From rows to exhibitors"]
    for sheet, table in zip(book.worksheets[1:], report.tables, strict=True):
        header, *rows = area(sheet)
        assert header == [column.header for column in table.columns]
        for row, wanted in zip(rows, table.rows, strict=True):
            # A cell keeps 16 digits of a number.
            assert row == [pytest.approx(cell) if isinstance(cell, float) else cell for cell in wanted]
        assert sheet.freeze_panes == "A5"
        assert sheet["A1"].value == table.title


def test_numbers_have_the_format_of_their_kind(report: Report, tmp_path: Path) -> None:
    sheet = written(report, tmp_path)["Countries and regions"]
    formats = [cell.number_format for cell in sheet[6]][:9]
    count, share = '#,##0;"−"#,##0', '0.0" %"'
    change = '"+"#,##0;"−"#,##0;"±"#,##0'
    change_percent, points = '"+"0.0" %";"−"0.0" %";"±"0.0" %"', '"+"0.0;"−"0.0;"±"0.0'
    assert formats == ["@", count, count, change, change_percent, share, points, "#,##0.0", "0"]
    assert sheet["E6"].value == pytest.approx(100 * 19 / 22)


def test_the_total_stands_below_the_table(report: Report, tmp_path: Path) -> None:
    sheet = written(report, tmp_path)["Countries and regions"]
    (table,) = sheet.tables.values()
    _, _, _, bottom = range_boundaries(table.ref)
    assert [cell.value for cell in sheet[bottom + 1]][:9] == list(report.tables[0].total)
    assert sheet.cell(bottom + 1, 1).font.bold
    assert sheet.cell(bottom + 3, 1).value == "Host left out."


def test_contents_lead_to_every_sheet(report: Report, tmp_path: Path) -> None:
    book = written(report, tmp_path)
    links = [row[0].hyperlink.location for row in book["Contents"].iter_rows(5, 7)]
    assert links == ["'Countries and regions'!A1", "Definitions!A1", "'From rows to exhibitors'!A1"]
    assert [row[2].value for row in book["Contents"].iter_rows(5, 7)] == [10, 5, 2]
    assert book["Definitions"]["A2"].hyperlink.location == "Contents!A1"


def test_the_chart_beside_the_table_has_its_numbers_on_the_sheet(report: Report, tmp_path: Path) -> None:
    sheet = written(report, tmp_path)["Countries and regions"]
    (chart,) = sheet._charts
    spec = report.tables[0].chart
    for drawn, series in zip(chart.ser, spec.series, strict=True):
        cells = sheet[drawn.val.numRef.f.split("!")[1].replace("$", "")]
        assert [cell.value for (cell,) in cells] == [mark.value for mark in series.marks]
        names = sheet[drawn.cat.strRef.f.split("!")[1].replace("$", "")]
        assert [cell.value for (cell,) in names] == list(spec.categories)


def test_a_bridge_of_a_sheet_holds_base_steps_and_signed_values(report: Report, tmp_path: Path) -> None:
    bridge = report.charts[-1]
    table = replace(report.tables[2], chart=bridge)
    sheet = written(replace(report, tables=(table,)), tmp_path).worksheets[1]
    (chart,) = sheet._charts
    base, steps = (sheet[series.val.numRef.f.split("!")[1].replace("$", "")] for series in chart.ser[:2])
    assert [cell.value for (cell,) in base] == [0, 182, 182, 205, 0]
    assert [cell.value for (cell,) in steps] == [309, 127, 23, 271, 476]
    last = base[0][0].column + 3
    signed = [sheet.cell(base[0][0].row + at, last).value for at in range(5)]
    assert signed == [309, -127, 23, 271, 476]


def test_hostile_texts_stay_texts(hostile: Report, tmp_path: Path) -> None:
    book = written(hostile, tmp_path)
    assert len(set(map(str.casefold, book.sheetnames))) == 3
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheetnames)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert cell.hyperlink is None or not cell.hyperlink.target
    header, *rows = area(book.worksheets[1])
    assert header == ["=Name", "=name 2", "Category"]
    assert [row[0] for row in rows] == [row[0] for row in hostile.tables[0].rows]


def test_unknown_cells_are_empty_and_tables_without_rows_open(report: Report, tmp_path: Path) -> None:
    columns = (TableColumn("Name"), TableColumn("Count", CellKind.COUNT))
    tables = (
        TableSpec("empty", "Empty", columns, ()),
        TableSpec("gaps", "Gaps", columns, ((None, None), ("a", 0))),
        TableSpec("none", "No columns", (), ()),
    )
    book = written(replace(report, tables=tables), tmp_path)
    assert book.sheetnames == ["Contents", "Empty", "Gaps"]
    assert area(book["Empty"])[1:] == [[None, None]]
    assert area(book["Gaps"])[1:] == [[None, None], ["a", 0]]


def test_no_cells_are_merged(report: Report, tmp_path: Path) -> None:
    assert not any(sheet.merged_cells.ranges for sheet in written(report, tmp_path).worksheets)


def test_chinese(report: Report, tmp_path: Path) -> None:
    book = written(replace(report, lang="zh"), tmp_path)
    assert book.sheetnames[0] == "目录"
    assert book.worksheets[1]["F6"].number_format == '0.0"%"'
    assert book.worksheets[1]["A6"].font.name == "Microsoft YaHei"


def test_the_same_report_gives_the_same_bytes(report: Report, tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        xlsx.write(report, tmp_path / name)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_a_cancelled_workbook_leaves_nothing(report: Report, tmp_path: Path) -> None:
    def cancel(_message: str, fraction: float) -> None:
        if fraction > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        xlsx.write(report, tmp_path / "figures.xlsx", cancel)
    assert list(tmp_path.iterdir()) == []
