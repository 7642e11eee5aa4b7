"""What could not be understood, worst first, each with its suggestion one click away."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from expo_app.model.finding import Finding, Severity
from expo_app.model.source import Address
from expo_app.session.previewing import countries
from expo_app.ui.importing.country_picker import SIZE, CountryPicker
from expo_app.ui.importing.headings import heading_of
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.scrolled_cards import ScrolledCards
from expo_app.ui.widgets.text import label

_SHOWN = 40
# Pixels for the buttons of a card, and what a button needs beside its text.
_ROOM, _PADDING = 196, 22
_ICONS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.NOTE: ("note", "muted"),
}
_ABOUT_COUNTRIES = ("country_unknown", "country_ambiguous")


class ImportFindings(ScrolledCards):
    """A card for each finding.

    Signals: `cell_wanted(finding)` to show where it is; `country_said(written, alpha3)` when a suggestion
    is taken or another country picked ("" is none).
    """

    cell_wanted = Signal(object)
    country_said = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._findings: Sequence[Finding] | None = None
        self._countries = countries()
        self._names = dict(self._countries)

    def show_findings(self, findings: Sequence[Finding] | None) -> None:
        """Show findings, worst first; None while they are looked for."""
        self._findings = findings
        if findings is not None:
            self._findings = sorted(findings, key=lambda finding: (-finding.severity, -finding.count))
        self._fill()

    def _cards(self, palette: Palette) -> Iterator[QWidget]:
        if self._findings is None:
            yield label(self.tr("Looking for what is not understood"), "small", "muted", wrap=True)
            return
        if not self._findings:
            yield label(self.tr("Everything was understood."), "small", "muted", wrap=True)
        for finding in self._findings[:_SHOWN]:
            rule = QFrame()
            rule.setProperty("kind", "rule")
            yield rule
            yield self._card(finding, palette)
        rest = len(self._findings) - _SHOWN
        if rest > 0:
            yield label(self.tr("and {count} more").format(count=rest), "small", "muted")

    def _card(self, finding: Finding, palette: Palette) -> QWidget:
        card, column = QWidget(), QVBoxLayout()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel()
        name, tone = _ICONS[finding.severity]
        sign.setPixmap(pixmap(name, getattr(palette, tone), 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column.setSpacing(4)
        heading, text = heading_of(finding, self._names)
        said = label(heading, "body", wrap=True)
        said.setStyleSheet("font-weight: 600;")
        column.addWidget(said)
        if place := self._place(finding):
            column.addWidget(_link(place, partial(self.cell_wanted.emit, finding)))
        column.addWidget(label(text, "small", "muted", wrap=True))
        offers = self._offers(finding)
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

    def _offers(self, finding: Finding) -> QVBoxLayout:
        """The buttons; in a second line where one line has no room for all."""
        offers, line, room = QVBoxLayout(), QHBoxLayout(), 0
        buttons = [*self._decisions(finding)]
        if finding.row and not self._place(finding):
            buttons.append(button(self.tr("Show"), partial(self.cell_wanted.emit, finding), small=True))
        offers.setSpacing(4)
        for offered in buttons:
            offered.setProperty("dense", "true")
            width = self.fontMetrics().horizontalAdvance(offered.text()) + _PADDING
            if room < width:
                line, room = QHBoxLayout(), _ROOM
                line.setSpacing(4)
                line.setAlignment(Qt.AlignmentFlag.AlignLeft)
                offers.addLayout(line)
            line.addWidget(offered)
            room -= width
        return offers

    def _decisions(self, finding: Finding) -> Iterator[QPushButton]:
        if finding.code not in _ABOUT_COUNTRIES:
            return
        value = finding.value
        if finding.suggestion:
            name = self._names.get(finding.suggestion, finding.suggestion)
            take: Callable[[], object] = partial(self.country_said.emit, value, finding.suggestion)
            text = self.tr("Read as {name}").format(name=name)
        else:
            take, text = partial(self.country_said.emit, value, ""), self.tr("It is none")
        yield button(text, take, small=True)
        other = button(self.tr("Other…"), lambda: self._pick_country(finding, other), "quiet", small=True)
        other.setAccessibleName(self.tr("Pick the country of {value}").format(value=value))
        yield other

    def _pick_country(self, finding: Finding, beside: QPushButton) -> None:
        picker = CountryPicker(self._countries, partial(self.country_said.emit, finding.value), self)
        right = beside.mapToGlobal(beside.rect().bottomRight())
        right.setX(right.x() - SIZE[0])
        picker.open_at(right)


def _link(text: str, pressed: Callable[[], object]) -> QPushButton:
    """A line of text that is pressed, in line with the texts around it."""
    made = button(text, pressed, "quiet")
    made.setStyleSheet("text-align: left; padding: 0; min-height: 18px; font-size: 12px;")
    return made
