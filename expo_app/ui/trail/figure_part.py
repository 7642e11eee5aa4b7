"""The figure that was clicked: value, change, definition, and how rows became it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.figure import Figure, Measure, Unit, Waterfall
from expo_app.model.profile import CountingProfile
from expo_app.report.definitions import definition, profile_label
from expo_app.report.words import Words
from expo_app.ui.widgets.text import label, restyle

_ARROWS = {1: "▲ ", -1: "▼ ", 0: ""}
_SIDES = (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
_TONES = {1: "increase", -1: "decrease", 0: "muted"}


class FigurePart(QWidget):
    """Shows one figure and its waterfall."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = label("", "figure")
        self._change = label("", "small")
        self._change.setStyleSheet("font-weight: 600;")
        self._other = label("", "small", "muted")
        self._definition = label("", "small", wrap=True)
        self._profile = label("", "small", "muted")
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
        layout.addWidget(self._profile)
        layout.addSpacing(4)
        layout.addWidget(self._heading)
        layout.addLayout(self.steps)

    def show_figure(self, figure: Figure, against: str, profile: CountingProfile, words: Words) -> None:
        """Show value, change, the value of the edition compared with, and the definition."""
        unknown = self.tr("not known")
        self.value.setText(unknown if figure.value is None else words.amount(figure.unit, figure.value))
        direction = (figure.change > 0) - (figure.change < 0) if figure.change is not None else 0
        own = words.signed_amount(figure.unit, figure.change) if figure.change is not None else ""
        self._change.setText(_ARROWS[direction] + own)
        restyle(self._change, tone=_TONES[direction])
        self._other.setText(_other_change(figure, against, words))
        self._definition.setText(definition(figure.measure, words.lang, profile))
        name = profile_label(profile, words.lang)
        self._profile.setText(self.tr("Profile {name}").format(name=name))

    def show_waterfall(self, waterfall: Waterfall | None, measure: Measure, words: Words) -> None:
        """Show how many rows became how many; None where rows are no step to the figure."""
        while (item := self.steps.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._heading.setVisible(waterfall is not None)
        if waterfall is None:
            return
        total = waterfall.total
        of_visitors = measure in (
            Measure.VISITORS,
            Measure.INTERNATIONAL_VISITORS,
            Measure.ATTENDING_COUNTRIES,
        )
        counted = self.tr("Visitors") if of_visitors else self.tr("Exhibitors")
        rows = words.number(waterfall.steps[0].rows)
        self._heading.setText(
            self.tr("How {rows} rows become {total}").format(rows=rows, total=words.number(total))
        )
        for step in waterfall.steps:
            name = words.texts.get(f"step.{step.label}", words.sentence(step.label))
            self._add_step(name, words.number(step.rows))
        self._add_step(counted, words.number(total), strong=True)

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
