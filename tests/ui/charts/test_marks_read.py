"""A screen reader finds every mark of a chart by itself."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.view import ChartView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NAME, PRESS = QAccessible.Text.Name, QAccessibleActionInterface.pressAction()


def read(chart: ChartView) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(chart)


def marks(chart: ChartView) -> list[QAccessibleInterface]:
    whole = read(chart)
    return [whole.child(number) for number in range(whole.childCount())]


def test_the_chart_has_its_marks_as_children_in_their_order(chart: ChartView, countries: ChartSpec) -> None:
    whole, found = read(chart), marks(chart)
    assert whole.role() is QAccessible.Role.Chart
    assert whole.text(QAccessible.Text.Description) == countries.description
    names = [mark.text(NAME).split(",")[0] for mark in found]
    assert names[:-1] == list(countries.categories)
    assert found[1].text(NAME) == "Germany, 2025 41, 2024 22, Share 8.6 %, Change +19, Rank ↑ 2"
    for number, mark in enumerate(found):
        assert mark.isValid()
        assert mark.childCount() == 0
        assert whole.indexOfChild(mark) == number
        assert mark.parent() is whole
        assert mark.window() is chart.window().windowHandle()
        told = mark.state()
        assert (told.focusable, told.focused, told.invisible, told.invalid) == (1, 0, 0, 0)


def test_a_mark_is_where_it_is_painted(chart: ChartView) -> None:
    whole = read(chart)
    for mark in marks(chart):
        assert whole.rect().contains(mark.rect())
        middle = mark.rect().center()
        assert whole.childAt(middle.x(), middle.y()) is mark
    outside = whole.rect().bottomRight() + QPoint(20, 20)
    assert whole.childAt(outside.x(), outside.y()) is None


def test_a_press_asks_for_what_a_click_does(chart: ChartView, qtbot: QtBot) -> None:
    actions = marks(chart)[2].actionInterface()
    assert PRESS in actions.actionNames()
    assert actions.keyBindingsForAction(PRESS) == ["Return"]
    with qtbot.waitSignal(chart.mark_clicked) as clicked:
        actions.doAction(PRESS)
    assert clicked.args == ["SGP"]
    assert chart.focused is not None
    assert chart.focused.key == "SGP"


def test_what_has_nothing_behind_it_is_no_button(chart: ChartView, countries: ChartSpec) -> None:
    series = replace(countries.series[0], marks=tuple(replace(m, key="") for m in countries.series[0].marks))
    assert {mark.role() for mark in marks(chart)} == {QAccessible.Role.Button}
    chart.show_spec(replace(countries, series=(series, *countries.series[1:]), rest=None))
    assert {mark.role() for mark in marks(chart)} == {QAccessible.Role.StaticText}


def test_the_mark_with_the_focus_is_the_child_with_the_focus(chart: ChartView) -> None:
    whole = read(chart)
    assert whole.focusChild() is None
    QTest.keyClick(chart, Qt.Key.Key_End)
    QTest.keyClick(chart, Qt.Key.Key_Left)
    number = chart.focused_number
    assert number == whole.childCount() - 2
    assert whole.focusChild() is whole.child(number)
    chart.activateWindow()
    chart.setFocus()
    assert [mark.state().focused for mark in marks(chart)].count(1) == 1


def test_other_marks_are_other_children(chart: ChartView, countries: ChartSpec, share: ChartSpec) -> None:
    old = marks(chart)
    chart.resize(600, 380)
    assert marks(chart) == old  # a chart of another size says the same
    chart.show_spec(share)
    assert not any(isValid(mark) for mark in old)  # Qt has let go of them
    assert [mark.text(NAME) for mark in marks(chart)] == [
        f"{year}, International share {value}"
        for year, value in zip(
            share.categories, ("not published", "about 20 %", "20.0 %", "26.3 %"), strict=True
        )
    ]


def test_a_chart_that_is_gone_takes_its_marks_with_it(qtbot: QtBot, countries: ChartSpec) -> None:
    view = ChartView()
    view.show_spec(countries)
    left = marks(view)
    view.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(isValid(mark) for mark in left)
