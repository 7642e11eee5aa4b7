"""What a click on the import page says, written into the book of drafts."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from expo_app.model.decision import Decision
from expo_app.model.layout import Field
from expo_app.model.terms import Population
from expo_app.session.lists.previewing import FilePreview, SheetPreview
from expo_app.ui.importing.draft_book import DraftBook
from expo_app.ui.importing.drafting import (
    with_decisions,
    with_event,
    with_facts,
    with_field,
    with_file,
    with_header_row,
    with_sheet,
)
from expo_app.ui.importing.fields import called


class Saying(QObject):
    """Turns what is said about the sheet that is looked at into another draft, and names it for Undo."""

    def __init__(self, book: DraftBook, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._file: FilePreview | None = None
        self._sheet: SheetPreview | None = None

    def look(self, file: FilePreview | None, sheet: SheetPreview | None) -> None:
        """What is said from now on is said of this sheet."""
        self._file, self._sheet = file, sheet

    def field(self, header: str, field: Field, everywhere: bool) -> None:
        """The column with this header holds this field."""
        assert self._sheet is not None
        said = self.tr("“{header}” read as {field}").format(
            header=" ".join(header.split()), field=called(field)
        )
        self._book.say(with_field(self._book.draft, self._sheet, header, field, everywhere), said)

    def header_row(self, row: int) -> None:
        """The header begins in this row."""
        assert self._sheet is not None
        said = self.tr("Header in row {row}").format(row=row)
        self._book.say(with_header_row(self._book.draft, self._sheet, row), said)

    def fact(self, name: str, value: object) -> None:
        """A field of SourceFacts says this."""
        assert self._file is not None
        assert self._sheet is not None
        names = {
            "edition": self.tr("Edition {value}"),
            "population": self.tr("A list of {value}"),
            "list_date": self.tr("List of {value}"),
        }
        shown = value.value if isinstance(value, Population) else value or self.tr("as the list tells")
        draft = with_facts(self._book.draft, self._file, self._sheet, **{name: value})
        self._book.say(draft, names[name].format(value=shown))

    def event_name(self, name: str) -> None:
        """The event is called this."""
        self._book.say(with_event(self._book.draft, name), self.tr("Event {name}").format(name=name))

    def file_wanted(self, file: FilePreview, wanted: bool) -> None:
        """The file is imported, or left out."""
        self._book.say(with_file(self._book.draft, file, wanted), self._taken(file.given.path.name, wanted))

    def sheet_wanted(self, sheet: SheetPreview, wanted: bool) -> None:
        """The sheet is imported, or left out."""
        name = sheet.source.sheet.name
        self._book.say(with_sheet(self._book.draft, sheet, wanted), self._taken(name, wanted))

    def decided(self, label: str, decisions: Sequence[Decision]) -> None:
        """A finding is settled."""
        self._book.say(with_decisions(self._book.draft, decisions), label)

    def _taken(self, name: str, wanted: bool) -> str:
        text = self.tr("{name} taken in") if wanted else self.tr("{name} left out")
        return text.format(name=name)
