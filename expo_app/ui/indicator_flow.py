"""Taking in the user's own figures of the market."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.problem import Problem
from expo_app.session.figures.indicator_sheets import IndicatorSheet, read_indicators
from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Job, Jobs
from expo_app.ui.wording import listed, unexpected


class IndicatorFlow(QObject):
    """Reads a sheet off the window's thread and takes what it says as one step.

    Signals: `told(sentence)` when rows of it were left out, `refused(sentence)` when it cannot be read.
    """

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs) -> None:
        super().__init__(desk)
        self._desk, self._jobs = desk, jobs

    def take(self, path: Path) -> None:
        """Take the indicators of a file."""
        workspace = self._desk.workspace
        label = self.tr("Reading {name}").format(name=path.name)
        job = Job(
            label,
            lambda _progress: read_indicators(path),
            partial(self._decide, path),
            self._fail,
            lambda: workspace is not None and self._desk.workspace is workspace,
        )
        self._jobs.start(job)

    def _decide(self, path: Path, sheet: IndicatorSheet) -> None:
        self._desk.decide(sheet.indicators, f"Market figures of {path.name}")
        if sheet.left_out:
            said = self.tr("Left out, for they are no country or region: {names}")
            self.told.emit(said.format(names=listed(sheet.left_out)))

    def _fail(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, Problem) else unexpected(error))
