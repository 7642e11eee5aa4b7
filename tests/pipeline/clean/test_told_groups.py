"""What stands once for many rows is told."""

from expo_app.model.finding import Severity
from expo_app.model.layout import SECTION_HEADING, Field, Section, SkippedRow

FIRMS = {Field.ORGANISATION: list("ABCD")}


def test_the_name_of_the_sheet(cleaned):
    result = cleaned(FIRMS | {Field.HALL: ["", "2", "", ""]}, sheet_value=(Field.HALL, "Hall 3"))
    assert result.column("halls") == ["3", "2", "3", "3"]
    finding = result.finding("sheet_value_taken")
    assert (finding.count, finding.value, finding.severity) == (3, "Hall 3", Severity.NOTE)
    assert "hall of 3 rows" in finding.message


def test_headings_inside_the_list(cleaned):
    result = cleaned(
        {Field.ORGANISATION: ["Germany", "A", "B", "France", "C"]},
        skipped=(SkippedRow(2, SECTION_HEADING), SkippedRow(5, SECTION_HEADING)),
        sections=(Section(Field.COUNTRY, "Germany", 3, 4), Section(Field.COUNTRY, "France", 6, 6)),
    )
    assert result.column("country") == ["DEU", "DEU", "FRA"]
    finding = result.finding("headings_taken")
    assert (finding.count, finding.row, finding.value) == (3, 2, "Germany")
    assert "“Germany”, “France”" in finding.message


def test_values_that_are_written_once_for_each_group(cleaned):
    sections = (Section(Field.HALL, "1", 2, 3), Section(Field.HALL, "2", 4, 5))
    result = cleaned(FIRMS | {Field.HALL: ["1", "", "2", ""]}, sections=sections)
    assert result.column("halls") == ["1", "1", "2", "2"]
    assert result.finding("values_carried_down").count == 2


def test_the_phase_of_a_hall(cleaned):
    result = cleaned(
        FIRMS, sheet_value=(Field.HALL, "Hall 3"), sections=(Section(Field.PHASE, "Phase 1", 2, 5),)
    )
    assert result.codes().count("sheet_value_taken") == 2


def test_what_every_row_says_itself_is_not_told(cleaned):
    result = cleaned(FIRMS | {Field.HALL: list("1234")}, sheet_value=(Field.HALL, "Hall 3"))
    assert "sheet_value_taken" not in result.codes()
