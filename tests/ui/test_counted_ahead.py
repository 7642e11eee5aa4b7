"""What somebody points at is counted before it is chosen; what is asked twice at once is counted once."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event, Thread

import pytest
from pytestqt.qtbot import QtBot

from expo_app.model.query import Query
from expo_app.session.derive import Derived, derive
from expo_app.session.lists.importing import read_lists
from expo_app.session.lists.told import Told
from expo_app.session.workspace import Workspace
from expo_app.ui.aside import Aside
from expo_app.ui.asking import count_all, is_answered, is_ready
from expo_app.ui.deriving import derived_and_counted
from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Jobs
from expo_app.ui.palette.exhibitors import exhibitors_to_find
from expo_app.ui.top_bar import TopBar


@pytest.fixture
def desk(qtbot: QtBot, lists: dict[str, Path], tmp_path: Path) -> Iterator[Desk]:
    """A desk that counts on other threads, with both lists."""
    jobs = Jobs()
    desk = Desk(jobs)
    desk.aside = Aside(True)
    desk.accept(read_lists(list(lists.values()), Told()), tmp_path / "Wood Fair.expo")
    qtbot.waitUntil(lambda: desk.dossier is not None and not jobs._running)
    yield desk
    jobs.close()
    desk.close()


def test_a_value_is_counted_when_it_is_pointed_at_and_shown_when_it_is_chosen(
    desk: Desk, qtbot: QtBot
) -> None:
    bar = TopBar(desk)
    qtbot.addWidget(bar)
    bar.follow()
    menu = bar.chips["region"].menu_of_choices()
    action = next(action for action in menu.actions() if action.text() == "Europe")
    told: list[Query] = []
    desk.figures_changed.connect(lambda: told.append(desk.query))
    expected = replace(desk.query, where=(("region", "europe"),))
    assert not is_answered(desk.derived, expected)
    action.hover()
    qtbot.waitUntil(lambda: is_answered(desk.derived, expected))
    assert not told
    assert desk.query == Query()
    action.trigger()
    assert told == [expected]  # at once
    assert desk.dossier is not None
    assert [row.key for row in desk.dossier.countries.rows if row.value] == ["DEU"]


def test_an_edition_that_is_pointed_at_is_counted_too(desk: Desk, qtbot: QtBot) -> None:
    bar = TopBar(desk)
    qtbot.addWidget(bar)
    bar.follow()
    bar.edition.highlighted.emit(bar.edition.findData("2024"))
    qtbot.waitUntil(lambda: is_answered(desk.derived, Query("2024")))
    assert desk.query == Query()


def test_what_the_page_asks_beside_is_counted_too_where_the_figures_are_known(
    desk: Desk, qtbot: QtBot
) -> None:
    derived, asked = desk.derived, []
    assert derived is not None
    qtbot.waitUntil(lambda: is_answered(derived, Query(profile="fkm")))  # counted while nobody waits
    desk.page_question = lambda _derived, query: asked.append(query.profile)
    desk.expect(profile="fkm")
    qtbot.waitUntil(lambda: is_ready(derived, Query(profile="fkm"), desk.page_question))
    assert asked == ["fkm"]


def test_of_what_is_passed_over_nothing_is_counted_that_had_not_begun(desk: Desk, qtbot: QtBot) -> None:
    holds, goes = Event(), Event()
    desk.work_beside(lambda _progress: (holds.set(), goes.wait(10)), lambda _done: None, lambda: True)
    assert holds.wait(10)
    for region in ("europe", "asia", "oceania"):
        desk.expect(where=(("region", region),))
    goes.set()
    qtbot.waitUntil(lambda: not desk._jobs._running)
    counted = [one for one in ("europe", "asia", "oceania") if _knows(desk, one)]
    assert counted == ["oceania"]


def _knows(desk: Desk, region: str) -> bool:
    return is_answered(desk.derived, replace(desk.query, where=(("region", region),)))


def test_two_who_ask_the_same_at_once_have_it_counted_once(lists: dict[str, Path], tmp_path: Path) -> None:
    with Workspace.create(tmp_path / "Wood Fair.expo") as made:
        made.accept(read_lists(list(lists.values()), Told()))
        derived = derive(made.state)
    begun, goes, asked = Event(), Event(), []

    def question(_derived: Derived, query: Query) -> str:
        asked.append(query)
        begun.set()
        goes.wait(10)
        return "counted"

    both = [Thread(target=count_all, args=(derived, Query(), question)) for _ in range(2)]
    both[0].start()
    assert begun.wait(10)
    both[1].start()
    goes.set()
    for thread in both:
        thread.join(10)
    assert len(asked) == 1


def test_the_exhibitors_of_the_palette_are_listed_ahead(desk: Desk, qtbot: QtBot) -> None:
    everybody = Query(profile=desk.query.profile)
    kept = ("page", exhibitors_to_find)
    qtbot.waitUntil(lambda: bool(desk.derived and desk.derived.cache.get(kept)))
    told: list[object] = []
    desk.tell_page(exhibitors_to_find, everybody, told.append, lambda: True)
    assert len(told) == 1


def test_while_figures_are_still_to_come_nobody_is_told_that_they_are_done(
    lists: dict[str, Path], tmp_path: Path
) -> None:
    told: list[str] = []
    with Workspace.create(tmp_path / "Wood Fair.expo") as made:
        made.accept(read_lists([lists["2025"]], Told()))
        derived_and_counted(
            Aside(True), made.state, Query(), None, lambda message, _fraction: told.append(message)
        )
    assert "Recognising exhibitors" in told
    assert "Done" not in told
