"""What kind of file the bytes are, and what can be seen of a workbook before it is opened."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from expo_app.pipeline.read.unusable import DAMAGED, NO_WORKBOOK, PROTECTED, Unusable

_ZIP = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# An xls of the last century: the first record of BIFF 2 to 4.
_OLD_XLS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00")

_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED_PART = 0x1

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
