"""The few questions that the system's own dialogs ask: which files, which folder, where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from expo_app.ui.export_kinds import KINDS

_JSON = " (*.json)"
_LISTS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt"


class Dialogs:
    """Asks by the system's dialogs; an empty answer means that the user thought better of it."""

    def __init__(self, parent: QWidget) -> None:
        self._parent = parent

    def lists(self) -> Sequence[Path]:
        """Files to import."""
        kinds = _tr("Lists") + f" ({_LISTS})"
        paths, _ = QFileDialog.getOpenFileNames(self._parent, _tr("Import lists"), "", kinds)
        return [Path(path) for path in paths]

    def folder(self) -> Sequence[Path]:
        """A folder to import."""
        path = QFileDialog.getExistingDirectory(self._parent, _tr("Import a folder"))
        return [Path(path)] if path else []

    def indicators(self) -> Path | None:
        """A sheet with figures of the market."""
        kinds = _tr("Lists") + f" ({_LISTS})"
        path, _ = QFileDialog.getOpenFileName(self._parent, _tr("Take in market figures"), "", kinds)
        return Path(path) if path else None

    def template(self) -> Path | None:
        """A template for slides."""
        kinds = _tr("Templates") + " (*.pptx *.potx)"
        path, _ = QFileDialog.getOpenFileName(self._parent, _tr("Own template"), "", kinds)
        return Path(path) if path else None

    def may_stop(self, running: str) -> bool:
        """Whether the window may close although something runs."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.NoIcon)
        box.setText(_tr("{running} is not done yet.").format(running=running))
        box.setInformativeText(_tr("Nothing is written by halves: what is not done is not there."))
        stop = box.addButton(_tr("Stop it and close"), QMessageBox.ButtonRole.DestructiveRole)
        wait = box.addButton(_tr("Keep working"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(wait)
        box.exec()
        return box.clickedButton() is stop

    def workspace(self) -> Path | None:
        """A workspace to open."""
        kinds = _tr("Workspaces") + " (*.expo)"
        path, _ = QFileDialog.getOpenFileName(self._parent, _tr("Open a workspace"), "", kinds)
        return Path(path) if path else None

    def decisions(self) -> Path | None:
        """A file of decisions to take."""
        title = _tr("Import decisions")
        path, _ = QFileDialog.getOpenFileName(self._parent, title, "", _tr("Decisions") + _JSON)
        return Path(path) if path else None

    def decisions_target(self, beside: Path) -> Path | None:
        """Where to write the decisions; proposed is a place beside the workspace."""
        title, proposed = _tr("Export decisions"), str(beside / "decisions.json")
        path, _ = QFileDialog.getSaveFileName(self._parent, title, proposed, _tr("Decisions") + _JSON)
        return _with_suffix(Path(path), proposed) if path else None

    def target(self, name: str, beside: Path) -> Path | None:
        """Where to export one of KINDS; proposed is a place beside the workspace."""
        kind = KINDS[name]
        if not kind.filter:
            path = QFileDialog.getExistingDirectory(self._parent, _tr("Export into a folder"), str(beside))
            return Path(path) / kind.file if path else None
        kinds = QCoreApplication.translate("Export", kind.filter)
        proposed = str(beside / kind.file)
        path, _ = QFileDialog.getSaveFileName(self._parent, _tr("Export"), proposed, kinds)
        return _with_suffix(Path(path), kind.file) if path else None


def _with_suffix(path: Path, like: str) -> Path:
    return path if path.suffix else path.with_suffix(Path(like).suffix)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
