"""The main window: the start page at once, the workbench as soon as it is needed."""

import gc
import logging
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow, QStackedWidget

from expo_app.ui.actions import allow, build_actions, draw_icons, name_actions
from expo_app.ui.appearance import Appearance
from expo_app.ui.dialogs import Dialogs
from expo_app.ui.file_flows import FileFlows
from expo_app.ui.handlers import Handlers, of_files, of_overlays, of_workplace
from expo_app.ui.help.failures import OWN, Failures
from expo_app.ui.jobs import Jobs
from expo_app.ui.language import lang, speak, spoken
from expo_app.ui.last_folders import LastFolders
from expo_app.ui.menus import (
    language_menu,
    motion_menu,
    name_stations,
    recent_menu,
    station_actions,
    theme_menu,
)
from expo_app.ui.motion import Motion
from expo_app.ui.pages.start import StartPage
from expo_app.ui.recent import recent_of
from expo_app.ui.settings import Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.drop import DropTaker
from expo_app.ui.wording import unexpected

if TYPE_CHECKING:
    from expo_app.report.spec import Writer
    from expo_app.ui.overlays import Overlays
    from expo_app.ui.workplace import Workplace

SIZE = (1280, 800)
Painters = Callable[[], "Mapping[str, Writer]"]
"""The writers that need Qt, imported when they are first asked for."""


class MainWindow(QMainWindow):
    """Holds the start page and the workbench, and knows what each action does."""

    def __init__(self, settings: Settings, appearance: Appearance, jobs: Jobs, painters: Painters) -> None:
        super().__init__()
        self._settings, self._appearance, self._painters = settings, appearance, painters
        speak(spoken(settings.language))
        self._lang = lang()
        self.jobs = jobs
        self.dialogs = Dialogs(self, LastFolders(settings))
        self._files = FileFlows(self.dialogs, lambda: self.place, self.open_workspace)
        self._place: Workplace | None = None
        self._overlays: Overlays | None = None
        self.actions_by_name = build_actions(self, self._handlers())
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.start = self._made_start()
        self.start.setFocus()
        self.taker = DropTaker(self, self.take_files)
        self._failures = Failures()
        logging.getLogger(OWN).addHandler(self._failures)
        self._motion = Motion(settings)
        appearance.changed.connect(self._dress)
        self._take_size()
        self._allow()

    @property
    def place(self) -> "Workplace":
        """The workplace; put together when it is first needed."""
        if self._place is None:
            self._place = self._furnished()
        return self._place

    @property
    def overlays(self) -> "Overlays":
        """What lies over the window now and then; put together with the workplace."""
        _ = self.place
        assert self._overlays is not None
        return self._overlays

    def open_workspace(self, path: Path) -> None:
        """Open a workspace; the start page says why when it cannot be opened."""
        self.start.refuse("")
        if self.place.desk.open(path):
            self._show_bench()

    def take_files(self, paths: Sequence[Path]) -> None:
        """Open the workspace among these files, and import all that is none."""
        workspaces = [path for path in paths if path.suffix == ".expo"]
        if workspaces:
            self.open_workspace(workspaces[0])
        self.import_lists([path for path in paths if path.suffix != ".expo"])

    def tell_unexpected(self, error: Exception) -> None:
        """Say that something went wrong which nobody foresaw; the window goes on."""
        if self._stack.currentWidget() is self.start:
            self.start.refuse(unexpected(error))
        elif self._place is not None:
            self._place.bench.refuse(unexpected(error))

    def import_lists(self, paths: Sequence[Path]) -> None:
        """Import files and folders into the open workspace, or into a new one."""
        if paths and self.place.desk.is_writable_or_refuses():
            self.start.refuse("")
            self._show_bench()
            self.place.imports.start(paths)

    def choose_language(self, choice: str) -> None:
        """Speak one of settings.LANGUAGES, now and at the next start."""
        self._settings.choose_language(choice)
        speak(spoken(choice))

    def changeEvent(self, event: QEvent) -> None:
        """Whatever is open is built anew in another language, and shows what it showed before."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and lang() != self._lang:
            self._lang = lang()
            self._speak_anew()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, if need be after a question, and let go of the workspace; nothing is left to save.
        What was being written is written whole or not at all."""
        if self.jobs.cancellable and not self.dialogs.may_stop(self.jobs.running):
            event.ignore()
            return
        logging.getLogger(OWN).removeHandler(self._failures)
        self._settings.keep_window(bytes(self.saveGeometry().toHex().data()).decode())
        self.jobs.close()
        if self._place is not None:
            self._place.desk.close()
            self._place.desk.aside.close()
        super().closeEvent(event)

    def _handlers(self) -> Handlers:
        return {
            "import": lambda: self.import_lists(self.dialogs.lists()),
            "import_folder": lambda: self.import_lists(self.dialogs.folder()),
            "sample": self._explore,
            "leave": self._leave,
            "quit": self.close,
            **of_files(self._files),
            **of_workplace(lambda: self.place),
            **of_overlays(lambda: self.overlays),
        }

    def _speak_anew(self) -> None:
        name_actions(self.actions_by_name)
        name_stations(self)
        before, self.start = self.start, self._made_start()
        self.start.refuse(before.error.said)
        if self._stack.currentWidget() is before:
            self._stack.setCurrentWidget(self.start)
        self._stack.removeWidget(before)
        before.deleteLater()
        if self._place is not None:
            self._furnish_anew(self._place)
        self._name_window()

    def _furnish_anew(self, place: "Workplace") -> None:
        # Imported here as the workplace is: both bring in the heavy libraries.
        from expo_app.ui.kept_place import keep, put_back

        kept, was_shown = keep(place.bench), self._stack.currentWidget() is place.bench
        self._stack.removeWidget(place.bench)
        place.rebuild()
        self._put_in(place)
        put_back(kept, place)
        if was_shown:
            self._show_bench()

    def _made_start(self) -> StartPage:
        start = StartPage(self._settings, self._appearance, self.actions_by_name)
        start.setAccessibleName(self.tr("Start"))
        start.open_wanted.connect(self.open_workspace)
        start.language_wanted.connect(self.choose_language)
        if self._place is not None:
            self._tell_version(start)
        self._stack.addWidget(start)
        return start

    def _furnished(self) -> "Workplace":
        # Imported here because pandas and pyqtgraph take half a second: the first window is there before.
        from expo_app.ui.workplace import Workplace

        # What was imported stays: not looking at it makes each full collection of garbage, for which the
        # window has to wait, about three times as short (measured: 155 ms before, 50 ms then).
        gc.freeze()
        self._tell_version(self.start)
        draw_icons(self.actions_by_name, self._appearance.palette)
        place = Workplace(self.jobs, self._settings, self.actions_by_name, self._painters())
        station_actions(self, self._go, lambda: place.desk.workspace is not None)
        place.desk.workspace_changed.connect(self._follow_workspace)
        place.desk.figures_changed.connect(self._remember)
        place.desk.figures_changed.connect(self._allow)
        place.desk.refused.connect(self._refuse)
        self._put_in(place)
        return place

    def _put_in(self, place: "Workplace") -> None:
        """Put a bench in that was made just now."""
        self._stack.addWidget(place.bench)
        recent_menu(place.bench.top_bar.event_menu, self._settings, self.open_workspace)
        motion_menu(place.bench.rail.settings_menu, self._settings, self._motion.choose)
        language_menu(place.bench.rail.settings_menu, self._settings, self.choose_language)
        theme_menu(place.bench.rail.settings_menu, self._appearance)
        place.ask_for_pictures(self.dialogs.picture)
        place.bench.left.connect(self._show_start)
        place.bench.reopen_wanted.connect(self._reopen)
        place.bench.details_wanted.connect(self.actions_by_name["details"].trigger)
        for field in place.bench.findChildren(QLineEdit):
            field.setAcceptDrops(False)  # files dropped anywhere are for the window
        place.bench.check.log.export_wanted.connect(self._files.give_decisions)
        place.bench.check.log.import_wanted.connect(self._files.take_decisions)
        place.bench.apply_theme(self._appearance.palette)
        self._lay_over(place)

    def _lay_over(self, place: "Workplace") -> None:
        # Imported here as the workplace is: it brings in the heavy libraries.
        from expo_app.ui.overlays import Overlays

        if self._overlays is not None:
            self._overlays.discard()
        self._overlays = Overlays(
            self, place, self._settings, self.actions_by_name, self.open_workspace, self._failures
        )
        self._overlays.apply_theme(self._appearance.palette)

    def _tell_version(self, start: StartPage) -> None:
        # Imported here because looking for packages takes a while: the first window is there before.
        from expo_app.ui.workplace import version

        start.show_version(version())

    def _reopen(self) -> None:
        workspace = self.place.desk.workspace
        if workspace is not None:
            self.open_workspace(workspace.path)

    def _go(self, name: str) -> None:
        self.place.bench.go(name)

    def _explore(self) -> None:
        self.start.refuse("")
        self._show_bench()
        self.place.imports.sample()

    def _leave(self) -> None:
        if self._overlays is not None and self._overlays.close():
            return
        if self.jobs.cancellable:
            self.jobs.cancel()
        elif self._stack.currentWidget() is not self.start:
            self.place.bench.leave()

    def _show_bench(self) -> None:
        self._stack.setCurrentWidget(self.place.bench)
        self.place.bench.take_focus()

    def _show_start(self) -> None:
        self.start.refresh()
        self._stack.setCurrentWidget(self.start)
        self.start.setFocus()
        self._name_window()

    def _name_window(self) -> None:
        workspace = self._place.desk.workspace if self._place is not None else None
        name = self.tr("Expo Analytics")
        if workspace is None or self._place is None:
            self.setWindowTitle(name)
            return
        stem = workspace.path.stem
        shown = self.tr("{name} (read-only)").format(name=stem) if self._place.desk.is_read_only else stem
        self.setWindowTitle(f"{shown} – {name}")

    def _follow_workspace(self) -> None:
        self._allow()
        self._name_window()
        if self.place.desk.workspace is None and self.place.bench.current != "importing":
            self._show_start()

    def _allow(self) -> None:
        desk = self._place.desk if self._place is not None else None
        is_open = desk is not None and desk.workspace is not None
        allow(self.actions_by_name, is_open, has_figures=desk is not None and desk.dossier is not None)

    def _refuse(self, sentence: str) -> None:
        if self.place.desk.workspace is None:
            self._show_start()
            self.start.refuse(sentence)

    def _remember(self) -> None:
        recent = recent_of(self.place.desk)
        if recent is not None and Path(recent.path) != self._settings.sample:
            self._settings.remember(recent)

    def _dress(self, palette: Palette) -> None:
        self.start.apply_theme(palette)
        if self._place is not None:
            draw_icons(self.actions_by_name, palette)
            self._place.bench.apply_theme(palette)
        if self._overlays is not None:
            self._overlays.apply_theme(palette)

    def _take_size(self) -> None:
        self.setWindowTitle(self.tr("Expo Analytics"))
        self.setMinimumSize(1024, 680)
        self.resize(*SIZE)
        if self._settings.window:
            self.restoreGeometry(QByteArray.fromHex(self._settings.window.encode()))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
