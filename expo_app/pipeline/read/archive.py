"""What kind of file the bytes are, and what can be seen of a workbook before it is opened."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import IO

from expo_app.pipeline.read.unusable import DAMAGED, NO_WORKBOOK, PROTECTED, Unusable

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# An xls of the last century: the first record of BIFF 2 to 4.
_OLD_XLS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")

_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_PART = 0x1

_FIRST_WINDOW, _WINDOW, _LONGEST = 250_000, 4_000_000, 20_000_000

# What zipfile raises for archives that are broken in one way or another.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
)


def is_workbook(head: bytes) -> bool:
    """Whether a file that begins so is a workbook, whatever its suffix says; else it may be a text."""
    return head.startswith((_ZIP, _EMPTY_ZIP, _COMPOUND, *_OLD_XLS))


def is_zip(data: bytes) -> bool:
    """Whether the bytes are a zip archive, as xlsx, xlsm, xlsb and ods are."""
    return data.startswith((_ZIP, _EMPTY_ZIP))


def is_binary(names: Iterable[str]) -> bool:
    """Whether the parts of these names are those of an xlsb workbook."""
    return any(name.endswith("workbook.bin") for name in names)


def check(data: bytes) -> None:
    """Raise Unusable for what is certainly no list: a protected workbook, a zip without a workbook."""
    if not is_zip(data):
        if _ENCRYPTED_STREAM in data:
            raise Unusable(PROTECTED)
        return
    with opened(data) as archive:
        parts = archive.infolist()
    if any(part.flag_bits & _ENCRYPTED_PART for part in parts):
        raise Unusable(PROTECTED)
    names = (part.filename.removeprefix("/") for part in parts)
    if not any(name.startswith("xl/") or name == "content.xml" for name in names):
        raise Unusable(NO_WORKBOOK)


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive; whatever is wrong with it while it is in use is raised as Unusable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive
    except BROKEN as error:
        raise Unusable(DAMAGED) from error


def packed(parts: dict[str, bytes]) -> bytes:
    """An archive of these parts, not compressed."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return memory.getvalue()


def windows(file: IO[bytes], ending: bytes = b">", begun: bytes = b"") -> Iterator[bytes]:
    """An XML part in pieces that end with a tag, or so, and what follows the last one. The first piece is
    small; `begun` was read before. What is absurdly long without an end is cut where it happens to be."""
    rest, size = begun, _FIRST_WINDOW
    while piece := file.read(size):
        window = rest + piece
        found = window.rfind(ending)
        end = found + len(ending) if found >= 0 else len(window) * (len(window) > _LONGEST)
        yield window[:end]
        rest, size = window[end:], _WINDOW
    yield rest
