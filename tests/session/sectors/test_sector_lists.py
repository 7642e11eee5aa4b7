"""The event's own nomenclature from a sheet: what is read, and what is said of one that cannot be used."""

import csv
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from expo_app.model.decision import SectorName
from expo_app.model.problem import Problem
from expo_app.session.sectors.sector_lists import read_nomenclature


def written(path: Path, rows: Sequence[Sequence[object]], encoding: str = "utf-8") -> Path:
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        book.save(path)
    else:
        with path.open("w", encoding=encoding, newline="") as file:
            csv.writer(file).writerows(rows)
    return path


ENGLISH = [
    ("Name", "Chinese name", "Synonyms", "Edition"),
    ("Robots & AI", "机器人与人工智能", "AI; 人工智能；Robotics", 2025),
    ("", "", "", ""),
    ("Games", "", "", ""),
]
WANTED = (
    SectorName("Robots & AI", "机器人与人工智能", "AI; 人工智能; Robotics", "2025"),
    SectorName("Games"),
)


@pytest.mark.parametrize("name", ["own.xlsx", "own.csv"])
def test_names_synonyms_and_editions(tmp_path: Path, name: str) -> None:
    assert read_nomenclature(written(tmp_path / name, ENGLISH)) == WANTED
    titled = [("Our sectors",), (), *ENGLISH]
    assert read_nomenclature(written(tmp_path / f"titled {name}", titled)) == WANTED


def test_chinese_headers(tmp_path: Path) -> None:
    rows = [
        ("届次", "名称", "英文名称", "同义词"),
        ("2024", "智慧出行", "Smart mobility", "智能出行"),
        ("", "游戏", "", ""),
    ]
    path = written(tmp_path / "展区.csv", rows, "gb18030")
    assert read_nomenclature(path) == (
        SectorName("Smart mobility", "智慧出行", "智能出行", "2024"),
        SectorName("游戏"),
    )


def test_a_single_column_is_enough(tmp_path: Path) -> None:
    assert read_nomenclature(written(tmp_path / "own.csv", [["Sector"], ["Games"], ["Toys"]])) == (
        SectorName("Games"),
        SectorName("Toys"),
    )


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([("Zone", "Hall"), ("Games", "1")], "has no row of headers; name its columns name, Chinese name"),
        ([("Name", "Edition")], "names no sector below its headers"),
        ([("Name", "Edition"), ("Games", "soon")], "row 2: An edition is a year such as 2025, not 'soon'"),
        ([("Name", "Edition"), ("", "2025")], "names no sector in row 2"),
        (
            [("Name", "Synonyms"), ("Games", "Play"), ("Toys", "play")],
            "says in row 2 that “play” is “Games” and in row 3 that it is “Toys”",
        ),
    ],
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, rows: list[tuple[str, ...]], says: str) -> None:
    with pytest.raises(Problem) as caught:
        read_nomenclature(written(tmp_path / "own.csv", rows))
    assert says in str(caught.value)
    assert str(caught.value).startswith("own.csv")
    assert "\n" not in str(caught.value)


def test_a_spelling_may_mean_another_sector_in_another_edition(tmp_path: Path) -> None:
    rows = [("Name", "Synonyms", "Edition"), ("Games", "Play", "2024"), ("Toys", "Play", "2025")]
    assert len(read_nomenclature(written(tmp_path / "own.csv", rows))) == 2
