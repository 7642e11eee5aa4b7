"""Work off the GUI thread."""

import gc
import threading
import weakref

import pytest
from pytestqt.qtbot import QtBot

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress
from expo_app.ui.jobs import Job, Jobs


def never(error: Exception) -> None:
    raise AssertionError(error)


class Waiting:
    """Work that says when it runs, goes on when it may, and reports before it is through."""

    def __init__(self) -> None:
        self.running, self.go_on = threading.Event(), threading.Event()
        self.is_through = False

    def __call__(self, progress: Progress) -> None:
        self.running.set()
        self.go_on.wait(10)
        progress("on", 0.5)
        self.is_through = True


@pytest.mark.parametrize("inline", [True, False])
def test_the_result_comes_back_on_this_thread(qtbot: QtBot, inline: bool) -> None:
    jobs = Jobs(inline=inline)
    seen: list[tuple[int, int]] = []
    done: list[tuple[str, int]] = []

    def work(progress: Progress) -> str:
        progress("half", 0.5)
        seen.append((0, threading.get_ident()))
        return "result"

    jobs.start(Job("work", work, lambda value: done.append((value, threading.get_ident())), never))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert done == [("result", threading.get_ident())]
    assert (seen[0][1] == threading.get_ident()) is inline
    jobs.close()


@pytest.mark.parametrize("error", [Problem("No list."), ZeroDivisionError("by zero")])
def test_an_error_comes_back_as_a_value(qtbot: QtBot, error: Exception) -> None:
    jobs = Jobs()
    failed: list[Exception] = []

    def work(_progress: Progress) -> None:
        raise error

    jobs.start(Job("work", work, never, failed.append))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert failed == [error]
    jobs.close()


@pytest.mark.parametrize("is_wanted", [True, False])
def test_silent_work_that_nobody_wants_any_more_stops(qtbot: QtBot, is_wanted: bool) -> None:
    jobs = Jobs()
    work = Waiting()

    done: list[object] = []
    jobs.start(Job("work", work, done.append, never, lambda: is_wanted, cancellable=False, silent=True))
    assert work.running.wait(10)
    assert not jobs.busy
    jobs.drop_unwanted()
    work.go_on.set()
    qtbot.waitUntil(lambda: not jobs._running)
    jobs.close()
    assert work.is_through is is_wanted
    assert bool(done) is is_wanted


def test_cancel_stops_at_the_next_report(qtbot: QtBot) -> None:
    jobs = Jobs()
    work = Waiting()

    with qtbot.waitSignal(jobs.cancelled):
        jobs.start(Job("work", work, never, never))
        assert work.running.wait(10)
        jobs.cancel()
        work.go_on.set()
    assert not work.is_through
    assert not jobs.busy


def test_an_outdated_result_is_dropped(qtbot: QtBot) -> None:
    jobs = Jobs(inline=True)
    done: list[int] = []
    jobs.start(Job("old", lambda _progress: 1, done.append, never, wanted=lambda: False))
    jobs.start(Job("new", lambda _progress: 2, done.append, never))
    assert done == [2]


def test_jobs_run_one_after_the_other(qtbot: QtBot) -> None:
    jobs = Jobs()
    order: list[int] = []
    for number in range(5):
        jobs.start(Job(str(number), lambda _p, number=number: order.append(number), lambda _v: None, never))
    qtbot.waitUntil(lambda: not jobs.busy)
    assert order == [0, 1, 2, 3, 4]


def test_closing_waits_for_what_runs(qtbot: QtBot) -> None:
    jobs = Jobs()
    running, ended = threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        running.set()
        try:
            while True:
                progress("on", 0.1)
        finally:
            ended.set()

    jobs.start(Job("endless", work, never, never))
    assert running.wait(10)
    jobs.close()
    assert ended.is_set()


def test_nothing_of_a_job_is_kept_when_it_is_through(qtbot: QtBot) -> None:
    class Large:
        pass

    jobs = Jobs()
    large = Large()
    known = weakref.ref(large)
    jobs.start(Job("work", lambda _progress, held=large: held, lambda _value: None, never))
    del large
    qtbot.waitUntil(lambda: not jobs.busy)
    jobs.close()
    gc.collect()
    assert known() is None
