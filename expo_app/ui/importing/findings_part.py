"""What could not be understood, worst first, each with its suggestion one click away."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from expo_app.model.decision import Decision
from expo_app.model.finding import Finding
from expo_app.model.layout import Layout
from expo_app.model.source import Address, Source
from expo_app.session.lists.previewing import countries
from expo_app.ui.collation import by_name
from expo_app.ui.importing.grouped import alike, ways_for
from expo_app.ui.importing.headings import heading_of
from expo_app.ui.importing.suggested import suggestion_buttons
from expo_app.ui.language import lang
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.theme.signs import SIGNS
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.layouts import rule
from expo_app.ui.widgets.text import elided, label
from expo_app.ui.wording import in_language

_SHOWN = 40
# Pixels for the buttons of a card and for one of them, and what a button needs beside its text.
_ROOM, _WIDEST, _PADDING = 196, 186, 22


class ImportFindings(QScrollArea):
    """A card for each finding.

    Signals: `cell_wanted(finding)` to show where it is; `decided(label, decisions)` when a suggestion is
    taken. Its card goes at once; the others stay until the findings are looked for again.
    """

    cell_wanted = Signal(object)
    decided = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._palette: Palette | None = None
        self._findings: Sequence[Finding] | None = None
        self._sources: Mapping[str, Source] = {}
        self._layouts: Mapping[str, Layout] = {}
        self._countries = by_name(countries(lang()))
        self._names = dict(self._countries)

    def show_findings(
        self,
        findings: Sequence[Finding] | None,
        sources: Mapping[str, Source] = MappingProxyType({}),
        layouts: Mapping[str, Layout] = MappingProxyType({}),
    ) -> None:
        """Show findings about these lists, worst first; None while they are looked for."""
        self._findings, self._sources, self._layouts = findings, sources, layouts
        if findings is not None:
            self._findings = sorted(findings, key=lambda finding: (-finding.severity, -finding.count))
        self._refill()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        self._fill()

    def _fill(self) -> None:
        """Draw the cards anew; nothing before there is a palette."""
        if self._palette is None:
            return
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(12)
        for card in self._cards(self._palette):
            layout.addWidget(card)
        layout.addStretch(1)
        self.setWidget(content)

    def _cards(self, palette: Palette) -> Iterator[QWidget]:
        """The cards from top to bottom."""
        if self._findings is None:
            yield label(self.tr("Looking for what is not understood"), "small", "muted", wrap=True)
            return
        if not self._findings:
            yield label(self.tr("Everything was understood."), "small", "muted", wrap=True)
        groups = alike(self._findings)
        for group in groups[:_SHOWN]:
            yield rule()
            yield self._card(group, palette)
        rest = len(groups) - _SHOWN
        if rest > 0:
            yield label(self.tr("and {count} more").format(count=rest), "small", "muted")

    def _card(self, group: Sequence[Finding], palette: Palette) -> QWidget:
        finding = group[0]
        card, column = QWidget(), QVBoxLayout()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel()
        name, tone = SIGNS[finding.severity]
        sign.setPixmap(pixmap(name, getattr(palette, tone), 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column.setSpacing(4)
        heading, text = heading_of(finding, self._names)
        said = label(heading, "body", wrap=True)
        said.setStyleSheet("font-weight: 600;")
        column.addWidget(said)
        if place := self._place(finding):
            column.addWidget(_link(place, partial(self.cell_wanted.emit, finding)))
            if sheet := self._sheet(finding, text):
                column.addWidget(label(sheet, "small", "muted", wrap=True))
        if text:
            column.addWidget(label(text, "small", "muted", wrap=True))
        if others := len(group) - 1:
            column.addWidget(label(self.tr("and {count} like it").format(count=others), "small", "muted"))
        offers = self._offers(group)
        if offers.count():
            column.addLayout(offers)
        row.addLayout(column, 1)
        return card

    def _place(self, finding: Finding) -> str:
        """How many rows it is about, and where the first of them is."""
        if not finding.row or not finding.column or not finding.value:
            return ""  # the sentence says it
        at = Address(finding.source, finding.row, finding.column).cell
        if finding.count == 1:
            return self.tr("In {cell}").format(cell=at)
        return self.tr("{count} rows, first in {cell}").format(count=f"{finding.count:,}", cell=at)

    def _sheet(self, finding: Finding, text: str) -> str:
        """The sheet that it is in, where there are several and the text does not say it."""
        source = self._sources.get(finding.source)
        is_plain = source is None or len(self._sources) == 1 or source.file in text
        return "" if source is None or is_plain else in_language(source.label)

    def _offers(self, group: Sequence[Finding]) -> QVBoxLayout:
        """The buttons; in a second line where one line has no room for all."""
        offers, line, room = QVBoxLayout(), QHBoxLayout(), 0
        finding, ways = group[0], ways_for(group, self._sources, self._layouts)
        buttons = [*suggestion_buttons(ways, self._countries, partial(self._decide, group))]
        if finding.row and not self._place(finding):
            show = button(self.tr("Show"), partial(self.cell_wanted.emit, finding), small=True)
            buttons.insert(0 if len(ways) < 2 else len(buttons), show)
        offers.setSpacing(4)
        for offered in buttons:
            self._shorten(offered)
            lines = offered.text().split("\n")
            width = max(map(self.fontMetrics().horizontalAdvance, lines)) + _PADDING
            if room < width:
                line, room = QHBoxLayout(), _ROOM
                line.setSpacing(4)
                line.setAlignment(Qt.AlignmentFlag.AlignLeft)
                offers.addLayout(line)
                if offered.property("kind") == "quiet":  # in line with the texts above it
                    offered.setStyleSheet("padding-left: 0;")
            line.addWidget(offered)
            room -= width
        return offers

    def _shorten(self, offered: QPushButton) -> None:
        """No button is wider than the card: a long one says it in two lines, and all of it in its tooltip
        where even these are too short."""
        offered.setProperty("dense", "true")
        said, metrics, room = offered.text(), self.fontMetrics(), _WIDEST - _PADDING
        if metrics.horizontalAdvance(said) <= room:
            return
        spaces = [at for at, letter in enumerate(said) if letter == " "]
        fitting = [at for at in spaces if metrics.horizontalAdvance(said[:at]) <= room]
        end = max(fitting, default=0)
        shown = elided(said[end:].strip(), metrics, room)
        offered.setText(f"{said[:end]}\n{shown}" if end else shown)
        if end:
            offered.setProperty("dense", "lines")
        if not said.endswith(shown):
            offered.setToolTip(said)

    def _decide(self, group: Sequence[Finding], label: str, decisions: Sequence[Decision]) -> None:
        settled = set(map(id, group))
        self._findings = [other for other in self._findings or () if id(other) not in settled]
        self._refill()
        self.decided.emit(label, decisions)

    def _refill(self) -> None:
        """Other cards, in sight what was in sight."""
        place = self.verticalScrollBar().value()
        self._fill()
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(place))


def _link(text: str, pressed: Callable[[], object]) -> QPushButton:
    """A line of text that is pressed, in line with the texts around it."""
    made = button(text, pressed, "quiet")
    made.setStyleSheet("text-align: left; padding: 0; min-height: 18px; font-size: 12px;")
    return made
