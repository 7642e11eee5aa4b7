"""The place of a row or a cell, as a link."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from expo_app.ui.widgets.buttons import on_enter

_LINK = "text-align: left; padding: 0; min-height: 20px; font-size: 12px; font-weight: 600;"


class PlaceLink(QPushButton):
    """Where something stands ("list.xlsx, row 7"); what is too long is cut in the middle."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "quiet")
        self.setStyleSheet(_LINK)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        on_enter(self)
        self.setMinimumWidth(40)
        self._place = ""

    def show_place(self, place: str, said: str) -> None:
        """Show a place ("list.xlsx, row 7"); `said` is what a screen reader says of the link."""
        self._place = place
        self.setToolTip(place)
        self.setAccessibleName(said)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut as much as has to be."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 4
        cut = self.fontMetrics().elidedText(self._place, Qt.TextElideMode.ElideMiddle, room)
        self.setText(cut.replace("&", "&&"))
