"""What pages about a change share: it is worked out beside, and without an edition before they say so."""

from abc import abstractmethod
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from expo_app.model.change_dossier import ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.caveats import caveat_sentences, untold_sentences
from expo_app.report.visitors import spoken_of
from expo_app.report.words import Words
from expo_app.session.derive import Derived
from expo_app.session.figures.changing import changed
from expo_app.ui.asking import Question, has_answer
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.message import EmptyState, Offer


class ComparedPage(Page):
    """A page that needs two editions. Its parts belong into `content`.

    One that `speaks_of_visitors` shows them where they are asked for, with `words` of theirs.
    """

    def __init__(self, desk: Desk, icon: str, speaks_of_visitors: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self._speaks_of_visitors = speaks_of_visitors
        self.question: Question = _of_exhibitors if speaks_of_visitors else changed
        self.words: Words = WORDS
        self._asked: Dossier | None = None
        self._derived: Derived | None = None
        self.nothing = EmptyState(icon)
        self._whole = QWidget()
        self.content = QVBoxLayout(self._whole)
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(GAP)
        self.body.addWidget(self._whole, 1)
        self.body.addWidget(self.nothing, 1)
        self.nothing.hide()

    @abstractmethod
    def show_change(self, derived: Derived, dossier: Dossier, found: ChangeDossier) -> None:
        """Show what the change is made of; `dossier.changed` is `found`."""

    @abstractmethod
    def show_heading(self, dossier: Dossier) -> None:
        """Show the finding and what it is about."""

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures; what is not counted yet is counted beside."""
        self._derived, self._asked = derived, dossier
        shown, self.words = spoken_of(dossier, WORDS) if self._speaks_of_visitors else (dossier, WORDS)
        if not shown.query.against:
            self.show_heading(shown)
            self._say_nothing()
            return
        if shown is not dossier:
            self._show(derived, shown, shown.changed)
            return
        if not has_answer(derived, dossier.query, self.question):
            self.show_heading(shown)  # what it is made of follows
        self._desk.tell_page(
            self.question,
            dossier.query,
            partial(self._show, derived, dossier),
            lambda: self._asked is dossier,
        )

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.nothing.apply_theme(palette)

    def _show(self, derived: Derived, dossier: Dossier, found: ChangeDossier | None) -> None:
        if found is None:
            self._say_nothing()
            return
        told = replace(dossier, changed=found)
        self.warn(caveat_sentences(told, self.words) + untold_sentences(told, self.words))
        self._whole.show()
        self.nothing.hide()
        self.show_heading(told)
        self.show_change(derived, told, found)

    def _say_nothing(self) -> None:
        self._whole.hide()
        self.warn(())
        self.nothing.show()
        untold = untold_sentences(self._asked, self.words) if self._asked else ()
        if untold:
            text = self.words.text("space").join(untold)
            self.nothing.say(self.tr("Not known under this filter"), text)
            return
        self.nothing.say(
            self.tr("Nothing to compare with"),
            self.tr("Import the list of an earlier edition, or choose a later one above."),
            self._offers(),
        )

    def _offers(self) -> list[Offer]:
        """To import a list, and to show the latest edition where another is shown."""
        offers: list[Offer] = [(self.tr("Import lists"), self.list_wanted.emit)]
        editions = self._desk.choices.editions
        latest = max(editions, default="")
        if self._asked is not None and len(editions) > 1 and latest != self._asked.query.edition:
            show = self.tr("Show {edition}").format(edition=latest)
            offers.append((show, partial(self._desk.ask, edition=latest, against="")))
        return offers


def _of_exhibitors(derived: Derived, query: Query) -> ChangeDossier | None:
    """The change of exhibitors; that of visitors, where they are asked for, is in the dossier."""
    return None if query.population is Population.VISITORS else changed(derived, query)
