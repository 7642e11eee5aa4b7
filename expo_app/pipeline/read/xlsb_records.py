"""The records of the parts of an xlsb workbook ([MS-XLSB])."""

from collections.abc import Iterator

from expo_app.pipeline.read.xlsx_package import Package

USUAL_BOOK = "xl/workbook.bin"
_SHEET = 156

Record = tuple[int, int, int]


def records(data: bytes, at: int = 0) -> Iterator[Record]:
    """(kind, begin of the content, its end) of each record that is complete."""
    end = len(data)
    try:
        while at < end:
            kind = data[at]
            at += 1
            if kind >= 0x80:
                kind = kind & 0x7F | data[at] << 7
                at += 1
            size = data[at]
            at += 1
            if size >= 0x80:
                size, at = _long_size(data, at)
            if at + size > end:
                return
            yield kind, at, at + size
            at += size
    except IndexError:
        return


def _long_size(data: bytes, at: int) -> tuple[int, int]:
    """A size of several bytes, of which the first was read, and where it ends."""
    size = data[at - 1] & 0x7F
    for shift in (7, 14, 21):
        byte = data[at]
        at += 1
        size |= (byte & 0x7F) << shift
        if byte < 0x80:
            break
    return size, at


def byte(data: bytes, at: int) -> int:
    """A number of one byte; 0 where the data are shorter."""
    return data[at] if at < len(data) else 0


def long(data: bytes, at: int) -> int:
    """A number of four bytes; 0 where the data are shorter."""
    return int.from_bytes(data[at : at + 4], "little")


def short(data: bytes, at: int) -> int:
    """A number of two bytes; 0 where the data are shorter."""
    return int.from_bytes(data[at : at + 2], "little")


def wide_text(data: bytes, at: int) -> str:
    """A text that begins with its length."""
    begin, length = at + 4, long(data, at)
    return data[begin : begin + 2 * length].decode("utf-16-le", "replace")


def xlsb_sheets(package: Package, book: str) -> list[str]:
    """The worksheet's part of each sheet, in the workbook's order; "" for a chart or when it is not told."""
    links, data = package.links(book), package.read(book)
    ids = (wide_text(data, begin + 8) for kind, begin, _ in records(data) if kind == _SHEET)
    found = (links.get(identity, ("", "")) for identity in ids)
    return [part if kind == "worksheet" else "" for kind, part in found]
