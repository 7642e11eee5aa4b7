"""Columns recognised by what they hold."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import Field, Layout
from expo_app.model.problem import Problem
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.content import look
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]
FIRMS = ["Alpha GmbH", "Beta Ltd", "Gamma S.A.", "Delta Inc.", "Epsilon B.V.", "Zeta", "Eta AG", "Theta"]
HELD: dict[Field, list[str]] = {
    Field.COUNTRY: ["Germany", "UK", "法国", "Estados Unidos", "Niederlande", "PL", "Germany", "China"],
    Field.WEBSITE: [f"www.{name.split()[0].lower()}.example/shop" for name in FIRMS],
    Field.EMAIL: [f"info@{name.split()[0].lower()}.example" for name in FIRMS],
    Field.STAND: ["A01", "B07/B09", "C12", "A33", "D05", "E01, E02", "F09", "B11"],
    Field.HALL: ["Hall 1", "Hall 2", "Hall 1", "Hall 1", "Hall 2", "Hall 2", "Hall 1", "Hall 2"],
    Field.NET_SPACE: ["36 sqm", "9㎡", "4x9", "12 m²", "387 sq ft", "18 m²", "2个标展", "9㎡"],
    Field.ROLE: ["Main exhibitor", "Co-exhibitor", "Mitaussteller", "主展商", *["Main exhibitor"] * 4],
    Field.STATUS: ["Confirmed", "Cancelled", *["Confirmed"] * 6],
    Field.MODE: ["online", "on site", *["on site"] * 6],
    Field.SECTORS: ["Robotics; Smart City", "Smart City", "Robotics", "Digital Health"] * 2,
}


def fields(layout: Layout) -> dict[str, Field]:
    return {column.header: column.field for column in layout.columns}


@pytest.mark.parametrize("field", HELD)
@pytest.mark.parametrize("header", ["Qux", ""])
def test_whatever_the_header_says(header: str, field: Field, sheet: MakeSheet) -> None:
    rows = [
        ["Company", "Mascot", header],
        *([name, "cat", value] for name, value in zip(FIRMS, HELD[field], strict=True)),
    ]
    column = understand(sheet(rows), "a.csv").columns[2]
    assert column.field is field
    assert 0.5 <= column.confidence < 0.8
    assert column.reason.startswith("it ")


@pytest.mark.parametrize(
    "values",
    [
        ["CA", "NY", "TX", "IL", "IN", "AL", "WA", "FL"],  # states of the USA, of which some are countries
        ["London", "Perugia", "Lyngby", "Austin", "Boston", "Singapore"],
        ["yes", "no", "yes", "yes", "no", "yes"],
        ["123", "124", "125", "126", "127", "128"],
        ["EX001", "EX002", "EX003", "EX004", "EX005", "EX006"],
        ["Anna Berg", "Bob Fox", "Cid Roe", "Dan Poe", "Eve Lee", "Fay Ray"],
        ["https://fair.example/a", "https://fair.example/b"] * 3,
        [],
    ],
)
def test_columns_that_tell_nothing(values: list[str]) -> None:
    assert look(values) is None


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Region", Field.COUNTRY),
        ("Category", Field.ROLE),
        ("Stand", Field.STATUS),
        ("Type", Field.SECTORS),
        ("Contact", Field.EMAIL),
        ("Category", Field.COUNTRY),
    ],
)
def test_values_that_contradict_their_header(header: str, field: Field, sheet: MakeSheet) -> None:
    rows = [["Company", "Booth", header], *([n, "A1", v] for n, v in zip(FIRMS, HELD[field], strict=True))]
    column = understand(sheet(rows), "a.csv").columns[2]
    assert column.field is field
    assert "but it holds" in column.reason


def test_types_of_stands_are_no_roles(sheet: MakeSheet) -> None:
    rows = [["Company", "Type", "Country"], *([name, "Corner", "UK"] for name in FIRMS)]
    assert fields(understand(sheet(rows), "a.csv"))["Type"] is Field.IGNORED


def test_numbers_are_no_exhibitors(sheet: MakeSheet) -> None:
    rows = [
        ["Country", "Exhibitors", "Net space"],
        ["Germany", "12", "90"],
        ["France", "7", "60"],
        ["Italy", "3", "9"],
    ]
    with pytest.raises(Problem, match="no column of company names"):
        understand(sheet(rows), "a.csv")


def test_names_by_their_legal_forms_or_as_the_only_ones(sheet: MakeSheet) -> None:
    body = list(zip(FIRMS, HELD[Field.COUNTRY], HELD[Field.STAND], strict=True))
    layout = understand(sheet([["Foo", "Bar", "Baz"], *map(list, body)]), "a.csv")
    assert fields(layout) == {"Foo": Field.ORGANISATION, "Bar": Field.COUNTRY, "Baz": Field.STAND}
    bare = [[f"Firm {at}", *rest] for at, (_, *rest) in enumerate(body)]
    column = understand(sheet([["Foo", "Bar", "Baz"], *bare]), "a.csv").columns[0]
    assert (column.field, column.reason) == (Field.ORGANISATION, "it is the only column that can hold names")
    two = [[name, f"杭州{at}科技有限公司", country] for at, (name, country, _) in enumerate(body)]
    layout = understand(sheet([["甲", "乙", "丙"], *two]), "a.csv")
    assert list(fields(layout).values())[:2] == [Field.ORGANISATION, Field.ORGANISATION_LOCAL]


def test_a_list_without_a_header(sheet: MakeSheet) -> None:
    body = [list(row) for row in zip(FIRMS, HELD[Field.COUNTRY], HELD[Field.STAND], strict=True)]
    layout = understand(sheet(body), "exhibitors 2025.csv")
    assert (layout.header_rows, layout.data_rows, layout.edition) == ((), tuple(range(1, 9)), "2025")
    assert fields(layout) == {
        "Column A": Field.ORGANISATION,
        "Column B": Field.COUNTRY,
        "Column C": Field.STAND,
    }
    assert all(column.confidence < 0.8 for column in layout.columns)
    titled = understand(sheet([["Lab Expo 2025"], [], *body]), "a.csv")
    assert (titled.event, titled.edition, titled.first_row) == ("Lab Expo", "2025", 3)
    decided = understand(sheet(body), "a.csv", {"Column B": Field.IGNORED})
    assert fields(decided)["Column B"] is Field.IGNORED


def test_a_table_of_something_else_is_no_list(sheet: MakeSheet) -> None:
    for rows in (
        [["Ann Lee", "12"], ["Bob Fox", "13"], ["Cid Roe", "14"]],
        [["R", "row stand", "10"], ["C", "corner stand", "12"], ["I", "island stand", "14"]],
    ):
        with pytest.raises(Problem):
            understand(sheet(rows), "a.csv")


def test_notes_beside_the_list_change_nothing(sheet: MakeSheet) -> None:
    rows = [["Company", "Country", "Stand"], *([name, "UK", "A1"] for name in FIRMS)]
    rows[2] += ["", "call again"]
    rows += [["Total", "8", "", "", "why?"], ["", "", "", "", "see mail"]]
    layout = understand(sheet(rows), "a.csv")
    assert layout.data_rows == tuple(range(2, 10))
    assert [row.reason for row in layout.skipped] == ["total", "note beside the list"]
