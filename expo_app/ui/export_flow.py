"""Exporting: what can leave the window, and the job that writes it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.report.spec import Writer
from expo_app.session.derive import Derived
from expo_app.session.exporting import CHARTS, DECK, PDF, ROWS, WORKBOOK, export, export_all
from expo_app.ui.desk import Desk
from expo_app.ui.export_kinds import KINDS
from expo_app.ui.jobs import Job, Jobs, Work
from expo_app.ui.language import lang
from expo_app.ui.wording import unexpected

_WITHOUT_QT = (DECK, WORKBOOK, ROWS)
_PAINTED = (PDF, CHARTS)


class ExportFlow(QObject):
    """Writes what the pages show, with the filters that are set.

    Signals: `wrote(path)` when everything is written, `refused(sentence)` when it cannot be.
    """

    wrote = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, jobs: Jobs, painters: Mapping[str, Writer]) -> None:
        super().__init__(desk)
        self._desk, self._jobs, self._painters = desk, jobs, painters

    def start(self, name: str, path: Path) -> None:
        """Write one of KINDS to a file or a folder."""
        derived, query = self._desk.derived, self._desk.query
        if derived is None:
            return
        if name == "export_all":
            self._write(path, derived, query, _WITHOUT_QT, then=_PAINTED)
            return
        language = lang()
        painters, paints = (self._painters, True) if KINDS[name].paints else ({}, False)
        self._run(
            path.name,
            lambda progress: export(derived, query, path, language, painters, progress),
            lambda: self.wrote.emit(str(path)),
            paints,
        )

    def _write(
        self, folder: Path, derived: Derived, query: Query, parts: tuple[str, ...], then: tuple[str, ...] = ()
    ) -> None:
        """Write parts of a full report; what needs no Qt goes off the GUI thread, the pictures follow."""
        painters, language = {} if then else self._painters, lang()

        def done() -> None:
            if then:
                self._write(folder, derived, query, then)
            else:
                self.wrote.emit(str(folder))

        self._run(
            ", ".join(parts),
            lambda progress: export_all(derived, query, folder, language, painters, progress, parts),
            done,
            paints=not then,
        )

    def _run(self, name: str, work: Work, done: Callable[[], None], paints: bool) -> None:
        label = self.tr("Writing {name}").format(name=name)
        self._jobs.start(Job(label, work, lambda _nothing: done(), self._failed, paints=paints))

    def _failed(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, Problem) else unexpected(error))
