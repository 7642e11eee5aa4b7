"""The open workspace as the window sees it: what is asked, what is answered."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from expo_app.model.decision import Decision, Step
from expo_app.model.dossier import Dossier
from expo_app.model.finding import Finding
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.model.source import Source
from expo_app.session.checking.waiting import Waiting, waiting
from expo_app.session.derive import Derived
from expo_app.session.lists.importing import Imported
from expo_app.session.state import State
from expo_app.session.workspace import Workspace, read_sources
from expo_app.ui.ahead import work_ahead
from expo_app.ui.aside import Aside
from expo_app.ui.asking import (
    Choices,
    Question,
    answer_of,
    choices_of,
    count_all,
    dossier_of,
    filtered,
    has_answer,
    is_answered,
    is_ready,
    still_there,
)
from expo_app.ui.deriving import changes_no_figure, derived_and_counted, of_here, open_readable
from expo_app.ui.hold import Hold, told
from expo_app.ui.jobs import Job, Jobs, Work
from expo_app.ui.wording import unexpected

# Milliseconds after which the page that is shown is painted; then what the others need is worked out.
_MOMENT = 100


class Desk(QObject):
    """Holds the workspace, what was derived from it, and the query that every page answers.

    Only this object changes the workspace, on the GUI thread; `aside` is where long work goes. Signals:
    `workspace_changed()` when another workspace (or none) is open; `stepped()` when something was done,
    undone or done again, or lists were read, before the figures follow; `figures_changed()` when there are
    new figures, or none; `refused(sentence)` when something cannot be done.
    """

    workspace_changed = Signal()
    stepped = Signal()
    figures_changed = Signal()
    refused = Signal(str)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self.aside = Aside(jobs.is_inline)
        self.workspace: Workspace | None = None
        self.derived: Derived | None = None
        self.dossier: Dossier | None = None
        self.query = Query()
        self._expected = Query()
        self.choices = Choices()
        self.page_question: Question | None = None
        """What the page that is shown asks beside the dossier: both are counted at once."""
        self.derived_from = State()
        self._hold: Hold | None = None
        self._ahead_of: Derived | None = None
        self._settled: dict[int, tuple[Finding, ...]] = {}
        self._waiting = Waiting()
        self._waiting_in: Derived | None = None
        self._waiting_after: State | None = None

    @property
    def waiting(self) -> Waiting:
        """What waits for a person, at once after a decision and before the figures follow."""
        if self.derived is None:
            return Waiting()
        derived, state = self.derived, self.state
        if self._waiting_in is not derived or self._waiting_after is not state:
            self._waiting_in, self._waiting_after = derived, state
            self._waiting = waiting(derived, self.derived_from, state, self._settled)
        return self._waiting

    @property
    def is_read_only(self) -> bool:
        """Whether the open workspace can only be looked at, because another window writes it."""
        return self._hold is not None and not self._hold.is_ours

    def is_writable_or_refuses(self) -> bool:
        """Whether something can be done to the workspace, or a new one be made; otherwise says why not."""
        if self._hold is not None and self.is_read_only:
            self.refused.emit(told(self._hold))
            return False
        return True

    @property
    def state(self) -> State:
        """What the open workspace is now, while its lists are read only with those that are; an empty state
        without one."""
        return self.workspace.state_so_far if self.workspace else State()

    def open(self, path: Path) -> bool:
        """Open a workspace in place of the present one; False when it was refused."""
        kept = self._hold if self._hold is not None and self._hold.is_of(path) else None
        hold = kept or Hold(path)
        try:
            opened = open_readable(path, read_only=not hold.is_ours)
        except Problem as problem:
            if hold is not kept:
                hold.release()
            self.refused.emit(str(problem))
            return False
        self._take(opened, hold)
        self._derive()
        if self.workspace is opened and self.is_read_only:
            self.refused.emit(told(hold))
        return self.workspace is opened

    def close(self) -> None:
        """Let go of the workspace; nothing is left to save."""
        if self.workspace is not None:
            self._take(None)

    def accept(self, imported: Imported, place: Path, derived: Derived | None = None) -> Step | None:
        """Take in lists that were read; without an open workspace a new one is made at `place`. `derived` is
        what follows from the workspace with them, where that was worked out before."""
        if self.workspace is None:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._take(Workspace.create(place), Hold(place))
        assert self.workspace is not None
        if self._hold is not None and self.is_read_only:
            raise Problem(told(self._hold))
        step = self.workspace.accept(imported)
        if step is None or derived is None:
            self._after(step)
            return step
        self.stepped.emit()
        state = self.state
        self._show(of_here(derived, state), state)
        return step

    def decide(self, decisions: Sequence[Decision], label: str, settles: Sequence[Finding] = ()) -> None:
        """Take decisions that undo takes back as a whole; `settles` are the findings that they are about."""
        workspace = self.workspace
        step = self._done(lambda: workspace.decide(decisions, label)) if workspace is not None else None
        if step is None:
            return
        self._settled[step.number] = tuple(settles)
        self._after(step)

    def undo(self) -> None:
        """Take back the last thing done."""
        if self.workspace is not None:
            self._after(self._done(self.workspace.undo))

    def redo(self) -> None:
        """Do again what was undone last."""
        if self.workspace is not None:
            self._after(self._done(self.workspace.redo))

    def ask(self, **changes: Any) -> None:
        """Ask another question: fields of Query to change. Every page follows."""
        wanted = replace(self.query, **changes)
        wanted = still_there(self.derived, wanted) if self.derived is not None else wanted
        if wanted != self.query:
            self.query = wanted
            self._answer()

    def filter(self, field: str, value: str) -> None:
        """Set one field of the filter; an empty value takes it away."""
        self.ask(where=filtered(self.query.where, field, value))

    def expect(self, **changes: Any) -> None:
        """Count ahead what is likely to be asked next: somebody points at it. What is pointed at later takes
        its place."""
        derived, question = self.derived, self.page_question
        if derived is None or self._jobs.is_inline:
            return
        expected = self._expected = still_there(derived, replace(self.query, **changes))
        self._jobs.drop_unwanted()
        if not is_ready(derived, expected, question):
            job = Job(
                self.tr("Counting"),
                lambda _progress: count_all(derived, expected, question),
                lambda _nothing: None,
                lambda _error: None,  # who asks for it is told
                lambda: self.derived is derived and self._expected == expected,
                cancellable=False,
                beside=True,
                silent=True,
            )
            self._jobs.start(job)

    def work_beside(self, work: Work, done: Callable[[Any], None], wanted: Callable[[], bool]) -> None:
        """Work out beside everything else what takes a moment and concerns only what is shown."""
        label = self.tr("Counting")
        self._jobs.drop_unwanted()
        job = Job(label, work, done, self._uncountable, wanted, cancellable=False, beside=True)
        self._jobs.start(job)

    def tell_page(
        self, question: Question, query: Query, done: Callable[[Any], None], wanted: Callable[[], bool]
    ) -> None:
        """Answer what a page asks of a dossier's query: at once where that is remembered, else beside."""
        derived = self.derived
        assert derived is not None  # there is a dossier
        if has_answer(derived, query, question):
            done(answer_of(derived, query, question))
        else:
            self.work_beside(lambda _progress: answer_of(derived, query, question), done, wanted)

    def work_later(self, work: Work, done: Callable[[Any], None], wanted: Callable[[], bool]) -> None:
        """The same for what takes longer: it begins when what is there already is painted."""

        def begin() -> None:
            if wanted():
                self.work_beside(work, done, wanted)

        begin() if self._jobs.is_inline else QTimer.singleShot(_MOMENT, self, begin)

    def tell_again(self) -> None:
        """Let everything that shows figures show them once more, in whatever language the window speaks."""
        if self.derived is not None:
            self._settle()
        else:
            self.figures_changed.emit()

    def _done(self, act: Callable[[], Step | None]) -> Step | None:
        """What was done; None, and the reason is told, where nothing can be."""
        if not self.is_writable_or_refuses():
            return None
        try:
            return act()
        except Problem as problem:
            self.refused.emit(str(problem))
            return None

    def _take(self, workspace: Workspace | None, hold: Hold | None = None) -> None:
        if self.workspace is not None:
            self._jobs.stop()
            self.workspace.close()
        if self._hold is not None and self._hold is not hold:
            self._hold.release()
        self._hold = hold
        self.workspace, self.derived, self.dossier = workspace, None, None
        self._ahead_of = None
        self.query, self.choices = Query(), Choices()
        self.derived_from, self._settled = State(), {}
        self.workspace_changed.emit()

    def _after(self, step: Step | None) -> None:
        if step is None:
            return
        self.stepped.emit()
        state = self.state
        # No figure follows from a view: what was counted for the state before holds for this one too.
        is_current = self.derived is not None and self.derived.revision == state.revision - 1
        if self.derived is not None and is_current and changes_no_figure(step):
            self._show(self.derived.of(state), state)
        else:
            self._derive()

    def _derive(self) -> None:
        workspace = self.workspace
        if workspace is not None and workspace.unread:
            self._read(workspace, workspace.unread)
            return
        state, query, question = self.state, self.query, self.page_question
        self._count(
            lambda progress: derived_and_counted(self.aside, state, query, question, progress),
            lambda derived: self._show(derived, state),
            lambda: self.workspace is not None and self.state is state,
        )

    def _read(self, workspace: Workspace, unread: Sequence[str]) -> None:
        """Read the cells of lists beside the window, then derive."""

        def know(sources: Sequence[Source]) -> None:
            workspace.know(sources)
            self.stepped.emit()
            self._derive()

        def fail(error: Exception) -> None:
            self._take(None)  # without its lists it is no workspace
            self._uncountable(error)

        self._jobs.drop_unwanted()
        job = Job(
            self.tr("Counting"),
            lambda progress: self.aside.call(read_sources, workspace.path, unread, progress=progress),
            know,
            fail,
            lambda: self.workspace is workspace,
            cancellable=False,
        )
        self._jobs.start(job)

    def _count(self, work: Work, done: Callable[[Any], None], wanted: Callable[[], bool]) -> None:
        label = self.tr("Counting")
        self._jobs.drop_unwanted()
        self._jobs.start(Job(label, work, done, self._uncountable, wanted, cancellable=False))

    def _uncountable(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, Problem) else unexpected(error))

    def _show(self, derived: Derived, state: State) -> None:
        self.derived, self.derived_from = derived, state
        self.query = still_there(derived, self.query)
        self._answer()

    def _work_ahead(self, derived: Derived, query: Query) -> None:
        """The pages that are not shown will find counted what they ask for."""
        if self.derived is derived and self._ahead_of is not derived:
            self._ahead_of = derived
            self._jobs.start(
                Job(
                    self.tr("Counting"),
                    partial(work_ahead, derived, query),
                    lambda _nothing: None,
                    self._uncountable,
                    lambda: self.derived is derived,
                    cancellable=False,
                    silent=True,
                )
            )

    def _answer(self) -> None:
        """Answer at once what was asked before; count off the GUI thread what was not."""
        derived, query, question = self.derived, self.query, self.page_question
        if derived is None:
            return
        if is_answered(derived, query):
            self._settle()
            return
        self._count(
            lambda _progress: count_all(derived, query, question),
            lambda _nothing: self._settle(),
            lambda: self.derived is derived and self.query == query,
        )

    def _settle(self) -> None:
        derived = self.derived
        if derived is not None and derived.editions_with(self.query.population):
            self.dossier = dossier_of(derived, self.query)
            self.choices = choices_of(derived, self.query)
        else:
            self.dossier, self.choices = None, Choices()  # the pages say what to import
        self.figures_changed.emit()
        if derived is not None and self.dossier is not None and not self._jobs.is_inline:
            query = self.query
            QTimer.singleShot(_MOMENT, self, lambda: self._work_ahead(derived, query))
