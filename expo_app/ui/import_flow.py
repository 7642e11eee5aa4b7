"""Importing: read off the GUI thread, ask what the lists do not tell, accept as one step."""

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.places import SAMPLE_DATA
from expo_app.model.problem import Problem, Problems
from expo_app.session.exporting import workspace_name
from expo_app.session.importing import Imported, read_lists
from expo_app.session.told import Told
from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Job, Jobs, Work
from expo_app.ui.settings import Settings
from expo_app.ui.wording import NO_EDITION, unexpected, without_options


class ImportFlow(QObject):
    """Takes files and folders into the open workspace, or into a new one.

    Signals: `began()`; `asked(sentence)` when the lists do not tell their edition: `again` goes on with
    the answer; `refused(sentences)` when they cannot be used; `stopped()` after Cancel; `took(label)`
    when they are in; `known(files)` when all of them were there already. Until `took` nothing is changed.
    """

    began = Signal()
    asked = Signal(str)
    refused = Signal(str)
    stopped = Signal()
    took = Signal(str)
    known = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, settings: Settings) -> None:
        super().__init__(desk)
        self._desk, self._jobs, self._settings = desk, jobs, settings
        self._paths: tuple[Path, ...] = ()
        self._label = ""
        jobs.cancelled.connect(self._cancelled)

    def start(self, paths: Sequence[Path]) -> None:
        """Import these files and folders."""
        self._paths = tuple(paths)
        self.again(Told())

    def repeat(self) -> None:
        """Import the same files once more, after something about them was mended."""
        self.again(Told())

    def again(self, told: Told) -> None:
        """Import the same files, knowing more about them."""
        state, paths = self._desk.state, self._paths
        self._run(lambda progress: read_lists(paths, told, state, progress), self._accept)

    def sample(self) -> None:
        """Open the sample's workspace; it is made from the sample lists when there is none."""
        place = self._settings.sample
        if place.exists() and self._desk.open(place) and self._desk.state.sources:
            return
        self._desk.close()
        self._paths = (SAMPLE_DATA,)
        self._run(lambda progress: read_lists(self._paths, Told(), progress=progress), self._accept_sample)

    def _run(self, work: Work, done: Callable[[Imported], None]) -> None:
        self._label = self.tr("Reading lists")
        self.began.emit()
        self._jobs.start(Job(self._label, work, done, self._failed))

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
        text = "\n".join(without_options(sentence) for sentence in sentences)
        needs_edition = all(NO_EDITION in sentence for sentence in sentences)
        (self.asked if needs_edition else self.refused).emit(text)

    def _cancelled(self, label: str) -> None:
        if label == self._label:
            self.stopped.emit()


def _free_place(folder: Path, imported: Imported) -> Path:
    """Where a new workspace for these lists goes: named after the event, beside those that exist."""
    events = sorted({layout.event for _, layout in imported.layouts if layout.event}, key=_latin_and_long)
    wanted = folder / workspace_name(events[-1] if events else Path(imported.files[0].name).stem)
    places = (wanted.with_stem(f"{wanted.stem} {number}") for number in count(2))
    return wanted if not wanted.exists() else next(place for place in places if not place.exists())


def _latin_and_long(name: str) -> tuple[bool, int]:
    return name.isascii(), len(name)
