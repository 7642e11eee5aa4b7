"""The files at the left, each with its sheets: what is imported of them, and which one is looked at."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from expo_app.session.lists.previewing import FilePreview, LeftOut, Preview, SheetPreview
from expo_app.ui.importing.name_label import LINE, NameLabel
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button, on_enter
from expo_app.ui.widgets.layouts import cleared
from expo_app.ui.widgets.text import ElidedLabel, label, shortened
from expo_app.ui.wording import joined

WIDTH = 176
_MEGA, _KILO = 1_000_000, 1_000
Key = tuple[int, str]
"""Position of a file, and the id of one of its sheets ("" for the file itself)."""

_USUAL = ("utf-8", "ascii")
# What an entry needs in height beside its name.
_AROUND = 32


class EntryRow(QWidget):
    """A sheet or a file: a check box, and two lines that are pressed to look at it."""

    def __init__(self, strong: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.check, self.look = QCheckBox(), QPushButton()
        on_enter(self.look).setProperty("kind", "rail")
        self.look.setCheckable(True)
        self.look.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.look.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.name = NameLabel(2 if strong else 1)
        self.state = ElidedLabel("", "caption", "muted", cut=shortened)
        self.name.setStyleSheet("font-weight: 600;" if strong else "")
        lines = QVBoxLayout(self.look)
        lines.setContentsMargins(6, 4, 2, 4)
        lines.setSpacing(0)
        for line in (self.name, self.state):
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            lines.addWidget(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(3 if strong else 7, 3, 3, 3)  # room for the focus ring
        row.setSpacing(5)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.look, 1)

    def say(self, name: str, state: str, wanted: bool, tickable: bool) -> None:
        """Show name and state, and whether it is imported."""
        for place, text in ((self.name, name), (self.state, state)):
            place.setText(text)
        lines = self.name.lines_of(name)
        self.name.setFixedHeight(LINE * lines)
        self.setFixedHeight(_AROUND + LINE * lines)
        self.look.setAccessibleName(joined((name, state)))
        self.look.setToolTip(f"{name}\n{state}")
        self.check.setAccessibleName(self.tr("Import {name}").format(name=name))
        self.check.setEnabled(tickable)
        self.check.blockSignals(True)
        self.check.setChecked(wanted)
        self.check.blockSignals(False)


class FilesPart(QFrame):
    """Files and sheets.

    Signals: `looked(file, sheet)` (FilePreview, SheetPreview or None) when one is to be shown;
    `file_ticked(file, wanted)` and `sheet_ticked(sheet, wanted)`.
    """

    looked = Signal(object, object)
    file_ticked = Signal(object, bool)
    sheet_ticked = Signal(object, bool)

    def __init__(self, add: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(WIDTH)
        self._preview: Preview | None = None
        self._current: Key | None = None
        self._content, self._scroll = QVBoxLayout(), QScrollArea()
        self.rows: dict[Key, EntryRow] = {}
        self._add = button(self.tr("Add files"), add, small=True)
        self._place()

    def _place(self) -> None:
        inside, scroll = QWidget(), self._scroll
        self._content.setContentsMargins(0, 0, 0, 0)
        self._content.setSpacing(0)
        inside.setLayout(self._content)
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.verticalScrollBar().rangeChanged.connect(self._reveal)  # rows that are new have places then
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(label(self.tr("Files and sheets"), "small", "muted"))
        layout.addWidget(scroll, 1)
        layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(label(self.tr("or drop them anywhere"), "small", "muted"))

    def show_preview(self, preview: Preview) -> None:
        """Show other files, or what is imported of the same ones now."""
        self._preview = preview
        wanted = dict(self._entries(preview))
        if list(wanted) != list(self.rows):
            self._rebuild(wanted)
        for key, row in self.rows.items():
            row.say(*wanted[key])
        known = self._current is not None and self._current in wanted
        self.look_at(self._current if known and self._current else _first_list(preview.files))

    def clear(self) -> None:
        """Forget which sheet was looked at."""
        self._current = None

    def look_at(self, key: Key) -> None:
        """Show one of the sheets; of a file with several the first that is imported."""
        assert self._preview is not None
        if not key[1]:
            key = key[0], _first_list(self._preview.files[key[0] : key[0] + 1])[1]
        self._current = key
        for other, row in self.rows.items():
            row.look.setChecked(other == key)
        self._reveal()
        file = self._preview.files[key[0]]
        sheet = next((sheet for sheet in file.sheets if sheet.source.id == key[1]), None)
        self.looked.emit(file, sheet or next(iter(file.sheets), None))

    def _reveal(self, *_range: int) -> None:
        """Bring what is looked at into sight."""
        row = self.rows.get(self._current) if self._current is not None else None
        if row is not None:
            self._scroll.ensureWidgetVisible(row, 0, 8)

    def focus_current(self) -> None:
        """Put the focus on the sheet that is looked at."""
        key = self._current or (0, "")
        row = self.rows.get(key) or self.rows.get((key[0], ""))
        if row is not None:
            row.look.setFocus()

    def look_at_source(self, identity: str) -> bool:
        """Show the sheet with this id; False when it is not among them."""
        key = next((key for key in self.rows if key[1] == identity), None) or self._file_of(identity)
        if key is None:
            return False
        self.look_at(key)
        return True

    def apply_theme(self, palette: Palette) -> None:
        """Draw the icon in another palette."""
        self._add.setIcon(pixmap("import", palette.text, 14))
        self._add.setIconSize(QSize(14, 14))

    def _file_of(self, identity: str) -> Key | None:
        files = self._preview.files if self._preview else ()
        for number, file in enumerate(files):
            if any(sheet.source.id == identity for sheet in file.sheets):
                return number, ""
        return None

    def _entries(self, preview: Preview) -> Iterator[tuple[Key, tuple[str, str, bool, bool]]]:
        for number, file in enumerate(preview.files):
            usable = any(sheet.layout for sheet in file.sheets)
            yield (number, ""), (file.given.path.name, self._file_state(file), file.included, usable)
            for sheet in file.sheets if len(file.sheets) > 1 else ():
                name, state = sheet.source.sheet.name, self._sheet_state(sheet)
                included = file.included and sheet.layout is not None
                tickable = file.included and sheet.left_out is not LeftOut.NO_LIST
                yield (number, sheet.source.id), (name, state, included, tickable)

    def _file_state(self, file: FilePreview) -> str:
        if file.given.known:
            return self.tr("imported already")
        if file.sentence:
            return self.tr("cannot be used") if not file.sheets else self.tr("no list in it")
        size = _size(len(file.given.original.content)) if file.given.original else ""
        if len(file.sheets) == 1 and not file.given.is_whole:
            return self._sheet_state(file.sheets[0])
        if len(file.sheets) == 1:
            marks = file.sheets[0].source.sheet.marks
            encoding = "" if marks.encoding.casefold().startswith(_USUAL) else marks.encoding
            return joined((self._sheet_state(file.sheets[0]), encoding, size))
        return self.tr("{count} sheets, {size}").format(count=len(file.sheets), size=size)

    def _sheet_state(self, sheet: SheetPreview) -> str:
        if sheet.layout is not None and not sheet.source.sheet.complete:
            return self.tr("{rows} rows so far").format(rows=f"{sheet.rows:,}")
        if sheet.layout is not None:
            return self.tr("{rows} rows").format(rows=f"{sheet.rows:,}")
        if sheet.left_out is LeftOut.HIDDEN:
            return self.tr("hidden, left out")
        if sheet.left_out is LeftOut.UNWANTED:
            return self.tr("left out")
        return self.tr("no list, left out") if sheet.columns else self.tr("cover, left out")

    def _rebuild(self, wanted: dict[Key, tuple[str, str, bool, bool]]) -> None:
        cleared(self._content)
        self.rows = {}
        for key in wanted:
            row = self.rows[key] = EntryRow(strong=not key[1])
            row.look.clicked.connect(partial(self._pressed, key))
            row.check.toggled.connect(partial(self._ticked, key))
            self._content.addWidget(row)
        self._content.addStretch(1)

    def _pressed(self, key: Key, _checked: bool = False) -> None:
        self.look_at(key)

    def _ticked(self, key: Key, wanted: bool) -> None:
        assert self._preview is not None
        file = self._preview.files[key[0]]
        sheet = next((sheet for sheet in file.sheets if sheet.source.id == key[1]), None)
        if sheet is not None:
            self.sheet_ticked.emit(sheet, wanted)
        else:
            self.file_ticked.emit(file, wanted)


def _first_list(files: Sequence[FilePreview]) -> Key:
    """The first sheet that is imported, else the first file."""
    for number, file in enumerate(files):
        for sheet in file.sheets:
            if file.included and sheet.layout is not None:
                return number, sheet.source.id if len(file.sheets) > 1 else ""
    return 0, ""


def _size(content: int) -> str:
    return f"{content / _MEGA:.1f} MB" if content >= _MEGA else f"{max(1, content // _KILO)} KB"
