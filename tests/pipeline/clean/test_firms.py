"""Cells in which more than one firm stands, and rows under another firm's."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from expo_app.model.finding import Severity
from expo_app.model.layout import Field, SkippedRow
from expo_app.model.sheet import SheetMarks
from expo_app.model.terms import Population
from expo_app.reference.spelling import fold, tidy

COLUMNS = ["row", "organisation", "role", "main_exhibitor"]


def told(result, *names):
    return result.frame[list(names or COLUMNS)].values.tolist()


@pytest.mark.parametrize(
    "cell",
    [
        "Main GmbH\n  - Co One Ltd\n  - Co Two",
        "Main GmbH\n• Co One Ltd\n• Co Two",
        "Main GmbH\n   Co One Ltd\n   Co Two",
        "Main GmbH\n1. Co One Ltd\n2. Co Two",
        "Main GmbH\n↳ Co One Ltd\n└ Co Two",
        "Main GmbH\nMitaussteller: Co One Ltd, Co Two",
        "Main GmbH; co-exhibitors: Co One Ltd; Co Two",
        "Main GmbH (Co-exhibitors: Co One Ltd / Co Two)",
        "Main GmbH\nCoexpositores:\n- Co One\n  Ltd\n- Co Two",
        "Main GmbH\nCo-exposants :\nCo One Ltd\nCo Two",
    ],
)
def test_co_exhibitors_in_the_cell_of_their_main_exhibitor(cleaned, cell):
    result = cleaned(
        {
            Field.ORGANISATION: [cell, "Other AG"],
            Field.COUNTRY: ["Germany", "France"],
            Field.HALL: ["2", "3"],
            Field.STAND: ["A01", "B02"],
            Field.NET_SPACE: ["36", "9"],
            Field.WEBSITE: ["www.main.de", "other.fr"],
        }
    )
    assert told(result) == [
        [2, "Main GmbH", "main", ""],
        [2, "Co One Ltd", "co", "Main GmbH"],
        [2, "Co Two", "co", "Main GmbH"],
        [3, "Other AG", "main", ""],
    ]
    assert told(result, "country", "halls", "stands") == [["DEU", "2", "A01"]] * 3 + [["FRA", "3", "B02"]]
    assert result.column("net_space_sqm")[0] == 36
    assert all(map(math.isnan, result.column("net_space_sqm")[1:3]))
    assert result.column("domain") == ["main.de", "", "", "other.fr"]
    assert result.finding("co_exhibitors_listed").count == 2
    assert result.finding("country_from_main").count == 2


def test_chinese_labels_and_represented_companies(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: [
                "主公司\n联合参展商：甲公司、乙公司",
                "聯合公司（聯合參展商：丙公司）",
                "Main\nMitaussteller: A\nVertretene Unternehmen: B, C Co., Ltd.",
            ]
        }
    )
    assert told(result) == [
        [2, "主公司", "main", ""],
        [2, "甲公司", "co", "主公司"],
        [2, "乙公司", "co", "主公司"],
        [3, "聯合公司", "main", ""],
        [3, "丙公司", "co", "聯合公司"],
        [4, "Main", "main", ""],
        [4, "A", "co", "Main"],
        [4, "B", "represented", "Main"],
        [4, "C Co., Ltd.", "represented", "Main"],
    ]


def test_who_represents_whom(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: [
                "Bouleau & Fils\n(représente : Castor GmbH, Dorn AG)",
                "Erle (represents: Fir)",
            ],
            Field.STAND: ["A1", "A2"],
        }
    )
    assert told(result, "organisation", "role", "main_exhibitor", "stands") == [
        ["Bouleau & Fils", "main", "", "A1"],
        ["Castor GmbH", "represented", "Bouleau & Fils", "A1"],
        ["Dorn AG", "represented", "Bouleau & Fils", "A1"],
        ["Erle", "main", "", "A2"],
        ["Fir", "represented", "Erle", "A2"],
    ]


def test_co_exhibitors_in_two_languages_keep_both_names(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main Ltd\n - Co Ltd"],
            Field.ORGANISATION_LOCAL: ["主公司\n - 联公司"],
        }
    )
    assert told(result, "organisation", "organisation_local") == [
        ["Main Ltd", "主公司"],
        ["Co Ltd", "联公司"],
    ]


@pytest.mark.parametrize("mark", ["   ", "\t", "- ", "– ", "↳ ", "└─ ", "  • ", "\u3000\u3000"])
def test_co_exhibitors_indented_under_their_main_exhibitor(cleaned, mark):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main GmbH", f"{mark}Co One", f"{mark}Co Two", "Other AG"],
            Field.COUNTRY: ["Germany", "", "Japan", "France"],
            Field.HALL: ["2", "", "", "3"],
            Field.STAND: ["A01", "", "", "B02"],
        }
    )
    assert told(result) == [
        [2, "Main GmbH", "main", ""],
        [3, "Co One", "co", "Main GmbH"],
        [4, "Co Two", "co", "Main GmbH"],
        [5, "Other AG", "main", ""],
    ]
    assert result.column("country") == ["DEU", "", "JPN", "FRA"]  # nationality goes by one's own contract
    assert result.column("halls") == ["2", "2", "2", "3"]
    assert result.column("stands") == ["A01", "A01", "A01", "B02"]
    assert result.finding("co_exhibitors_indented").count == 2
    assert result.finding("stand_from_main").count == 2
    assert result.finding("country_blank").row == 3


def test_indents_of_the_format(cleaned):
    marks = SheetMarks(indents=((2, 1, 1), (3, 1, 2), (4, 1, 1), (3, 2, 5)))
    result = cleaned(
        {Field.ORGANISATION: ["Main", "Co", "Other"], Field.COUNTRY: ["DE", "", "FR"]}, marks=marks
    )
    assert result.column("role") == ["main", "co", "main"]
    assert result.column("main_exhibitor") == ["", "Main", ""]


def test_an_indent_is_none_where_all_have_it_or_nobody_stands_above(cleaned):
    everywhere = cleaned({Field.ORGANISATION: ["- A", "- B", "- C"]})
    assert told(everywhere, "organisation", "role") == [["A", "main"], ["B", "main"], ["C", "main"]]
    heading = cleaned(
        {Field.ORGANISATION: ["Main", "Hall 2", "  A", "B"], Field.COUNTRY: ["DE"] * 4},
        skipped=(SkippedRow(3, "section heading"),),
    )
    assert heading.column("role") == ["main", "main", "main"]
    stray = cleaned({Field.ORGANISATION: ["Main", " A", "\u3000B"]})
    assert stray.column("role") == ["main"] * 3


def test_blanks_before_a_name_with_a_stand_of_its_own_are_an_oversight(cleaned):
    columns = {
        Field.ORGANISATION: ["Main", "   Other", "   Shares", "↳ Told"],
        Field.STAND: ["A01", "B02", "B02", "C03"],
    }
    assert told(cleaned(columns), "organisation", "role", "main_exhibitor") == [
        ["Main", "main", ""],
        ["Other", "main", ""],
        ["Shares", "co", "Other"],
        ["Told", "co", "Other"],
    ]


def test_a_remark_that_contradicts_the_role_is_told(cleaned):
    result = cleaned({Field.ORGANISATION: ["A (co-exhibitor)"], Field.ROLE: ["Main exhibitor"]})
    assert result.column("role") == ["main"]
    assert result.finding("role_at_odds").row == 2


def test_a_role_of_its_own_wins_over_the_place(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Main", "  Rep", "  Own", "Co (co-exhibitor)"],
            Field.ROLE: ["", "Represented company", "Main exhibitor", ""],
        }
    )
    assert told(result) == [
        [2, "Main", "main", ""],
        [3, "Rep", "represented", "Main"],
        [4, "Own", "main", ""],
        [5, "Co", "co", ""],
    ]


@pytest.mark.parametrize(
    ("cell", "name", "role", "status"),
    [
        ("Acme GmbH (co-exhibitor)", "Acme GmbH", "co", "confirmed"),
        ("Acme [Mitaussteller]", "Acme", "co", "confirmed"),
        ("Acme – Mitaussteller", "Acme", "co", "confirmed"),
        ("华电公司（联合参展商）", "华电公司", "co", "confirmed"),
        ("华电公司（已退展）", "华电公司", "main", "cancelled"),
        ("Acme (represented company)", "Acme", "represented", "confirmed"),
        ("Acme (cancelled)", "Acme", "main", "cancelled"),
        ("Acme (China) Ltd", "Acme (China) Ltd", "main", "confirmed"),
        ("ANNULÉ Acme Oy", "Acme Oy", "main", "cancelled"),
        ("Storniert: Acme AG", "Acme AG", "main", "cancelled"),
        ("已退展 华电公司", "华电公司", "main", "cancelled"),
        ("Cancelled Flights Ltd", "Cancelled Flights Ltd", "main", "confirmed"),
        ("Acme (Press)", "Acme (Press)", "main", "confirmed"),
        ("捷安特【集团】", "捷安特【集团】", "main", "confirmed"),
    ],
)
def test_remarks_beside_a_name(cleaned, cell, name, role, status):
    assert told(cleaned({Field.ORGANISATION: [cell]}), "organisation", "role", "status") == [
        [name, role, status]
    ]


def test_a_remark_may_name_the_main_exhibitor(cleaned):
    assert told(cleaned({Field.ORGANISATION: ["Acme (co-exhibitor of Beta GmbH)"]})) == [
        [2, "Acme", "co", "Beta GmbH"]
    ]


@pytest.mark.parametrize(
    "cell",
    [
        "Acme GmbH / Beta AG",
        "Acme GmbH/Beta AG",
        "Acme GmbH\nBeta AG",
        "Acme GmbH; Beta AG",
    ],
)
def test_firms_by_their_legal_forms(cleaned, cell):
    result = cleaned(
        {
            Field.ORGANISATION: [cell],
            Field.COUNTRY: ["Germany"],
            Field.STAND: ["A1, A2"],
            Field.NET_SPACE: ["36"],
            Field.SECTORS: ["AI; Robots"],
        }
    )
    assert told(result) == [[2, "Acme GmbH", "main", ""], [2, "Beta AG", "main", ""]]
    assert told(result, "country", "stands", "sectors") == [
        ["DEU", "A1", "AI; Robots"],
        ["DEU", "A2", "AI; Robots"],
    ]
    assert result.column("net_space_sqm")[0] == 36
    assert math.isnan(result.column("net_space_sqm")[1])
    finding = result.finding("several_firms")
    assert (finding.row, finding.severity, finding.value) == (2, Severity.WARNING, cell)


def test_other_cells_may_say_that_there_are_two_firms(cleaned):
    result = cleaned(
        {
            Field.ORGANISATION: ["Velmor / Zorlar", "Alpha Robotics\nBeta Optics", "Kim / Lop"],
            Field.COUNTRY: ["Germany / France", "Japan", "Japan"],
            Field.STAND: ["A1", "B1\nB2", "C1"],
        }
    )
    assert told(result, "row", "organisation", "country", "stands") == [
        [2, "Velmor", "DEU", "A1"],
        [2, "Zorlar", "FRA", "A1"],
        [3, "Alpha Robotics", "JPN", "B1"],
        [3, "Beta Optics", "JPN", "B2"],
        [4, "Kim / Lop", "JPN", "C1"],
    ]
    assert result.finding("several_firms_possible").value == "Kim / Lop"


@pytest.mark.parametrize(
    "cell",
    [
        "Velmor\nRobotics GmbH",
        "Acme GmbH\n& Co. KG",
        "Acme Co.,\nLtd.",
        "Novo A/S",
        "N/A Apparel Ltd",
        "+plus Design AG",
        "@work GmbH",
        "杭州华电有限公司\nHangzhou Huadian Co., Ltd.",
        "杭州华电有限公司 / Hangzhou Huadian Co., Ltd.",
    ],
)
def test_one_firm_stays_one_though_its_stands_have_two_lines(cleaned, cell):
    result = cleaned({Field.ORGANISATION: [cell], Field.STAND: ["A1\nA2"]})
    assert len(result.frame) == 1
    assert result.column("stands") == ["A1; A2"]


def test_a_group_that_stands_beside_many_firms_is_none_of_them(cleaned):
    cells = [f"Group S.A. | Firm{number} S.A." for number in range(4)]
    result = cleaned({Field.ORGANISATION: cells})
    assert result.column("organisation") == cells
    finding = result.finding("several_firms_possible")
    assert (finding.count, finding.row, finding.value) == (4, 2, cells[0])
    assert all(cell in finding.message for cell in cells[:3])


def test_two_firms_with_a_chinese_and_a_latin_name_each(cleaned):
    cell = "杭州华电有限公司\nHuadian Co., Ltd.\n宁波天成有限公司\nTiancheng Co., Ltd."
    assert told(cleaned({Field.ORGANISATION: [cell]}), "organisation", "organisation_local") == [
        ["Huadian Co., Ltd.", "杭州华电有限公司"],
        ["Tiancheng Co., Ltd.", "宁波天成有限公司"],
    ]


def test_visitors_employers_are_left_as_they_are(cleaned):
    result = cleaned({Field.ORGANISATION: ["Acme GmbH / Beta AG"]}, population=Population.VISITORS)
    assert result.column("organisation") == ["Acme GmbH / Beta AG"]


def test_firms_of_one_row_are_told_apart_by_fingerprint_and_excluded_together(cleaned):
    cells = ["Acme GmbH / Beta AG", "Acme GmbH / Beta AG"]
    result = cleaned({Field.ORGANISATION: cells}, excluded=frozenset({2}))
    one, other, again, other_again = result.column("fingerprint")
    assert (one, other) == (again, other_again)
    assert one != other
    assert result.column("excluded") == [True, True, False, False]


LINES = st.text(st.sampled_from("AbÄ杭州1 -–•↳/;,:()（）：、\n\t&"), max_size=25)
WORDS = st.sampled_from(
    [
        "GmbH",
        "Co., Ltd.",
        "有限公司",
        "\n - ",
        " / ",
        "Mitaussteller: ",
        "（联合参展商：",
        "(cancelled)",
        "\n",
    ]
)
CELLS = st.lists(st.one_of(LINES, WORDS), max_size=4).map("".join)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=6))
def test_whatever_the_cells_say_every_row_takes_part_in_its_order(cleaned, rows):
    fields = (Field.ORGANISATION, Field.ORGANISATION_LOCAL, Field.STAND, Field.NET_SPACE)
    result = cleaned([*zip(fields, map(list, zip(*rows, strict=True)), strict=True)])
    filled = [number for number, row in enumerate(rows, start=2) if any(map(tidy, row))]
    assert list(dict.fromkeys(result.column("row"))) == filled
    assert result.column("row") == sorted(result.column("row"))
    assert set(result.column("role")) <= {"main", "co", "represented", "organiser"}
    named = {number for number, row in enumerate(rows, start=2) if any(map(fold, row[:2]))}
    unnamed = result.frame.loc[result.frame["organisation"] == "", "row"]
    assert named.isdisjoint(unnamed)
