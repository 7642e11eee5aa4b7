"""The main window: the start page at once, the workbench as soon as it is needed."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from expo_app.ui.actions import build_actions, draw_icons
from expo_app.ui.appearance import Appearance
from expo_app.ui.dialogs import Dialogs
from expo_app.ui.export_kinds import KINDS
from expo_app.ui.jobs import Jobs
from expo_app.ui.menus import station_actions, theme_menu
from expo_app.ui.pages.start import StartPage
from expo_app.ui.settings import Recent, Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.drop import DropTaker

if TYPE_CHECKING:
    from expo_app.report.spec import Writer
    from expo_app.ui.workplace import Workplace

SIZE = (1280, 800)
Painters = Callable[[], "Mapping[str, Writer]"]
"""The writers that need Qt, imported when they are first asked for."""


class MainWindow(QMainWindow):
    """Holds the start page and the workbench, and knows what each action does."""

    def __init__(self, settings: Settings, appearance: Appearance, jobs: Jobs, painters: Painters) -> None:
        super().__init__()
        self._settings, self._appearance, self._painters = settings, appearance, painters
        self.jobs = jobs
        self.dialogs = Dialogs(self)
        self._place: Workplace | None = None
        self.actions_by_name = build_actions(self, self._handlers())
        self.start = StartPage(settings, appearance, self.actions_by_name)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self.setCentralWidget(self._stack)
        self.start.setFocus()
        self.start.open_wanted.connect(self.open_workspace)
        self.taker = DropTaker(self, self.import_lists)
        appearance.changed.connect(self._dress)
        self._take_size()
        self._allow()

    @property
    def place(self) -> "Workplace":
        """The workplace; put together when it is first needed."""
        if self._place is None:
            self._place = self._furnished()
        return self._place

    def open_workspace(self, path: Path) -> None:
        """Open a workspace; the start page says why when it cannot be opened."""
        self.start.refuse("")
        if self.place.desk.open(path):
            self._show_bench()

    def import_lists(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open workspace, or into a new one."""
        if paths:
            self.start.refuse("")
            self._show_bench()
            self.place.imports.start(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, and let go of the workspace; nothing is left to save."""
        self._settings.keep_window(bytes(self.saveGeometry().toHex().data()).decode())
        self.jobs.close()
        if self._place is not None:
            self._place.desk.close()
            self._place.desk.aside.close()
        super().closeEvent(event)

    def _handlers(self) -> Mapping[str, Callable[[], object]]:
        def later(call: Callable[["Workplace"], object]) -> Callable[[], object]:
            return lambda: call(self.place)

        exports = {name: lambda name=name: self._export(name) for name in KINDS}
        return {
            "import": lambda: self.import_lists(self.dialogs.lists()),
            "import_folder": lambda: self.import_lists(self.dialogs.folder()),
            "open": self._open,
            "sample": self._explore,
            "close": later(lambda place: place.desk.close()),
            "undo": later(lambda place: place.bench.undo()),
            "redo": later(lambda place: place.bench.redo()),
            "find": later(lambda place: place.bench.top_bar.finder.setFocus()),
            "export": later(lambda place: place.bench.top_bar.export.showMenu()),
            "findings": later(lambda place: place.bench.bottom_bar.findings_wanted.emit()),
            "leave": self._leave,
            "quit": self.close,
            **exports,
        }

    def _furnished(self) -> "Workplace":
        # Imported here because pandas and pyqtgraph take half a second: the first window is there before.
        from expo_app.ui.workplace import Workplace, version

        self.start.show_version(version())
        draw_icons(self.actions_by_name, self._appearance.palette)
        place = Workplace(self.jobs, self._settings, self.actions_by_name, self._painters())
        self._stack.addWidget(place.bench)
        station_actions(self, place.bench.go, lambda: place.desk.workspace is not None)
        theme_menu(place.bench.rail.settings_menu, self._appearance)
        place.desk.workspace_changed.connect(self._follow_workspace)
        place.desk.figures_changed.connect(self._remember)
        place.desk.refused.connect(self._refuse)
        place.bench.left.connect(self._show_start)
        place.bench.check.log.export_wanted.connect(self._give_decisions)
        place.bench.check.log.import_wanted.connect(self._take_decisions)
        place.bench.apply_theme(self._appearance.palette)
        return place

    def _open(self) -> None:
        path = self.dialogs.workspace()
        if path is not None:
            self.open_workspace(path)

    def _explore(self) -> None:
        self.start.refuse("")
        self._show_bench()
        self.place.imports.sample()

    def _export(self, name: str) -> None:
        workspace = self.place.desk.workspace
        path = self.dialogs.target(name, workspace.path.parent) if workspace else None
        if path is not None:
            self.place.exports.start(name, path)

    def _give_decisions(self) -> None:
        workspace = self.place.desk.workspace
        path = self.dialogs.decisions_target(workspace.path.parent) if workspace else None
        if path is not None:
            self.place.log_files.give(path)

    def _take_decisions(self) -> None:
        path = self.dialogs.decisions()
        if path is not None:
            self.place.log_files.take(path)

    def _leave(self) -> None:
        if self.jobs.cancellable:
            self.jobs.cancel()
        elif self._stack.currentWidget() is not self.start:
            self.place.bench.leave()

    def _show_bench(self) -> None:
        self._stack.setCurrentWidget(self.place.bench)
        self.place.bench.setFocus()

    def _show_start(self) -> None:
        self.start.refresh()
        self._stack.setCurrentWidget(self.start)
        self.start.setFocus()
        self.setWindowTitle(self.tr("Expo Analytics"))

    def _follow_workspace(self) -> None:
        workspace = self.place.desk.workspace
        self._allow()
        if workspace is not None:
            self.setWindowTitle(f"{workspace.path.stem} – {self.tr('Expo Analytics')}")
        elif self.place.bench.current != "importing":
            self._show_start()

    def _allow(self) -> None:
        """Actions that need a workspace are there only with one."""
        is_open = self._place is not None and self._place.desk.workspace is not None
        for name in ("close", "find", "export", "findings", *KINDS):
            self.actions_by_name[name].setEnabled(is_open)
        if not is_open:
            for name in ("undo", "redo"):
                self.actions_by_name[name].setEnabled(False)

    def _refuse(self, sentence: str) -> None:
        if self.place.desk.workspace is None:
            self._show_start()
            self.start.refuse(sentence)

    def _remember(self) -> None:
        desk = self.place.desk
        if desk.workspace is None or desk.derived is None or desk.workspace.path == self._settings.sample:
            return
        editions = [edition.year for edition in desk.derived.editions]
        span = self.tr("{first} to {last}") if len(editions) > 1 else "{last}"
        told = [span.format(first=editions[0], last=editions[-1]) if editions else self.tr("no lists")]
        if desk.derived.findings:
            told.append(self.tr("findings: {count}").format(count=len(desk.derived.findings)))
        now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
        path = desk.workspace.path
        self._settings.remember(Recent(str(path), path.name, ", ".join(told), now))

    def _dress(self, palette: Palette) -> None:
        self.start.apply_theme(palette)
        if self._place is not None:
            draw_icons(self.actions_by_name, palette)
            self._place.bench.apply_theme(palette)

    def _take_size(self) -> None:
        self.setWindowTitle(self.tr("Expo Analytics"))
        self.setMinimumSize(1024, 680)
        self.resize(*SIZE)
        if self._settings.window:
            self.restoreGeometry(QByteArray.fromHex(self._settings.window.encode()))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
