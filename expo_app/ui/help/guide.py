"""A page of text over the window, for who sees it for the first time."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from expo_app.ui.help.guide_texts import GuideText
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.overlay import Overlay
from expo_app.ui.widgets.text import label

_WIDTH, _TEXT = 640, 456


class Guide(QObject):
    """Opens one of the texts over the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.panel = QFrame()
        self.panel.setProperty("kind", "panel")
        self.panel.setFixedWidth(_WIDTH)
        self._title = label("", "page_title")
        self._parts = QGridLayout()
        self.done = button(self.tr("Close"), self.close)
        self._place()
        self.overlay = Overlay(window, self.panel)

    def _place(self) -> None:
        self._parts.setVerticalSpacing(12)
        self._parts.setHorizontalSpacing(16)
        self._parts.setColumnStretch(1, 1)
        last, layout = QHBoxLayout(), QVBoxLayout(self.panel)
        last.addStretch(1)
        last.addWidget(self.done)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(self._title)
        layout.addLayout(self._parts)
        layout.addLayout(last)

    def open(self, text: GuideText) -> None:
        """Show a text."""
        self._title.setText(text.title)
        said = f"{text.title}. " + " ".join(f"{head}: {told}" for head, told in text.parts)
        self.panel.setAccessibleName(text.title)
        self.done.setAccessibleDescription(said)
        for row, (head, told) in enumerate(text.parts):
            self._line(row, 0, head).setStyleSheet("font-weight: 600;")
            line = self._line(row, 1, told)
            line.setFixedWidth(_TEXT)
            line.setFixedHeight(line.heightForWidth(_TEXT))
        self.overlay.open_over()
        self.done.setFocus(Qt.FocusReason.PopupFocusReason)

    def _line(self, row: int, column: int, text: str) -> QLabel:
        """The label in a place of the grid, made when it is first needed."""
        item = self._parts.itemAtPosition(row, column)
        made = item.widget() if item is not None else None
        if not isinstance(made, QLabel):
            made = label("", "body", wrap=column == 1)
            self._parts.addWidget(made, row, column, Qt.AlignmentFlag.AlignTop)
        made.setText(text)
        return made

    def close(self) -> bool:
        """Go; False when it was not there."""
        was_open = self.overlay.isVisible()
        self.overlay.close_over()
        return was_open

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.overlay.apply_theme(palette)
