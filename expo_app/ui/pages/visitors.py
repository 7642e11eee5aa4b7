"""Who came to see: visitors and visits, from where, for which sectors, and how many for each exhibitor."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from expo_app.model.dossier import Dossier
from expo_app.model.terms import Population
from expo_app.model.visitors import VisitorDossier
from expo_app.report.subtitles import page_subtitle
from expo_app.session.derive import Derived
from expo_app.session.figures.visiting import visited
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.pages.overview import OverviewPage
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.message import EmptyState, Offer


class VisitorsPage(OverviewPage):
    """The visitors of the edition, whomever the other pages speak of; without a list of them what to import.

    `import_lists` asks for files.
    """

    def __init__(self, desk: Desk, import_lists: Callable[[], object]) -> None:
        super().__init__()
        self._desk, self._import_lists = desk, import_lists
        self.question = visited
        self._asked: Dossier | None = None
        self.nothing = EmptyState("visitors")
        self.body.addWidget(self.nothing, 1)
        for part in (self.whole, self.nothing):
            part.hide()  # until it is known which of them

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures; visitors that are not counted yet are counted beside."""
        self._asked = dossier
        if dossier.visited is not None:
            self._show(derived, dossier, dossier.visited)
            return
        self._desk.tell_page(
            visited,
            dossier.query,
            partial(self._show, derived, dossier),
            lambda: self._asked is dossier,
        )

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        super().apply_theme(palette)
        self.nothing.apply_theme(palette)

    def _show(self, derived: Derived, dossier: Dossier, found: VisitorDossier | None) -> None:
        self.whole.setVisible(found is not None)
        self.nothing.setVisible(found is None)
        if found is None:
            self._say_nothing(derived, dossier)
        else:
            self.derived = derived
            self.show_visitors(replace(dossier, visited=found))

    def _say_nothing(self, derived: Derived, dossier: Dossier) -> None:
        """What to import, and which edition has a list of visitors already."""
        year = dossier.query.edition
        title = self.tr("No visitors in {edition}").format(edition=year)
        self.say(title, page_subtitle(dossier, WORDS, "measure.visitors"), "")
        text = self.tr(
            "Import a list of visitors with their country to fill this page; a badge number and the day of "
            "entry tell visits too."
        )
        offers: list[Offer] = [(self.tr("Import visitors"), self._import_lists)]
        listed = derived.editions_with(Population.VISITORS)
        if listed and listed[-1] in self._desk.choices.editions:
            show = self.tr("Show {edition}").format(edition=listed[-1])
            offers.append((show, partial(self._desk.ask, edition=listed[-1], against="")))
        self.nothing.say(title, text, offers)
