"""Countries: rankings above, the whole table with its total below; and the same for any other groups."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Breakdown, Measure
from expo_app.report import charts
from expo_app.report.headings import Station
from expo_app.report.names import group_name
from expo_app.report.several import one_key
from expo_app.report.spec import ChartKind, ChartSpec, TableColumn, TableSpec
from expo_app.report.tables_groups import countries_table, international_countries_table
from expo_app.report.visitors import spoken_of
from expo_app.report.words import Words
from expo_app.report.world_map import world_map
from expo_app.session.derive import Derived
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP, Page
from expo_app.ui.tables.cells import columns_of
from expo_app.ui.tables.totalled import TotalledTable
from expo_app.ui.tables.view import ROW_HEIGHT
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import RowSubject, Subject, in_column, of_groups
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.widgets.message import EmptyState
from expo_app.ui.widgets.panel import ChartPanel, Panel

ChartOf = Callable[[Dossier, Words, int], ChartSpec | None]
CHART_HEIGHT, _PADDING, _AROUND_TABLE = 264, 4, 14
_CHART_ROWS = 5
_ROOM_FOR_TWO = 992


@dataclass(frozen=True)
class GroupKind:
    """What is shown of groups: a chart, a second one where there is room, and the table."""

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
REGION_CHART, SPACE_CHART = "regions", "halls_by_space"


class GroupsPart(QWidget):
    """Rankings above, the whole table with its total below.

    Signal: `chosen(subject)` when something is clicked that the trail can explain.
    """

    chosen = Signal(object)

    def __init__(self, kind: GroupKind) -> None:
        super().__init__()
        self.kind = kind
        self._names: Mapping[tuple[str, str], str] = {}
        self._columns: Sequence[TableColumn] = ()
        self._measure = Measure.EXHIBITORS
        nothing = self.tr("The lists do not tell enough for this chart.")
        self.chart, self.second = ChartPanel(nothing), ChartPanel(nothing)
        self.table = TotalledTable(QCoreApplication.translate("Groups", kind.table_name))
        self.upper, self.table_panel = QHBoxLayout(), Panel()
        self._place()
        self.table.row_chosen.connect(lambda key: self.choose_row(str(key)))
        for panel in (self.chart, self.second):
            panel.mark_chosen.connect(partial(self.choose_mark, panel))

    def _place(self) -> None:
        self.upper.setSpacing(GAP)
        for panel in (self.chart, self.second):
            self.upper.addWidget(panel, 1)
        self.set_chart_height(CHART_HEIGHT)
        self.table_panel.title.hide()
        self.table_panel.body.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        self.table_panel.subtitle.hide()
        self.table_panel.body.addWidget(self.table, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP)
        layout.addLayout(self.upper)
        layout.addWidget(self.table_panel, 1)

    def show_groups(self, shown: Dossier, words: Words, of_visitors: bool) -> str:
        """Show the groups of exhibitors, or of visitors in their place; returns the note below them."""
        self._measure = Measure.VISITORS if of_visitors else Measure.EXHIBITORS
        self._names = {
            (field, row.key): group_name(breakdown.by, row, words)
            for field, breakdown in ((self.kind.field, self.kind.groups(shown)), ("region", shown.regions))
            for row in breakdown.rows
        }
        # Visitors take no space.
        second = charts.regions if of_visitors else self.kind.second
        first = self.kind.chart(shown, words, _CHART_ROWS)
        spec = self.kind.table(shown, words)
        self._columns = spec.columns
        self.table.show_columns(columns_of(spec, words), spec.keys)
        with self.chart.chart.laid_out_once(), self.second.chart.laid_out_once():
            self._share_height()
            self.chart.show_chart(first)
            self.second.show_chart(second(shown, words, _CHART_ROWS))
            if (layout := self.layout()) is not None:
                layout.activate()
        is_map = first is not None and first.kind is ChartKind.MAP
        return words.text("space").join(filter(None, (spec.note, words.text("map.boundaries") * is_map)))

    def mark(self, subject: object) -> None:
        """Keep the row selected that the trail speaks of, whether it was clicked in a chart or here."""
        if isinstance(subject, RowSubject):
            return
        where = subject.where if isinstance(subject, Subject) else ()
        keys = [value for field, value in where if field == self.kind.field]
        if len(keys) == 1:
            self.table.view.select_key(one_key(keys) if keys == [""] else keys[0])
        else:
            self.table.view.clearSelection()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.chart.apply_theme(palette)
        self.second.apply_theme(palette)
        self.table.apply_theme(palette)

    def arrange(self, is_wide: bool) -> None:
        """Beside the trail there is room for one chart."""
        self.second.setVisible(is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self.arrange(self.is_wide)
        self._share_height()

    def _share_height(self) -> None:
        """What a short table leaves of the height the charts take; one more row they give it, where it is
        the last."""
        spare = self.height() - GAP - CHART_HEIGHT - self.table.natural_height - _AROUND_TABLE
        self.set_chart_height(CHART_HEIGHT + (spare if spare >= -ROW_HEIGHT else 0))

    def set_chart_height(self, height: int) -> None:
        """Make the parts above the table that high."""
        for panel in (self.chart, self.second):
            panel.setFixedHeight(height)

    @property
    def is_wide(self) -> bool:
        """Whether there is room for two charts."""
        return self.width() >= _ROOM_FOR_TWO

    @property
    def asked(self) -> TableColumn | None:
        """The column of the table in which something was chosen; None where that is not known."""
        return self._columns[self.table.asked_column] if self.table.asked_column >= 0 else None

    def choose_mark(self, panel: ChartPanel, chart: str, key: str) -> None:
        """Ask for the figure of a mark."""
        field = "region" if chart == REGION_CHART else self.kind.field
        subject = self._subject(field, key, panel.name_of(key))
        column = TableColumn("", measure=Measure.NET_SPACE) if chart == SPACE_CHART else None
        self.chosen.emit(in_column(subject, column))

    def choose_row(self, key: str) -> None:
        """Ask for the figure in a row and a column; the key "" is that of the total."""
        subject = self._subject(self.kind.field, key) if key else Subject(self._measure)
        self.chosen.emit(in_column(subject, self.asked))

    def _subject(self, field: str, key: str, name: str = "") -> Subject:
        return Subject(self._measure, self._names.get((field, key), name or key), of_groups(field, key))


class GroupsPage(Page):
    """A page of groups of one kind."""

    def __init__(self, kind: GroupKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = GroupsPart(kind)
        self.chart, self.second, self.table = self.part.chart, self.part.second, self.part.table
        self.nothing = EmptyState(kind.station)
        self.nothing.hide()
        self.body.addWidget(self.part, 1)
        self.body.addWidget(self.nothing, 1)
        self.part.chosen.connect(self.chosen)

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show other figures, of exhibitors or of visitors."""
        shown, words = spoken_of(dossier, WORDS)
        note = self.part.show_groups(shown, words, shown is not dossier)
        self.head(self.part.kind.station, shown, words)
        has_groups = bool(self.part.kind.groups(shown).rows)
        self.part.setVisible(has_groups)
        self.nothing.setVisible(not has_groups)
        if not has_groups:
            self._say_nothing()
        if note:
            self.foot.setText(note + words.text("space") + self.foot.text())

    def mark(self, subject: object) -> None:
        """Keep the row selected that the trail speaks of."""
        self.part.mark(subject)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.part.apply_theme(palette)
        self.nothing.apply_theme(palette)

    def _say_nothing(self) -> None:
        self.nothing.say(
            self.tr("No list states countries or regions"),
            self.tr("Import a list that states them, and say which column it is."),
            ((self.tr("Import lists"), self.list_wanted.emit),),
        )
