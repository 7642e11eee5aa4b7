"""Charts of tables that bring none: only where bars compare what is alike, and say what they leave out."""

from dataclasses import replace

import pytest

from expo_app.export.sheets.own_charts import charted_tables
from expo_app.model.figure import Unit
from expo_app.report.spec import (
    CellKind,
    ChartKind,
    ChartSpec,
    Mark,
    Report,
    Series,
    TableColumn,
    TableSpec,
    Tone,
)

COLUMNS = (
    TableColumn("Country"),
    TableColumn("In 2024", CellKind.COUNT),
    TableColumn("Again", CellKind.COUNT),
)


def table(values: list[tuple[int, int]], identity: str = "kept") -> TableSpec:
    rows = tuple((f"Country {at}", *pair) for at, pair in enumerate(values))
    return TableSpec(identity, "Retention", COLUMNS, rows)


def chart_of(report: Report, made: TableSpec) -> ChartSpec | None:
    (found,) = charted_tables(replace(report, tables=(made,), charts=()))
    return found.chart


def test_a_chart_of_the_first_rows_says_so(report: Report) -> None:
    values = [(90 - at, at) for at in range(40)]
    few, many = (chart_of(report, table(rows)) for rows in (values[:12], values))
    assert few is not None
    assert few.title == "Retention"
    assert many is not None
    assert many.title == "Retention: the first 12 of 40"
    assert many.categories[-1] == "Country 11"
    chinese = chart_of(replace(report, lang="zh"), table(values))
    assert chinese is not None
    assert chinese.title == "Retention：前 12 项，共 40 项"


def test_the_first_of_equals_are_no_chart(report: Report) -> None:
    equals = [(1, at % 2) for at in range(40)]
    assert chart_of(report, table(equals)) is None
    assert chart_of(report, table(equals[:12])) is not None


@pytest.mark.parametrize("identity", ["headline", "indicators", "market"])
def test_what_is_not_alike_is_not_compared(report: Report, identity: str) -> None:
    assert chart_of(report, table([(3, 1), (2, 1)], identity)) is None


def test_editions_before_the_first_known_one_are_left_out(report: Report) -> None:
    marks = tuple(Mark(value, "", Tone.THIS) for value in (None, None, 30, None, 40))
    years = ("2021", "2022", "2023", "2024", "2025")
    line = ChartSpec(
        "trend", ChartKind.LINE, "Visitors", "", "", Unit.COUNT, years, (Series("Visitors", marks),), ""
    )
    (found,) = charted_tables(replace(report, tables=(), charts=(line,)))
    assert found.rows == (("2023", 30), ("2024", None), ("2025", 40))
    assert found.chart is not None
    assert found.chart.categories == ("2023", "2024", "2025")


def test_changes_keep_their_sign(report: Report) -> None:
    marks = (Mark(3, "+3", Tone.INCREASE), Mark(-2, "−2", Tone.DECREASE))
    signed = ChartSpec(
        "added", ChartKind.SIGNED, "Added", "", "", Unit.COUNT, ("A", "B"), (Series("Change", marks),), ""
    )
    (found,) = charted_tables(replace(report, tables=(), charts=(signed,)))
    assert [column.kind for column in found.columns] == [CellKind.TEXT, CellKind.CHANGE]
