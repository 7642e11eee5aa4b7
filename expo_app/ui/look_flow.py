"""Looking at lists before they are imported: first rows, then the whole, then what is not understood."""

import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from expo_app.model.progress import Progress
from expo_app.session.lists.foreseeing import Foreseen, first_findings, foresee
from expo_app.session.lists.giving import GivenFile, read_heads
from expo_app.session.lists.previewing import Draft, Preview, preview_heads, preview_whole
from expo_app.session.state import State
from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Job, Jobs, Work

# Seconds that work which nobody wants any more may go on: to stop it means to start its process anew.
_GRACE = 3.0
# Milliseconds without another word after which exhibitors are recognised, which takes longest.
_IDLE = 1500


class _OutdatedError(Exception):
    """What is worked on is not wanted any more."""


class LookFlow(QObject):
    """Reads files and understands them with what is said about them, over and over until they are let go of.

    The first rows of every sheet are shown at once; the rest is read and understood in a process beside the
    window. Signals: `shown(preview, draft)` when files can be looked at, and again after each change;
    `considering()` while a change is understood; `found(findings)` when it is known what was not understood;
    `unusable(given)` when there is nothing to look at in the files; `failed(error)`.
    """

    shown = Signal(object, object)
    considering = Signal()
    found = Signal(object)
    unusable = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, jobs: Jobs, label: str) -> None:
        super().__init__(desk)
        self._desk, self._jobs, self._label = desk, jobs, label
        self._given: tuple[GivenFile, ...] = ()
        self._draft = Draft()
        self._batch, self._round, self._round_began, self._accepted = 0, 0, 0.0, 0
        self.preview: Preview | None = None
        self.foreseen: Foreseen | None = None
        desk.stepped.connect(self._follow_desk)
        desk.workspace_changed.connect(self._follow_desk)

    def start(self, paths: Sequence[Path]) -> None:
        """Look at these files and folders, beside those that are looked at already."""
        state, beside, draft = self._desk.state, self._given if self.preview else (), self._draft
        self._batch += 1
        self._next_round()
        self._desk.aside.warm_up()
        batch = self._batch
        self._run(
            self._label,
            lambda progress: _heads(paths, state, beside, draft, progress),
            self._show_heads,
            lambda: batch == self._batch,
        )

    def reconsider(self, draft: Draft) -> None:
        """Understand the same files anew with what was said about them."""
        self._draft = draft
        self._next_round()
        self.considering.emit()
        if all(file.is_whole for file in self._given):
            self._understand()
            return
        round_, given, state = self._round, self._given, self._desk.state
        self._run(
            self.tr("Understanding the lists"),
            lambda _progress: preview_heads(given, draft, state),
            self._look,
            lambda: round_ == self._round,
            beside=True,
        )

    def forget(self, accepted: bool = False) -> None:
        """Let go of the files. What is worked out of them goes on when they are `accepted`: the figures need
        it as well."""
        if accepted:
            self._accepted = self._round
        self._batch += 1
        self._next_round()
        self._given, self._draft, self.preview = (), Draft(), None

    def _next_round(self) -> None:
        """What was worked out so far is of before."""
        self._round += 1
        self._round_began = time.monotonic()
        self.foreseen = None

    def _run(
        self,
        label: str,
        work: Work,
        done: Callable[[Any], None],
        wanted: Callable[[], bool],
        beside: bool = False,
    ) -> None:
        """Work whose result is dropped when it is not wanted any more; only reading can be cancelled."""
        cancellable = label == self._label
        self._jobs.start(Job(label, work, done, self.failed.emit, wanted, cancellable, beside))

    def _aside(self, function: Callable[..., Any], *arguments: Any, wanted: Callable[[], bool]) -> Work:
        """The function as work for the process beside the window."""
        return lambda progress: self._desk.aside.call(
            function, *arguments, progress=self._while_wanted(progress, wanted)
        )

    def _while_wanted(self, progress: Progress, wanted: Callable[[], bool]) -> Progress:
        """The same progress, until the work is outdated."""

        def step(message: str, fraction: float) -> None:
            if not wanted() and time.monotonic() - self._round_began > _GRACE:
                raise _OutdatedError
            progress(message, fraction)

        return step

    def _show_heads(self, outcome: tuple[tuple[GivenFile, ...], Preview]) -> None:
        given, preview = outcome
        if not any(file.sources and not file.known for file in given):
            self.unusable.emit(given)
            return
        self._given = given
        self._look(preview)
        self._understand()

    def _understand(self) -> None:
        """Read what is not read yet, and understand all of it with what was said so far. What is read is
        kept also when something else was said meanwhile."""
        given, draft, state = self._given, self._draft, self._desk.state
        batch, round_ = self._batch, self._round
        is_whole = all(file.is_whole for file in given)

        def wanted() -> bool:
            return round_ == self._round if is_whole else batch == self._batch

        self._run(
            self.tr("Understanding the lists") if is_whole else self._label,
            self._aside(preview_whole, given, draft, state, wanted=wanted),
            partial(self._show, round_),
            wanted,
        )

    def _show(self, round_: int, outcome: tuple[tuple[GivenFile, ...], Preview]) -> None:
        given, preview = outcome
        if not any(file.sources and not file.known for file in given):
            self.unusable.emit(given)
            return
        self._given = given
        if round_ != self._round:
            self._understand()
            return
        self._look(preview)
        state = self._desk.state

        def wanted() -> bool:
            return round_ == self._round

        def goes_on() -> bool:
            return round_ in (self._round, self._accepted)

        label = self.tr("Looking for what is not understood")
        self._run(label, self._aside(first_findings, preview, state, wanted=wanted), self.found.emit, wanted)
        work = self._aside(foresee, preview, state, wanted=goes_on)

        def recognise() -> None:
            if wanted():
                self._run(self.tr("Recognising exhibitors"), work, self._foresee, wanted)

        recognise() if self._jobs.is_inline else QTimer.singleShot(_IDLE, self, recognise)

    def _look(self, preview: Preview) -> None:
        self.preview = preview
        self.shown.emit(preview, self._draft)

    def _foresee(self, foreseen: Foreseen) -> None:
        self.foreseen = foreseen
        self.found.emit(foreseen.findings)

    def _follow_desk(self) -> None:
        """The workspace is another one now: what is looked at is laid beside it anew."""
        if self.preview is not None:
            self.reconsider(self._draft)


def _heads(
    paths: Sequence[Path], state: State, beside: Sequence[GivenFile], draft: Draft, progress: Progress
) -> tuple[tuple[GivenFile, ...], Preview]:
    given = read_heads(paths, state, beside, progress)
    return given, preview_heads(given, draft, state)
