"""The user's own indicators: a table of countries and years."""

from pathlib import Path

import pytest
from xlsxwriter import Workbook

from expo_app.model.problem import Problem
from expo_app.session.figures.indicator_sheets import known_indicators, read_indicators


def test_a_csv_of_countries_and_years(tmp_path: Path) -> None:
    path = tmp_path / "Digital exports.csv"
    path.write_text(
        "Digital exports in USD\n\nCountry,2023,2024\n"
        "Germany,100.5,110\n法国,80,\nAtlantis,5,6\nWorld,900,990\n",
        encoding="utf-8",
    )
    found = {one.area: one for one in read_indicators(path)}
    assert set(found) == {"DEU", "FRA", "WLD"}
    assert found["DEU"].values == ((2023, 100.5), (2024, 110.0))
    assert found["FRA"].values == ((2023, 80.0),)
    assert found["DEU"].average_growth(2023, 2024) == pytest.approx(100 * (110 / 100.5 - 1))
    assert found["WLD"].name == "Digital exports"


def test_a_workbook_whose_first_sheet_is_a_cover(tmp_path: Path) -> None:
    path = tmp_path / "indicators.xlsx"
    with Workbook(path) as book:
        book.add_worksheet("Cover").write(0, 0, "Made by us")
        sheet = book.add_worksheet("Imports")
        for number, row in enumerate((["", 2024, 2020], ["Japan", 7, 3.5])):
            sheet.write_row(number + 1, 0, row)
    (japan,) = read_indicators(path)
    assert (japan.area, japan.name, japan.values) == ("JPN", "Imports", ((2020, 3.5), (2024, 7.0)))


def test_a_file_without_years_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Country,Value\nGermany,5\n", encoding="utf-8")
    with pytest.raises(Problem, match=r"list\.csv holds no indicator"):
        read_indicators(path)


def test_the_published_ones_are_known() -> None:
    assert any(one.key == "digital_exports" for one in known_indicators())
