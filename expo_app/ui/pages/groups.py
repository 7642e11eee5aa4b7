"""Countries and sectors: the same parts with other groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, Measure
from expo_app.report import charts
from expo_app.report.headings import Station
from expo_app.report.names import group_name
from expo_app.report.spec import ChartSpec, TableColumn, TableSpec
from expo_app.report.tables_groups import countries_table, international_countries_table, sectors_table
from expo_app.report.visitors import spoken_of
from expo_app.report.words import Words
from expo_app.report.world_map import world_map
from expo_app.session.derive import Derived
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.tables.cells import columns_of
from expo_app.ui.tables.totalled import TotalledTable
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import RowSubject, Subject, in_column, of_groups
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.widgets.panel import ChartPanel, Panel

ChartOf = Callable[[Dossier, Words, int], ChartSpec | None]
_CHART_HEIGHT = 264
_CHART_ROWS = 5
_ROOM_FOR_TWO = 1040


@dataclass(frozen=True)
class GroupKind:
    """What a page of groups shows: a chart, a second one where there is room, and the table."""

    station: Station
    field: str
    chart: ChartOf
    second: ChartOf
    table: Callable[[Dossier, Words], TableSpec]
    groups: Callable[[Dossier], Breakdown]
    table_name: str


def _countries(dossier: Dossier, words: Words) -> TableSpec:
    """Those from abroad while only they are asked for: the host would dwarf them otherwise."""
    abroad = ("origin", "international") in dossier.query.where
    return (international_countries_table if abroad else countries_table)(dossier, words)


COUNTRIES = GroupKind(
    Station.COUNTRIES,
    "country",
    lambda dossier, words, _limit: world_map(dossier, words),
    charts.top_countries,
    _countries,
    lambda dossier: dossier.countries,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by country or region"),
)
SECTORS = GroupKind(
    Station.SECTORS,
    "sector",
    charts.sectors,
    charts.regions,
    sectors_table,
    lambda dossier: dossier.sectors,
    QT_TRANSLATE_NOOP("Groups", "Exhibitors by sector"),
)
REGION_CHART = "regions"


class GroupsPage(Page):
    """Rankings above, the whole table with its total below."""

    def __init__(self, kind: GroupKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._names: Mapping[tuple[str, str], str] = {}
        self._columns: Sequence[TableColumn] = ()
        self._measure = Measure.EXHIBITORS
        nothing = self.tr("The lists do not tell enough for this chart.")
        self.chart, self.second = ChartPanel(nothing), ChartPanel(nothing)
        name = QCoreApplication.translate("Groups", kind.table_name)
        self.table = TotalledTable(name)
        self._panel = Panel()
        self._place()
        self.table.row_chosen.connect(lambda key: self._choose_row(str(key)))
        for panel in (self.chart, self.second):
            panel.mark_chosen.connect(partial(self._choose_mark, panel))

    def _place(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(GAP)
        for panel in (self.chart, self.second):
            panel.setFixedHeight(_CHART_HEIGHT)
            upper.addWidget(panel, 1)
        self._panel.title.hide()
        self._panel.body.setContentsMargins(4, 4, 4, 4)
        self._panel.subtitle.hide()
        self._panel.body.addWidget(self.table, 1)
        self.body.addLayout(upper)
        self.body.addWidget(self._panel, 1)

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures, of exhibitors or of visitors."""
        shown, words = spoken_of(dossier, WORDS)
        of_visitors = shown is not dossier
        self._measure = Measure.VISITORS if of_visitors else Measure.EXHIBITORS
        self._names = {
            (field, row.key): group_name(breakdown.by, row, words)
            for field, breakdown in (
                (self._kind.field, self._kind.groups(shown)),
                ("region", shown.regions),
            )
            for row in breakdown.rows
        }
        # Visitors take no space.
        second = charts.regions if of_visitors else self._kind.second
        self.chart.show_chart(self._kind.chart(shown, words, _CHART_ROWS))
        self.second.show_chart(second(shown, words, _CHART_ROWS))
        spec = self._kind.table(shown, words)
        self._columns = spec.columns
        self.table.show_columns(columns_of(spec, words), spec.keys)
        self.head(self._kind.station, shown, words)
        if spec.note:
            self.foot.setText(f"{spec.note} {self.foot.text()}")

    def mark(self, subject: object) -> None:
        """Keep the row selected that the trail speaks of, whether it was clicked in a chart or here."""
        if isinstance(subject, RowSubject):
            return
        where = subject.where if isinstance(subject, Subject) else ()
        keys = [value for field, value in where if field == self._kind.field]
        if len(keys) == 1:
            self.table.view.select_key(keys[0])
        else:
            self.table.view.clearSelection()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.chart.apply_theme(palette)
        self.second.apply_theme(palette)
        self.table.apply_theme(palette)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside the trail there is room for one chart."""
        super().resizeEvent(event)
        self.second.setVisible(self.width() >= _ROOM_FOR_TWO)

    def _choose_mark(self, panel: ChartPanel, chart: str, key: str) -> None:
        field = "region" if chart == REGION_CHART else self._kind.field
        self.chosen.emit(self._subject(field, key, panel.name_of(key)))

    def _choose_row(self, key: str) -> None:
        """Ask for the figure in a row and a column; the key "" is that of the total."""
        column = self._columns[self.table.asked_column] if self.table.asked_column >= 0 else None
        subject = self._subject(self._kind.field, key) if key else Subject(self._measure)
        self.chosen.emit(in_column(subject, column))

    def _subject(self, field: str, key: str, name: str = "") -> Subject:
        return Subject(self._measure, self._names.get((field, key), name or key), of_groups(field, key))
