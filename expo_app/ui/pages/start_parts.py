"""What the start page is made of: big buttons and the rows of recent workspaces."""

import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from expo_app.ui.recent import told
from expo_app.ui.settings import Recent
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import on_enter
from expo_app.ui.widgets.text import ElidedLabel, label

_RECENT = 56


class BigButton(QPushButton):
    """One of the ways to begin: icon, title, a line below it, and its shortcut."""

    def __init__(self, icon: str, title: str, text: str, action: QAction, primary: bool = False) -> None:
        super().__init__()
        self._icon, self._primary = icon, primary
        self.setProperty("kind", "primary" if primary else "secondary")
        self.setProperty("focus_ring", 8)
        self.setFixedHeight(72)
        on_enter(self).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self._picture = QLabel()
        self._parts = [
            label(title, "panel_title"),
            label(text, "small"),
            label(action.shortcut().toString(), "caption"),
        ]
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._parts[0])
        words.addWidget(self._parts[1])
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 0, 16, 0)
        layout.setSpacing(16)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)
        layout.addWidget(self._parts[2])
        for part in (self._picture, *self._parts):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(action.trigger)

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(432, 72)

    def apply_theme(self, palette: Palette) -> None:
        """Write and draw in another palette."""
        strong = palette.on_accent if self._primary else palette.text
        weak = palette.on_accent if self._primary else palette.muted
        self._picture.setPixmap(pixmap(self._icon, strong, 22))
        for part, colour in zip(self._parts, (strong, weak, weak), strict=True):
            part.setStyleSheet(f"color: {colour};")
        border = "" if self._primary else f"border-color: {palette.border};"
        self.setStyleSheet(f"BigButton {{ border-radius: 8px; {border} }}")


class StartLink(QPushButton):
    """An action as a word at the foot of the page."""

    def __init__(self, action: QAction) -> None:
        super().__init__(action.text())
        self.setProperty("kind", "quiet")
        self.setStyleSheet("padding: 0; font-size: 12px; font-weight: 600;")
        on_enter(self).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text())
        self.clicked.connect(action.trigger)


class RecentRow(QPushButton):
    """A workspace that was open, or that is not where it was: then it offers to look for it."""

    def __init__(self, recent: Recent, palette: Palette) -> None:
        super().__init__()
        self.is_found = found = Path(recent.path).exists()
        self.setProperty("kind", "quiet")
        self.setFixedHeight(_RECENT)
        on_enter(self).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        where = QCoreApplication.translate("RecentRow", "Not found at {folder}")
        note = told(recent.note) if found else where.format(folder=Path(recent.path).parent)
        picture = QLabel()
        picture.setPixmap(pixmap("file", palette.muted, 16))
        title = ElidedLabel(recent.title, "body", "" if found else "muted")
        title.setStyleSheet("font-weight: 600;")
        below = ElidedLabel(note, "small", "muted")
        locate = QCoreApplication.translate("RecentRow", "Locate…")
        when = label(_when(recent.opened_at) if found else locate, "small", "muted" if found else "warning")
        self.setAccessibleName(recent.title if found else f"{recent.title}, {locate}")
        self.setAccessibleDescription(note)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        for line, height in ((title, 18), (below, 16)):
            line.setFixedHeight(height)
            words.addWidget(line)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(12)
        layout.addWidget(picture)
        layout.addLayout(words, 1)
        layout.addWidget(when)
        parts: tuple[QWidget, ...] = (picture, title, below, when)
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """High enough for two lines, whatever the style sheet asks of buttons."""
        return QSize(496, _RECENT)


def _when(iso: str) -> str:
    """How long ago, as people say it; a date further back."""
    try:
        day = datetime.datetime.fromisoformat(iso).astimezone().date()
    except ValueError:
        return ""
    days = (datetime.datetime.now().astimezone().date() - day).days
    near = {
        0: QCoreApplication.translate("RecentRow", "Today"),
        1: QCoreApplication.translate("RecentRow", "Yesterday"),
    }
    written = QCoreApplication.translate("RecentRow", "d MMM yyyy")
    return near.get(days) or QLocale().toString(QDate(day.year, day.month, day.day), written)
