"""The bar above every page in windows of any width: nothing lies over another, and nothing is lost."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Jobs
from expo_app.ui.theme.palette import palette
from expo_app.ui.top_bar import HEIGHT, TopBar

RAIL = 144


@pytest.fixture
def bar(qtbot: QtBot) -> TopBar:
    """A bar with two filters set, one of them a long one."""
    made = TopBar(Desk(Jobs(inline=True)))
    qtbot.addWidget(made)
    made.apply_theme(palette(dark=False))
    sectors = (("culture", "Digital culture and entertainment"), ("health", "Digital health"))
    made.chips["sector"].offer(sectors, "culture")
    made.chips["origin"].offer(
        (("international", "International"), ("domestic", "Domestic")), "international"
    )
    return made


def around(widget: QWidget, within: QWidget) -> QRect:
    return QRect(widget.mapTo(within, widget.rect().topLeft()), widget.size())


@pytest.mark.parametrize("window", [1024, 1152, 1280, 1600])
@pytest.mark.parametrize("times", [1, 2])
def test_nothing_lies_over_another(bar: TopBar, window: int, times: int) -> None:
    for chip in bar.chips.values():
        chip.called(" ".join([chip.name] * times))
    bar.export.setText(" ".join([bar.export.text()] * times))
    bar.resize(window - RAIL, HEIGHT)
    bar.show()
    bar.fit()
    QApplication.processEvents()
    shown = [*bar.chips.values(), bar.views, bar.edition, bar.against, bar.finder, bar.export]
    places = [around(widget, bar) for widget in shown]
    for number, place in enumerate(places):
        assert bar.rect().contains(place), shown[number]
        assert not any(place.intersects(other) for other in places[number + 1 :]), shown[number]
        assert place.width() >= shown[number].minimumSizeHint().width() or not number


def test_what_is_cut_is_in_the_tooltip(bar: TopBar) -> None:
    bar.resize(1024 - RAIL, HEIGHT)
    bar.fit()
    assert bar.chips["sector"].toolTip() == "Sector: Digital culture and entertainment"
    assert bar.chips["sector"].accessibleName() == "Sector: Digital culture and entertainment"
    bar.resize(2000, HEIGHT)
    bar.fit()
    assert not bar.chips["sector"].toolTip()


def test_a_filter_at_rest_keeps_its_name_and_a_set_one_its_value(bar: TopBar) -> None:
    sector, region = bar.chips["sector"], bar.chips["region"]
    for chip in (sector, region):
        chip.fit(with_name=False)
    assert sector.texts == ("", "Digital culture and entertainment")
    assert region.texts == ("Region", "")
    assert sector.width_for(with_name=False, room=48) < sector.width_for(with_name=False) < sector.width_for()


def test_the_sign_clears_a_filter_and_the_rest_of_the_chip_offers_others(bar: TopBar, qtbot: QtBot) -> None:
    chip, asked = bar.chips["sector"], []
    chip.chosen.connect(lambda *told: asked.append(told))
    bar.resize(1600, HEIGHT)
    bar.show()
    bar.fit()
    QApplication.processEvents()
    left, middle = Qt.MouseButton.LeftButton, chip.rect().center().y()
    qtbot.mouseClick(chip, left, pos=QPoint(chip.width() - 14, middle))
    assert asked == [("sector", "")]
    qtbot.mouseClick(chip, left, pos=QPoint(14, middle))
    menu = QApplication.activePopupWidget()
    assert [action.text() for action in menu.actions() if action.isChecked()] == [
        "Digital culture and entertainment"
    ]
    menu.close()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert asked == [("sector", "")] * 2
    # A chip without anything to clear only offers.
    region = bar.chips["region"]
    region.offer((("europe", "Europe"), ("asia", "Asia")), "")
    qtbot.mouseClick(region, left, pos=QPoint(region.width() - 14, middle))
    assert len(QApplication.activePopupWidget().actions()) == 3
    QApplication.activePopupWidget().close()
    assert len(asked) == 2
