"""The figure that was clicked: value, change, definition, and how rows became it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.figure import Figure, Measure, Unit, Waterfall
from expo_app.model.profile import CountingProfile
from expo_app.report.definitions import definition, profile_label
from expo_app.report.words import Words
from expo_app.ui.theme.directions import ARROWS, TONES, direction
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.layouts import cleared
from expo_app.ui.widgets.text import label, restyle

_SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)


class FigurePart(QWidget):
    """Shows one figure and its waterfall.

    Signal: `profiles_wanted()` when one wants to see what other rules of counting give.
    """

    profiles_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = label("", "figure")
        self._change = label("", "small")
        self._change.setStyleSheet("font-weight: 600;")
        self._other = label("", "small", "muted")
        self._definition = label("", "small", wrap=True)
        self._profile = label("", "small", "muted")
        self.compare = button(self.tr("Compare profiles"), self.profiles_wanted.emit, "quiet", small=True)
        self.compare.setStyleSheet("padding: 0 4px; min-height: 18px; font-weight: 600;")
        self._heading = label("", "small", "muted")
        self.steps = QGridLayout()
        self.steps.setContentsMargins(0, 0, 0, 0)
        self.steps.setVerticalSpacing(0)
        self._place()

    def _place(self) -> None:
        figure = QHBoxLayout()
        figure.setSpacing(12)
        for part in (self.value, self._change, self._other):
            figure.addWidget(part)
        figure.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(figure)
        layout.addWidget(label(self.tr("Definition"), "small", "muted"))
        layout.addWidget(self._definition)
        counted = QHBoxLayout()
        counted.addWidget(self._profile)
        counted.addWidget(self.compare)
        counted.addStretch(1)
        layout.addLayout(counted)
        layout.addSpacing(4)
        layout.addWidget(self._heading)
        layout.addLayout(self.steps)

    def show_figure(
        self, figure: Figure, against: str, profile: CountingProfile, words: Words, defined: str = ""
    ) -> None:
        """Show value, change, the value of the edition compared with, and the definition: that of its measure
        where no other one is `defined`."""
        unknown = self.tr("not known")
        self.value.setText(unknown if figure.value is None else words.amount(figure.unit, figure.value))
        way = direction(figure.change) if figure.change is not None else 0
        own = words.signed_amount(figure.unit, figure.change) if figure.change is not None else ""
        self._change.setText(ARROWS[way] + own)
        restyle(self._change, tone=TONES[way])
        self._other.setText(_other_change(figure, against, words))
        self._definition.setText(defined or definition(figure.measure, words.lang, profile))
        name = profile_label(profile, words.lang)
        self._profile.setText(self.tr("Profile {name}").format(name=name))

    def show_waterfall(self, waterfall: Waterfall | None, counted: Measure, words: Words) -> None:
        """Show how many rows became how many of what is `counted`; None where rows are no step to the
        figure."""
        cleared(self.steps)
        self._heading.setVisible(waterfall is not None)
        if waterfall is None:
            return
        total = waterfall.total
        rows = words.number(waterfall.steps[0].rows)
        self._heading.setText(
            self.tr("How {rows} rows become {total}").format(rows=rows, total=words.number(total))
        )
        for step in waterfall.steps:
            said = words.texts.get(f"step.{step.label}", words.sentence(step.label))
            self._add_step(said, words.number(step.rows))
        self._add_step(words.sentence(words.text(f"measure.{counted}")), words.number(total), strong=True)

    def _add_step(self, name: str, number: str, strong: bool = False) -> None:
        row = self.steps.rowCount()
        for column, text in enumerate((name, number)):
            cell = label(text, "small")
            weight = "font-weight: 600;" if strong else ""
            cell.setStyleSheet(weight)
            cell.setFixedHeight(20)
            self.steps.addWidget(cell, row, column, _SIDES[column])
        self.steps.setColumnStretch(0, 1)


def _other_change(figure: Figure, against: str, words: Words) -> str:
    """The percent change and what there was: "+86.4 %, 2024: 22"."""
    if figure.previous is None:
        return ""
    value = words.amount(figure.unit, figure.previous)
    before = words.text("card.previous", against=against, value=value)
    if figure.value is None or not figure.previous or figure.unit is Unit.PERCENT:
        return before
    return words.text("join", first=words.change_percent(figure.value, figure.previous), second=before)
