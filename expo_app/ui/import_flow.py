"""Importing: read off the GUI thread, show what would come of it, accept it as one step."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from expo_app.model.places import SAMPLE_DATA
from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress
from expo_app.session.exporting import workspace_name
from expo_app.session.importing import Imported, read_lists
from expo_app.session.previewing import Draft, GivenFile, Preview, findings_of, preview_lists, read_given
from expo_app.session.state import State
from expo_app.session.told import Told
from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Job, Jobs, Work
from expo_app.ui.settings import Settings
from expo_app.ui.wording import unexpected, without_options


class ImportFlow(QObject):
    """Takes files and folders into the open workspace, or into a new one.

    Signals: `began()` when files are read; `shown(preview, draft)` when they can be looked at, and again
    after each change; `considering()` while a change is understood; `found(findings)` when it is known
    what was not understood; `refused(sentences)` when no file can be used; `stopped()` after Cancel;
    `took(label)` when the lists are in; `known(files)` when all of them were there already. Until `took`
    nothing is changed.
    """

    began = Signal()
    shown = Signal(object, object)
    considering = Signal()
    found = Signal(object)
    refused = Signal(str)
    stopped = Signal()
    took = Signal(str)
    known = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings) -> None:
        super().__init__(desk)
        self._desk, self._jobs, self._settings = desk, jobs, settings
        self._paths: tuple[Path, ...] = ()
        self._given: tuple[GivenFile, ...] = ()
        self._draft = Draft()
        self._round = 0
        self.preview: Preview | None = None
        self._label = self.tr("Reading lists")
        jobs.cancelled.connect(self._cancelled)
        desk.stepped.connect(self._follow_desk)
        desk.workspace_changed.connect(self._follow_desk)

    def start(self, paths: Sequence[Path]) -> None:
        """Look at these files and folders, beside those that are looked at already."""
        self._paths = tuple(paths)
        state, beside, draft = self._desk.state, self._given if self.preview else (), self._draft
        self._round += 1
        self.began.emit()
        job = Job(
            self._label,
            lambda progress: _read(self._paths, state, beside, draft, progress),
            self._show,
            self._failed,
        )
        self._jobs.start(job)

    def repeat(self) -> None:
        """Read the same files once more, after something about them was mended."""
        self.start(self._paths)

    def reconsider(self, draft: Draft) -> None:
        """Understand the same files anew with what was said about them."""
        self._draft = draft
        self._round += 1
        round_, given, state = self._round, self._given, self._desk.state
        self.considering.emit()
        self._start_quietly(lambda _progress: (given, preview_lists(given, draft, state)), self._show, round_)

    def accept(self) -> None:
        """Take in what is shown."""
        preview = self.preview
        if preview is None or preview.imported is None:
            return
        self.forget()
        self._accept(preview.imported)

    def forget(self) -> None:
        """Let go of the files; nothing of them is left."""
        self._round += 1
        self._given, self._draft, self.preview = (), Draft(), None

    def sample(self) -> None:
        """Open the sample's workspace; it is made from the sample lists when there is none."""
        place = self._settings.sample
        if place.exists() and self._desk.open(place) and self._desk.state.sources:
            return
        self.forget()
        self._desk.close()
        self._paths = (SAMPLE_DATA,)
        self.began.emit()
        job = Job(
            self._label,
            lambda progress: read_lists((SAMPLE_DATA,), Told(), progress=progress),
            self._accept_sample,
            self._failed,
        )
        self._jobs.start(job)

    def _start_quietly(self, work: Work, done: Callable[[Any], None], round_: int) -> None:
        """Work whose result is dropped as soon as something newer is asked for."""
        job = Job(
            self.tr("Understanding the lists"),
            work,
            done,
            self._failed,
            wanted=lambda: round_ == self._round,
            cancellable=False,
        )
        self._jobs.start(job)

    def _show(self, outcome: tuple[tuple[GivenFile, ...], Preview]) -> None:
        given, preview = outcome
        if not any(file.sources and not file.known for file in given):
            self._refuse(given)
            return
        self._given, self.preview = given, preview
        self.shown.emit(preview, self._draft)
        self._start_quietly(lambda progress: findings_of(preview, progress), self.found.emit, self._round)

    def _refuse(self, given: Sequence[GivenFile]) -> None:
        """No file can be used, or all were imported before."""
        self.forget()
        wrong = [file.sentence for file in given if file.sentence]
        if wrong:
            self.refused.emit("\n".join(without_options(sentence) for sentence in wrong))
        else:
            self.known.emit(", ".join(file.path.name for file in given))

    def _follow_desk(self) -> None:
        """The workspace is another one now: what is looked at is laid beside it anew."""
        if self.preview is not None:
            self.reconsider(self._draft)

    def _accept(self, imported: Imported) -> None:
        if not imported.sources:
            self.known.emit(", ".join(imported.unchanged))
            return
        self._take(imported, _free_place(self._settings.documents, imported))

    def _accept_sample(self, imported: Imported) -> None:
        self._settings.sample.unlink(missing_ok=True)
        self._take(imported, self._settings.sample)

    def _take(self, imported: Imported, place: Path) -> None:
        try:
            self._desk.accept(imported, place)
        except (Problem, OSError) as problem:
            self.refused.emit(str(problem))
            return
        self.took.emit(imported.label)

    def _failed(self, error: Exception) -> None:
        sentences = error.sentences if isinstance(error, Problems) else (str(error),)
        if not isinstance(error, Problem):
            sentences = (unexpected(error),)
        self.forget()
        self.refused.emit("\n".join(without_options(sentence) for sentence in sentences))

    def _cancelled(self, label: str) -> None:
        if label == self._label:
            self.forget()
            self.stopped.emit()


def _read(
    paths: Sequence[Path], state: State, beside: Sequence[GivenFile], draft: Draft, progress: Progress
) -> tuple[tuple[GivenFile, ...], Preview]:
    given = read_given(paths, state, beside, progress)
    progress("Understanding the lists", 1.0)
    return given, preview_lists(given, draft, state)


def _free_place(folder: Path, imported: Imported) -> Path:
    """Where a new workspace for these lists goes: named after the event, beside those that exist."""
    events = sorted({layout.event for _, layout in imported.layouts if layout.event}, key=_latin_and_long)
    wanted = folder / workspace_name(events[-1] if events else Path(imported.files[0].name).stem)
    places = (wanted.with_stem(f"{wanted.stem} {number}") for number in count(2))
    return wanted if not wanted.exists() else next(place for place in places if not place.exists())


def _latin_and_long(name: str) -> tuple[bool, int]:
    return name.isascii(), len(name)
