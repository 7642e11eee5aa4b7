"""Decisions on their way into a file, and from the file of another workspace."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from expo_app.model.problem import Problem
from expo_app.session.decisions.deciding import read_decisions
from expo_app.session.decisions.log import write_decisions
from expo_app.session.decisions.step_labels import label_of
from expo_app.ui.desk import Desk


class LogFiles(QObject):
    """Signals: `told(sentence)` when it is done, `refused(sentence)` when it cannot be."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def give(self, path: Path) -> None:
        """Write the decisions in force to a file."""
        try:
            write_decisions(self._desk.state.decisions, path)
        except Problem as problem:
            self.refused.emit(str(problem))
            return
        self.told.emit(self.tr("Written: {path}").format(path=path))

    def take(self, path: Path) -> None:
        """Take the decisions of a file that are not in force yet, as one step."""
        try:
            given = read_decisions(path).decisions
        except Problem as problem:
            self.refused.emit(str(problem))
            return
        known = set(self._desk.state.decisions)
        fresh = tuple(decision for decision in given if decision not in known)
        if not fresh:
            text = self.tr("{file}: all of its decisions are in force already")
            self.told.emit(text.format(file=path.name))
            return
        several = f"{len(fresh)} decisions of {path.name}"
        self._desk.decide(fresh, label_of(fresh) if len(fresh) == 1 else several)
