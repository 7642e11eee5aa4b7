"""The left side of the Check page: what waits in groups, and the way to what was decided."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from expo_app.ui.checking.groups_list import ROW, GroupEntry, GroupsList
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.text import label

WIDTH = 248
# The list takes the room that it needs before the gap below it gets any.
_MOST = 1000
_TITLE, _LINE = 20, 18
_AROUND = 106
"""The height of all but the list."""


class SidePart(QFrame):
    """Signals: `group_chosen(key)`, `entered()` when Enter goes on to the group, `log_wanted()`."""

    group_chosen = Signal(str)
    entered = Signal()
    log_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(WIDTH)
        self.counts = label("", "small", "muted")
        self.groups = GroupsList()
        decided = button(self.tr("Show decided"), self.log_wanted.emit, "quiet", small=True)
        self.decided = decided
        self._place()
        self.groups.group_chosen.connect(self.group_chosen)
        self.groups.itemActivated.connect(lambda _item: self.entered.emit())

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 11, 8, 12)
        layout.setSpacing(0)
        heading = label(self.tr("Findings"), "panel_title")
        for part, height in ((heading, _TITLE), (self.counts, _LINE)):
            part.setIndent(8)
            part.setFixedHeight(height)
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addWidget(self.groups, _MOST)
        layout.addSpacing(8)
        self.decided.setStyleSheet("font-size: 12px; font-weight: 600;")
        layout.addWidget(self.decided, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def show_groups(self, entries: tuple[GroupEntry, ...], current: str, waiting: int, decided: int) -> None:
        """Show the groups and how many items wait and were decided."""
        self.groups.show_entries(entries, current)
        self.groups.setVisible(bool(entries))
        self._settle()
        text = self.tr("{waiting} open, {decided} decided")
        self.counts.setText(text.format(waiting=f"{waiting:,}", decided=f"{decided:,}"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many groups as there is room for."""
        super().resizeEvent(event)
        self._settle()

    def _settle(self) -> None:
        """Only whole groups are seen."""
        room = max(ROW, self.height() - _AROUND)
        self.groups.setMaximumHeight(min(self.groups.height_of_all(), room // ROW * ROW))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.groups.apply_theme(palette)
