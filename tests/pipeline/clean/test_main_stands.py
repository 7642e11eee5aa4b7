"""Co-exhibitors stand where their main exhibitor stands."""

import math

from expo_app.model.layout import Field, Section
from expo_app.model.terms import Population


def test_who_names_a_main_exhibitor_stands_with_it(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main GmbH", "Guest", "Own stand", "Other AG", "Shown"],
            Field.MAIN_EXHIBITOR: ["", "Main", "MAIN GMBH", "", "Other AG"],
            Field.ROLE: ["", "", "", "", "Represented company"],
            Field.COUNTRY: ["Germany", "", "France", "Japan", "Italy"],
            Field.HALL: ["2", "", "3", "4", ""],
            Field.STAND: ["A01", "", "C07", "B02", ""],
            Field.NET_SPACE: ["36", "", "", "9", ""],
        }
    )
    assert result.column("halls") == ["2", "2", "3", "4", "4"]
    assert result.column("stands") == ["A01", "A01", "C07", "B02", "B02"]
    assert result.column("role") == ["main", "co", "co", "main", "represented"]
    assert result.column("country") == ["DEU", "", "FRA", "JPN", "ITA"]
    assert [math.isnan(space) for space in result.column("net_space_sqm")] == [False, True, True, False, True]
    finding = result.finding("stand_from_main")
    assert (finding.count, finding.row, finding.value) == (2, 3, "Guest")


def test_a_role_or_a_remark_may_name_the_main_exhibitor(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main GmbH", "One", "Two (co-exhibitor of Main GmbH)"],
            Field.ROLE: ["", "Co-exhibitor of Main GmbH", ""],
            Field.STAND: ["Hall 2 - A01", "", ""],
        }
    )
    assert result.column("stands") == ["A01"] * 3
    assert result.column("halls") == ["2"] * 3


def test_of_several_stands_none_is_guessed_unless_the_hall_tells(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main", "Main", "Open", "Told"],
            Field.MAIN_EXHIBITOR: ["", "", "Main", "Main"],
            Field.HALL: ["1", "2", "", "2"],
            Field.STAND: ["A01", "B02", "", ""],
        }
    )
    assert result.column("stands") == ["A01", "B02", "", "B02"]
    assert result.finding("stand_of_main_open").row == 4
    assert result.finding("stand_from_main").row == 5


def test_the_hall_of_the_main_exhibitors_section_is_the_guests_too(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main", "Other", "Guest"],
            Field.MAIN_EXHIBITOR: ["", "", "Main"],
            Field.STAND: ["A01", "B02", ""],
        },
        sections=(Section(Field.HALL, "Hall 1", 2, 2),),
    )
    assert result.column("halls") == ["1", "", "1"]
    assert result.column("stands") == ["A01", "B02", "A01"]


def test_a_main_exhibitor_that_the_list_does_not_hold_is_told(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main", "Guest", "Guest of the guest"],
            Field.MAIN_EXHIBITOR: ["", "Elsewhere Ltd", "Guest"],
            Field.STAND: ["A01", "", ""],
        }
    )
    assert result.column("stands") == ["A01", "", ""]
    assert result.finding("main_exhibitor_unlisted").count == 2
    assert "stand_from_main" not in result.codes()


def test_visitors_have_no_stands(cleaned):
    columns = {Field.ORGANISATION: ["Main", "Guest"], Field.MAIN_EXHIBITOR: ["", "Main"]}
    assert "stand_from_main" not in cleaned(columns, population=Population.VISITORS).codes()
