"""What the growth is made of: contributions of countries and sectors, and where both meet."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.change_dossier import CROSSED, ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.change_facts import change_facts, place_names, sector_names
from expo_app.report.contributions import by_country, by_sector, change_title
from expo_app.report.foot import source_line
from expo_app.report.heat import heat_chart
from expo_app.report.names import not_comparable
from expo_app.report.rankings import has_international
from expo_app.report.several import each_key
from expo_app.report.subtitles import page_subtitle
from expo_app.report.visitors import MEASURES, with_left_out
from expo_app.session.derive import Derived
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.pages.compared import ComparedPage
from expo_app.ui.pages.page import GAP
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import Subject, of_groups
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.panel import ChartPanel, Rows

_ROOM_FOR_ALL, _ROOM_FOR_FACTS = 1040, 640
_COUNTRIES, _SECTORS, _ALONE = 6, 5, 12
"""How many bars there are of each; of countries where they stand alone."""


class ChangePage(ComparedPage):
    """Contributions at the left, country x sector at the right, statements below. Where there is little
    room (beside the trail) the side stays that was clicked last; without sectors countries stand alone."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "change", speaks_of_visitors=True)
        self._dossier: Dossier | None = None
        self.countries = ChartPanel(self.tr("No list states countries or regions."))
        self.sectors = ChartPanel(self.tr("No list states sectors that both editions have."))
        self.heat = ChartPanel(self.tr("Countries and sectors are needed to cross them."))
        self.facts = Facts(3)
        self._left = QWidget()
        self._kept: QWidget = self.heat
        self._has_heat = True
        self._place()
        self.countries.mark_chosen.connect(partial(self._choose_bar, self.countries, "country"))
        self.sectors.mark_chosen.connect(partial(self._choose_bar, self.sectors, "sector"))
        self.heat.mark_chosen.connect(self._choose_cell)

    def _place(self) -> None:
        left, upper = QVBoxLayout(self._left), QHBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        for layout in (left, upper):
            layout.setSpacing(GAP)
        left.addWidget(self.countries, 4)
        left.addWidget(self.sectors, 3)
        upper.addWidget(self._left, 50)
        upper.addWidget(self.heat, 84)
        self.content.addLayout(upper, 1)
        self.content.addWidget(self.facts)

    def show_heading(self, dossier: Dossier) -> None:
        """The growth, and from where most of it comes; what the stars of sectors mean."""
        subtitle = page_subtitle(dossier, self.words, "subtitle.exhibitors")
        title = change_title(dossier, self.words) or self.tr("What changed")
        subtitle = with_left_out(subtitle, dossier, self.words)
        foot = (not_comparable(dossier.sectors, self.words), source_line(dossier, self.words))
        self.say(title, subtitle, self.words.text("space").join(filter(None, foot)))

    def show_change(self, derived: Derived, dossier: Dossier, found: ChangeDossier) -> None:
        """Show another change."""
        self._dossier = dossier
        heat, has_sectors = heat_chart(dossier, self.words), by_sector(dossier, self.words) is not None
        self.sectors.setVisible(has_sectors)
        places = _COUNTRIES if has_sectors else _ALONE
        self.countries.show_rows(Rows(partial(by_country, dossier, self.words), places))
        self.sectors.show_rows(Rows(partial(by_sector, dossier, self.words), _SECTORS))
        self.heat.show_chart(heat)
        self._has_heat = heat is not None
        self.facts.show_facts(change_facts(dossier, self.words))
        self._arrange()

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
        self.facts.setVisible(self.facts.has_facts and self.height() >= _ROOM_FOR_FACTS)
        self.heat.setVisible(self._has_heat and (not narrow or self._kept is self.heat))
        self._left.setVisible(not self._has_heat or not narrow or self._kept is self._left)

    def _choose_bar(self, panel: ChartPanel, field: str, _id: str, key: str) -> None:
        """Ask for the exhibitors of a country or of a sector, or of those summed up as the others."""
        self._choose(self._left, panel.name_of(key), of_groups(field, key))

    def _choose_cell(self, _id: str, key: str) -> None:
        """Ask for a country, a sector, or both; a sum over the countries is one over those from abroad."""
        if self._dossier is None:
            return
        country, _, sector = key.partition(CROSSED)
        names: list[str] = []
        where: tuple[tuple[str, str], ...] = ()
        if country:
            is_one = len(each_key(country)) == 1
            one = place_names(self._dossier, self.words)(country)
            names.append(one if is_one else self.words.text("heat.others"))
            where += of_groups("country", country)
        if sector:
            is_one = len(each_key(sector)) == 1
            own = sector_names(self._dossier, self.words)(sector)
            names.append(own if is_one else self.words.text("heat.others"))
            where += of_groups("sector", sector)
        is_sum = not country and has_international(self._dossier)
        self._choose(self.heat, self.words.text("list.comma").join(names), where, from_abroad=is_sum)

    def _choose(
        self, side: QWidget, name: str, where: tuple[tuple[str, str], ...], from_abroad: bool = False
    ) -> None:
        self._kept = side
        measure = Measure.INTERNATIONAL_EXHIBITORS if from_abroad else Measure.EXHIBITORS
        if self.words is not WORDS:  # the page speaks of visitors
            measure = MEASURES[measure]
        self.chosen.emit(Subject(measure, name, where))
        self._arrange()
