"""The middle of the workbench: the page of a station, or what to do where it has nothing to show."""

from collections.abc import Mapping
from contextlib import ExitStack
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGraphicsView, QStackedWidget, QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.terms import Population
from expo_app.report.visitors import spoken_of
from expo_app.session.derive import Derived
from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import Page
from expo_app.ui.stations import OF_ANYBODY, OF_EXHIBITORS, STATIONS
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.trail import Trailed
from expo_app.ui.widgets.message import EmptyState


class PageStack(QStackedWidget):
    """Shows the page of one station at a time, and fills it when it is first looked at.

    `pages` have figures, by the names of their stations; `others` look after themselves. `nothing` stands
    in place of a page that has nothing to show.
    """

    def __init__(
        self,
        desk: Desk,
        actions: Mapping[str, QAction],
        pages: Mapping[str, Page],
        others: Mapping[str, QWidget],
    ) -> None:
        super().__init__()
        self._desk, self._actions, self._pages, self._others = desk, actions, pages, others
        self._stale = set(pages)
        self.nothing, self._frame = EmptyState("exhibitors"), QWidget()
        room = QVBoxLayout(self._frame)
        room.setContentsMargins(24, 12, 24, 24)
        room.addWidget(self.nothing)
        for page in (*pages.values(), *others.values(), self._frame):
            self.addWidget(page)

    def forget(self) -> None:
        """What is on the pages is of before: each is filled anew when it is looked at."""
        self._stale = set(self._pages)

    def show_station(self, name: str, subject: Trailed | None) -> None:
        """Show the page of a station with the desk's figures, and on it what the trail speaks of."""
        self._desk.page_question = self._pages[name].question if name in self._pages else None
        if name in self._others:
            self.setCurrentWidget(self._others[name])
            return
        derived, dossier = self._desk.derived, self._desk.dossier
        if derived is None or dossier is None or _is_bare(name, derived):
            self._show_nothing(name)
        elif name in OF_ANYBODY and _is_nobody(dossier, name in OF_EXHIBITORS):
            self._show_nobody(name)
        else:
            self._show_page(name, derived, dossier)
            self.mark(subject)

    def mark(self, subject: Trailed | None) -> None:
        """Show on the page what the trail speaks of."""
        page = self.currentWidget()
        if isinstance(page, Page):
            page.mark(subject)

    def keep_chosen(self) -> None:
        """The trail speaks of something else, or of nothing: only the mark that was pressed for it stays
        outlined."""
        page = self.currentWidget()
        for view in _drawings(page) if page is not None else ():
            view.keep_chosen()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.nothing.apply_theme(palette)
        for page in self._pages.values():
            page.apply_theme(palette)

    def _show_page(self, name: str, derived: Derived, dossier: Dossier) -> None:
        page = self._pages[name]
        self.setCurrentWidget(page)  # before it is filled: its parts have their size
        if name in self._stale:
            self._stale.discard(name)
            with ExitStack() as held:
                for view in _drawings(page):
                    held.enter_context(view.laid_out_once())
                page.show_figures(derived, dossier)
                # What is shown moves what is beside it: the charts wait until everything has its place.
                QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)

    def _show_nobody(self, name: str) -> None:
        """Filters that nobody passes: what can be done about it."""
        self._stale.add(name)
        self.nothing.say(
            self.tr("Nobody under these filters"),
            self.tr("Nobody passes all of them. Take back one above, or all of them."),
            ((self.tr("Clear the filters"), partial(self._desk.ask, where=())),),
        )
        self.setCurrentWidget(self._frame)

    def _show_nothing(self, name: str) -> None:
        if _is_counting(self._desk):
            self.nothing.say(self.tr("Counting"), self.tr("The lists are read and counted."))
        else:
            station = next(station for station in STATIONS if station.name == name)
            text = QCoreApplication.translate("Stations", station.missing)
            offers = [(self.tr("Import lists"), self._actions["import"].trigger)]
            if self._desk.state.redoable is not None:  # the way back for who took the import back by mistake
                offers.append((self._actions["redo"].text(), self._actions["redo"].trigger))
            self.nothing.say(self.tr("Nothing to show yet"), text, offers)
        self.setCurrentWidget(self._frame)


def _drawings(page: QWidget) -> list[DrawingView]:
    """The charts of a page."""
    return [view for view in page.findChildren(QGraphicsView) if isinstance(view, DrawingView)]


def _is_counting(desk: Desk) -> bool:
    """Whether figures are still to come: of lists that are read, or of lists that were just taken in."""
    derived = desk.derived
    return derived is None or (desk.dossier is None and bool(derived.editions_with(desk.query.population)))


def _is_bare(name: str, derived: Derived) -> bool:
    """Whether a station speaks of exhibitors alone, and no list holds any."""
    return name in OF_EXHIBITORS and not derived.editions_with(Population.EXHIBITORS)


def _is_nobody(dossier: Dossier, of_exhibitors: bool) -> bool:
    """Whether the filters leave nobody in either edition, of exhibitors alone or of whom is asked for."""
    asked = dossier if of_exhibitors else spoken_of(dossier, WORDS)[0]
    figure = asked.answer.figure(Measure.EXHIBITORS)
    return bool(dossier.query.where) and figure.value == 0 and not figure.previous
