"""What the reading of files leaves in doubt is said."""

from dataclasses import replace
from pathlib import Path

import xlsxwriter

from expo_app.model.finding import Finding
from expo_app.model.source import Source
from expo_app.pipeline.map.layout import understand
from expo_app.pipeline.read.file import read_file
from expo_app.session.lists.reading_doubts import reading_doubts


def doubts(path: Path) -> list[Finding]:
    (sheet,) = read_file(path)
    source = Source("s", path.name, sheet, "0" * 64)
    return list(reading_doubts(source, understand(sheet, path.name)))


def csv(path: Path, name: str, codec: str) -> Path:
    rows = ["Company,Country,Stand", "Alpha Ltd,Japan,A01", f"{name},Italy,A02", "Beta Inc.,France,A03"]
    path.write_bytes("\r\n".join([*rows, ""]).encode(codec))
    return path


def test_an_encoding_that_cannot_be_known_is_said_with_its_rival(tmp_path: Path) -> None:
    """One name whose bytes are a word in either encoding."""
    (finding,) = doubts(csv(tmp_path / "Fair 2025.csv", "Grèka", "cp1252"))
    assert (finding.code, finding.row, finding.column) == ("encoding_uncertain", 3, 1)
    assert "was read as Windows-1252" in finding.message
    assert "Windows-1250" in finding.message


def test_an_encoding_that_is_certain_is_not_mentioned(tmp_path: Path) -> None:
    for name, codec in (("Müller & Söhne GmbH", "cp1252"), ("杭州智云科技", "gb18030"), ("Grčka", "utf-8")):
        assert doubts(csv(tmp_path / "Fair 2025.csv", name, codec)) == []


def test_texts_that_are_struck_in_part(tmp_path: Path) -> None:
    path = tmp_path / "Fair 2025.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page, struck = book.add_worksheet(), book.add_format({"font_strikeout": True})
        page.write_column(0, 0, ["Company", "Alpha Ltd", "", "Beta Inc."])
        page.write_column(0, 1, ["Country", "Japan", "Italy", "France"])
        page.write_rich_string(2, 0, struck, "Gamma", " Delta Ltd")
    (finding,) = doubts(path)
    assert (finding.code, finding.row, finding.column, finding.count) == ("text_partly_struck", 3, 1, 1)
    assert "A3 (“Gamma Delta Ltd”)" in finding.message
    (sheet,) = read_file(path)
    source = Source("s", path.name, sheet, "0" * 64)
    beside = replace(understand(sheet, path.name), first_row=4)
    assert list(reading_doubts(source, beside)) == []
