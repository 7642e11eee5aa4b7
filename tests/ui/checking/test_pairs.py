"""Deciding about pairs: with the keyboard, one after the other, back and forth."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from expo_app.model.decision import DifferentExhibitors, PavilionOrganiser, RenamedTo, SameExhibitor
from expo_app.model.figure import Measure
from expo_app.model.matching import MatchStatus
from expo_app.session.checking.comparing import Line
from expo_app.ui.checking.entries import PAIRS
from expo_app.ui.pages.check import CheckPage
from expo_app.ui.trail.subject import RowSubject
from expo_app.ui.window import MainWindow


def press(window: MainWindow, key: Qt.Key) -> None:
    """Press a key wherever the focus is, as a person does."""
    QTest.keyClick(QApplication.focusWidget() or window, key)


def shown(page: CheckPage) -> tuple[str, str]:
    """The two names that are asked about."""
    left, right = page.pairs.card.texts[Line.NAME]
    return left.text, right.text


def decisions(window: MainWindow) -> list[object]:
    """What was decided beside the imports."""
    steps = [step for step in window.place.desk.state.steps if step.state == "done" and not step.sources]
    return [decision for step in steps for decision in step.decisions]


def test_a_pair_is_shown_side_by_side(checked: MainWindow, page: CheckPage) -> None:
    part, texts = page.pairs, page.pairs.card.texts
    assert page.key == PAIRS
    assert shown(page) == ("Aspen Digital Technology Co.", "Aspen Digital Tech Co.")
    assert part.progress.text().startswith("Pair 1 of 3, Tree Fair 2024 and 2025")
    assert part.reasons.title.text() == "Likely the same: 0.97"
    assert QApplication.focusWidget() is part.yes

    marked = {line: (left.marked, right.marked) for line, (left, right) in texts.items()}
    assert marked[Line.NAME] == (("Technology",), ("Tech",))
    assert marked[Line.OTHER_NAME] == ((), ("股份",))
    assert marked[Line.PLACE] == (("188",), ("201",))
    assert marked[Line.SPACE] == (("36",), ("54",))
    assert marked[Line.COUNTRY] == marked[Line.WEBSITE] == marked[Line.SECTOR] == ((), ())
    assert texts[Line.NAME][1].accessibleDescription() == "differs: Tech"

    controls = [part.yes, part.no, part.wait, part.more, part.previous, part.next, part.accept_all]
    controls += [*part.card.links, page.side.groups, page.side.decided]
    assert all(control.accessibleName() for control in controls)

    for key, name in (
        (Qt.Key.Key_Down, "Beech Robotics"),
        (Qt.Key.Key_Down, "Cypress Payments"),
        (Qt.Key.Key_Down, "Cypress Payments"),
        (Qt.Key.Key_Up, "Beech Robotics"),
    ):
        press(checked, key)
        assert shown(page)[0] == name


def test_yes_no_later_and_back_by_keyboard(checked: MainWindow, page: CheckPage) -> None:
    effect, desk = page.pairs.effect, checked.place.desk
    told = effect.accessibleName()
    assert told.startswith("Effect on retention. If Y: one more came again, one fewer lost and first-time.")
    # Of the five of 2024 one came again.
    assert "Retention: 20.00 %, 40.00 %" in told
    returning = desk.dossier.answer.figure(Measure.RETURNING).value

    press(checked, Qt.Key.Key_Y)
    assert shown(page)[0] == "Beech Robotics"
    assert desk.derived.revision == desk.state.revision
    assert desk.dossier.answer.figure(Measure.RETURNING).value == returning + 1
    assert "Retention: 40.00 %, 60.00 %" in effect.accessibleName()
    press(checked, Qt.Key.Key_L)
    assert shown(page)[0] == "Cypress Payments"
    press(checked, Qt.Key.Key_N)
    assert shown(page)[0] == "Beech Robotics"
    assert page.pairs.progress.text().startswith("Pair 1 of 1")
    assert decisions(checked) == [
        SameExhibitor("Aspen Digital Technology Co.", "Aspen Digital Tech Co.", "CHN", "CHN"),
        DifferentExhibitors("Cypress Payments", "Cypress Pay", "SGP", "SGP"),
    ]

    checked.actions_by_name["undo"].trigger()
    assert shown(page)[0] == "Cypress Payments"
    page.show_group("country_unknown")
    checked.actions_by_name["undo"].trigger()  # comes back from another group, too
    assert page.key == PAIRS
    assert shown(page)[0] == "Aspen Digital Technology Co."
    assert page.pairs.progress.text().startswith("Pair 1 of 3")
    assert decisions(checked) == []


def test_the_next_pair_does_not_wait_for_the_figures(
    open_window: Callable[..., MainWindow], tree_workspace: Path, qtbot: QtBot
) -> None:
    window = open_window(inline=False)
    window.open_workspace(tree_workspace)
    window.activateWindow()
    bench, desk = window.place.bench, window.place.desk
    bench.go("check")
    assert bench.check.nothing._title.text() == "Counting"
    qtbot.waitUntil(lambda: desk.dossier is not None and not window.jobs.busy, timeout=20_000)
    assert QApplication.focusWidget() is bench.check.pairs.yes
    before, (first, second, *_) = desk.derived, desk.waiting.pairs
    assert shown(bench.check)[0] == first.left.organisation
    press(window, Qt.Key.Key_Y)
    assert desk.derived is before
    assert window.jobs.busy
    assert shown(bench.check)[0] == second.left.organisation
    press(window, Qt.Key.Key_N)
    said = decisions(window)
    assert [type(decision) for decision in said] == [SameExhibitor, DifferentExhibitors]
    assert [decision.left for decision in said] == [first.left.organisation, second.left.organisation]
    qtbot.waitUntil(lambda: not window.jobs.busy, timeout=20_000)
    assert desk.derived.revision == desk.state.revision
    settled = {match.left.organisation: match.status for match in desk.derived.matches if match.decided}
    assert settled[first.left.organisation] is MatchStatus.ACCEPTED
    assert settled[second.left.organisation] is MatchStatus.REJECTED


def test_enter_presses_what_has_the_focus(checked: MainWindow, page: CheckPage) -> None:
    press(checked, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.pairs.no
    press(checked, Qt.Key.Key_Return)
    assert [type(decision) for decision in decisions(checked)] == [DifferentExhibitors]


def test_all_certain_pairs_at_once_are_one_step(checked: MainWindow, page: CheckPage) -> None:
    assert page.pairs.accept_all.text() == "Accept all above 0.95 (2)"
    page.pairs.accept_all.click()
    assert shown(page)[0] == "Cypress Payments"
    assert checked.place.desk.state.undoable.label == "2 pairs accepted as the same company"
    assert not page.pairs.accept_all.isVisible()
    checked.actions_by_name["undo"].trigger()
    assert page.pairs.progress.text().startswith("Pair 1 of 3")


def test_renamed_and_pavilion_organiser_are_in_the_menu(checked: MainWindow, page: CheckPage) -> None:
    texts = [action.text() for action in page.pairs.more_menu.actions() if not action.isSeparator()]
    assert [text.split("\t")[0] for text in texts] == [
        "Renamed: Aspen Digital Technology Co. is called Aspen Digital Tech Co. now",
        "Aspen Digital Technology Co. organises a pavilion, 2024",
        "Aspen Digital Tech Co. organises a pavilion, 2025",
    ]
    press(checked, Qt.Key.Key_R)
    page.pairs.more_menu.actions()[2].trigger()
    assert decisions(checked) == [
        RenamedTo("Aspen Digital Technology Co.", "Aspen Digital Tech Co.", "CHN"),
        PavilionOrganiser("Beech Robotics", "DEU"),
        DifferentExhibitors("Beech Robotics", "Beech Robotics Marine", "DEU", "DEU"),
    ]


def test_the_source_leads_to_the_cell(checked: MainWindow, page: CheckPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.chosen):
        page.pairs.card.links[1].click()
    trail = checked.place.bench.trail
    assert isinstance(trail.subject, RowSubject)
    assert trail.row.source.cells.marked.row == 2
    assert "Tree Fair 2025" in trail.row.source.where.text()
    assert page.pairs.isVisible()
    press(checked, Qt.Key.Key_Y)
    assert shown(page)[0] == "Beech Robotics"
