"""The event beside its market, and whether it may call itself international."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout

from expo_app.model.dossier import Dossier
from expo_app.model.market import Indicator
from expo_app.report.international_tests import tests_table
from expo_app.report.market import market_chart, market_facts, market_table, market_title
from expo_app.report.subtitles import page_subtitle
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import tests_of
from expo_app.session.figures.indicator_sheets import known_indicators
from expo_app.ui.language import WORDS
from expo_app.ui.pages.loyalty import TablePanel
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.panel import ChartPanel


class MarketPage(Page):
    """Growth of event and market, the published figures, and the rules of internationality."""

    def __init__(self) -> None:
        super().__init__()
        self.facts = Facts(1)
        self.chart = ChartPanel(
            self.tr("Import another edition to see the event's growth beside its market.")
        )
        self.tests = TablePanel(self.tr("Rules of internationality"))
        self.table = TablePanel(self.tr("The event beside its market"))
        upper = QHBoxLayout()
        upper.setSpacing(GAP)
        upper.addWidget(self.chart, 1)
        upper.addWidget(self.tests, 1)
        self.body.addLayout(upper, 1)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.facts)

    @property
    def indicators(self) -> Sequence[Indicator]:
        """What was published about the market."""
        return known_indicators()

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures."""
        indicators = self.indicators
        chart = market_chart(dossier, indicators, WORDS)
        source = chart.source if chart else ""
        self.say(
            market_title(dossier, indicators, WORDS), page_subtitle(dossier, WORDS, "subtitle.market"), source
        )
        self.chart.show_chart(chart)
        subtitle = WORDS.text("subtitle.tests")
        self.tests.show_spec(
            tests_table(tests_of(derived, dossier.query), WORDS), subtitle, {0: 144, 1: 72, 3: 72, 4: 64}
        )
        table = market_table(dossier, indicators, WORDS)
        self.table.show_spec(table, table.note, {1: 72, 2: 56, 3: 56})
        self.facts.show_facts(market_facts(indicators, WORDS))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.chart.apply_theme(palette)
        self.tests.table.apply_theme(palette)
        self.table.table.apply_theme(palette)
