"""What lies over the window: the palette, the keyboard map, the tour."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from expo_app.ui.help.failures import Failures
from expo_app.ui.help.flow import Help
from expo_app.ui.palette.flow import CommandPalette
from expo_app.ui.settings import Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.tour.flow import Tour
from expo_app.ui.workplace import Workplace


class Overlays:
    """One thing at a time over the window."""

    def __init__(
        self,
        window: QWidget,
        place: Workplace,
        settings: Settings,
        actions: Mapping[str, QAction],
        open_workspace: Callable[[Path], object],
        failures: Failures,
    ) -> None:
        self.palette = CommandPalette(window, place, settings, actions, open_workspace)
        self.tour = Tour(window, place, settings)
        self.help = Help(window, place, settings, actions, self.tour.begin, failures)

    def open_palette(self) -> None:
        """Find anything."""
        self.help.close()
        self.palette.open()

    def open_help(self) -> None:
        """Show all keys."""
        self.palette.close()
        self.help.open()

    def discard(self) -> None:
        """Go for good; others speak another language."""
        for part in (self.palette.overlay, self.help.overlay, self.tour.callout, self.tour.callout.spot):
            part.hide()
            part.deleteLater()
        for owner in (self.palette, self.help, self.tour):
            owner.deleteLater()

    def close(self) -> bool:
        """Close what is open; False when nothing was."""
        return self.palette.close() or self.help.close() or self.tour.close()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.palette, self.help, self.tour):
            part.apply_theme(palette)
