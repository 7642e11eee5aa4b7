"""Finding the header row among titles, groups and data."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.layout import understand

DATA = [["1", "Alpha GmbH", "Germany", "1", "A01", "36"], ["2", "Beta Ltd", "France", "2", "B07", "9"]]
FLAT = ["No.", "Company", "Country", "Hall", "Stand", "Net area (sqm)"]
GROUPED = [
    ["No.", "Company", "Country", "Stand", "", ""],
    ["", "", "", "Hall", "Number", "Area (sqm)"],
]
GROUPED_LOW = [["", "", "", "Stand", "", ""], ["No.", "Company", "Country", "Hall", "Number", "Area (sqm)"]]
BILINGUAL = [FLAT, ["序号", "公司名称", "国别", "展馆", "展位号", "净面积(㎡)"]]
THREE = [*GROUPED, ["序号", "公司名称", "国别", "展馆", "展位号", "净面积(㎡)"]]
TITLES = {
    "none": [],
    "one": [["Lab Trade Expo 2025"]],
    "blank": [[], ["Lab Trade Expo 2025"], ["Organiser: Lab Fairs Ltd"], []],
    "admin": [["Lab Trade Expo 2025"], ["Compiled by: sales department"], ["Stand: 14.08.2025"]],
    "one word": [["Exhibitors"]],
}
HEADERS = {
    "flat": [FLAT],
    "grouped": GROUPED,
    "grouped low": GROUPED_LOW,
    "bilingual": BILINGUAL,
    "three": THREE,
}
WANTED = [Field.IGNORED, Field.ORGANISATION, Field.COUNTRY, Field.HALL, Field.STAND, Field.NET_SPACE]


@pytest.mark.parametrize("titles", TITLES)
@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("left", [0, 2])
def test_header_rows_and_fields(titles: str, header: str, left: int, sheet: Callable[..., RawSheet]) -> None:
    above, rows = TITLES[titles], HEADERS[header]
    shifted = [[""] * left + row for row in (*above, *rows, *DATA)]
    layout = understand(sheet(shifted), "list.csv")
    first = len(above) + 1
    assert layout.header_rows == tuple(range(first, first + len(rows)))
    assert layout.data_rows == (first + len(rows), first + len(rows) + 1)
    assert [column.field for column in layout.columns] == WANTED
    assert [column.column for column in layout.columns] == list(range(left + 1, left + 7))


def test_merged_groups_join_to_one_label(sheet: Callable[..., RawSheet]) -> None:
    rows = [
        ["贸易博览会", "", "", ""],
        ["序号", "公司名称", "", "国别"],
        ["序号", "中文", "英文", "国别"],
        ["1", "杭州智云有限公司", "Zhiyun Co., Ltd.", "中国"],
        ["2", "宁波恒达有限公司", "Hengda Co., Ltd.", "中国"],
    ]
    layout = understand(
        sheet(rows, merged=[(1, 1, 1, 4), (2, 1, 3, 1), (2, 2, 2, 3), (2, 4, 3, 4)]), "a.xlsx"
    )
    assert layout.header_rows == (2, 3)
    assert [column.header for column in layout.columns] == [
        "序号",
        "公司名称 / 中文",
        "公司名称 / 英文",
        "国别",
    ]
    assert [column.field for column in layout.columns] == [
        Field.IGNORED,
        Field.ORGANISATION_LOCAL,
        Field.ORGANISATION,
        Field.COUNTRY,
    ]


def test_groups_that_nobody_knows_are_seen_by_their_merged_cells(sheet: Callable[..., RawSheet]) -> None:
    rows = [
        ["Stammdaten", "", "Platz", ""],
        ["Firma", "Land", "Halle", "Stand"],
        ["Alpha GmbH", "Deutschland", "1", "A01"],
    ]
    layout = understand(sheet(rows, merged=[(1, 1, 1, 2), (1, 3, 1, 4)]), "a.xlsx")
    assert layout.header_rows == (1, 2)
    assert layout.columns[0].header == "Stammdaten / Firma"


def test_values_that_look_like_headers_are_data(sheet: Callable[..., RawSheet]) -> None:
    rows = [
        ["Firma", "Art", "Land"],
        ["Aussteller AG", "Aussteller", "China"],
        ["Stand Up Ltd", "Aussteller", "Land"],
    ]
    assert understand(sheet(rows), "a.csv").data_rows == (2, 3)


def test_a_single_column_of_companies(sheet: Callable[..., RawSheet]) -> None:
    layout = understand(sheet([["Exhibitors 2025"], ["Company"], ["Alpha"], ["Beta"]]), "a.csv")
    assert (layout.header_rows, layout.data_rows, layout.edition) == ((2,), (3, 4), "2025")


@pytest.mark.parametrize(
    "rows",
    [
        [["Lab Trade Expo"], ["List of exhibitors"], ["One sheet per hall"]],
        [["Code", "Meaning"], ["R", "row stand"], ["C", "corner stand"]],
        [["代码", "含义"], ["B", "标展"]],
        [["1", "2", "3"], ["4", "5", "6"]],
        [[""]],
    ],
)
def test_sheets_without_a_list(rows: list[list[str]], sheet: Callable[..., RawSheet]) -> None:
    with pytest.raises(Problem, match=r"^book\.xlsx, sheet Cover holds no list that has a header"):
        understand(sheet(rows, "Cover"), "book.xlsx")


def test_without_a_column_of_names_the_headers_are_named(sheet: Callable[..., RawSheet]) -> None:
    rows = [["Nimi", "Maa", "Osasto"], ["Alfa", "Kyllä", "A"], ["Beta", "Ei", "B"]]
    with pytest.raises(
        Problem, match=r"a\.csv has no column of company names \(its columns are: Nimi, Maa"
    ) as said:
        understand(sheet(rows), "a.csv")
    assert '--map "COLUMN=organisation"' in str(said.value)
    mapping = {"nimi": Field.ORGANISATION, "Maa": Field.COUNTRY}
    layout = understand(sheet(rows), "a.csv", mapping)
    assert layout.header_rows == (1,)
    assert [column.field for column in layout.columns] == [Field.ORGANISATION, Field.COUNTRY, Field.IGNORED]
    assert layout.columns[0].reason == "decided by a person"


def test_the_header_is_where_a_person_says(sheet: Callable[..., RawSheet]) -> None:
    header, rows = ["Company", "Country"], [[f"Firm {number} Ltd", "Germany"] for number in range(80)]
    made = sheet([header, *rows, header, ["Last Ltd", "France"]])
    assert understand(made, "a.csv").header_rows == (1,)
    layout = understand(made, "a.csv", header_row=82)
    assert layout.header_rows == (82,)
    assert layout.data_rows == (83,)
    assert understand(made, "a.csv", header_row=999).header_rows == (1,)
