"""The trail of a figure: its definition, its rows, and the cell of the row that is looked at."""

import math
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QSizePolicy, QVBoxLayout, QWidget

from expo_app.model.change import Movement
from expo_app.model.dossier import Dossier
from expo_app.model.figure import Figure, Measure
from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.query import Query, about
from expo_app.model.terms import Population
from expo_app.report.spec import CellKind
from expo_app.report.told_groups import told_none
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import answer, resolve
from expo_app.session.figures.moved_rows import ADDED, rows_of_movement
from expo_app.session.figures.rows import row_waterfall, rows_of_cohort, rows_of_measure, space_counted
from expo_app.ui.language import WORDS
from expo_app.ui.tables.fitting import wanted
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView
from expo_app.ui.tables.whole_rows import WholeRows
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.cells import RowSubjects, cell_of
from expo_app.ui.trail.figure_part import FigurePart
from expo_app.ui.trail.source_part import SourcePart
from expo_app.ui.trail.subject import RowSubject, Subject
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language

_ROWS_SHOWN, _ROW_HEIGHT = 4, 24
_STAND, _BESIDE_NAME = 84, 162
"""The widest that stands are, and what stand and role may take together."""
_VISITORS = (Measure.VISITORS, Measure.INTERNATIONAL_VISITORS, Measure.ATTENDING_COUNTRIES)
_FROM_ABROAD = (Measure.INTERNATIONAL_EXHIBITORS, Measure.INTERNATIONAL_VISITORS)
_NO_WATERFALL = (
    Measure.REPRESENTED_COMPANIES,
    Measure.NEW,
    Measure.RETURNING,
    Measure.WON_BACK,
    Measure.LOST,
    Measure.RETENTION_RATE,
    Measure.CHURN_RATE,
)
_SPACES = (Measure.NET_SPACE, Measure.INTERNATIONAL_NET_SPACE)
_COUNTED_FROM = {Measure.RETENTION_RATE: Measure.RETURNING, Measure.CHURN_RATE: Measure.LOST}
_MARKED = {
    "country": Field.COUNTRY,
    "region": Field.COUNTRY,
    "sector": Field.SECTORS,
    "role": Field.ROLE,
    "hall": Field.HALL,
    "size": Field.NET_SPACE,
}
_MARKED_BY_MEASURE = {
    Measure.NET_SPACE: Field.NET_SPACE,
    Measure.INTERNATIONAL_EXHIBITORS: Field.COUNTRY,
    Measure.INTERNATIONAL_SHARE: Field.COUNTRY,
    Measure.EXHIBITING_COUNTRIES: Field.COUNTRY,
    Measure.ATTENDING_COUNTRIES: Field.COUNTRY,
    Measure.REPRESENTED_COMPANIES: Field.ROLE,
}


class FigureTrail(QWidget):
    """Figure, waterfall, rows and source, one below the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part, self.source = FigurePart(), SourcePart()
        self._heading = label("", "small", "muted")
        self.rows = TableView(self.tr("Rows behind the figure"))
        self.rows.horizontalHeader().hide()
        self.rows.set_row_height(_ROW_HEIGHT)
        self._room = WholeRows(self.rows)
        self._room.setMinimumHeight(_ROWS_SHOWN * _ROW_HEIGHT)
        self._room.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.rows.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(6)
        layout.addWidget(self.part)
        layout.addWidget(self._heading)
        layout.addWidget(self._room, 1)  # as many as there is room for
        layout.addWidget(self.source)
        layout.addStretch(0)
        self.rows.row_chosen.connect(self._show_row)
        self.rows.selectionModel().currentRowChanged.connect(
            lambda now, _before: self._show_row(self.rows.table.key(now.row())) if now.isValid() else None
        )

    def show_subject(self, subject: Subject, derived: Derived, dossier: Dossier) -> str:
        """Show a figure; returns what the trail is called then."""
        self._derived = derived
        query = _query(subject, dossier.query)
        asked = replace(query, population=_compared(derived))
        figure = _as_told(answer(derived, asked).figure(subject.measure), subject, dossier)
        # Which rows make a figure of visitors is the same whatever it is compared with.
        behind = replace(query, against="") if subject.measure in _VISITORS else query
        rows = _rows(derived, behind, subject)
        against, defined = resolve(derived, asked).against, ""
        if subject.first:
            figure = Figure(subject.measure, rows.loc[rows["counted"], "unit"].nunique())
        if subject.movement:
            figure = Figure(subject.measure, float(rows[ADDED].sum()))
            defined = WORDS.text(f"moved.{subject.movement}", edition=query.edition, against=against)
        self.part.show_figure(figure, against, dossier.profile, WORDS, defined)
        self._show_waterfall(rows.iloc[:0] if subject.movement else rows, derived, behind, subject.measure)
        self._show_rows(rows, _marked_field(subject))
        name = subject.name or WORDS.sentence(WORDS.text(f"measure.{subject.measure}"))
        noun = WORDS.text(f"measure.{subject.measure}")
        text = self.tr("{name}, {noun} {edition}") if subject.name else self.tr("{name} {edition}")
        return text.format(name=name, noun=noun, edition=query.edition)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.rows.apply_theme(palette)
        self.source.apply_theme(palette)

    def _show_waterfall(self, rows: pd.DataFrame, derived: Derived, query: Query, measure: Measure) -> None:
        population = Population.VISITORS if measure in _VISITORS else Population.EXHIBITORS
        waterfall = None
        if measure not in _NO_WATERFALL and not rows.empty:
            waterfall = row_waterfall(rows, resolve(derived, replace(query, population=population)))
        self.part.show_waterfall(waterfall, _counted(measure), WORDS)

    def _show_rows(self, rows: pd.DataFrame, field: Field) -> None:
        said = WORDS.counted("noun.rows", len(rows))
        self._heading.setText(self.tr("The rows behind it: {rows}").format(rows=said))
        stands = Column(self.tr("Stand"), rows["stands"].tolist(), width=_STAND)
        left = _BESIDE_NAME - min(_STAND, wanted(stands, QFontMetrics(self.rows.font())))
        columns = (
            Column(self.tr("Organisation"), rows["organisation"].tolist()),
            stands,
            *self._last_columns(rows, left),
        )
        told = [column for column in columns if any(column.values)]  # visitors have no stands
        self.rows.show_columns(told, RowSubjects(rows, field))
        self._room.setMaximumHeight(max(_ROWS_SHOWN, len(rows)) * _ROW_HEIGHT)
        self._room.setVisible(len(rows) > 0)
        self.source.setVisible(len(rows) > 0)
        first = next((place for place, (_, ok, _) in enumerate(_states(rows)) if ok), 0)
        if len(rows):
            self.rows.selectRow(first)
            self.rows.scrollTo(self.rows.table.index(first, 0))

    def _last_columns(self, rows: pd.DataFrame, room: int) -> Iterator[Column]:
        """What each row counts as, in so many pixels, or what it adds to a sum of square metres, and in which
        edition."""
        if ADDED not in rows:
            state = [in_language(role if ok else why) for role, ok, why in _states(rows)]
            yield Column(self.tr("Role"), state, width=room)
            return
        if rows["edition"].nunique() > 1:
            yield Column(self.tr("Edition"), rows["edition"].tolist(), width=48)
        added = [None if math.isnan(space) else space for space in rows[ADDED].tolist()]
        yield Column(self.tr("m²"), added, metres_added, CellKind.AREA, width=64)

    def _show_row(self, subject: RowSubject | None) -> None:
        if subject is None:
            return
        source = self._derived.sources[subject.source]
        layout = self._derived.layouts.get(subject.source)
        self.source.show_cell(source, layout, cell_of(subject, layout))


def metres_added(space: float) -> str:
    """Square metres as a list states them, with their sign where they are taken off: two decimals at most."""
    decimals = next(few for few in range(3) if round(space, few) == round(space, 2))
    return WORDS.number(space, decimals)


def _counted(measure: Measure) -> Measure:
    """What rows are counted to for a figure: those from abroad, all exhibitors, or all visitors."""
    if measure in _FROM_ABROAD:
        return measure
    return Measure.VISITORS if measure in _VISITORS else Measure.EXHIBITORS


def _states(rows: pd.DataFrame) -> list[tuple[str, bool, str]]:
    columns = (rows["role"].tolist(), rows["counted"].tolist(), rows["not_counted_because"].tolist())
    return list(zip(*columns, strict=True))


def _query(subject: Subject, query: Query) -> Query:
    """The query narrowed to the subject; another edition is compared with the one before it."""
    narrowed = dict(subject.where)
    asked = about(query.where, Population.VISITORS) if subject.measure in _VISITORS else query.where
    where = tuple(pair for pair in asked if pair[0] not in narrowed) + subject.where
    if subject.against or subject.edition not in ("", query.edition):
        edition = subject.edition or query.edition
        return replace(query, where=where, edition=edition, against=subject.against)
    return replace(query, where=where)


def _as_told(figure: Figure, subject: Subject, dossier: Dossier) -> Figure:
    """The figure without a previous value where the list compared with tells no such groups at all."""
    told = {"hall": dossier.halls, "size": dossier.sizes}
    groups = [told[field] for field, _ in subject.where if field in told]
    is_untold = not subject.edition and any(map(told_none, groups))
    return replace(figure, previous=None) if is_untold else figure


def _compared(derived: Derived) -> Population:
    """Whose editions are compared: the exhibitors', where there are any."""
    return Population.EXHIBITORS if derived.editions_with(Population.EXHIBITORS) else Population.VISITORS


def _rows(derived: Derived, query: Query, subject: Subject) -> pd.DataFrame:
    """The rows of a measure; none where the edition has no list for it."""
    measure = _COUNTED_FROM.get(subject.measure, subject.measure)
    try:
        if subject.first:
            return rows_of_cohort(derived, query, subject.first)
        if subject.movement:
            return rows_of_movement(derived, query, Movement(subject.movement))
        rows = rows_of_measure(derived, query, measure)
        return rows.assign(**{ADDED: space_counted(derived, query, rows)}) if measure in _SPACES else rows
    except Problem:
        return rows_of_measure(derived, query, Measure.EXHIBITORS).iloc[:0]


def _marked_field(subject: Subject) -> Field:
    """Whose cell is marked: the one that put the rows into the group."""
    for field, _value in subject.where:
        if field in _MARKED:
            return _MARKED[field]
    return _MARKED_BY_MEASURE.get(subject.measure, Field.ORGANISATION)
