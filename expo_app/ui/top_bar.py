"""The bar above every page: event, editions, filters, find, export."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.profile import PROFILES
from expo_app.model.terms import Population
from expo_app.report.definitions import profile_label
from expo_app.session.figures.profiles import profiles_of
from expo_app.ui.asking import Choices, filtered
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS, lang
from expo_app.ui.stations import OF_EXHIBITORS, VISITORS
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.views_button import ViewsButton
from expo_app.ui.widgets.buttons import on_enter
from expo_app.ui.widgets.chip import FilterChip
from expo_app.ui.widgets.keyed_button import KeyedButton
from expo_app.ui.widgets.signs import give_signs
from expo_app.ui.widgets.text import elided, label

HEIGHT = 88
_SIDE, _GAP, _ROOM_FOR_ALL = 24, 8, 960
_WIDE, _NARROW = (240, 124, 124, 192), (160, 96, 96, 120)
"""Widths of event, edition, edition compared with, and the field to find."""
_STEPS = (
    (True, 0),
    (True, 160),
    (True, 112),
    (True, 72),
    (False, 160),
    (False, 112),
    (False, 72),
    (False, 48),
)
"""How chips are fitted, the longest first: with their name or without, and the pixels for their value."""
_ALONE = {VISITORS: Population.VISITORS} | dict.fromkeys(OF_EXHIBITORS, Population.EXHIBITORS)


class TopBar(QFrame):
    """Shows what is asked and asks something else.

    Signal: `sought(text)` whenever the text to find changes. The menus of the event and of Export are
    filled by whoever owns the actions.
    """

    sought = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "top_bar")
        self.setFixedHeight(HEIGHT)
        self._desk = desk
        self.event_menu, self.export_menu = QMenu(self), QMenu(self)
        self._event = QPushButton()
        self._event.setMenu(self.event_menu)
        self._event.setStyleSheet("text-align: left; font-weight: 600;")
        self.edition, self.against = QComboBox(), QComboBox()
        self.finder = QLineEdit()
        self.export = KeyedButton(self.tr("Export"), QKeySequence("Ctrl+E").toString())
        self.export.setMenu(self.export_menu)
        on_enter(self._event)
        for control in (self._event, self.export, self.edition, self.against):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._alone: Population | None = None
        self._named = ""
        self.chips, self.views = self._made_chips(), ViewsButton(desk)
        self._name_controls()
        self._place()
        self._connect()

    def _made_chips(self) -> dict[str, FilterChip]:
        everything = self.tr("All")
        chips = {
            "population": FilterChip("population", self.tr("Population")),
            "profile": FilterChip("profile", self.tr("Profile")),
        }
        names = (("origin", self.tr("Origin")), ("region", self.tr("Region")))
        for field, name in (*names, ("sector", self.tr("Sector")), ("role", self.tr("Role"))):
            resting = self.tr("Domestic and international") if field == "origin" else everything
            chips[field] = FilterChip(field, name, resting)
        return chips

    def _name_controls(self) -> None:
        self._event.setAccessibleName(self.tr("Event and workspace"))
        self.edition.setAccessibleName(self.tr("Edition"))
        self.against.setAccessibleName(self.tr("Edition compared with"))
        self.finder.setAccessibleName(self.tr("Find a company"))
        self.finder.setPlaceholderText(self.tr("Find a company"))
        self.finder.setClearButtonEnabled(True)

    def _place(self) -> None:
        self._event.setFixedHeight(32)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(_GAP)
        for widget in (self._event, self.edition, label(self.tr("against"), "small", "muted"), self.against):
            upper.addWidget(widget)
        upper.insertSpacing(1, 16)
        upper.addStretch(1)
        upper.addWidget(self.finder)
        upper.addWidget(self.export)
        lower.setSpacing(_GAP)
        for chip in self.chips.values():
            lower.addWidget(chip)
        lower.addStretch(1)
        lower.addWidget(self.views)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 8, _SIDE, 11)
        layout.setSpacing(8)
        layout.addLayout(upper)
        layout.addLayout(lower)

    def _connect(self) -> None:
        self._desk.workspace_changed.connect(self.follow)
        self._desk.figures_changed.connect(self.follow)
        self.edition.activated.connect(lambda _index: self._ask_edition())
        self.edition.highlighted.connect(self._expect_edition)
        self.against.activated.connect(lambda _index: self._desk.ask(against=self.against.currentData()))
        self.against.highlighted.connect(
            lambda index: self._desk.expect(against=self.against.itemData(index))
        )
        self.finder.textChanged.connect(self.sought)
        for chip in self.chips.values():
            chip.chosen.connect(lambda field, value: self._desk.ask(**self._asked(field, value)))
            chip.pointed.connect(lambda field, value: self._desk.expect(**self._asked(field, value)))

    def follow(self) -> None:
        """Show what the desk is asked now and what else could be."""
        dossier, choices = self._desk.dossier, self._desk.choices
        derived, workspace = self._desk.derived, self._desk.workspace
        stem = workspace.path.stem if workspace else ""
        name = (derived.event.named(lang()) if derived else "") or stem
        self._named = name
        self._event.setToolTip(f"{name}\n{workspace.path}" if workspace else "")
        asked = dossier.query if dossier else self._desk.query
        _fill(self.edition, choices.editions, asked.edition)
        self.against.setPlaceholderText(self.tr("none") if choices.editions else "")
        _fill(self.against, [year for year in choices.editions if year != asked.edition], asked.against)
        self.export.setEnabled(dossier is not None)
        self._offer(choices)

    def show_station(self, name: str) -> None:
        """Some stations speak of exhibitors or visitors alone, whatever is asked for elsewhere."""
        self._alone = _ALONE.get(name)
        self._offer(self._desk.choices)

    def apply_theme(self, palette: Palette) -> None:
        """Draw icons in another palette."""
        self.export.setIcon(icon("export", palette.text, 16, disabled=palette.missing))
        give_signs(self.finder, "search", palette)
        for chip in self.chips.values():
            chip.apply_theme(palette)
        self.views.apply_theme(palette)

    def clear_find(self) -> bool:
        """Empty the field to find; False when it was empty."""
        had_text = bool(self.finder.text())
        self.finder.clear()
        return had_text

    def _offer(self, choices: Choices) -> None:
        where = dict(self._desk.query.where)
        origins = (("international", self.tr("International")), ("domestic", self.tr("Domestic")))
        known = profiles_of(self._desk.derived) if self._desk.derived else PROFILES
        profiles = tuple((profile.name, profile_label(profile, WORDS.lang)) for profile in known.values())
        called = {
            Population.EXHIBITORS: self.tr("Exhibitors"),
            Population.VISITORS: self.tr("Visitors"),
        }
        offered = (self._alone,) if self._alone else choices.populations or (self._desk.query.population,)
        populations = tuple((str(known), called[known]) for known in offered)
        self.chips["population"].offer(populations, str(self._alone or self._desk.query.population))
        self.chips["profile"].offer(profiles, self._desk.query.profile)
        self.chips["origin"].offer(origins if choices.editions else (), where.get("origin", ""))
        self.chips["region"].offer(choices.regions, where.get("region", ""))
        self.chips["sector"].offer(choices.sectors, where.get("sector", ""))
        self.chips["role"].offer(choices.roles, where.get("role", ""))
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit into the room there is."""
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """In a narrow window, or with long words, what can be shortened is: nothing lies over another."""
        room = self.width() - 2 * _SIDE
        fields = _WIDE if room >= _ROOM_FOR_ALL else _NARROW
        parts = (self._event, self.edition, self.against, self.finder)
        for part, width in zip(parts, fields, strict=True):
            part.setFixedWidth(width)
        shown = elided(self._named, self._event.fontMetrics(), self._event.width() - 56)
        self._event.setText(f"   {shown}".replace("&", "&&"))  # a button with a menu has no left padding
        chips = tuple(self.chips.values())
        left = room - self.views.sizeHint().width() - _GAP * len(chips)
        fitting = (step for step in _STEPS if sum(chip.width_for(*step) for chip in chips) <= left)
        step = next(fitting, _STEPS[-1])
        for chip in chips:
            chip.fit(*step)
        if (layout := self.layout()) is not None:
            layout.activate()  # what was fitted to another width is never painted at this one

    def _asked(self, field: str, value: str) -> dict[str, Any]:
        """The fields of the query that a chip changes; without a value its filter goes."""
        if field == "profile":
            return {"profile": value}
        if field == "population":
            return {"population": Population(value)}
        return {"where": filtered(self._desk.query.where, field, value)}

    def _ask_edition(self) -> None:
        """Another edition is compared with the one before it until something else is asked."""
        self._desk.ask(edition=self.edition.currentData(), against="")

    def _expect_edition(self, index: int) -> None:
        self._desk.expect(edition=self.edition.itemData(index), against="")


def _fill(box: QComboBox, years: Sequence[str], current: str) -> None:
    with QSignalBlocker(box):  # nobody points at what is filled in
        box.clear()
        for year in years:
            box.addItem(year, year)
        box.setCurrentIndex(box.findData(current))
    box.setEnabled(box.count() > 1)
