"""Files made to do harm: each is read in peace or refused in one sentence, within limits."""

import io
import os
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from expo_app.model.problem import Problem
from expo_app.model.progress import Cancelled
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.file import read_file
from expo_app.pipeline.read.limits import MEMORY, SECONDS, limits_for

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
LIST = (("Company", "Country"), ("Alpha", "Japan"), ("Beta", "France"))
MEGABYTE = 1_000_000

Parts = dict[str, str | bytes | Iterator[bytes] | None]


def row(number: int, *cells: tuple[str, str]) -> str:
    inner = "".join(f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>' for place, text in cells)
    return f'<row r="{number}">{inner}</row>'


ROWS = "".join(row(y, (f"A{y}", name), (f"B{y}", country)) for y, (name, country) in enumerate(LIST, 1))


def sheet(rows: str = ROWS, extent: str = "A1:B3", after: str = "") -> str:
    return (
        f'{HEAD}<worksheet {MAIN}><dimension ref="{extent}"/><sheetData>{rows}</sheetData>{after}</worksheet>'
    )


def book(*names: str) -> str:
    listed = "".join(
        f'<sheet name="{name}" sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1)
    )
    return f'{HEAD}<workbook {MAIN} xmlns:r="{LINKS}"><sheets>{listed}</sheets></workbook>'


PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WHOLE = {
    "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>',
    "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": book("List"),
    "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
    f'Id="rId1" Type="{LINKS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": sheet(),
}
SHEET = "xl/worksheets/sheet1.xml"


@pytest.fixture
def read(tmp_path: Path) -> Callable[[Parts], RawSheet]:
    """Reads a small good workbook of which some parts are replaced, added or (None) left out."""

    def reading(parts: Parts) -> RawSheet:
        path = tmp_path / "list.xlsx"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
            for name, content in (WHOLE | parts).items():
                if isinstance(content, str | bytes):
                    archive.writestr(name, content)
                elif content is not None:
                    with archive.open(name, "w") as part:
                        part.writelines(content)
        (first,) = read_file(path)
        return first

    return reading


def cells(found: RawSheet) -> tuple[tuple[str, ...], ...]:
    return tuple(found.rows())


def tried(work: Callable[[], object]) -> str:
    """What came of it: the value, or the sentence of the refusal."""
    try:
        return str(work())
    except Problem as problem:
        return str(problem)


def test_the_good_workbook_is_read(read: Callable) -> None:
    assert cells(read({})) == LIST


def repeated(before: str, piece: bytes, times: int, after: str) -> Iterator[bytes]:
    yield before.encode()
    for _ in range(times):
        yield piece
    yield after.encode()


class TestBombs:
    def test_white_space_between_rows(self, read: Callable) -> None:
        bomb = repeated(
            f"{HEAD}<worksheet {MAIN}><sheetData>{ROWS}", b" " * MEGABYTE, 40, "</sheetData></worksheet>"
        )
        assert cells(read({SHEET: bomb})) == LIST

    def test_zeros_instead_of_a_sheet(self, read: Callable) -> None:
        with pytest.raises(Problem, match="is damaged"):
            read({SHEET: repeated("", bytes(MEGABYTE), 40, "")})

    @pytest.mark.parametrize("part", ["xl/workbook.xml", SHEET, "xl/styles.xml", "xl/sharedStrings.xml"])
    def test_entities_that_grow(self, part: str, read: Callable) -> None:
        laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
        bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]>'
        body = WHOLE.get(part, f"<styleSheet {MAIN}/>").removeprefix(HEAD)
        body = body.replace("List", "&l9;").replace("Alpha", "&l9;")
        assert len(tried(lambda: read({part: bomb + body}))) < 1_000

    def test_an_entity_that_names_another_file(self, read: Callable, tmp_path: Path) -> None:
        secret = tmp_path / "secret.txt"
        secret.write_text("hush")
        outside = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY out SYSTEM "{secret.as_uri()}">]>'
        body = sheet().removeprefix(HEAD).replace("Alpha", "&out;")
        assert "hush" not in tried(lambda: read({SHEET: outside + body}))


class TestSizes:
    @pytest.mark.parametrize("rows", [0, 60_000])
    def test_a_stray_cell_in_the_last_corner(self, rows: int, read: Callable) -> None:
        """Whatever the sheet says of its extent, and however large the list is."""
        filling = "".join(f'<row r="{y}"><c r="A{y}"><v>{y}</v></c></row>' for y in range(4, rows))
        stray = row(1_048_576, ("XFD1048576", "stray"))
        with pytest.raises(Problem, match=r"list\.xlsx .*row 1,048,576, column 16,384"):
            read({SHEET: sheet(ROWS + filling + stray)})

    def test_a_stray_cell_that_no_row_number_tells(self, read: Callable) -> None:
        """The rows are out of order, so that only the memory limit is left."""
        stray = row(1_048_576, ("XFD1048576", "stray"))
        with pytest.raises(Problem, match=r"list\.xlsx "):
            read({SHEET: sheet(stray + ROWS)})

    def test_a_stray_cell_at_the_foot_of_the_sheet(self, read: Callable) -> None:
        """Only a person can tell whether it is an exhibitor."""
        stray = (
            'holds "stray" in row 1,048,576 of sheet List, below 1,048,572 empty rows, .* belongs to the list'
        )
        with pytest.raises(Problem, match=rf"list\.xlsx {stray}"):
            read({SHEET: sheet(ROWS + row(1_048_576, ("A1048576", "stray")))})

    def test_an_absurd_extent_is_not_believed(self, read: Callable) -> None:
        assert cells(read({SHEET: sheet(extent="A1:XFD1048576")})) == LIST

    def test_a_million_blank_rows(self, read: Callable) -> None:
        blank = repeated(
            f"{HEAD}<worksheet {MAIN}><sheetData>{ROWS}",
            b'<row><c s="0"/></row>' * 1000,
            1000,
            "</sheetData></worksheet>",
        )
        assert cells(read({SHEET: blank})) == LIST

    def test_a_million_blank_lines(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Company,Country\nAlpha,Japan\n" + ",\n" * 1_000_000)
        assert cells(read_file(path)[0]) == (("Company", "Country"), ("Alpha", "Japan"))

    def test_merged_cells_over_the_whole_sheet(self, read: Callable) -> None:
        merged = "".join(f'<mergeCell ref="A{y}:A1048576"/>' for y in range(1, 2000))
        assert len(cells(read({SHEET: sheet(after=f"<mergeCells>{merged}</mergeCells>")}))) == 3

    def test_one_very_long_line(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("a\n" * 5000 + "," * 100_000 + "b\n")
        with pytest.raises(Problem, match=r"list\.csv has a row of 100,001 cells"):
            read_file(path)


class TestParts:
    @pytest.mark.parametrize("missing", [SHEET, "xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
    def test_a_missing_part(self, missing: str, read: Callable) -> None:
        with pytest.raises(Problem, match=r"list\.xlsx (is damaged|holds no cells)"):
            read({missing: None})

    def test_paths_that_lead_elsewhere(self, read: Callable, tmp_path: Path) -> None:
        assert cells(read({"../../escaped.txt": "x", "/escaped.txt": "x", "a/" * 300 + "b": "x"})) == LIST
        assert [path.name for path in tmp_path.iterdir()] == ["list.xlsx"]
        assert not (tmp_path.parent / "escaped.txt").exists()

    def test_a_sheet_that_lies_outside_the_file(self, read: Callable) -> None:
        links = WHOLE["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "../../../../etc/passwd")
        with pytest.raises(Problem, match="is damaged"):
            read({"xl/_rels/workbook.xml.rels": links})

    def test_a_part_that_links_to_itself(self, read: Callable) -> None:
        links = WHOLE["xl/_rels/workbook.xml.rels"].replace("worksheets/sheet1.xml", "workbook.xml")
        with pytest.raises(Problem, match=r"list\.xlsx (is damaged|holds no cells)"):
            read({"xl/_rels/workbook.xml.rels": links})

    def test_formulas_that_refer_to_each_other(self, read: Callable) -> None:
        circle = '<row r="4"><c r="A4"><f>B4</f></c><c r="B4"><f>A4</f></c></row>'
        found = read({SHEET: sheet(ROWS + circle)})
        assert found.marks.empty_formulas == ((4, 1), (4, 2))

    def test_a_string_that_is_not_there(self, read: Callable) -> None:
        with pytest.raises(Problem, match="is damaged"):
            read({SHEET: sheet('<row r="1"><c r="A1" t="s"><v>4000000000</v></c></row>')})


class TestCharacters:
    def test_marks_of_direction_and_control_stay_in_the_cell(self, read: Callable) -> None:
        name = "Alpha\u202e GmbH\u200f \U0001f600"
        assert read({SHEET: sheet(ROWS.replace("Alpha", name))}).row(2)[0] == name

    def test_the_separator_of_the_processes_in_a_cell(self, read: Callable) -> None:
        """It is no character of XML, but the reading library does not mind."""
        found = read({SHEET: sheet(ROWS.replace("Alpha", "Al\x1fpha"))})
        assert cells(found) == (("Company", "Country"), ("Al\x1fpha", "Japan"), ("Beta", "France"))

    def test_a_sentence_names_a_file_on_one_line(self, tmp_path: Path) -> None:
        path = tmp_path / "bad\u202e\x1b[31m \u200f.xlsx"
        path.write_bytes(b"PK\x03\x04 nothing")
        with pytest.raises(Problem) as caught:
            read_file(path)
        assert str(caught.value).startswith("bad[31m .xlsx is damaged")
        assert str(caught.value).isprintable()


class TestLimits:
    def test_they_grow_with_the_file_and_a_setting_raises_them(self, monkeypatch: pytest.MonkeyPatch) -> None:
        assert limits_for(60 * MEGABYTE).memory > limits_for(1000).memory
        assert limits_for(60 * MEGABYTE).seconds > limits_for(1000).seconds
        monkeypatch.setenv(MEMORY, "7000")
        monkeypatch.setenv(SECONDS, "99")
        assert (limits_for(1000).memory, limits_for(1000).seconds) == (7000, 99)
        monkeypatch.setenv(MEMORY, "much")
        assert limits_for(1000).memory == 1000

    def test_more_memory_reads_what_less_did_not(
        self, read: Callable, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        bomb = repeated(f"{HEAD}<sst {MAIN}><si><t>", b"A" * MEGABYTE, 40, "</t></si></sst>")
        monkeypatch.setenv(MEMORY, "120")
        with pytest.raises(Problem, match="needs more than 120 MB"):
            read({"xl/sharedStrings.xml": bomb})
        monkeypatch.setenv(MEMORY, "3000")
        bomb = repeated(f"{HEAD}<sst {MAIN}><si><t>", b"A" * MEGABYTE, 40, "</t></si></sst>")
        assert cells(read({"xl/sharedStrings.xml": bomb})) == LIST

    def test_time_is_limited(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(SECONDS, "1")
        path = tmp_path / "list.xls"
        path.write_text("<html><table>" + "<tr><td>x</td><td></td></tr>" * 600_000)
        with pytest.raises(Problem, match=f"takes longer than 1 seconds.*{SECONDS}"):
            read_file(path)

    def test_who_cancels_leaves_no_process_behind(self, tmp_path: Path) -> None:
        path = tmp_path / "list.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in WHOLE.items():
                archive.writestr(name, content)

        def cancel(message: str, _share: float) -> None:
            if message.startswith("Reading sheet"):
                raise Cancelled

        with pytest.raises(Cancelled):
            read_file(path, cancel)

    def test_the_reading_process_starts_quickly(self, tmp_path: Path) -> None:
        """Beside the start of this interpreter with nothing but its own library."""
        path = tmp_path / "list.xlsx"
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in WHOLE.items():
                archive.writestr(name, content)

        def seconds(work: Callable[[], object]) -> float:
            begun = time.perf_counter()
            work()
            return time.perf_counter() - begun

        bare = [sys.executable, "-c", "import zipfile, dataclasses"]
        plain = min(seconds(lambda: subprocess.run(bare, check=True)) for _ in range(4))
        assert min(seconds(lambda: read_file(path)) for _ in range(4)) < 5 * plain


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes in the file system here")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    os.mkfifo(path)
    with pytest.raises(Problem, match="is no file"):
        read_file(path)


@pytest.mark.parametrize("share", [0.01, 0.6, 0.99])
@pytest.mark.parametrize("suffix", ["xlsx", "xls", "xlsb", "ods"])
def test_a_file_that_breaks_off(
    suffix: str, share: float, valid_files: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / f"list.{suffix}"
    path.write_bytes(valid_files[suffix][: int(len(valid_files[suffix]) * share)])
    assert tried(lambda: read_file(path)).startswith((f"list.{suffix} ", "(RawSheet"))


def test_an_archive_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr("xl/workbook.xml", "x")
    data = bytearray(memory.getvalue())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(Problem, match="is protected by a password"):
        read_file(path)
