"""The report of what the pages show: what it is made of, and its ways out."""

from collections.abc import Mapping

from PySide6.QtGui import QAction

from expo_app.model.dossier import Dossier
from expo_app.report.foot import source_line
from expo_app.report.sentences import cover
from expo_app.report.subtitles import headline_key, page_subtitle
from expo_app.session.derive import Derived
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import Page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.message import EmptyState, Offer

_WAYS = ("export_pptx", "export_xlsx", "export_pdf", "export_all")


class ReportPage(Page):
    """Slides, workbook and PDF of the edition, with the filters that are set."""

    def __init__(self, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._actions = actions
        self.ways = EmptyState("report")
        self.body.addWidget(self.ways, 1)

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Say what would be written."""
        subtitle = page_subtitle(dossier, WORDS, headline_key(dossier))
        self.say(cover(dossier, WORDS), subtitle, source_line(dossier, WORDS))
        offers: list[Offer] = [
            (self._actions[name].text(), self._actions[name].trigger)
            for name in _WAYS
            if name in self._actions
        ]
        text = self.tr("One finding a page, with charts that can be edited, sources and definitions.")
        self.ways.say(self.tr("Slides, workbook and PDF"), text, offers)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.ways.apply_theme(palette)
