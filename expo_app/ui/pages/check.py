"""Check: what waits for a person, decided one after the other or all alike at once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.finding import Finding, Severity
from expo_app.session.checking.checking_findings import FindingGroup, finding_groups
from expo_app.session.checking.suggesting import Asked
from expo_app.session.checking.waiting import Waiting, decisions_taken
from expo_app.session.decisions.log import entries
from expo_app.session.lists.previewing import countries
from expo_app.ui.checking.entries import PAIRS, entries_of
from expo_app.ui.checking.findings_part import FindingsPart
from expo_app.ui.checking.log_part import LogPart
from expo_app.ui.checking.pair_flow import PairFlow
from expo_app.ui.checking.pair_part import PairPart
from expo_app.ui.checking.side_part import SidePart
from expo_app.ui.collation import by_name
from expo_app.ui.desk import Desk
from expo_app.ui.language import lang
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import RowSubject
from expo_app.ui.widgets.message import EmptyState
from expo_app.ui.wording import in_language

LOG = "log"
_ROOM_FOR_GROUPS = 860


class CheckPage(QFrame):
    """Shows what the desk says waits, and lets the desk decide.

    Signals: `chosen(subject)` when a row is wanted, which the trail shows at its cell; `report_wanted()` when
    nothing waits any more; `import_wanted()` where there is no list yet.
    """

    chosen = Signal(object)
    report_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "page")
        self.setAccessibleName(self.tr("Check"))
        self._desk = desk
        self._groups: dict[str, FindingGroup] = {}
        self._key, self._stale, self._failed = "", True, False
        self.side, self.pairs, self.findings, self.log = SidePart(), PairPart(), FindingsPart(), LogPart()
        self.flow = PairFlow(desk, self.pairs)
        self.nothing = EmptyState("check")
        self._parts, self._beside = QStackedWidget(), QWidget()
        self._countries = by_name(countries(lang()))
        self._place()
        self._connect()

    def _place(self) -> None:
        beside = QVBoxLayout(self._beside)
        beside.setContentsMargins(24, 12, 24, 24)
        beside.addWidget(self.nothing)
        for part in (self.pairs, self.findings, self.log, self._beside):
            self._parts.addWidget(part)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addWidget(self._parts, 1)

    def _connect(self) -> None:
        self._desk.workspace_changed.connect(self._start_over)
        self._desk.figures_changed.connect(self._follow_figures)
        self._desk.stepped.connect(self._come_back)
        self._desk.refused.connect(self._fail)
        self.side.group_chosen.connect(self.show_group)
        self.side.log_wanted.connect(lambda: self.show_group(LOG))
        self.side.entered.connect(self.take_focus)
        self.flow.row_wanted.connect(self.chosen)
        self.findings.cell_wanted.connect(self._want_cell)
        self.findings.decided.connect(self._desk.decide)
        self.log.undo_wanted.connect(self._desk.undo)
        self.pairs.give_letters(self)

    @property
    def key(self) -> str:
        """The group that is shown: entries.PAIRS, the code of findings, LOG, or "" for nothing."""
        return self._key

    def show_group(self, key: str) -> None:
        """Show a group, or what was decided."""
        self._key = key
        self._show()

    def take_focus(self) -> None:
        """What is shown waits for an answer."""
        part = self._parts.currentWidget()
        if isinstance(part, PairPart | FindingsPart | LogPart):
            part.take_focus()
        else:
            self.side.decided.setFocus()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.side, self.pairs, self.findings, self.log, self.nothing):
            part.apply_theme(palette)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while the page was hidden is shown now."""
        super().showEvent(event)
        if self._stale:
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the trail the group has all the room."""
        super().resizeEvent(event)
        self.side.setVisible(self.width() >= _ROOM_FOR_GROUPS)

    def _start_over(self) -> None:
        self._key, self._failed = "", False
        self._follow()

    def _follow_figures(self) -> None:
        self._failed = False
        self._follow()

    def _come_back(self) -> None:
        self._follow(come_back=True)

    def _follow(self, come_back: bool = False) -> None:
        """Take what waits now."""
        pairs = self._desk.waiting.pairs
        opened = self.flow.follow(pairs, come_back)
        if opened:
            self._key = PAIRS
        self._stale = True
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        """Draw groups and the current one; one that is all decided gives way to the first that waits."""
        self._stale = False
        waiting = self._desk.waiting
        groups = self._open_groups()
        self._groups = {group.code: group for group in groups}
        shown = entries_of(waiting, groups)
        keys = [entry.key for entry in shown]
        if self._key not in (*keys, LOG):
            self._key = _first_to_decide(waiting, groups)
        open_items = waiting.to_decide + waiting.errors
        self.side.show_groups(shown, self._key, open_items, decisions_taken(self._desk.state))
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self._parts.isAncestorOf(focused)
        before = self._parts.currentWidget()
        self._show_part()
        # While nothing was there yet the focus waited on the button at the left.
        waited = focused is self.side.decided and before is self._beside
        if (had_focus or waited) and self._parts.currentWidget() is not before:
            self.take_focus()

    def _open_groups(self) -> tuple[FindingGroup, ...]:
        """The findings that wait, with what was decided already and is not derived yet left out."""
        derived = self._desk.derived
        if derived is None:
            return ()
        groups = finding_groups(replace(derived, findings=self._desk.waiting.findings))
        return tuple(group for group in groups if not group.decided)

    def _show_part(self) -> None:
        derived = self._desk.derived
        if self._key == LOG:
            step = self._desk.state.undoable
            self.log.show_entries(entries(self._desk.state), in_language(step.label) if step else "")
            self._parts.setCurrentWidget(self.log)
        elif self._key == PAIRS:
            self.flow.show()
            self._parts.setCurrentWidget(self.pairs)
        elif self._key and derived is not None:
            picks = {Asked.COUNTRY: self._countries, Asked.SECTOR: self._sectors()}
            self.findings.show_group(self._groups[self._key], derived, picks)
            self._parts.setCurrentWidget(self.findings)
        else:
            self._show_nothing()
            self._parts.setCurrentWidget(self._beside)

    def _show_nothing(self) -> None:
        """Why nothing is asked: all is decided, it is not known yet, or it cannot be."""
        if self._failed:
            text = self.tr("The sentence above says why. Undo the last step, or import the list again.")
            offer = (self.tr("Undo the last step"), self._desk.undo)
            self.nothing.say(self.tr("The lists cannot be compared"), text, (offer,))
        elif self._desk.derived is None:
            self.nothing.say(self.tr("Counting"), self.tr("The lists are read and compared."))
        elif not self._desk.derived.sources:
            text = self.tr("Import a list; what is not understood in it waits here.")
            offer = (self.tr("Import lists"), self.import_wanted.emit)
            self.nothing.say(self.tr("No list yet"), text, (offer,))
        else:
            text = self.tr(
                "Every pair and every finding is decided. What was decided can be read and undone."
            )
            if self._desk.waiting.notes:
                text = self.tr("What is left are notes, which can be read and left alone.")
            on = (self.tr("Go on to the report"), self.report_wanted.emit)
            offer = (self.tr("Show decided"), lambda: self.show_group(LOG))
            self.nothing.say(self.tr("Nothing waits"), text, (on, offer))

    def _sectors(self) -> Sequence[tuple[str, str]]:
        """The sectors of this edition and the one before, by name."""
        dossier = self._desk.dossier
        names = {row.label for row in dossier.sectors.rows if row.key} if dossier else set()
        return by_name((name, name) for name in names)

    def _fail(self) -> None:
        if self._desk.workspace is not None and self._desk.derived is None:
            self._failed = True
            self._follow()

    def _want_cell(self, finding: Finding) -> None:
        self.chosen.emit(RowSubject(finding.source, finding.row, finding.value, column=finding.column))


def _first_to_decide(waiting: Waiting, groups: Sequence[FindingGroup]) -> str:
    """The key of what is asked first; empty where only notes are left."""
    if waiting.pairs:
        return PAIRS
    return next((group.code for group in groups if group.severity > Severity.NOTE), "")
