"""Audit packs counted again, beside the window."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.problem import Problem
from expo_app.session.verifying.verify import verify
from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Job, Jobs
from expo_app.ui.wording import unexpected


class PackFlow(QObject):
    """Counts the figures of a pack again.

    Signals: `verified(Verified)` when that is done, `refused(sentence)` for what is no pack.
    """

    verified = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk)
        self._desk, self._jobs = desk, jobs

    def start(self, pack: Path) -> None:
        """Check the pack in this folder."""
        aside = self._desk.aside
        job = Job(
            self.tr("Counting {name} again").format(name=pack.name),
            lambda progress: aside.call(verify, pack, progress=progress),
            self.verified.emit,
            self._failed,
        )
        self._jobs.start(job)

    def _failed(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, Problem) else unexpected(error))
