"""The first rows of a file are those of the whole file, in every format."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import odf.table
import odf.text
import openpyxl
import pytest
import xlsxwriter
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl.styles import Font

from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read import archive, text, xlsb_head, xlsx_head
from expo_app.pipeline.read.file import read_file, read_head
from expo_app.pipeline.read.head import head_of

FORMATS = ["xlsx", "xls", "xlsb", "ods", "csv"]


def first_rows(sheet: RawSheet, rows: int) -> tuple:
    """Everything that a reader of the first rows can see of a sheet."""
    cells = [list(row) for row in sheet.rows(1, rows)]
    for row in cells:
        while row and not row[-1]:
            row.pop()
    while cells and not cells[-1]:
        cells.pop()
    merged = {area for area in sheet.merged if area.first_row <= rows}
    marks = {
        field.name: [mark for mark in getattr(sheet.marks, field.name) if _row_of(field.name, mark) <= rows]
        for field in fields(sheet.marks)
    }
    return sheet.name, sheet.hidden, cells, merged, marks


def _row_of(name: str, mark: object) -> int:
    if name == "hidden_columns" or isinstance(mark, str):
        return 0
    return mark[0] if isinstance(mark, tuple) else mark


def check(path: Path, rows: int) -> None:
    head, whole = read_head(path, rows), read_file(path)
    long = [sheet for sheet in whole if sheet.height > rows]
    seen = {sheet.name: sheet for sheet in head}
    assert [sheet.name for sheet in head] == [sheet.name for sheet in whole]
    for sheet in whole:
        assert first_rows(seen[sheet.name], rows) == first_rows(sheet, rows)
        assert seen[sheet.name].complete == (sheet not in long)
        assert seen[sheet.name].height <= rows


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_first_rows_are_those_of_the_whole(
    suffix: str, valid_files: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(valid_files[suffix])
    for rows in (5, 13):
        check(path, rows)


def several_xlsx(path: Path) -> None:
    """A short, a long, a hidden and an empty sheet, shared strings out of order, marks near and far."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Cover"
    cover["A1"] = "Fair 2025"
    page = book.create_sheet("List", 0)
    for number in range(1, 400):
        page.append([f"Firm {(number * 7) % 400}", "Japan" if number % 3 else "Italy", number])
        if number % 50 == 3:
            for cell in page[number]:
                cell.font = Font(strike=True)
            page.row_dimensions[number + 1].hidden = True
    page["E3"], page["E390"] = "=1+1", "=1+1"
    page.merge_cells("D2:D40")
    page.merge_cells("D300:D310")
    page["D2"], page["D300"] = "Hall 1", "Hall 9"
    page.column_dimensions["B"].hidden = True
    book.create_sheet("Empty")
    old = book.create_sheet("Old")
    old["B120"] = "far down"
    old.sheet_state = "hidden"
    book.save(path)


def several_xls(path: Path) -> None:
    book = xlwt.Workbook()
    looks = {3: xlwt.easyxf("font: struck_out on"), 99: xlwt.easyxf("align: indent 2")}
    for name in ("List", "Cover", "More"):
        page = book.add_sheet(name)
        for number in range(1 if name == "Cover" else 300):
            for at, value in enumerate((f"{name} {number}", number, number / 4)):
                page.write(number, at, value, looks.get(number, xlwt.Style.default_style))
        page.write_merge(0, 20, 4, 4, "Hall 1")
        page.row(2).hidden = True
    book.get_sheet(0).row(150).set_cell_error(7, 0x2A)
    book.save(str(path))


def several_ods(path: Path) -> None:
    """The header in a group of its own, rows that stand for many, rows behind, a second sheet."""
    book = OpenDocumentSpreadsheet()
    for name, blocks in (("List", 100), ("Second", 2), ("Third", 150)):
        table = odf.table.Table(name=name)
        table.addElement(odf.table.TableColumn(numbercolumnsrepeated=3))
        header = odf.table.TableHeaderRows()
        header.addElement(ods_row("Company"))
        table.addElement(header)
        group = odf.table.TableRowGroup()
        table.addElement(group)
        for number in range(blocks):
            group.addElement(ods_row(f"Firm {number}", repeated=1 + number % 3))
        table.addElement(odf.table.TableRow(numberrowsrepeated=1_000_000))
        book.spreadsheet.addElement(table)
    book.save(str(path))


def ods_row(text: str, repeated: int = 1) -> odf.table.TableRow:
    line = odf.table.TableRow(numberrowsrepeated=repeated)
    for value in (text, "Japan"):
        cell = odf.table.TableCell(valuetype="string")
        cell.addElement(odf.text.P(text=value))
        line.addElement(cell)
    return line


SEVERAL = {"xlsx": several_xlsx, "xls": several_xls, "ods": several_ods}


@pytest.mark.parametrize("rows", [1, 50, 110])
@pytest.mark.parametrize("suffix", ["xlsx", "xls", "ods"])
def test_several_sheets(suffix: str, rows: int, tmp_path: Path) -> None:
    path = tmp_path / f"list.{suffix}"
    SEVERAL[suffix](path)
    check(path, rows)


@pytest.mark.parametrize("rows", [3, 60])
@pytest.mark.parametrize("suffix", ["xlsx", "xlsb", "ods"])
def test_pieces_of_any_size_make_the_same_workbook(
    suffix: str,
    rows: int,
    valid_files: dict[str, bytes],
    unpacked: Callable[[bytes], dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(valid_files[suffix])
    if suffix in SEVERAL:
        SEVERAL[suffix](path)
    large, cut = head_of(path.read_bytes(), rows)
    for module, name in ((xlsx_head, "_PIECE"), (xlsb_head, "_PIECE"), (archive, "_FIRST_WINDOW")):
        monkeypatch.setattr(module, name, 100)
    monkeypatch.setattr(xlsx_head, "_LARGE_PIECE", 150)
    monkeypatch.setattr(archive, "_WINDOW", 70)
    small, cut_again = head_of(path.read_bytes(), rows)
    assert (unpacked(small), cut_again) == (unpacked(large), cut)


@pytest.mark.parametrize(
    ("suffix", "part", "old", "new"),
    [
        ("xlsx", "xl/_rels/workbook.xml.rels", b"relationships/worksheet", b"relationships/page"),
        ("xlsx", "_rels/.rels", b"officeDocument", b"x"),
        ("xlsb", "_rels/.rels", b"<Relationships", b"<"),
        ("xlsb", "xl/_rels/workbook.bin.rels", b"relationships/sharedStrings", b"relationships/x"),
        ("ods", "content.xml", b"</table:table>", b""),
        ("ods", "mimetype", b"opendocument", b"x"),
    ],
)
def test_what_is_amiss_beside_the_cells_is_judged_alike(
    suffix: str,
    part: str,
    old: bytes,
    new: bytes,
    valid_files: dict[str, bytes],
    unpacked: Callable[[bytes], dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Whether the whole is read or refused, so are its first rows; an endless one too."""
    monkeypatch.setenv("EXPO_APP_READING_SECONDS", "2")
    path = tmp_path / f"list.{suffix}"
    with zipfile.ZipFile(path, "w") as changed:
        for name, content in unpacked(valid_files[suffix]).items():
            assert name != part or old in content
            changed.writestr(name, content.replace(old, new) if name == part else content)
    try:
        read_file(path)
    except Problem as problem:
        with pytest.raises(Problem, match=re.escape(str(problem))):
            read_head(path, 5)
    else:
        check(path, 5)


@pytest.mark.parametrize("suffix", ["xlsx", "xlsb"])
def test_absurdly_long_beginnings_are_left_to_the_whole(
    suffix: str, valid_files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xlsx_head, "_LONGEST", 100)
    monkeypatch.setattr(xlsb_head, "_LONGEST", 100)
    data = valid_files[suffix]
    assert head_of(data, 1_000) == (data, set())


def test_windows_lose_nothing_of_what_has_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, size in (("_FIRST_WINDOW", 10), ("_WINDOW", 20), ("_LONGEST", 50)):
        monkeypatch.setattr(archive, name, size)
    xml = b"<a>" + b"x" * 500 + b"</a><b/>" + b"y" * 30
    pieces = list(archive.windows(io.BytesIO(xml)))
    assert b"".join(pieces) == xml
    assert max(map(len, pieces)) <= 80


def test_a_sheet_that_begins_far_down(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("List").write(299, 0, "Company")
    (head,) = read_head(path)
    assert (head.name, head.columns, head.complete) == ("List", (), False)


def test_what_is_damaged_behind_the_first_rows_does_not_hinder_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Company,Country\n" + "Alpha,Japan\n" * 60_000 + '"Beta,France\n')
    (head,) = read_head(path, 3)
    assert list(head.rows()) == [("Company", "Country"), ("Alpha", "Japan"), ("Alpha", "Japan")]
    with pytest.raises(Problem, match="quotation mark"):
        read_file(path)


@pytest.mark.parametrize("content", [b"", b'Company\n"Alpha\n', b"\0\1\2" * 50, b"PK\3\4 nothing", b",,\n\n"])
def test_what_cannot_be_read_is_refused_alike(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    path.write_bytes(content)
    with pytest.raises(Problem) as whole:
        read_file(path)
    with pytest.raises(Problem) as head:
        read_head(path)
    assert str(head.value) == str(whole.value)


def test_a_web_page_and_its_first_rows(tmp_path: Path) -> None:
    path = tmp_path / "list.xls"
    rows = "".join(f"<tr><td>Firm {number} &amp; Co</td><td>Japan</td></tr>" for number in range(400))
    path.write_text(f"<html><table>{rows}</table></html>")
    check(path, 7)
    check(path, 400)


CELLS = st.text(st.sampled_from('ab "\n\r,;ü公'), max_size=6)


@settings(deadline=None, max_examples=60)
@given(
    rows=st.lists(st.lists(CELLS, min_size=2, max_size=3), min_size=1, max_size=40),
    most=st.integers(1, 20),
    part=st.integers(40, 900),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]),
)
def test_the_first_rows_of_any_text(rows: list[list[str]], most: int, part: int, encoding: str) -> None:
    """Whatever part of a text is enough for its first rows."""
    out = io.StringIO()
    csv.writer(out).writerows([["Company", "Country"]] * 25 + rows)
    before = text._FIRST_PART, text._JUDGED_ROWS
    text._FIRST_PART, text._JUDGED_ROWS = part, 20
    try:
        data = out.getvalue().encode(encoding)
        assert first_rows(text.read_text(data, "x", 25 + most), 25 + most) == first_rows(
            text.read_text(data, "x"), 25 + most
        )
    finally:
        text._FIRST_PART, text._JUDGED_ROWS = before
