"""What the growth is made of: contributions of countries and sectors, and where both meet."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.change_dossier import CROSSED, ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report.change_facts import change_facts, place_names, sector_names
from expo_app.report.contributions import by_country, by_sector, change_title
from expo_app.report.foot import source_line
from expo_app.report.heat import heat_chart
from expo_app.report.subtitles import page_subtitle
from expo_app.report.visitors import with_left_out
from expo_app.session.derive import Derived
from expo_app.ui.desk import Desk
from expo_app.ui.pages.compared import ComparedPage
from expo_app.ui.pages.page import GAP
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import Subject
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.panel import ChartPanel

_ROOM_FOR_ALL = 1040
_LEFT = 416


class ChangePage(ComparedPage):
    """Contributions at the left, country x sector at the right, statements below. Where there is little
    room (beside the trail) the side stays that was clicked last."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "change", speaks_of_visitors=True)
        self._dossier: Dossier | None = None
        self.countries = ChartPanel(self.tr("No list states countries or regions."))
        self.sectors = ChartPanel(self.tr("No list states sectors that both editions have."))
        self.heat = ChartPanel(self.tr("Countries and sectors are needed to cross them."))
        self.facts = Facts(3)
        self._left = QWidget()
        self._kept: QWidget = self.heat
        self._place()
        self.countries.mark_chosen.connect(lambda _id, key: self._choose(self._left, key, ""))
        self.sectors.mark_chosen.connect(lambda _id, key: self._choose(self._left, "", key))
        self.heat.mark_chosen.connect(lambda _id, key: self._choose_cell(key))

    def _place(self) -> None:
        left, upper = QVBoxLayout(self._left), QHBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        for layout in (left, upper):
            layout.setSpacing(GAP)
        left.addWidget(self.countries, 4)
        left.addWidget(self.sectors, 3)
        upper.addWidget(self._left, 2)
        upper.addWidget(self.heat, 3)
        self.content.addLayout(upper, 1)
        self.content.addWidget(self.facts)

    def show_heading(self, dossier: Dossier) -> None:
        """The growth, and from where most of it comes."""
        subtitle = page_subtitle(dossier, self.words, "subtitle.exhibitors")
        title = change_title(dossier, self.words) or self.tr("What changed")
        subtitle = with_left_out(subtitle, dossier, self.words)
        self.say(title, subtitle, source_line(dossier, self.words))

    def show_change(self, derived: Derived, dossier: Dossier, found: ChangeDossier) -> None:
        """Show another change."""
        self._dossier = dossier
        self.countries.show_chart(by_country(dossier, self.words, 6))
        self.sectors.show_chart(by_sector(dossier, self.words, 5))
        self.heat.show_chart(heat_chart(dossier, self.words))
        self.facts.show_facts(change_facts(dossier, self.words))

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        super().apply_theme(palette)
        for panel in (self.countries, self.sectors, self.heat):
            panel.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        narrow = self.width() < _ROOM_FOR_ALL
        for side in (self._left, self.heat):
            side.setVisible(not narrow or side is self._kept)

    def _choose_cell(self, key: str) -> None:
        country, _, sector = key.partition(CROSSED)
        self._choose(self.heat, country, sector)

    def _choose(self, side: QWidget, country: str, sector: str) -> None:
        """Ask for the exhibitors of a country, of a sector, or of both."""
        if self._dossier is None or not (country or sector):
            return
        self._kept = side
        names = [place_names(self._dossier, self.words)(country)] if country else []
        names += [sector_names(self._dossier, self.words)(sector)] if sector else []
        where = (("country", country), ("sector", sector))
        asked = tuple((field, value) for field, value in where if value)
        of_visitors = self._dossier.query.population is Population.VISITORS and self._dossier.visited
        measure = Measure.VISITORS if of_visitors else Measure.EXHIBITORS
        self.chosen.emit(Subject(measure, ", ".join(names), asked))
        self._arrange()
