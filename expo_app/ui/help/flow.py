"""Help over the window: the keyboard map, the tour, the log, and what a bug report needs."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from expo_app.ui.help.details import details
from expo_app.ui.help.failures import Failures
from expo_app.ui.help.key_map import key_groups
from expo_app.ui.help.panel import HelpPanel
from expo_app.ui.settings import Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.message import Offer
from expo_app.ui.widgets.overlay import Overlay
from expo_app.ui.workplace import Workplace, version


class Help(QObject):
    """Opens the keyboard map; copies details for a report."""

    def __init__(
        self,
        window: QWidget,
        place: Workplace,
        settings: Settings,
        actions: Mapping[str, QAction],
        tour: Callable[[], object],
        failures: Failures,
    ) -> None:
        super().__init__(window)
        self._window, self._place, self._settings, self._actions = window, place, settings, actions
        self._tour, self._failures = tour, failures
        self.panel = HelpPanel()
        self.overlay = Overlay(window, self.panel)

    def open(self) -> None:
        """Lie over the window."""
        self.panel.show_keys(key_groups(self._actions), self._offers())
        self.overlay.open_over()
        self.panel.take_focus()

    def close(self) -> bool:
        """Go; False when it was not there."""
        return self.overlay.close_over()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.overlay.apply_theme(palette)

    def copy_details(self) -> None:
        """Put on the clipboard what a bug report needs; nothing personal is in it."""
        found = details(self._window, self._place.desk, version(), self._settings.theme, self._failures.last)
        QGuiApplication.clipboard().setText(found)
        told = self.tr("The details are on the clipboard; no name and no cell is in them")
        self._place.bench.bottom_bar.tell(told)

    def _offers(self) -> tuple[Offer, ...]:
        tour = ((self.tr("Take the tour"), self._take_tour),) if self._place.desk.dossier is not None else ()
        log = ((self.tr("Show the log"), self._show_log),) if self._settings.logs.is_dir() else ()
        return (
            *tour,
            (self.tr("Copy details"), self.copy_details),
            *log,
            (self.tr("Close"), self.close),
        )

    def _take_tour(self) -> None:
        self.close()
        self._tour()

    def _show_log(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._settings.logs)))
