"""Exporting: what can leave the window, and the job that writes it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.problem import Problem
from expo_app.report.spec import Writer
from expo_app.session.derive import Derived
from expo_app.session.exporting import lacking_in, write_outputs
from expo_app.session.outputs import PARTS, Output
from expo_app.ui.desk import Desk
from expo_app.ui.export_kinds import KINDS
from expo_app.ui.jobs import Job, Jobs
from expo_app.ui.language import lang
from expo_app.ui.reporting.manner import Manner
from expo_app.ui.wording import in_language, listed, unexpected

# Seconds that an export may take to stop when it is cancelled: one that is cut off leaves half of a file.
_PATIENCE = 30.0


class ExportFlow(QObject):
    """Writes what the pages show, with the filters that are set.

    Signals: `wrote(path)` when everything is written, `refused(sentence)` when it cannot be,
    `template_found(path, sentence)` for a template that can be used and what it lacks.
    """

    wrote = Signal(str)
    refused = Signal(str)
    template_found = Signal(Path, str)

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

    def look_at_template(self, template: Path) -> None:
        """Look whether a template can be used, and what it lacks, before slides are written in it."""
        aside = self._desk.aside
        job = Job(
            self.tr("Looking at {name}").format(name=template.name),
            lambda progress: aside.call(lacking_in, template, progress=progress),
            lambda clauses: self.template_found.emit(template, self._said(template, clauses)),
            self._failed,
        )
        self._jobs.start(job)

    def _said(self, template: Path, clauses: Sequence[str]) -> str:
        """What a template lacks, in one sentence; "" where it has everything."""
        told = self.tr("; ").join(map(in_language, clauses))
        return self.tr("{name}: {told}.").format(name=template.name, told=told) if told else ""

    def start(self, name: str, path: Path) -> None:
        """Write one of KINDS to a file or a folder; of two languages each has a file of its own."""
        derived = self._desk.derived
        if derived is None:
            return
        places = self._manner.places(path) or ((lang(), path),)
        if KINDS[name].is_bilingual:
            places = ((lang(), path),)
        outputs = [Output(place, self._desk.query, spoken) for spoken, place in places]
        told = outputs[0].path
        if name == "export_all":
            outputs = [replace(output, path=output.path / part) for output in outputs for part in PARTS]
        self._write(told, derived, outputs)

    def _write(self, told: Path, derived: Derived, outputs: Sequence[Output]) -> None:
        """Write outputs in the process beside the window, where nobody waits for what is painted; tell one
        path."""
        state, painters, aside = self._desk.state, dict(self._painters), self._desk.aside
        finished = [
            replace(output, template=self._manner.template) if output.path.suffix == ".pptx" else output
            for output in outputs
        ]
        names = listed(output.path.name for output in outputs)
        job = Job(
            self.tr("Writing {name}").format(name=names),
            lambda progress: aside.call(
                write_outputs, derived, state, finished, painters, progress=progress, patience=_PATIENCE
            ),
            lambda _nothing: self.wrote.emit(str(told)),
            self._failed,
        )
        self._jobs.start(job)

    def _failed(self, error: Exception) -> None:
        self.refused.emit(str(error) if isinstance(error, Problem) else unexpected(error))
