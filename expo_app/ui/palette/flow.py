"""The palette over the window: filled with what there is when it is opened, closed by what is chosen."""

from collections.abc import Callable, Mapping
from pathlib import Path
from weakref import ref

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from expo_app.session.derive import Derived
from expo_app.ui.palette.entry import Entries, Entry
from expo_app.ui.palette.exhibitors import exhibitor_entries
from expo_app.ui.palette.panel import PalettePanel
from expo_app.ui.palette.sources import (
    action_entries,
    choice_entries,
    group_entries,
    page_entries,
    recent_entries,
)
from expo_app.ui.settings import Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import RowSubject, Subject
from expo_app.ui.widgets.overlay import Overlay
from expo_app.ui.workplace import Workplace

_PAGES = {"country": "countries", "sector": "sectors"}


class CommandPalette(QObject):
    """Knows what can be found, and what happens to it."""

    def __init__(
        self,
        window: QWidget,
        place: Workplace,
        settings: Settings,
        actions: Mapping[str, QAction],
        open_workspace: Callable[[Path], object],
    ) -> None:
        super().__init__(window)
        self._place, self._settings, self._actions = place, settings, actions
        self._open_workspace = open_workspace
        self._exhibitors = Entries(())
        # Of whom the exhibitors are; it does not keep what was derived for longer than it is shown.
        self._listed: tuple[Callable[[], Derived | None], str] = (lambda: None), ""
        self.panel = PalettePanel()
        self.overlay = Overlay(window, self.panel)
        self.panel.chosen.connect(self._run)

    def open(self) -> None:
        """Lie over the window, empty."""
        self.panel.field.clear()
        self._offer()
        self._list_exhibitors()
        self.overlay.open_over()
        self.panel.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> bool:
        """Go; False when it was not there."""
        return self.overlay.close_over()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.panel.apply_theme(palette)
        self.overlay.apply_theme(palette)

    def _offer(self) -> None:
        desk = self._place.desk
        bench, opened = self._place.bench, desk.workspace.path if desk.workspace else None
        entries = page_entries(bench.go) if opened else []
        entries += action_entries(self._actions)
        entries += choice_entries((bench.rail.settings_menu, bench.top_bar.event_menu) if opened else ())
        entries += recent_entries(self._settings.recent, opened, self._open_workspace)
        entries += group_entries("country", desk.choices.countries, self._show_group)
        entries += group_entries("sector", desk.choices.sectors, self._show_group)
        is_current = desk.derived is not None and self._listed[0]() is desk.derived
        self.panel.offer((Entries(entries), self._exhibitors if is_current else Entries(())))

    def _list_exhibitors(self) -> None:
        """Exhibitors are listed beside, once for each state of the workspace, and join the others then."""
        desk = self._place.desk
        derived, profile = desk.derived, desk.query.profile
        if derived is None or (self._listed[0]() is derived and self._listed[1] == profile):
            return

        def done(entries: Entries) -> None:
            self._listed, self._exhibitors = (ref(derived), profile), entries
            self._offer()

        desk.work_beside(
            lambda _progress: exhibitor_entries(derived, profile, self._show_exhibitor),
            done,
            lambda: desk.derived is derived,
        )

    def _run(self, entry: Entry) -> None:
        self.close()
        entry.run()

    def _show_group(self, subject: Subject) -> None:
        self._place.bench.go(_PAGES[subject.where[0][0]])
        self._place.bench.show_trail(subject)

    def _show_exhibitor(self, subject: RowSubject) -> None:
        self._place.bench.go("exhibitors")
        self._place.bench.show_trail(subject)
