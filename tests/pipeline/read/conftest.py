"""Small valid files of every format, and what chance may do to their bytes."""

import io
import random
import struct
import zipfile
from collections.abc import Callable

import odf.table
import odf.text
import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet

ROWS = [["Company", "Country", "Stand", "Area"]] + [
    [f"Müller {number} 公司", "Deutschland", f"A{number:02d}", str(number * 9)] for number in range(1, 13)
]
CONTENT_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
    'content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.'
    'macroEnabled.main"/></Types>'
)
LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def xlsx_bytes() -> bytes:
    memory = io.BytesIO()
    with xlsxwriter.Workbook(memory) as book:
        page = book.add_worksheet("List")
        struck = book.add_format({"font_strikeout": True, "indent": 1})
        for number, row in enumerate(ROWS):
            page.write_row(number, 0, row, struck if number == 4 else None)
        page.set_row(5, None, None, {"hidden": True})
        page.write_formula(13, 1, "=1/0", None, "#DIV/0!")
        page.merge_range(1, 5, 4, 5, "Hall 1")
    return memory.getvalue()


def xls_bytes() -> bytes:
    book = xlwt.Workbook()
    page = book.add_sheet("List")
    for number, row in enumerate(ROWS):
        for at, text in enumerate(row):
            page.write(number, at, text)
    page.write_merge(1, 4, 5, 5, "Hall 1")
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


def ods_bytes() -> bytes:
    book = OpenDocumentSpreadsheet()
    table = odf.table.Table(name="List")
    for row in ROWS:
        line = odf.table.TableRow()
        for text in row:
            cell = odf.table.TableCell(valuetype="string")
            cell.addElement(odf.text.P(text=text))
            line.addElement(cell)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


def xlsb_bytes() -> bytes:
    """The least that makes an xlsb workbook: no library writes them."""
    book = _record(131) + _record(143)
    book += (
        _record(156, struct.pack("<II", 0, 1) + _wide("rId1") + _wide("List")) + _record(144) + _record(132)
    )
    extent = struct.pack("<IIII", 0, len(ROWS) - 1, 0, len(ROWS[0]) - 1)
    sheet = _record(129) + _record(148, extent) + _record(145)
    for number, row in enumerate(ROWS):
        sheet += _record(0, struct.pack("<II", number, 0) + bytes(17))
        for at, text in enumerate(row):
            sheet += _record(6, struct.pack("<II", at, 0) + _wide(text))
    sheet += _record(146) + _record(130)
    links = (
        f'<?xml version="1.0"?><Relationships xmlns="{LINKS}"><Relationship Id="rId1" '
        f'Type="{KINDS}/%s" Target="%s"/></Relationships>'
    )
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": links % ("officeDocument", "xl/workbook.bin"),
            "xl/workbook.bin": book,
            "xl/_rels/workbook.bin.rels": links % ("worksheet", "worksheets/sheet1.bin"),
            "xl/worksheets/sheet1.bin": sheet,
        }
    )


def csv_bytes() -> bytes:
    return "".join(",".join(row) + "\r\n" for row in ROWS).encode("gb18030")


def _record(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 128 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, length = b"", len(content)
    while True:
        length, low = length >> 7, length & 0x7F
        size += bytes([low | (0x80 if length else 0)])
        if not length:
            return number + size + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def zipped(parts: dict[str, str | bytes], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", packing) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


VALID = {"xlsx": xlsx_bytes, "xls": xls_bytes, "xlsb": xlsb_bytes, "ods": ods_bytes, "csv": csv_bytes}


def mutate(data: bytes, dice: random.Random) -> bytes:
    """The file with something broken: its bytes, or for half of the archives one of its parts."""
    if not data.startswith(b"PK") or dice.random() < 0.5:
        return broken(data, dice)
    parts = unzipped(data)
    name = dice.choice([name for name, content in parts.items() if content])
    if dice.random() < 0.1:
        del parts[name]
    else:
        parts[name] = broken(parts[name], dice)
    return zipped(parts, dice.choice([zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED]))


def broken(data: bytes, dice: random.Random) -> bytes:
    """The bytes with one to a few hundred of them flipped, cut out, doubled, overwritten or made large."""
    wild = bytearray(data)
    for _ in range(dice.choice((1, 1, 2, 5, 20, 100))):
        at, length = dice.randrange(len(wild)), dice.choice((1, 2, 4, 8, 64))
        match dice.randrange(7):
            case 0 | 1:
                wild[at] ^= 1 << dice.randrange(8)
            case 2:
                wild[at : at + length] = b"\xff" * length
            case 3:
                wild[at : at + length] = b"\0" * length
            case 4 if len(wild) > 2 * length:
                del wild[at : at + length]
            case 5:
                wild[at:at] = wild[at : at + length]
            case 6:
                digits = [place for place in range(at, min(at + 400, len(wild))) if 48 <= wild[place] <= 57]
                if digits:
                    wild[digits[0] : digits[0] + 1] = dice.choice((b"0", b"9999999", b"-1", b"1048576"))
    return bytes(wild[: dice.randrange(1, len(wild) + 1)] if dice.random() < 0.1 else wild)


@pytest.fixture(scope="session")
def valid_files() -> dict[str, bytes]:
    """A small valid file of each format by its suffix."""
    return {suffix: make() for suffix, make in VALID.items()}


@pytest.fixture
def mutated() -> Callable[[bytes, random.Random], bytes]:
    """What breaks a file at random."""
    return mutate
