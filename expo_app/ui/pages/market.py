"""The event beside its market, whose exhibitors are missing, and whether it may call itself international."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.market import Indicator, MarketShare
from expo_app.report.international_tests import tests_table
from expo_app.report.market import indicators_of, market_chart, market_facts, market_table, market_title
from expo_app.report.market_shares import represented_fact, shares_chart, shares_of, shares_table
from expo_app.report.subtitles import page_subtitle
from expo_app.report.visitors import MEASURES, spoken_of, with_left_out
from expo_app.report.words import Words
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import tests_of
from expo_app.ui.desk import Desk
from expo_app.ui.indicators_menu import IndicatorsMenu
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.tables.panel import TablePanel
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import GrowthSubject, Subject
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.message import EmptyState
from expo_app.ui.widgets.panel import ChartPanel
from expo_app.ui.widgets.switched import Switched

_ROOM_FOR_ALL, _ROOM_FOR_FACTS = 1040, 640
_RANKED = 8
_MARKET = {1: 112, 2: 56, 3: 56, 4: 104, 5: 80, 6: 88, 7: 96}


class MarketPage(Page):
    """Growth of event and market and who is under-represented above; below one of three tables: every figure,
    the shares of countries, the rules of internationality. Which indicators of the market it stands beside is
    chosen in a menu; `take_indicators` asks for a sheet with figures of one's own."""

    def __init__(self, desk: Desk, take_indicators: Callable[[], object]) -> None:
        super().__init__()
        self._take = take_indicators
        self.indicators = IndicatorsMenu(desk, take_indicators, self)
        self._names: dict[str, str] = {}
        self._measure = Measure.EXHIBITORS
        self._has_market = True
        self.facts = Facts(3)
        self.chart = ChartPanel(
            self.tr("Import another edition to see the event's growth beside its market.")
        )
        self.represented, self.nothing = ChartPanel(""), EmptyState("market")
        self.unchosen = EmptyState("market")
        self.question = tests_of
        self.table = TablePanel(self.tr("The event beside its market"))
        self.shares = TablePanel(self.tr("Share of exhibitors and share of the market"))
        self.tests = TablePanel(self.tr("Rules of internationality"))
        self.tables = Switched(
            (
                (self.tr("Growth"), self.table),
                (self.tr("Shares of the market"), self.shares),
                (self.tr("International?"), self.tests),
            )
        )
        self._right = QWidget()
        self._place()
        self._connect()

    def _place(self) -> None:
        upper, right = QHBoxLayout(), QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        upper.setSpacing(GAP)
        for part in (self.represented, self.nothing):
            right.addWidget(part)
        for left in (self.chart, self.unchosen):
            upper.addWidget(left, 1)
        upper.addWidget(self._right, 1)
        self.choose = button(self.tr("Indicators…"), self._offer_indicators, "quiet", small=True)
        self.tables.head.addWidget(self.choose)
        self.tables.head.addWidget(button(self.tr("Import market figures…"), self._take, "quiet", small=True))
        self.body.addLayout(upper, 6)
        self.body.addWidget(self.tables, 5)
        self.body.addWidget(self.facts)

    def _connect(self) -> None:
        self.chart.mark_chosen.connect(lambda _id, key: self._choose_growth(key))
        self.table.table.row_chosen.connect(self._choose_growth)
        self.represented.mark_chosen.connect(lambda _id, key: self._choose(key))
        self.shares.table.row_chosen.connect(self._choose)
        self.tests.table.row_chosen.connect(lambda key: self.chosen.emit(Subject(Measure(key))))

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures, of exhibitors or of visitors."""
        shown, words = spoken_of(dossier, WORDS)
        self._measure = Measure.VISITORS if shown is not dossier else Measure.EXHIBITORS
        indicators = indicators_of(shown)
        shares = shares_of(shown)
        self._show_growth(shown, indicators, words)
        self._show_shares(shown, shares, words)
        self._arrange()
        self.tests.show_spec(
            tests_table(tests_of(derived, dossier.query), WORDS), WORDS.text("subtitle.tests")
        )
        self.facts.show_facts((*market_facts(indicators, words), *represented_fact(shares, shown, words)))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for panel in (self.chart, self.represented):
            panel.apply_theme(palette)
        for state in (self.nothing, self.unchosen):
            state.apply_theme(palette)
        for part in (self.tests, self.table, self.shares):
            part.table.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _show_growth(self, shown: Dossier, indicators: Sequence[Indicator], words: Words) -> None:
        chart = market_chart(shown, indicators, words)
        subtitle = with_left_out(page_subtitle(shown, words, "subtitle.market"), shown, words)
        self.say(market_title(shown, indicators, words), subtitle, chart.source if chart else "")
        self.chart.show_chart(chart)
        self._has_market = bool(indicators)
        if not indicators:
            text = self.tr(
                "Neither the event's name nor its sectors say to which market it belongs, or no figures "
                "of it were chosen. Choose published ones, or import your own."
            )
            offers = [
                (self.tr("Choose indicators…"), self._offer_indicators),
                (self.tr("Import market figures…"), self._take),
            ]
            self.unchosen.say(self.tr("Beside which market?"), text, offers)
        table = market_table(shown, indicators, words)
        self.table.show_spec(table, table.note, _MARKET)

    def _show_shares(self, shown: Dossier, shares: Sequence[MarketShare], words: Words) -> None:
        """Who is under-represented; without figures by country what to take in."""
        chart, spec = shares_chart(shown, words, _RANKED), shares_table(shares, shown, words)
        self.represented.setVisible(chart is not None)
        self.nothing.setVisible(chart is None)
        self._names = dict(zip(spec.keys, (str(row[0]) for row in spec.rows), strict=True))
        self.shares.show_spec(spec, chart.source if chart else "")
        self.tables.allow(self.shares, chart is not None)
        if chart is not None:
            self.represented.show_chart(chart)
        else:
            text = self.tr(
                "Import a sheet with a row for each country and a column for each year, such as imports, to "
                "set shares of exhibitors against shares of the market."
            )
            offer = (self.tr("Import market figures…"), self._take)
            self.nothing.say(self.tr("Who is under-represented?"), text, [offer])

    def _arrange(self) -> None:
        """Beside the trail there is room for one chart; in a low window none for statements."""
        is_wide = self.width() >= _ROOM_FOR_ALL
        has_shares = self.represented.isVisibleTo(self._right)
        self.facts.setVisible(self.facts.has_facts and self.height() >= _ROOM_FOR_FACTS)
        has_room = is_wide or not has_shares
        self.chart.setVisible(has_room and self._has_market)
        self.unchosen.setVisible(has_room and not self._has_market)
        self._right.setVisible(is_wide or has_shares)

    def _offer_indicators(self) -> None:
        """Open the menu of the indicators below its button."""
        self.indicators.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))

    def _choose_growth(self, key: object) -> None:
        """Ask for a growth of the market, or for what the event's growth is made of."""
        told = str(key)
        self.chosen.emit(Subject(self._own(Measure(told))) if told in set(Measure) else GrowthSubject(told))

    def _own(self, measure: Measure) -> Measure:
        """The measure of those of whom the page speaks."""
        return MEASURES[measure] if self._measure is Measure.VISITORS else measure

    def _choose(self, key: object) -> None:
        """Ask for the exhibitors of a country or region."""
        if isinstance(key, str) and key:
            self.chosen.emit(Subject(self._measure, self._names.get(key, key), (("country", key),)))
