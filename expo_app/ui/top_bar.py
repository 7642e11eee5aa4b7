"""The bar above every page: event, editions, filters, find, export."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
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
from expo_app.ui.desk import Choices, Desk
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.chip import FilterChip
from expo_app.ui.widgets.text import elided, label

HEIGHT = 88


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
        self.export = QPushButton(" " + self.tr("Export") + "  " + QKeySequence("Ctrl+E").toString())
        self.export.setMenu(self.export_menu)
        for control in (self._event, self.export, self.edition, self.against):
            control.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chips = self._made_chips()
        self._name_controls()
        self._place()
        self._connect()

    def _made_chips(self) -> dict[str, FilterChip]:
        everything = self.tr("All")
        chips = {"profile": FilterChip("profile", self.tr("Profile"))}
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
        self.export.setAccessibleName(self.tr("Export"))

    def _place(self) -> None:
        self._event.setFixedSize(240, 32)
        self.edition.setFixedWidth(124)
        self.against.setFixedWidth(124)
        self.finder.setFixedWidth(192)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        for widget in (self._event, self.edition, label(self.tr("against"), "small", "muted"), self.against):
            upper.addWidget(widget)
        upper.insertSpacing(1, 16)
        upper.addStretch(1)
        upper.addWidget(self.finder)
        upper.addWidget(self.export)
        lower.setSpacing(8)
        for chip in self.chips.values():
            lower.addWidget(chip)
        lower.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 11)
        layout.setSpacing(8)
        layout.addLayout(upper)
        layout.addLayout(lower)

    def _connect(self) -> None:
        self._desk.workspace_changed.connect(self.follow)
        self._desk.figures_changed.connect(self.follow)
        self.edition.activated.connect(lambda _index: self._ask_edition())
        self.against.activated.connect(lambda _index: self._desk.ask(against=self.against.currentData()))
        self.finder.textChanged.connect(self.sought)
        for chip in self.chips.values():
            chip.chosen.connect(self._ask)

    def follow(self) -> None:
        """Show what the desk is asked now and what else could be."""
        dossier, choices = self._desk.dossier, self._desk.choices
        derived, workspace = self._desk.derived, self._desk.workspace
        stem = workspace.path.stem if workspace else ""
        name = derived.event.name if derived and derived.event.name else stem
        shown = elided(name, self._event.fontMetrics(), self._event.width() - 56)
        self._event.setText(f"  {shown}".replace("&", "&&"))  # a button with a menu has no left padding
        self._event.setToolTip(f"{name}\n{workspace.path}" if workspace else "")
        asked = dossier.query if dossier else self._desk.query
        _fill(self.edition, choices.editions, asked.edition)
        _fill(self.against, [year for year in choices.editions if year != asked.edition], asked.against)
        self.export.setEnabled(dossier is not None)
        self._offer(choices)

    def apply_theme(self, palette: Palette) -> None:
        """Draw icons in another palette."""
        self.export.setIcon(icon("export", palette.text, 16))
        for action in self.finder.actions():
            self.finder.removeAction(action)
        self.finder.addAction(icon("search", palette.muted, 14), QLineEdit.ActionPosition.LeadingPosition)
        for chip in self.chips.values():
            chip.apply_theme(palette)

    def clear_find(self) -> bool:
        """Empty the field to find; False when it was empty."""
        had_text = bool(self.finder.text())
        self.finder.clear()
        return had_text

    def _offer(self, choices: Choices) -> None:
        where = dict(self._desk.query.where)
        origins = (("international", self.tr("International")), ("domestic", self.tr("Domestic")))
        profiles = tuple((profile.name, profile.label) for profile in PROFILES.values())
        self.chips["profile"].offer(profiles, self._desk.query.profile)
        self.chips["origin"].offer(origins if choices.editions else (), where.get("origin", ""))
        self.chips["region"].offer(choices.regions, where.get("region", ""))
        self.chips["sector"].offer(choices.sectors, where.get("sector", ""))
        self.chips["role"].offer(choices.roles, where.get("role", ""))

    def _ask(self, field: str, value: str) -> None:
        if field == "profile":
            self._desk.ask(profile=value)
        else:
            self._desk.filter(field, value)

    def _ask_edition(self) -> None:
        """Another edition is compared with the one before it until something else is asked."""
        self._desk.ask(edition=self.edition.currentData(), against="")


def _fill(box: QComboBox, years: Sequence[str], current: str) -> None:
    box.clear()
    for year in years:
        box.addItem(year, year)
    box.setCurrentIndex(box.findData(current))
    box.setEnabled(box.count() > 1)
