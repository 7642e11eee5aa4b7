"""Lists as tired organisers make them, in several languages."""

from collections.abc import Callable

from expo_app.model.layout import SECTION_HEADING, Field, Layout
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.map.layout import understand

MakeSheet = Callable[..., RawSheet]


def reasons(layout: Layout) -> dict[int, str]:
    return {row.row: row.reason for row in layout.skipped}


def fields(layout: Layout) -> list[Field]:
    return [column.field for column in layout.columns]


def totals(layout: Layout) -> list[tuple[int, float, float]]:
    return [(total.row, total.stated, total.counted) for total in layout.control_totals]


def test_a_french_list_by_sectors(sheet: MakeSheet) -> None:
    rows = [
        ["IVe SALON DU BOIS"],
        ["N°", "Société", "Exposant", "Pays", "Emplacement", "", ""],
        ["", "Raison sociale", "Statut", "", "Hall", "Stand", "Surface (m²)"],
        ["A – Menuiserie"],
        ["1", "Aulne SARL", "Exposant principal", "France", "1", "A12", "18 m²"],
        ["2", "Bouleau & Fils", "Exposant principal", "Belgique", "1", "A14", "18"],
        ["", "Sous-total Menuiserie", "", "", "", "", "36"],
        ["B – Parquets"],
        ["3", "Érable Ltd.", "Co-exposant", "Royaume-Uni", "2", "C1", "9"],
        ["", "TOTAL", "3 exposants", "3 pays", "", "", "45"],
        ["", "dont étrangers", "", "", "", "", "27"],
    ]
    layout = understand(sheet(rows, "2025", [(1, 1, 1, 7), (2, 5, 2, 7)]), "liste.xlsx")
    assert fields(layout)[1:] == [
        *(Field.ORGANISATION, Field.ROLE, Field.COUNTRY, Field.HALL, Field.STAND, Field.NET_SPACE)
    ]
    assert layout.data_rows == (5, 6, 9)
    assert [(one.value, one.first_row) for one in layout.sections] == [("Menuiserie", 5), ("Parquets", 9)]
    assert totals(layout) == [(7, 36, 36), (10, 45, 45), (10, 3, 3)]


def test_a_chinese_list_by_origin(sheet: MakeSheet) -> None:
    rows = [
        ["第四届木业博览会（第一期）参展企业汇总表", "", "", "", ""],
        ["序号", "企业名称", "国别", "面积（㎡）", "展位号"],
        ["一、境内企业"],
        ["1", "杭州甲木有限公司", "中国", "36", "A01"],
        ["2", "宁波乙林有限公司", "中国", "18", "A02"],
        ["小计", "", "", "54", ""],
        ["二、境外企业"],
        ["1", "木材株式会社", "日本", "18", "B01"],
        ["合计", "共3家", "", "72", ""],
    ]
    layout = understand(sheet(rows), "汇总 2025.csv")
    assert layout.data_rows == (4, 5, 8)
    assert reasons(layout)[3] == reasons(layout)[7] == SECTION_HEADING
    assert [section.field for section in layout.sections] == []
    assert totals(layout) == [(6, 54, 54), (9, 72, 72), (9, 3, 3)]
    assert layout.sheet_value == (Field.PHASE, "第一期")


def test_net_and_gross_space_under_one_group(sheet: MakeSheet) -> None:
    rows = [
        ["Aussteller", "Land", "Fläche", ""],
        ["", "", "netto (m²)", "brutto (m²)"],
        ["Alpha GmbH", "DE", "36", "50"],
        ["Beta AG", "AT", "9", "12"],
        ["Summe Deutschland", "", "36", ""],
    ]
    layout = understand(sheet(rows, merged=[(1, 3, 1, 4)]), "a.csv")
    assert fields(layout) == [Field.ORGANISATION, Field.COUNTRY, Field.NET_SPACE, Field.IGNORED]
    assert layout.columns[2].unit == "sqm"
    assert layout.data_rows == (3, 4)


def test_a_count_of_exhibitors_stands_where_it_likes(sheet: MakeSheet) -> None:
    rows = [
        ["Expositor", "País", "Superficie m2"],
        ["Abeto S.A.", "España", "36"],
        ["Boj S.L.", "España", "18"],
    ]
    layout = understand(sheet([*rows, ["TOTAL EXPOSITORES", "", "2"]]), "a.csv")
    assert totals(layout) == [(4, 2, 2)]
    assert layout.control_totals[0].column == "Expositor"


def test_a_column_of_roles_is_no_column_of_names(sheet: MakeSheet) -> None:
    rows = [[f"Firma {n} GmbH", ("Hauptaussteller", "Mitaussteller")[n % 2], f"A{n:02}"] for n in range(8)]
    layout = understand(sheet([["Firma", "Aussteller", "Stand"], *rows]), "a.csv")
    assert fields(layout) == [Field.ORGANISATION, Field.ROLE, Field.STAND]
