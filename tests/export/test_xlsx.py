"""The workbook, read back with openpyxl."""

import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from openpyxl.utils.cell import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from expo_app.export import xlsx
from expo_app.model.figure import Unit
from expo_app.model.progress import Cancelled
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

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


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
    assert {"Countries and regions", "Definitions", "From rows to exhibitors"} < {*book.sheetnames}
    for table in report.tables:
        sheet = book[table.title]
        header, *rows = area(sheet)
        assert header == [column.head for column in table.columns]
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
    area = '#,##0.0;"−"#,##0.0'
    change_percent, points = '"+"0.0" %";"−"0.0" %";"±"0.0" %"', '"+"0.0;"−"0.0;"±"0.0'
    assert formats == ["@", count, count, change, change_percent, share, points, area, "0"]
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
    lines = [row for row in book["Contents"].iter_rows(5) if row[0].hyperlink]
    links = [row[0].hyperlink.location.split("!")[0].strip("'") for row in lines]
    assert links == book.sheetnames[1:]
    rows = {row[0].value: row[2].value for row in lines}
    assert (rows["Countries and regions"], rows["Definitions"], rows["From rows to exhibitors"]) == (10, 5, 2)
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
    assert book.sheetnames[:3] == ["Contents", "Empty", "Gaps"]
    assert area(book["Empty"])[1:] == [[None, None]]
    assert area(book["Gaps"])[1:] == [[None, None], ["a", 0]]


def test_columns_of_which_nothing_is_known_are_left_out(report: Report, tmp_path: Path) -> None:
    columns = (
        TableColumn("Name"),
        TableColumn("Net space", CellKind.AREA),
        TableColumn("Count", CellKind.COUNT),
    )
    table = TableSpec("few", "Few", columns, (("a", None, 3), ("b", None, 4)))
    kept = replace(table, id="rows", title="Rows")
    book = written(replace(report, tables=(table, kept), charts=()), tmp_path)
    assert area(book["Few"])[0] == ["Name", "Count"]
    assert area(book["Rows"])[0] == ["Name", "Net space, m²", "Count"], "rows have the columns of rows.csv"


def test_names_of_usual_length_take_one_line(report: Report, tmp_path: Path) -> None:
    columns = (TableColumn("Region"), *(TableColumn(f"N{at}", CellKind.COUNT) for at in range(9)))
    names = ("Latin America and the Caribbean", "Agency for the development of the trade of the regions")
    table = TableSpec("regions", "Regions", columns, tuple((name, *range(9)) for name in names))
    page = written(replace(report, tables=(table,), charts=()), tmp_path)["Regions"]
    heights = [page.row_dimensions[row].height for row in (5, 6)]
    assert heights[0] is None
    assert heights[1] == 30


def test_what_is_written_stands_below_its_header(report: Report, tmp_path: Path) -> None:
    columns = (TableColumn("Figure"), TableColumn("As asked", CellKind.WRITTEN))
    table = TableSpec("ranges", "Ranges", columns, (("Exhibitors", "398 to 404"), ("Share", "69.3 %")))
    page = written(replace(report, tables=(table,), charts=()), tmp_path)["Ranges"]
    assert [page.cell(row, 1).alignment.horizontal for row in (4, 5)] == ["left", "left"]
    assert [page.cell(row, 2).alignment.horizontal for row in (4, 5)] == ["right", "right"]
    assert page.cell(5, 1).alignment.indent == 1


def test_a_long_header_has_all_its_lines(report: Report, tmp_path: Path) -> None:
    names = ("Sector", "Equipamientos y servicios aeroportuarios", "Others")
    columns = tuple(
        TableColumn(name, CellKind.CHANGE if at else CellKind.TEXT) for at, name in enumerate(names)
    )
    long, short = (
        TableSpec(identity, identity, of, tuple((name, 4, 5)[: len(of)] for name in "ab"))
        for identity, of in (("long", columns), ("short", columns[::2]))
    )
    book = written(replace(report, tables=(long, short), charts=()), tmp_path)
    assert book["short"].row_dimensions[4].height == 30
    assert book["long"].row_dimensions[4].height == 45


def test_only_parts_with_room_have_labels(report: Report, tmp_path: Path) -> None:
    marks = {
        ("Came again", Tone.PREVIOUS): (203, 313),
        ("Won back", Tone.EARLIER): (0, 18),
        ("First-time", Tone.INCREASE): (425, 442),
    }
    series = tuple(
        Series(name, tuple(Mark(value, str(value), tone) for value in values))
        for (name, tone), values in marks.items()
    )
    chart = ChartSpec(
        "loyalty", ChartKind.STACKED, "Loyalty", "", "", Unit.COUNT, ("2022", "2023"), series, "Loyalty"
    )
    written(replace(report, tables=(), charts=(chart,)), tmp_path)
    with zipfile.ZipFile(tmp_path / "figures.xlsx") as package:
        drawn = ElementTree.fromstring(package.read("xl/charts/chart1.xml"))
    silent = [len(list(one.iter(f"{CHART}delete"))) for one in drawn.iter(f"{CHART}ser")]
    assert silent == [0, 2, 0]
    letters = [
        one.find(f"{CHART}dLbls/{CHART}txPr//{DRAWING}srgbClr").get("val")
        for one in drawn.iter(f"{CHART}ser")
    ]
    assert letters == ["17212B", "17212B", "FFFFFF"], "letters can be read on their part"


def test_every_chart_of_the_report_is_there(report: Report, tmp_path: Path) -> None:
    book = written(report, tmp_path)
    titles = {sheet["A1"].value for sheet in book.worksheets}
    assert {chart.title for chart in report.charts if chart.id != "top_countries"} <= titles
    assert all(len(sheet._charts) == 1 for sheet in book.worksheets[1:] if sheet.title != "Definitions")
    assert book.sheetnames[-1] == "Definitions"


def test_what_a_chart_shows_is_what_its_cells_say(report: Report, tmp_path: Path) -> None:
    book = written(report, tmp_path)
    checked = 0
    with zipfile.ZipFile(tmp_path / "figures.xlsx") as package:
        charts = [name for name in package.namelist() if name.startswith("xl/charts/chart")]
        for name in charts:
            for reference in ElementTree.fromstring(package.read(name)).iter(f"{CHART}numRef"):
                sheet, cells = (reference.findtext(f"{CHART}f") or "").rsplit("!", 1)
                rows = book[sheet.strip("'").replace("''", "'")][cells.replace("$", "")]
                told = {
                    int(point.get("idx") or 0): float(point.findtext(f"{CHART}v") or "nan")
                    for point in reference.iter(f"{CHART}pt")
                }
                for at, (cell,) in enumerate(rows):
                    if cell.value is not None:
                        assert told[at] == pytest.approx(float(cell.value))
                        checked += 1
    assert len(charts) == 6
    assert checked > 60


def test_points_slopes_and_piles_are_native_charts(report: Report, tmp_path: Path) -> None:
    values = ((40, 60, 2), (1200, None, 90))
    series = tuple(
        Series(name, tuple(Mark(value, str(value), Tone.THIS) for value in row))
        for name, row in zip(("Exhibitors", "Net space"), values, strict=True)
    )
    charts = tuple(
        ChartSpec(kind, kind, str(kind), "", "", Unit.SQUARE_METRES, ("A", "B", "C"), series, "told")
        for kind in (ChartKind.SCATTER, ChartKind.SLOPE, ChartKind.STACKED, ChartKind.HEAT)
    )
    book = written(replace(report, tables=(), charts=charts), tmp_path)
    assert [sheet["A1"].value for sheet in book.worksheets[1:]] == ["scatter", "slope", "stacked"]
    kinds = [type(sheet._charts[0]).__name__ for sheet in book.worksheets[1:]]
    assert kinds == ["ScatterChart", "LineChart", "BarChart"]
    assert area(book.worksheets[1])[1:] == [["A", 40, 1200], ["B", 60, None], ["C", 2, 90]]


def test_a_heat_map_is_coloured_by_its_values_and_its_sums_are_not(report: Report, tmp_path: Path) -> None:
    """Excel has no such chart: the cells themselves are coloured, anew when one is changed."""
    marks = {
        "A": (Mark(3.0, "+3", Tone.INCREASE), Mark(9.0, "+9", Tone.OTHER)),
        "All": (Mark(8.0, "+8", Tone.OTHER), Mark(7.0, "+7", Tone.OTHER)),
    }
    series = tuple(Series(name, own) for name, own in marks.items())
    spec = ChartSpec("heat", ChartKind.HEAT, "Changes", "", "", Unit.COUNT, ("Kenya", "All"), series, "")
    columns = (TableColumn(""), *(TableColumn(name, CellKind.CHANGE) for name in marks))
    table = TableSpec("heat", "Heat", columns, (("Kenya", 3, 8), ("All", 9, 7)))
    book = written(replace(report, tables=(table,), charts=(spec,)), tmp_path)
    (place,) = book["Heat"].conditional_formatting
    assert str(place.sqref) == "B5"
    (rule,) = place.rules
    assert [point.val for point in rule.colorScale.cfvo] == [-3, 0, 3]
    assert book["Heat"]._charts == []


def test_what_is_not_known_has_no_bar(report: Report, tmp_path: Path) -> None:
    columns = (TableColumn("Rule"), TableColumn("Exhibitors", CellKind.COUNT))
    rows = (("ufi", 7), ("by invoice", None), ("fkm", 9))
    book = written(replace(report, tables=(TableSpec("o", "Rules", columns, rows),), charts=()), tmp_path)
    (chart,) = book["Rules"]._charts
    names = chart.ser[0].cat.strRef.strCache.pt
    assert [point.v for point in names] == ["ufi", "fkm"]


def test_a_printed_sheet_names_its_source_and_page(report: Report, tmp_path: Path) -> None:
    columns = tuple(TableColumn(name) for name in ("File", "Sheet", "Edition"))
    rows = (
        ("a & b 2024.csv", "", "2024"),
        ("list 2025.xlsx", "Hall", "2025"),
        ("list 2025.xlsx", "2", "2025"),
    )
    sources = TableSpec("sources", "Files", columns, rows)
    sheet = written(replace(report, tables=(sources,)), tmp_path)["Files"]
    assert sheet.oddFooter.left.text == "Files\n Source: list 2025.xlsx, a && b 2024.csv"
    assert sheet.oddFooter.right.text == "&P / &N"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight or 1) == ("landscape", 1)
    assert sheet.print_title_rows == "$4:$4"
    long = replace(sources, rows=rows * 30)
    assert written(replace(report, tables=(long,)), tmp_path)["Files"].page_setup.fitToHeight == 0


def test_a_long_note_makes_no_printed_page_wider(report: Report, tmp_path: Path) -> None:
    note = "A note of many words, as notes are wont to be. " * 12 + "说明文字" * 40
    columns = (TableColumn("Name"), TableColumn("Count", CellKind.COUNT))
    table = TableSpec("noted", "Noted", columns, (("a", 1), ("b", 2)), note=note)
    sheet = written(replace(report, tables=(table,)), tmp_path)["Noted"]
    said = [str(cell.value) for (cell,) in sheet["A8":"A60"] if cell.value]
    lines = [line for line in said if line not in ("a", "b", "Category")]
    assert "".join("".join(lines).split()) == "".join(note.split())
    assert max(len(line) + sum(ord(char) > 0x2E80 for char in line) for line in lines) <= 60
    *_, right, bottom = range_boundaries(sheet.print_area.split("!")[1].replace("$", ""))
    assert bottom >= 7 + len(lines)
    assert right < 20


def test_no_text_breaks_the_file(report: Report, tmp_path: Path) -> None:
    texts = ("a\x00b", "\x0bline", "_x0041_", "\ufffe", "=HYPERLINK(1)", "x" * 40_000, "\u202etxt")
    table = TableSpec("texts", "Texts", (TableColumn("Name"),), tuple((text,) for text in texts))
    sheet = written(replace(report, tables=(table,)), tmp_path)["Texts"]
    cells = [row[0] for row in area(sheet)[1:]]
    assert len(cells) == len(texts)
    assert cells[2] == "_x0041_"
    assert cells[4] == "=HYPERLINK(1)"
    assert len(cells[5]) == 32_767


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


def test_a_chart_beside_a_table_covers_no_note(report: Report, tmp_path: Path) -> None:
    chart = next(spec for spec in report.charts if spec.kind is ChartKind.RANKED)
    columns = (TableColumn("Name"), TableColumn("Count", CellKind.COUNT))
    note = "各展区的贡献（占全部参展商的百分点），多展区企业各计一次，2025 年对比 2024 年，口径：UFI。"
    table = TableSpec("beside", "Beside", columns, (("a", 1), ("b", 2)), note=note, chart=chart)
    sheet = written(replace(report, tables=(table,)), tmp_path)["Beside"]
    room = sum(sheet.column_dimensions[letter].width for letter in "AB")
    lines = [str(cell.value) for (cell,) in sheet["A8":"A30"] if cell.value]
    assert "".join(lines) == note
    assert max(len(line) + sum(ord(char) > 0x2E80 for char in line) for line in lines) <= 1.2 * room
