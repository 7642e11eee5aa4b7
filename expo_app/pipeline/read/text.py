"""Lists in text files: csv, tsv and what people call txt."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest

from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet, SheetMarks
from expo_app.pipeline.read.cells import first_rows
from expo_app.pipeline.read.encoding import Encoding, encoding_of, is_text
from expo_app.pipeline.read.grid import MOST_CELLS

_DELIMITERS = (",", ";", "\t", "|")
_JUDGED_ROWS = 200
# The first rows are looked for in so many bytes, then in more.
_FIRST_PART = 500_000
# Some programs say in the first line what they put between the cells.
_SAID = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
# A cell longer than this is a quotation mark that was never closed.
_LONGEST_CELL = 200_000
_UNCLOSED = "unexpected end of data"
_DOCUMENTS = ("<?xml", "<!doctype", "<svg", "%pdf", "{", "[{", "{\\rtf")


def read_text(data: bytes, name: str, rows: int = 0) -> RawSheet:
    """The only sheet of a text file, its name empty: the first so many rows of it, or all (0). Raises
    Problem."""
    if not is_text(data):
        raise Problem(
            f"{name} is no spreadsheet and no text file; save the list as .xlsx or .csv and import that."
        )
    encoding = encoding_of(data)
    head = _head(data, encoding, rows, name) if rows else None
    whole = head or _divided(_decoded(data, encoding, name), encoding, name)
    return first_rows(whole, rows) if rows else whole


def _head(data: bytes, encoding: Encoding, rows: int, name: str) -> RawSheet | None:
    """More than the first so many rows, found in a part of a long file; None when only the whole tells."""
    needed, size = max(rows, _JUDGED_ROWS) + 1, _FIRST_PART
    while size < len(data):
        decoder = codecs.getincrementaldecoder(encoding.codec)("replace")
        sheet = _divided(decoder.decode(data[:size]), encoding, name, needed)
        if sheet.height >= needed:
            return sheet
        size *= 8
    return None


def _divided(text: str, encoding: Encoding, name: str, enough: int = 0) -> RawSheet:
    """The text as a sheet, the first `enough` rows of it or all (0). Raises Problem."""
    if text[:200].lstrip().casefold().startswith(_DOCUMENTS):
        raise Problem(f"{name} is a document, no list; open it in a spreadsheet program, save it as .xlsx.")
    said = _SAID.match(text)
    delimiter = said[1] if said else delimiter_of(text)
    text = text[said.end() :] if said else text
    rows = _begun(text, delimiter, enough) if enough else _parsed(text, delimiter, name)
    return _sheet(
        rows, name, SheetMarks(encoding=encoding.label, delimiter=delimiter, rival_encoding=encoding.rival)
    )


def _sheet(rows: list[list[str]], name: str, marks: SheetMarks) -> RawSheet:
    """The rows filled up to one width, without the empty ones at the end. Raises Problem."""
    while rows and not any(rows[-1]):
        rows.pop()
    widest = max(map(len, rows), default=0)
    if widest * len(rows) > MOST_CELLS and widest * len(rows) > 4 * sum(map(len, rows)):
        raise Problem(f"{name} has a row of {widest:,} cells among short ones; mend it, then import again.")
    return RawSheet("", tuple(zip_longest(*rows, fillvalue="")), marks=marks)


def _decoded(data: bytes, encoding: Encoding, name: str) -> str:
    """The text; bytes that do not fit stand as replacement characters. Raises Problem when UTF-8 or
    UTF-16 breaks off, since then rows may be missing, too."""
    try:
        return data.decode(encoding.codec)
    except UnicodeDecodeError as error:
        if error.reason in _BROKEN_OFF:
            raise Problem(
                f"{name} breaks off in the middle of a character; save it again as UTF-8 and import that."
            ) from error
    return data.decode(encoding.codec, "replace")


_BROKEN_OFF = ("unexpected end of data", "truncated data")


def _begun(text: str, delimiter: str, rows: int) -> list[list[str]]:
    """The first so many rows, none when they cannot be divided."""
    try:
        return list(islice(_rows(text, delimiter), rows))
    except csv.Error:
        return []


def _parsed(text: str, delimiter: str, name: str) -> list[list[str]]:
    """The rows. Quotation marks inside a cell are taken as they come, but one that is never closed would
    swallow every row below it."""
    try:
        return list(_rows(text, delimiter, strict=True))
    except csv.Error as error:
        if _UNCLOSED not in str(error):
            return _parsed_leniently(text, delimiter, name)
        raise Problem(
            f"{name} has a quotation mark that is never closed; close it, then import again."
        ) from error


def _parsed_leniently(text: str, delimiter: str, name: str) -> list[list[str]]:
    try:
        return list(_rows(text, delimiter))
    except csv.Error as error:
        raise Problem(f"{name} cannot be divided into cells ({error}); save it again as .xlsx.") from error


def delimiter_of(text: str) -> str:
    """The character between the cells: the one that divides the rows most regularly; a comma when none
    does."""
    return max(_DELIMITERS, key=lambda delimiter: _regularity(text, delimiter))


def _regularity(text: str, delimiter: str) -> float:
    """How many cells the rows of the commonest width have, less where other rows have other widths;
    rows of one cell are titles and do not count."""
    try:
        widths = Counter(len(row) for row in islice(_rows(text, delimiter), _JUDGED_ROWS) if len(row) > 1)
    except csv.Error:
        return 0.0
    return max((rows * rows * (width - 1) / widths.total() for width, rows in widths.items()), default=0.0)


def _rows(text: str, delimiter: str, strict: bool = False) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST_CELL)
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict)
