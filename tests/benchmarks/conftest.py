"""Benchmarks compare with something in the same run, since machines differ; see README.md here."""

import functools
import random
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import xlsxwriter

from expo_app.model.event import Edition, Event
from expo_app.pipeline.schema import MATCHED
from expo_app.session.derive import Derived

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


YEARS = [str(year) for year in range(2016, 2026)]
CODES = (
    *("CHN", "DEU", "FRA", "ITA", "USA", "JPN", "KOR", "GBR", "IND", "BRA", "HKG", "TWN"),
    *("TUR", "ESP", "NLD", "POL", "VNM", "THA", "MYS", "SGP", "IDN", "AUS", "CAN", "NGA", "KEN"),
)


@pytest.fixture(scope="session")
def seconds() -> Callable[..., float]:
    """seconds(work, rounds=1): how long it takes, the fastest of some rounds."""

    def measure(work: Callable[[], object], rounds: int = 1) -> float:
        took = []
        for _ in range(rounds):
            begun = time.perf_counter()
            work()
            took.append(time.perf_counter() - begun)
        return min(took)

    return measure


@pytest.fixture(scope="session")
def fair() -> Callable[..., Derived]:
    """fair(rows, visitors=0): participations of ten editions with all that goes wrong, a share of them
    visitors; derived, nothing counted."""
    return functools.cache(_fair)


def _fair(count: int, visitors: float = 0.0) -> Derived:
    rows = _participations(count, visitors)
    editions = tuple(Edition(year) for year in YEARS)
    listed = rows[rows["population"] == "visitors"]
    return Derived(Event("Fair", "CHN"), editions, rows, {}, {}, (), 1, visitors=listed)


def _participations(count: int, visitors: float) -> pd.DataFrame:
    dice, each = np.random.default_rng(count), count // len(YEARS)
    number = np.arange(each * len(YEARS))
    year = np.repeat(np.array(YEARS, dtype=object), each)
    is_visitor = dice.random(len(number)) < visitors
    firm = dice.integers(0, each * 5 // 2, len(number))
    home = np.where(dice.random(each * 5 // 2) < 0.6, 0, dice.integers(0, len(CODES) + 1, each * 5 // 2))
    sectors = np.array([f"Sector {one}" for one in range(12)], dtype=object)
    first, second = (sectors[dice.integers(0, 12, len(number))] for _ in range(2))
    two = (dice.random(len(number)) < 0.3) & (first != second)
    hall = np.array([f"E{one}" for one in range(1, 9)], dtype=object)[dice.integers(0, 8, len(number))]
    roles = np.array(["main", "main", "main", "co", "represented"], dtype=object)
    space = dice.choice([9, 18, 36, 54.5, 240], len(number))
    columns = {
        "source": "s" + year,
        "file": year + ".xlsx",
        "sheet": "List",
        "row": number % each + 2,
        "edition": year,
        "population": np.where(is_visitor, "visitors", "exhibitors"),
        "organisation": "Firm " + firm.astype(str).astype(object),
        "role": np.where(is_visitor, "visitor", roles[dice.integers(0, 5, len(number))]),
        "mode": np.where(dice.random(len(number)) < 0.03, "online", "on site"),
        "status": np.where(dice.random(len(number)) < 0.03, "cancelled", "confirmed"),
        "country": np.array([*CODES, ""], dtype=object)[home[firm]],
        "sectors": np.where(two, first + "; " + second, first),
        "halls": np.where(is_visitor, "", hall),
        "stands": np.where(is_visitor, "", hall + "-" + (number % (each // 2)).astype(str).astype(object)),
        "net_space_sqm": np.where(is_visitor | (dice.random(len(number)) < 0.2), np.nan, space),
        "excluded": False,
        "fingerprint": number - (dice.random(len(number)) < 0.01),
        "organisation_id": np.where(is_visitor, "v", "o") + np.where(is_visitor, number, firm).astype(str),
    }
    blank = dict.fromkeys(MATCHED, "")
    return pd.DataFrame(blank | columns, index=number, columns=list(MATCHED)).astype(MATCHED)
