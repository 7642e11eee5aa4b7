"""Values that stand once for several rows: headings, sheet names, cells that are not repeated."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import SECTION_HEADING, Field, Layout, Section
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.groups import group_named, sheet_group
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]
HEADER = ["No.", "Company", "Stand", "Net area (sqm)"]


def headings(layout: Layout) -> list[int]:
    return [row.row for row in layout.skipped if row.reason == SECTION_HEADING]


def firm(name: str) -> list[str]:
    return ["1", f"{name} GmbH", f"A{len(name):02d}", "9"]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize(
    ("field", "first", "second"),
    [
        (Field.COUNTRY, "Germany", "France (2)"),
        (Field.COUNTRY, "德国", "国别：法国"),
        (Field.HALL, "Halle 3", "Halle 4 – 12 Aussteller"),
        (Field.HALL, "3号馆", "4号馆"),
        (Field.HALL, "Pabellón 3", "Pabellón 4"),
        (Field.SECTORS, "Smart City Zone", "Sector: Aerospace"),
        (Field.SECTORS, "智慧城市展区", "数字健康展区"),
    ],
)
def test_a_heading_is_the_value_of_the_rows_below(
    field: Field, first: str, second: str, place: int, sheet: MakeSheet
) -> None:
    rows = [HEADER, [""] * place + [first], firm("Alpha"), firm("Be"), [""] * place + [second], firm("Gam")]
    layout = understand(sheet([*rows, ["", "Total", "", "27"]]), "a.csv")
    assert layout.data_rows == (3, 4, 6)
    assert headings(layout) == [2, 5]
    assert [(one.field, one.first_row, one.last_row) for one in layout.sections] == [
        (field, 3, 4),
        (field, 6, 6),
    ]
    assert layout.sections[0].value == first
    assert "12" not in layout.sections[1].value
    assert "(" not in layout.sections[1].value


def test_a_new_hall_ends_the_country_of_the_hall_before(sheet: MakeSheet) -> None:
    rows = [HEADER, ["Hall 1"], ["Germany"], firm("Alpha"), ["France"], firm("Be"), ["Hall 2"], firm("Gam")]
    layout = understand(sheet(rows), "a.csv")
    assert layout.data_rows == (4, 6, 8)
    assert set(layout.sections) == {
        Section(Field.HALL, "Hall 1", 3, 6),
        Section(Field.COUNTRY, "Germany", 4, 4),
        Section(Field.COUNTRY, "France", 6, 6),
        Section(Field.HALL, "Hall 2", 8, 8),
    }


def test_any_name_that_stands_apart_is_a_heading_if_there_are_several(sheet: MakeSheet) -> None:
    rows = [HEADER, ["Rolling stock"], firm("Alpha"), firm("Be"), ["Signals"], firm("Gam")]
    layout = understand(sheet(rows), "a.csv")
    assert [(one.field, one.value) for one in layout.sections] == [
        (Field.SECTORS, "Rolling stock"),
        (Field.SECTORS, "Signals"),
    ]
    merged = [
        ["Company", "Country", "Stand"],
        ["Signals"],
        ["Alpha", "UK", "A1"],
        ["Rails"],
        ["Beta", "UK", "A2"],
    ]
    layout = understand(sheet(merged, merged=[(2, 1, 2, 3), (4, 1, 4, 3)]), "a.xlsx")
    assert headings(layout) == [2, 4]


def test_notes_and_letters_of_the_alphabet_are_no_headings(sheet: MakeSheet) -> None:
    rows = [
        HEADER,
        ["A"],
        firm("Alpha"),
        ["see the plan"],
        firm("Be"),
        ["B"],
        firm("Gam"),
        [],
        ["Thank you"],
        ["Bye"],
    ]
    layout = understand(sheet(rows), "a.csv")
    assert layout.data_rows == (3, 5, 7)
    assert layout.sections == ()
    dividers = [["Company", "Country"], ["A"], ["Alpha", "UK"], ["B"], ["Beta", "UK"], ["Bravo", "UK"]]
    assert understand(sheet(dividers), "a.csv").data_rows == (3, 5, 6)


def test_companies_alone_in_their_rows_are_no_headings(sheet: MakeSheet) -> None:
    names = ["Lonely Ltd", "Hall Two Productions Ltd", "Area 51 Ltd", "Germany Trade GmbH", "3M"]
    rows = [HEADER, firm("Alpha"), *(["", name] for name in names), firm("Be")]
    layout = understand(sheet(rows), "a.csv")
    assert layout.data_rows == tuple(range(2, 9))
    assert layout.sections == ()


def test_a_list_of_countries_is_no_list_of_headings(sheet: MakeSheet) -> None:
    rows = [["Delegation"], ["Germany"], ["France"], ["European Union"], ["Japan"]]
    assert understand(sheet(rows), "a.csv").data_rows == (2, 3, 4, 5)
    grouped = [["Company"], ["Germany"], ["Alpha"], ["Beta"], ["France"], ["Gamma"], ["Delta"]]
    assert understand(sheet(grouped), "a.csv").data_rows == (3, 4, 6, 7)


def test_a_heading_without_rows_below_is_none(sheet: MakeSheet) -> None:
    rows = [HEADER, ["Hall 1"], firm("Alpha"), ["Hall 2"]]
    assert understand(sheet(rows), "a.csv").sections == (Section(Field.HALL, "Hall 1", 3, 3),)


def test_a_hall_that_only_the_first_row_of_each_group_names(sheet: MakeSheet) -> None:
    rows = [
        ["Hall", "Company"],
        ["1", "A"],
        ["", "B"],
        ["", "C"],
        [],
        ["1", "D"],
        ["2", "E"],
        ["", "F"],
        ["", "G"],
    ]
    assert understand(sheet(rows), "a.csv").sections == (
        Section(Field.HALL, "1", 2, 5),
        Section(Field.HALL, "1", 6, 6),
        Section(Field.HALL, "2", 7, 9),
    )


@pytest.mark.parametrize(
    "countries",
    [
        ["Germany", "", "", "Japan", "", "", "Germany", "", ""],  # comes again: only some rows state it
        ["", "", "Germany", "", "", "Japan", "", "", "Spain"],  # the first rows state none
        [
            "Spain",
            "",
            "",
            "Germany",
            "",
            "",
            "Japan",
            "",
            "",
        ],  # few, and in no order: only foreigners state it
        ["Germany", "Germany", "", "Japan", "", "", "Spain", "", ""],
    ],
)
def test_blank_countries_stay_blank_when_nothing_shows_groups(countries: list[str], sheet: MakeSheet) -> None:
    rows = [["Company", "Country"], *([f"Firm {at}", country] for at, country in enumerate(countries))]
    assert understand(sheet(rows), "a.csv").sections == ()


def test_countries_in_order_name_groups(sheet: MakeSheet) -> None:
    countries = ["Germany", "", "", "Japan", "", "", "Spain", "", ""]
    rows = [["Company", "Country"], *([f"Firm {at}", country] for at, country in enumerate(countries))]
    assert [one.value for one in understand(sheet(rows), "a.csv").sections] == ["Germany", "Japan", "Spain"]


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Germany", (Field.COUNTRY, "Germany")),
        ("中国香港 2025", (Field.COUNTRY, "中国香港")),
        ("Hall 4.1", (Field.HALL, "Hall 4.1")),
        ("AI Zone", (Field.SECTORS, "AI Zone")),
        ("Smart Mobility", (Field.SECTORS, "Smart Mobility")),
        ("Elektromobilität", (Field.SECTORS, "Elektromobilität")),
        ("数字健康", (Field.SECTORS, "数字健康")),
        ("Online", (Field.MODE, "Online")),
        ("线上", (Field.MODE, "线上")),
        ("Cancelled", (Field.STATUS, "Cancelled")),
        ("Mitaussteller", (Field.ROLE, "Mitaussteller")),
    ],
)
def test_sheets_named_after_a_group(name: str, group: tuple[Field, str], sheet: MakeSheet) -> None:
    assert sheet_group(name) == group
    layout = understand(sheet([["Company", "Stand"], ["Alpha", "A1"]], name), "a.xlsx")
    assert (layout.sheet_value, layout.event) == (group, "")


@pytest.mark.parametrize(
    "name",
    [
        "Sheet1",
        "Data",
        "数据",
        "List",
        "Exhibitors",
        "展商名单",
        "DE",
        "IT",
        "2025",
        "Final",
        "Phase shift",
        "Digital Trade Expo",
    ],
)
def test_sheets_named_after_nothing(name: str) -> None:
    assert sheet_group(name) is None


@pytest.mark.parametrize(
    "text", ["DE", "US", "Pavilion France", "Alpha GmbH", "see also Germany and France", ""]
)
def test_texts_that_name_no_group(text: str) -> None:
    assert group_named(text) is None
