"""The first page: six figures, how they grew, where they come from."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.change_dossier import CROSSED
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report import charts, visitors
from expo_app.report.cards import headline_cards
from expo_app.report.caveats import untold_sentences
from expo_app.report.headings import Station
from expo_app.report.names import group_name, not_comparable
from expo_app.report.spec import Card, ChartSpec
from expo_app.report.visitor_cards import visitor_cards
from expo_app.report.visitors import as_visitors, visitor_words
from expo_app.session.derive import Derived
from expo_app.session.figures.visitor_types import type_header
from expo_app.ui.charts.view import ChartView, TrendView
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import Subject, of_groups
from expo_app.ui.widgets.card import FigureCard
from expo_app.ui.widgets.panel import ChartPanel, Missing, Panel, Rows
from expo_app.ui.widgets.table_switch import TableSwitch

_ROOM_FOR_ALL = 1040
_RANKED, _SECTORS = 11, 5
ChartOf = Callable[[int], ChartSpec | None]
"""Makes a chart of so many rows."""
_LOYALTY = {measure.value: measure for measure in (Measure.NEW, Measure.WON_BACK, Measure.LOST)}


class TrendPanel(Panel):
    """Exhibitors and the share of international ones, edition by edition.

    Signal: `edition_chosen(year)`.
    """

    edition_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self.alone, self._nothing = TrendView(), ChartView(), Missing("")
        self._switch = TableSwitch(self.chart, self.alone)
        self.put_beside_title(self._switch)
        for part in (self.chart, self.alone, self._nothing):
            self.body.addWidget(part, 1)
        for chart in (self.chart, self.alone):
            chart.mark_clicked.connect(self.edition_chosen)

    def show_figures(self, dossier: Dossier) -> None:
        """Show the editions of exhibitors."""
        share, columns = charts.international_share(dossier, WORDS), charts.trend(dossier, WORDS)
        told = self.tr("Exhibitors and the share of international exhibitors, by edition")
        untold = WORDS.text("space").join(untold_sentences(dossier, WORDS))
        self.show_charts(share, columns, told, untold or self.tr("No list of exhibitors"))

    def show_visitors(self, dossier: Dossier) -> None:
        """Show the editions of visitors."""
        share, columns = visitors.international_share(dossier, WORDS), visitors.trend(dossier, WORDS)
        told = WORDS.text("subtitle.visitor_trend")
        self.show_charts(share, columns, told, self.tr("No list of visitors"))

    def show_charts(
        self, share: ChartSpec | None, columns: ChartSpec | None, told: str, missing: str
    ) -> None:
        """Show two courses over the same editions, or the columns alone where no share is known; without them
        say what is missing."""
        shown = self._nothing if columns is None else self.alone if share is None else self.chart
        for part in (self.chart, self.alone, self._nothing):
            part.setVisible(part is shown)
        for said in (self.title, self.subtitle, self._switch):
            said.setVisible(columns is not None)
        if columns is None:
            self._nothing.say(missing)
        elif share is None:
            self.say(columns.title, columns.subtitle)
            self.alone.show_spec(columns)
        else:
            self.say(share.title, told)
            self.chart.show_specs(share, columns)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.chart, self.alone, self._nothing, self._switch):
            part.apply_theme(palette)


class OverviewPage(Page):
    """Cards, trend, bridge and ranking of exhibitors, or of visitors where they are asked for: these have
    sectors in place of the bridge, for their lists do not tell who came again. Where there is little room
    (beside the trail), the cards take two rows and of the charts the one stays that was clicked last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = [FigureCard() for _ in range(6)]
        self.trend = TrendPanel()
        self.bridge = ChartPanel(self.tr("Import the edition before to see who came again, and who is new."))
        self.ranking = ChartPanel(self.tr("No list states countries or regions."))
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._left, self.whole = QWidget(), QWidget()
        self._kept: Panel = self.ranking
        self._narrow: bool | None = None
        self._names: dict[tuple[str, str], str] = {}
        self._measure, self._edition = Measure.EXHIBITORS, ""
        self.derived: Derived | None = None
        self._clicked: FigureCard | None = None
        self._ranked = "country"
        self._starred: Panel | None = None
        self._meaning = self._source = ""
        self._place()
        self._connect()

    def _place(self) -> None:
        left, lower, whole = QVBoxLayout(self._left), QHBoxLayout(), QVBoxLayout(self.whole)
        for layout in (left, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GAP)
        left.addWidget(self.trend, 1)
        left.addWidget(self.bridge, 1)
        lower.setSpacing(GAP)
        lower.addWidget(self._left, 1)
        lower.addWidget(self.ranking, 1)
        whole.addLayout(self._grid)
        whole.addLayout(lower, 1)
        self.body.addWidget(self.whole, 1)
        self._arrange(narrow=False)

    def _connect(self) -> None:
        for card in self.cards:
            card.chosen.connect(partial(self._choose_card, card))
            card.list_wanted.connect(self.list_wanted)
        self.trend.edition_chosen.connect(self._choose_edition)
        self.bridge.mark_chosen.connect(self._choose_lower)
        self.ranking.mark_chosen.connect(lambda _id, key: self._choose_group(self.ranking, self._ranked, key))

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures."""
        self.derived = derived
        if dossier.query.population is Population.VISITORS and dossier.visited is not None:
            self.show_visitors(dossier)
        else:
            self._show_exhibitors(dossier)

    def _show_exhibitors(self, dossier: Dossier) -> None:
        self._know(Measure.EXHIBITORS, dossier)
        self._show_cards(headline_cards(dossier, WORDS))
        self.trend.show_figures(dossier)
        untold = WORDS.text("space").join(untold_sentences(dossier, WORDS))
        self.bridge.show_chart(charts.bridge(dossier, WORDS), untold)
        countries = partial(charts.top_countries, dossier, WORDS)
        self._show_ranking(countries, partial(charts.sectors, dossier, WORDS), untold)
        self.head(Station.OVERVIEW, dossier)
        self._note(self.ranking if self._ranked == "sector" else None, dossier)

    def _note(self, starred: Panel | None, dossier: Dossier) -> None:
        """Say in the foot what the stars in this panel mean, as long as it is in sight."""
        self._starred, self._source = starred, self.foot.text()
        self._meaning = not_comparable(dossier.sectors, WORDS)
        self._tell_foot()

    def _tell_foot(self) -> None:
        is_in_sight = self._starred is not None and not self._starred.isHidden()
        meaning = self._meaning if is_in_sight else ""
        self.foot.setText(WORDS.text("space").join(filter(None, (meaning, self._source))))

    def _show_ranking(self, countries: ChartOf, sectors: ChartOf, missing: str = "") -> None:
        """Where no list states countries or regions, sectors take their place."""
        of_sectors = countries(_RANKED) is None and sectors(_RANKED) is not None
        self._ranked = "sector" if of_sectors else "country"
        self.ranking.show_rows(Rows(sectors if of_sectors else countries, _RANKED, missing))

    def show_visitors(self, dossier: Dossier) -> None:
        """Show the visitors of a dossier that knows them."""
        shown, spoken = as_visitors(dossier), visitor_words(WORDS.lang)
        if shown is None or dossier.visited is None:
            return
        self._know(Measure.VISITORS, shown)
        self._show_cards(visitor_cards(dossier, WORDS))
        self.trend.show_visitors(dossier)
        missing = self.tr("No list of visitors states sectors.")
        told = visitors.sectors if visitors.sectors(dossier, WORDS, _SECTORS) else visitors.types
        self.bridge.show_rows(Rows(partial(told, dossier, WORDS), _SECTORS, missing))
        self._show_ranking(partial(visitors.countries, dossier, WORDS), lambda _limit: None)
        self.head(Station.OVERVIEW, shown, spoken)
        self._note(self.bridge, shown)

    def _know(self, measure: Measure, dossier: Dossier) -> None:
        """Remember whom the page speaks of, and what their groups are called."""
        self._measure, self._edition = measure, dossier.query.edition
        self._names = {
            (breakdown.by, row.key): group_name(breakdown.by, row, WORDS)
            for breakdown in (dossier.countries, dossier.sectors)
            for row in breakdown.rows
        }

    def _show_cards(self, shown: Sequence[Card]) -> None:
        for widget, card in zip(self.cards, shown, strict=True):
            widget.show_card(card)

    def mark(self, subject: object) -> None:
        """Show which card the trail speaks of."""
        measure = subject.measure if isinstance(subject, Subject) and not subject.name else None
        rivals = [card for card in self.cards if card.measure is measure]
        marked = self._clicked if self._clicked in rivals else next(iter(rivals), None)
        for card in self.cards:
            card.mark(measure if card is marked else None)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for card in self.cards:
            card.apply_theme(palette)
        for panel in (self.trend, self.bridge, self.ranking):
            panel.apply_theme(palette)

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
        self._tell_foot()

    def _choose_card(self, card: FigureCard, measure: Measure) -> None:
        """Several cards may ask for the same measure: the one that was pressed is marked."""
        self._clicked = card
        self.chosen.emit(Subject(measure))

    def _choose_edition(self, key: str) -> None:
        """What was clicked in the trend: an edition's column, or another measure of the edition above it."""
        self._keep(self.trend)
        told, _, year = key.rpartition(CROSSED)
        measure = Measure(told) if told else Measure.EXHIBITORS
        of_visitors = self._measure is Measure.VISITORS
        self.chosen.emit(Subject(visitors.MEASURES[measure] if of_visitors else measure, edition=year))

    def _choose_lower(self, chart: str, key: str) -> None:
        """What was clicked below the trend: a sector or a kind of visitors, or a step of the bridge."""
        if self._measure is Measure.VISITORS:
            by_kind = chart == visitors.TYPES and self.derived is not None
            kind = type_header(self.derived, self._edition) if by_kind and self.derived else ""
            self._choose_group(self.bridge, kind or "sector", key)
            return
        self._keep(self.bridge)
        if key in _LOYALTY:
            self.chosen.emit(Subject(_LOYALTY[key]))
        else:
            self.chosen.emit(Subject(Measure.EXHIBITORS, edition=key))

    def _keep(self, panel: Panel) -> None:
        self._kept = panel
        if self._narrow:
            self._arrange(narrow=True)

    def _choose_group(self, panel: ChartPanel, field: str, key: str) -> None:
        self._keep(panel)
        name = self._names.get((field, key)) or panel.name_of(key)
        self.chosen.emit(Subject(self._measure, name, of_groups(field, key)))
