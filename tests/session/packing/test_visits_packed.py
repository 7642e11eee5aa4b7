"""Visits in an audit pack, counted by hand and counted again by verify."""

import csv
import random
from pathlib import Path

import pytest

from expo_app.export.pack import SUMS
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.packing.pack import export_pack
from expo_app.session.verifying.verify import verify
from expo_app.session.workspace import Workspace

DAYS = ("3 June", "4 June", "5 June", "")
HEADER = ("Badge No.", "Company", "Country/Region", "Visitor type", "Day of entry")


def visitors(seed: int) -> list[tuple[str, ...]]:
    """Rows of visitors, many of whom came on several days, some twice on one, some on a day that is blank."""
    chance = random.Random(seed)
    return [
        (f"B{badge}", f"Firm {badge % 7}", ("China", "Kenya")[badge % 2], kind, day)
        for badge in range(40)
        for kind in [chance.choice(("Visitor", "Visitor", "Press"))]
        for day in chance.choices(DAYS, k=chance.choice((1, 2, 3)))
    ]


LISTS = {"2024": visitors(1), "2025": visitors(2)}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("visits")
    files = {f"Wood Fair {year} visitors.csv": [HEADER, *rows] for year, rows in LISTS.items()}
    files["Wood Fair 2023 visitors.csv"] = [HEADER[:4], *(row[:4] for row in LISTS["2024"])]
    for name, rows in files.items():
        with (folder / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
    with Workspace.create(folder / "fair.expo") as held:
        held.accept(read_lists([folder / name for name in files], Told(host="CHN")))
        query = Query(population=Population.VISITORS, where=(("country", "KEN"),))
        export_pack(held.derived(), held.state, query, folder / "a.pack")
    return folder / "a.pack"


def counted(year: str, country: str = "") -> int:
    """Persons and days, stand staff and press aside."""
    rows = [row for row in LISTS[year] if row[3] == "Visitor" and country in ("", row[2])]
    return len({(row[0], row[4]) for row in rows})


def test_visits_are_in_the_pack_and_hold(pack: Path) -> None:
    with (pack / "figures.csv").open(encoding="utf-8-sig", newline="") as file:
        told = [line for line in csv.DictReader(file) if line["measure"] == "visits"]
    by = {
        (line["edition"], line["filter"]): (line["value"], line["previous"])
        for line in told
        if line["profile"] == "ufi"
    }
    assert by == {
        ("2023", ""): ("", ""),
        ("2024", ""): (str(counted("2024")), ""),
        ("2025", ""): (str(counted("2025")), str(counted("2024"))),
        ("2023", "country = KEN"): ("", ""),
        ("2024", "country = KEN"): (str(counted("2024", "Kenya")), ""),
        ("2025", "country = KEN"): (str(counted("2025", "Kenya")), str(counted("2024", "Kenya"))),
    }
    listed = {line["value"] for line in told if (line["profile"], line["edition"]) == ("as-listed", "2025")}
    assert str(len(LISTS["2025"])) in listed
    found = verify(pack)
    assert found.problems == ()
    assert sum("visits" in one.what for one in found.checked if one.stated is not None) >= 20


def test_a_changed_day_is_found(pack: Path, tmp_path: Path) -> None:
    changed = tmp_path / "b.pack"
    changed.mkdir()
    for path in pack.iterdir():
        (changed / path.name).write_bytes(path.read_bytes())
    rows = (changed / "rows.csv").read_text(encoding="utf-8")
    assert "4 June" in rows
    (changed / "rows.csv").write_text(rows.replace("4 June", "3 June"), encoding="utf-8", newline="")
    assert (changed / SUMS).exists()
    said = " ".join(verify(changed).problems)
    assert "for visits 2025 against 2024 by ufi; its rows give" in said
