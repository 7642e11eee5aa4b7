"""The window's inside while a workspace is open: rail, bars, pages, trail."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.ui.actions import fill_menu
from expo_app.ui.bottom_bar import BottomBar
from expo_app.ui.desk import Desk
from expo_app.ui.event_menu import event_menus
from expo_app.ui.import_flow import ImportFlow
from expo_app.ui.importing.connecting import connect_import
from expo_app.ui.importing.draft_book import DraftBook
from expo_app.ui.jobs import Jobs
from expo_app.ui.page_stack import PageStack
from expo_app.ui.pages.change import ChangePage
from expo_app.ui.pages.check import CheckPage
from expo_app.ui.pages.exhibitors import ExhibitorsPage
from expo_app.ui.pages.groups import COUNTRIES, GroupsPage
from expo_app.ui.pages.importing import ImportPage
from expo_app.ui.pages.loyalty import LoyaltyPage
from expo_app.ui.pages.market import MarketPage
from expo_app.ui.pages.overview import OverviewPage
from expo_app.ui.pages.page import Page
from expo_app.ui.pages.report import ReportPage
from expo_app.ui.pages.sectors import SectorsPage
from expo_app.ui.pages.visitors import VisitorsPage
from expo_app.ui.rail import Rail
from expo_app.ui.reading_order import put_in_reading_order
from expo_app.ui.stations import CHECK, IMPORTING, REPORT, STATIONS, VISITORS
from expo_app.ui.theme.palette import Palette
from expo_app.ui.top_bar import TopBar
from expo_app.ui.trail.subject import RowSubject
from expo_app.ui.trail.trail import Trail, Trailed
from expo_app.ui.widgets.message import ErrorBox

_FIRST = STATIONS[0].name
_WITHOUT_TRAIL = (IMPORTING.name, REPORT)
"""They show no figure to follow, and need the room."""


class Workbench(QWidget):
    """Shows the desk's figures on the current page and asks the desk for others.

    Signals: `left()` when there is nothing to show any more and the start page should come back;
    `details_wanted()` for a report of what went wrong; `reopen_wanted()` to try once more to write what can
    only be looked at.
    """

    left = Signal()
    details_wanted = Signal()
    reopen_wanted = Signal()

    def __init__(self, desk: Desk, jobs: Jobs, imports: ImportFlow, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._desk, self._jobs, self._imports, self._actions = desk, jobs, imports, actions
        self.rail, self.top_bar, self.trail = Rail(), TopBar(desk), Trail()
        self.bottom_bar = BottomBar(desk, jobs, actions)
        self.importing, self.check = ImportPage(actions), CheckPage(desk)
        self.overview, self.exhibitors = OverviewPage(), ExhibitorsPage(desk)
        self.report = ReportPage(desk, actions)
        self.countries, self.sectors = GroupsPage(COUNTRIES), SectorsPage()
        self.pages: dict[str, Page] = {
            "overview": self.overview,
            "exhibitors": self.exhibitors,
            "countries": self.countries,
            "sectors": self.sectors,
            "change": ChangePage(desk),
            "loyalty": LoyaltyPage(desk),
            VISITORS: VisitorsPage(desk, actions["import"].trigger),
            "market": MarketPage(desk, actions["indicators"].trigger),
            REPORT: self.report,
        }
        self.middle = PageStack(
            desk, actions, self.pages, {IMPORTING.name: self.importing, CHECK: self.check}
        )
        self.notice = ErrorBox()
        self.notice.setProperty("place", "page")
        self.notice.hide()
        self.current = _FIRST
        self._place()
        self._connect()
        self._show_bars()

    def _place(self) -> None:
        middle, content, right = QHBoxLayout(), QVBoxLayout(), QVBoxLayout()
        content.addWidget(self.notice)
        content.addWidget(self.middle, 1)
        middle.addLayout(content, 1)
        middle.addWidget(self.trail)
        for part in (self.top_bar, middle, self.bottom_bar):
            right.addWidget(part) if isinstance(part, QWidget) else right.addLayout(part, 1)
        whole = QHBoxLayout(self)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)
        for layout in (middle, content, right, whole):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        fill_menu(self.top_bar.export_menu, "export", self._actions)
        event_menus(fill_menu(self.top_bar.event_menu, "workspace", self._actions), self._desk)
        fill_menu(self.rail.settings_menu, "settings", self._actions)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        for page in self.pages.values():
            page.list_wanted.connect(self._actions["import"].trigger)
        self._desk.workspace_changed.connect(self._start_over)
        self._desk.figures_changed.connect(self._follow)
        self._desk.refused.connect(self.refuse)
        for signal in (self._desk.workspace_changed, self._desk.stepped, self._desk.figures_changed):
            signal.connect(self._count_waiting)
        for chosen in (*(page.chosen for page in self.pages.values()), self.check.chosen):
            chosen.connect(self.show_trail)
        self.check.report_wanted.connect(lambda: self.go(REPORT))
        self.check.import_wanted.connect(self._actions["import"].trigger)
        self.trail.closed.connect(lambda: self.middle.mark(None))
        self.trail.closed.connect(self.middle.keep_chosen)
        self.trail.figure.part.profiles_wanted.connect(self._compare_profiles)
        self.bottom_bar.findings_wanted.connect(lambda: self.go(CHECK))
        self.top_bar.sought.connect(self.look_for)
        self.exhibitors.sought.connect(self.top_bar.finder.setText)
        self._connect_imports()

    def _connect_imports(self) -> None:
        imports = self._imports
        connect_import(self.importing, imports, self._jobs)
        self.importing.left.connect(self.leave_import)
        imports.stopped.connect(self.leave_import)
        imports.took.connect(self.leave_import)
        imports.known.connect(self._tell_known)
        imports.began.connect(self._go_to_import)
        self.importing.preview.book.changed.connect(self._show_draft)
        imports.shown.connect(self._show_draft)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002
        """Go on to the next stop; parts that came later stand where they are read."""
        put_in_reading_order(self)
        return super().focusNextPrevChild(next)

    def go(self, name: str) -> None:
        """Go to a station, or to the import."""
        self._let_go_of_focus(name)
        self.current = name
        self.rail.set_current(name)
        self.top_bar.show_station(name)
        self._show_current()
        if name in (CHECK, IMPORTING.name):
            self.take_focus()

    def take_focus(self) -> None:
        """The page that is shown takes the keys."""
        if self.current == CHECK:
            self.check.take_focus()
        elif self.current == IMPORTING.name and self.importing.state == "preview":
            self.importing.preview.take_focus()
        else:
            self.setFocus()

    def _let_go_of_focus(self, name: str) -> None:
        """What had the focus on another page has it no more; Tab begins anew."""
        focused = self.window().focusWidget()
        left = (self.middle, self.trail) if name in _WITHOUT_TRAIL else (self.middle,)
        if name != self.current and focused is not None and any(part.isAncestorOf(focused) for part in left):
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_import(self) -> None:
        self.go(IMPORTING.name)

    def undo(self) -> None:
        """Take back what was done last; before lists are imported, what was said about them."""
        book = self._book()
        book.undo() if book is not None else self._desk.undo()

    def redo(self) -> None:
        """Do again what was taken back last."""
        book = self._book()
        book.redo() if book is not None else self._desk.redo()

    def show_trail(self, subject: Trailed) -> None:
        """Open the trail."""
        if self._desk.derived is not None:
            self.trail.show_subject(subject, self._desk.derived, self._desk.dossier)
            self.middle.mark(subject)
            self.middle.keep_chosen()

    def _compare_profiles(self) -> None:
        self.go("exhibitors")
        self.exhibitors.compare_profiles()

    def look_for(self, text: str) -> None:
        """Look for exhibitors; the page of exhibitors shows what is found."""
        self.exhibitors.look_for(text)
        if text and self.current != "exhibitors":
            self.go("exhibitors")

    def refuse(self, sentence: str) -> None:
        """Say on the page why something could not be done."""
        close, copy = (
            (self.tr("Close"), self.notice.hide),
            (self.tr("Copy details"), self.details_wanted.emit),
        )
        if self._desk.is_read_only:
            again = (self.tr("Open it again"), self.reopen_wanted.emit)
            save = (self.tr("Save a copy…"), self._actions["copy"].trigger)
            self.notice.say(sentence, (again, save, close))
        else:
            self.notice.say(sentence, (close, copy))
        self.notice.show()

    def leave(self) -> bool:
        """What Esc leaves, one thing after the other; False when there was nothing."""
        if self.notice.isVisible():
            self.notice.hide()
        elif self.trail.isVisible():
            self.trail.close_trail()
        elif not self.top_bar.clear_find():
            if self.current != IMPORTING.name:
                return False
            self.leave_import()
        return True

    def leave_import(self) -> None:
        """Back to the figures; to the start page when there are none."""
        self._imports.forget()
        self.importing.show_choice()
        if self._desk.workspace is None:
            self.left.emit()
        elif self.current == IMPORTING.name:
            self.go(_FIRST)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        bars = (self.notice, self.rail, self.top_bar, self.bottom_bar, self.trail)
        for part in (*bars, self.importing, self.check, self.middle):
            part.apply_theme(palette)

    def _start_over(self) -> None:
        self._show_bars()
        self.notice.hide()
        self.trail.close_trail()
        self.top_bar.clear_find()
        self.middle.forget()
        if self.current != IMPORTING.name:
            self.go(_FIRST)

    def _show_bars(self) -> None:
        """Without a workspace there is nowhere to go and nothing to ask; an import asks nothing of it."""
        is_open, is_import = self._desk.workspace is not None, self.current == IMPORTING.name
        for part in (self.rail, self.bottom_bar):
            part.setVisible(is_open or is_import)
        self.rail.allow(is_open)
        self.top_bar.setVisible(is_open and not is_import)
        self._show_draft()

    def _book(self) -> DraftBook | None:
        """What is said about lists that are looked at; None elsewhere."""
        is_looking = self.current == IMPORTING.name and self.importing.state == "preview"
        return self.importing.preview.book if is_looking else None

    def _show_draft(self) -> None:
        """Undo means the lists that are looked at, and elsewhere the workspace."""
        book = self._book()
        self.bottom_bar.show_draft((book.undoable, book.redoable) if book is not None else None)

    def _follow(self) -> None:
        self.middle.forget()
        self._show_current()
        self._follow_trail()

    def _follow_trail(self) -> None:
        subject, derived = self.trail.subject, self._desk.derived
        if subject is None or derived is None:
            return
        gone = isinstance(subject, RowSubject) and subject.source not in derived.sources
        if gone or self._desk.dossier is None:
            self.trail.close_trail()
        else:
            self.show_trail(subject)

    def _show_current(self) -> None:
        self._show_bars()
        if self.current in _WITHOUT_TRAIL:
            self.trail.close_trail()
        self.middle.show_station(self.current, self.trail.subject)

    def _count_waiting(self) -> None:
        waiting = self._desk.waiting
        self.rail.show_count(CHECK, waiting.to_decide + waiting.errors)

    def _tell_known(self, files: str) -> None:
        self.leave_import()
        self.bottom_bar.tell(self.tr("{files}: imported already, nothing has changed").format(files=files))
