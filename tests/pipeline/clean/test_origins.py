"""Countries of the participations, and what is put to a person."""

from expo_app.model.finding import Severity
from expo_app.model.layout import Field


def test_countries_and_what_was_written(cleaned, names):
    result = cleaned(names(3) | {Field.COUNTRY: ["德国", " Korea  (South)", "Hong Kong, China"]})
    assert result.column("country") == ["DEU", "KOR", "HKG"]
    assert result.column("country_as_written") == ["德国", "Korea (South)", "Hong Kong, China"]
    assert result.findings == ()


def test_one_finding_for_each_spelling(cleaned, names):
    result = cleaned(names(5) | {Field.COUNTRY: ["Germny", "Congo", "Germny", "Atlantis", "DE"]})
    assert result.column("country") == ["", "", "", "", "DEU"]
    found = {finding.value: finding for finding in result.findings}
    assert [*found] == ["Germny", "Congo", "Atlantis"]
    germany = found["Germny"]
    assert (germany.code, germany.suggestion, germany.count, germany.row, germany.column) == (
        "country_unknown",
        "DEU",
        2,
        2,
        2,
    )
    congo = found["Congo"]
    assert (congo.code, congo.suggestion, congo.choices) == ("country_ambiguous", "", ("COD", "COG"))
    assert found["Atlantis"].suggestion == ""
    assert {finding.severity for finding in result.findings} == {Severity.ERROR}


def test_na_is_namibia_among_codes_of_two_letters_alone(cleaned, names):
    two = cleaned(names(4) | {Field.COUNTRY: ["DE", "NA", "CN", "JP"]})
    assert two.column("country") == ["DEU", "NAM", "CHN", "JPN"]
    for others in (["DEU", "CHN", "JPN"], ["Germany", "China", "UK"], ["", "", ""]):
        result = cleaned(names(4) | {Field.COUNTRY: [others[0], "NA", *others[1:]]})
        assert result.column("country")[1] == ""
        found = result.finding("country_unknown")
        assert (found.value, found.suggestion, found.row) == ("NA", "NAM", 3)
    decided = cleaned(names(2) | {Field.COUNTRY: ["Germany", "NA"]}, aliases={"NA": "NAM"})
    assert decided.column("country") == ["DEU", "NAM"]


def test_decisions_win_and_silence_the_finding(cleaned, names):
    cells = {Field.COUNTRY: ["Congo", "CONGO ", "Nowhere", "Germany"]}
    result = cleaned(names(4) | cells, aliases={"Congo": "COD", "Nowhere": "", "Germany": "AUT"})
    assert result.column("country") == ["COD", "COD", "", "AUT"]
    assert result.findings == ()


def test_blank_countries_are_told_once(cleaned, names):
    result = cleaned(names(3) | {Field.COUNTRY: ["", "-", "DE"]})
    blank = result.finding("country_blank")
    assert (blank.count, blank.row, blank.severity) == (2, 2, Severity.WARNING)
    assert cleaned(names(3)).finding("country_blank").count == 3


def test_a_blank_country_is_taken_from_the_end_of_the_address(cleaned, names):
    result = cleaned(
        names(4)
        | {
            Field.COUNTRY: ["", "France", "", "Atlantis"],
            Field.ADDRESS: [
                "ul. Fińska 9, Świnoujście, Poland",
                "Bonn, Germany",
                "Main St 1, Springfield",
                "Rome, Italy",
            ],
        }
    )
    assert result.column("country") == ["POL", "FRA", "", ""]
    assert result.column("country_as_written") == ["Poland", "France", "", "Atlantis"]
    assert result.finding("country_from_address").count == 1
    assert result.finding("country_blank").count == 1
    assert result.finding("country_unknown").value == "Atlantis"


def test_an_address_may_end_in_a_state_of_the_same_name_or_code(cleaned, names):
    ends = ["12 Peachtree St, Atlanta, Georgia", "1 Infinite Loop, San Jose, CA", "Main St, Wilmington, DE"]
    ends += ["Connaught Place, New Delhi, India", "Ohio, USA", "Poland"]
    result = cleaned(names(6) | {Field.ADDRESS: ends})
    assert result.column("country") == ["", "", "", "IND", "USA", "POL"]


def test_of_several_country_columns_the_first_that_names_one(cleaned, names):
    columns = [
        *names(3).items(),
        (Field.COUNTRY, ["Korea", "", "FR"]),
        (Field.COUNTRY, ["South Korea", "DE", "IT"]),
    ]
    result = cleaned(columns)
    assert result.column("country") == ["KOR", "DEU", "FRA"]
    assert result.column("country_as_written") == ["South Korea", "DE", "FR"]
    assert result.findings == ()


def test_a_state_that_is_no_more_comes_with_its_successors(cleaned, names):
    result = cleaned(names(2) | {Field.COUNTRY: ["Czechoslovakia", "USSR"]})
    assert result.column("country") == ["", ""]
    assert result.findings[0].choices == ("CZE", "SVK")
    assert {"RUS", "UKR", "LTU"} <= set(result.findings[1].choices)


def test_georgia_beside_atlanta_is_put_to_a_person(cleaned, names):
    cells = {
        Field.COUNTRY: ["Georgia", "Georgia", "Georgia", "Guinea"],
        Field.ADDRESS: ["12 Peachtree St, Atlanta", "Rustaveli Ave, Tbilisi", "", "Calle Nzalang, Malabo"],
    }
    result = cleaned(names(4) | cells)
    assert result.column("country") == ["", "GEO", "GEO", ""]
    found = {finding.value: (finding.choices, finding.count, finding.row) for finding in result.findings}
    assert found == {"Georgia": (("GEO", "USA"), 1, 2), "Guinea": (("GIN", "GNQ"), 1, 5)}
    decided = cleaned(names(4) | cells, aliases={"Georgia": "GEO", "Guinea": "GNQ"})
    assert decided.column("country") == ["GEO", "GEO", "GEO", "GNQ"]
