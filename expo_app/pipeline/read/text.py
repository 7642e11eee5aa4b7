"""Lists in text files: csv, tsv and what people call txt."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice, zip_longest

from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.encoding import encoding_of, is_text

_DELIMITERS = (",", ";", "\t", "|")
_JUDGED_ROWS = 200
# A cell longer than this is a quotation mark that was never closed.
_LONGEST_CELL = 200_000
_UNCLOSED = "unexpected end of data"
_MARKUP = ("<!doctype", "<html", "<?xml", "<table", "%pdf", "{")


def read_text(data: bytes, name: str) -> RawSheet:
    """The only sheet of a text file; its name is empty. Raises Problem."""
    if not is_text(data):
        raise Problem(
            f"{name} is no spreadsheet and no text file; save the list as .xlsx or .csv and import that."
        )
    text = _decode(data, name)
    if text[:200].lstrip().casefold().startswith(_MARKUP):
        raise Problem(
            f"{name} is a web page or document, no list; open it in a spreadsheet program, save it as .xlsx."
        )
    return RawSheet("", tuple(zip_longest(*_parsed(text, name), fillvalue="")))


def _parsed(text: str, name: str) -> list[list[str]]:
    """The rows. Quotation marks inside a cell are taken as they come, but one that is never closed would
    swallow every row below it."""
    delimiter = delimiter_of(text)
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
    """The character between the cells: the one that divides the rows most regularly."""
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


def _decode(data: bytes, name: str) -> str:
    encoding = encoding_of(data)
    try:
        return data.decode(encoding, errors="strict" if encoding.startswith("utf") else "replace")
    except UnicodeDecodeError as error:
        raise Problem(
            f"{name} breaks off in the middle of a character; save it again as UTF-8 and import that."
        ) from error
