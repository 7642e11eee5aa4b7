"""The report: its pages as they will be written, and what is written of them."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from expo_app.model.decision import Decision, PageText
from expo_app.model.dossier import Dossier
from expo_app.report.foot import source_line
from expo_app.report.spec import Report
from expo_app.session.composing import full_report
from expo_app.session.decisions.report_pages import Arrangement, arrangement, own_text, pages_decision
from expo_app.session.derive import Derived
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS, lang
from expo_app.ui.pages.page import BELOW_HEADING, GAP, Page
from expo_app.ui.reporting.board import RING, PageBoard, Shown
from expo_app.ui.reporting.manner import Manner
from expo_app.ui.reporting.side import ReportSide
from expo_app.ui.reporting.thumbnails import Thumbnails
from expo_app.ui.reporting.tile import PICTURE
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button

BOARD = (
    "cover",
    "headline",
    "international_share",
    "top_countries",
    "world_map",
    "bridge",
    "loyalty",
    "sources",
)
"""The pages that a board meeting gets to see."""


class ReportPage(Page):
    """Thumbnails that can be ordered, switched and retitled; texts, language, template and format beside.

    Signal: `manner_changed(Manner)` for whoever writes.
    """

    manner_changed = Signal(Manner)

    def __init__(self, desk: Desk, actions: Mapping[str, QAction]) -> None:
        super().__init__()
        self._desk, self._actions = desk, actions
        self._report: Report | None = None
        self._made_of: tuple[object, ...] = ()
        self.board, self.side = PageBoard(), ReportSide()
        self.for_board = button("", self._keep_for_board, small=True)
        self.whole = button("", self._keep_all, small=True)
        for part in (self.for_board, self.whole):
            self.top.addWidget(part)
        self.thumbnails = Thumbnails(QSize(PICTURE), self.devicePixelRatioF(), self)
        room = QHBoxLayout()
        room.setSpacing(GAP)
        room.addWidget(self.board, 1)
        beside = QVBoxLayout()
        beside.setContentsMargins(0, RING, 0, 0)
        beside.addWidget(self.side)
        room.addLayout(beside)
        self.body.addLayout(room, 1)
        self._make_room_for_rings()
        self._connect()

    def _make_room_for_rings(self) -> None:
        """The board begins a little further left and higher, so that its tiles stand below the title where
        panels do."""
        whole = self.layout()
        below = None if whole is None else whole.itemAt(1)
        space = None if below is None else below.spacerItem()
        if whole is not None and space is not None:
            around = whole.contentsMargins()
            space.changeSize(0, BELOW_HEADING - RING)
            whole.setContentsMargins(around.left() - RING, around.top(), around.right(), around.bottom())
        self.top.setContentsMargins(RING, 0, 0, 0)
        self.foot.setContentsMargins(RING, 0, 0, 0)

    def _connect(self) -> None:
        self.thumbnails.painted.connect(self.board.show_picture)
        self.board.chosen.connect(self._show_texts)
        self.board.switched.connect(self._switch)
        self.board.reordered.connect(self._reorder)
        self.board.edit_wanted.connect(lambda _page: self._edit())
        self.side.texted.connect(self._retitle)
        self.side.manner_changed.connect(self._follow_manner)
        self.side.check_wanted.connect(self._actions["findings"].trigger)
        self.side.template_wanted.connect(self._actions["template"].trigger)
        self.side.export_wanted.connect(lambda name: self._actions[name].trigger())

    @property
    def language(self) -> str:
        """The language of the previews: the first that is to be written, else that of the window."""
        return next(iter(self.side.manner.languages), lang())

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Make the pages anew off the GUI thread when the figures, the question or the language changed."""
        self.say(self.title.text(), self.subtitle.text(), source_line(dossier, WORDS))
        query, language = dossier.query, self.language
        made_of = (derived.cache, query, language)
        if self._report is not None and self._is_made_of(made_of):
            self._show()
            return
        self._made_of = made_of
        self.subtitle.setText(self.tr("The pages are being made"))
        self._desk.work_later(
            lambda _progress: full_report(derived, query, language),
            self._take,
            lambda: self._made_of is made_of,
        )

    def _is_made_of(self, made_of: tuple[object, ...]) -> bool:
        return bool(self._made_of) and self._made_of[0] is made_of[0] and self._made_of[1:] == made_of[1:]

    def _take(self, report: Report) -> None:
        self._report = report
        self._show()

    def _show(self) -> None:
        """Show the pages as they are arranged now."""
        report, by = self._report, self._arrangement
        if report is None:
            return
        pages = by.placed(report.pages)
        said = [own_text(page, by, report.lang) for page in pages]
        self.board.show_pages(
            [
                Shown(page.id, own.title, page.id not in by.off, by.is_outdated(page, report.lang))
                for page, own in zip(pages, said, strict=True)
            ]
        )
        standing = [own for own in said if own.id not in by.off]
        self.thumbnails.show_pages([*standing, *(own for own in said if own.id in by.off)], report.lang)
        count = len(standing)
        title = self.tr("1 page") if count == 1 else self.tr("{count} pages").format(count=count)
        hint = self.tr("Drag to order, clear the tick to leave a page out, F2 to retitle.")
        self.say(title, hint, self.foot.text())
        self._offer(len(pages), sum(page.id in BOARD for page in pages))
        self.side.show_count(count)
        self.side.show_waiting(self._desk.waiting.errors)
        self._show_texts(self.board.selected)

    @property
    def _arrangement(self) -> Arrangement:
        return arrangement(self._desk.state.decisions)

    def _show_texts(self, page: str) -> None:
        report, by = self._report, self._arrangement
        found = next((one for one in report.pages if one.id == page), None) if report else None
        if found is not None and report is not None:
            outdated = by.is_outdated(found, report.lang)
            self.side.show_page(found, by.text_of(found, report.lang), outdated)

    def _switch(self, page: str, is_on: bool) -> None:
        off = self._arrangement.off - {page} if is_on else self._arrangement.off | {page}
        name = self.board.tiles[page].name.toolTip()
        said = f"Page “{name}” is in again" if is_on else f"Page “{name}” left out"
        self._decide(pages_decision(self._arrangement.order, off), said)

    def _keep_for_board(self) -> None:
        """The pages for a board first; all others are left out and follow."""
        kept = [page for page in BOARD if page in self.board.tiles]
        off = [page for page in self.board.order if page not in kept]
        self._decide(pages_decision((*kept, *off), off), "Pages for the board")

    def _keep_all(self) -> None:
        """Every page, in the usual order."""
        self._decide(pages_decision((), ()), "All pages of the report")

    def _offer(self, of_all: int, of_board: int) -> None:
        for part, text, count in (
            (self.for_board, self.tr("For the board ({count})"), of_board),
            (self.whole, self.tr("All pages ({count})"), of_all),
        ):
            part.setText(text.format(count=count))
            part.setAccessibleName(part.text())

    def _reorder(self, order: list[str]) -> None:
        self._decide(pages_decision(order, self._arrangement.off), "Order of the pages")

    def _retitle(self, text: PageText) -> None:
        self._decide(replace(text, lang=self.language), "Text of a page")

    def _decide(self, decision: Decision, said: str) -> None:
        self._desk.decide([decision], said)
        self._show()

    def _edit(self) -> None:
        self.side.title.setFocus()
        self.side.title.selectAll()

    def _follow_manner(self, manner: Manner) -> None:
        self.manner_changed.emit(manner)
        if self._desk.derived is not None and self._desk.dossier is not None:
            self.show_figures(self._desk.derived, self._desk.dossier)

    def apply_theme(self, palette: Palette) -> None:
        """The pictures stay light, as paper is."""
        self.side.apply_theme(palette)
