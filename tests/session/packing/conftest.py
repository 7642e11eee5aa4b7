"""A fair of three editions with everything that counting has to deal with, and its audit pack."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from expo_app.model.decision import OwnProfile
from expo_app.model.query import Query
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.packing.pack import export_pack
from expo_app.session.workspace import Workspace

EXHIBITORS = (
    *("Company Name", "Country", "Declared country", "Exhibitor Type", "Mode", "Status", "Category", "Hall"),
    *("Stand", "Net area (sqm)"),
)
VISITORS = ("Badge", "Company", "Country", "Visitor type")
OWN = OwnProfile(
    "ours", roles="main; represented", homes="CHN; HKG", nationality="declared; contract", further_stands=True
)
ROLES = ("Main exhibitor", "Main exhibitor", "Main exhibitor", "Co-exhibitor", "Represented company", "Press")
COUNTRIES = ("China", "China", "Germany", "Kenya", "Hong Kong", "Taiwan", "France", "")
SECTORS = ("Digital Health", "Smart City", "Smart City; Digital Health", "=Robots", "")


def names(count: int) -> list[str]:
    """Names of firms that nobody takes for one another."""
    heads = (
        "Brontal",
        "Quarvo",
        "Mersend",
        "Tolvek",
        "Haldun",
        "Ostra",
        "Lindau",
        "Velu",
        "Kestrel",
        "Nimru",
    )
    tails = ("Optics", "Foods", "Robotics", "Trading", "Lumen", "Works", "Paper", "Tea")
    return [f"{head} {tail}" for head in heads for tail in tails][:count]


def exhibitor(chance: random.Random, name: str) -> list[str]:
    """One row of a list of exhibitors."""
    country = random.Random(name).choice(COUNTRIES)
    area = chance.choice(("9", "18", "36.5", "", "12.25"))
    return [
        name,
        country if chance.random() < 0.9 else "",
        chance.choice(("", "", "", "Japan")),
        chance.choice(ROLES),
        "online" if chance.random() < 0.05 else "on site",
        "cancelled" if chance.random() < 0.05 else "confirmed",
        chance.choice(SECTORS),
        chance.choice(("E1", "E2")),
        f"A{chance.randint(1, 25):02}",
        area,
    ]


def write_fair(folder: Path, seed: int) -> list[Path]:
    """Lists of exhibitors of three editions and of visitors of two."""
    chance = random.Random(seed)
    paths = []
    for year in ("2023", "2024", "2025"):
        rows = [exhibitor(chance, name) for name in chance.sample(names(30), 16)]
        rows += [exhibitor(chance, row[0]) for row in rows[:5]] + [list(row) for row in rows[5:7]]
        paths.append(folder / f"Lumen Fair {year} exhibitors.csv")
        _write(paths[-1], EXHIBITORS, rows)
    for year in ("2023", "2025"):
        people = [
            [f"{year}{at:04}", "Guest Ltd", chance.choice(COUNTRIES), chance.choice(("Visitor", "Press"))]
            for at in range(12)
        ]
        paths.append(folder / f"Lumen Fair {year} visitors.csv")
        _write(paths[-1], VISITORS, people)
    return paths


def _write(path: Path, header: tuple[str, ...], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([header, *rows])


@pytest.fixture(scope="session", params=[1])
def fair(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace with such a fair in China, and a counting profile of its own."""
    folder = tmp_path_factory.mktemp("fair")
    with Workspace.create(folder / "fair.expo") as held:
        held.accept(read_lists(write_fair(folder, request.param), Told(host="CN")))
        held.decide([OWN], "Own profile")
        yield held


@pytest.fixture(scope="session")
def packed(fair: Workspace, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its audit pack, not to be changed."""
    path = tmp_path_factory.mktemp("packed") / "audit.pack"
    export_pack(fair.derived(), fair.state, Query(), path)
    return path
