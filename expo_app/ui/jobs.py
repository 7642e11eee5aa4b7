"""Long work off the GUI thread: its result or its error comes back as a value."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QThreadPool, Signal

from expo_app.model.progress import Cancelled, Progress

Work = Callable[[Progress], Any]
_REPORT_EVERY = 0.05  # seconds; a bar needs no more, and the event loop stays free


@dataclass(frozen=True)
class Job:
    """One piece of work and what follows it.

    `work` runs on another thread with immutable values only; `done` and `failed` run on the GUI thread.
    `wanted` says whether the result still is: one of an older revision is dropped. Work that only
    shows what is decided already is not `cancellable` by the user: the window would say something else than
    the file. Work of some milliseconds that has to show at once runs `beside` the others, however long they
    take. Of `silent` work nobody is told: nothing on the screen waits for it.
    """

    label: str
    work: Work
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    wanted: Callable[[], bool] = lambda: True
    cancellable: bool = True
    beside: bool = False
    silent: bool = False


@dataclass(frozen=True)
class _Outcome:
    """How a job ended: a value, or the error that stopped it."""

    value: Any = None
    error: Exception | None = None


class _Run:
    """Runs one job; borrows the signals of the jobs that started it and owns none itself.

    No QRunnable: the binding keeps each of those that a pool was given, with all that its job knows.
    """

    def __init__(self, jobs: "Jobs", job: Job) -> None:
        self.job = job
        self.cancelled = threading.Event()
        self.has_begun = False
        self._jobs = jobs
        self._reported_at = 0.0

    def run(self) -> None:
        """Do the work and hand the outcome to the GUI thread."""
        self.has_begun = True
        self._jobs.outcome.emit(self, self._outcome())

    def _outcome(self) -> _Outcome:
        try:
            self.progress("", 0.0)
            return _Outcome(self.job.work(self.progress))
        except Exception as error:  # noqa: BLE001 - every error is handed back as a value
            return _Outcome(error=error)

    def progress(self, message: str, fraction: float) -> None:
        """Report; raises Cancelled once the user asked for it."""
        if self.cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if not self.job.silent and now - self._reported_at >= _REPORT_EVERY:
            self._reported_at = now
            self._jobs.progressed.emit(message or self.job.label, fraction)


class Jobs(QObject):
    """Runs jobs one after the other.

    Signals: `started(label)`, `progressed(message, fraction)`, `ended(label)` after every job,
    `cancelled(label)` before it when the user stopped the job. `outcome` is for the runner alone.
    With `inline` everything happens before `start` returns (for tests).
    """

    started = Signal(str)
    progressed = Signal(str, float)
    ended = Signal(str)
    cancelled = Signal(str)
    outcome = Signal(object, object)

    def __init__(self, parent: QObject | None = None, inline: bool = False) -> None:
        super().__init__(parent)
        self._inline = inline
        self._pool, self._beside, self._silent = (QThreadPool(self) for _ in range(3))
        for pool in (self._pool, self._beside, self._silent):
            pool.setMaxThreadCount(1)
        self._running: list[_Run] = []
        self.outcome.connect(self._on_outcome)

    @property
    def is_inline(self) -> bool:
        """Whether everything happens at once, on this thread."""
        return self._inline

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits of which people are told."""
        return any(not run.job.silent for run in self._running)

    @property
    def cancellable(self) -> bool:
        """Whether the user may stop what runs."""
        return any(run.job.cancellable for run in self._running)

    @property
    def running(self) -> str:
        """What the user may stop, by its label; empty when nothing."""
        return next((run.job.label for run in self._running if run.job.cancellable), "")

    def start(self, job: Job) -> None:
        """Run a job as soon as those before it are through."""
        run = _Run(self, job)
        self._running.append(run)
        if not job.silent:
            self.started.emit(job.label)
        if self._inline:
            run.run()
        else:
            self._pool_of(job).start(run.run)

    def cancel(self) -> None:
        """Ask what runs or waits to stop, as far as the user may."""
        for run in self._running:
            if run.job.cancellable:
                run.cancelled.set()

    def stop(self) -> None:
        """Ask everything to stop, because nobody wants the results any more."""
        for run in self._running:
            run.cancelled.set()

    def drop_unwanted(self) -> None:
        """Let go of what still waits and would show what is outdated already.

        What has begun goes on: to stop it would cost its process all that it knows. Silent work runs in
        none, and can go.
        """
        for run in self._running:
            can_go = run.job.silent or not run.has_begun
            if can_go and not run.job.cancellable and not run.job.wanted():
                run.cancelled.set()

    def close(self) -> None:
        """Stop, and wait until no thread of ours is left."""
        self.stop()
        self._pool.waitForDone()
        self._beside.waitForDone()
        self._silent.waitForDone()

    def _pool_of(self, job: Job) -> QThreadPool:
        if job.beside:
            return self._beside
        return self._silent if job.silent else self._pool

    def _on_outcome(self, run: _Run, outcome: _Outcome) -> None:
        self._running.remove(run)
        if run.cancelled.is_set() or isinstance(outcome.error, Cancelled):
            if run.job.cancellable:
                self.cancelled.emit(run.job.label)
        elif run.job.wanted():
            self._hand_back(run.job, outcome)
        if not run.job.silent:
            self.ended.emit(run.job.label)

    def _hand_back(self, job: Job, outcome: _Outcome) -> None:
        if outcome.error is None:
            job.done(outcome.value)
            return
        logging.getLogger(__name__).info("job %r failed", job.label, exc_info=outcome.error)
        job.failed(outcome.error)
