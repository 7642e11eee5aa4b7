"""Workbooks that come out the same whenever they are written."""

from datetime import UTC, datetime
from pathlib import Path

from xlsxwriter import Workbook

_OPTIONS = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def open_workbook(path: Path) -> Workbook:
    """A new workbook with a fixed date of creation; text stays text."""
    book = Workbook(str(path), _OPTIONS)
    book.set_properties({"author": "", "created": datetime(2025, 10, 10, tzinfo=UTC)})
    return book
