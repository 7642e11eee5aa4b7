"""The trail of a growth of the market: what was published, what its end points give, and by whom."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.report.market import Span, area_name, indicator_name, indicators_of, span_of
from expo_app.report.spec import CellKind
from expo_app.ui.language import WORDS
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import GrowthSubject
from expo_app.ui.widgets.text import label

_ROW_HEIGHT, _YEAR = 24, 72
_LARGE = 1000


class GrowthTrail(QWidget):
    """Growth, the values of all years, and the source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = label("", "figure")
        self.computed, self.over = label("", "small", wrap=True), label("", "small", "muted", wrap=True)
        self.values = TableView(self.tr("Values behind the growth"))
        self.values.set_row_height(_ROW_HEIGHT)
        self.source = label("", "small", wrap=True)
        self.origin = label("", "small", "muted", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(6)
        for part in (self.value, self.computed, self.over, self.values):
            layout.addWidget(part)
        for part in (label(self.tr("Source"), "small", "muted"), self.source, self.origin):
            layout.addWidget(part)
        layout.addStretch(1)

    def show_subject(self, subject: GrowthSubject, dossier: Dossier) -> str:
        """Show a growth; returns what the trail is called then, "" where it is not known any more."""
        span = span_of(subject.key, indicators_of(dossier))
        if span is None:
            return ""
        growth = span.growth
        self.value.setText(self.tr("not known") if growth is None else WORDS.signed_percent(growth))
        self.computed.setText(self._against(span))
        years = {"since": span.since, "year": span.year}
        self.over.setText(self.tr("Percent a year, compounded, from {since} to {year}.").format(**years))
        self._show_values(span)
        indicator = span.indicator
        self.source.setText(indicator.source)
        is_own = indicator in dossier.indicators
        taken, shipped = self.tr("From a sheet that was taken in."), self.tr("Comes with Expo Analytics.")
        self.origin.setText(taken if is_own else shipped)
        name, area = indicator_name(indicator, WORDS), area_name(indicator.area, dossier, WORDS)
        return WORDS.text("join", first=name, second=area)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.values.apply_theme(palette)

    def _against(self, span: Span) -> str:
        """What was published beside what the end points give."""
        if span.published is None:
            return self.tr("Computed from the end points; no growth was published.")
        if span.computed is None:
            return self.tr("As published; the values of both years are not known.")
        told = self.tr("Published {published}; the end points give {computed}.")
        both = {"published": span.published, "computed": span.computed}
        return told.format(**{name: WORDS.signed_percent(value) for name, value in both.items()})

    def _show_values(self, span: Span) -> None:
        values = span.indicator.values
        self.values.setVisible(bool(values))
        self.values.setFixedHeight((len(values) + 1) * _ROW_HEIGHT + 6)
        amounts = [value for _, value in values]
        self.values.show_columns(
            (
                Column(self.tr("Year"), [str(year) for year, _ in values], width=_YEAR),
                Column(span.indicator.unit, amounts, _amount, CellKind.COUNT),
            )
        )


def _amount(value: float) -> str:
    """A value of an indicator: whole where it is large, with its decimals where it is not."""
    return WORDS.number(value, 0 if value >= _LARGE or value == round(value) else 2)
