"""Narrowing single columns, and copying what is shown."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.report.spec import CellKind
from expo_app.ui.tables.copying import tab_separated
from expo_app.ui.tables.filters import column_test, is_understood
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView

SPACES = [9, 18, None, 36.5, -2]


@pytest.mark.parametrize(
    ("wanted", "stays"),
    [
        (">= 18", [18, 36.5]),
        ("<18", [9, -2]),
        ("9..18", [9, 18]),
        ("18", [18]),
        ("= 36.5", [36.5]),
        ("=", [None]),
        ("-2", [-2]),
        ("≤ 9", [9, -2]),
        ("1,000", []),
    ],
)
def test_numbers_are_compared(wanted: str, stays: list[float | None]) -> None:
    test = column_test(CellKind.AREA, wanted)
    assert test is not None
    assert [value for value in SPACES if test(value, "")] == stays


def test_texts_hold_every_word_and_none_with_a_minus() -> None:
    texts = ["Alder Robotics", "Alder Data", "Birch Data", ""]

    def stays(wanted: str) -> list[str]:
        test = column_test(CellKind.TEXT, wanted)
        return [text for text in texts if test is None or test(text, text)]

    assert stays("alder") == ["Alder Robotics", "Alder Data"]
    assert stays("data -birch") == ["Alder Data"]
    assert stays("=") == [""]
    assert stays("  ") == texts


def test_what_is_no_number_is_not_understood() -> None:
    assert not is_understood(CellKind.COUNT, "many")
    assert is_understood(CellKind.COUNT, "")
    assert is_understood(CellKind.TEXT, "many")


@settings(deadline=None, max_examples=40)
@given(st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6))), st.floats(-1e6, 1e6))
def test_a_number_and_its_opposite_share_the_known(values: list[float | None], limit: float) -> None:
    limit = round(limit, 3)
    low, high = (column_test(CellKind.AREA, f"{sign} {limit:f}") for sign in ("<", ">="))
    assert low is not None
    assert high is not None
    for value in values:
        assert (low(value, "") + high(value, "")) == (value is not None)


def table_of(qtbot: QtBot) -> TableView:
    table = TableView("Test")
    qtbot.addWidget(table)
    table.resize(600, 300)
    names = ["=Alder", "Birch", "Cedar\tand\nSons", "Dogwood"]
    table.show_columns(
        (Column("Name", names), Column("m²", [9.0, 18.5, None, 36], str, CellKind.AREA, 80)),
        keys=list("abcd"),
    )
    table.show()
    return table


def test_columns_are_narrowed_together_and_the_header_says_so(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    with qtbot.waitSignal(table.narrowed):
        table._narrow("m²", "> 9")
    assert [table.table.key(row) for row in range(table.table.rowCount())] == ["b", "d"]
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    across = Qt.Orientation.Horizontal
    assert [table.table.headerData(1, across, role) for role in roles] == ["m² ▾", "m²: > 9"]
    table._narrow("Name", "dog")
    assert [table.table.key(row) for row in range(table.table.rowCount())] == ["d"]
    table.narrow_nothing()
    assert table.table.rowCount() == 4


def test_the_field_below_the_header_narrows_with_every_letter(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.setFocus()
    table.setCurrentIndex(table.table.index(0, 1))
    qtbot.keyClick(
        table, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    field = QApplication.activePopupWidget().field
    assert field.accessibleName() == "Filter m²"
    qtbot.keyClicks(field, ">= 1")
    assert table.table.rowCount() == 3
    qtbot.keyClicks(field, "x")
    assert field.property("state") == "error"
    assert table.table.rowCount() == 3  # what is not understood changes nothing
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClicks(field, "9")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert [table.table.key(row) for row in range(table.table.rowCount())] == ["d"]


def test_rows_are_copied_with_headers_and_never_as_formulas(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    table.setFocus()
    ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(table, Qt.Key.Key_C, ctrl | shift)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Name\tm²",
        "Dogwood\t36",
        "Birch\t18.5",
        "'=Alder\t9",
        "Cedar and Sons\t",
    ]
    table.selectionModel().select(
        table.table.index(1, 0),
        QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows,
    )
    qtbot.keyClick(table, Qt.Key.Key_C, ctrl)
    assert QGuiApplication.clipboard().text() == "Name\tm²\nBirch\t18.5"


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(st.one_of(st.none(), st.text(), st.integers()), min_size=2, max_size=2)))
def test_every_cell_keeps_its_place_and_none_begins_a_formula(rows: list[list[object]]) -> None:
    lines = tab_separated(["a", "b"], rows).split("\n")
    assert len(lines) == len(rows) + 1
    for line, row in zip(lines[1:], rows, strict=True):
        cells = line.split("\t")
        assert len(cells) == 2
        for cell, value in zip(cells, row, strict=True):
            assert isinstance(value, int) or not cell.startswith(("=", "+", "-", "@"))


def test_what_is_selected_stays_selected_when_the_order_changes(qtbot: QtBot) -> None:
    table = table_of(qtbot)
    table.select_key("b")
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    (index,) = table.selectionModel().selectedRows()
    assert table.table.key(index.row()) == "b"
