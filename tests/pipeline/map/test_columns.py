"""Columns and their fields where headers alone do not decide."""

from collections.abc import Callable

from expo_app.model.layout import Field, Layout
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]
FIRMS = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta"]


def fields(layout: Layout) -> dict[str, Field]:
    return {column.header: column.field for column in layout.columns}


def test_two_languages_are_told_apart_by_their_values(sheet: MakeSheet) -> None:
    rows = [["Chinese name", "Company", "Country"], *([f"杭州{n}公司", n, "China"] for n in FIRMS)]
    assert fields(understand(sheet(rows), "a.csv"))["Chinese name"] is Field.ORGANISATION_LOCAL
    swapped = [["公司名称", "Company Name", "国别"], *([n, f"杭州{n}公司", "中国"] for n in FIRMS)]
    found = fields(understand(sheet(swapped), "a.csv"))
    assert found["公司名称"] is Field.ORGANISATION
    assert found["Company Name"] is Field.ORGANISATION_LOCAL


def test_a_single_chinese_column_of_names_is_the_organisation(sheet: MakeSheet) -> None:
    rows = [["公司名称", "国别"], ["杭州智云有限公司", "中国"], ["Alpha GmbH", "德国"]]
    assert fields(understand(sheet(rows), "a.csv"))["公司名称"] is Field.ORGANISATION


def test_names_of_which_one_is_often_missing(sheet: MakeSheet) -> None:
    """A Chinese list writes foreign firms only in the English column."""
    rows = [["公司名称", "英文名称", "国别"], *(["", n, "德国"] for n in FIRMS), ["杭州智云公司", "", "中国"]]
    layout = understand(sheet(rows), "a.csv")
    assert fields(layout)["英文名称"] is Field.ORGANISATION
    assert fields(layout)["公司名称"] is Field.ORGANISATION_LOCAL
    assert len(layout.data_rows) == 8


def test_a_persons_name_gives_way_to_the_company(sheet: MakeSheet) -> None:
    rows = [["Name", "Company", "Country"], ["Ann", "Alpha", "UK"], ["Bob", "Beta", "UK"]]
    found = fields(understand(sheet(rows), "visitors.csv"))
    assert found == {"Name": Field.IGNORED, "Company": Field.ORGANISATION, "Country": Field.COUNTRY}


def test_pages_of_one_site_are_nobodys_website(sheet: MakeSheet) -> None:
    rows = [
        ["Company", "Website", "Exhibitor page", "Where", "Write to"],
        *(
            [
                n,
                f"www.{n}.example",
                f"https://fair.example/list/{n},{at}",
                f"{n}.example/shop",
                f"info@{n}.example",
            ]
            for at, n in enumerate(FIRMS)
        ),
    ]
    found = fields(understand(sheet(rows), "a.csv"))
    assert found["Website"] is Field.WEBSITE
    assert found["Exhibitor page"] is Field.IGNORED
    assert found["Write to"] is Field.EMAIL
    without = [[row[0], *row[2:]] for row in rows]
    assert fields(understand(sheet(without), "a.csv"))["Where"] is Field.WEBSITE


def test_one_column_for_each_field_but_several_sectors(sheet: MakeSheet) -> None:
    rows = [
        ["Company", "Category 1", "Category 2", "Zone", "Country", "Country code"],
        ["A", "AI", "Games", "E", "", "DE"],
    ]
    layout = understand(sheet(rows), "a.csv")
    assert [column.header for column in layout.columns_of(Field.SECTORS)] == ["Category 1", "Category 2"]
    assert [column.header for column in layout.columns_of(Field.COUNTRY)] == ["Country code"]
    assert "is surer to be the country" in layout.columns[4].reason


def test_what_a_person_decided_wins(sheet: MakeSheet) -> None:
    rows = [["Company", "Brand owner", "Country"], ["A", "B", "UK"]]
    layout = understand(sheet(rows), "a.csv", {"brand OWNER": Field.ORGANISATION})
    assert [column.header for column in layout.columns_of(Field.ORGANISATION)] == ["Brand owner"]


def test_unknown_columns_are_kept(sheet: MakeSheet) -> None:
    layout = understand(sheet([["Company", "Mascot", "", "Country"], ["A", "cat", "x", "UK"]]), "a.csv")
    assert [(column.column, column.header, column.field) for column in layout.columns[1:3]] == [
        (2, "Mascot", Field.IGNORED),
        (3, "", Field.IGNORED),
    ]
