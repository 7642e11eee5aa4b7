"""Tables end with a whole row, the total follows the last one, and columns are as wide as their texts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.report.spec import CellKind
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.totalled import TotalledTable
from expo_app.ui.tables.view import ROW_HEIGHT, TableView
from expo_app.ui.tables.whole_rows import WholeRows


def columns(rows: int, halls: int = 112) -> tuple[Column, ...]:
    """Names, halls with a width of at most so many pixels, and numbers with a total."""
    return (
        Column("Name", [f"Name {row}" for row in range(rows)]),
        Column("Hall", ["2B"] * rows, width=halls),
        Column("m²", list(range(rows)), str, CellKind.AREA, 96, total=rows),
    )


@pytest.mark.parametrize("height", [100, 211, 340])
def test_the_last_row_is_not_cut(qtbot: QtBot, height: int) -> None:
    table = TableView("Exhibitors")
    room = WholeRows(table)
    qtbot.addWidget(room)
    table.show_columns(columns(40))
    room.resize(400, height)
    room.show()
    QApplication.processEvents()
    assert table.viewport().height() % ROW_HEIGHT == 0
    assert height - table.height() < ROW_HEIGHT


@pytest.mark.parametrize(("rows", "shown"), [(3, 3), (40, 8)])
def test_a_total_follows_the_last_row(qtbot: QtBot, rows: int, shown: int) -> None:
    table = TotalledTable("Exhibitors")
    qtbot.addWidget(table)
    table.show_columns(columns(rows), list(range(rows)))
    table.resize(400, 300)
    table.show()
    QApplication.processEvents()
    assert table.view.viewport().height() == shown * ROW_HEIGHT
    assert table.total.y() == table.view.geometry().bottom() + 1
    table.view.table.filter("nobody is called so")
    assert table.total.y() <= table.height() - table.total.height()


def test_a_total_is_as_wide_as_the_rows_above_it_at_once(qtbot: QtBot) -> None:
    table = TotalledTable("Exhibitors")
    qtbot.addWidget(table)
    table.show_columns(columns(8), list(range(8)))
    table.resize(400, 160)
    table.show()
    QApplication.processEvents()
    beside_bar = table.total.width()
    table.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert table.total.width() == table.view.viewport().width() > beside_bar


def test_a_column_of_texts_is_no_wider_than_they_are(qtbot: QtBot) -> None:
    table = TableView("Exhibitors")
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show_columns(columns(40))
    table.show()
    assert table.columnWidth(1) < 112
    assert table.columnWidth(2) == 96  # numbers stand where they stand in every table
    table.show_columns(columns(40, halls=40))
    assert table.columnWidth(1) == 40
