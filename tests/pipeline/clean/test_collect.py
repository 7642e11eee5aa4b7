"""Which cells are cleaned: sections, names of sheets, errors, blank and struck rows."""

import pytest

from expo_app.model.layout import Field, Section
from expo_app.model.sheet import SheetMarks

NAMES = {Field.ORGANISATION: ["A", "B", "C", "D"]}


def test_a_section_fills_blank_cells_of_its_rows(cleaned):
    sections = (
        Section(Field.COUNTRY, "Germany", 2, 3),
        Section(Field.COUNTRY, "France", 4, 5),
        Section(Field.SECTORS, "AI; Robots", 3, 4),
    )
    result = cleaned(NAMES | {Field.COUNTRY: ["", "Japan", "-", ""]}, sections=sections)
    assert result.column("country") == ["DEU", "JPN", "FRA", "FRA"]
    assert result.column("sectors") == ["", "AI; Robots", "AI; Robots", ""]


def test_halls_come_from_the_cell_then_the_stand_then_the_section_then_the_sheet(cleaned):
    columns = NAMES | {Field.HALL: ["7", "", "", ""], Field.STAND: ["A1", "Hall 6 - A2", "A3", "A4"]}
    result = cleaned(
        columns, sections=(Section(Field.HALL, "Hall 5", 2, 4),), sheet_value=(Field.HALL, "Hall 4")
    )
    assert result.column("halls") == ["7", "6", "5", "4"]


@pytest.mark.parametrize(
    ("field", "value", "column", "expected"),
    [
        (Field.COUNTRY, "Deutschland", "country", "DEU"),
        (Field.MODE, "线上", "mode", "online"),
        (Field.STATUS, "storniert", "status", "cancelled"),
        (Field.ROLE, "Mitaussteller", "role", "co"),
        (Field.SECTORS, "Smart City", "sectors", "Smart City"),
    ],
)
def test_the_sheets_name_is_a_value_of_every_row(cleaned, field, value, column, expected):
    assert cleaned(NAMES, sheet_value=(field, value)).column(column) == [expected] * 4


def test_errors_are_blank_and_told_once_for_each_column(cleaned):
    marks = SheetMarks(error_cells=((3, 2, "#DIV/0!"), (99, 2, "#N/A")))
    result = cleaned(
        NAMES
        | {Field.NET_SPACE: ["#N/A", "whatever", "12", "#REF!"], Field.COUNTRY: ["DE", "#NV", "FR", ""]},
        marks=marks,
    )
    assert result.column("net_space_sqm")[2] == 12
    assert result.frame["net_space_sqm"].isna().tolist() == [True, True, False, True]
    assert result.column("country") == ["DEU", "", "FRA", ""]
    space, country = [finding for finding in result.findings if finding.code == "error_cells"]
    assert (space.count, space.row, space.column, space.value) == (3, 2, 2, "#N/A")
    assert "B2" in space.message
    assert (country.count, country.row, country.value) == (1, 3, "#NV")


def test_formulas_without_a_value_are_told(cleaned):
    result = cleaned(
        NAMES | {Field.NET_SPACE: ["", "9", "", ""]},
        marks=SheetMarks(empty_formulas=((2, 2), (4, 2), (1, 1))),
    )
    finding = result.finding("formulas_without_value")
    assert (finding.count, finding.row, finding.column) == (2, 2, 2)


def test_blank_rows_make_no_participation(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["A", "", "\u200b", " ", "B"],
            Field.COUNTRY: ["DE", "", "\u00a0", "FR", "#N/A"],
        }
    )
    assert result.column("row") == [2, 5, 6]
    assert result.column("organisation") == ["A", "", "B"]


def test_rows_that_are_struck_through_are_cancelled(cleaned):
    result = cleaned(NAMES | {Field.STATUS: ["Confirmed"] * 4}, marks=SheetMarks(struck_rows=(3, 5, 99)))
    assert result.column("status") == ["confirmed", "cancelled", "confirmed", "cancelled"]
    finding = result.finding("struck_through")
    assert (finding.count, finding.row) == (2, 3)
