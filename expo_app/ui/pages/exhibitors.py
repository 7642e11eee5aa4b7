"""Every exhibitor of the edition, one row each; a row opens the trail at its cell."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from expo_app.model.dossier import Dossier
from expo_app.model.layout import Field
from expo_app.model.query import Query
from expo_app.model.terms import Population
from expo_app.report.headings import Station
from expo_app.report.spec import CellKind
from expo_app.session.derive import Derived
from expo_app.session.figures.rows import country_names, earlier_editions, rows_that_count
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS, lang
from expo_app.ui.pages.page import Page
from expo_app.ui.pages.rules_view import RulesView
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView
from expo_app.ui.tables.whole_rows import WholeRows
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.cells import RowSubjects
from expo_app.ui.trail.subject import Subject
from expo_app.ui.widgets.panel import Panel
from expo_app.ui.widgets.signs import give_signs
from expo_app.ui.widgets.switched import Switched
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language

_FIELDS = (
    Field.ORGANISATION,
    Field.ORGANISATION_LOCAL,
    Field.COUNTRY,
    Field.ROLE,
    Field.SECTORS,
    Field.HALL,
    Field.STAND,
    Field.NET_SPACE,
    "",
)
"""What the columns hold; cells of the lists can be corrected there."""


_COLUMNS = (
    *("source", "row", "unit", "organisation", "organisation_local", "country", "role", "sectors"),
    *("halls", "stands", "net_space_sqm"),
)
"""What the table tells of a row, and where the row stands."""


class ExhibitorsPage(Page):
    """A table of all that counts, to be filtered and sorted; in its place the figures by other rules, or
    their ranges.

    Signal: `sought(text)` when the text to find was changed here.
    """

    sought = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.question = _listed
        self._asked: Dossier | None = None
        self.finder = QLineEdit()
        self.finder.setPlaceholderText(self.tr("Filter by name, country, sector or stand"))
        self.finder.setAccessibleName(self.tr("Filter the exhibitors"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setFixedWidth(320)
        self.count = label("", "small", "muted")
        self.table = TableView(self.tr("Exhibitors"))
        self._panel = Panel()
        self.rules = RulesView(desk, lambda: self.parts.shown is not self._panel)
        self.parts = Switched(
            (
                (self.tr("List"), self._panel),
                (self.tr("By other rules"), self.rules.profiles),
                (self.tr("Ranges"), self.rules.ranges),
            )
        )
        self.parts.switched.connect(self.rules.look)
        self._place()
        self.finder.textChanged.connect(self._filter)
        for chosen in (
            self.table.row_chosen,
            self.rules.profiles.figure_chosen,
            self.rules.ranges.figure_chosen,
        ):
            chosen.connect(self.chosen)
        self.table.narrowed.connect(self._count)

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 8, 12, 8)
        head.addWidget(self.finder)
        head.addSpacing(8)
        head.addWidget(self.count)
        head.addStretch(1)
        self._panel.title.hide()
        self._panel.subtitle.hide()
        self._panel.body.setContentsMargins(4, 0, 4, 4)
        self._panel.body.addLayout(head)
        self._panel.body.addWidget(WholeRows(self.table), 1)
        self.body.addWidget(self.parts, 1)

    def show_figures(self, derived: Derived, dossier: Dossier) -> None:
        """Show the exhibitors of another query, whomever the other pages speak of; a long list of them is
        made beside."""
        self._asked = dossier
        self.head(Station.EXHIBITORS, dossier)
        self.rules.ask(derived, dossier)
        self._desk.tell_page(
            _listed,
            dossier.query,
            lambda made: self._show(*made),
            lambda: self._asked is dossier,
        )

    def _show(self, columns: tuple[Column, ...], keys: RowSubjects) -> None:
        self.table.show_columns(columns, keys)
        self._count()

    def mark(self, subject: object) -> None:
        """Keep the row selected that the trail speaks of."""
        if isinstance(subject, Subject):
            self.table.clearSelection()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.table.apply_theme(palette)
        self.rules.apply_theme(palette)
        give_signs(self.finder, "filter", palette)

    def look_for(self, text: str) -> None:
        """Filter by this text."""
        if text:
            self.parts.show_part(self._panel)
        self.finder.setText(text)

    def compare_profiles(self) -> None:
        """Show what the figures are by other rules."""
        self.parts.show_part(self.rules.profiles)

    def _filter(self, text: str) -> None:
        self.table.table.filter(text)
        self._count()
        self.sought.emit(text)

    def _count(self) -> None:
        shown, height = self.table.table.rowCount(), self.table.table.height
        said = WORDS.counted("noun.exhibitors", height)
        if shown < height:
            said = self.tr("{shown} of {all}").format(shown=WORDS.number(shown), all=said)
        self.count.setText(said)


def _headers() -> Sequence[str]:
    return (
        _tr("Exhibitor"),
        _tr("Name in the other language"),
        _tr("Country or region"),
        _tr("Role"),
        _tr("Sectors"),
        _tr("Hall"),
        _tr("Stand"),
        _tr("Net m²"),
        _tr("Earlier editions"),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExhibitorsPage", text)


def _listed(derived: Derived, query: Query) -> tuple[tuple[Column, ...], RowSubjects]:
    """The exhibitors that count, whomever the other pages speak of, as columns and what their rows are."""
    asked = replace(query, population=Population.EXHIBITORS)
    counting = rows_that_count(derived, asked, _COLUMNS)
    earlier = earlier_editions(derived, asked)
    columns = exhibitor_columns(counting, country_names(derived, lang()), earlier, _headers())
    return columns, RowSubjects(counting)


def exhibitor_columns(
    rows: pd.DataFrame, countries: dict[str, str], earlier: dict[str, str], headers: Sequence[str]
) -> tuple[Column, ...]:
    """The columns of rows (schema.COUNTED), under nine headers; what no row tells has no column."""
    roles = {role: in_language(role) for role in rows["role"].unique()}
    space = [None if math.isnan(value) else value for value in rows["net_space_sqm"].tolist()]
    values: tuple[list[Any], ...] = (
        rows["organisation"].tolist(),
        rows["organisation_local"].tolist(),
        [countries.get(code, "") for code in rows["country"].tolist()],
        [roles[role] for role in rows["role"].tolist()],
        rows["sectors"].tolist(),
        rows["halls"].tolist(),
        rows["stands"].tolist(),
        space,
        [earlier.get(unit, "") for unit in rows["unit"].tolist()],
    )
    widths = (0, 176, 144, 88, 200, 112, 96, 96, 136)
    named = zip(headers, values, widths, _FIELDS, strict=True)
    told = [one for one in named if not one[2] or any(one[1])]
    return tuple(
        Column(header, found, WORDS.number, CellKind.AREA, width, field=field)
        if found is space
        else Column(header, found, str, CellKind.TEXT, width, strong=not width, field=field)
        for header, found, width, field in told
    )
