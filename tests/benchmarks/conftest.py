"""Benchmarks compare with something in the same run, since machines differ; see README.md here."""

import random
from pathlib import Path

import pytest
import xlsxwriter

HEADER = (
    "No.", "Company Name", "Country", "Exhibitor type", "Status", "Hall", "Stand", "Net area (sqm)",
    "Category", "Website", "Contact e-mail", "Remarks",
)  # fmt: skip
COUNTRIES = (
    "China",
    "PR China",
    "Germany",
    "Korea, Republic of",
    "Türkiye",
    "中国香港",
    "Holland",
    "UK",
    "Viet Nam",
)
SECTORS = ("Smart Mobility", "Digital Health", "Consumer Electronics", "Smart City", "Logistics")


@pytest.fixture(scope="session")
def large_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """50,000 exhibitors in 12 columns, as xlsx."""
    path = tmp_path_factory.mktemp("lists") / "Large Fair 2025 exhibitors.xlsx"
    dice = random.Random(50_000)
    with xlsxwriter.Workbook(path, {"strings_to_urls": False, "constant_memory": True}) as book:
        sheet = book.add_worksheet("Exhibitors")
        sheet.write_row(0, 0, HEADER)
        for number in range(1, 50_001):
            sheet.write_row(number, 0, _row(dice, number))
    return path


def _row(dice: random.Random, number: int) -> tuple[object, ...]:
    name = (
        f"{_word(number)} {dice.choice(('Optics', 'Foods', 'Systems'))} {dice.choice(('GmbH', 'Ltd', 'AG'))}"
    )
    hall = dice.choice(("E1", "E2", "W5"))
    role = dice.choice(("Main exhibitor", "Co-exhibitor"))
    return (
        number, name, dice.choice(COUNTRIES), role, "Confirmed", hall,
        f"{hall}-{number:05d}", dice.choice((9, 18, 36, 54.5)), "; ".join(dice.sample(SECTORS, 2)),
        f"www.firm{number}.example", f"info@firm{number}.example", "",
    )  # fmt: skip


def _word(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number, 70)
        letters += "bdfgklmnprstvz"[rest % 14] + "aeiou"[rest // 14]
    return letters.capitalize()
