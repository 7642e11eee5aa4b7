"""Small valid files of every format, and what chance may do to their bytes."""

import io
import random
import struct
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

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


XlsbCell = str | float | bool | bytes | tuple[str, ...] | None
"""What a cell of an xlsb page may be: a shared text, a number, true or false, an error (its number as one
byte), a text in the cell itself (a tuple of one), a shared text of which a part is struck (a tuple of the
part that is, and the rest), or nothing."""


@dataclass
class XlsbPage:
    """A sheet to be written; rows and columns count from 0, `merged` as (top, bottom, left, right)."""

    name: str
    rows: Sequence[Sequence[XlsbCell]]
    looks: dict[int, int] = field(default_factory=dict)
    hidden_rows: Sequence[int] = ()
    hidden_columns: Sequence[int] = ()
    merged: Sequence[tuple[int, int, int, int]] = ()
    hidden: bool = False


PLAIN, STRUCK, INDENTED = range(3)
"""The looks that a row of an xlsb page may have."""


def xlsb_bytes(*pages: XlsbPage) -> bytes:
    """An xlsb workbook after [MS-XLSB], which no library writes; without pages the usual small list."""
    pages = pages or (XlsbPage("List", ROWS, {4: STRUCK}, [5], merged=[(1, 4, 5, 5)]),)
    texts: dict[str | tuple[str, ...], int] = {}
    book, links, parts = _record(131) + _record(143), "", {}
    for at, page in enumerate(pages, 1):
        book += _record(156, struct.pack("<II", page.hidden, at) + _wide(f"rId{at}") + _wide(page.name))
        links += _LINK % (f"rId{at}", "worksheet", f"worksheets/sheet{at}.bin")
        parts[f"xl/worksheets/sheet{at}.bin"] = _xlsb_sheet(page, texts)
    links += _LINK % ("t", "sharedStrings", "sharedStrings.bin") + _LINK % ("s", "styles", "styles.bin")
    items = b"".join(_record(19, _rich_text(text)) for text in texts)
    around = f'<?xml version="1.0"?><Relationships xmlns="{LINKS}">%s</Relationships>'
    return zipped(
        {
            "[Content_Types].xml": CONTENT_TYPES,
            "_rels/.rels": around % _LINK % ("rId1", "officeDocument", "xl/workbook.bin"),
            "xl/workbook.bin": book + _record(144) + _record(132),
            "xl/_rels/workbook.bin.rels": around % links,
            "xl/sharedStrings.bin": _record(159, struct.pack("<II", len(texts), len(texts)))
            + items
            + _record(160),
            "xl/styles.bin": _xlsb_styles(),
            **parts,
        }
    )


_LINK = f'<Relationship Id="%s" Type="{KINDS}/%s" Target="%s"/>'


def _rich_text(text: str | tuple[str, ...]) -> bytes:
    if isinstance(text, str):
        return b"\0" + _wide(text)
    runs = struct.pack("<IHHHH", 2, 0, 1, len(text[0]), 0)
    return b"\1" + _wide("".join(text)) + runs


def _xlsb_styles() -> bytes:
    """Two fonts, the second one struck; three formats: plain, struck, indented by two."""
    fonts = b"".join(
        _record(43, struct.pack("<HHHHBBBBQB", 220, flags, 400, 0, 0, 2, 0, 0, 0, 0) + _wide("Arial"))
        for flags in (0, 8)
    )
    looks = ((0, 0), (1, 0), (0, 2))
    formats = b"".join(
        _record(47, struct.pack("<HHHHHBBI", 0, 0, font, 0, 0, 0, indent, 0)) for font, indent in looks
    )
    counted = struct.pack("<I", 1)
    parents = _record(626, counted) + _record(47, struct.pack("<HHHHHBBI", *[0] * 8)) + _record(627)
    fonts = _record(611, struct.pack("<I", 2)) + fonts + _record(612)
    return _record(278) + fonts + parents + _record(617, struct.pack("<I", 3)) + formats + _record(618)


def _xlsb_sheet(page: XlsbPage, texts: dict[str | tuple[str, ...], int]) -> bytes:
    width = max((len(row) for row in page.rows), default=1)
    data = _record(129) + _record(148, struct.pack("<IIII", 0, max(len(page.rows) - 1, 0), 0, width - 1))
    data += _record(390)
    for at in page.hidden_columns:
        data += _record(60, struct.pack("<IIIIH", at, at, 2340, 0, 1))
    data += _record(391) + _record(145)
    for number, row in enumerate(page.rows):
        if not row:
            continue
        flags = 0x10 if number in page.hidden_rows else 0
        data += _record(0, struct.pack("<IIHBBBIII", number, 0, 300, 0, flags, 0, 1, 0, len(row) - 1))
        for at, value in enumerate(row):
            data += _xlsb_cell(value, struct.pack("<II", at, page.looks.get(number, PLAIN)), texts)
    data += _record(146)
    if page.merged:
        areas = b"".join(_record(176, struct.pack("<IIII", *area)) for area in page.merged)
        data += _record(177, struct.pack("<I", len(page.merged))) + areas + _record(178)
    return data + _record(130)


def _xlsb_cell(value: XlsbCell, place: bytes, texts: dict[str | tuple[str, ...], int]) -> bytes:
    match value:
        case None:
            return _record(1, place)
        case bool():
            return _record(4, place + bytes([value]))
        case bytes():
            return _record(3, place + value)
        case int() | float():
            return _record(5, place + struct.pack("<d", value))
        case (text,):
            return _record(6, place + _wide(text))
    return _record(7, place + struct.pack("<I", texts.setdefault(value, len(texts))))


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
def unpacked() -> Callable[[bytes], dict[str, bytes]]:
    """The parts of an archive by their names."""
    return unzipped


@pytest.fixture
def xlsb() -> Callable[..., bytes]:
    """Writes xlsb workbooks of such pages."""
    return xlsb_bytes


@pytest.fixture
def mutated() -> Callable[[bytes, random.Random], bytes]:
    """What breaks a file at random."""
    return mutate
