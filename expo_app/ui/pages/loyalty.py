"""Who came again, who did not, and what that is in square metres."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.change_dossier import CROSSED, ChangeDossier
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.report.flow import KEY, flow_chart
from expo_app.report.flow_facts import flow_caveats, flow_hint
from expo_app.report.foot import source_line
from expo_app.report.loyalty import MOVED, cohort_chart, loyalty_facts, loyalty_title, space_bridge
from expo_app.report.subtitles import chart_subtitle, page_subtitle
from expo_app.report.tables_loyalty import (
    kept_countries_table,
    kept_sectors_table,
    lost_order,
    lost_table,
)
from expo_app.session.derive import Derived
from expo_app.session.figures.rows import rows_of_measure
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.pages.compared import ComparedPage
from expo_app.ui.pages.page import GAP
from expo_app.ui.tables.panel import TablePanel
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.cells import RowSubjects
from expo_app.ui.trail.subject import Subject, in_column
from expo_app.ui.widgets.facts import Facts
from expo_app.ui.widgets.panel import ChartPanel
from expo_app.ui.widgets.text import label

_ROOM_FOR_ALL = 1040
_CHART_HEIGHT = 204
_KEPT = {2: 80}


class FlowPanel(ChartPanel):
    """The flow between editions, and below it what has to be known when looking at it."""

    def __init__(self, missing: str) -> None:
        super().__init__(missing)
        self.hint = label("", "small", "warning", wrap=True)
        self.hint.setContentsMargins(0, 8, 0, 0)
        self.body.addWidget(self.hint)

    def show_flow(self, dossier: Dossier) -> None:
        """Show another flow; the hint's tooltip says all."""
        self.show_chart(flow_chart(dossier, WORDS))
        hint = flow_hint(dossier, WORDS)
        self.hint.setText(hint)
        self.hint.setToolTip("\n".join(flow_caveats(dossier, WORDS)))
        self.hint.setVisible(bool(hint))


class LoyaltyPage(ComparedPage):
    """Net space and cohorts above, the lost worth calling and retention by group below; in place of them the
    flow of exhibitors between the last editions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "loyalty")
        self._found: ChangeDossier | None = None
        self._dossier: Dossier | None = None
        self.facts = Facts(4)
        self.space = ChartPanel(self.tr("Net space of both editions is needed to see how it moved."))
        self.cohorts = ChartPanel(self.tr("Import more editions to see who came again."))
        self.flow = FlowPanel(self.tr("Import more editions to see who came again."))
        self.lost = TablePanel(self.tr("Exhibitors that did not come again"))
        self.countries = TablePanel(self.tr("Retention by country or region"))
        self.sectors = TablePanel(self.tr("Retention by sector"))
        self._side, self._groups = QWidget(), QWidget()
        parts = ((self.tr("Cohorts and lost"), self._groups), (self.tr("Flow"), self.flow))
        self.parts = self.switch(parts)
        self._filled: set[QWidget] = set()
        self._place()
        self._connect()

    def _place(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        groups, side = QVBoxLayout(self._groups), QVBoxLayout(self._side)
        for layout in (upper, lower, groups, side):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(GAP)
        for panel in (self.space, self.cohorts):
            panel.setFixedHeight(_CHART_HEIGHT)
            upper.addWidget(panel, 1)
        side.addWidget(self.countries, 1)
        side.addWidget(self.sectors, 1)
        lower.addWidget(self.lost, 9)
        lower.addWidget(self._side, 5)
        groups.addLayout(upper)
        groups.addLayout(lower, 1)
        self.content.addWidget(self.facts)
        self.content.addWidget(self.parts, 1)

    def _connect(self) -> None:
        self.parts.switched.connect(self._fill)
        self.space.mark_chosen.connect(lambda _id, key: self._choose_step(key))
        self.cohorts.mark_chosen.connect(lambda _id, key: self._choose_cohort(key))
        self.flow.mark_chosen.connect(lambda _id, key: self._choose_flow(key))
        self.lost.table.row_chosen.connect(self._choose_lost)
        self.countries.table.row_chosen.connect(lambda key: self._choose_group("country", str(key)))
        self.sectors.table.row_chosen.connect(lambda key: self._choose_group("sector", str(key)))

    def show_heading(self, dossier: Dossier) -> None:
        """How many came again."""
        title = loyalty_title(dossier, WORDS) or self.tr("Who came again")
        self.say(title, page_subtitle(dossier, WORDS, "subtitle.exhibitors"), source_line(dossier, WORDS))

    def show_change(self, derived: Derived, dossier: Dossier, found: ChangeDossier) -> None:
        """Show another change."""
        self._found, self._dossier = found, dossier
        self.facts.show_facts(loyalty_facts(dossier, WORDS))
        self._filled.clear()
        self._fill()

    def _fill(self) -> None:
        """Fill the part that is looked at, once for each change."""
        part, found, dossier = self.parts.shown, self._found, self._dossier
        if part is None or part in self._filled or found is None or dossier is None:
            return
        self._filled.add(part)
        if part is self.flow:
            self.flow.show_flow(dossier)
        else:
            self._show_groups(dossier, found)

    def _show_groups(self, dossier: Dossier, found: ChangeDossier) -> None:
        self.space.show_chart(space_bridge(dossier, WORDS))
        self.cohorts.show_chart(cohort_chart(dossier, WORDS))
        order = lost_order(found, WORDS)
        subtitle = chart_subtitle(dossier, WORDS, "subtitle.lost", with_editions=False, order=order)
        self.lost.show_spec(lost_table(dossier, found, WORDS), subtitle, {1: 128, 2: 136})
        self.countries.show_spec(kept_countries_table(dossier, found, WORDS), widths=_KEPT)
        self.sectors.show_spec(kept_sectors_table(dossier, found, WORDS), widths=_KEPT)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        super().apply_theme(palette)
        for panel in (self.space, self.cohorts, self.flow):
            panel.apply_theme(palette)
        for part in (self.lost, self.countries, self.sectors):
            part.table.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the trail there is room for one chart and one table."""
        super().resizeEvent(event)
        is_wide = self.width() >= _ROOM_FOR_ALL
        self.cohorts.setVisible(is_wide)
        self._side.setVisible(is_wide)

    def _choose_step(self, key: str) -> None:
        """Ask for the square metres of a step, or for the net space of an edition."""
        if not key.startswith(MOVED):
            self.chosen.emit(Subject(Measure.NET_SPACE, edition=key))
            return
        movement = key.removeprefix(MOVED)
        name = WORDS.sentence(WORDS.text(f"movement.{movement}"))
        self.chosen.emit(Subject(Measure.NET_SPACE, name, movement=movement))

    def _choose_cohort(self, key: str) -> None:
        """Ask for those first seen in one edition that were at another."""
        first, _, year = key.partition(CROSSED)
        name = f"{WORDS.text('column.first_seen')} {first}"
        self.chosen.emit(Subject(Measure.EXHIBITORS, name, edition=year, first=first))

    def _choose_flow(self, key: str) -> None:
        """Ask for a column or a band: a measure of an edition beside the one with a list before it."""
        flow = self._found.flow if self._found else None
        measure, _, year = key.partition(KEY)
        before = {stop.edition: stop.against for stop in flow.stops} if flow else {}
        self.chosen.emit(Subject(Measure(measure), edition=year, against=before.get(year, "")))

    def _choose_group(self, field: str, key: str) -> None:
        """Ask for those of a group that came again."""
        shown = self.countries if field == "country" else self.sectors
        row = shown.table.table.row_of(key)
        name = str(shown.table.table.index(row, 0).data()) if row >= 0 else key
        self.chosen.emit(in_column(Subject(Measure.RETURNING, name, ((field, key),)), shown.asked))

    def _choose_lost(self, unit: object) -> None:
        """Show the row of one that did not come again, in the list in which it stands."""
        if self._derived is None or self._dossier is None:
            return
        rows = rows_of_measure(self._derived, self._dossier.query, Measure.LOST)
        its = rows[rows["counted"] & (rows["unit"] == unit)]
        for subject in RowSubjects(its)[:1]:
            self.chosen.emit(subject)
