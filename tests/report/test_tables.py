"""Tables: one row for each thing, whole rows, keys and totals that are true."""

from dataclasses import replace

import pytest

from expo_app.model.caveat import Caveat, Warned
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report import tables, tables_groups
from expo_app.report.charts import every_chart
from expo_app.report.spec import CellKind, TableSpec
from expo_app.report.words import words

EN = words("en")


def column(table: TableSpec, header: str) -> list[object]:
    place = [found.header for found in table.columns].index(header)
    return [row[place] for row in table.rows]


def test_every_row_is_whole(gdte: Dossier, lang: str) -> None:
    spoken = words(lang)
    found = tables.every_table(gdte, spoken, every_chart(gdte, spoken))
    assert len(found) == 15
    for table in found:
        assert len({column.header for column in table.columns}) == len(table.columns)
        assert all(column.header for column in table.columns)
        assert all(len(row) == len(table.columns) for row in table.rows)
        assert len(table.keys) == len(table.rows)
        assert len(table.total) in {0, len(table.columns)}


def test_countries(gdte: Dossier) -> None:
    table = tables_groups.international_countries_table(gdte, EN)
    assert table.rows[1][:6] == (2, "Germany", 41, 22, 19, 100 * 19 / 22)
    assert table.keys[1] == "DEU"
    assert table.total[:6] == (None, "All 40", 476, 309, 167, 100 * 167 / 309)
    assert sum(value for value in column(table, "2025") if isinstance(value, int)) == 476
    assert dict(zip(table.keys, column(table, "2025"), strict=True))["IRL"] == 0


def test_a_first_edition_compares_nothing(first_edition: Dossier) -> None:
    table = tables_groups.countries_table(first_edition, EN)
    assert [found.header for found in table.columns] == [
        "#",
        "Country or region",
        "2025",
        "Share",
        "Net space",
    ]
    assert [found.header for found in tables.headline_table(first_edition, EN).columns] == [
        "Measure",
        "Unit",
        "2025",
    ]


def test_sectors_have_no_total(gdte: Dossier) -> None:
    table = tables_groups.sectors_table(gdte, EN)
    assert table.total == ()
    assert "12 not assigned" in table.note


@pytest.mark.parametrize(
    ("now", "before", "note"),
    [
        (6, 1, "6 not assigned, 1 in 2024: the lists do not tell."),
        (0, 27, "27 not assigned in 2024: the list does not tell."),
        (6, 0, "6 not assigned: the list does not tell."),
        (0, 0, ""),
    ],
)
def test_who_is_in_no_row_is_told_of_both_editions(gdte: Dossier, now: int, before: int, note: str) -> None:
    found = replace(gdte.countries, unassigned=now, previous_unassigned=before)
    assert tables_groups.countries_table(replace(gdte, countries=found), EN).note == note
    warned = Warned(Caveat.COUNTRY_UNKNOWN, ("2024", before, 5.0))
    told = tables_groups.countries_table(replace(gdte, countries=found, warnings=(warned,)), EN).note
    assert "2024" not in told, "the warning says it"


def test_headline_and_shares_hold_every_figure(gdte: Dossier) -> None:
    headline, shares = tables.headline_table(gdte, EN), tables.shares_table(gdte, EN)
    assert {*headline.keys, *shares.keys} == {*map(str, Measure)} - {"visits"}
    assert headline.rows[0] == ("Exhibitors", "number", 1812, 1546, 266, 100 * 266 / 1546)
    assert shares.columns[-1].kind is CellKind.POINTS


def test_editions(gdte: Dossier) -> None:
    table = tables.editions_table(gdte, EN)
    assert column(table, "Exhibitors") == [800, 1018, 1546, 1812]
    assert column(table, "International exhibitors") == [None, 204, 309, 476]


def test_the_waterfall_adds_up(gdte: Dossier, lang: str) -> None:
    table = tables.waterfall_table(gdte, words(lang))
    steps = [value for _, value in table.rows]
    assert sum(value for value in steps if isinstance(value, int)) == table.total[1] == 1812


def test_known_steps_are_translated(gdte: Dossier) -> None:
    assert [name for name, _ in tables.waterfall_table(gdte, words("zh")).rows] == [
        "读取行数",
        "合计行与空行",
        "完全重复",
        "被代理企业",
        "同一参展商的其他展位",
    ]


def test_sources(gdte: Dossier) -> None:
    table = tables.sources_table(gdte, EN)
    assert table.rows[4] == ("2025.xlsx", "List", "2025", "exhibitors", 1921, "2025-09-20", "3a1b2c3d")
    short = tables.short_sources_table(gdte, EN)
    assert [row[0] for row in short.rows] == [
        "2025.xlsx",
        "visitors_2025.csv",
        "2024.xlsx",
        "visitors_2024.csv",
        "2023.csv",
        "2022.xls",
    ]
    assert short.rows[0] == ("2025.xlsx", "20 September 2025", "3a1b2c3d")


def test_empty_tables_are_left_out(gdte: Dossier) -> None:
    bare = replace(gdte, visitor_countries=None, sources=())
    ids = {table.id for table in tables.every_table(bare, EN, ())}
    assert not ids & {"visitor_countries", "sources"}
