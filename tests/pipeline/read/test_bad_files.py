"""Files that cannot be used: one sentence that names the file."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from expo_app.model.problem import Problem, Problems
from expo_app.pipeline.read.file import list_files, read_file


def workbook() -> bytes:
    memory = io.BytesIO()
    with xlsxwriter.Workbook(memory) as book:
        page = book.add_worksheet()
        for row in range(200):
            page.write_row(row, 0, ["Company", f"Firm {row}", "Japan"])
    return memory.getvalue()


def zipped(name: str) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        archive.writestr(name, "nothing")
    return memory.getvalue()


def empty_workbook() -> bytes:
    memory = io.BytesIO()
    with xlsxwriter.Workbook(memory) as book:
        book.add_worksheet()
    return memory.getvalue()


COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
BAD = {
    "empty": (b"", "is empty"),
    "blank": (b" \n,,\n", "holds no cells"),
    "no cells": (empty_workbook(), "holds no cells"),
    "cut off": (workbook()[:2000], "is damaged"),
    "other zip": (zipped("readme.txt"), "without a spreadsheet"),
    "broken part": (zipped("xl/workbook.xml"), "is damaged|holds no cells"),
    "encrypted": (
        COMPOUND + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600),
        "protected by a password",
    ),
    "old and damaged": (COMPOUND + bytes(2000), "is damaged"),
    "noise": (bytes(range(256)) * 40, "no spreadsheet and no text file"),
    "web page": (b"<html><body><p>x</p></body></html>", "is a web page without a table"),
    "document": (b'<?xml version="1.0"?><Workbook><Worksheet/></Workbook>', "is a document, no list"),
    "half a character": ("公司".encode("utf-16")[:-1], "breaks off"),
}


@pytest.mark.parametrize("what", BAD)
def test_one_sentence_that_names_the_file(what: str, tmp_path: Path) -> None:
    data, sentence = BAD[what]
    path = tmp_path / "Aussteller 2025.xlsx"
    path.write_bytes(data)
    with pytest.raises(Problem, match=sentence) as caught:
        read_file(path)
    message = str(caught.value)
    assert message.startswith("Aussteller 2025.xlsx ")
    assert message.endswith(".")
    assert "\n" not in message


def test_missing_files_and_folders(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is not there"):
        read_file(tmp_path / "gone.xlsx")
    with pytest.raises(Problem, match="is a folder"):
        read_file(tmp_path)


@pytest.mark.parametrize("cut", range(100, 6000, 1100))
def test_a_cut_off_workbook_never_crashes(cut: int, tmp_path: Path) -> None:
    path = tmp_path / "cut.xlsx"
    path.write_bytes(workbook()[:cut])
    with pytest.raises(Problem):
        read_file(path)


class TestListFiles:
    def test_a_folder_stands_for_its_spreadsheets(self, tmp_path: Path) -> None:
        for name in ("b.XLSX", "a.csv", "~$b.xlsx", ".hidden.csv", "notes.md", "c.ods"):
            (tmp_path / name).write_text("x")
        (tmp_path / "deeper").mkdir()
        (tmp_path / "deeper" / "d.csv").write_text("x")
        (tmp_path / "folder.csv").mkdir()
        assert [path.name for path in list_files([tmp_path])] == ["a.csv", "b.XLSX", "c.ods"]

    def test_a_file_is_taken_whatever_it_is_called_and_only_once(self, tmp_path: Path) -> None:
        path = tmp_path / "list.dat"
        path.write_text("x")
        (tmp_path / "a.csv").write_text("x")
        assert list_files([path, tmp_path, path, tmp_path / "a.csv"]) == (path, tmp_path / "a.csv")

    def test_every_wrong_path_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        with pytest.raises(Problems) as caught:
            list_files([tmp_path / "gone.xlsx", tmp_path / "empty"])
        assert len(caught.value.sentences) == 2
        assert "gone.xlsx is not there" in caught.value.sentences[0]
        assert "holds no spreadsheet" in caught.value.sentences[1]
