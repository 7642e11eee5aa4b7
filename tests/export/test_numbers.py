"""Texts on slides and format codes say the same."""

import pytest

from expo_app.export.numbers import cell_text, step_code, unit_code, value_text
from expo_app.model.figure import Unit
from expo_app.report.spec import Cell, CellKind


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (1812, CellKind.COUNT, "1,812"),
        (-22, CellKind.COUNT, "−22"),
        (266, CellKind.CHANGE, "+266"),
        (0, CellKind.CHANGE, "±0"),
        (-0.04, CellKind.POINTS, "±0.0"),
        (54.04, CellKind.CHANGE_PERCENT, "+54.0 %"),
        (26.27, CellKind.PERCENT, "26.3 %"),
        (68420.0, CellKind.AREA, "68,420"),
        (36.5, CellKind.AREA, "36.5"),
        (3.0, CellKind.RANK, "3"),
        (None, CellKind.COUNT, ""),
        ("=1+1", CellKind.TEXT, "=1+1"),
    ],
)
def test_cells(value: Cell, kind: CellKind, text: str) -> None:
    assert cell_text(value, kind, "en") == text


def test_chinese_sets_no_space_before_percent() -> None:
    assert cell_text(26.27, CellKind.PERCENT, "zh") == "26.3%"
    assert value_text(26.27, Unit.PERCENT, "zh") == "26.3%"
    assert unit_code(Unit.PERCENT, "zh") == '0.0"%"'


def test_units() -> None:
    assert value_text(1710, Unit.SQUARE_METRES, "en") == "1,710 m²"
    assert unit_code(Unit.SQUARE_METRES, "en") == '#,##0" m²"'
    assert step_code(Unit.COUNT, "en") == '"▲ +"#,##0;"▼ −"#,##0;"±"#,##0'
