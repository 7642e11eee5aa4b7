"""The table of a chart's data, which takes the place of the drawing and gives it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.chart_table import ChartTable
from expo_app.ui.charts.view import ChartView, TrendView
from expo_app.ui.tables.view import ROW_HEIGHT
from expo_app.ui.theme.palette import palette
from expo_app.ui.widgets.table_switch import TableSwitch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def chart(qtbot: QtBot, countries: ChartSpec) -> ChartView:
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(640, 420)
    view.show_spec(countries)
    view.show()
    qtbot.waitExposed(view)
    return view


def table_of(view: ChartView | TrendView) -> ChartTable:
    table = view.findChild(ChartTable)
    assert isinstance(table, ChartTable)
    return table


def read(table: ChartTable) -> list[list[str]]:
    model = table.table
    cells = [
        [model.index(row, column) for column in range(model.columnCount())] for row in range(model.rowCount())
    ]
    return [[str(cell.data() or "") for cell in row] for row in cells]


def test_the_table_says_what_the_chart_does(chart: ChartView, countries: ChartSpec) -> None:
    chart.show_as_table(True)
    table = table_of(chart)
    assert table.isVisible()
    assert table.parentWidget().size() == chart.size()
    QApplication.processEvents()
    assert table.viewport().height() % ROW_HEIGHT == 0
    assert table.accessibleName() == countries.title
    assert table.table.headers == ("Name", "2025", "2024", "Share", "Change")
    rows = read(table)
    assert rows[1] == ["Germany", "41", "22", "8.6 %", "+19"]
    assert rows[-1] == ["29 others, 3 lost", "157", "", "", "+50"]
    assert len(rows) == len(countries.categories) + 1


def test_every_figure_asks_for_its_mark(chart: ChartView, qtbot: QtBot) -> None:
    chart.show_as_table(True)
    table = table_of(chart)
    for column in range(5):
        table.setCurrentIndex(table.table.index(1, column))
        with qtbot.waitSignal(chart.mark_clicked) as clicked:
            QTest.keyClick(table, Qt.Key.Key_Return)
        assert clicked.args == ["DEU"]


def test_it_is_sorted_and_copied_by_its_numbers(chart: ChartView) -> None:
    chart.show_as_table(True)
    table = table_of(chart)
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row[1] for row in read(table)][:3] == ["157", "46", "41"]
    table.copy_table()
    assert "Germany\t41\t22" in QGuiApplication.clipboard().text()


def test_it_follows_the_chart_and_gives_it_back(chart: ChartView, share: ChartSpec) -> None:
    chart.show_as_table(True)
    assert chart.focusPolicy() is Qt.FocusPolicy.NoFocus
    chart.show_spec(share)
    assert read(table_of(chart))[3] == ["2025", "26.3 %"]
    chart.resize(500, 300)
    assert table_of(chart).width() == 500
    chart.apply_theme(palette(dark=True))
    chart.show_as_table(False)
    assert not table_of(chart).isVisible()
    assert chart.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_button_turns_it_by_keyboard(qtbot: QtBot, share: ChartSpec, exhibitors: ChartSpec) -> None:
    view = TrendView()
    switch = TableSwitch(view)
    for widget in (view, switch):
        qtbot.addWidget(widget)
        widget.show()
    view.show_specs(share, exhibitors)
    assert switch.accessibleName() == "Show as table"
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.accessibleName() == "Show as chart"
    assert read(table_of(view))[3] == ["2025", "26.3 %", "1,812"]
    switch.apply_theme(palette(dark=True))
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert not table_of(view).isVisible()
