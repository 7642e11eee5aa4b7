"""The Report page: what is arranged there is what is written."""

from itertools import combinations
from pathlib import Path

import pptx
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from expo_app.model.decision import PageText, ReportPages
from expo_app.ui.pages.report import ReportPage
from expo_app.ui.window import MainWindow


def _report(window: MainWindow, qtbot: QtBot) -> ReportPage:
    """The page, when all its previews are painted."""
    bench = window.place.bench
    bench.go("report")
    page = bench.report
    qtbot.waitUntil(lambda: all(not tile.picture.pixmap().isNull() for tile in page.board.tiles.values()))
    return page


def _titles(path: Path) -> list[str]:
    """The first text of each slide, whatever is held together in it."""
    slides = pptx.Presentation(str(path)).slides
    frames = (next(shape.text_frame for shape in slide.shapes if shape.has_text_frame) for slide in slides)
    return [frame.text.replace("\u00a0", " ") for frame in frames]


def test_what_is_arranged_is_what_is_written(imported: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = _report(imported, qtbot)
    board, before = page.board, page.board.order
    assert {"cover", "headline", "trend", "sources"} <= set(before)
    computed = board.tiles["trend"].name.toolTip()

    qtbot.mouseClick(board.tiles["headline"].switch, Qt.MouseButton.LeftButton)
    board.tiles["trend"].setFocus()
    qtbot.keyClick(board.tiles["trend"], Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    board.choose("trend")
    page.side.title.setPlainText("More of them every year")
    page.side.title.left.emit()

    assert board.order.index("trend") == before.index("trend") - 1
    assert board.tiles["headline"].number.text() == "off"
    imported.place.exports.start("export_pptx", tmp_path / "deck.pptx")
    written = _titles(tmp_path / "deck.pptx")
    assert len(written) == len(before) - 1
    assert "More of them every year" in written
    assert computed not in written

    for _ in range(3):
        imported.actions_by_name["undo"].trigger()
    assert page.board.order == before
    assert page.board.tiles["headline"].switch.isChecked()
    assert page.side.title.toPlainText() == computed


def test_an_own_title_is_flagged_when_the_figures_say_something_else(
    imported: MainWindow, qtbot: QtBot
) -> None:
    text = PageText("trend", "en", "Ours", instead_of="What the figures said once")
    imported.place.desk.decide([text], "Text of a page")
    page = _report(imported, qtbot)
    page.board.choose("trend")
    assert page.board.tiles["trend"].name.property("tone") == "warning"
    assert page.side.computed.property("tone") == "warning"
    assert page.side.title.toPlainText() == "Ours"
    qtbot.mouseClick(page.side.back, Qt.MouseButton.LeftButton)
    assert page.board.tiles["trend"].name.property("tone") == ""
    assert page.side.title.toPlainText() != "Ours"


def test_both_languages_are_two_files(imported: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page = _report(imported, qtbot)
    qtbot.mouseClick(page.side.languages["en", "zh"], Qt.MouseButton.LeftButton)
    imported.place.exports.start("export_pptx", tmp_path / "deck.pptx")
    english, chinese = (_titles(tmp_path / f"deck-{language}.pptx") for language in ("en", "zh"))
    assert len(english) == len(chinese)
    assert english != chinese
    assert not (tmp_path / "deck.pptx").exists()


def test_a_page_dragged_onto_another_takes_its_place(imported: MainWindow, qtbot: QtBot) -> None:
    page = _report(imported, qtbot)
    first, second, third, *rest = page.board.order
    page.board.tiles[first].dropped.emit(third, first)
    assert page.board.order == [third, first, second, *rest]
    page.board.tiles[second].dropped.emit(third, second)
    assert page.board.order == [first, second, third, *rest]
    assert isinstance(imported.place.desk.state.decisions[-1], ReportPages)


def test_in_a_low_window_nothing_lies_over_another(imported: MainWindow, qtbot: QtBot) -> None:
    imported.resize(1024, 680)
    page = _report(imported, qtbot)
    imported.place.bench.refuse("Something that takes the room of two lines.")
    QApplication.processEvents()
    side = page.side
    parts = [side.title, side.computed, side.remark, *side.formats.values()]
    places = [QRect(part.mapTo(side, QPoint()), part.size()) for part in parts]
    assert not [1 for one, other in combinations(places, 2) if one.intersects(other)]
    assert side.rect().contains(side.export.geometry())  # whatever scrolls, this stays


def test_tab_stops_at_the_language_that_is_chosen_and_arrows_go_to_the_others(
    imported: MainWindow, qtbot: QtBot
) -> None:
    imported.activateWindow()
    qtbot.waitUntil(imported.isActiveWindow)
    side = _report(imported, qtbot).side
    english, chinese = side.languages[("en",)], side.languages[("zh",)]
    side.remark.setFocus()
    qtbot.keyClick(side.remark, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is english
    qtbot.keyClick(english, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is side.own_template
    english.setFocus()
    qtbot.keyClick(english, Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chinese
    qtbot.keyClick(chinese, Qt.Key.Key_Space)
    assert side.manner.languages == ("zh",)


def test_nothing_is_scrolled_at_the_usual_size(imported: MainWindow, qtbot: QtBot) -> None:
    imported.resize(1280, 800)
    side = _report(imported, qtbot).side
    side.show_waiting(1)
    QApplication.processEvents()
    (scroll,) = (area for area in side.findChildren(QScrollArea) if area.isAncestorOf(side.remark))
    assert scroll.verticalScrollBar().maximum() == 0


def test_what_a_tile_shows_stays_where_it_is_when_it_is_chosen(imported: MainWindow, qtbot: QtBot) -> None:
    board = _report(imported, qtbot).board
    for chosen in list(board.tiles.values())[:2]:
        chosen.setFocus()
        QApplication.processEvents()
        assert board.selected == chosen.page
        assert len({(tile.picture.x(), tile.picture.y()) for tile in board.tiles.values()}) == 1
