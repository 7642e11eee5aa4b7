"""Why two names are proposed as one exhibitor."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from expo_app.model.matching import Evidence, Match
from expo_app.ui.language import WORDS
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.layouts import cleared, rule
from expo_app.ui.widgets.panel import Panel
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language

_ROW, _CROWDED_ROW = 28, 24
_ROOMY = 4
_SIGNS = {1: ("tick", "increase"), 0: ("minus", "muted"), -1: ("close", "decrease")}
# A weight that is shown as none.
_NOTHING = 0.005
# At and above this score a pair is more likely one exhibitor than two.
_EVEN = 0.5


class ReasonsPanel(Panel):
    """The score, and the evidence for and against, strongest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._match: Match | None = None
        self._palette: Palette | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.addSpacing(4)
        self.body.addLayout(self._rows)
        self.body.addSpacing(8)
        self.body.addWidget(
            label(self.tr("The score orders the pairs; it decides nothing."), "small", "muted")
        )
        self.body.addStretch(1)

    def show_match(self, match: Match) -> None:
        """Show the reasons of a pair."""
        self._match = match
        likely = self.tr("Likely the same: {score}") if match.score >= _EVEN else self.tr("Perhaps: {score}")
        self.say(likely.format(score=WORDS.number(match.score, 2)), self.tr("Reasons, strongest first"))
        self._fill()

    def apply_theme(self, palette: Palette) -> None:
        """Draw the signs in another palette."""
        self._palette = palette
        self._fill()

    def _fill(self) -> None:
        if self._match is None or self._palette is None:
            return
        cleared(self._rows)
        evidence = sorted(self._match.evidence, key=lambda found: -abs(found.weight))
        height = _ROW if len(evidence) <= _ROOMY else _CROWDED_ROW
        for found in evidence:
            self._rows.addWidget(_row(found, self._palette, height))
            self._rows.addWidget(rule())


def _row(found: Evidence, palette: Palette, height: int) -> QWidget:
    made, sign = QWidget(), QLabel()
    drawing, tone = _SIGNS[(found.weight > _NOTHING) - (found.weight < -_NOTHING)]
    sign.setPixmap(pixmap(drawing, getattr(palette, tone), 14))
    sign.setFixedSize(QSize(16, 16))
    message = in_language(found.message)
    said = label(message, "small", wrap=True)
    said.setMinimumHeight(height)
    weight = label(WORDS.signed(found.weight, 2), "small", tone)
    weight.setStyleSheet("font-weight: 600;")
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    layout.addWidget(sign)
    layout.addWidget(said, 1)
    layout.addWidget(weight)
    made.setAccessibleName(f"{message} {weight.text()}")
    return made
