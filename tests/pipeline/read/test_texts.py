"""Text files in every encoding and with every delimiter."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expo_app.model.problem import Problem
from expo_app.pipeline.read.encoding import encoding_of
from expo_app.pipeline.read.file import read_file
from expo_app.pipeline.read.text import delimiter_of

CHINESE = [["公司名称", "国别", "展位号"], ["杭州智云科技有限公司", "中国", "1A-01"], ["", "德国", ""]]
GERMAN = [["Firma", "Land", "Fläche"], ["Müller & Söhne", "Österreich", "22,5"], ["Groß AG", "Schweiz", "9"]]


def written(rows: list[list[str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


def read(path: Path, data: bytes) -> list[list[str]]:
    path.write_bytes(data)
    (sheet,) = read_file(path)
    assert sheet.name == ""
    return [list(row) for row in sheet.rows()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_chinese_lists(encoding: str, delimiter: str, tmp_path: Path) -> None:
    assert read(tmp_path / "list.txt", written(CHINESE, delimiter).encode(encoding)) == CHINESE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_german_lists(encoding: str, delimiter: str, tmp_path: Path) -> None:
    assert read(tmp_path / "list.csv", written(GERMAN, delimiter).encode(encoding)) == GERMAN


def test_a_western_text_is_not_taken_for_chinese() -> None:
    """Nearly every accented letter with the letter after it is a valid pair of GB18030."""
    text = "Société Générale; Müller; Åkerström; Núñez; Grüße; São Paulo"
    data = text.encode("cp1252")
    assert encoding_of(data).codec == "cp1252"
    assert data.decode("cp1252") == text


def test_commas_in_names_do_not_divide(tmp_path: Path) -> None:
    rows = [["Company", "Sectors"], ["Beta Co., Ltd.", "AI, Robots"], ["Gamma, Inc.", "Games, AI, Robots"]]
    assert read(tmp_path / "list.csv", written(rows, ";").encode()) == rows
    assert delimiter_of(written(rows, "\t")) == "\t"


def test_ragged_rows_are_filled_up(tmp_path: Path) -> None:
    assert read(tmp_path / "list.csv", b"Fair 2025\n\nCompany,Country\nAlpha,Japan\n") == [
        ["Fair 2025", ""],
        ["", ""],
        ["Company", "Country"],
        ["Alpha", "Japan"],
    ]


def test_line_breaks_and_quotes_inside_a_cell(tmp_path: Path) -> None:
    rows = [["Company", "Country"], ['"AIR-POL"\nSp. z o.o.', "Poland"], ['say "hi"', "UK"]]
    assert read(tmp_path / "list.csv", written(rows).encode()) == rows


def test_a_quotation_mark_that_is_never_closed_loses_no_rows_silently(tmp_path: Path) -> None:
    path = tmp_path / "open.csv"
    path.write_text('Company,Country\n"Beta,France\n' + "Delta,India\n" * 50)
    with pytest.raises(Problem, match=r"open\.csv has a quotation mark that is never closed"):
        read_file(path)


def test_quotes_used_freely_are_no_obstacle(tmp_path: Path) -> None:
    assert read(tmp_path / "list.csv", b'Company,Country\n"A" Ltd,France\nB "x" Inc,Japan\n')[2] == [
        'B "x" Inc',
        "Japan",
    ]


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=8)


@settings(deadline=None, max_examples=60)
@given(rows=st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=3, max_size=8), data=st.data())
def test_what_is_written_is_read(rows: list[tuple[str, ...]], data: st.DataObject) -> None:
    """In UTF-8 with a mark nothing is guessed but the delimiter, which quoting makes certain."""
    delimiter = data.draw(st.sampled_from(",;\t|"))
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    assert delimiter_of(out.getvalue()) == delimiter
