"""What a newer list changes in the one that it replaces, before it is accepted."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from expo_app.model.decision import SourceFacts
from expo_app.session.lists.relisting import ChangedRow, Replacement
from expo_app.ui.importing.fields import called
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView
from expo_app.ui.tables.whole_rows import WholeRows
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.text import label

Line = tuple[str, str, tuple[str, int]]
"""A sign, what changed, and the row of the new list (source id and sheet row; row 0 is none)."""


class ChangesPart(QWidget):
    """The rows that are added, removed and changed.

    Signals: `row_wanted(source id, row)` when a row of the new list is to be shown; `decided(label,
    decisions)` when a person says that the other one of two lists is the newer.
    """

    row_wanted = Signal(str, int)
    decided = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = label("", "panel_title", wrap=True)
        self.about = label("", "small", "muted", wrap=True)
        self.turn = button(self.tr("The other list is newer"), self._turn, small=True)
        self._undated: Replacement | None = None
        self.table = TableView(self.tr("What the newer list changes"))
        self.table.setSortingEnabled(False)  # a row's cells stand below its name
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.summary)
        layout.addWidget(self.about)
        layout.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(4)
        layout.addWidget(WholeRows(self.table), 1)
        self.table.row_chosen.connect(self._choose)

    def show_replacements(self, found: Sequence[Replacement], new_files: Sequence[str]) -> None:
        """Show what replaces what; `new_files` are the hashes of the files that are to be imported."""
        self.summary.setText("\n".join(_summary(one) for one in found))
        self.about.setText("\n".join(_about(one, one.newer.sha256 in new_files) for one in found))
        self._undated = next(
            (one for one in found if not (one.older.list_date and one.newer.list_date)), None
        )
        self.turn.setVisible(self._undated is not None)
        lines = [line for one in found for line in _lines(one)]
        signs, texts, rows = zip(*lines, strict=True) if lines else ((), (), ())
        columns = (Column("", signs, width=28), Column(self.tr("Exhibitor, and what changed"), texts))
        self.table.show_columns(columns, rows)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.table.apply_theme(palette)

    def _turn(self) -> None:
        if self._undated is None:
            return
        older, newer = self._undated.older, self._undated.newer
        said = (
            SourceFacts(newer.file, sha256=newer.sha256, outdated=True),
            SourceFacts(older.file, sha256=older.sha256, outdated=False),
        )
        self.decided.emit(self.tr("{file} is the newer list").format(file=older.file), said)

    def _choose(self, row: tuple[str, int]) -> None:
        if row[1]:
            self.row_wanted.emit(*row)


def _summary(one: Replacement) -> str:
    change = one.change
    if not (change.added or change.removed or change.changed):
        return _tr("No row changed")
    return _tr("{added} added, {removed} removed, {changed} changed").format(
        added=f"{len(change.added):,}", removed=f"{len(change.removed):,}", changed=f"{len(change.changed):,}"
    )


def _about(one: Replacement, is_newer: bool) -> str:
    if is_newer:
        text = _tr("Replaces {older}, which is kept and left out of every figure.")
        return text.format(older=one.older.label)
    text = _tr("{older} is older than {newer}, which stays in force.")
    return text.format(older=one.older.label, newer=one.newer.label)


def _lines(one: Replacement) -> Iterator[Line]:
    """Removed rows first: they are what one would miss."""
    for row in one.change.removed:
        yield "−", row.organisation, ("", 0)
    for changed in one.change.changed:
        place = (changed.newer.source, changed.newer.row)
        yield "≠", changed.newer.organisation, place
        for text in _what_changed(changed):
            yield "", text, place
    for row in one.change.added:
        yield "+", row.organisation, (row.source, row.row)


def _what_changed(row: ChangedRow) -> Iterator[str]:
    blank = _tr("blank")
    for cell in row.cells:
        said = _tr("{field}: {old} → {new}")
        yield said.format(field=called(cell.field), old=cell.old or blank, new=cell.new or blank)


def _tr(text: str) -> str:
    return QCoreApplication.translate("ChangesPart", text)
