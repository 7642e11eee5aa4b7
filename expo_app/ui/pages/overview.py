"""The first page: six figures, how they grew, where they come from."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report import charts
from expo_app.report.cards import headline_cards
from expo_app.report.headings import Station
from expo_app.session.derive import Derived
from expo_app.ui.charts.view import TrendView
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import Subject
from expo_app.ui.widgets.card import FigureCard
from expo_app.ui.widgets.panel import ChartPanel, Panel

_ROOM_FOR_ALL = 1040
_LOYALTY = {measure.value: measure for measure in (Measure.NEW, Measure.WON_BACK, Measure.LOST)}


class TrendPanel(Panel):
    """Exhibitors and the share of international ones, edition by edition.

    Signal: `edition_chosen(year)`.
    """

    edition_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart = TrendView()
        self.body.addWidget(self.chart, 1)
        self.chart.mark_clicked.connect(self.edition_chosen)

    def show_figures(self, dossier: Dossier) -> None:
        """Show the editions of a dossier."""
        share, columns = charts.international_share(dossier, WORDS), charts.trend(dossier, WORDS)
        self.chart.setVisible(share is not None and columns is not None)
        if share is None or columns is None:
            self.say(self.tr("No list of exhibitors"), self.tr("Import one to see the editions."))
            return
        self.say(share.title, self.tr("Exhibitors and the share of international exhibitors, by edition"))
        self.chart.show_specs(share, columns)


class OverviewPage(Page):
    """Cards, trend, bridge and ranking. Where there is little room (beside the trail), the cards take two
    rows and of the three charts the one stays that was clicked last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [FigureCard() for _ in range(6)]
        self.trend = TrendPanel()
        self.bridge = ChartPanel(self.tr("Import the edition before to see who came again, and who is new."))
        self.ranking = ChartPanel(self.tr("No list states countries or regions."))
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._left = QWidget()
        self._kept: Panel = self.ranking
        self._narrow: bool | None = None
        self._names: dict[str, str] = {}
        self._place()
        self._connect()

    def _place(self) -> None:
        left, lower = QVBoxLayout(self._left), QHBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(GAP)
        left.addWidget(self.trend, 1)
        left.addWidget(self.bridge, 1)
        lower.setSpacing(GAP)
        lower.addWidget(self._left, 1)
        lower.addWidget(self.ranking, 1)
        self.body.addLayout(self._grid)
        self.body.addLayout(lower, 1)
        self._arrange(narrow=False)

    def _connect(self) -> None:
        for card in self.cards:
            card.chosen.connect(lambda measure: self.chosen.emit(Subject(measure)))
        self.trend.edition_chosen.connect(self._choose_edition)
        self.bridge.mark_chosen.connect(lambda _id, key: self._choose_step(key))
        self.ranking.mark_chosen.connect(lambda _id, key: self._choose_country(key))

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures."""
        self._names = {row.key: row.label for row in dossier.countries.rows}
        for card, shown in zip(self.cards, headline_cards(dossier, WORDS), strict=True):
            card.show_card(shown)
        self.trend.show_figures(dossier)
        self.bridge.show_chart(charts.bridge(dossier, WORDS))
        self.ranking.show_chart(charts.top_countries(dossier, WORDS, 11))
        self.head(Station.OVERVIEW, dossier)

    def mark(self, subject: object) -> None:
        """Show which card the trail speaks of."""
        measure = subject.measure if isinstance(subject, Subject) and not subject.name else None
        for card in self.cards:
            card.mark(measure)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for card in self.cards:
            card.apply_theme(palette)
        for chart in (self.trend.chart, self.bridge, self.ranking):
            chart.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        narrow = self.width() < _ROOM_FOR_ALL
        if narrow is not self._narrow:
            self._arrange(narrow)

    def _arrange(self, narrow: bool) -> None:
        self._narrow = narrow
        columns = 3 if narrow else 6
        for number, card in enumerate(self.cards):
            card.set_low(narrow)
            self._grid.addWidget(card, number // columns, number % columns)
        for column in range(6):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for panel in (self.trend, self.bridge, self.ranking):
            panel.setVisible(not narrow or panel is self._kept)
        self._left.setVisible(not narrow or self._kept is not self.ranking)

    def _choose_edition(self, year: str) -> None:
        self._keep(self.trend)
        self.chosen.emit(Subject(Measure.EXHIBITORS, edition=year))

    def _choose_step(self, key: str) -> None:
        self._keep(self.bridge)
        if key in _LOYALTY:
            self.chosen.emit(Subject(_LOYALTY[key]))
        else:
            self.chosen.emit(Subject(Measure.EXHIBITORS, edition=key))

    def _keep(self, panel: Panel) -> None:
        self._kept = panel
        if self._narrow:
            self._arrange(narrow=True)

    def _choose_country(self, key: str) -> None:
        self._keep(self.ranking)
        self.chosen.emit(Subject(Measure.EXHIBITORS, self._names.get(key, key), (("country", key),)))
