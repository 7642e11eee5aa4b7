"""What files say of cells beside their values."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import odf.style
import odf.table
import odf.text
import openpyxl
import pytest
import xlsxwriter
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl.styles import Alignment, Font

from expo_app.model.sheet import MergedRange, RawSheet, SheetMarks
from expo_app.pipeline.read import archive, struck_text, xlsx_sheet
from expo_app.pipeline.read.file import read_file
from expo_app.pipeline.read.struck_text import struck_in_xml
from expo_app.pipeline.read.xlsx_sheet import Look, scan_sheet

LIST = [
    ["No.", "Company", "Country", "Remark"],
    [1, "Alpha", "Germany", ""],
    [2, "Beta", "France", "cancelled in May"],
    [3, "Gamma", "Japan", ""],
    [4, "Delta", "Italy", ""],
]


def marked_xlsx(path: Path) -> Path:
    """Row 3 struck but for its remark, one cell of row 4 struck, row 5 and column C hidden, Delta
    indented, an error in E2, formulas without a value in F2 and F9."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "List"
    for row in LIST:
        page.append(row)
    for cell in (*page[3][:3], page["B4"]):
        cell.font = Font(strike=True)
    page["B5"].alignment = Alignment(indent=2)
    page.row_dimensions[5].hidden = True
    page.column_dimensions["C"].hidden = True
    page["E2"] = "#N/A"
    page["E2"].data_type = "e"
    page["F2"] = "=1+1"
    page["F9"] = "=F2"
    cover = book.create_sheet("Cover", 0)
    cover["A1"] = "Fair"
    book.save(path)
    return path


@pytest.mark.parametrize("suffix", ["xlsx", "xlsm"])
def test_marks_of_a_workbook_stand_with_their_sheet(suffix: str, tmp_path: Path) -> None:
    cover, page = read_file(marked_xlsx(tmp_path / f"list.{suffix}"))
    assert cover.marks == SheetMarks()
    assert page.marks == SheetMarks(
        struck_rows=(3,),
        hidden_rows=(5,),
        hidden_columns=(3,),
        error_cells=((2, 5, "#N/A"),),
        empty_formulas=((2, 6), (9, 6)),
        indents=((5, 2, 2),),
    )
    assert (page.height, page.width) == (9, 6)
    assert page.row(3)[1] == "Beta"


def test_a_formula_with_a_value_is_no_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet()
        page.write_formula("A1", "=1+1", None, 2)
        page.write_formula("A2", "=A1", None, "text")
        page.write_formula("A3", "=1/0", None, "#DIV/0!")
    (sheet,) = read_file(path)
    assert sheet.columns[0][0] == "2"
    assert (sheet.marks.empty_formulas, sheet.marks.error_cells) == ((), ((3, 1, "#DIV/0!"),))


def repacked(path: Path, change: Callable[[str], str]) -> RawSheet:
    """The first list of a workbook whose sheets and looks are written as another program would."""
    memory = io.BytesIO()
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = old.read(name).decode()
            new.writestr(name, change(text) if name.startswith("xl/worksheets/sheet") else text)
    path.write_bytes(memory.getvalue())
    return read_file(path)[1]


def test_elements_with_a_prefix(tmp_path: Path) -> None:
    def prefixed(xml: str) -> str:
        return re.sub(r"<(/?)(?=\w)", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")

    path = marked_xlsx(tmp_path / "list.xlsx")
    plain = read_file(path)[1].marks
    assert repacked(path, prefixed).marks == plain


def test_cells_without_addresses(tmp_path: Path) -> None:
    path = marked_xlsx(tmp_path / "list.xlsx")
    plain = read_file(path)[1].marks
    found = repacked(path, lambda xml: re.sub(r' r="[A-E][1-5]"', "", xml)).marks
    assert (found.struck_rows, found.hidden_rows) == (plain.struck_rows, plain.hidden_rows)
    assert found.error_cells == plain.error_cells


def test_marks_of_ods(tmp_path: Path) -> None:
    """Row 2 struck, row 3 hidden, column B hidden, hall merged over rows 1 to 3, an indented name."""
    path = tmp_path / "list.ods"
    book = OpenDocumentSpreadsheet()
    struck = odf.style.Style(name="struck", family="table-cell")
    struck.addElement(odf.style.TextProperties(textlinethroughstyle="solid"))
    indented = odf.style.Style(name="indented", family="table-cell")
    indented.addElement(odf.style.ParagraphProperties(marginleft="0.706cm"))
    for style in (struck, indented):
        book.automaticstyles.addElement(style)
    table = odf.table.Table(name="List")
    table.addElement(odf.table.TableColumn())
    table.addElement(odf.table.TableColumn(visibility="collapse"))
    for number in range(3):
        line = odf.table.TableRow(**({"visibility": "filter"} if number == 2 else {}))
        style = {1: struck, 2: indented}.get(number)
        for text in (f"Firm {number}", "Japan"):
            cell = odf.table.TableCell(valuetype="string", **({"stylename": style} if style else {}))
            cell.addElement(odf.text.P(text=text))
            line.addElement(cell)
        if number:
            line.addElement(odf.table.CoveredTableCell())
        else:
            hall = odf.table.TableCell(valuetype="string", numberrowsspanned=3)
            hall.addElement(odf.text.P(text="Hall 1"))
            line.addElement(hall)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(path))
    (sheet,) = read_file(path)
    assert (sheet.marks.struck_rows, sheet.marks.hidden_rows, sheet.marks.hidden_columns) == (
        (2,),
        (3,),
        (2,),
    )
    assert sheet.marks.indents == ((3, 1, 2), (3, 2, 2))
    assert sheet.merged == (MergedRange(1, 3, 3, 3),)
    assert sheet.columns[2] == ("Hall 1",) * 3


@settings(deadline=None, max_examples=40)
@given(
    rows=st.lists(st.tuples(st.booleans(), st.lists(st.sampled_from("v3e5f"), max_size=5)), max_size=30),
    window=st.integers(300, 2_000),
)
def test_windows_of_any_size_find_the_same(rows: list[tuple[bool, list[str]]], window: int) -> None:
    """v: a value; 3: a struck value; 5: an indented value; e: an error; f: a formula without a value."""
    forms = {"v": "<c><v>1</v></c>", "3": '<c s="3"><v>1</v></c>', "5": '<c s="5"><v>1</v></c>'}
    forms |= {"e": '<c t="e"><v>#REF!</v></c>', "f": "<c><f>A1</f></c>"}
    body = ""
    for number, (hidden, kinds) in enumerate(rows, 1):
        told = ' hidden="1"' if hidden else ""
        body += f'<row r="{number}"{told}>' + "".join(forms[kind] for kind in kinds) + "</row>"
    xml = f"<worksheet><sheetData>{body}</sheetData></worksheet>".encode()
    before = xlsx_sheet._WINDOW
    xlsx_sheet._WINDOW = window
    try:
        found = scan_sheet(io.BytesIO(xml), Look({3}, {5: 1}))
    finally:
        xlsx_sheet._WINDOW = before
    numbered = [(y, x, kind) for y, (_, kinds) in enumerate(rows, 1) for x, kind in enumerate(kinds, 1)]
    assert found.hidden_rows == [y for y, (hidden, _) in enumerate(rows, 1) if hidden]
    assert found.error_cells == [(y, x, "#REF!") for y, x, kind in numbered if kind == "e"]
    assert found.empty_formulas == [(y, x) for y, x, kind in numbered if kind == "f"]
    assert found.indents == [(y, x, 1) for y, x, kind in numbered if kind == "5"]
    assert found.struck_rows == [
        y
        for y, (_, kinds) in enumerate(rows, 1)
        if kinds.count("3") and 2 * kinds.count("3") > sum(kind != "f" for kind in kinds)
    ]


def test_marks_of_xls(tmp_path: Path) -> None:
    """Row 2 struck, row 3 indented and hidden, column B hidden, an error in C4; the second sheet has none."""
    path = tmp_path / "list.xls"
    book = xlwt.Workbook()
    page = book.add_sheet("List")
    looks = {1: xlwt.easyxf("font: struck_out on"), 2: xlwt.easyxf("align: indent 2")}
    for number in range(300):
        for at, value in enumerate((f"Firm {number}", number, number * 9)):
            page.write(number, at, value, looks.get(number, xlwt.Style.default_style))
    page.row(2).hidden = True
    page.col(1).hidden = True
    page.row(3).set_cell_error(3, 0x2A)
    book.add_sheet("Other").write(0, 0, "Firm")
    book.save(str(path))
    first, second = read_file(path)
    assert first.marks == SheetMarks(
        struck_rows=(2,),
        hidden_rows=(3,),
        hidden_columns=(2,),
        error_cells=((4, 4, "#N/A"),),
        indents=((3, 1, 2), (3, 2, 2), (3, 3, 2)),
    )
    assert second.marks == SheetMarks()


def rich_xlsx(path: Path, in_memory: bool) -> Path:
    """Row 2 struck word by word, row 3 in the cell as a whole, a part of B4 struck, B5 not at all."""
    with xlsxwriter.Workbook(path, {"constant_memory": not in_memory}) as book:
        page = book.add_worksheet("List")
        struck, bold = book.add_format({"font_strikeout": True}), book.add_format({"bold": True})
        page.write_row(0, 0, ["Company", "Country"])
        page.write_rich_string(1, 0, struck, "Alpha ", struck, "GmbH")
        page.write_rich_string(1, 1, struck, "Ger", " ", struck, "many")
        page.write_row(2, 0, ["Beta", "France"], struck)
        page.write(3, 0, "Gamma")
        page.write_rich_string(3, 1, "Japan ", struck, "(Tokyo)")
        page.write(4, 0, "Strike Ltd")
        page.write_rich_string(4, 1, bold, "It", "aly")
        page.write(5, 0, "a <strike/> of lightning")
    return path


@pytest.mark.parametrize("in_memory", [True, False])
def test_texts_that_are_struck_in_the_cell_itself(in_memory: bool, tmp_path: Path) -> None:
    """Written as texts that cells share, and as texts of their own."""
    (sheet,) = read_file(rich_xlsx(tmp_path / "list.xlsx", in_memory))
    assert (sheet.marks.struck_rows, sheet.marks.partly_struck) == ((2, 3), ((4, 2),))
    assert sheet.row(4) == ("Gamma", "Japan (Tokyo)")


def test_struck_texts_are_counted_over_pieces_of_any_size(monkeypatch: pytest.MonkeyPatch) -> None:
    struck = "<si><r><rPr><strike/></rPr><t>Old</t></r>{}</si>"
    rest = '<r><t xml:space="preserve"> new</t></r>'
    items = {
        3: struck.format(""),
        11: struck.format(rest),
        20: struck.format(rest).replace("/>", ' val="0"/>'),
    }
    texts = [items.get(number, ("<si/>", "<si><t>x</t></si>")[number % 2]) for number in range(40)]
    for prefix in ("", "x:"):
        xml = f'<sst xmlns="m">{"".join(texts)}</sst>'
        xml = re.sub(r"<(/?)(?=\w)", rf"<\1{prefix}", xml).encode()
        for size in (7, 40, 100_000):
            monkeypatch.setattr(archive, "_FIRST_WINDOW", size)
            monkeypatch.setattr(archive, "_WINDOW", size)
            monkeypatch.setattr(struck_text, "_BEGINNING", 30)
            assert struck_in_xml(io.BytesIO(xml)) == {3: 1.0, 11: 0.5}
