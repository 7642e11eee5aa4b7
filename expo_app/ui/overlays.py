"""What lies over the window: palette, keyboard map, texts for newcomers, tour, what was found in a pack."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from expo_app.ui.help.failures import Failures
from expo_app.ui.help.flow import Help
from expo_app.ui.help.guide import Guide
from expo_app.ui.help.guide_texts import GuideText
from expo_app.ui.palette.flow import CommandPalette
from expo_app.ui.settings import Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.tour.flow import Tour
from expo_app.ui.verifying.over import VerifiedOver
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
        self.guide = Guide(window)
        self.help = Help(window, place, settings, actions, self.tour.begin, failures)
        self.verified = VerifiedOver(window, place)

    def open_palette(self) -> None:
        """Find anything."""
        self.help.close()
        self.guide.close()
        self.palette.open()

    def open_help(self) -> None:
        """Show all keys."""
        self.palette.close()
        self.guide.close()
        self.help.open()

    def open_guide(self, text: GuideText) -> None:
        """Show a text for newcomers."""
        self.palette.close()
        self.help.close()
        self.guide.open(text)

    def discard(self) -> None:
        """Go for good; others speak another language."""
        over = (self.palette.overlay, self.help.overlay, self.guide.overlay, self.verified.overlay)
        for part in (*over, self.tour.callout, self.tour.callout.spot):
            part.hide()
            part.deleteLater()
        for owner in (self.palette, self.help, self.guide, self.tour, self.verified):
            owner.deleteLater()

    def close(self) -> bool:
        """Close what is open; False when nothing was."""
        return any(part.close() for part in (self.palette, self.help, self.guide, self.tour, self.verified))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.palette, self.help, self.guide, self.tour, self.verified):
            part.apply_theme(palette)
