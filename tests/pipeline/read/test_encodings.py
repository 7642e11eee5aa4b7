"""Encodings found in the bytes alone, and said."""

import random
from pathlib import Path

import pytest

from expo_app.pipeline.read.encoding import encoding_of
from expo_app.pipeline.read.file import read_file

HEADER = ["Name", "Land", "Stand"]
SIMPLIFIED = [
    "杭州智云科技有限公司",
    "深圳市创新投资集团",
    "上海国际贸易中心",
    "宁波港务局",
    "晨光文具",
    "哈萨克斯坦馆",
]
TRADITIONAL = [
    "台灣積體電路製造股份有限公司",
    "鴻海精密工業",
    "香港貿易發展局",
    "統一企業",
    "聯發科技",
    "經濟部國際貿易局",
]
JAPANESE = [
    "株式会社日立製作所",
    "ソニーグループ",
    "トヨタ自動車株式会社",
    "三菱電機",
    "パナソニック",
    "日本貿易振興機構",
]
WESTERN = [
    "Müller & Söhne GmbH",
    "Société Générale",
    "Åkerström AB",
    "Núñez Hermanos S.A.",
    "Groß AG",
    "São João Lda",
]
TYPOGRAPHIC = ["L’Oréal – Paris", "“Best” GmbH", "Nº 5 €", "D’Angelo"]

LABELS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 with byte order mark",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16 LE",
    "utf-16-be": "UTF-16 BE",
    "gb18030": "GB18030",
    "big5": "Big5",
    "shift_jis": "Shift-JIS",
    "cp1252": "Windows-1252",
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
NAMES = [
    *((codec, names) for codec in UNICODE for names in (SIMPLIFIED, TRADITIONAL, JAPANESE, WESTERN)),
    ("gb18030", SIMPLIFIED),
    ("big5", TRADITIONAL),
    ("shift_jis", JAPANESE),
    ("cp1252", WESTERN),
    ("cp1252", TYPOGRAPHIC),
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize(("codec", "names"), NAMES)
def test_every_encoding(codec: str, names: list[str], delimiter: str, tmp_path: Path) -> None:
    rows = [HEADER, *([name, "", f"A{number}"] for number, name in enumerate(names))]
    path = tmp_path / "list.txt"
    path.write_bytes("".join(delimiter.join(row) + "\r\n" for row in rows).encode(codec))
    (sheet,) = read_file(path)
    assert [list(row) for row in sheet.rows()] == rows
    assert (sheet.marks.encoding, sheet.marks.delimiter) == (LABELS[codec], delimiter)


@pytest.mark.parametrize(
    ("codec", "names"),
    [("gb18030", SIMPLIFIED), ("big5", TRADITIONAL), ("shift_jis", JAPANESE), ("cp1252", WESTERN)],
)
def test_a_single_name_tells(codec: str, names: list[str]) -> None:
    for name in names:
        data = f"Company,Country\nAlpha Ltd,Japan\n{name},Italy\n".encode(codec)
        assert data.decode(encoding_of(data).codec) == data.decode(codec)


def test_what_tells_may_stand_far_down() -> None:
    data = b"Alpha Ltd,Japan\n" * 50_000 + "杭州智云科技有限公司,中国\n".encode("gb18030")
    assert encoding_of(data).codec == "gb18030"


def test_bytes_that_windows_lacks_are_latin_1() -> None:
    data = "Müller,Zürich\nGröße,\x81\nÄrzte,Köln\n".encode("latin-1")
    assert encoding_of(data).label == "ISO-8859-1 (Latin-1)"


def test_one_broken_byte_does_not_change_the_encoding(tmp_path: Path) -> None:
    dice = random.Random(4)
    lines = "\n".join(dice.choice(SIMPLIFIED) for _ in range(50))
    for codec in ("utf-8", "gb18030"):
        data = bytearray(lines.encode(codec))
        data[301] = 0xFF
        path = tmp_path / "list.csv"
        path.write_bytes(bytes(data))
        (sheet,) = read_file(path)
        assert sheet.marks.encoding == LABELS[codec]
        assert sheet.columns[0][0] == lines.split("\n", maxsplit=1)[0]
        assert any("\ufffd" in cell for cell in sheet.columns[0])


def test_a_long_line_takes_no_long_time() -> None:
    assert encoding_of(b"x," * 2_000_000).codec == "utf-8"


def test_the_delimiter_that_the_file_names(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("sep=;\nCompany;Areas\nAlpha;1,2,3\nBeta;4,5,6\n")
    (sheet,) = read_file(path)
    assert (sheet.row(1), sheet.marks.delimiter) == (("Company", "Areas"), ";")


def test_quoted_cells_do_not_hide_the_delimiter(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text('"Fair, 2025"\nCompany;Sector;Area\n' + '"A, B; C and D";"x, y";"1,5"\n' * 9)
    (sheet,) = read_file(path)
    assert sheet.row(3) == ("A, B; C and D", "x, y", "1,5")
    assert sheet.marks.delimiter == ";"


class TestWebPages:
    """Registration systems save tables of web pages under ".xls"."""

    PAGE = (
        "\ufeff<!-- made by a system --><html><head><style>td {color: red}</style></head><body>"
        "<p>Exhibitors</p><table><tr><th>Firma</th><th colspan=2>Hall &amp; Stand</th></tr>"
        "<tr><td rowspan='2'>Müller<br>Söhne</td><td>1<td>A01</tr>"
        "<tr><td>2</td><td>B&nbsp;7</td></tr></table>"
    )

    @pytest.mark.parametrize("codec", ["utf-8", "utf-16", "cp1252"])
    def test_the_tables_are_read(self, codec: str, tmp_path: Path) -> None:
        path = tmp_path / "list.xls"
        path.write_bytes(self.PAGE.removeprefix("" if codec == "utf-8" else "\ufeff").encode(codec))
        (sheet,) = read_file(path)
        assert list(sheet.rows()) == [
            ("Firma", "Hall & Stand", ""),
            ("Müller\nSöhne", "1", "A01"),
            ("", "2", "B\u00a07"),
        ]

    def test_a_list_of_tags_is_a_list(self, tmp_path: Path) -> None:
        path = tmp_path / "list.csv"
        path.write_text("Tag,Use\n<html>,page\n<table>,list\n")
        assert read_file(path)[0].columns[0] == ("Tag", "<html>", "<table>")
