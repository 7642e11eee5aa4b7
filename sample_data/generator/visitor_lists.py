"""The visitors as the admission desk exports them: 2024 a text file, 2025 a workbook."""

import csv
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.facts import EVENT
from generator.visitors import Visitor
from generator.workbook import open_workbook

FILES = {2024: f"{EVENT} 2024 - visitors.csv", 2025: f"{EVENT} 2025 - visitors.xlsx"}
_HEADER = ("Badge No.", "Visitor type", "Company", "Country/Region", "Sector of interest", "Day of entry")
_WIDTHS = (11, 17, 44, 24, 30, 14)


def write_2024(visitors: Iterable[Visitor], folder: Path) -> None:
    """Write the list of 2024: UTF-8 with a byte order mark."""
    with (folder / FILES[2024]).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_HEADER)
        writer.writerows((*_texts(visitor), visitor.day) for visitor in visitors)


def write_2025(visitors: Iterable[Visitor], folder: Path) -> None:
    """Write the list of 2025; the days are dates, not texts."""
    book = open_workbook(folder / FILES[2025])
    sheet = book.add_worksheet("Visitors 2025")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, _HEADER)
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    for row, visitor in enumerate(visitors, 1):
        sheet.write_row(row, 0, _texts(visitor))
        sheet.write_datetime(row, 5, date.fromisoformat(visitor.day), day)
    book.close()


def _texts(visitor: Visitor) -> tuple[str, ...]:
    return (visitor.badge, visitor.kind, visitor.company, visitor.country_written, visitor.interest)
