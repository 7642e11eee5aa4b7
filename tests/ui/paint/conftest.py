"""A small report with every kind of page."""

import pytest

from expo_app.model.figure import Measure, Unit
from expo_app.report.spec import (
    Card,
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Page,
    Remark,
    Report,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)

SOURCE = "Source: GDTE-2025-closing-list.xlsx, GDTE-2024-closing-list.xlsx."


def chart(kind: ChartKind, values: tuple[float | None, ...], names: tuple[str, ...]) -> ChartSpec:
    """A chart of that kind; the last value is this edition's, in a ranking all are."""
    ranked = kind is ChartKind.RANKED
    marks = tuple(
        Mark(
            value,
            "not known" if value is None else f"{value:,.0f}",
            Tone.THIS if ranked or place == len(values) - 1 else Tone.PREVIOUS,
            names[place],
            "+19" if ranked else "",
            1,
        )
        for place, value in enumerate(values)
    )
    title = f"Finding of the {kind} chart"
    return ChartSpec(
        str(kind),
        kind,
        title,
        "Exhibitors & visitors",
        SOURCE,
        Unit.COUNT,
        names,
        (Series("2025", marks),),
        title,
    )


@pytest.fixture
def charts() -> tuple[ChartSpec, ...]:
    years = ("2022", "2023", "2024", "2025")
    return (
        chart(ChartKind.COLUMNS, (800, 1018, 1546, 1812), years),
        chart(ChartKind.LINE, (None, 20, 20, 26), years),
        chart(ChartKind.RANKED, (46, 41, 38), ("United States", "Germany", "新加坡")),
        chart(
            ChartKind.BRIDGE, (1546, -611, 84, 793, 1812), ("2024", "Lost", "Won back", "First-time", "2025")
        ),
    )


@pytest.fixture
def long_table() -> TableSpec:
    columns = (TableColumn("Country or region"), TableColumn("2025", CellKind.COUNT))
    rows = tuple((f"Country {number:03}", 1000 + number) for number in range(90))
    return TableSpec("countries", "Countries and regions", columns, rows, total=("All", 94005))


@pytest.fixture
def report(charts: tuple[ChartSpec, ...], long_table: TableSpec) -> Report:
    cards = (
        Card(
            Measure.EXHIBITORS, "Exhibitors", "1,812", "", "+17.2 %", "+266", "2024: 1,546", 1, (1546, 1812)
        ),
        Card(Measure.NET_SPACE, "Net space", None, hint="No list states net space"),
    )
    steps = TableSpec(
        "waterfall",
        "From rows to exhibitors",
        (TableColumn("Step"), TableColumn("Rows", CellKind.COUNT)),
        (("Rows read", 1921), ("Exact duplicates", -109)),
        total=("Exhibitors 2025", 1812),
    )
    remarks = (Remark("58.9 % came again", "182 of the 309 international exhibitors of 2024"),)
    pages = (
        Page("cover", "Global Digital Trade Expo 2025", "compared with 2024", "Hangzhou", "", is_cover=True),
        Page("headline", "Exhibitors up 17.2 % to 1,812", "Exhibitors", SOURCE, "", cards=cards),
        *(Page(one.id, one.title, one.subtitle, SOURCE, "", chart=one, remarks=remarks) for one in charts),
        Page(
            "sources", "1,921 rows make 1,812 exhibitors", "Sources", SOURCE, "", tables=(steps, long_table)
        ),
    )
    return Report("Global Digital Trade Expo 2025", "2025 against 2024", "en", pages, (), charts)
