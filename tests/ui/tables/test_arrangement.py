"""Columns as their reader arranges them, and as they are found again."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from expo_app.report.spec import CellKind
from expo_app.ui.settings import Settings
from expo_app.ui.tables.layout import TableLayout, from_json, to_json
from expo_app.ui.tables.memory import remember_layouts
from expo_app.ui.tables.menus import cell_menu, header_menu
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.totalled import TotalledTable
from expo_app.ui.tables.view import TableView

HEADERS = ("Name", "Country", "Hall", "m²")


def columns(rows: int = 40) -> tuple[Column, ...]:
    texts = [
        Column(header, [f"{header} {row}" for row in range(rows)], width=width)
        for header, width in zip(HEADERS[:3], (0, 120, 80), strict=True)
    ]
    return (*texts, Column("m²", list(range(rows)), str, CellKind.AREA, 96, total=sum(range(rows))))


def shown_table(qtbot: QtBot, width: int = 700) -> TableView:
    table = TableView("Exhibitors")
    qtbot.addWidget(table)
    table.resize(width, 240)
    table.show_columns(columns(), keys=list(range(40)))
    table.show()
    return table


def headers(table: TableView) -> list[str]:
    return [HEADERS[number] for number in table.arrangement.shown]


def press(table: TableView, column: int, text: str) -> None:
    """Press an entry of the menu of a header."""
    menu = header_menu(table, column)
    entries = {
        action.text(): action for one in (menu, *menu.findChildren(type(menu))) for action in one.actions()
    }
    entries[text].trigger()


def test_a_column_is_hidden_and_shown_again_from_the_menu(qtbot: QtBot) -> None:
    table = shown_table(qtbot)
    press(table, 1, "Hide “Country”")
    assert headers(table) == ["Name", "Hall", "m²"]
    press(table, 0, "Country")
    assert headers(table) == list(HEADERS)


def test_the_last_column_cannot_be_hidden(qtbot: QtBot) -> None:
    table = shown_table(qtbot)
    for column in range(4):
        table.arrangement.hide(column)
    assert headers(table) == ["m²"]


def test_pinned_columns_stay_while_the_others_scroll(qtbot: QtBot) -> None:
    table = shown_table(qtbot, width=240)
    assert headers(table) == ["Name", "Country"]  # the others have no room
    press(table, 0, "Keep in sight up to here")
    assert headers(table) == list(HEADERS)
    pinned = table.arrangement.pinned
    assert pinned.isVisible()
    assert [pinned.isColumnHidden(number) for number in range(4)] == [False, True, True, True]
    bar = table.horizontalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    table.verticalScrollBar().setValue(112)
    assert pinned.verticalScrollBar().value() == 112
    assert pinned.indexAt(QPoint(10, 10)).data() == "Name 4"
    press(table, 0, "Let all columns scroll")
    assert not pinned.isVisible()


def test_a_click_on_a_pinned_cell_chooses_its_row(qtbot: QtBot) -> None:
    table = shown_table(qtbot)
    table.arrangement.pin_up_to(0)
    pinned = table.arrangement.pinned
    with qtbot.waitSignal(table.row_chosen) as chosen:
        qtbot.mouseClick(pinned.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 28 + 10))
    assert chosen.args == [1]
    qtbot.mouseClick(pinned.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert table.arrangement.layout.sorted_by == "Name"


def test_tables_are_found_as_they_were_left(qtbot: QtBot, settings: Settings) -> None:
    first = shown_table(qtbot)
    remember_layouts([first], settings)
    first.arrangement.hide(2)
    first.horizontalHeader().moveSection(3, 0)
    first.setColumnWidth(1, 144)
    first.sortByColumn(3, Qt.SortOrder.DescendingOrder)

    again = Settings(settings.folder, settings.documents)
    second = TableView("Exhibitors")
    qtbot.addWidget(second)
    remember_layouts([second], again)
    second.resize(700, 240)
    second.show_columns(columns(), keys=list(range(40)))
    second.show()
    assert headers(second) == ["m²", "Name", "Country"]
    assert second.columnWidth(1) == 144
    assert second.table.key(0) == 39

    press(second, 0, "Arrange as usual")
    assert headers(second) == list(HEADERS)
    assert dict(again.tables) == {}


def test_the_total_goes_along(qtbot: QtBot) -> None:
    table = TotalledTable("Test")
    qtbot.addWidget(table)
    table.resize(320, 240)
    table.show_columns(columns())
    table.show()
    table.view.arrangement.arrange(replace(TableLayout(), pinned=1, order=("Name", "m²", "Country", "Hall")))
    assert table.total.horizontalHeader().logicalIndex(1) == 3
    assert table.total.arrangement.pinned.isVisible()
    bars = [part.horizontalScrollBar() for part in (table.view, table.total)]
    qtbot.waitUntil(lambda: 0 < bars[0].maximum() == bars[1].maximum())
    bars[0].setValue(bars[0].maximum())
    assert bars[1].value() == bars[0].maximum()


def test_the_menu_of_a_cell_copies_and_offers_no_correction_without_a_list(qtbot: QtBot) -> None:
    table = shown_table(qtbot)
    texts = [action.text() for action in cell_menu(table, table.table.index(0, 0)).actions()]
    assert "Copy the whole table" in texts
    assert "Correct this cell…" not in texts


names = st.lists(st.sampled_from("abcdefg"), unique=True)


@settings(deadline=None, max_examples=60)
@given(names, names)
def test_every_column_has_one_place(order: list[str], present: list[str]) -> None:
    places = TableLayout(order=tuple(order)).places(present)
    assert sorted(places) == list(range(len(present)))
    known = [present[place] for place in places if present[place] in order]
    assert known == [name for name in order if name in present]


@settings(deadline=None, max_examples=60)
@given(
    st.builds(
        TableLayout,
        order=names.map(tuple),
        hidden=names.map(tuple),
        widths=names.map(lambda found: tuple((name, 40 + len(name)) for name in found)),
        pinned=st.integers(0, 5),
        wide=st.booleans(),
        sorted_by=st.text(),
        descending=st.booleans(),
    )
)
def test_a_layout_is_read_as_it_was_written(layout: TableLayout) -> None:
    assert from_json(to_json(layout)) == layout
