"""Groups of countries from a file."""

import csv

import pytest
import xlsxwriter

from expo_app.model.decision import Grouping
from expo_app.model.problem import Problem
from expo_app.session.decisions.groupings import read_groupings


def written(path, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_countries_are_read_as_in_any_list(tmp_path):
    rows = [("Group", "Country"), ("Danube", "Germany"), ("", "Republik Österreich"), ("Gulf", "UAE")]
    rows += [("Gulf", "沙特"), ("Danube", "DE")]
    assert read_groupings(written(tmp_path / "own.csv", rows)) == (
        Grouping("Danube", "AUT; DEU"),
        Grouping("Gulf", "ARE; SAU"),
    )


def test_a_workbook_with_a_title_and_chinese_names(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "own.xlsx") as book:
        sheet = book.add_worksheet("Gruppen")
        for number, row in enumerate(
            [("Our markets",), ("分组", "中文名称", "国家"), ("Nordics", "北欧", "Norge")]
        ):
            sheet.write_row(number, 0, row)
    assert read_groupings(tmp_path / "own.xlsx") == (Grouping("Nordics", "NOR", "北欧"),)


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([("Group", "Country"), ("A", "Atlantis"), ("A", "Korea")], "“Atlantis” in row 2; “Korea” in row 3"),
        ([("Team", "Country"), ("A", "Chile")], "no columns “group” and “country”"),
        ([("Group", "Country"), ("", "Chile")], "Row 2 of own.csv names Chile and no group"),
        ([("Group", "Country"), ("A", "")], "holds no groups"),
    ],
)
def test_one_sentence_says_what_is_wrong(tmp_path, rows, told):
    with pytest.raises(Problem) as problem:
        read_groupings(written(tmp_path / "own.csv", rows))
    assert told in str(problem.value)
