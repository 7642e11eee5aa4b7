"""The findings that wait, worst first, each with its suggestion one click away."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from expo_app.model.decision import CountryAlias, Decision, SourceFacts
from expo_app.model.finding import Finding, Severity
from expo_app.model.source import Source
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.scrolled_cards import ScrolledCards
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import without_options

_SHOWN = 40
_ICONS = {
    Severity.ERROR: ("error", "error"),
    Severity.WARNING: ("warning", "warning"),
    Severity.NOTE: ("note", "muted"),
}


class FindingsPart(ScrolledCards):
    """A card for each finding.

    Signals: `cell_wanted(finding)` to show where it is; `decided(decisions, label)` when a suggestion is
    taken.
    """

    cell_wanted = Signal(object)
    decided = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: Sequence[Finding] = ()
        self._sources: Mapping[str, Source] = {}
        self._names: Mapping[str, str] = {}

    def show_findings(
        self, findings: Sequence[Finding], sources: Mapping[str, Source], countries: Mapping[str, str]
    ) -> None:
        """Show findings, worst first; `countries` are names by alpha-3."""
        self._findings = sorted(findings, key=lambda finding: (-finding.severity, -finding.count))
        self._sources, self._names = sources, countries
        self._fill()

    def _cards(self, palette: Palette) -> Iterator[QWidget]:
        for finding in self._findings[:_SHOWN]:
            yield self._card(finding, palette)
        rest = len(self._findings) - _SHOWN
        if rest > 0:
            yield label(self.tr("and {count} more").format(count=rest), "small", "muted")

    def _card(self, finding: Finding, palette: Palette) -> QWidget:
        card = QWidget()
        row = QHBoxLayout(card)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        sign = QLabel()
        name, tone = _ICONS[finding.severity]
        sign.setPixmap(pixmap(name, getattr(palette, tone), 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(label(without_options(finding.message), "small", wrap=True))
        if place := self._place(finding):
            column.addWidget(label(place, "caption", "muted", wrap=True))
        if (offers := self._offers(finding)).count():
            column.addLayout(offers)
        row.addLayout(column, 1)
        return card

    def _place(self, finding: Finding) -> str:
        source = self._sources.get(finding.source)
        if source is None or finding.count == 1:
            return ""
        return self.tr("{count} rows, first in row {row}").format(count=finding.count, row=finding.row)

    def _offers(self, finding: Finding) -> QHBoxLayout:
        offers = QHBoxLayout()
        offers.setSpacing(8)
        for text, decision, done in self._suggestions(finding):
            take = partial(self.decided.emit, (decision,), done)
            offers.addWidget(button(text, take, small=True))
        if finding.row and finding.source in self._sources:
            kind = "quiet" if offers.count() else "secondary"
            show = partial(self.cell_wanted.emit, finding)
            offers.addWidget(button(self.tr("Show"), show, kind, small=True))
        if offers.count():
            offers.addStretch(1)
        return offers

    def _suggestions(self, finding: Finding) -> Iterator[tuple[str, Decision, str]]:
        """What a button says, the decision that it takes, and how the decision is called."""
        value, source = finding.value, self._sources.get(finding.source)
        if finding.code == "country_unknown" and finding.suggestion:
            called = self._names.get(finding.suggestion, finding.suggestion)
            done = self.tr("“{value}” read as {country}").format(value=value, country=called)
            yield self.tr("Read as {name}").format(name=called), CountryAlias(value, finding.suggestion), done
        elif finding.code == "country_unknown":
            done = self.tr("“{value}” read as no country").format(value=value)
            yield self.tr("It is none"), CountryAlias(value, ""), done
        elif finding.code == "sheet_left_out" and source is not None and source.sheet.hidden:
            name = source.sheet.name
            decision = SourceFacts(source.file, name, included=True)
            yield self.tr("Count it"), decision, self.tr("Sheet {name} counted").format(name=name)
