"""The tour: once, on the sample, in five stops."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.model.figure import Measure
from expo_app.ui.settings import Settings
from expo_app.ui.tour.callout import beside
from expo_app.ui.window import MainWindow


@pytest.fixture
def sample(window: MainWindow, lists: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    monkeypatch.setattr("expo_app.ui.import_flow.SAMPLE_DATA", lists["2025"].parent)
    window.actions_by_name["sample"].trigger()
    return window


def it_leads_through_by_keyboard_and_is_not_shown_again(
    sample: MainWindow, settings: Settings, qtbot: QtBot
) -> None:
    callout = sample.overlays.tour.callout
    sample.actions_by_name["tour"].trigger()
    titles = []
    while callout.isVisible():
        titles.append(callout.accessibleName())
        assert sample.rect().contains(callout.geometry())
        assert not callout.geometry().intersects(callout.spot.geometry().adjusted(8, 8, -8, -8))
        qtbot.keyClick(callout.next, Qt.Key.Key_Space)
    assert len(titles) == len(set(titles)) == 5
    assert settings.is_tour_closed

    sample.actions_by_name["close"].trigger()
    sample.actions_by_name["sample"].trigger()
    assert not callout.isVisible()
    sample.actions_by_name["tour"].trigger()
    assert callout.isVisible()


def it_can_be_skipped_and_one_can_go_back(sample: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    callout = sample.overlays.tour.callout
    first = callout.accessibleName()
    callout.next.click()
    callout.back.click()
    assert callout.accessibleName() == first
    sample.actions_by_name["leave"].trigger()
    assert not callout.isVisible()
    assert Settings(settings.folder, settings.documents).is_tour_closed


def test_it_goes_where_its_part_goes_and_waits_while_that_is_out_of_sight(
    sample: MainWindow, settings: Settings
) -> None:
    callout, bench = sample.overlays.tour.callout, sample.place.bench
    card = bench.overview.cards[0]

    def is_beside_the_card() -> bool:
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        place = QRect(card.mapTo(sample, QPoint(0, 0)), card.size())
        return callout.isVisible() and callout.spot.geometry() == place.adjusted(-6, -6, 6, 6)

    assert is_beside_the_card()
    bench.go("countries")
    assert not callout.isVisible()
    assert not callout.spot.isVisible()
    sample.place.desk.figures_changed.emit()
    assert bench.current == "countries"  # it does not begin anew meanwhile
    bench.go("overview")
    assert is_beside_the_card()
    card.chosen.emit(Measure.EXHIBITORS)  # the trail takes room from the cards
    assert is_beside_the_card()
    assert not settings.is_tour_closed
    sample.actions_by_name["close"].trigger()
    assert settings.is_tour_closed


def test_own_lists_are_not_toured(imported: MainWindow) -> None:
    assert not imported.overlays.tour.callout.isVisible()


@examples(deadline=None, max_examples=80)
@given(st.integers(0, 1200), st.integers(0, 760), st.integers(20, 400), st.integers(20, 700))
def test_a_note_stays_inside_the_window(x: int, y: int, width: int, height: int) -> None:
    room, size = QSize(1280, 800), QSize(320, 150)
    place = beside(QRect(x, y, width, height), size, room)
    assert QRect(0, 0, 1280, 800).contains(QRect(place, size))


def test_the_tour_goes_through_and_out(sample: MainWindow, settings: Settings, qtbot: QtBot) -> None:
    it_can_be_skipped_and_one_can_go_back(sample, settings, qtbot)
    it_leads_through_by_keyboard_and_is_not_shown_again(sample, settings, qtbot)
