"""One group of findings: a card for each, with every way to settle it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.decision import AcceptedFinding
from expo_app.model.finding import Finding, Severity
from expo_app.model.source import Address
from expo_app.session.checking.checking_findings import FindingGroup, group_suggestions
from expo_app.session.checking.suggesting import Asked, Suggestion
from expo_app.session.decisions.alike import alike, as_one, suggestions_for_all
from expo_app.session.derive import Derived
from expo_app.ui.checking.finding_card import FindingCard, Options
from expo_app.ui.checking.titles import title_of
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.heading import TITLE_LINE
from expo_app.ui.widgets.layouts import cleared
from expo_app.ui.widgets.text import ElidedLabel, label
from expo_app.ui.wording import in_language

_SHOWN = 40


class FindingsPart(QWidget):
    """Signals: `decided(decisions, label, findings)` when findings are settled; `cell_wanted(finding)`."""

    decided = Signal(object, str, object)
    cell_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.subtitle = label("", "page_title"), ElidedLabel("", "small", "muted")
        self.ways = QHBoxLayout()
        self.cards: list[FindingCard] = []
        self._group = FindingGroup("", "", Severity.NOTE, ())
        self._derived: Derived | None = None
        self._palette: Palette | None = None
        self._picks: dict[Asked, Options] = {}
        self._shown = _SHOWN
        self._column, self._area = QVBoxLayout(), QScrollArea()
        self._place()

    def _place(self) -> None:
        self.title.setFixedHeight(TITLE_LINE)
        self.subtitle.setFixedHeight(18)
        head, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        head.addLayout(words, 1)
        self.ways.setSpacing(8)
        head.addLayout(self.ways)
        head.setContentsMargins(0, 0, 16, 0)
        content, inner = QWidget(), QVBoxLayout()
        inner.setContentsMargins(0, 0, 16, 0)
        inner.addLayout(self._column)
        inner.addStretch(1)
        content.setLayout(inner)
        self._column.setSpacing(12)
        self._area.setWidget(content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 8, 16)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    def show_group(self, group: FindingGroup, derived: Derived, picks: dict[Asked, Options]) -> None:
        """Show the findings of a group; `picks` are the countries and sectors to choose from."""
        if group.code != self._group.code:
            self._shown = _SHOWN
            self._area.verticalScrollBar().setValue(0)
        self._group, self._derived, self._picks = group, derived, picks
        self.title.setText(title_of(group))
        self.setAccessibleName(self.title.text())
        count, rows = len(group.findings), group.rows
        told = self.tr("1 finding") if count == 1 else self.tr("{count} findings").format(count=f"{count:,}")
        where = self.tr("in 1 row") if rows == 1 else self.tr("in {rows} rows").format(rows=f"{rows:,}")
        self.subtitle.setText(self.tr("{told} {where}.").format(told=told, where=where))
        self._offer_all()
        self._fill()

    def take_focus(self) -> None:
        """The first card waits for an answer."""
        if self.cards:
            self.cards[0].take_focus()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._fill()

    def _offer_all(self) -> None:
        """The ways to settle the whole group at once."""
        assert self._derived is not None
        cleared(self.ways)
        if self._group.count < 2:
            return
        for way in group_suggestions(self._group, self._derived.sources, self._derived.layouts):
            count = f"{len(self._settled_by(way)):,}"
            text = self.tr("{answer} ({count})").format(answer=in_language(way.label), count=count)
            made = button(text, partial(self._settle_all, way), small=True)
            made.setProperty("dense", "true")
            self.ways.addWidget(made)

    def _fill(self) -> None:
        if self._palette is None or self._derived is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and any(card.isAncestorOf(focused) for card in self.cards)
        cleared(self._column)
        found = alike(self._group.findings)
        self.cards = [self._card(same) for same in found[: self._shown]]
        for card in self.cards:
            self._column.addWidget(card)
            card.show()  # the layout shows it only later, it could not take the focus now
        rest = len(found) - self._shown
        if rest > 0:
            text = self.tr("Show {count} more").format(count=f"{min(rest, _SHOWN):,}")
            more = button(text, self._show_more, "quiet")
            self._column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        if had_focus:
            self.take_focus()

    def _card(self, found: tuple[Finding, ...]) -> FindingCard:
        assert self._derived is not None
        assert self._palette is not None
        offered = suggestions_for_all(found, self._derived.sources, self._derived.layouts)
        finding = as_one(found)
        card = FindingCard(finding, offered, self._place_of(finding), self._picks, self._palette)
        card.decided.connect(partial(self._decide, found))
        card.cell_wanted.connect(partial(self.cell_wanted.emit, finding))
        return card

    def _place_of(self, finding: Finding) -> str:
        """Where it is, and how many rows it is about; empty where no row is meant."""
        assert self._derived is not None
        source = self._derived.sources.get(finding.source)
        if source is None or not finding.row:
            return ""
        at = Address(finding.source, finding.row, finding.column).cell
        if finding.count == 1:
            return self.tr("{cell} of {file}").format(cell=at, file=in_language(source.label))
        said = self.tr("{count} rows, first {cell} of {file}")
        return said.format(count=f"{finding.count:,}", cell=at, file=in_language(source.label))

    def _decide(self, found: tuple[Finding, ...], decisions: object, answer: str) -> None:
        about = f"“{found[0].value}”" if found[0].value else self._group.title
        self.decided.emit(decisions, f"{about}: {answer}", found)

    def _settle_all(self, way: Suggestion) -> None:
        """Settle every finding of the group, as one step."""
        text = f"{self._group.title}: {way.label} ({len(self._group.findings)})"
        self.decided.emit(way.decisions, text, self._settled_by(way))

    def _settled_by(self, way: Suggestion) -> tuple[Finding, ...]:
        """Those that the decisions are about: all, or those that suggest something."""
        leaves = all(isinstance(decision, AcceptedFinding) for decision in way.decisions)
        return tuple(finding for finding in self._group.findings if leaves or finding.suggestion)

    def _show_more(self) -> None:
        self._shown += _SHOWN
        self._fill()
