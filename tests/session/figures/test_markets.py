"""Beside which indicators an event stands: by its name, by its sectors, or because somebody chose."""

import csv
from pathlib import Path

import pytest

from expo_app.model.decision import EventFacts
from expo_app.model.event import NO_MARKET, USUAL_MARKET
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.reference.indicators import published_for, published_indicators
from expo_app.report.market import indicators_table
from expo_app.report.words import words
from expo_app.session.figures.figures import dossier
from expo_app.session.figures.indicator_sheets import read_indicators
from expo_app.session.figures.market_json import market_json
from expo_app.session.figures.markets import choosing, market_of
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace

PUBLISHED = [one.key for one in published_indicators()]


def fair(folder: Path, name: str, sector: str) -> Workspace:
    """Two editions of a fair whose exhibitors name one sector."""
    paths = []
    for year, heads in (("2023", 4), ("2024", 6)):
        path = folder / f"{name} {year}.csv"
        rows = [(f"Firm {'abcdefgh'[number] * 4}", "Germany", sector) for number in range(heads)]
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("Company Name", "Country", "Category"), *rows])
        paths.append(path)
    held = Workspace.create(folder / "fair.expo")
    held.accept(read_lists(paths, Told(host="CHN")))
    return held


def keys(held: Workspace) -> list[str]:
    return [one.key for one in market_of(held.derived())]


@pytest.mark.parametrize(
    ("name", "sector", "expected"),
    [
        ("Wood Fair", "Timber", []),
        ("Wood Fair", "Digital cameras", []),
        ("Wood Fair", "Cross-border e-commerce", PUBLISHED),
        ("Wood Fair", "数字贸易服务", PUBLISHED),
        ("Digital Trade Summit", "Timber", PUBLISHED),
        ("Prodigital Tradeshow", "Timber", []),
    ],
)
def test_without_a_choice_name_and_sectors_tell(
    tmp_path: Path, name: str, sector: str, expected: list[str]
) -> None:
    with fair(tmp_path, name, sector) as held:
        assert keys(held) == expected


def test_a_choice_is_remembered_and_taken_back(tmp_path: Path) -> None:
    with fair(tmp_path, "Wood Fair", "Timber") as held:
        held.decide([choosing(held.derived(), ["Digital services trade", "b2c_ecommerce"])], "x")
        assert keys(held) == ["b2c_ecommerce", "digital_services"]
        held.decide([choosing(held.derived(), [])], "x")
        assert keys(held) == []
        assert held.derived().event.market == NO_MARKET
        held.undo()
        assert keys(held) == ["b2c_ecommerce", "digital_services"]
        held.decide([EventFacts(market=USUAL_MARKET)], "x")
        assert keys(held) == []
        with pytest.raises(Problem, match="no indicator 'timber'; choose from digital_exports"):
            choosing(held.derived(), ["timber"])
    with Workspace.open(tmp_path / "fair.expo") as again:
        again.undo()
        assert keys(again) == ["b2c_ecommerce", "digital_services"]


def test_what_was_taken_in_stands_beside_the_event_and_can_be_left_out(tmp_path: Path) -> None:
    sheet = tmp_path / "Imports.csv"
    sheet.write_text("Country,2023,2024\nWorld,100,110\nGermany,5,6\nFrance,8,9\n", encoding="utf-8")
    with fair(tmp_path, "Wood Fair", "Timber") as held:
        held.decide(read_indicators(sheet).indicators, "Imports")
        assert {one.area for one in market_of(held.derived())} == {"WLD", "DEU", "FRA"}
        told = market_json(held.derived(), dossier(held.derived(), Query()))
        world = next(one for one in told["growth"] if one["area"] == "WLD")
        assert (world["from"], world["to"], world["published"]) == (2023, 2024, None)
        assert world["growth"] == pytest.approx(10.0)
        assert world["exhibitors"] == pytest.approx(50.0)
        assert {one["key"]: one["under_represented"] for one in told["shares"]["rows"]} == {
            "DEU": False,
            "FRA": True,
        }
        table = indicators_table(dossier(held.derived(), Query()), words("zh"))
        assert [row[3:6] for row in table.rows if row[1] == "德国"] == [("2023", 5, None), ("2024", 6, None)]
        held.decide([choosing(held.derived(), ["digital_exports"])], "x")
        told = market_json(held.derived(), dossier(held.derived(), Query()))
        assert [one["key"] for one in told["indicators"] if one["chosen"]] == ["digital_exports"]
        assert told["shares"]["rows"] == []
        assert told["growth"][0]["growth"] == pytest.approx(100 * ((7.23 / 4.59) ** 0.25 - 1))
        assert told["growth"][0]["published"] == 12.1
        assert "+12.0 %" in told["title"]
        rows = indicators_table(dossier(held.derived(), Query()), words("en")).rows
        assert [row[3:7] for row in rows] == [("2020", 4.59e12, None, ""), ("2024", 7.23e12, 12.1, "2020")]


def test_words_of_a_market_are_whole_words() -> None:
    assert published_for(["Digital Trade"])
    assert published_for(["第四届全球数字贸易博览会"])
    assert not published_for(["Nondigital trade", "数字", "Trade"])
