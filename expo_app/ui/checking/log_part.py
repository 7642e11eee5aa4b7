"""Everything that was decided: read, filtered by kind, taken back, and moved between workspaces."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.session.decisions.log import Entry
from expo_app.ui.language import WORDS
from expo_app.ui.tables.model import Column
from expo_app.ui.tables.view import TableView
from expo_app.ui.tables.whole_rows import WholeRows
from expo_app.ui.theme.palette import Palette
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.heading import TITLE_LINE
from expo_app.ui.widgets.panel import Panel
from expo_app.ui.widgets.text import ElidedLabel, label
from expo_app.ui.wording import in_language

_IMPORT = "import"
_KINDS: Mapping[str, str] = {
    "same": QT_TRANSLATE_NOOP("Log", "Same company"),
    "different": QT_TRANSLATE_NOOP("Log", "Different"),
    "renamed_to": QT_TRANSLATE_NOOP("Log", "Renamed"),
    "pavilion_organiser": QT_TRANSLATE_NOOP("Log", "Pavilion organiser"),
    "country_alias": QT_TRANSLATE_NOOP("Log", "Country"),
    "sector_alias": QT_TRANSLATE_NOOP("Log", "Sector"),
    "sector_name": QT_TRANSLATE_NOOP("Log", "Nomenclature"),
    "grouping": QT_TRANSLATE_NOOP("Log", "Group of countries"),
    "own_profile": QT_TRANSLATE_NOOP("Log", "Counting profile"),
    "market_indicator": QT_TRANSLATE_NOOP("Log", "Market figures"),
    "saved_view": QT_TRANSLATE_NOOP("Log", "Saved view"),
    "report_pages": QT_TRANSLATE_NOOP("Log", "Pages of the report"),
    "page_text": QT_TRANSLATE_NOOP("Log", "Text of a page"),
    "corrected_cell": QT_TRANSLATE_NOOP("Log", "Corrected cell"),
    "excluded_row": QT_TRANSLATE_NOOP("Log", "Excluded row"),
    "accepted_finding": QT_TRANSLATE_NOOP("Log", "Left as it is"),
    "column_mapping": QT_TRANSLATE_NOOP("Log", "Column"),
    "header_row": QT_TRANSLATE_NOOP("Log", "Header"),
    "event_facts": QT_TRANSLATE_NOOP("Log", "Event"),
    "source_facts": QT_TRANSLATE_NOOP("Log", "List"),
    "superseded": QT_TRANSLATE_NOOP("Log", "List replaced"),
    _IMPORT: QT_TRANSLATE_NOOP("Log", "Import"),
}
_STATES: Mapping[str, str] = {
    "done": QT_TRANSLATE_NOOP("Log", "in force"),
    "undone": QT_TRANSLATE_NOOP("Log", "taken back"),
    "abandoned": QT_TRANSLATE_NOOP("Log", "given up"),
}


class LogPart(QWidget):
    """Signals: `undo_wanted()`; `export_wanted()` and `import_wanted()`, which ask for a file."""

    undo_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.subtitle = label("", "page_title"), ElidedLabel("", "small", "muted")
        self.kinds = QComboBox()
        self.undo = button(self.tr("Undo the last"), self.undo_wanted.emit)
        self.take = button(self.tr("Import…"), self.import_wanted.emit)
        self.give = button(self.tr("Export…"), self.export_wanted.emit)
        self.table = TableView(self.tr("Decisions, newest first"))
        self._entries: Sequence[Entry] = ()
        self._place()
        self.kinds.activated.connect(lambda _index: self._fill())

    def _place(self) -> None:
        self.title.setFixedHeight(TITLE_LINE)
        self.subtitle.setFixedHeight(18)
        self.kinds.setAccessibleName(self.tr("Kind of decision"))
        self.kinds.setFixedWidth(200)
        self.take.setAccessibleName(self.tr("Import decisions from a file"))
        self.give.setAccessibleName(self.tr("Export decisions to a file"))
        tools = QHBoxLayout()
        tools.setSpacing(8)
        tools.addWidget(self.kinds)
        tools.addStretch(1)
        for part in (self.undo, self.take, self.give):
            tools.addWidget(part)
        panel = Panel()
        panel.title.hide()
        panel.subtitle.hide()
        panel.body.setContentsMargins(4, 0, 4, 4)
        panel.body.addWidget(WholeRows(self.table), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 16)
        layout.setSpacing(0)
        for widget in (self.title, self.subtitle):
            layout.addWidget(widget)
        layout.addSpacing(10)
        layout.addLayout(tools)
        layout.addSpacing(12)
        layout.addWidget(panel, 1)

    def show_entries(self, entries: Sequence[Entry], undoable: str) -> None:
        """Show the log, newest first; `undoable` is what Undo would take back, empty for nothing."""
        self._entries = entries
        in_force = sum(entry.state == "done" and entry.decision is not None for entry in entries)
        self.title.setText(self._counted(in_force))
        self.setAccessibleName(self.title.text())
        text = self.tr("Newest first, imports among them. Nothing is deleted: what was taken back stays.")
        self.subtitle.setText(text)
        self.undo.setEnabled(bool(undoable))
        self.undo.setToolTip(undoable)
        self.undo.setAccessibleName(f"{self.undo.text()}: {undoable}")
        self.give.setEnabled(in_force > 0)
        self._offer_kinds()
        self._fill()

    def take_focus(self) -> None:
        """The table has the focus."""
        self.table.setFocus()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.table.apply_theme(palette)

    def _counted(self, count: int) -> str:
        if count < 2:
            return self.tr("1 decision in force") if count else self.tr("Nothing decided yet")
        return self.tr("{count} decisions in force").format(count=f"{count:,}")

    def _offer_kinds(self) -> None:
        """The kinds that occur, with how often."""
        chosen = self.kinds.currentData() or ""
        counts: dict[str, int] = {}
        for entry in self._entries:
            counts[_kind(entry)] = counts.get(_kind(entry), 0) + 1
        self.kinds.clear()
        self.kinds.addItem(self.tr("All kinds ({count})").format(count=f"{len(self._entries):,}"), "")
        for kind in sorted(counts, key=lambda kind: (-counts[kind], kind)):
            self.kinds.addItem(f"{_said(_KINDS, kind)} ({counts[kind]:,})", kind)
        self.kinds.setCurrentIndex(max(0, self.kinds.findData(chosen)))

    def _fill(self) -> None:
        kind = self.kinds.currentData() or ""
        shown = [entry for entry in self._entries if kind in ("", _kind(entry))]
        columns = (
            Column(self.tr("Decision"), [in_language(entry.sentence) for entry in shown]),
            Column(self.tr("Kind"), [_said(_KINDS, _kind(entry)) for entry in shown], width=128),
            Column(self.tr("State"), [_said(_STATES, entry.state) for entry in shown], width=80),
            Column(self.tr("Taken (UTC)"), [entry.made_at for entry in shown], _time, width=184),
        )
        self.table.show_columns(columns)


def _kind(entry: Entry) -> str:
    return entry.decision.kind if entry.decision else _IMPORT


def _said(texts: Mapping[str, str], key: str) -> str:
    return QCoreApplication.translate("Log", texts[key]) if key in texts else key


def _time(made_at: str) -> str:
    """ "1 March 2026 09:30" of an ISO 8601 time."""
    return f"{WORDS.date(made_at)} {made_at[11:16]}"
