"""The card of a headline figure."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Measure
from expo_app.report.spec import Card
from expo_app.ui.theme.palette import palette
from expo_app.ui.theme.stylesheet import stylesheet
from expo_app.ui.widgets.card import FigureCard

WIDTH = 168


@pytest.mark.parametrize(
    ("value", "unit"), [("1,812", ""), ("26.3", "%"), ("68,420", "m²"), ("1,257,000", "")]
)
def test_a_figure_is_never_cut(qtbot: QtBot, value: str, unit: str) -> None:
    card = FigureCard()
    qtbot.addWidget(card)
    card.setStyleSheet(stylesheet(palette(dark=False)))
    card.setFixedWidth(WIDTH)
    card.show_card(Card(Measure.NET_SPACE, "Net space", value, unit, "+1 %", "+7", "2024: 6", 1, (1.0, 2.0)))
    card.show()
    qtbot.waitExposed(card)
    assert card._value.width() >= card._value.sizeHint().width()
    assert not card.spark.isVisible() or card.spark.width() == card.spark.sizeHint().width()


def test_a_screen_reader_presses_a_card_like_a_button(qtbot: QtBot) -> None:
    card = FigureCard()
    qtbot.addWidget(card)
    read = QAccessible.queryAccessibleInterface(card)
    assert read.role() is QAccessible.Role.Button
    press = QAccessibleActionInterface.pressAction()
    assert read.actionInterface().actionNames()[0] == press
    with qtbot.waitSignal(card.chosen):
        read.actionInterface().doAction(press)
