"""The streams of a compound file, the container of xls workbooks ([MS-CFB])."""

import struct
from collections.abc import Iterator

_END_OF_CHAIN = 0xFFFFFFFA
_ENTRY = 128
_STREAM = 2
_IN_HEADER = 109
_SMALL = 64


def stream(data: bytes, names: tuple[str, ...]) -> bytes:
    """The first stream with one of these names; b"" when there is none.

    Raises ValueError or struct.error when the container is broken.
    """
    size = 1 << min(_short(data, 30), 16)
    table, body = _table(data, size), data[size:]
    entries = b"".join(_sectors(body, table, _long(data, 48), size))
    for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
        entry = entries[at : at + _ENTRY]
        name = entry[: max(0, min(_short(entry, 64), 64) - 2)].decode("utf-16-le", "replace")
        first, length = _long(entry, 116), _long(entry, 120)
        if name not in names or entry[66] != _STREAM:
            continue
        if length < _long(data, 56):
            # Small streams lie together in one that belongs to the first entry.
            chain = b"".join(_sectors(body, table, _long(data, 60), size))
            body = b"".join(_sectors(body, table, _long(entries, 116), size))
            table, size = list(_longs(chain)), _SMALL
        return b"".join(_sectors(body, table, first, size))[:length]
    return b""


def _table(data: bytes, size: int) -> list[int]:
    """The sector that follows each sector."""
    places = [_long(data, 76 + 4 * number) for number in range(_IN_HEADER)]
    further, seen = _long(data, 68), 0
    while further < _END_OF_CHAIN and seen < len(data) // size:
        *more, further = _longs(data[(further + 1) * size : (further + 2) * size])
        places += more
        seen += 1
    table: list[int] = []
    for place in places[: len(data) // size]:
        if place < _END_OF_CHAIN:
            table += _longs(data[(place + 1) * size : (place + 2) * size])
    return table


def _sectors(body: bytes, table: list[int], first: int, size: int) -> Iterator[bytes]:
    """The sectors of a chain; one that runs in a circle ends with the file's length."""
    place, left = first, len(body) // size + 1
    while place < len(table) and left:
        yield body[place * size : (place + 1) * size]
        place, left = table[place], left - 1


def _longs(data: bytes) -> tuple[int, ...]:
    return struct.unpack_from(f"<{len(data) // 4}I", data)


def _short(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", data, at)[0])


def _long(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])
