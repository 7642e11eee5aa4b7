"""Exporting: what can leave the window, and the job that writes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.problem import Problem
from expo_app.report.spec import Writer
from expo_app.session.derive import Derived
from expo_app.session.exporting import CHARTS, DECK, PDF, ROWS, WORKBOOK, write_outputs
from expo_app.session.outputs import Output
from expo_app.ui.desk import Desk
from expo_app.ui.export_kinds import KINDS
from expo_app.ui.jobs import Job, Jobs, Work
from expo_app.ui.language import lang
from expo_app.ui.reporting.manner import Manner
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
        self._manner = Manner()

    @property
    def manner(self) -> Manner:
        """In which way everything is written."""
        return self._manner

    def take_manner(self, manner: Manner) -> None:
        """Write in these languages and this template from now on."""
        self._manner = manner

    def start(self, name: str, path: Path) -> None:
        """Write one of KINDS to a file or a folder; of two languages each has a file of its own."""
        derived = self._desk.derived
        if derived is None:
            return
        places = self._manner.places(path) or ((lang(), path),)
        outputs = [Output(place, self._desk.query, spoken) for spoken, place in places]
        if name == "export_all":
            parts = [part for output in outputs for part in _parts(output, _WITHOUT_QT)]
            painted = [part for output in outputs for part in _parts(output, _PAINTED)]
            self._write(outputs[0].path, derived, parts, then=painted)
            return
        self._write(outputs[0].path, derived, outputs, paints=KINDS[name].paints)

    def _write(
        self,
        path: Path,
        derived: Derived,
        outputs: Sequence[Output],
        then: Sequence[Output] = (),
        paints: bool = False,
    ) -> None:
        """Write outputs and tell `path`; what needs no Qt goes off the GUI thread, the pictures follow."""
        state, painters = self._desk.state, self._painters if paints else {}
        finished = [
            replace(output, template=self._manner.template) if output.path.suffix == ".pptx" else output
            for output in outputs
        ]

        def done() -> None:
            if then:
                self._write(path, derived, then, paints=True)
            else:
                self.wrote.emit(str(path))

        self._run(
            ", ".join(output.path.name for output in outputs),
            lambda progress: write_outputs(derived, state, finished, painters, progress),
            done,
            paints,
        )

    def _run(self, name: str, work: Work, done: Callable[[], None], paints: bool) -> None:
        label = self.tr("Writing {name}").format(name=name)
        self._jobs.start(Job(label, work, lambda _nothing: done(), self._failed, paints=paints))

    def _failed(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, Problem) else unexpected(error))


def _parts(output: Output, parts: Sequence[str]) -> list[Output]:
    """The parts of a full report in the folder of an output."""
    return [replace(output, path=output.path / part) for part in parts]
