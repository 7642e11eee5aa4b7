"""Participations made up from a seed, and from a few fields by hand."""

import random
from collections.abc import Callable

import pandas as pd
import pytest

from expo_app.pipeline.schema import MATCHED

Rows = list[dict[str, object]]
COUNTRIES = ["CHN", "CHN", "CHN", "DEU", "FRA", "JPN", "USA", "HKG", "NGA", "BRA", ""]
SECTORS = ["AI", "Digital health", "Smart city", "Data, finance", "Silk Road e-commerce"]
ROLES = ["main"] * 12 + ["co"] * 5 + ["represented"] * 3 + ["organiser", "service"]
PLAIN = {
    "source": "s1",
    "file": "a.xlsx",
    "sheet": "List",
    "edition": "2025",
    "population": "exhibitors",
    "organisation": "",
    "organisation_local": "",
    "main_exhibitor": "",
    "domain": "",
    "role": "main",
    "mode": "on site",
    "status": "confirmed",
    "country": "",
    "country_as_written": "",
    "sectors": "",
    "halls": "",
    "stands": "",
    "net_space_sqm": float("nan"),
    "identifier": "",
    "excluded": False,
}


def frame_of(rows: Rows) -> pd.DataFrame:
    """MATCHED rows."""
    return pd.DataFrame(rows, columns=list(MATCHED)).astype(MATCHED)


@pytest.fixture(scope="session")
def participations() -> Callable[..., pd.DataFrame]:
    """participations({...}, {...}): MATCHED rows from the fields that matter; each row is one of its own."""

    def make(*rows: dict[str, object]) -> pd.DataFrame:
        numbered = [
            PLAIN | {"row": place, "fingerprint": place, "organisation_id": f"o{place}"} | row
            for place, row in enumerate(rows, start=1)
        ]
        return frame_of(numbered)

    return make


@pytest.fixture(scope="session")
def event() -> Callable[[int], Rows]:
    """event(seed): four editions of a fair, visitor lists of two of them, with all that goes wrong."""
    return _event


@pytest.fixture(scope="session")
def as_frame() -> Callable[[Rows], pd.DataFrame]:
    """as_frame(rows): MATCHED rows."""
    return frame_of


def _event(seed: int) -> Rows:
    chance = random.Random(seed)
    homes = {f"o{number}": chance.choice(COUNTRIES) for number in range(chance.randint(3, 45))}
    rows: Rows = []
    for year in ("2022", "2023", "2024", "2025"):
        rows.append(PLAIN | {"edition": year, "file": "first.csv", "organisation_id": "o0", "country": "JPN"})
        present = [firm for firm in homes if chance.random() < 0.6]
        for _ in range(chance.randint(1, 3)):
            rows += [
                _exhibitor_row(chance, year, firm, homes[firm]) for firm in present if chance.random() < 0.7
            ]
    for year in ("2024", "2025"):
        rows += [_visitor_row(chance, year, number) for number in range(chance.randint(1, 40))]
    rows += [dict(row) for row in chance.sample(rows, len(rows) // 10)]
    rows = [{"fingerprint": place} | row for place, row in enumerate(rows)]
    return [row | {"row": place} for place, row in enumerate(rows, start=4)]


def _exhibitor_row(chance: random.Random, year: str, firm: str, home: str) -> dict[str, object]:
    stand = chance.choice(["", *"ABCDEFGH"])
    return PLAIN | {
        "source": f"s{year}",
        "file": f"{year}.xlsx",
        "sheet": chance.choice(["Hall 1", "Hall 2"]),
        "edition": year,
        "organisation": firm.upper(),
        "role": chance.choice(ROLES),
        "mode": "online" if chance.random() < 0.1 else "on site",
        "status": "cancelled" if chance.random() < 0.07 else "confirmed",
        "country": home if chance.random() < 0.8 else chance.choice(COUNTRIES),
        "sectors": "; ".join(chance.sample(SECTORS, chance.randint(0, 3))),
        "halls": chance.choice(["", "1", "1", "2", "1; 2"]),
        "stands": stand,
        "net_space_sqm": chance.choice([9.0, 9.0, 18.0, 36.0, float("nan")]),
        "excluded": chance.random() < 0.05,
        "fingerprint": chance.getrandbits(62),
        "organisation_id": firm,
    }


def _visitor_row(chance: random.Random, year: str, number: int) -> dict[str, object]:
    return PLAIN | {
        "source": f"v{year}",
        "file": f"visitors {year}.csv",
        "sheet": "",
        "edition": year,
        "population": "visitors",
        "organisation": f"V{number}",
        "role": chance.choice(["visitor"] * 9 + ["service"]),
        "country": chance.choice(COUNTRIES),
        "sectors": chance.choice(["", *SECTORS]),
        "fingerprint": chance.getrandbits(62),
        "organisation_id": f"v{chance.randint(1, 20)}",
    }
