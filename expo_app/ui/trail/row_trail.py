"""The trail of one row: as it was understood, and as it stands in its file."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from expo_app.model.dossier import Dossier
from expo_app.session.derive import Derived
from expo_app.session.figures.figures import counted
from expo_app.session.figures.rows import country_names
from expo_app.ui.language import WORDS, lang
from expo_app.ui.theme.palette import Palette
from expo_app.ui.trail.cells import cell_of
from expo_app.ui.trail.row_part import RowPart
from expo_app.ui.trail.source_part import SourcePart
from expo_app.ui.trail.subject import RowSubject


class RowTrail(QWidget):
    """What a row says, and its cells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row, self.source = RowPart(), SourcePart(rows=10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(16)
        layout.addWidget(self.row)
        layout.addWidget(self.source)
        layout.addStretch(1)

    def show_subject(self, subject: RowSubject, derived: Derived, dossier: Dossier | None) -> str:
        """Show a row; one that is no participation (a total) shows only its cells. Returns whose row it
        is."""
        profile = dossier.profile.name if dossier else "ufi"
        rows = counted(derived, profile)
        found = rows[(rows["source"] == subject.source) & (rows["row"] == subject.row)]
        self.row.setVisible(len(found) > 0)
        if len(found):
            row = found.iloc[0]
            self.row.show_row(row, country_names(derived, lang()).get(str(row["country"]), ""), WORDS)
        layout = derived.layouts.get(subject.source)
        self.source.show_cell(derived.sources[subject.source], layout, cell_of(subject, layout))
        names = (str(found.iloc[0][name]) for name in ("organisation", "organisation_local") if len(found))
        return next(filter(None, names), subject.name)  # it may be called otherwise since it was chosen

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.source.apply_theme(palette)
