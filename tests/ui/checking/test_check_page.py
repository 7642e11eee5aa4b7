"""The Check page: groups, findings settled all alike, the log, and what it says when nothing waits."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from expo_app.model.decision import AcceptedFinding, CorrectedCell, CountryAlias
from expo_app.model.problem import Problem
from expo_app.session import derive as deriving
from expo_app.session.checking.pairs import different
from expo_app.session.decisions.accepting import acceptance
from expo_app.ui.checking.entries import PAIRS
from expo_app.ui.checking.finding_card import FindingCard
from expo_app.ui.pages.check import LOG, CheckPage
from expo_app.ui.widgets.list_picker import ListPicker
from expo_app.ui.window import MainWindow


def card_of(page: CheckPage, value: str) -> FindingCard:
    """The card of a finding by what stands in its cell."""
    return next(card for card in page.findings.cards if card.finding.value == value)


def press_offer(card: FindingCard, begins: str) -> None:
    """Press one of a card's buttons."""
    next(button for button in card.buttons if button.text().startswith(begins)).click()


def picker() -> ListPicker:
    """The list of countries that is open."""
    widgets = QApplication.topLevelWidgets()
    return next(widget for widget in widgets if isinstance(widget, ListPicker) and widget.isVisible())


def test_every_way_leads_to_the_groups_worst_first(checked: MainWindow, page: CheckPage) -> None:
    bench = checked.place.bench
    bench.go("overview")
    QTest.keyClick(checked, Qt.Key.Key_9, Qt.KeyboardModifier.ControlModifier)
    assert bench.current == "check"
    bench.go("overview")
    bench.bottom_bar._check.click()
    assert bench.current == "check"

    entries = page.side.groups.entries
    assert entries[0].key == PAIRS
    assert (entries[0].title, entries[0].count) == ("Company matches", 3)
    severities = [{"error": 3, "warning": 2, "note": 1}[entry.icon] for entry in entries[1:]]
    assert severities == sorted(severities, reverse=True)
    waiting = sum(entry.count for entry in entries if entry.icon != "note")
    assert page.side.counts.text() == f"{waiting} open, 0 decided"
    badge = checked.place.bench.rail._buttons["check"].accessibleName()
    assert badge == f"Check, {waiting} open"


def test_a_finding_leads_to_its_cell_and_can_be_left(checked: MainWindow, page: CheckPage) -> None:
    checked.resize(1280, 800)
    page.show_group("country_unknown")
    assert page.side.isVisible()
    card_of(page, "Lion City").cell_wanted.emit()
    cells = checked.place.bench.trail.row.source.cells
    assert cells.index(cells.marked.row - 1, cells.marked.column - 1).data() == "Lion City"
    QApplication.processEvents()
    assert not page.side.isVisible()  # beside the trail the group has all the room
    checked.actions_by_name["leave"].trigger()
    QApplication.processEvents()
    assert page.side.isVisible()

    press_offer(card_of(page, "Lion City"), "Leave as it is")
    (decision,) = checked.place.desk.state.undoable.decisions
    assert isinstance(decision, AcceptedFinding)
    assert [card.finding.value for card in page.findings.cards] == ["Northern Steppe"]


def test_the_next_finding_has_the_focus(checked: MainWindow, page: CheckPage) -> None:
    page.show_group("country_unknown")
    page.take_focus()
    assert QApplication.focusWidget() is page.findings.cards[0].buttons[0]
    QTest.keyClick(page.findings.cards[0].buttons[-1], Qt.Key.Key_Return)
    assert [card.finding.value for card in page.findings.cards] == ["Lion City"]
    assert QApplication.focusWidget() is page.findings.cards[0].buttons[0]


def test_a_country_is_decided_for_all_rows_alike(checked: MainWindow, page: CheckPage) -> None:
    page.show_group("country_unknown")
    card = card_of(page, "Northern Steppe")
    assert card.finding.count == 2  # one row in each of the two lists
    press_offer(card, "Pick a country")
    chosen = picker()
    QTest.keyClicks(chosen.finder, "Kazakh")
    QTest.keyClick(chosen.finder, Qt.Key.Key_Return)

    desk = checked.place.desk
    assert desk.state.undoable.decisions == (CountryAlias("Northern Steppe", "KAZ"),)
    assert desk.state.undoable.label == "“Northern Steppe”: Kazakhstan"
    rows = desk.derived.participations
    assert set(rows.loc[rows["country_as_written"] == "Northern Steppe", "country"]) == {"KAZ"}
    assert [card.finding.value for card in page.findings.cards] == ["Lion City"]

    checked.actions_by_name["undo"].trigger()
    assert {card.finding.value for card in page.findings.cards} == {"Northern Steppe", "Lion City"}


def test_free_text_says_what_a_stand_size_means(checked: MainWindow, page: CheckPage) -> None:
    page.show_group("space_unreadable")
    card = card_of(page, "a large corner")
    press_offer(card, "Say what it means")
    assert card.field is QApplication.focusWidget()
    QTest.keyClicks(card.field, "yn l")  # letters that decide pairs are letters here
    assert card.field.text() == "yn l"
    assert checked.place.desk.state.undoable.sources
    card.field.clear()
    QTest.keyClicks(card.field, "18 sqm")
    QTest.keyClick(card.field, Qt.Key.Key_Return)
    (decision,) = checked.place.desk.state.undoable.decisions
    assert isinstance(decision, CorrectedCell)
    assert (decision.value, decision.raw) == ("18 sqm", "a large corner")
    rows = checked.place.desk.derived.participations
    elder = rows[(rows["organisation"] == "Elder Games") & (rows["edition"] == "2025")]
    assert elder["net_space_sqm"].tolist() == [18.0]
    assert page.key != "space_unreadable"


def test_the_whole_group_is_settled_as_one_step(checked: MainWindow, page: CheckPage) -> None:
    page.show_group("country_unknown")
    ways = [page.findings.ways.itemAt(place).widget() for place in range(page.findings.ways.count())]
    leave = next(way for way in ways if way.text().startswith("Leave all"))
    leave.click()
    assert page.key != "country_unknown"
    assert "country_unknown" not in [entry.key for entry in page.side.groups.entries]
    checked.actions_by_name["undo"].trigger()
    assert "country_unknown" in [entry.key for entry in page.side.groups.entries]


def test_when_all_is_decided_nothing_waits(checked: MainWindow, page: CheckPage) -> None:
    desk = checked.place.desk
    desk.decide([different(pair) for pair in desk.waiting.pairs], "Different companies")
    assert page.key == "country_unknown"  # what waits next shows by itself
    left = [acceptance(finding, desk.derived.sources) for finding in desk.derived.findings]
    desk.decide(left, "Left as they are")
    assert page.key == ""
    assert page.nothing.isVisible()
    assert page.nothing._title.text() == "Nothing waits"
    assert checked.place.bench.rail._buttons["check"].accessibleName() == "Check"


def test_the_log_is_read_filtered_and_undone(checked: MainWindow, page: CheckPage) -> None:
    for key in (Qt.Key.Key_Y, Qt.Key.Key_N):
        QTest.keyClick(QApplication.focusWidget(), key)
    page.side.decided.click()
    assert page.key == LOG
    log = page.log
    assert "decisions in force" in log.title.text()
    said = [log.table.table.index(row, 0).data() for row in range(log.table.table.rowCount())]
    assert said[0] == "Beech Robotics and Beech Robotics Marine are different exhibitors"
    assert said[1] == "Aspen Digital Technology Co. and Aspen Digital Tech Co. are the same exhibitor"

    log.kinds.setCurrentIndex(log.kinds.findData("same"))
    log.kinds.activated.emit(log.kinds.currentIndex())
    assert log.table.table.rowCount() == 1
    log.kinds.setCurrentIndex(0)
    log.kinds.activated.emit(0)
    log.undo.click()
    assert page.key == PAIRS  # back at the pair that is open again
    page.show_group(LOG)
    assert log.table.table.index(0, 2).data() == "taken back"


def test_decisions_move_to_another_workspace(checked: MainWindow, page: CheckPage, tmp_path: Path) -> None:
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Y)
    path = tmp_path / "decisions.json"
    checked.dialogs.decisions_target = lambda _beside: path  # type: ignore[method-assign]
    page.log.export_wanted.emit()
    written = json.loads(path.read_text(encoding="utf-8"))
    assert "same" in {item["kind"] for item in written}

    checked.actions_by_name["undo"].trigger()
    assert len(checked.place.desk.waiting.pairs) == 3
    checked.dialogs.decisions = lambda: path  # type: ignore[method-assign]
    page.log.import_wanted.emit()
    assert len(checked.place.desk.waiting.pairs) == 2

    path.write_text('{"kind": "opinion"}', encoding="utf-8")
    page.log.import_wanted.emit()
    notice = checked.place.bench.notice
    assert notice.isVisible()
    assert "kind" in notice.sentence.text()


def test_lists_that_cannot_be_compared_are_not_the_end(
    window: MainWindow, tree_workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise Problem("Tree Fair cannot be compared; try again.")

    monkeypatch.setattr(deriving, "match", fails)
    window.open_workspace(tree_workspace)
    bench = window.place.bench
    bench.go("check")
    assert bench.notice.sentence.text() == "Tree Fair cannot be compared; try again."
    assert bench.check.nothing.isVisible()
    assert bench.check.nothing._title.text() == "The lists cannot be compared"
