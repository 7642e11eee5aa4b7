"""A page of text over the window, for who sees it for the first time."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.ui.help.guide_texts import GuideText
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.layouts import cleared
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
        self._show_parts(text)
        self.overlay.open_over()
        self.done.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_parts(self, text: GuideText) -> None:
        cleared(self._parts)
        for row, (head, told) in enumerate(text.parts):
            named, line = label(head, "body"), label(told, "body", wrap=True)
            named.setStyleSheet("font-weight: 600;")
            for column, part in enumerate((named, line)):
                self._parts.addWidget(part, row, column, Qt.AlignmentFlag.AlignTop)
            line.ensurePolished()
            line.setFixedSize(_TEXT, line.heightForWidth(_TEXT))

    def close(self) -> bool:
        """Go; False when it was not there."""
        return self.overlay.close_over()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.overlay.apply_theme(palette)
