"""As little motion as somebody wants: menus and lists that open at once, a cursor that does not blink."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from expo_app.ui.settings import Settings

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
_BLINKING = 1000  # milliseconds, what Qt takes where a system says nothing


class Motion:
    """Applies the choice to the whole application.

    The system's own choice is what Qt tells of it: whether it animates anything at all. Qt 6.11 does not
    pass on more than that.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._system = {effect: QApplication.isEffectEnabled(effect) for effect in _EFFECTS}
        self._blinking = QGuiApplication.styleHints().cursorFlashTime()
        self.apply()

    @property
    def is_reduced(self) -> bool:
        """Whether things should stand still."""
        if self._settings.motion == "system":
            return not any(self._system.values()) and self._blinking == 0
        return self._settings.motion == "reduced"

    def choose(self, motion: str) -> None:
        """Take one of settings.MOTIONS, now and at the next start."""
        self._settings.choose_motion(motion)
        self.apply()

    def apply(self) -> None:
        """Let things move, or not."""
        follows = self._settings.motion == "system"
        for effect, usual in self._system.items():
            QApplication.setEffectEnabled(effect, usual if follows else not self.is_reduced)
        blinking = self._blinking if follows else 0 if self.is_reduced else self._blinking or _BLINKING
        QGuiApplication.styleHints().setCursorFlashTime(blinking)
