"""What the window asks files for: which workspace to open, where to write."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from expo_app.model.problem import Problem
from expo_app.ui.dialogs import Dialogs
from expo_app.ui.written import ways_to, written

if TYPE_CHECKING:
    from expo_app.ui.workplace import Workplace


class FileFlows:
    """Asks by the system's dialogs and hands on what was answered; no answer does nothing."""

    def __init__(
        self, dialogs: Dialogs, place: Callable[[], "Workplace"], open_workspace: Callable[[Path], object]
    ) -> None:
        self._dialogs, self._place, self._open_workspace = dialogs, place, open_workspace

    def open(self) -> None:
        """Open another workspace."""
        path = self._dialogs.workspace()
        if path is not None:
            self._open_workspace(path)

    def export(self, name: str) -> None:
        """Write one of export_kinds.KINDS."""
        folder = self._folder()
        path = self._dialogs.target(name, folder) if folder else None
        if path is not None:
            self._place().exports.start(name, path)

    def save_copy(self) -> None:
        """Write a copy of the open workspace, and offer to go to it."""
        place, workspace = self._place(), self._place().desk.workspace
        path = self._dialogs.copy_target(workspace.path) if workspace else None
        if workspace is None or path is None:
            return
        try:
            workspace.save_copy(path)
        except Problem as problem:
            place.bench.refuse(str(problem))
            return
        opens = (QCoreApplication.translate("Written", "Open"), lambda: self._open_workspace(path))
        place.bench.bottom_bar.tell(written(path), (opens, *ways_to(path)[1:]))

    def give_decisions(self) -> None:
        """Write the decisions into a file."""
        folder = self._folder()
        path = self._dialogs.decisions_target(folder) if folder else None
        if path is not None:
            self._place().log_files.give(path)

    def take_decisions(self) -> None:
        """Take the decisions of a file."""
        path = self._dialogs.decisions()
        if path is not None:
            self._place().log_files.take(path)

    def take_indicators(self) -> None:
        """Take figures of the market from a sheet."""
        path = self._dialogs.indicators()
        if path is not None:
            self._place().indicators.take(path)

    def take_template(self) -> None:
        """Write slides in a template of the user's own."""
        path = self._dialogs.template()
        if path is not None:
            self._place().exports.look_at_template(path)

    def verify_pack(self) -> None:
        """Count an audit pack again."""
        path = self._dialogs.pack()
        if path is not None:
            self._place().packs.start(path)

    def _folder(self) -> Path | None:
        workspace = self._place().desk.workspace
        return workspace.path.parent if workspace else None
