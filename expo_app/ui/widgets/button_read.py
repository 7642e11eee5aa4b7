"""A widget that is pressed like a button, for a screen reader."""

from functools import cache
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_PRESS = QAccessibleActionInterface.pressAction()


@cache
def read_as_button(kind: type[QWidget]) -> None:
    """Let screen readers take widgets of a class, which has a method `press`, for buttons."""

    def button_read(_class: str, widget: QObject) -> ButtonRead | None:
        return ButtonRead(widget) if isinstance(widget, kind) else None

    QAccessible.installFactory(button_read)


class ButtonRead(QAccessibleWidget):
    """What a button is, with what it is called taken from the widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget, QAccessible.Role.Button)

    def actionNames(self) -> list[str]:
        """Press first, and what every widget offers."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press it, or what every widget does."""
        widget: Any = self.widget()
        if name == _PRESS:
            widget.press()
        else:
            super().doAction(name)

    def keyBindingsForAction(self, name: str) -> list[str]:
        """The key that presses it."""
        return ["Return"] if name == _PRESS else []
