"""Designed states: nothing here yet, something went wrong."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.layouts import cleared
from expo_app.ui.widgets.text import label, parted
from expo_app.ui.wording import without_options

_TEXT_WIDTH, _LEAST_WIDTH, _STEP = 400, 160, 8
Offer = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class EmptyState(QFrame):
    """Says what would be here, and offers what fills it."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._icon = icon
        self._picture = QLabel()
        self._title = label("", "panel_title")
        self._text = label("", "small", "muted", wrap=True)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(1)
        for widget in (self._picture, self._title, self._text):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(8)
        layout.addLayout(self._offers)
        layout.addStretch(1)

    def say(self, title: str, text: str, offers: Sequence[Offer] = ()) -> None:
        """Show a title, a sentence, and a button for each offer."""
        self._title.setText(title)
        self._text.ensurePolished()
        self._text.setText(parted(text, self._text.fontMetrics(), _TEXT_WIDTH))
        self._balance()
        put_offers(self._offers, offers, centred=True)

    def apply_theme(self, palette: Palette) -> None:
        """Draw the icon in another palette."""
        self._picture.setPixmap(pixmap(self._icon, palette.muted, 32))

    def _balance(self) -> None:
        """No word alone in the last line: the narrowest lines, as many as there have to be."""
        width, height = _TEXT_WIDTH, self._height_at(_TEXT_WIDTH)
        while width > _LEAST_WIDTH and self._height_at(width - _STEP) <= height:
            width -= _STEP
        self._text.setFixedSize(width, height)

    def _height_at(self, width: int) -> int:
        """How high the sentence is; the label itself, once of a fixed width, answers for no smaller one."""
        room, flags = QRect(0, 0, width, 0), Qt.TextFlag.TextWordWrap
        return self._text.fontMetrics().boundingRect(room, flags, self._text.text()).height()


class ErrorBox(QFrame):
    """A sentence that says what, why and what to do, with the way out beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "error")
        self._picture = QLabel()
        self._picture.setFixedSize(20, 20)
        self.said = ""
        self.sentence = label("", "body", wrap=True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(12)
        words.addWidget(self.sentence)
        words.addLayout(self._offers)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(words, 1)

    def say(self, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Show a sentence and a button for each offer; screen readers hear it too. `said` keeps the sentence
        as it was made, whatever language it is shown in."""
        self.said = sentence
        shown = without_options(sentence)
        self.sentence.setText(shown)
        self.setAccessibleName(shown)
        put_offers(self._offers, offers)

    def apply_theme(self, palette: Palette) -> None:
        """Draw the icon in another palette."""
        self._picture.setPixmap(pixmap("error", palette.error, 18))


def put_offers(
    row: QHBoxLayout, offers: Sequence[Offer], centred: bool = False, kind: str = "secondary"
) -> None:
    """Replace the buttons of a row; the first, of this kind, is the one to press."""
    cleared(row)
    if centred:
        row.addStretch(1)
    for number, (text, pressed) in enumerate(offers):
        row.addWidget(button(text, pressed, kind if number == 0 else "quiet", small=True))
    row.addStretch(1)
