"""The first page: import, open, explore, or go on where one was."""

from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.ui.appearance import Appearance
from expo_app.ui.menus import language_names, theme_names
from expo_app.ui.pages.start_parts import BigButton, RecentRow, StartLink
from expo_app.ui.settings import LANGUAGES, THEMES, Settings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.drop import DropZone
from expo_app.ui.widgets.layouts import cleared, rule
from expo_app.ui.widgets.message import ErrorBox
from expo_app.ui.widgets.text import label

_WIDTH = 960
_RING = 4  # room for the focus ring, which would be cut at the column's edge


class StartPage(QFrame):
    """What is there before any workspace is open.

    Signals: `open_wanted(path)` when a recent workspace is chosen, `language_wanted(language)` when one of
    settings.LANGUAGES is.
    """

    open_wanted = Signal(object)
    language_wanted = Signal(str)

    def __init__(
        self,
        settings: Settings,
        appearance: Appearance,
        actions: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._settings, self._appearance, self._open = settings, appearance, actions["open"]
        self._details = actions["details"]
        self._theme, self._language = QComboBox(), QComboBox()
        self.error = ErrorBox()
        self.error.hide()
        self._buttons = self._made_buttons(actions)
        self._recent, self._rows = QVBoxLayout(), list[RecentRow]()
        self._recent.setSpacing(0)
        self._drop = DropZone()
        self._version = label("", "small", "muted")
        self.links = [StartLink(actions[name]) for name in ("guide", "help", "counts")]
        self._offer_themes()
        self._offer_languages()
        self._place()
        self.apply_theme(appearance.palette)

    def _made_buttons(self, actions: Mapping[str, QAction]) -> list[BigButton]:
        return [
            BigButton(
                "import",
                self.tr("Import a list"),
                self.tr("Excel or CSV, exhibitors or visitors"),
                actions["import"],
                primary=True,
            ),
            BigButton(
                "folder", self.tr("Open a workspace"), self.tr("A file that ends in .expo"), actions["open"]
            ),
            BigButton(
                "play",
                self.tr("Explore the sample"),
                self.tr("GDTE 2022 to 2025, invented companies"),
                actions["sample"],
            ),
        ]

    def _offer_languages(self) -> None:
        for language, name in zip(LANGUAGES, language_names(), strict=True):
            self._language.addItem(name, language)
        self._language.setProperty("dense", "true")
        self._language.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._language.setAccessibleName(self.tr("Language"))
        self._language.setToolTip("Language · 语言")
        self._language.setCurrentIndex(LANGUAGES.index(self._settings.language))
        self._language.activated.connect(
            lambda _index: self.language_wanted.emit(self._language.currentData())
        )

    def _offer_themes(self) -> None:
        for theme, name in zip(THEMES, theme_names(), strict=True):
            self._theme.addItem(name, theme)
        self._theme.setProperty("dense", "true")
        self._theme.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._theme.setAccessibleName(self.tr("Light or dark"))
        self._theme.setCurrentIndex(THEMES.index(self._settings.theme))
        self._theme.activated.connect(lambda _index: self._appearance.choose(self._theme.currentData()))

    def _place(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addSpacing(72)
        column.addLayout(self._head())
        column.addSpacing(40)
        column.addLayout(self._ways())
        column.addSpacing(40)
        self._drop.setFixedHeight(176)
        column.addWidget(self._drop)
        column.addSpacing(16)
        column.addWidget(self.error)
        column.addStretch(1)
        column.addLayout(self._foot())
        column.addSpacing(40)
        middle = QWidget()
        middle.setLayout(column)
        column.setContentsMargins(_RING, 0, _RING, 0)
        middle.setFixedWidth(_WIDTH + 2 * _RING)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(middle)
        layout.addStretch(1)

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label(self.tr("Expo Analytics"), "start_title"))
        words.addWidget(
            label(self.tr("Exhibitor lists in, figures you can trust and slides out."), "body", "muted")
        )
        head = QHBoxLayout()
        head.addLayout(words, 1)
        head.setSpacing(8)
        for choice in (self._language, self._theme):
            head.addWidget(choice, 0, Qt.AlignmentFlag.AlignBottom)
        return head

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(24)
        foot.addWidget(self._version, 1)
        for link in self.links:
            foot.addWidget(link)
        return foot

    def _ways(self) -> QHBoxLayout:
        left, right, ways = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(12)
        left.addWidget(label(self.tr("Start"), "small", "muted"))
        left.setSpacing(8)
        for way in self._buttons:
            left.addWidget(way)
            left.addSpacing(4)
        left.addStretch(1)
        right.setSpacing(8)
        right.addWidget(label(self.tr("Recent"), "small", "muted"))
        rows = QVBoxLayout()
        rows.setSpacing(0)
        rows.addWidget(rule())
        rows.addLayout(self._recent)
        right.addLayout(rows)
        right.addStretch(1)
        ways.setSpacing(32)
        ways.addLayout(left, 432)
        ways.addLayout(right, 496)
        return ways

    def show_version(self, number: str) -> None:
        """Say which version this is."""
        self._version.setText(self.tr("Version {number}").format(number=number) if number else "")

    def refuse(self, sentence: str) -> None:
        """Say why something could not be opened; an empty sentence takes it back."""
        self._say_error(sentence, self.tr("Copy details"))
        self.error.setVisible(bool(sentence))

    def _say_error(self, sentence: str, copy: str) -> None:
        close = (self.tr("Close"), lambda: self.refuse(""))
        self.error.say(sentence, (close, (copy, self._copy_details)))

    def _copy_details(self) -> None:
        self._details.trigger()
        self._say_error(self.error.said, self.tr("Details copied"))

    def refresh(self) -> None:
        """Show the recent workspaces as they are now."""
        cleared(self._recent)
        self._rows = []
        for recent in self._settings.recent:
            row = RecentRow(recent, self._appearance.palette)
            self._rows.append(row)
            if row.is_found:
                row.clicked.connect(
                    lambda _checked=False, path=recent.path: self.open_wanted.emit(Path(path))
                )
            else:
                row.clicked.connect(self._open.trigger)
            self._recent.addWidget(row)
            self._recent.addWidget(rule())
        if not self._settings.recent:
            none = label(self.tr("Workspaces that were open appear here."), "small", "muted")
            none.setFixedHeight(40)
            self._recent.addWidget(none)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes down the ways to begin, then the recent workspaces, then the links at the foot."""
        for before, after in pairwise((*self._buttons, *self._rows, *self.links)):
            QWidget.setTabOrder(before, after)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for way in self._buttons:
            way.apply_theme(palette)
        self._theme.setCurrentIndex(THEMES.index(self._appearance.theme))
        self._drop.apply_theme(palette)
        self.error.apply_theme(palette)
        self.refresh()
