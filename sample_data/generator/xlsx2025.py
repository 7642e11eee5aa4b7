"""2025: one flat table in English, header in row 1, several values in a cell."""

from pathlib import Path

from generator import wording
from generator.facts import EVENT
from generator.listing import CO, MAIN, ORGANISER, REPRESENTED, Edition, Line, Participant
from generator.places import PLACES, SPELLINGS
from generator.sectors import ZONES
from generator.workbook import open_workbook

FILE = f"{EVENT} 2025 - exhibitor list.xlsx"
SHEET = "Exhibitors 2025"
_HEADER = (
    ("Company", 46), ("Exhibitor type", 22), ("Main exhibitor", 40), ("Country/Region", 22), ("City", 14),
    ("Hall", 10), ("Stand", 20), ("Sectors", 48), ("Net space (sqm)", 14), ("Status", 12), ("Website", 34),
    ("Remarks", 40),
)  # fmt: skip
_TYPES = {
    MAIN: "Main exhibitor",
    CO: "Co-exhibitor",
    REPRESENTED: "Represented company",
    ORGANISER: "Group stand organiser",
}
_TRADITIONAL = "德國"
_HOW_OFTEN_TRADITIONAL = 3
_NOT_YET_KNOWN = "to be confirmed"


def write(edition: Edition, folder: Path) -> None:
    """Write the list of 2025."""
    book = open_workbook(folder / FILE)
    sheet = book.add_worksheet(SHEET)
    bold = book.add_format({"bold": True, "bottom": 1})
    for column, (header, width) in enumerate(_HEADER):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, header, bold)
    rows = _rows(edition)
    for row, cells in enumerate(rows, 1):
        sheet.write_row(row, 0, cells)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(rows), len(_HEADER) - 1)
    book.close()


def _rows(edition: Edition) -> list[tuple[str | int, ...]]:
    """All rows in the order of the alphabet, copies among them."""
    countries = _countries(edition)
    rows: list[tuple[str | int, ...]] = []
    for participant in edition.participants:
        country = countries[participant.company.key]
        lines = [_cells(participant, line, country) for line in participant.lines]
        rows += lines + lines[:1] * participant.copies
    return sorted(rows, key=lambda row: (str(row[0]).casefold(), row[6]))


def _countries(edition: Edition) -> dict[int, str]:
    """How each company's country is written, by key: one way for all rows of a company."""
    written = {}
    traditional = [one.company.key for one in edition.exhibitors if one.company.country == "DEU"][4:]
    unknown = [one.company.key for one in edition.participants if one.role == REPRESENTED][:2]
    for participant in edition.participants:
        company = participant.company
        spellings = SPELLINGS.get(company.country, (PLACES[company.country].english,))
        written[company.key] = spellings[company.key % len(spellings)]
    written |= dict.fromkeys(traditional[:_HOW_OFTEN_TRADITIONAL], _TRADITIONAL)
    return written | dict.fromkeys(unknown, _NOT_YET_KNOWN)


def _cells(participant: Participant, line: Line, country: str) -> tuple[str | int, ...]:
    company = participant.company
    zones = dict.fromkeys(ZONES[2025][theme] for theme in participant.themes)
    return (
        wording.english_only(company),
        _TYPES[participant.role],
        wording.english_only(participant.host) if participant.host else "",
        country,
        company.city.english,
        "; ".join(line.halls),
        "; ".join(line.stands),
        "; ".join(zones),
        _space(line.area, company.key),
        "Cancelled" if participant.cancelled else "Confirmed",
        wording.website(company),
        wording.former_remark(company, "formerly ", chinese=False),
    )


def _space(area: int | None, key: int) -> str | int:
    """A number, now and then a text with its unit."""
    if area is None:
        return ""
    return f"{area} sqm" if key % 12 == 0 else area
