"""Files, grid and findings side by side: what would be imported, changeable before it is."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from expo_app.model.finding import Finding
from expo_app.model.layout import Field
from expo_app.session.previewing import Draft, FilePreview, Preview, SheetPreview
from expo_app.ui.importing.drafting import (
    with_country,
    with_facts,
    with_field,
    with_file,
    with_header_row,
    with_sheet,
)
from expo_app.ui.importing.facts_bar import FactsBar
from expo_app.ui.importing.files_part import FilesPart
from expo_app.ui.importing.grid import GridPart
from expo_app.ui.importing.side_part import SidePart
from expo_app.ui.importing.wording import for_page
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.message import ErrorBox


class PreviewPart(QWidget):
    """The lists as they would be imported.

    Signals: `drafted(draft)` when a person said something about them; `import_wanted()`,
    `leave_wanted()`. It answers Enter wherever the focus is.
    """

    drafted = Signal(object)
    import_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, add: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = Draft()
        self.preview: Preview | None = None
        self._file: FilePreview | None = None
        self.sheet: SheetPreview | None = None
        self._findings: Sequence[Finding] | None = None
        self.facts, self.files, self.grid = FactsBar(), FilesPart(add), GridPart()
        self.side, self.notice, self._notice_room = SidePart(), ErrorBox(), QWidget()
        self.findings, self.changes = self.side.findings, self.side.changes
        self._place()
        self._connect()

    def _place(self) -> None:
        notice, middle = QVBoxLayout(self._notice_room), QVBoxLayout()
        notice.setContentsMargins(12, 12, 12, 0)
        notice.addWidget(self.notice)
        middle.addWidget(self._notice_room)
        middle.addWidget(self.grid, 1)
        middle.addStretch(0)
        body, layout = QHBoxLayout(), QVBoxLayout(self)
        body.addWidget(self.files)
        body.addLayout(middle, 1)
        body.addWidget(self.side)
        layout.addWidget(self.facts)
        layout.addLayout(body, 1)
        for box in (body, layout, middle):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(0)

    def _connect(self) -> None:
        self.files.looked.connect(self._look)
        self.files.file_ticked.connect(lambda file, on: self._say(with_file(self.draft, file, on)))
        self.files.sheet_ticked.connect(lambda sheet, on: self._say(with_sheet(self.draft, sheet, on)))
        self.grid.field_chosen.connect(self._say_field)
        self.grid.header_wanted.connect(self._say_header_row)
        self.findings.cell_wanted.connect(lambda f: self.show_cell(f.source, f.row, f.column))
        self.findings.country_said.connect(
            lambda written, code: self._say(with_country(self.draft, written, code))
        )
        self.changes.row_wanted.connect(lambda source, row: self.show_cell(source, row, 0))
        self.facts.event_said.connect(self._say_event)
        self.facts.fact_said.connect(self._say_fact)
        self.facts.import_wanted.connect(self.accept)
        self.facts.leave_wanted.connect(self.leave_wanted)
        for field in (self.facts.event_name, self.facts.edition, self.facts.list_date):
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in a field takes what was typed first; the next Enter imports."""
        if isinstance(watched, QLineEdit) and watched.isModified() and _is_enter(event):
            watched.editingFinished.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter imports, unless the control that has the focus wants it for itself."""
        if _is_enter(event):
            self.accept()
            return
        super().keyPressEvent(event)

    def show_preview(self, preview: Preview, draft: Draft) -> None:
        """Show the lists, or how they are understood now."""
        is_first = self.preview is None
        self.preview, self.draft, self._findings = preview, draft, None
        self.facts.show_preview(preview)
        self.files.show_preview(preview)
        self.side.show_preview(preview)
        if is_first:
            lacks = self.facts.edition.property("state") == "error"
            (self.facts.edition if lacks else self.grid.grid).setFocus()

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Show what was not understood in them."""
        self._findings = tuple(found)
        if self.preview is not None:
            self.side.show_findings(found, self.preview)
        self._mark_cells()

    @property
    def found(self) -> Sequence[Finding] | None:
        """What was not understood; None while it is looked for."""
        return self._findings

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
        self.preview, self.draft, self._findings = None, Draft(), None
        self._file = self.sheet = None
        self.files.clear()
        self.grid.show_sheet(None)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        for part in (self.files, self.grid, self.side, self.notice):
            part.apply_theme(palette)

    def _look(self, file: FilePreview, sheet: SheetPreview | None) -> None:
        assert self.preview is not None
        self._file, self.sheet = file, sheet
        if sheet is None and self.grid.isAncestorOf(self.focusWidget() or self):
            self.files.focus_current()  # the grid goes, and with it the focus
        self.grid.show_sheet(sheet)
        self.grid.setVisible(sheet is not None)
        self.facts.show_sheet(sheet, self.preview)
        self._say_why_not(file, sheet)
        self._mark_cells()

    def _say_why_not(self, file: FilePreview, sheet: SheetPreview | None) -> None:
        """A cover beside lists needs no word; a table without names and a file without a list do."""
        sentence = sheet.sentence if sheet and (sheet.columns or file.sentence) else file.sentence
        if file.given.known:
            sentence = self.tr("{name} is imported already; nothing in it has changed.")
            sentence = sentence.format(name=file.given.path.name)
        self.notice.say(for_page(sentence))
        self._notice_room.setVisible(bool(sentence))

    def _mark_cells(self) -> None:
        source = self.sheet.source.id if self.sheet else ""
        self.grid.show_findings([f for f in self._findings or () if f.source == source])

    def _say(self, draft: Draft) -> None:
        self.draft = draft
        self.drafted.emit(draft)

    def _say_field(self, header: str, field: Field) -> None:
        assert self.sheet is not None
        self._say(with_field(self.draft, self.sheet, header, field))

    def _say_header_row(self, row: int) -> None:
        assert self.sheet is not None
        self._say(with_header_row(self.draft, self.sheet, row))

    def _say_fact(self, name: str, value: object) -> None:
        assert self._file is not None
        assert self.sheet is not None
        self._say(with_facts(self.draft, self._file, self.sheet, **{name: value}))

    def _say_event(self, name: str) -> None:
        self._say(Draft(name, self.draft.decisions, self.draft.left_out))


def _is_enter(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
