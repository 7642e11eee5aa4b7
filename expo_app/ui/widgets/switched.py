"""Several parts in one place, of which one is shown."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from expo_app.ui.widgets.text import restyle


class Switched(QWidget):
    """A row of buttons above the parts that they show; `head` has room for others at its right. With a `head`
    of somebody else the buttons stand there.

    Signal: `switched()` when another part is shown.
    """

    switched = Signal()

    def __init__(
        self,
        parts: Sequence[tuple[str, QWidget]],
        parent: QWidget | None = None,
        head: QHBoxLayout | None = None,
    ) -> None:
        super().__init__(parent)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self._stack, self._group = QStackedWidget(), QButtonGroup(self)
        self._buttons: dict[QWidget, QPushButton] = {}
        for text, part in parts:
            self._stack.addWidget(part)
            self._buttons[part] = self._button(text, part)
            self.head.addWidget(self._buttons[part])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        if head is None:
            self.head.addStretch(1)
        (layout if head is None else head).addLayout(self.head)
        if head is not None:
            head.setAlignment(self.head, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._stack, 1)
        self.show_part(parts[0][1])

    @property
    def shown(self) -> QWidget | None:
        """The part that is shown."""
        return self._stack.currentWidget()

    @property
    def place(self) -> int:
        """The place of the part that is shown, from 0."""
        return self._stack.currentIndex()

    def show_place(self, place: int) -> None:
        """Show the part at a place."""
        self.show_part(list(self._buttons)[place])

    def show_part(self, part: QWidget) -> None:
        """Show one of the parts."""
        self._stack.setCurrentWidget(part)
        for other, button in self._buttons.items():
            button.setChecked(other is part)
            restyle(button, state="set" if other is part else "")
        self.switched.emit()

    def allow(self, part: QWidget, is_allowed: bool) -> None:
        """A part that has nothing to show cannot be chosen; the first is shown in its place."""
        self._buttons[part].setEnabled(is_allowed)
        if not is_allowed and self.shown is part:
            self.show_part(next(iter(self._buttons)))

    def _button(self, text: str, part: QWidget) -> QPushButton:
        made = QPushButton(text)
        made.setProperty("kind", "chip")
        made.setCheckable(True)
        made.setFixedHeight(28)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(text)
        made.clicked.connect(partial(self._press, part))
        self._group.addButton(made)
        return made

    def _press(self, part: QWidget, _checked: bool = False) -> None:
        self.show_part(part)
