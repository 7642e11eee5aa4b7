"""The audit pack as files: whatever was counted, with a checksum for each of them and one over all."""

import csv
import hashlib
import io
import json
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from expo_app.export.folders import whole_folder
from expo_app.export.harmless import harmless_text
from expo_app.model.progress import Progress, quiet

SUMS, SUM_OF_SUMS = "SHA256SUMS", "SHA256SUMS.sha256"
ROWS, LINES = "rows.csv", "rows.lines.txt"
_DIGITS = 12
_MARK = b"\xef\xbb\xbf"

Value = str | float | int | bool | None
Table = tuple[Sequence[str], Iterable[Sequence[Value]]]
"""Header and lines."""


def write_pack(files: Mapping[str, bytes], path: Path, progress: Progress = quiet) -> str:
    """Write the files into a folder, whole or not at all, with SHA256SUMS in the form that `sha256sum -c`
    reads and the checksum of that list beside it. Returns that one checksum.

    A folder with an older pack is replaced. Raises Problem when the place cannot be written.
    """
    sums = "".join(f"{sha256(files[name])}  {name}\n" for name in sorted(files)).encode()
    beside = f"{sha256(sums)}  {SUMS}\n".encode()
    with whole_folder(path, SUMS) as folder:
        for number, (name, content) in enumerate({**files, SUMS: sums, SUM_OF_SUMS: beside}.items()):
            progress(name, number / (len(files) + 2))
            (folder / name).write_bytes(content)
        progress(path.name, 1.0)
    return sha256(sums)


def sha256(content: bytes) -> str:
    """The SHA-256 in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def filter_text(where: Iterable[tuple[str, str]]) -> str:
    """ "country = DEU; size = 10-18", "" without a filter: how tables name the filter of a figure."""
    return "; ".join(f"{field} = {value}" for field, value in where)


def filter_column(header: str) -> str:
    """The column of a pack's rows that says whether a row's cell passes the filter by a list's column."""
    return f"passes {header}"


def csv_bytes(table: Table) -> bytes:
    """UTF-8 with byte order mark, RFC 4180; no text runs as a formula in a spreadsheet.

    Numbers are written in full, true and false as words, None as nothing.
    """
    return _MARK + _encoded("".join(_lines(table)))


def csv_with_line_sums(table: Table) -> tuple[bytes, bytes]:
    """The same, and the first digits of the SHA-256 of each of its lines, in their order."""
    stream, sums = io.BytesIO(), []
    stream.write(_MARK)
    for line in _lines(table):
        stream.write(_encoded(line))
        sums.append(f"{line_sum(line)}\n")
    return stream.getvalue(), "".join(sums).encode()


def line_sum(line: str) -> str:
    """By what a line of a table is known again."""
    return sha256(_encoded(line))[:_DIGITS]


def csv_line(cells: Sequence[str]) -> str:
    """One line of texts as RFC 4180 has it."""
    stream = io.StringIO()
    csv.writer(stream).writerow(cells)
    return stream.getvalue()


def json_bytes(data: object) -> bytes:
    """JSON for people and programs."""
    return _encoded(json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _encoded(text: str) -> bytes:
    """UTF-8; half a surrogate pair, which is no character, becomes a question mark."""
    return text.encode("utf-8", "replace")


def _lines(table: Table) -> Iterable[str]:
    header, rows = table
    yield csv_line(header)
    for row in rows:
        yield csv_line([_text(value) for value in row])


def _text(value: Value) -> str:
    if isinstance(value, str):
        return harmless_text(value)
    if value is None or math.isnan(value):
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(int(value) if value == int(value) else value)
