"""The figures by other rules of counting, and how far they depend on what is assumed."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.model.figure import Measure
from expo_app.model.rules_dossier import RulesDossier
from expo_app.report.other_rules import (
    outcomes_table,
    profiles_table,
    profiles_title,
    sensitivity_table,
    sensitivity_title,
    waterfalls_table,
)
from expo_app.session.derive import Derived
from expo_app.session.figures.sensitivity import rules
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.pages.page import GAP
from expo_app.ui.tables.cells import columns_of
from expo_app.ui.tables.panel import TablePanel
from expo_app.ui.tables.totalled import TotalledTable
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.subject import Subject, in_column
from expo_app.ui.widgets.panel import Panel

_STATED, _RANGE, _BY, _NATIONALITY = 84, 126, 138, 96
_SENSITIVITY = {1: _STATED, 2: _RANGE, 3: _NATIONALITY, 4: _RANGE, 5: _STATED, 6: _BY, 7: _STATED, 8: _BY}


class WaterfallsPanel(Panel):
    """From rows to exhibitors, a column for each profile."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.table = TotalledTable(name)
        self.body.setContentsMargins(8, 12, 8, 4)
        for part in (self.title, self.subtitle):
            part.setContentsMargins(8, 0, 8, 0)
        self.body.addWidget(self.table, 1)

    def show_rules(self, found: RulesDossier, edition: str) -> None:
        """Show how rows become exhibitors."""
        spec = waterfalls_table(found, edition, WORDS)
        self.say(spec.title, WORDS.text("subtitle.waterfalls"))
        self.table.show_columns(columns_of(spec, WORDS), spec.keys)


class ProfilesPart(QWidget):
    """Every profile side by side, and below how each makes exhibitors of rows.

    Signals: `profile_chosen(name)` when its row is chosen, `figure_chosen(subject)` when a step is.
    """

    profile_chosen = Signal(str)
    figure_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.profiles = TablePanel(self.tr("Figures by each profile"))
        self.waterfalls = WaterfallsPanel(self.tr("From rows to exhibitors by each profile"))
        _stack(self, self.profiles, self.waterfalls)
        self.profiles.table.row_chosen.connect(lambda key: self.profile_chosen.emit(str(key)))
        self.waterfalls.table.row_chosen.connect(
            lambda _step: self.figure_chosen.emit(Subject(Measure.EXHIBITORS))
        )

    def show_rules(self, found: RulesDossier, dossier: Dossier) -> None:
        """Show what each profile says."""
        spec = profiles_table(found, dossier.query.against, WORDS)
        self.profiles.show_spec(spec, WORDS.text("note.profiles"))
        self.profiles.say(profiles_title(found, WORDS), WORDS.text("note.profiles"))
        self.waterfalls.show_rules(found, dossier.query.edition)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.profiles.table.apply_theme(palette)
        self.waterfalls.table.apply_theme(palette)


class RangesPart(QWidget):
    """Between which ends the figures lie, and below what each assumption gives.

    Signal: `figure_chosen(subject)`: how the figure is counted as the lists stand.
    """

    figure_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.ranges = TablePanel(self.tr("Ranges of the figures"))
        self.outcomes = TablePanel(self.tr("Figures by each assumption"))
        _stack(self, self.ranges, self.outcomes)
        self.ranges.table.row_chosen.connect(
            lambda measure: self.figure_chosen.emit(Subject(Measure(measure)))
        )
        self.outcomes.table.row_chosen.connect(
            lambda _assumed: self.figure_chosen.emit(
                in_column(Subject(Measure.EXHIBITORS), self.outcomes.asked)
            )
        )

    def show_rules(self, found: RulesDossier, dossier: Dossier) -> None:
        """Show how far the figures depend on what is assumed."""
        spec = sensitivity_table(found, WORDS)
        self.ranges.show_spec(spec, widths=_SENSITIVITY)
        self.ranges.say(sensitivity_title(found, WORDS), WORDS.text("subtitle.sensitivity"))
        self.ranges.subtitle.show()
        self.outcomes.show_spec(outcomes_table(found, WORDS), spec.note)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for panel in (self.ranges, self.outcomes):
            panel.table.apply_theme(palette)


class RulesView:
    """Both parts; they are counted beside everything else, and only once one of them is looked at."""

    def __init__(self, desk: Desk, is_looked_at: Callable[[], bool]) -> None:
        self.profiles, self.ranges = ProfilesPart(), RangesPart()
        self._desk, self._is_looked_at = desk, is_looked_at
        self._asked: tuple[Derived, Dossier] | None = None
        self._shown: tuple[Derived, Dossier] | None = None
        self.profiles.profile_chosen.connect(lambda name: desk.ask(profile=name))

    def ask(self, derived: Derived, dossier: Dossier) -> None:
        """Other figures are asked for."""
        self._asked = derived, dossier
        self.look()

    def look(self) -> None:
        """Count what is asked for, where that is looked at and not shown yet."""
        asked = self._asked
        if asked is None or asked is self._shown or not self._is_looked_at():
            return
        self._shown = asked
        derived, dossier = asked
        self._desk.work_beside(
            lambda _progress: rules(derived, dossier.query),
            lambda found: self._show(found, dossier),
            lambda: self._asked is asked,
        )

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.profiles.apply_theme(palette)
        self.ranges.apply_theme(palette)

    def _show(self, found: RulesDossier, dossier: Dossier) -> None:
        self.profiles.show_rules(found, dossier)
        self.ranges.show_rules(found, dossier)


def _stack(part: QWidget, upper: QWidget, lower: QWidget) -> None:
    layout = QVBoxLayout(part)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GAP)
    layout.addWidget(upper, 1)
    layout.addWidget(lower, 1)
