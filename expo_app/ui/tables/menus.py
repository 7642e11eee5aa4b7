"""The menus of a table: of a header, and of a cell."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from expo_app.ui.tables.layout import TableLayout

if TYPE_CHECKING:
    from expo_app.ui.tables.view import TableView

KEYS = {"correct": "F2", "copy_rows": "Ctrl+C", "copy_table": "Ctrl+Shift+C", "filter": "Ctrl+Shift+L"}
"""The keys that a table answers to, beside those of any list."""


def header_menu(table: "TableView", column: int) -> QMenu:
    """What can be done with a column, and with all of them."""
    menu = QMenu(table)
    _add_column_part(menu, table, column)
    return menu


def cell_menu(table: "TableView", index: QModelIndex) -> QMenu:
    """What can be done with a cell, with the rows, and with its column."""
    menu = QMenu(table)
    if table.table.flags(index) & Qt.ItemFlag.ItemIsEditable:
        _add(menu, _tr("Correct this cell…"), lambda: table.edit(index), "correct")
        menu.addSeparator()
    _add(menu, _tr("Copy the rows"), table.copy_rows, "copy_rows")
    _add(menu, _tr("Copy the whole table"), table.copy_table, "copy_table")
    menu.addSeparator()
    _add_column_part(menu, table, index.column())
    return menu


def _add_column_part(menu: QMenu, table: "TableView", column: int) -> None:
    name = table.table.headers[column].replace("&", "&&")
    arrangement = table.arrangement
    _add(menu, _tr("Filter “{column}”…").format(column=name), lambda: table.narrow_column(column), "filter")
    if table.table.narrowed:
        _add(menu, _tr("Take all filters back"), table.narrow_nothing)
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    _add(menu, _tr("Sort ascending"), lambda: table.sortByColumn(column, up))
    _add(menu, _tr("Sort descending"), lambda: table.sortByColumn(column, down))
    menu.addSeparator()
    _add(menu, _tr("Keep in sight up to here"), lambda: arrangement.pin_up_to(column))
    if arrangement.layout.pinned:
        _add(menu, _tr("Let all columns scroll"), lambda: arrangement.pin_up_to(-1))
    _add(menu, _tr("Hide “{column}”").format(column=name), lambda: arrangement.hide(column))
    menu.addMenu(_columns_menu(menu, table))
    usual = _add(menu, _tr("Arrange as usual"), lambda: arrangement.arrange(TableLayout()))
    usual.setEnabled(arrangement.layout != TableLayout())


def _columns_menu(menu: QMenu, table: "TableView") -> QMenu:
    """A tick for every column; and whether all of them have their room."""
    arrangement, columns = table.arrangement, QMenu(_tr("Columns"), menu)
    shown = arrangement.shown
    for number, header in enumerate(table.table.headers):
        is_shown = number in shown
        change = arrangement.hide if is_shown else arrangement.show
        action = _add(columns, header.replace("&", "&&"), partial(change, number))
        action.setCheckable(True)
        action.setChecked(is_shown)
    columns.addSeparator()
    layout = arrangement.layout
    wide = _add(
        columns,
        _tr("All in full width, scrolling sideways"),
        lambda: arrangement.arrange(replace(layout, wide=not layout.wide)),
    )
    wide.setCheckable(True)
    wide.setChecked(layout.wide)
    return columns


def _add(menu: QMenu, text: str, done: Callable[[], object], key: str = "") -> QAction:
    action = menu.addAction(text)
    if key:
        action.setShortcut(QKeySequence(KEYS[key]))
    action.triggered.connect(lambda _checked=False: done())
    return action


def _tr(text: str) -> str:
    return QCoreApplication.translate("Tables", text)
