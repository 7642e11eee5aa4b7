"""The user's own figures of the market: a table of countries and years, taken as decisions."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from expo_app.model.decision import MarketIndicator
from expo_app.model.market import StatedGrowth
from expo_app.model.problem import Problem
from expo_app.session.decisions.deciding import check
from expo_app.session.decisions.own_indicators import own_indicators
from expo_app.session.figures.indicator_sheets import read_indicators
from expo_app.storage.decision_json import from_json, to_json


def test_a_csv_of_countries_and_years(tmp_path: Path) -> None:
    path = tmp_path / "Digital exports.csv"
    path.write_text(
        "Digital exports in USD\n\nCountry,2023,2024\n"
        "Germany,100.5,110\n法国,80,\nEuro area,5,6\nWorld,900,990\nNotes,,\n",
        encoding="utf-8",
    )
    sheet = read_indicators(path)
    assert sheet.left_out == ("Euro area",)
    found = {one.area: one for one in own_indicators(sheet.indicators)}
    assert set(found) == {"DEU", "FRA", "WLD"}
    assert found["DEU"].values == ((2023, 100.5), (2024, 110.0))
    assert found["FRA"].values == ((2023, 80.0),)
    assert found["DEU"].average_growth(2023, 2024) == pytest.approx(100 * (110 / 100.5 - 1))
    assert (found["WLD"].name, found["WLD"].source) == ("Digital exports", "Digital exports.csv")


def test_a_workbook_whose_first_sheet_is_a_cover(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    with Workbook(path) as book:
        book.add_worksheet("Cover").write(0, 0, "Made by us")
        sheet = book.add_worksheet("Imports")
        for number, row in enumerate((["", 2024, 2020], ["Japan", 7, 3.5])):
            sheet.write_row(number + 1, 0, row)
    (japan,) = own_indicators(read_indicators(path).indicators)
    assert (japan.area, japan.name, japan.values) == ("JPN", "Imports", ((2020, 3.5), (2024, 7.0)))


def test_columns_that_name_indicator_unit_source_and_what_was_published(tmp_path: Path) -> None:
    path = tmp_path / "market.csv"
    path.write_text(
        "Indicator Name,Country Name,Unit,Source,2020 [YR2020],2024 [YR2024],Growth %\n"
        "Digital exports,World,trillion USD,Trade office,4.59,7.23,12.1\n"
        'Digital exports,India,trillion USD,Trade office,"0,15","0,31",\n'
        "Tourism,India,trillion USD,Trade office,3,2,-9 %\n",
        encoding="utf-8",
    )
    world, india, tourism = own_indicators(read_indicators(path).indicators)
    assert (world.name, world.unit, world.source) == ("Digital exports", "trillion USD", "Trade office")
    assert world.stated == (StatedGrowth(2020, 2024, 12.1),)
    assert round(world.average_growth(2020, 2024) or 0, 1) == 12.0
    assert (india.area, india.values, india.stated) == ("IND", ((2020, 0.15), (2024, 0.31)), ())
    assert (tourism.name, tourism.stated) == ("Tourism", (StatedGrowth(2020, 2024, -9.0),))


def test_a_file_without_years_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Country,Value\nGermany,5\n", encoding="utf-8")
    with pytest.raises(Problem, match=r"list\.csv holds no indicator"):
        read_indicators(path)


def test_a_later_one_takes_the_place_and_one_without_figures_takes_it_away() -> None:
    first = MarketIndicator("Imports", "DEU", "2023=5.0; 2024=6.0")
    later = MarketIndicator("Imports", "DEU", "2024=7.5")
    assert [one.values for one in own_indicators([first, later])] == [((2024, 7.5),)]
    assert own_indicators([first, MarketIndicator("Imports", "DEU")]) == ()


def test_the_decision_travels_and_is_checked() -> None:
    told = MarketIndicator("Imports", "DEU", "2023=5.0; 2024=6e3", "USD", "Office", "进口", "2020-2024=12.1")
    check(told)
    assert from_json(to_json(told)) == told
    for wrong in (
        MarketIndicator("Imports", "XXX", "2024=1"),
        MarketIndicator("Imports", "DEU", "2024: 1"),
        MarketIndicator("Imports", "DEU", "2024=1", stated="12.1"),
        MarketIndicator("", "DEU", "2024=1"),
    ):
        with pytest.raises(Problem):
            check(wrong)
