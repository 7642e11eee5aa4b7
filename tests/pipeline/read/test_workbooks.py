"""Workbooks of every format, written by other programs' libraries and read back."""

import datetime
from pathlib import Path

import odf.table
import odf.text
import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet

from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.pipeline.read.file import read_file

LIST = [["Company", "Country", "Stand"], ["Alpha GmbH", "Germany", "A01"], ["None", "NA", "007"]]


def write_xlsx(path: Path, rows: list[list], **sheet: object) -> Path:
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet(str(sheet.get("name", "List")))
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return path


def write_xls(path: Path, rows: list[list]) -> Path:
    book = xlwt.Workbook()
    page = book.add_sheet("List")
    for number, row in enumerate(rows):
        for at, value in enumerate(row):
            page.write(number, at, value)
    book.save(str(path))
    return path


def write_ods(path: Path, rows: list[list]) -> Path:
    book = OpenDocumentSpreadsheet()
    table = odf.table.Table(name="List")
    for row in rows:
        line = odf.table.TableRow()
        for value in row:
            cell = odf.table.TableCell(valuetype="string")
            cell.addElement(odf.text.P(text=value))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


WRITERS = {"xlsx": write_xlsx, "xls": write_xls, "ods": write_ods}


def cells(sheet: RawSheet) -> list[list[str]]:
    return [list(row) for row in sheet.rows()]


@pytest.mark.parametrize("form", WRITERS)
def test_every_format_gives_the_same_text(form: str, tmp_path: Path) -> None:
    (sheet,) = read_file(WRITERS[form](tmp_path / f"list.{form}", LIST))
    assert (sheet.name, cells(sheet), sheet.hidden) == ("List", LIST, False)


@pytest.mark.parametrize("form", WRITERS)
def test_the_content_decides_not_the_suffix(form: str, tmp_path: Path) -> None:
    (sheet,) = read_file(WRITERS[form](tmp_path / "list.csv", LIST))
    assert cells(sheet) == LIST


def test_cells_are_written_as_people_type_them(tmp_path: Path) -> None:
    path = tmp_path / "types.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        page.write_column(0, 0, [3, 0.1 + 0.2, 1250.5, -7, 13812345678901, 1e20])
        page.write_datetime(0, 1, datetime.datetime(2025, 9, 25), day)
        page.write_datetime(1, 1, datetime.datetime(2025, 9, 25, 13, 30), moment)
        page.write_column(0, 2, [True, 1, 0, False, "1"])
        page.write_string(0, 3, "Shanghai\u00a0Ltd ")
        page.write_string(0, 4, "007")
    (sheet,) = read_file(path)
    assert sheet.columns[0] == ("3", "0.3", "1250.5", "-7", "13812345678901", "100000000000000000000")
    assert sheet.columns[1][:2] == ("2025-09-25", "2025-09-25T13:30:00")
    assert sheet.columns[2][:5] == ("TRUE", "1", "0", "FALSE", "1")
    assert sheet.columns[3][0] == "Shanghai\u00a0Ltd "
    assert sheet.columns[4][0] == "007"


def test_rows_and_columns_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "offset.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write(4, 2, "here")
    (sheet,) = read_file(path)
    assert (sheet.height, sheet.width, sheet.row(5)[2]) == (5, 3, "here")


def test_hidden_and_empty_sheets(tmp_path: Path) -> None:
    path = tmp_path / "sheets.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("List").write(0, 0, "Company")
        old = book.add_worksheet("old")
        old.write(0, 0, "Firm")
        old.hide()
        book.add_worksheet("Sheet3")
    assert [(sheet.name, sheet.hidden) for sheet in read_file(path)] == [("List", False), ("old", True)]


def write_merged(path: Path) -> Path:
    """Hall 1 over rows 3 to 4, hall 2 over rows 5 to 6, a title over A1:C1."""
    if path.suffix == ".xlsx":
        with xlsxwriter.Workbook(path) as book:
            page = book.add_worksheet()
            page.merge_range(0, 0, 0, 2, "Fair 2025")
            page.write_row(1, 0, ["Hall", "Company", "Stand"])
            page.merge_range(2, 0, 3, 0, 1)
            page.merge_range(4, 0, 5, 0, 2)
            for row, name in enumerate("ABCD", start=2):
                page.write_row(row, 1, [name, f"{name}1"])
        return path
    book = xlwt.Workbook()
    page = book.add_sheet("Sheet1")
    page.write_merge(0, 0, 0, 2, "Fair 2025")
    for at, header in enumerate(["Hall", "Company", "Stand"]):
        page.write(1, at, header)
    page.write_merge(2, 3, 0, 0, 1)
    page.write_merge(4, 5, 0, 0, 2)
    for row, name in enumerate("ABCD", start=2):
        page.write(row, 1, name)
        page.write(row, 2, f"{name}1")
    book.save(str(path))
    return path


@pytest.mark.parametrize("suffix", ["xlsx", "xls"])
def test_a_cell_merged_down_one_column_stands_in_each_row(suffix: str, tmp_path: Path) -> None:
    (sheet,) = read_file(write_merged(tmp_path / f"merged.{suffix}"))
    assert sheet.columns[0] == ("Fair 2025", "Hall", "1", "1", "2", "2")
    assert sheet.row(1) == ("Fair 2025", "", "")
    assert set(sheet.merged) == {MergedRange(1, 1, 1, 3), MergedRange(3, 1, 4, 1), MergedRange(5, 1, 6, 1)}


def test_progress_names_the_sheets(tmp_path: Path) -> None:
    said: list[tuple[str, float]] = []
    read_file(write_xlsx(tmp_path / "list.xlsx", LIST), lambda text, share: said.append((text, share)))
    assert [text for text, _share in said] == ["Reading list.xlsx", "Reading sheet List"]
    assert all(0 <= share <= 1 for _text, share in said)
