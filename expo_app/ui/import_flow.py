"""Importing: look at lists off the GUI thread, accept them as one step."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.places import SAMPLE_DATA
from expo_app.model.problem import Problem, Problems
from expo_app.session.derive import Derived
from expo_app.session.lists.giving import GivenFile
from expo_app.session.lists.importing import Imported, read_lists
from expo_app.session.lists.previewing import Draft, Preview
from expo_app.session.lists.told import Told
from expo_app.session.state import NOTHING_YET
from expo_app.ui.desk import Desk
from expo_app.ui.free_place import free_place
from expo_app.ui.jobs import Job, Jobs
from expo_app.ui.look_flow import LookFlow
from expo_app.ui.settings import Settings
from expo_app.ui.wording import listed, unexpected, without_options


class ImportFlow(QObject):
    """Takes files and folders into the open workspace, or into a new one.

    Signals: `began()` when files are read; `shown(preview, draft)`, `considering()` and `found(findings)` as
    in LookFlow; `refused(sentences)` when no file can be used; `stopped()` after Cancel; `took(label)` when
    the lists are in; `known(files)` when all of them were there already. Until `took` nothing is changed.
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
        self._label = self.tr("Reading lists")
        self.looking = LookFlow(desk, jobs, self._label)
        for signal, passed_on in (
            (self.looking.shown, self.shown),
            (self.looking.considering, self.considering),
            (self.looking.found, self.found),
        ):
            signal.connect(passed_on)
        self.looking.unusable.connect(self._refuse)
        self.looking.failed.connect(self._failed)
        jobs.cancelled.connect(self._cancelled)

    @property
    def preview(self) -> Preview | None:
        """What is looked at."""
        return self.looking.preview

    def start(self, paths: Sequence[Path]) -> None:
        """Look at these files and folders, beside those that are looked at already."""
        self._paths = tuple(paths)
        self.began.emit()
        self.looking.start(self._paths)

    def repeat(self) -> None:
        """Read the same files once more, after something about them was mended."""
        self.start(self._paths)

    def reconsider(self, draft: Draft) -> None:
        """Understand the same files anew with what was said about them."""
        self.looking.reconsider(draft)

    def accept(self) -> None:
        """Take in what is shown."""
        preview, foreseen = self.looking.preview, self.looking.foreseen
        if preview is None or preview.imported is None:
            return
        self.looking.forget(accepted=True)
        self._accept(preview.imported, foreseen.derived if foreseen else None)

    def forget(self) -> None:
        """Let go of the files; nothing of them is left."""
        self.looking.forget()

    def sample(self) -> None:
        """Open the sample's workspace; it is made from the sample lists when there is none."""
        place = self._settings.sample
        if place.exists() and self._desk.open(place) and self._desk.workspace and self._desk.workspace.heads:
            return
        self.forget()
        self._paths = (SAMPLE_DATA,)
        self.began.emit()
        self._desk.close()  # only now: without a workspace and an import there is the start page
        job = Job(
            self._label,
            lambda progress: self._desk.aside.call(
                read_lists, (SAMPLE_DATA,), Told(), NOTHING_YET, progress=progress
            ),
            self._accept_sample,
            self._failed,
        )
        self._jobs.start(job)

    def _refuse(self, given: Sequence[GivenFile]) -> None:
        """No file can be used, or all were imported before."""
        self.forget()
        wrong = [file.sentence for file in given if file.sentence]
        if wrong:
            self.refused.emit("\n".join(without_options(sentence) for sentence in wrong))
        else:
            self.known.emit(listed(file.path.name for file in given))

    def _accept(self, imported: Imported, derived: Derived | None) -> None:
        if not imported.sources:
            self.known.emit(listed(imported.unchanged))
            return
        self._take(imported, free_place(self._settings.documents, imported), derived)

    def _accept_sample(self, imported: Imported) -> None:
        self._settings.sample.unlink(missing_ok=True)
        self._take(imported, self._settings.sample)

    def _take(self, imported: Imported, place: Path, derived: Derived | None = None) -> None:
        try:
            self._desk.accept(imported, place, derived)
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
