"""Small real lists of an invented fair, in two editions."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from expo_app.session.lists.importing import Imported, read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

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
def write_table(tmp_path: Path) -> Callable[..., Path]:
    """Writes any rows, the header among them, below a line that tells the date of the list."""

    def write(name: str, *rows: Sequence[str], list_date: str = "", folder: str = "") -> Path:
        path = tmp_path / folder / name
        path.parent.mkdir(exist_ok=True)
        lines = [[f"List as of {list_date}"], *rows] if list_date else rows
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows(lines)
        return path

    return write


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A new, empty workspace."""
    with Workspace.create(tmp_path / "work" / "fair.expo") as held:
        yield held


@pytest.fixture
def take(workspace: Workspace) -> Callable[..., Imported]:
    """Imports lists into the workspace."""

    def run(*paths: Path, **told: Any) -> Imported:
        imported = read_lists(paths, Told(**told), workspace.state)
        workspace.accept(imported)
        return imported

    return run


@pytest.fixture
def both(write_list: Write) -> list[Path]:
    """The lists of 2024 and 2025; their names tell event, edition and population."""
    return [
        write_list("Lumen Fair 2024 exhibitors.csv", ROWS_2024),
        write_list("Lumen Fair 2025 exhibitors.csv", ROWS_2025),
    ]
