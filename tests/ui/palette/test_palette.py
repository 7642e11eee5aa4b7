"""The palette, worked by keyboard alone."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.ui.asking import Choices
from expo_app.ui.palette.panel import PalettePanel
from expo_app.ui.trail.subject import RowSubject, Subject
from expo_app.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow, qtbot: QtBot, text: str = "") -> PalettePanel:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    panel = window.overlays.palette.panel
    assert panel.field.hasFocus()
    qtbot.keyClicks(panel.field, text)
    return panel


def lines(panel: PalettePanel) -> list[str]:
    return [panel.lines.index(row, 0).data() for row in range(panel.lines.rowCount())]


def an_exhibitor_leads_to_its_trail(imported: MainWindow, qtbot: QtBot) -> None:
    panel = opened(imported, qtbot, "alder")
    assert lines(panel)[0] == "Alder Robotics GmbH"
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)

    bench = imported.place.bench
    assert not imported.overlays.palette.overlay.isVisible()
    assert bench.current == "exhibitors"
    assert isinstance(bench.trail.subject, RowSubject)
    assert bench.trail.subject.name == "Alder Robotics GmbH"
    assert "Wood Fair 2025.csv" in bench.trail.row.source.where.text()


def one_that_did_not_come_again_is_found_in_its_list(imported: MainWindow, qtbot: QtBot) -> None:
    panel = opened(imported, qtbot, "elm pay")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert "Wood Fair 2024.csv" in imported.place.bench.trail.row.source.where.text()


def a_country_and_a_sector_lead_to_their_trail(imported: MainWindow, qtbot: QtBot) -> None:
    for text, page, where in (
        ("germ", "countries", ("country", "DEU")),
        ("robotics", "sectors", ("sector", "Robotics")),
    ):
        panel = opened(imported, qtbot, text)
        kinds = [panel.lines.entry(row).kind for row in range(panel.lines.rowCount())]
        wanted = next(row for row, kind in enumerate(kinds) if kind in ("Country or region", "Sector"))
        for _ in range(wanted):
            qtbot.keyClick(panel.field, Qt.Key.Key_Down)
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
        subject = imported.place.bench.trail.subject
        assert imported.place.bench.current == page
        assert isinstance(subject, Subject)
        assert subject.where == (where,)


def actions_and_pages_are_there_with_their_shortcuts(imported: MainWindow, qtbot: QtBot) -> None:
    panel = opened(imported, qtbot)
    keys = {entry.text: entry.keys for entry in panel._groups[0].entries}
    assert keys["Countries"] == "Ctrl+3"
    assert keys["Import lists…"] == "Ctrl+I"
    offered = set(keys)
    assert {
        action.text() for name, action in imported.actions_by_name.items() if action.isEnabled()
    } - offered == {
        "Find anything…",
        "Cancel or close",
        "Next part of the window",
        "Part of the window before",
    }
    chosen = {(entry.text, entry.hint) for entry in panel._groups[0].entries}
    assert {
        ("Dark", "Appearance"),
        ("简体中文", "Language"),
        ("Pacific in the middle", "Map of the world"),
    } <= chosen
    assert ("As the system", "Appearance") not in chosen  # it holds already

    panel.field.setText("chinese")
    assert lines(panel)[0] == "简体中文"
    panel.field.clear()

    qtbot.keyClicks(panel.field, "loyal")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert imported.place.bench.current == "loyalty"


def test_what_cannot_be_done_is_not_offered(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    assert "Import lists…" in lines(panel)
    assert not {"Undo", "Close the workspace", "Overview"} & set(lines(panel))


def test_esc_closes_and_gives_the_focus_back(imported: MainWindow, qtbot: QtBot) -> None:
    finder = imported.place.bench.top_bar.finder
    finder.setFocus()
    panel = opened(imported, qtbot, "zzzz")
    assert lines(panel) == []
    assert panel._nothing.isVisible()
    qtbot.keyClick(panel.field, Qt.Key.Key_Tab)
    assert panel.field.hasFocus()  # the focus stays inside
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is finder
    assert imported.place.bench.current == "overview"


def a_decision_renews_what_is_found(imported: MainWindow, qtbot: QtBot) -> None:
    opened(imported, qtbot)
    imported.overlays.close()
    imported.actions_by_name["undo"].trigger()
    panel = opened(imported, qtbot, "fir vision")
    assert "Fir Vision GmbH" not in lines(panel)


def test_in_chinese_pages_and_actions_are_found_by_their_english_names_too(
    imported: MainWindow, qtbot: QtBot
) -> None:
    imported.choose_language("zh")
    QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)
    assert lines(opened(imported, qtbot, "sector"))[0] == "展区"
    imported.overlays.close()
    assert "导入名单…" in lines(opened(imported, qtbot, "import"))
    imported.overlays.close()
    assert lines(opened(imported, qtbot, "language")) == ["系统语言", "English"]
    imported.choose_language("en")


def test_everything_is_found_and_leads_somewhere(imported: MainWindow, qtbot: QtBot) -> None:
    an_exhibitor_leads_to_its_trail(imported, qtbot)
    one_that_did_not_come_again_is_found_in_its_list(imported, qtbot)
    a_country_and_a_sector_lead_to_their_trail(imported, qtbot)
    actions_and_pages_are_there_with_their_shortcuts(imported, qtbot)
    a_decision_renews_what_is_found(imported, qtbot)


def test_who_opens_it_while_lists_are_counted_finds_what_is_in_them(
    imported: MainWindow, qtbot: QtBot
) -> None:
    desk = imported.place.desk
    derived, desk.derived = desk.derived, None
    choices, desk.choices = desk.choices, Choices()
    panel = opened(imported, qtbot, "ginkgo")
    assert lines(panel) == []
    assert panel.field.accessibleDescription() == "The lists are read and counted."
    desk.derived, desk.choices = derived, choices
    desk.figures_changed.emit()
    assert lines(panel)[0] == "Ginkgo Health Co., Ltd"
    assert panel.field.text() == "ginkgo"
    panel.field.setText("nobody is called so")
    assert panel.field.accessibleDescription() == "Nothing is called like that."
