"""The palette over the window: filled with what there is when it is opened, closed by what is chosen."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from expo_app.model.query import Query
from expo_app.ui.palette.entry import Entries, Entry
from expo_app.ui.palette.exhibitors import Findable, exhibitor_entries, exhibitors_to_find
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

_NOBODY = Entries.of(())
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
        self._exhibitors = _NOBODY
        self.panel = PalettePanel()
        self.overlay = Overlay(window, self.panel)
        self.panel.chosen.connect(self._run)
        place.desk.figures_changed.connect(self._follow)

    def open(self) -> None:
        """Lie over the window, empty."""
        self.panel.field.clear()
        self._list_all()
        self.overlay.open_over()
        self.panel.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> bool:
        """Go; False when it was not there."""
        return self.overlay.close_over()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.panel.apply_theme(palette)
        self.overlay.apply_theme(palette)

    def _follow(self) -> None:
        """Who opened the palette while lists were still counted finds what is in them as soon as they are."""
        if self.overlay.isVisible():
            self._list_all()

    def _list_all(self) -> None:
        self._exhibitors = _NOBODY
        self._list_exhibitors()
        self._offer()

    def _offer(self) -> None:
        desk = self._place.desk
        bench, opened = self._place.bench, desk.workspace.path if desk.workspace else None
        entries = page_entries(bench.go) if opened else []
        entries += action_entries(self._actions)
        entries += choice_entries((bench.rail.settings_menu, bench.top_bar.event_menu) if opened else ())
        entries += recent_entries(self._settings.recent, opened, self._open_workspace)
        entries += group_entries("country", desk.choices.countries, self._show_group)
        entries += group_entries("sector", desk.choices.sectors, self._show_group)
        is_counting = opened is not None and self._exhibitors is _NOBODY
        self.panel.offer((Entries.of(entries), self._exhibitors), waits=is_counting)

    def _list_exhibitors(self) -> None:
        """Exhibitors join the others: at once where they were listed before, else when they are."""
        desk = self._place.desk
        derived = desk.derived
        if derived is None:
            return

        def done(exhibitors: Findable) -> None:
            self._exhibitors = exhibitor_entries(exhibitors, self._show_exhibitor)
            if self.overlay.isVisible():
                self._offer()

        everybody = Query(profile=desk.query.profile)
        desk.tell_page(exhibitors_to_find, everybody, done, lambda: desk.derived is derived)

    def _run(self, entry: Entry) -> None:
        self.close()
        entry.run()

    def _show_group(self, subject: Subject) -> None:
        self._place.bench.go(_PAGES[subject.where[0][0]])
        self._place.bench.show_trail(subject)

    def _show_exhibitor(self, subject: RowSubject) -> None:
        self._place.bench.go("exhibitors")
        self._place.bench.show_trail(subject)
