"""The few questions that the system's own dialogs ask: which files, which folder, where to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from expo_app.ui.export_kinds import KINDS
from expo_app.ui.last_folders import EXPORTS, LISTS, WORKSPACES, LastFolders
from expo_app.ui.translated import QT_TRANSLATE_NOOP

# Qt's own dialog, which asks where the system has none, says these in English in its Chinese too.
QT_LACKS = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
)
_JSON = " (*.json)"
_LISTS = "*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt"


class Dialogs:
    """Asks by the system's dialogs, which begin in the folder of last time; an empty answer means that the
    user thought better of it."""

    def __init__(self, parent: QWidget, folders: LastFolders) -> None:
        self._parent, self._folders = parent, folders

    def lists(self) -> Sequence[Path]:
        """Files to import."""
        paths, _ = QFileDialog.getOpenFileNames(self._parent, _tr("Import lists"), self._lists, _kinds())
        return self._found([Path(path) for path in paths])

    def folder(self) -> Sequence[Path]:
        """A folder to import."""
        path = QFileDialog.getExistingDirectory(self._parent, _tr("Import a folder"), self._lists)
        return self._found([Path(path)] if path else [])

    def indicators(self) -> Path | None:
        """A sheet with figures of the market."""
        return self._one(_tr("Import market figures"), _kinds())

    def template(self) -> Path | None:
        """A template for slides."""
        return self._one(_tr("Own template"), _tr("Templates") + " (*.pptx *.potx)")

    def pack(self) -> Path | None:
        """The folder of an audit pack."""
        begin = str(self._folders.of(EXPORTS))
        path = QFileDialog.getExistingDirectory(self._parent, _tr("Verify an audit pack"), begin)
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
        return self._one(_tr("Open a workspace"), _tr("Workspaces") + " (*.expo)", WORKSPACES)

    def copy_target(self, workspace: Path) -> Path | None:
        """Where to write a copy of a workspace."""
        name = _tr("{name} copy").format(name=workspace.stem)
        kinds = _tr("Workspaces") + " (*.expo)"
        return self._place(_tr("Save a copy"), workspace.with_stem(name), kinds)

    def decisions(self) -> Path | None:
        """A file of decisions to take."""
        return self._one(_tr("Import decisions"), _tr("Decisions") + _JSON)

    def decisions_target(self, beside: Path) -> Path | None:
        """Where to write the decisions; proposed is a place beside the workspace."""
        return self._place(_tr("Export decisions"), beside / "decisions.json", _tr("Decisions") + _JSON)

    def target(self, name: str, beside: Path) -> Path | None:
        """Where to export one of KINDS; proposed is a place beside the workspace."""
        kind = KINDS[name]
        if kind.filter:
            return self._place(
                _tr("Export"), beside / kind.file, QCoreApplication.translate("Export", kind.filter)
            )
        begin = str(self._folders.of(EXPORTS, beside))
        path = QFileDialog.getExistingDirectory(self._parent, _tr("Export into a folder"), begin)
        if not path:
            return None
        self._folders.remember(EXPORTS, Path(path))
        return Path(path) / kind.file

    def picture(self, parent: QWidget, title: str, proposed: str, kinds: str) -> tuple[str, str]:
        """Where to write a chart, and as which of the kinds; it begins where the last export went."""
        begin = str(self._folders.of(EXPORTS) / proposed)
        path, kind = QFileDialog.getSaveFileName(parent, title, begin, kinds)
        if path:
            self._folders.remember(EXPORTS, Path(path).parent)
        return path, kind

    @property
    def _lists(self) -> str:
        return str(self._folders.of(LISTS))

    def _found(self, paths: Sequence[Path]) -> Sequence[Path]:
        if paths:
            self._folders.remember(LISTS, paths[0].parent)
        return paths

    def _one(self, title: str, kinds: str, of: str = LISTS) -> Path | None:
        """A file that exists."""
        path, _ = QFileDialog.getOpenFileName(self._parent, title, str(self._folders.of(of)), kinds)
        if path:
            self._folders.remember(of, Path(path).parent)
        return Path(path) if path else None

    def _place(self, title: str, proposed: Path, kinds: str) -> Path | None:
        """A place to write to."""
        begin = str(self._folders.of(EXPORTS, proposed.parent) / proposed.name)
        path, _ = QFileDialog.getSaveFileName(self._parent, title, begin, kinds)
        if not path:
            return None
        self._folders.remember(EXPORTS, Path(path).parent)
        return _with_suffix(Path(path), proposed.name)


def _kinds() -> str:
    return _tr("Lists") + f" ({_LISTS})"


def _with_suffix(path: Path, like: str) -> Path:
    return path if path.suffix else path.with_suffix(Path(like).suffix)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)
