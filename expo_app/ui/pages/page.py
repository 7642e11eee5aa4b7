"""What all pages with figures share: a finding as the title, one line below it, and the foot."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.report.caveats import caveats_at
from expo_app.report.foot import source_line
from expo_app.report.headings import Station, heading
from expo_app.report.visitors import with_left_out
from expo_app.report.words import Words
from expo_app.session.derive import Derived
from expo_app.ui.asking import Question
from expo_app.ui.language import WORDS
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.heading import Heading
from expo_app.ui.widgets.switched import Switched
from expo_app.ui.widgets.text import ElidedLabel

GAP, BELOW_HEADING = 16, 14


class Page(QFrame):
    """One page with figures; `top` has room for buttons at the right of the title.

    Signals: `chosen(subject)` when something is clicked that the trail can explain; `list_wanted()` when a
    list is asked for that would fill the page.
    """

    chosen, list_wanted = Signal(object), Signal()
    question: Question | None = None
    """What it asks beside the dossier (of the desk, by `tell_page`)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.heading = Heading()
        self.title, self.subtitle, self.warned = (
            self.heading.title,
            self.heading.subtitle,
            self.heading.warned,
        )
        self.foot = ElidedLabel("", "caption", "muted")
        self.foot.setFixedHeight(16)
        self.top, self.body = QHBoxLayout(), QVBoxLayout()
        for part in (self.top, self.body):
            part.setSpacing(GAP)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 8)
        layout.setSpacing(0)
        self.top.addWidget(self.heading, 1)
        layout.addLayout(self.top)
        layout.addSpacing(BELOW_HEADING)
        layout.addLayout(self.body, 1)
        layout.addSpacing(8)
        layout.addWidget(self.foot)

    def switch(self, parts: Sequence[tuple[str, QWidget]]) -> Switched:
        """Parts of which one is shown, with their buttons at the right of the title."""
        corner = QWidget()
        head = QHBoxLayout(corner)
        head.setContentsMargins(0, 0, 0, 0)
        switched = Switched(parts, head=head)
        self.heading.put_in_corner(corner)
        return switched

    def say(self, title: str, subtitle: str, foot: str) -> None:
        """Show finding, measure and source."""
        self.heading.say(title, subtitle)
        self.foot.setText(foot)
        self.setAccessibleName(title)
        for place, text in ((self.subtitle, subtitle), (self.foot, foot)):
            place.setAccessibleName(text)

    def head(self, station: Station, dossier: Dossier, words: Words = WORDS) -> None:
        """Show the finding of a station and the lists that it comes from; filters that play no part for
        visitors are named."""
        said = heading(station, dossier, words)
        subtitle = with_left_out(said.subtitle, dossier, words)
        self.say(said.title, subtitle, source_line(dossier, words))
        self.warn(caveats_at(station, dossier, words))

    def warn(self, sentences: Sequence[str]) -> None:
        """Say above the figures what stands in the way of comparing them."""
        self.heading.warn(WORDS.text("space").join(sentences))

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures."""
        raise NotImplementedError

    def mark(self, subject: object) -> None:
        """Show what the trail speaks of (a Subject, a RowSubject, or None); by default nowhere."""

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        raise NotImplementedError
