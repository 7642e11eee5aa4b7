"""What a decision would change in the figures, before it is taken."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from expo_app.ui.theme.directions import ARROWS, TONES
from expo_app.ui.widgets.layouts import cleared, rule
from expo_app.ui.widgets.panel import Panel
from expo_app.ui.widgets.text import label, restyle

_ROW = 23
_PATIENCE = 150  # ms; a panel that turned grey with every pair would flicker
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDTHS = (0, 64, 88, 80)


@dataclass(frozen=True)
class EffectRow:
    """One figure as text: now, after the decision, and the change with its sign (empty for none)."""

    name: str
    now: str
    then: str
    change: str
    direction: int


@dataclass(frozen=True)
class ShownEffect:
    """What the panel says: its title, the line below it, its rows and its foot. Without rows the line says
    why there are none."""

    title: str
    subtitle: str
    rows: tuple[EffectRow, ...] = ()
    foot: str = ""


class EffectPanel(Panel):
    """Figures now, after the decision, and the change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout()
        self._grid.setSpacing(0)
        self._grid.setColumnStretch(0, 1)
        for column, width in enumerate(_WIDTHS):
            self._grid.setColumnMinimumWidth(column, width)
        self.foot = label("", "small", "muted", wrap=True)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self._turn_grey)
        self.body.addLayout(self._grid)
        self.body.addSpacing(8)
        self.body.addWidget(self.foot)
        self.body.addStretch(1)

    def expect(self) -> None:
        """The effect is worked out; what is shown of another pair turns grey if that takes a while."""
        self._patience.start()

    def _turn_grey(self) -> None:
        for place in range(self._grid.count()):
            item = self._grid.itemAt(place)
            cell = item.widget() if item else None
            if isinstance(cell, QLabel):
                restyle(cell, tone="muted")
        self.subtitle.setText(self.tr("Counting"))

    def show_effect(self, shown: ShownEffect) -> None:
        """Show an effect."""
        self._patience.stop()
        self.say(shown.title, shown.subtitle)
        cleared(self._grid)
        if shown.rows:
            self._add_line(("", self.tr("now"), self.tr("if Y"), self.tr("change")), "muted", "muted")
        for row in shown.rows:
            texts = (row.name, row.now, row.then, ARROWS[row.direction] + row.change)
            self._add_line(texts, "", TONES[row.direction])
        self.foot.setText(shown.foot)
        self.foot.setVisible(bool(shown.foot))
        told = (f"{row.name}: {row.now}, {row.then}" for row in shown.rows)
        self.setAccessibleName(f"{shown.title}. {shown.subtitle}. {'; '.join(told)}. {shown.foot}")

    def _add_line(self, texts: Sequence[str], tone: str, last_tone: str) -> None:
        row = self._grid.rowCount()
        for column, text in enumerate(texts):
            cell = label(text, "small", last_tone if column == len(texts) - 1 else tone)
            cell.setFixedHeight(_ROW)
            cell.setStyleSheet("font-weight: 600;" if column > 1 and not tone else "")
            cell.setAlignment(_RIGHT if column else Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(cell, row, column)
        self._grid.addWidget(rule(), row + 1, 0, 1, len(texts))
