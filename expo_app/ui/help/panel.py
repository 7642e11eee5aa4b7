"""The keyboard map, and the few things that one looks for beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from expo_app.ui.help.key_map import KeyGroup
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.layouts import cleared
from expo_app.ui.widgets.message import Offer
from expo_app.ui.widgets.text import label

_SIZE = (840, 560)
_COLUMNS = 2
_KEYS_WIDTH = 128


class HelpPanel(QFrame):
    """All keys in two columns, buttons below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedSize(*_SIZE)
        self.setAccessibleName(self.tr("Keyboard map"))
        self._groups, self._offers = QScrollArea(), QHBoxLayout()
        self._groups.setAccessibleName(self.tr("Keyboard map"))
        self._groups.setWidgetResizable(True)
        self._groups.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._offers.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(label(self.tr("Keyboard map"), "page_title"))
        layout.addWidget(self._groups, 1)
        layout.addLayout(self._offers)

    def show_keys(self, groups: Sequence[KeyGroup], offers: Sequence[Offer]) -> None:
        """Show these groups, and a button for each offer; the last is the one that closes."""
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setContentsMargins(8, 8, 8, 8)
        columns.setSpacing(32)
        for part in _in_columns(groups):
            column = QVBoxLayout()
            column.setSpacing(16)
            for group in part:
                column.addWidget(_shown(group))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._groups.setWidget(content)
        self._show_offers(offers)

    def take_focus(self) -> None:
        """The keys scroll, the buttons follow with Tab."""
        self._groups.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show_offers(self, offers: Sequence[Offer]) -> None:
        cleared(self._offers)
        for text, pressed in offers[:-1]:
            self._offers.addWidget(button(text, pressed, "secondary", small=True))
        self._offers.addStretch(1)
        for text, pressed in offers[-1:]:
            self._offers.addWidget(button(text, pressed, "secondary", small=True))


def _in_columns(groups: Sequence[KeyGroup]) -> Sequence[Sequence[KeyGroup]]:
    """The groups in columns that are about equally long, in their order."""
    half = sum(len(group.keys) + 2 for group in groups) / _COLUMNS
    parts: list[list[KeyGroup]] = [[] for _ in range(_COLUMNS)]
    taken = 0.0
    for group in groups:
        length = len(group.keys) + 2
        parts[min(_COLUMNS - 1, int((taken + length / 2) // half))].append(group)
        taken += length
    return parts


def _shown(group: KeyGroup) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.addWidget(label(group.title, "panel_title"), 0, 0, 1, 2)
    for row, (keys, text) in enumerate(group.keys, 1):
        name = label(keys, "small")
        name.setFixedWidth(_KEYS_WIDTH)
        grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label(text, "small", "muted", wrap=True), row, 1)
    return made
