"""What was found in an audit pack, over the window."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from expo_app.session.verifying.verify import Verified
from expo_app.ui.theme.palette import Palette
from expo_app.ui.verifying.panel import VerifiedPanel
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.overlay import Overlay
from expo_app.ui.workplace import Workplace


class VerifiedOver(QObject):
    """Lies over the window whenever a pack was counted again."""

    def __init__(self, window: QWidget, place: Workplace) -> None:
        super().__init__(window)
        self._place = place
        self.panel = VerifiedPanel()
        self.copy = button(self.tr("Copy the checksum"), self._copy_checksum, "quiet")
        self.done = button(self.tr("Close"), self.close)
        self.panel.offer(self.copy, self.done)
        self.overlay = Overlay(window, self.panel)
        place.packs.verified.connect(self.open)

    def open(self, found: Verified) -> None:
        """Say what was found."""
        self.panel.show_result(found)
        self.overlay.open_over()
        self.done.setFocus(Qt.FocusReason.PopupFocusReason)

    def close(self) -> bool:
        """Go; False when it was not there."""
        return self.overlay.close_over()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.overlay.apply_theme(palette)

    def _copy_checksum(self) -> None:
        QGuiApplication.clipboard().setText(self.panel.checksum.text())
        self._place.bench.bottom_bar.tell(self.tr("The checksum is on the clipboard"))
