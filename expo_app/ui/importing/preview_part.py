"""Files, grid and findings side by side: what would be imported, changeable before it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from expo_app.model.finding import Finding
from expo_app.session.lists.previewing import Draft, FilePreview, Preview, SheetPreview
from expo_app.ui.importing.draft_book import DraftBook
from expo_app.ui.importing.facts_bar import FactsBar
from expo_app.ui.importing.files_part import FilesPart
from expo_app.ui.importing.grid import GridPart
from expo_app.ui.importing.keys import ImportKeys
from expo_app.ui.importing.notice import Notice
from expo_app.ui.importing.saying import Saying
from expo_app.ui.importing.side_part import SidePart
from expo_app.ui.theme.palette import Palette


class PreviewPart(QWidget):
    """The lists as they would be imported. What is said about them is written into `book`.

    Signals: `import_wanted()`, `leave_wanted()`, `cancel_wanted()` while the rest is read. It answers Enter
    wherever the focus is.
    """

    import_wanted = Signal()
    leave_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, add: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preview: Preview | None = None
        self.sheet: SheetPreview | None = None
        self._findings: Sequence[Finding] | None = None
        self.book = DraftBook(self)
        self._saying = Saying(self.book, self)
        self.facts, self.files, self.grid = FactsBar(), FilesPart(add), GridPart()
        self.side, self.notice = SidePart(), Notice()
        self.findings, self.changes = self.side.findings, self.side.changes
        ImportKeys(self, self.facts.fields, self.accept)
        self._place()
        self._connect()

    @property
    def draft(self) -> Draft:
        """What was said about the lists so far."""
        return self.book.draft

    @property
    def found(self) -> Sequence[Finding] | None:
        """What was not understood; None while it is looked for."""
        return self._findings

    def show_preview(self, preview: Preview) -> None:
        """Show the lists, or how they are understood now."""
        is_first = self.preview is None
        self.preview = preview
        self.facts.show_preview(preview)
        self.files.show_preview(preview)
        self.side.show_preview(preview)
        if is_first:
            self.take_focus()

    def take_focus(self) -> None:
        """What has to be said has the focus, else the cells; Enter imports from there."""
        (self.facts.edition if self.facts.lacks_edition else self.grid.grid).setFocus()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show what was not understood in them."""
        self._findings = tuple(found)
        if self.preview is not None:
            self.side.show_findings(found, self.preview)
        self._mark_cells()

    def show_considering(self) -> None:
        """A change is being understood."""
        self.facts.show_considering()

    def show_cell(self, source: str, row: int, column: int) -> None:
        """Show a cell (1-based) of one of the sheets."""
        if self.files.look_at_source(source):
            self.grid.grid.point_at(row, column)

    def accept(self) -> None:
        """Import, when everything is known that has to be."""
        if self.facts.go.isEnabled():
            self.import_wanted.emit()

    def clear(self) -> None:
        """Nothing is looked at any more."""
        self.preview, self._findings, self.sheet = None, None, None
        self.book.clear()
        self._saying.look(None, None)
        self.facts.show_considering()
        self.files.clear()
        self.side.clear()
        self.grid.show_sheet(None)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.files, self.grid, self.side, self.notice):
            part.apply_theme(palette)

    def _place(self) -> None:
        middle, body, layout = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        middle.addWidget(self.notice)
        middle.addWidget(self.grid, 1)
        middle.addStretch(0)
        body.addWidget(self.files)
        body.addLayout(middle, 1)
        body.addWidget(self.side)
        layout.addWidget(self.facts)
        layout.addLayout(body, 1)
        for box in (body, layout, middle):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)

    def _connect(self) -> None:
        say = self._saying
        self.files.looked.connect(self._look)
        self.files.file_ticked.connect(say.file_wanted)
        self.files.sheet_ticked.connect(say.sheet_wanted)
        self.grid.field_chosen.connect(say.field)
        self.grid.header_wanted.connect(say.header_row)
        self.grid.cancel_wanted.connect(self.cancel_wanted)
        self.findings.cell_wanted.connect(lambda f: self.show_cell(f.source, f.row, f.column))
        self.findings.decided.connect(say.decided)
        self.changes.decided.connect(say.decided)
        self.changes.row_wanted.connect(lambda source, row: self.show_cell(source, row, 0))
        self.facts.event_said.connect(say.event_name)
        self.facts.fact_said.connect(say.fact)
        self.facts.import_wanted.connect(self.accept)
        self.facts.leave_wanted.connect(self.leave_wanted)

    def _look(self, file: FilePreview, sheet: SheetPreview | None) -> None:
        assert self.preview is not None
        self.sheet = sheet
        self._saying.look(file, sheet)
        if sheet is None and self.grid.isAncestorOf(self.focusWidget() or self):
            self.files.focus_current()  # the grid goes, and with it the focus
        self.grid.show_sheet(sheet)
        self.grid.setVisible(sheet is not None)
        self.facts.show_sheet(sheet, self.preview)
        self.notice.say_why_not(file, sheet)
        self._mark_cells()

    def _mark_cells(self) -> None:
        source = self.sheet.source.id if self.sheet else ""
        self.grid.show_findings([f for f in self._findings or () if f.source == source])
