"""Sectors, and in their place halls, sizes of stands, or how exhibitors came."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from expo_app.model.change_dossier import CROSSED
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report import charts
from expo_app.report.composition import composition_chart
from expo_app.report.headings import Station
from expo_app.report.shares import left_apart, shares_chart
from expo_app.report.size_chart import sizes_chart
from expo_app.report.stand_remarks import size_facts
from expo_app.report.tables_groups import arrivals_table, halls_table, sectors_table, sizes_table
from expo_app.report.told_groups import missing_now
from expo_app.report.visitors import spoken_of
from expo_app.report.words import Words
from expo_app.session.derive import Derived
from expo_app.ui.language import WORDS
from expo_app.ui.pages.groups import GroupKind, GroupsPart
from expo_app.ui.pages.page import Page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import Subject, of_groups
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.message import EmptyState, Offer
from expo_app.ui.widgets.panel import ChartPanel

_FACTS_WIDTH, _HALLS = 336, 7
_UNTOLD = {
    Station.HALLS: (
        "halls",
        QT_TRANSLATE_NOOP(
            "SectorsPage",
            "Import a list that names the hall, or has stand numbers that begin with it.",
        ),
    ),
    Station.STAND_SIZES: (
        "sizes",
        QT_TRANSLATE_NOOP(
            "SectorsPage",
            "Import a list that states the net space of the stands.",
        ),
    ),
}
"""Which sentence says that a list does not tell it, and what to do then."""

SECTORS = GroupKind(
    Station.SECTORS,
    "sector",
    charts.sectors,
    charts.regions,
    sectors_table,
    lambda dossier: dossier.sectors,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by sector"),
)
HALLS = GroupKind(
    Station.HALLS,
    "hall",
    lambda dossier, words, _limit: charts.halls(dossier, words, _HALLS),
    lambda dossier, words, _limit: charts.halls_by_space(dossier, words, _HALLS),
    halls_table,
    lambda dossier: dossier.halls,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by hall"),
)
SHARES = GroupKind(
    Station.SHARES,
    "sector",
    lambda dossier, words, _limit: shares_chart(dossier, words),
    lambda _dossier, _words, _limit: None,
    sectors_table,
    lambda dossier: dossier.sectors,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by sector"),
)
SIZES = GroupKind(
    Station.STAND_SIZES,
    "size",
    lambda dossier, words, _limit: sizes_chart(dossier, words),
    lambda _dossier, _words, _limit: None,
    sizes_table,
    lambda dossier: dossier.sizes,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by size of stand"),
)
ARRIVALS = GroupKind(
    Station.ARRIVALS,
    "loyalty",
    lambda dossier, words, _limit: composition_chart(dossier, words),
    lambda dossier, words, _limit: charts.bridge(dossier, words),
    arrivals_table,
    lambda dossier: dossier.loyalty,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by how they came"),
)


class SizesPart(GroupsPart):
    """The sizes of stands; beside their columns what is to be said of them."""

    def __init__(self) -> None:
        self.facts = Facts(1)
        super().__init__(SIZES)
        self.facts.setFixedWidth(_FACTS_WIDTH)
        self.upper.addWidget(self.facts)

    def show_groups(self, shown: Dossier, words: Words, of_visitors: bool) -> str:
        """Show the sizes."""
        self.facts.show_facts(size_facts(shown, words))
        self.arrange(self.is_wide)
        return super().show_groups(shown, words, of_visitors)

    def set_chart_height(self, height: int) -> None:
        """The statements are as high as the columns."""
        super().set_chart_height(height)
        self.facts.setFixedHeight(height)

    def choose_mark(self, panel: ChartPanel, chart: str, key: str) -> None:
        """Ask for who has stands of a size, in the edition of the column."""
        edition, _, size = key.rpartition(CROSSED)
        subject = Subject(Measure.EXHIBITORS, panel.name_of(key), of_groups("size", size), edition)
        self.chosen.emit(subject)

    def arrange(self, is_wide: bool) -> None:
        """Beside the trail there is room for the columns alone."""
        self.second.hide()
        self.facts.setVisible(is_wide and self.facts.has_facts)


class SharesPart(GroupsPart):
    """What share each sector has of the exhibitors, in two editions: lines that rise and fall."""

    def __init__(self) -> None:
        super().__init__(SHARES)
        self.table_panel.hide()  # it is that of the sectors

    def set_chart_height(self, height: int) -> None:
        """The lines have all of the height."""
        super().set_chart_height(max(height, self.height()))

    def show_groups(self, shown: Dossier, words: Words, of_visitors: bool) -> str:
        """Show the lines; the note is theirs, not that of the table, which stars what they leave out."""
        super().show_groups(shown, words, of_visitors)
        return left_apart(shown, words)

    def arrange(self, is_wide: bool) -> None:
        """The lines have all of the width."""
        self.second.hide()


class ArrivalsPart(GroupsPart):
    """How exhibitors came: each way is a measure of its own."""

    def __init__(self) -> None:
        super().__init__(ARRIVALS)

    def choose_mark(self, panel: ChartPanel, chart: str, key: str) -> None:
        """Ask for a measure of loyalty, or for the exhibitors of an edition."""
        is_way = key in set(Measure)
        self.chosen.emit(Subject(Measure(key)) if is_way else Subject(Measure.EXHIBITORS, edition=key))

    def choose_row(self, key: str) -> None:
        """Ask for who came in the way of a row, in the edition of the column."""
        edition = self.asked.edition if self.asked is not None else ""
        self.chosen.emit(Subject(Measure(key) if key else Measure.EXHIBITORS, edition=edition))

    def mark(self, subject: object) -> None:
        """Keep the row selected that the trail speaks of."""
        key = str(subject.measure) if isinstance(subject, Subject) and not subject.where else ""
        if self.table.view.table.row_of(key) >= 0:
            self.table.view.select_key(key)
        else:
            self.table.view.clearSelection()


@dataclass(frozen=True)
class Nothing:
    """What stands in the place of figures that no list tells."""

    title: str
    text: str


class _Told(QStackedWidget):
    """A part, or what is said where no list tells anything for it."""

    def __init__(self, part: GroupsPart) -> None:
        super().__init__()
        self.part, self.nothing = part, EmptyState("sectors")
        for widget in (self.part, self.nothing):
            self.addWidget(widget)

    def say(self, nothing: Nothing, offers: Sequence[Offer]) -> None:
        """Say what is missing, and offer what fills it."""
        self.nothing.say(nothing.title, nothing.text, offers)
        self.setCurrentWidget(self.nothing)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.part.apply_theme(palette)
        self.nothing.apply_theme(palette)


class SectorsPage(Page):
    """Five parts, of which one is shown: sectors, halls, sizes of stands, how exhibitors came, shares."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dossier: Dossier | None = None
        self.sectors, self.halls = _Told(GroupsPart(SECTORS)), _Told(GroupsPart(HALLS))
        self.sizes, self.arrivals = _Told(SizesPart()), _Told(ArrivalsPart())
        self.shares = _Told(SharesPart())
        named: Sequence[tuple[str, QWidget]] = (
            (self.tr("Sectors"), self.sectors),
            (self.tr("Halls"), self.halls),
            (self.tr("Stand sizes"), self.sizes),
            (self.tr("New or returning"), self.arrivals),
            (self.tr("Shares"), self.shares),
        )
        self.parts = self.switch(named)
        self.body.addWidget(self.parts, 1)
        self.parts.switched.connect(self._show)
        for told in self._all:
            told.part.chosen.connect(self.chosen)

    @property
    def _all(self) -> tuple[_Told, ...]:
        return self.sectors, self.halls, self.sizes, self.arrivals, self.shares

    @property
    def _shown(self) -> _Told:
        return self._all[self.parts.place]

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures, of exhibitors or of visitors."""
        self._dossier = dossier
        self._show()

    def mark(self, subject: object) -> None:
        """Keep the row selected that the trail speaks of."""
        self._shown.part.mark(subject)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for told in self._all:
            told.apply_theme(palette)

    def _show(self) -> None:
        if self._dossier is None:
            return
        shown, words = spoken_of(self._dossier, WORDS)
        told, of_visitors = self._shown, shown is not self._dossier
        about_others = of_visitors and told not in (self.sectors, self.shares)
        self.head(Station.OVERVIEW if about_others else told.part.kind.station, shown, words)
        nothing = self._missing(told, shown, words, of_visitors)
        if nothing is not None:
            offer = (self.tr("Import lists"), self.list_wanted.emit)
            told.say(nothing, () if of_visitors else (offer,))
            return
        told.setCurrentWidget(told.part)
        note = told.part.show_groups(shown, words, of_visitors)
        if note:
            self.foot.setText(note + words.text("space") + self.foot.text())

    def _missing(self, told: _Told, shown: Dossier, words: Words, of_visitors: bool) -> Nothing | None:
        """What to say where the edition has exhibitors, and its lists do not tell the groups of a part."""
        if told is self.shares and not shown.query.against:
            return self._first()
        if told in (self.sectors, self.shares):
            has_lists = bool(shown.answer.figure(Measure.EXHIBITORS).value) and not shown.query.where
            return None if shown.sectors.rows or not has_lists else self._untold()
        if of_visitors:
            return Nothing(
                self.tr("Visitors have no stands"),
                self.tr("Halls, stands and who came again are about exhibitors: ask for them above."),
            )
        station = told.part.kind.station
        if station in _UNTOLD:
            kind, text = _UNTOLD[station]
            sentence = missing_now(kind, told.part.kind.groups(shown), shown, words)
            return Nothing(sentence, QCoreApplication.translate("SectorsPage", text)) if sentence else None
        return None if shown.query.against else self._first()

    def _untold(self) -> Nothing:
        return Nothing(
            self.tr("No list states sectors"),
            self.tr("Import a list that states them, and say which column it is."),
        )

    def _first(self) -> Nothing:
        return Nothing(
            self.tr("Nothing to compare with"),
            self.tr("Import the list of an earlier edition, or choose a later one above."),
        )
