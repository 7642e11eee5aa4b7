"""The flow on the page Loyalty: its switch, its marks, and the exhibitors behind them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from expo_app.model.figure import Measure
from expo_app.ui.kept_place import keep
from expo_app.ui.pages.loyalty import LoyaltyPage
from expo_app.ui.trail.subject import Subject
from expo_app.ui.window import MainWindow


@pytest.fixture
def page(imported: MainWindow) -> LoyaltyPage:
    imported.place.bench.go("loyalty")
    found = imported.place.bench.pages["loyalty"]
    assert isinstance(found, LoyaltyPage)
    return found


def flow_button(page: LoyaltyPage):
    return next(button for button in page.parts._buttons.values() if button.text() == "Flow")


def test_the_switch_stands_beside_the_title_and_shows_the_flow(page: LoyaltyPage) -> None:
    assert page.space.isVisible()
    assert not page.flow.isVisible()
    button = flow_button(page)
    assert (
        button.mapTo(page, button.rect().center()).y()
        < page.facts.mapTo(page, page.facts.rect().topLeft()).y()
    )
    button.click()
    assert page.flow.isVisible()
    assert not page.space.isVisible()
    # Five exhibitors after five; of the first list nobody knows who came first.
    assert page.flow.title.text() == "3 exhibitors stayed from 2024 to 2025, 2 lost, 4 gained"
    assert page.flow.hint.isHidden()
    page.flow.chart.taker.copy_table()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["", "Exhibitors", "Came again", "First-time", "Won back", "Lost"]
    assert lines[2].split("\t") == ["2025", "7", "3", "4", "0", "-2"]


def test_marks_open_the_exhibitors_behind_them(imported: MainWindow, page: LoyaltyPage) -> None:
    trail = imported.place.bench.trail
    flow_button(page).click()
    chart = page.flow.chart
    heads = {target.key: dict(target.rows) for target in chart.drawing.targets}
    assert heads["returning:2025"] == {"Came again": "3", "Share": "60.0 % of 2024"}
    counted = {}
    for number, target in enumerate(chart.drawing.targets):
        chart.press(number)
        measure, year = target.key.split(":")
        against = "2024" if year == "2025" else ""
        assert trail.subject == Subject(Measure(measure), edition=year, against=against)
        counted[target.key] = trail.figure.part.value.text()
    assert counted == {
        "exhibitors:2024": "5",
        "returning:2025": "3",
        "lost:2025": "2",
        "new:2025": "4",
        "exhibitors:2025": "7",
    }
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(2):
        QTest.keyClick(chart, Qt.Key.Key_Right)
    assert chart.focused.key == "lost:2025"
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert trail.subject.measure is Measure.LOST


def test_a_filter_is_followed_and_the_part_is_kept(imported: MainWindow, page: LoyaltyPage) -> None:
    flow_button(page).click()
    imported.place.desk.filter("origin", "international")
    assert page.flow.title.text().startswith("International: ")
    assert page.flow.isVisible()
    assert keep(imported.place.bench).parts["loyalty"] == [1]
