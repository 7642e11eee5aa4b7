"""Small real lists of an invented fair, in two editions."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

HEADER = (
    "Company Name",
    "Country",
    "Exhibitor Type",
    "Category",
    "Hall",
    "Stand",
    "Net area (sqm)",
    "Website",
)
ROWS_2024 = (
    (
        "Lindau Datenwerke GmbH",
        "Germany",
        "Main exhibitor",
        "Digital Health",
        "E1",
        "E1-01",
        "36",
        "lindau.example",
    ),
    ("Brontal Optics Ltd", "United Kingdom", "Main exhibitor", "Smart City", "E1", "E1-02", "18", ""),
    ("Quarvo Pay LLP", "Kazakhstan", "Co-exhibitor", "Digital Health", "E1", "E1-01", "", "quarvo.example"),
    ("Mersend Robotics", "China", "Main exhibitor", "Smart City", "E2", "E2-01", "54", ""),
    ("Tolvek Trading", "China", "Represented company", "Smart City", "E2", "E2-01", "", ""),
)
ROWS_2025 = (
    (
        "Lindau Datenwerke GmbH",
        "Germany",
        "Main exhibitor",
        "Digital Health",
        "E1",
        "E1-01",
        "72",
        "lindau.example",
    ),
    (
        "Lindau Datenwerke GmbH",
        "Germany",
        "Main exhibitor",
        "Digital Health",
        "E1",
        "E1-09",
        "9",
        "lindau.example",
    ),
    (
        "Quarvo Payments",
        "哈萨克斯坦",
        "Main exhibitor",
        "Digital Health",
        "E1",
        "E1-04",
        "18",
        "www.quarvo.example",
    ),
    ("Mersend Robotics Co., Ltd.", "PR China", "Main exhibitor", "Smart City", "E2", "E2-01", "54", ""),
    ("Ostrava Lumen s.r.o.", "Atlantis", "Main exhibitor", "Smart City", "E2", "E2-02", "12", ""),
    ("Haldun Foods", "Türkiye", "Main exhibitor", "Smart City; Digital Health", "E2", "E2-03", "9", ""),
    ("Mersend Robotics Co., Ltd.", "PR China", "Main exhibitor", "Smart City", "E2", "E2-01", "54", ""),
    ("Mersey Kestrel", "China", "Main exhibitor", "Smart City", "E2", "E2-05", "9", ""),
    ("Velu Anhui", "China", "Main exhibitor", "Smart City", "E2", "E2-06", "9", ""),
)

Write = Callable[[str, Sequence[Sequence[str]]], Path]


@pytest.fixture
def write_list(tmp_path: Path) -> Write:
    """Writes a list as a spreadsheet would save it; the header is sheet row 1."""

    def write(name: str, rows: Sequence[Sequence[str]]) -> Path:
        path = tmp_path / name
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([HEADER, *rows])
        return path

    return write


@pytest.fixture
def both(write_list: Write) -> list[Path]:
    """The lists of 2024 and 2025; their names tell event, edition and population."""
    return [
        write_list("Lumen Fair 2024 exhibitors.csv", ROWS_2024),
        write_list("Lumen Fair 2025 exhibitors.csv", ROWS_2025),
    ]
