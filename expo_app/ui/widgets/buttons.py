"""Buttons by kind."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton


def button(
    text: str, pressed: Callable[[], object], kind: str = "secondary", small: bool = False
) -> QPushButton:
    """A button that says what it does; `kind` as in the style sheet."""
    made = QPushButton(text)
    made.setProperty("kind", kind)
    made.setProperty("dense", "true" if small else "")
    on_enter(made)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAccessibleName(text)
    made.clicked.connect(lambda _checked=False: pressed())
    return made


def on_enter(button: QPushButton) -> QPushButton:
    """The button, which Enter presses while it has the focus, as the space bar does anyway."""
    button.setAutoDefault(True)
    return button


def icon_button(said: str, pressed: Callable[[], object]) -> QPushButton:
    """A button that is only an icon, which its owner draws in the colours of the theme; `said` is its tooltip
    and accessible name."""
    made = button("", pressed, "icon", small=True)
    made.setIconSize(QSize(16, 16))
    made.setAccessibleName(said)
    made.setToolTip(said)
    return made
