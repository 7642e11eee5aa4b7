"""Data rows, and the rows that are none."""

from collections.abc import Callable

import pytest

from expo_app.model.layout import ControlTotal
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]
HEADER = ["Hall", "Company", "Country", "Net area (sqm)"]
ONE = [["1", "Alpha GmbH", "Germany", "36"], ["1", "Beta Ltd", "France", "9㎡"]]
TWO = [["2", "Gamma Inc.", "Japan", "4x9"], ["2", "Delta SA", "Spain", ""]]


def reasons(sheet: RawSheet, name: str = "a.csv") -> dict[int, str]:
    return {row.row: row.reason for row in understand(sheet, name).skipped}


def test_everything_between_the_data_is_skipped_with_its_reason(sheet: MakeSheet) -> None:
    rows = [
        HEADER,
        *ONE,
        ["Subtotal", "", "", "45"],
        [],
        HEADER,
        *TWO,
        ["", "Total", "", "81"],
        [],
        ["* subject to change"],
    ]
    made = sheet(rows)
    layout = understand(made, "a.csv")
    assert layout.data_rows == (2, 3, 7, 8)
    assert reasons(made) == {
        4: "total",
        5: "blank row",
        6: "header repeated",
        9: "total",
        10: "blank row",
        11: "note below the list",
    }


TRAPS = [
    "Total Energies SE",
    "Total",
    "Summe Bau GmbH",
    "Gesamt Logistik AG",
    "合计科技有限公司",
    "Subtotal Systems Oy",
    "Sum",
    "None",
    "Company",
    "1688",
    "3M",
    "Note AG",
    "Nr. 1 Brauerei GmbH",
]


@pytest.mark.parametrize("name", TRAPS)
def test_names_that_look_like_something_else_stay(name: str, sheet: MakeSheet) -> None:
    rows = [HEADER, *ONE, ["1", name, "Germany", "12"], *TWO]
    assert understand(sheet(rows), "a.csv").data_rows == (2, 3, 4, 5, 6)


@pytest.mark.parametrize(
    "label",
    [
        *("Total", "TOTAL:", "Grand total", "Sum", "Sub-total", "Subtotal Hall 3", "Total RH"),
        *("Summe gesamt", "Zwischensumme Halle 4.1", "Gesamt 2 Aussteller", "Total 2 exhibitors"),
        *("合计", "合 计", "总计", "小計", "1号馆小计", "合计 Total", "小计 Subtotal: 中国", "合计：2家"),
        *(
            "Total général",
            "Suma",
            "Sous-total Hall 3",
            "Total partiel",
            "Total de expositores",
            "Subtotal pabellón 3",
        ),
        *(
            "Totale generale",
            "Razem",
            "Total geral",
            "Gesamtzahl der Aussteller",
            "Nombre total",
            "Total exposants : 2",
        ),
    ],
)
@pytest.mark.parametrize("column", [0, 1])
def test_totals_in_every_language(label: str, column: int, sheet: MakeSheet) -> None:
    total = ["", "", "", "45"]
    total[column] = label
    layout = understand(sheet([HEADER, *ONE, total]), "a.csv")
    assert layout.data_rows == (2, 3)
    assert layout.control_totals[0] == ControlTotal(4, "Net area (sqm)", 45.0, 45.0)


def test_a_company_alone_in_its_row_stays(sheet: MakeSheet) -> None:
    rows = [HEADER, *ONE, ["", "Lonely Ltd"], *TWO, ["", "Last Ltd"]]
    assert understand(sheet(rows), "a.csv").data_rows == (2, 3, 4, 5, 6, 7)


def test_a_note_below_a_total_in_the_column_of_names(sheet: MakeSheet) -> None:
    header, *body = [[row[1], row[2], row[3]] for row in (HEADER, *ONE, *TWO)]
    rows = [header, *body, ["Total 4 exhibitors"], ["Stands marked with a star are outdoors"]]
    assert reasons(sheet(rows)) == {6: "total", 7: "note below the list"}


def test_a_list_of_names_alone_loses_none(sheet: MakeSheet) -> None:
    rows = [["Company", "Country"], ["Alpha"], ["Note: works"], ["Beta"], ["Gamma"]]
    assert understand(sheet(rows), "a.csv").data_rows == (2, 3, 4, 5)


def test_rows_without_a_name(sheet: MakeSheet) -> None:
    rows = [HEADER, *ONE, ["1", "", "Italy", "12"], *TWO]
    assert reasons(sheet(rows)) == {4: "no organisation name"}
    visitors = [
        ["Badge No.", "Company", "Country"],
        ["1", "Alpha", "UK"],
        ["2", "", "France"],
        ["3", "Beta", "Italy"],
    ]
    assert understand(sheet(visitors), "visitors 2025.csv").data_rows == (2, 3, 4)


def test_a_list_of_visitors_may_do_without_companies(sheet: MakeSheet) -> None:
    rows = [["Badge No.", "Visitor type", "Country"], ["1", "Trade visitor", "UK"], ["2", "Press", "Italy"]]
    assert understand(sheet(rows), "a.csv").data_rows == (2, 3)


def test_a_million_rows_take_time_in_proportion(sheet: MakeSheet) -> None:
    """No row of an ordinary list is looked at by itself, so that this takes a second, not a minute."""
    rows = 200_000
    columns = [["Company", "Country", "Stand"], ["UK", "FR", "DE"]]
    made = RawSheet(
        "",
        (
            ("Company", *(f"Firm {number}" for number in range(rows))),
            ("Country", *(columns[1][number % 3] for number in range(rows))),
            ("Stand", *(f"A{number}" for number in range(rows))),
        ),
    )
    assert len(understand(made, "a.csv").data_rows) == rows


class TestControlTotals:
    def test_stated_against_counted(self, sheet: MakeSheet) -> None:
        rows = [HEADER, *ONE, ["", "2 exhibitors", "", "45"], *TWO, ["", "", "", ""]]
        rows[3][0] = "Subtotal"
        rows[-1] = ["Grand total", "5", "", "90"]
        assert understand(sheet(rows), "a.csv").control_totals == (
            ControlTotal(4, "Net area (sqm)", 45.0, 45.0),
            ControlTotal(4, "Company", 2.0, 2.0),
            ControlTotal(7, "Net area (sqm)", 90.0, 81.0),
            ControlTotal(7, "Company", 5.0, 4.0),
        )

    def test_a_subtotal_covers_the_country_that_it_names(self, sheet: MakeSheet) -> None:
        rows = [HEADER, ["1", "Solo", "Japan", "9"], *([["1", n, "China", "10"] for n in ("A", "B")])]
        layout = understand(sheet([*rows, ["", "Subtotal: China", "", "20"]]), "a.csv")
        assert layout.control_totals == (ControlTotal(5, "Net area (sqm)", 20.0, 20.0),)

    def test_lists_count_rows_or_companies_that_stand(self, sheet: MakeSheet) -> None:
        header = ["Company", "Exhibitor type", "Stand"]
        body = [
            ["A", "Main", "1"],
            ["A", "Main", "2"],
            ["B", "Co-exhibitor", "1"],
            ["C", "Represented company", "1"],
        ]
        for stated in ("4", "3", "2"):
            layout = understand(sheet([header, *body, [f"Total {stated} companies"]]), "a.csv")
            assert layout.control_totals == (ControlTotal(6, "Company", float(stated), float(stated)),)

    def test_space_of_a_merged_cell_counts_once(self, sheet: MakeSheet) -> None:
        rows = [HEADER, ["1", "A", "UK", "36"], ["1", "B", "UK", "36"], ["", "Total", "", "36"]]
        layout = understand(sheet(rows, merged=[(2, 4, 3, 4)]), "a.xlsx")
        assert layout.control_totals == (ControlTotal(4, "Net area (sqm)", 36.0, 36.0),)
