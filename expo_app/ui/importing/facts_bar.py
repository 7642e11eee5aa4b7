"""What is known of the lists as a whole: event, edition, whom they list, list date; and the way in."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from expo_app.model.layout import Field
from expo_app.model.problem import Problem
from expo_app.model.terms import Population
from expo_app.session.lists.event_told import event_name
from expo_app.session.lists.previewing import Preview, SheetPreview
from expo_app.session.lists.told import check_edition, iso_date
from expo_app.ui.importing.questions import likely_editions
from expo_app.ui.importing.wording import for_page
from expo_app.ui.widgets.keyed_button import KeyedButton
from expo_app.ui.widgets.text import ElidedLabel, label, restyle
from expo_app.ui.wording import in_language

HEIGHT = 88


class FactsBar(QFrame):
    """The head of the import page.

    Signals: `event_said(name)`, `fact_said(name, value)` with the name of a field of SourceFacts;
    `import_wanted()`, `leave_wanted()`.
    """

    event_said = Signal(str)
    fact_said = Signal(str, object)
    import_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "top_bar")
        self.setFixedHeight(HEIGHT)
        self.title = label("", "page_title")
        self.event_name, self.edition, self.list_date = QLineEdit(), QLineEdit(), QLineEdit()
        self.population = QComboBox()
        self.hint = ElidedLabel("", "small", "muted")
        self.hint.setFixedHeight(18)
        self.leave = KeyedButton(self.tr("Cancel"), "Esc")
        self.go = KeyedButton("", "↵", "primary")
        self.go.setEnabled(False)
        self._sheet: SheetPreview | None = None
        self._name_fields()
        self._place()
        self._connect()

    def _name_fields(self) -> None:
        self.population.addItem(self.tr("Exhibitors"), Population.EXHIBITORS)
        self.population.addItem(self.tr("Visitors"), Population.VISITORS)
        self.list_date.setPlaceholderText(self.tr("not told"))
        for field, said, width in (
            (self.event_name, self.tr("Event"), 208),
            (self.edition, self.tr("Edition"), 80),
            (self.population, self.tr("Whom the list lists"), 136),
            (self.list_date, self.tr("Date of the list"), 112),
        ):
            field.setAccessibleName(said)
            field.setFixedWidth(width)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.leave.setAccessibleName(self.tr("Leave without importing"))

    def _place(self) -> None:
        upper, lower = QHBoxLayout(), QHBoxLayout()
        upper.setSpacing(8)
        lower.setSpacing(8)
        upper.addWidget(self.title, 1)
        upper.addWidget(self.leave)
        upper.addWidget(self.go)
        for name, field in (
            (self.tr("Event"), self.event_name),
            (self.tr("Edition"), self.edition),
            (self.tr("Counts"), self.population),
            (self.tr("List date"), self.list_date),
        ):
            lower.addWidget(label(name, "small", "muted"))
            lower.addWidget(field)
            lower.addSpacing(8)
        lower.addWidget(self.hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 8, 24, 8)
        layout.setSpacing(6)
        layout.addLayout(upper)
        layout.addLayout(lower)

    def _connect(self) -> None:
        self.leave.clicked.connect(lambda _checked=False: self.leave_wanted.emit())
        self.go.clicked.connect(lambda _checked=False: self.import_wanted.emit())
        self.event_name.editingFinished.connect(self._say_event)
        self.edition.editingFinished.connect(self._say_edition)
        self.list_date.editingFinished.connect(self._say_date)
        self.population.activated.connect(
            lambda _index: self.fact_said.emit("population", Population(self.population.currentData()))
        )

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The fields in which one types."""
        return self.event_name, self.edition, self.list_date

    @property
    def lacks_edition(self) -> bool:
        """Whether the edition has to be said."""
        return bool(self.edition.property("state") == "error")

    def show_preview(self, preview: Preview) -> None:
        """Show how much would be imported, and what is missing."""
        count = len(preview.files)
        name = preview.files[0].given.path.name if count == 1 else ""
        self.title.setText(
            self.tr("Import {name}").format(name=name or self.tr("{count} files").format(count=count))
        )
        one = self.tr("Import 1 row") if preview.rows == 1 else ""
        rows = one or self.tr("Import {rows} rows").format(rows=f"{preview.rows:,}")
        if not preview.is_whole:
            rows = self.tr("Reading the rest")
        self.go.setText(rows if preview.rows else self.tr("Nothing to import"))
        self.go.setAccessibleName(rows)
        self.go.setEnabled(preview.imported is not None)
        self._say_missing(preview)

    def show_sheet(self, sheet: SheetPreview | None, preview: Preview) -> None:
        """Show what is known of one list."""
        self._sheet = sheet
        layout = sheet.layout if sheet else None
        _fill(self.event_name, preview.event or _told(preview))
        _fill(self.edition, layout.edition if layout else "")
        _fill(self.list_date, layout.list_date if layout else "")
        by_column = bool(layout and layout.columns_of(Field.EDITION))
        self.edition.setPlaceholderText(self.tr("by row") if by_column else _likely(sheet, preview))
        population = (layout.population if layout else None) or Population.EXHIBITORS
        self.population.setCurrentIndex(self.population.findData(population))
        for field in (self.event_name, self.edition, self.list_date, self.population):
            field.setEnabled(layout is not None)
        lacks = layout is not None and not layout.edition and not by_column
        restyle(self.edition, state="error" if lacks else "")
        restyle(self.list_date, state="")
        self._say_missing(preview)

    def show_considering(self) -> None:
        """A change is being understood; nothing is imported until it is."""
        self.go.setEnabled(False)

    def refuse(self, sentence: str, field: QLineEdit | None = None) -> None:
        """Say why what was typed cannot be."""
        self.hint.setText(sentence)
        self.hint.setAccessibleName(sentence)
        restyle(self.hint, tone="error")
        if field is not None:
            restyle(field, state="error")

    def _say_missing(self, preview: Preview) -> None:
        if preview.missing:
            self.refuse(
                self.tr("Say which edition it is.") if self.lacks_edition else for_page(preview.missing[0])
            )
            return
        told = self._sheet.told_by if self._sheet and self._sheet.layout else ()
        places = self.tr(" and ").join(in_language(place) for place in told)
        text = self.tr("read from {places}").format(places=places) if told else ""
        self.hint.setText(text)
        self.hint.setAccessibleName(text)
        restyle(self.hint, tone="muted")

    def _say_event(self) -> None:
        if self.event_name.isModified():
            self.event_name.setModified(False)
            self.event_said.emit(self.event_name.text().strip())

    def _say_edition(self) -> None:
        if self.edition.isModified():
            self._say("edition", self.edition, self.edition.text().strip())

    def _say_date(self) -> None:
        if not self.list_date.isModified():
            return
        try:
            self._say("list_date", self.list_date, iso_date(self.list_date.text()))
        except Problem as problem:
            self.refuse(str(problem), self.list_date)

    def _say(self, name: str, field: QLineEdit, value: str) -> None:
        try:
            check_edition(value if name == "edition" else "")
        except Problem as problem:
            self.refuse(str(problem), field)
            return
        field.setModified(False)
        self.fact_said.emit(name, value)


def _fill(field: QLineEdit, text: str) -> None:
    """Show a text, unless one is about to write another."""
    if field.isModified() and field.hasFocus():
        return
    if field.text() != text:
        field.setText(text)
        field.setCursorPosition(0)


def _likely(sheet: SheetPreview | None, preview: Preview) -> str:
    """The year that a list is most likely of: the one that its question proposes first."""
    of = next((file for file in preview.files if sheet in file.sheets), None)
    years = likely_editions(sheet, of.given.path) if sheet is not None and of is not None else ()
    return next(iter(years), "")


def _told(preview: Preview) -> str:
    """What the event is called, as far as these lists tell it."""
    sheets = (sheet for file in preview.files if file.included for sheet in file.sheets)
    return event_name(sheet.layout for sheet in sheets if sheet.layout is not None)
