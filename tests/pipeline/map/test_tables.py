"""Several tables in one sheet."""

from collections.abc import Callable
from itertools import zip_longest

from expo_app.model.layout import Field
from expo_app.model.sheet import RawSheet
from expo_app.model.source import Source
from expo_app.model.terms import Population
from expo_app.pipeline.clean.clean import Facts, clean
from expo_app.pipeline.map.layout import understand
from expo_app.pipeline.map.tables import OTHER_HEADER

MakeSheet = Callable[..., RawSheet]
ABOVE = [
    ["Wood Fair 2025"],
    ["No.", "Company", "Country", "Hall", "Stand", "Net area (sqm)"],
    ["1", "Alder GmbH", "Germany", "3", "A01", "36"],
    ["2", "Birch Ltd", "UK", "3", "A02", "18"],
    ["", "Total: 2 exhibitors", "", "", "", "54"],
]
BELOW = [
    [],
    ["Late bookings"],
    ["Firma", "Standnummer", "Halle", "Land", "m²"],
    ["Cedar Oy", "B01", "4", "Finland", "9"],
    ["Dogwood AG", "B02", "4", "Austria", "12"],
]


def cleaned(sheet: RawSheet) -> tuple[list[list[object]], set[str]]:
    layout = understand(sheet, "a 2025.csv")
    facts = Facts("2025", Population.EXHIBITORS, {}, frozenset())
    frame, findings = clean(Source("s", "a 2025.csv", sheet, "0" * 64), layout, facts)
    columns = ["row", "organisation", "country", "halls", "stands", "net_space_sqm"]
    return frame[columns].values.tolist(), {finding.code for finding in findings}


def test_a_table_below_with_columns_of_its_own(sheet: MakeSheet) -> None:
    raw = sheet([*ABOVE, *BELOW])
    layout = understand(raw, "a 2025.csv")
    assert [table.rows for table in layout.tables] == [(3, 4), (9, 10)]
    assert layout.data_rows == (3, 4, 9, 10)
    assert {row.row: row.reason for row in layout.skipped}[8] == OTHER_HEADER
    assert [(total.stated, total.counted) for total in layout.control_totals] == [(54, 54), (2, 2)]
    rows, codes = cleaned(raw)
    assert rows == [
        [3, "Alder GmbH", "DEU", "3", "A01", 36],
        [4, "Birch Ltd", "GBR", "3", "A02", 18],
        [9, "Cedar Oy", "FIN", "4", "B01", 9],
        [10, "Dogwood AG", "AUT", "4", "B02", 12],
    ]
    assert "several_tables" in codes


def test_the_same_header_again_is_no_other_table(sheet: MakeSheet) -> None:
    layout = understand(sheet([*ABOVE, [], ABOVE[1], ["3", "Cedar Oy", "Finland", "4", "B01", "9"]]), "a.csv")
    assert layout.tables == ()
    assert layout.data_rows == (3, 4, 8)


def test_tables_beside_one_another(sheet: MakeSheet) -> None:
    header = ["Expositor", "País", "Pabellón", "Stand", "Superficie m2"]
    left = [["Abeto S.A.", "España", "1", "A-01", "36"], ["Boj S.L.", "España", "1", "A-02", "18"]]
    right = [["Cedro Lda", "Portugal", "2", "B-01", "9"]]
    beside = [[*one, "", *other] for one, other in zip_longest(left, right, fillvalue=[""] * 5)]
    raw = sheet([["IV Feria 2025"], [*header, "", *header], *beside])
    assert understand(raw, "a.csv").data_rows == (3, 4)
    rows, codes = cleaned(raw)
    assert rows == [
        [3, "Abeto S.A.", "ESP", "1", "A-01", 36],
        [4, "Boj S.L.", "ESP", "1", "A-02", 18],
        [3, "Cedro Lda", "PRT", "2", "B-01", 9],
    ]
    assert "several_tables" in codes


def test_two_columns_of_names_are_one_table(sheet: MakeSheet) -> None:
    rows = [["Company", "Company", "Country"], *([f"杭州{n}公司", f"Firm {n}", "China"] for n in range(5))]
    layout = understand(sheet(rows), "a.csv")
    assert layout.tables == ()
    assert {column.field for column in layout.columns} >= {Field.ORGANISATION, Field.ORGANISATION_LOCAL}
