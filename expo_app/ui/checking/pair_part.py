"""The pairs, one after the other: rows side by side, reasons, effect, and the keys that decide."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.matching import Match
from expo_app.session.checking.comparing import Comparison
from expo_app.session.checking.pairs import name_on
from expo_app.ui.checking.effect_panel import EffectPanel
from expo_app.ui.checking.key_button import KeyButton
from expo_app.ui.checking.pair_card import PairCard
from expo_app.ui.checking.reasons import ReasonsPanel
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button, on_enter
from expo_app.ui.widgets.heading import TITLE_LINE
from expo_app.ui.widgets.text import ElidedLabel, elided, label

_LONGEST_NAME = 260
_ROOM_FOR_WALK, _ROOM_FOR_TWO = 660, 720


class PairPart(QScrollArea):
    """Asks about one pair.

    Signals: `same()`, `different()`, `later()`, `renamed()`, `organiser(side)` when the pair is decided
    (side is the MatchSide that organises a pavilion); `moved(step)` to the next (1) or previous (-1);
    `all_wanted()` to accept all certain ones; `row_wanted(side)` to see a row in its list.
    """

    same = Signal()
    different = Signal()
    later = Signal()
    renamed = Signal()
    organiser = Signal(object)
    moved = Signal(int)
    all_wanted = Signal()
    row_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = label(self.tr("Is this the same company?"), "page_title")
        self.progress = ElidedLabel("", "small", "muted")
        self.accept_all = button("", self.all_wanted.emit, small=True)
        self.accept_all.setProperty("dense", "true")
        self.card, self.reasons, self.effect = PairCard(), ReasonsPanel(), EffectPanel()
        self.yes = KeyButton("tick", self.tr("Same company"), "Y", self.same.emit, "primary")
        self.no = KeyButton("close", self.tr("Different"), "N", self.different.emit)
        self.wait = KeyButton("clock", self.tr("Later"), "L", self.later.emit)
        self.more = on_enter(QPushButton())
        self.more_menu = QMenu(self)
        self.previous = button(self.tr("Previous") + " ↑", lambda: self.moved.emit(-1), "quiet", small=True)
        self.next = button(self.tr("Next") + " ↓", lambda: self.moved.emit(1), "quiet", small=True)
        self._panels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._place()
        self._give_keys()
        self.card.row_wanted.connect(self.row_wanted)

    def _place(self) -> None:
        self.title.setFixedHeight(TITLE_LINE)
        self.progress.setFixedHeight(18)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(24, 12, 24, 12)
        layout.setSpacing(0)
        layout.addLayout(self._head())
        layout.addSpacing(10)
        layout.addWidget(self.card)
        layout.addSpacing(12)
        layout.addLayout(self._decisions())
        layout.addSpacing(12)
        self._panels.setSpacing(16)
        self._panels.addWidget(self.reasons, 1)
        self._panels.addWidget(self.effect, 1)
        layout.addLayout(self._panels)
        layout.addStretch(1)
        self.setWidget(content)

    def _head(self) -> QHBoxLayout:
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.progress)
        head.addLayout(words, 1)
        head.addWidget(self.accept_all, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _decisions(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.more.setProperty("kind", "icon")
        self.more.setFixedSize(32, 32)
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setMenu(self.more_menu)
        self.more.setStyleSheet("QPushButton::menu-indicator { image: none; }")
        self.more.setAccessibleName(self.tr("More ways to decide"))
        self.more.setToolTip(self.tr("More ways to decide"))
        for part in (self.yes, self.no, self.wait, self.more):
            line.addWidget(part)
        line.addStretch(1)
        for part in (self.previous, self.next):
            part.setStyleSheet("padding: 0 4px; font-size: 12px;")
            line.addWidget(part)
        self.previous.setAccessibleName(self.tr("Previous pair"))
        self.next.setAccessibleName(self.tr("Next pair"))
        return line

    def _give_keys(self) -> None:
        """The letters act wherever in the page the focus is; the arrows only here."""
        for key, step in (("Up", -1), ("Down", 1)):
            _shortcut(self, key, partial(self.moved.emit, step))

    def give_letters(self, page: QWidget) -> None:
        """Let Y, N, L and R decide while the focus is anywhere in `page`."""
        for key, act in (
            ("Y", self.same.emit),
            ("N", self.different.emit),
            ("L", self.later.emit),
            ("R", self.renamed.emit),
        ):
            _shortcut(page, key, partial(self._act_if_shown, act))

    def show_pair(self, shown: Comparison, edition: str, against: str, progress: str) -> None:
        """Show a pair; `progress` says which of how many it is."""
        self.card.show_comparison(shown, edition, against)
        self.reasons.show_match(shown.match)
        self.progress.setText(progress)
        self.setAccessibleName(f"{self.title.text()} {progress}")
        self._offer_more(shown.match)

    def offer_all(self, text: str) -> None:
        """Offer to accept all pairs above a score; empty for none."""
        self.accept_all.setText(text)
        self.accept_all.setAccessibleName(text)
        self.accept_all.setVisible(bool(text))

    def take_focus(self) -> None:
        """Wait for an answer: the likely one has the focus."""
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.card, self.reasons, self.yes, self.no, self.wait):
            part.apply_theme(palette)
        self.more.setIcon(icon("more", palette.text, 18))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the panels stand one below the other, and the arrow keys alone lead to
        the next pair."""
        super().resizeEvent(event)
        beside = self.width() >= _ROOM_FOR_TWO
        ways = QBoxLayout.Direction
        self._panels.setDirection(ways.LeftToRight if beside else ways.TopToBottom)
        for part in (self.previous, self.next):
            part.setVisible(self.width() >= _ROOM_FOR_WALK)

    def _offer_more(self, match: Match) -> None:
        menu = self.more_menu
        menu.clear()
        before, after = (self._short(name_on(side)) for side in (match.left, match.right))
        text = self.tr("Renamed: {before} is called {after} now\tR")
        self._add(text.format(before=before, after=after), self.renamed.emit)
        menu.addSeparator()
        for side, name in ((match.left, before), (match.right, after)):
            text = self.tr("{name} organises a pavilion, {year}").format(name=name, year=side.edition)
            self._add(text, partial(self.organiser.emit, side))

    def _add(self, text: str, act: Callable[[], object]) -> None:
        action = self.more_menu.addAction(text.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: act())

    def _short(self, name: str) -> str:
        return elided(name, self.fontMetrics(), _LONGEST_NAME)

    def _act_if_shown(self, act: Callable[[], object]) -> None:
        if self.isVisible():
            act()


def _shortcut(owner: QWidget, key: str, act: Callable[[], object]) -> None:
    made = QShortcut(QKeySequence(key), owner)
    made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(act)
