"""Light and dark: one palette for the whole application, following the system unless set."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from expo_app.ui.settings import Settings
from expo_app.ui.theme.focus import FocusRing
from expo_app.ui.theme.fonts import font
from expo_app.ui.theme.palette import Palette, palette
from expo_app.ui.theme.stylesheet import stylesheet


class Appearance(QObject):
    """The theme in force.

    Signal: `changed(palette)` after another theme was taken; whoever paints by itself listens.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self.palette = palette(self._is_dark())
        app.setFont(font("body"))
        self._ring = FocusRing(app, self.palette)
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> str:
        """What the user chose: one of settings.THEMES."""
        return self._settings.theme

    def choose(self, theme: str) -> None:
        """Take one of settings.THEMES, now and at the next start."""
        self._settings.choose_theme(theme)
        self._follow()

    def close(self) -> None:
        """Let go of the focus ring, which is a window of its own."""
        self._ring.setWidget(None)  # type: ignore[arg-type]
        self._ring.deleteLater()

    def _is_dark(self) -> bool:
        if self.theme == "system":
            return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self.theme == "dark"

    def _follow(self) -> None:
        wanted: Palette = palette(self._is_dark())
        if wanted is not self.palette:
            self.palette = wanted
            self._dress()
            self.changed.emit(wanted)

    def _dress(self) -> None:
        self._app.setStyleSheet(stylesheet(self.palette))
        self._ring.apply_theme(self.palette)
