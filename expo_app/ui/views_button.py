"""Saved views: questions under a name, to be asked again."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QPushButton, QWidget

from expo_app.model.decision import SavedView
from expo_app.model.problem import Problem
from expo_app.model.query import Query
from expo_app.report.names import editions_named, scope_named
from expo_app.session.decisions.saved_views import saved_views, view_of
from expo_app.session.decisions.step_labels import label_of
from expo_app.ui.desk import Desk
from expo_app.ui.language import WORDS
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import on_enter
from expo_app.ui.wording import joined


class ViewsButton(QPushButton):
    """A menu of the saved views: one of them can be asked again, the present one saved, any taken away."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setProperty("kind", "chip")
        on_enter(self).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(" " + self.tr("Views"))
        self.setAccessibleName(self.tr("Saved views"))
        self.setToolTip(self.tr("Saved views: editions, population, profile and filters under a name"))
        self.choices = QMenu(self)
        self.choices.aboutToShow.connect(self.fill)
        self.clicked.connect(self._open)

    def fill(self) -> None:
        """Offer the views as they are now."""
        self.choices.clear()
        shown, views = self._shown(), saved_views(self._desk.state.decisions)
        for name, query in views.items():
            action = self.choices.addAction(name.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(query == shown)
            action.triggered.connect(partial(self._ask, query))
        if views:
            self.choices.addSeparator()
        save = self.choices.addAction(self.tr("Save this view…"))
        save.setEnabled(shown is not None)
        save.triggered.connect(self._name_it)
        if views:
            self._offer_to_remove(list(views))

    def save(self, name: str) -> None:
        """Keep what is shown under a name; one that is taken is kept anew."""
        shown = self._shown()
        if shown is None or not name.strip():
            return
        try:
            view = view_of(name.strip(), shown)
        except Problem as problem:
            self._desk.refused.emit(str(problem))
            return
        self._desk.decide([view], label_of([view]))

    def remove(self, name: str) -> None:
        """Take a view away."""
        self._desk.decide([SavedView(name, gone=True)], f"View “{name}” removed")

    def apply_theme(self, palette: Palette) -> None:
        """Draw the icon in another palette."""
        self.setIcon(icon("pin", palette.muted, 14))

    def _shown(self) -> Query | None:
        """What is shown, its editions named; None where nothing is."""
        dossier = self._desk.dossier
        return replace(dossier.query, by=None) if dossier else None

    def _ask(self, query: Query) -> None:
        self._desk.ask(
            edition=query.edition,
            against=query.against,
            population=query.population,
            profile=query.profile,
            where=query.where,
        )

    def _offer_to_remove(self, names: list[str]) -> None:
        menu = self.choices.addMenu(self.tr("Remove"))
        for name in names:
            menu.addAction(name.replace("&", "&&")).triggered.connect(partial(self.remove, name))

    def _name_it(self) -> None:
        name, is_given = QInputDialog.getText(
            self, self.tr("Save this view"), self.tr("Name"), text=self._proposed()
        )
        if is_given:
            self.save(name)

    def _proposed(self) -> str:
        """A name that tells what is shown."""
        dossier = self._desk.dossier
        if dossier is None:
            return ""
        return joined((editions_named(dossier, WORDS), scope_named(dossier, WORDS)))

    def _open(self) -> None:
        self.fill()
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))
