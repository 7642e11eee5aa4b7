"""Sorting and filtering of tables."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from expo_app.report.spec import CellKind, TableColumn, TableSpec
from expo_app.report.words import words
from expo_app.ui.tables.cells import columns_of
from expo_app.ui.tables.model import Column, TableModel
from expo_app.ui.tables.totalled import TotalledTable

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


def shown(model: TableModel, column: int) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def model_of(*columns: Column, keys: object = ()) -> TableModel:
    model = TableModel()
    model.show_columns(columns, keys)
    return model


def test_unknown_values_come_last_in_either_order() -> None:
    model = model_of(Column("n", [3, None, 1, 2], str, CellKind.COUNT))
    model.sort(0, UP)
    assert shown(model, 0) == ["1", "2", "3", ""]
    model.sort(0, DOWN)
    assert shown(model, 0) == ["3", "2", "1", ""]
    model.sort(-1, UP)
    assert shown(model, 0) == ["3", "", "1", "2"]


@given(st.lists(st.one_of(st.none(), st.integers(-5, 5))), st.booleans())
@settings(deadline=None, max_examples=50)
def test_sorting_keeps_every_row_and_its_key(values: list[int | None], down: bool) -> None:
    model = model_of(Column("n", values, str, CellKind.COUNT), keys=list(range(len(values))))
    model.sort(0, DOWN if down else UP)
    rows = range(model.rowCount())
    assert sorted(model.key(row) for row in rows) == list(range(len(values)))
    known = [values[model.key(row)] for row in rows if values[model.key(row)] is not None]
    assert known == sorted(known, reverse=down)


def test_every_word_has_to_occur_in_any_column_and_case() -> None:
    model = model_of(
        Column("name", ["Alder Ltd", "Birch Ltd", "Alder GmbH"]),
        Column("country", ["France", "Germany", "Germany"]),
        keys=["a", "b", "c"],
    )
    model.filter("alder GERM")
    assert [model.key(row) for row in range(model.rowCount())] == ["c"]
    assert model.row_of("a") == -1
    model.filter("")
    assert model.rowCount() == 3


def test_a_filter_stays_when_the_order_changes() -> None:
    model = model_of(Column("name", ["b", "a", "ab"]))
    model.filter("b")
    model.sort(0, UP)
    assert shown(model, 0) == ["ab", "b"]


def test_a_percent_on_a_small_base_shows_the_base() -> None:
    kinds = (CellKind.TEXT, CellKind.COUNT, CellKind.COUNT, CellKind.CHANGE, CellKind.CHANGE_PERCENT)
    spec = TableSpec(
        "t",
        "T",
        tuple(TableColumn(f"c{number}", kind) for number, kind in enumerate(kinds)),
        (("x", 21, 8, 13, 162.5), ("y", 46, 34, 12, 35.3), ("z", 3, 0, 3, None)),
    )
    model = model_of(*columns_of(spec, words("en")))
    assert shown(model, 4) == ["+162.5 % of 8", "+35.3 %", ""]
    assert shown(model, 3) == ["▲ +13", "▲ +12", "▲ +3"]


def test_the_total_stands_under_its_columns(qtbot: QtBot) -> None:
    table = TotalledTable("Test")
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    numbers = Column("n", list(range(50)), str, CellKind.COUNT, 64, total=1225)
    table.show_columns((Column("name", [f"row {n}" for n in range(50)], total="All"), numbers))
    qtbot.waitUntil(lambda: table.total.columnWidth(0) == table.view.columnWidth(0) > 300)
    assert [table.total.table.index(0, column).data() for column in range(2)] == ["All", "1225"]


def test_columns_at_the_end_give_way_to_names(qtbot: QtBot) -> None:
    table = TotalledTable("Test")
    qtbot.addWidget(table)
    table.show()
    columns = [Column("name", ["a"]), *(Column(f"n{n}", [1], str, CellKind.COUNT, 80) for n in range(4))]
    table.resize(300, 200)
    table.show_columns(columns)
    qtbot.waitUntil(lambda: table.view.isColumnHidden(4))
    assert not table.view.isColumnHidden(1)
    table.resize(800, 200)
    qtbot.waitUntil(lambda: not table.view.isColumnHidden(4))
