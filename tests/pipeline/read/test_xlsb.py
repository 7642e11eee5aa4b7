"""Binary workbooks: cells, what they say beside them, and their first rows."""

import random
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from expo_app.model.sheet import MergedRange, RawSheet, SheetMarks
from expo_app.pipeline.read.file import read_file, read_head

PLAIN, STRUCK, INDENTED = range(3)


def page(name: str, rows: list, **facts: object) -> SimpleNamespace:
    """A sheet for the writer; rows and columns count from 0."""
    nothing = {"looks": {}, "hidden_rows": (), "hidden_columns": (), "merged": (), "hidden": False}
    return SimpleNamespace(name=name, rows=rows, **(nothing | facts))


@pytest.fixture
def written(xlsb: Callable[..., bytes], tmp_path: Path) -> Callable[..., Path]:
    """Writes such pages."""

    def write(*pages: SimpleNamespace) -> Path:
        path = tmp_path / "list.xlsb"
        path.write_bytes(xlsb(*pages))
        return path

    return write


def marked() -> SimpleNamespace:
    """Row 3 struck, row 4 indented and hidden, column C hidden, an error in D5, a part of B6 struck."""
    rows = [
        ["Hall", "Company", "Country", "Space"],
        ["Hall 1", "Alpha", "Japan", 36],
        [None, "Beta", "France", 12.5],
        [None, ("in the cell",), "Italy", True],
        [None, "Delta", "Italy", b"\x2a"],
        ["Hall 2", ("Old ", "New"), "Italy", 9],
    ]
    facts = {"looks": {2: STRUCK, 3: INDENTED}, "hidden_rows": [3], "hidden_columns": [2]}
    return page("List", rows, merged=[(1, 4, 0, 0), (0, 0, 4, 6)], **facts)


def test_cells_of_every_kind(written: Callable[..., Path]) -> None:
    (sheet,) = read_file(written(marked()))
    assert list(sheet.rows()) == [
        ("Hall", "Company", "Country", "Space"),
        ("Hall 1", "Alpha", "Japan", "36"),
        ("Hall 1", "Beta", "France", "12.5"),
        ("Hall 1", "in the cell", "Italy", "TRUE"),
        ("Hall 1", "Delta", "Italy", ""),
        ("Hall 2", "Old New", "Italy", "9"),
    ]
    assert sheet.merged == (MergedRange(2, 1, 5, 1), MergedRange(1, 5, 1, 7))


def test_marks_stand_with_their_sheet(written: Callable[..., Path]) -> None:
    cover, sheet, old = read_file(
        written(page("Cover", [["Fair 2025"]]), marked(), page("Old", [["x"]], hidden=True))
    )
    assert (cover.marks, old.marks) == (SheetMarks(), SheetMarks())
    assert [found.hidden for found in (cover, sheet, old)] == [False, False, True]
    assert sheet.marks == SheetMarks(
        struck_rows=(3,),
        hidden_rows=(4,),
        hidden_columns=(3,),
        error_cells=((5, 4, "#N/A"),),
        indents=((4, 2, 2), (4, 3, 2), (4, 4, 2)),
        partly_struck=((6, 2),),
    )


def test_a_row_whose_texts_are_struck_by_themselves(written: Callable[..., Path]) -> None:
    rows = [["Company", "Country"], [("Alpha", ""), ("Japan ", " ")], [("Beta", " GmbH"), "France"]]
    (sheet,) = read_file(written(page("List", rows)))
    assert (sheet.marks.struck_rows, sheet.marks.partly_struck) == ((2,), ((3, 1),))


@pytest.mark.parametrize("rows", [1, 4, 6, 300])
def test_the_first_rows_are_those_of_the_whole(rows: int, written: Callable[..., Path]) -> None:
    """Texts are shared by the sheets and named in any order; the first rows come without the others."""
    dice = random.Random(rows)
    names = [f"Firm {number}" for number in range(500)]
    long = [["Company", "Stand"], *([dice.choice(names), f"A{number}"] for number in range(1_000))]
    looks = {number: dice.randrange(3) for number in range(1_000)}
    path = written(
        page("Long", long, looks=looks, merged=[(2, 5, 3, 3), (700, 705, 3, 3)]), marked(), page("None", [])
    )
    head, whole = read_head(path, rows), read_file(path)
    assert [sheet.name for sheet in head] == ["Long", "List"] == [sheet.name for sheet in whole]
    for part, sheet in zip(head, whole, strict=True):
        assert list(part.rows()) == [row[: part.width] for row in sheet.rows(1, rows)]
        assert part.complete == (sheet.height <= rows)
        assert part.marks == cut(sheet, rows)
        assert part.merged == tuple(area for area in sheet.merged if area.first_row <= rows)


def cut(sheet: RawSheet, rows: int) -> SheetMarks:
    marks = sheet.marks
    return SheetMarks(
        struck_rows=tuple(row for row in marks.struck_rows if row <= rows),
        hidden_rows=tuple(row for row in marks.hidden_rows if row <= rows),
        hidden_columns=marks.hidden_columns,
        error_cells=tuple(mark for mark in marks.error_cells if mark[0] <= rows),
        indents=tuple(mark for mark in marks.indents if mark[0] <= rows),
        partly_struck=tuple(mark for mark in marks.partly_struck if mark[0] <= rows),
    )


def test_many_large_records(written: Callable[..., Path]) -> None:
    """Records whose size takes one byte, two and three."""
    rows = [["x" * 10], [("y" * 100,)], ["z" * 10_000], [("ü" * 9_000,)], ["last"]]
    (sheet,) = read_file(written(page("List", rows, hidden_rows=[4])))
    assert [len(cell) for cell in sheet.columns[0]] == [10, 100, 10_000, 9_000, 4]
    assert sheet.marks.hidden_rows == (5,)
