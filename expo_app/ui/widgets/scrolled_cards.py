"""A column of cards that scrolls: findings, beside the trail and beside a list to be imported."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from expo_app.ui.theme.palette import Palette


class ScrolledCards(QScrollArea):
    """Whoever inherits says which cards there are and calls `_fill()` when they change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._palette: Palette | None = None

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._fill()

    def _cards(self, palette: Palette) -> Iterable[QWidget]:
        """The cards from top to bottom, drawn in a palette."""
        raise NotImplementedError

    def _fill(self) -> None:
        """Draw the cards anew; nothing before there is a palette."""
        if self._palette is None:
            return
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(12)
        for card in self._cards(self._palette):
            layout.addWidget(card)
        layout.addStretch(1)
        self.setWidget(content)
