"""From the cells of a list to participations."""

import csv
import math
from pathlib import Path

import pytest

from expo_app.model.finding import Severity
from expo_app.model.layout import Field, Layout, MappedColumn, SkippedRow
from expo_app.model.sheet import MergedRange, RawSheet
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean
from expo_app.pipeline.schema import PARTICIPATION

REAL = Path(__file__).parents[4] / "shared" / "real"


def test_the_frame_has_the_documented_columns_and_types(cleaned, names):
    frame = cleaned(names(3)).frame
    assert frame.dtypes.astype(str).to_dict() == PARTICIPATION
    assert frame["row"].tolist() == [2, 3, 4]


def test_a_list_without_rows_gives_an_empty_frame_of_the_same_types(cleaned):
    empty = cleaned({Field.ORGANISATION: [], Field.COUNTRY: [], Field.NET_SPACE: [], Field.SECTORS: []})
    assert empty.frame.dtypes.astype(str).to_dict() == PARTICIPATION
    assert len(empty.frame) == 0
    assert empty.findings == ()


def test_skipped_rows_are_no_participations_and_addresses_stay():
    sheet = RawSheet("L", (("Title", "Company", "A", "Subtotal", "B"),))
    columns = (MappedColumn(1, "Company", Field.ORGANISATION),)
    layout = Layout((2,), 3, 5, columns, skipped=(SkippedRow(4, "subtotal"),))
    facts = Facts("2025", Population.EXHIBITORS, {}, frozenset({5}))
    frame, _ = clean(Source("s", "f", sheet, "0" * 64), layout, facts)
    assert frame[["row", "organisation", "excluded"]].values.tolist() == [[3, "A", False], [5, "B", True]]


@pytest.mark.parametrize(
    ("first", "local", "shown", "other"),
    [
        ("Acme GmbH", "", "Acme GmbH", ""),
        ("杭州华电有限公司", "Hangzhou Huadian Co., Ltd.", "Hangzhou Huadian Co., Ltd.", "杭州华电有限公司"),
        ("Hangzhou Huadian", "杭州华电", "Hangzhou Huadian", "杭州华电"),
        ("", "杭州华电", "杭州华电", ""),
        ("-", "杭州华电", "杭州华电", ""),
        (" Velmor\nRobotics  GmbH ", "", "Velmor Robotics GmbH", ""),
        ("ＡＢＣ Ltd", "", "ABC Ltd", ""),
        ("\u200fAc\u200bme\u00a0GmbH", "", "Acme GmbH", ""),
        ("None", "", "None", ""),
        ("中国电信\nChina Telecom", "", "China Telecom", "中国电信"),
        ("Velmor / Zorlar", "", "Velmor / Zorlar", ""),
        ("捷安特 / Giant", "", "Giant", "捷安特"),
    ],
)
def test_names(cleaned, first, local, shown, other):
    result = cleaned({Field.ORGANISATION: [first], Field.ORGANISATION_LOCAL: [local]})
    assert result.frame.loc[0, ["organisation", "organisation_local"]].tolist() == [shown, other]


def test_a_row_without_a_name_stays_and_is_told(cleaned):
    result = cleaned({Field.ORGANISATION: ["Acme", "", " "], Field.COUNTRY: ["DE", "FR", "IT"]})
    assert result.column("organisation") == ["Acme", "", ""]
    assert (result.finding("name_blank").count, result.finding("name_blank").row) == (2, 3)


def test_roles_by_words_by_main_exhibitor_and_by_default(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["A", "B", "C", "D", "E", "Acme GmbH", "F"],
            Field.ROLE: ["Main exhibitor", "联合参展商", "Vertretenes Unternehmen", "", "", "", "magician"],
            Field.MAIN_EXHIBITOR: ["", "A", "A", "A", "", "ACME GmbH", ""],
        }
    )
    assert result.column("role") == ["main", "co", "represented", "co", "main", "main", "main"]
    assert result.finding("role_unknown").value == "magician"
    assert result.column("main_exhibitor")[1] == "A"


def test_visitors_are_visitors_unless_their_badge_says_otherwise(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["A"] * 5,
            Field.ROLE: ["", "Trade visitor", "媒体", "Exhibitor", "Stand staff"],
        },
        population=Population.VISITORS,
    )
    assert result.column("role") == ["visitor", "visitor", "service", "service", "service"]


def test_modes_and_statuses(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: list("ABCD"),
            Field.MODE: ["线上", "online", "", "moon"],
            Field.STATUS: ["取消", "Storniert", "已确认", "?!x"],
        }
    )
    assert result.column("mode") == ["online", "online", "on site", "on site"]
    assert result.column("status") == ["cancelled", "cancelled", "confirmed", "confirmed"]
    assert [code for code in result.codes() if code.endswith("unknown")] == ["mode_unknown", "status_unknown"]


def test_net_space_with_units(cleaned):
    cells = ["36", "4x9", "387 sq ft", "2个标展", "", "约36", "36-40", "large"]
    result = cleaned({Field.ORGANISATION: list("ABCDEFGH"), Field.NET_SPACE: cells})
    known = result.column("net_space_sqm")
    assert known[:4] == [36, 36, pytest.approx(387 * 0.09290304), 18]
    assert known[5:7] == [36, 38]
    assert math.isnan(known[4])
    assert math.isnan(known[7])
    assumed = [finding.value for finding in result.findings if finding.code == "space_assumed"]
    assert assumed == ["2个标展", "约36", "36-40"]
    assert result.finding("space_unreadable").value == "large"
    messages = {finding.value: finding.message for finding in result.findings}
    assert "standard stands" in messages["2个标展"]
    assert "range" in messages["36-40"]


def test_the_column_tells_which_mark_stands_before_decimals(cleaned):
    english = cleaned({Field.ORGANISATION: list("AB"), Field.NET_SPACE: ["22.5", "1.125"]})
    german = cleaned({Field.ORGANISATION: list("AB"), Field.NET_SPACE: ["22,5 m²", "1.125 m²"]})
    assert english.column("net_space_sqm") == [22.5, 1.125]
    assert german.column("net_space_sqm") == [22.5, 1125]
    feet = cleaned({Field.ORGANISATION: ["A"], Field.NET_SPACE: ["100"]}, units={Field.NET_SPACE: "sqft"})
    assert feet.column("net_space_sqm") == [pytest.approx(9.290304)]


@pytest.mark.parametrize(
    ("hall", "stand", "halls", "stands"),
    [
        ("Hall 2", "B15", "2", "B15"),
        ("2号馆", "B15", "2", "B15"),
        ("Halle 4.1", "D050/F051", "4.1", "D050; F051"),
        ("8.1, F8", "B1\nB2", "8.1; F8", "B1; B2"),
        ("RH", "RH.G62", "RH", "RH.G62"),
        ("", "Hall 2 - Booth 15", "2", "15"),
        ("", "Halle 7 Stand B07", "7", "B07"),
        ("", "2号馆-A05", "2", "A05"),
        ("世博展览馆H2", "Ｈ２-B101、Z1A-603", "世博展览馆H2", "H2-B101; Z1A-603"),
    ],
)
def test_halls_and_stands(cleaned, hall, stand, halls, stands):
    result = cleaned({Field.ORGANISATION: ["A"], Field.HALL: [hall], Field.STAND: [stand]})
    assert (result.column("halls"), result.column("stands")) == ([halls], [stands])


def test_halls_from_prefixes_only_where_the_list_has_no_hall(cleaned):
    stands = ["E1-0105, E1-0113", "E1-0201, W5-0901", "W5-0003", "E1-0007"]
    without = cleaned({Field.ORGANISATION: list("ABCD"), Field.STAND: stands})
    assert without.column("halls") == ["E1", "E1; W5", "W5", "E1"]
    assert without.column("stands")[0] == "E1-0105; E1-0113"
    assert without.finding("hall_from_stand").severity is Severity.NOTE
    with_sheet = cleaned(
        {Field.ORGANISATION: list("ABCD"), Field.STAND: stands}, sheet_value=(Field.HALL, "3号馆")
    )
    assert with_sheet.column("halls") == ["3"] * 4
    rows_of_stands = cleaned({Field.ORGANISATION: list("ABC"), Field.STAND: ["A-1", "A-2", "B-1"]})
    assert rows_of_stands.column("halls") == ["", "", ""]


def test_a_status_that_settles_nothing_is_told(cleaned):
    result = cleaned(
        {Field.ORGANISATION: list("ABC"), Field.STATUS: ["confirmed", "Waiting list", "cancelled"]}
    )
    assert result.column("status") == ["confirmed", "confirmed", "cancelled"]
    assert result.finding("status_open").value == "Waiting list"


def test_a_remark_that_says_cancelled_is_told_and_changes_nothing(cleaned):
    remarks = ["paid", "退展", "cancelled last time, back now", "Cancelled"]
    result = cleaned({Field.ORGANISATION: list("ABCD"), Field.IGNORED: remarks})
    assert result.column("status") == ["confirmed"] * 4
    finding = result.finding("remark_says_cancelled")
    assert (finding.row, finding.count, finding.value) == (3, 2, "退展")


def test_a_stand_that_is_repeated_in_its_cell_is_listed_once_and_told(cleaned):
    cells = ["E2-0028, E2-0028", "A1; A2", "Hall 2 - B1 / Hall 3 - B1"]
    result = cleaned({Field.ORGANISATION: list("ABC"), Field.STAND: cells})
    assert result.column("stands") == ["E2-0028", "A1; A2", "B1"]
    told = [finding.value for finding in result.findings if finding.code == "stand_repeated"]
    assert told == [cells[0], cells[2]]


def test_what_is_no_usual_stand_is_kept_and_told(cleaned):
    result = cleaned({Field.ORGANISATION: list("ABC"), Field.STAND: ["A01", "near the lake", "TBA"]})
    assert result.column("stands") == ["A01", "near the lake", ""]
    assert result.finding("stand_unusual").value == "near the lake"


def test_sectors_that_were_not_taken_apart_are_told(cleaned):
    result = cleaned(
        {Field.ORGANISATION: list("AB"), Field.SECTORS: ["Logistics, storage and handling", "R&D/Innovation"]}
    )
    assert result.column("sectors")[0] == "Logistics, storage and handling"
    assert result.finding("sector_kept_whole").value == "Logistics, storage and handling"


def test_many_rows_are_told_as_numbers_are_written(cleaned):
    blank = [""] * 1200
    names = [f"Firm {number}" for number in range(1200)]
    result = cleaned({Field.ORGANISATION: names, Field.SECTORS: blank, Field.COUNTRY: blank})
    for code in ("sector_missing", "country_blank"):
        assert result.finding(code).message.startswith("1,200 rows state no ")


def test_sectors(cleaned):
    result = cleaned({Field.ORGANISATION: list("ABC"), Field.SECTORS: ["AI; Robots", "", "AI"]})
    assert result.column("sectors") == ["AI; Robots", "", "AI"]
    assert (result.finding("sector_missing").count, result.finding("sector_missing").severity) == (
        1,
        Severity.NOTE,
    )


@pytest.mark.parametrize(
    ("website", "email", "domain"),
    [
        ("https://www.Acme.com/en?x=1", "", "acme.com"),
        ("acme.co.uk", "", "acme.co.uk"),
        ("www.acme.de; www.acme.fr", "", "acme.de"),
        ("", "info@acme.com", "acme.com"),
        ("", "boss@qq.com", ""),
        ("", "boss@gmail.com", ""),
        ("https://www.facebook.com/acme", "info@acme.com", "acme.com"),
        ("under construction", "", ""),
        ("n/a", "-", ""),
        ("3.5 m", "", ""),
    ],
)
def test_domains(cleaned, website, email, domain):
    result = cleaned({Field.ORGANISATION: ["A"], Field.WEBSITE: [website], Field.EMAIL: [email]})
    assert result.column("domain") == [domain]


def test_an_edition_cell_wins_over_the_lists_edition(cleaned):
    result = cleaned({Field.ORGANISATION: list("ABC"), Field.EDITION: ["2023", "GDTE 2024 (3rd)", "-"]})
    assert result.column("edition") == ["2023", "2024", "2025"]
    assert "edition_unknown" not in result.codes()


def test_an_edition_cell_without_a_year_is_told(cleaned):
    result = cleaned({Field.ORGANISATION: list("AB"), Field.EDITION: ["4th", "２０２４"]})
    assert result.column("edition") == ["2025", "2024"]
    assert result.finding("edition_unknown").value == "4th"


def test_fingerprints_are_equal_for_rows_that_say_the_same(cleaned):
    same = cleaned({Field.ORGANISATION: ["A ", "A", "A"], Field.STAND: ["1", "1", "2"]}).column("fingerprint")
    assert same[0] == same[1] != same[2]
    shifted = cleaned({Field.ORGANISATION: ["A", ""], Field.STAND: ["", "A"]}).column("fingerprint")
    assert shifted[0] != shifted[1]


def test_visitors_without_a_badge_number_are_all_distinct(cleaned):
    rows = {Field.ORGANISATION: ["A", "A"], Field.COUNTRY: ["DE", "DE"]}
    assert len(set(cleaned(rows, population=Population.VISITORS).column("fingerprint"))) == 2
    with_badge = rows | {Field.IDENTIFIER: ["7", "7"]}
    assert len(set(cleaned(with_badge, population=Population.VISITORS).column("fingerprint"))) == 1


@pytest.mark.skipif(not REAL.is_dir(), reason="the real lists are not here")
def test_a_real_list_keeps_every_row_and_name():
    with (REAL / "gamescom" / "2026-08-22.csv").open(encoding="utf-8") as file:
        rows = [*csv.reader(file)]
    fields = (Field.ORGANISATION, Field.COUNTRY, Field.HALL, Field.STAND, Field.SECTORS)
    mapped = tuple(MappedColumn(place + 1, str(field), field) for place, field in enumerate(fields))
    sheet = RawSheet("", tuple(zip(*rows, strict=True)))
    layout = Layout((1,), 2, len(rows), mapped)
    facts = Facts("2026", Population.EXHIBITORS, {}, frozenset())
    frame, findings = clean(Source("s", "f", sheet, "0" * 64), layout, facts)
    assert frame["organisation"].tolist() == [" ".join(row[0].split()) for row in rows[1:]]
    assert (frame["country"] != "").all()
    sectors = {sector for row in rows[1:] for sector in row[4].split("; ") if sector}
    assert set(frame["sectors"].str.split("; ").explode()) - {""} == sectors
    assert {finding.code for finding in findings} == {
        *("several_firms_possible", "sector_missing", "sector_kept_whole", "stand_repeated")
    }


def test_a_merged_area_counts_once(cleaned):
    columns = {Field.ORGANISATION: ("Acorn", "Birch", "Cedar"), Field.NET_SPACE: ("36", "36", "9")}
    assert cleaned(columns).column("net_space_sqm") == [36, 36, 9]
    merged = cleaned(columns, merged=(MergedRange(2, 2, 3, 2),))
    assert merged.column("net_space_sqm")[0] == 36
    assert math.isnan(merged.column("net_space_sqm")[1])
