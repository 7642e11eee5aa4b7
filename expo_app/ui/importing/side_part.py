"""The column at the right: what a newer list changes, and what was not understood."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from expo_app.model.finding import Finding
from expo_app.session.lists.previewing import Preview
from expo_app.ui.importing.changes_part import ChangesPart
from expo_app.ui.importing.findings_part import ImportFindings
from expo_app.ui.importing.questions import missing_editions
from expo_app.ui.importing.skipped import skipped_findings
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import label

WIDTH = 256
_CHANGES, _FINDINGS = 0, 1


class SidePart(QFrame):
    """Findings, worst first; before them the changes, when one of the lists replaces another."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "trail")
        self.setFixedWidth(WIDTH)
        self.changes, self.findings = ChangesPart(), ImportFindings()
        self._files: list[str] = []
        self._heading, self._tabs, self._parts = QWidget(), QTabBar(), QStackedWidget()
        self._place()
        self._tabs.currentChanged.connect(self._parts.setCurrentIndex)

    def _place(self) -> None:
        head, layout = QHBoxLayout(self._heading), QVBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(label(self.tr("Findings"), "panel_title"))
        head.addWidget(label(self.tr("worst first"), "small", "muted"))
        head.addStretch(1)
        self._looking = label(self.tr("looking …"), "small", "muted")
        head.addWidget(self._looking)
        self._tabs.addTab(self.tr("Changes"))
        self._tabs.addTab(self.tr("Findings"))
        self._tabs.setAccessibleName(self.tr("Changes or findings"))
        self._tabs.setDrawBase(False)
        self._parts.addWidget(self.changes)
        self._parts.addWidget(self.findings)
        layout.setContentsMargins(16, 12, 8, 12)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._tabs)
        layout.addWidget(self._parts, 1)

    def show_preview(self, preview: Preview) -> None:
        """Show what the lists change; what is not understood in them is looked for, and what was found before
        stands until then."""
        found = preview.imported.replacements if preview.imported else ()
        files = [file.given.sha256 for file in preview.files]
        if files != self._files:
            self._files = files
            self.findings.show_findings(None)
        self._looking.show()
        self.changes.show_replacements(found, [file.given.sha256 for file in preview.files])
        was_shown = self._tabs.isVisibleTo(self)
        self._tabs.setVisible(bool(found))
        self._heading.setVisible(not found)
        if not found or not was_shown:
            self._tabs.setCurrentIndex(_CHANGES if found else _FINDINGS)
            self._parts.setCurrentIndex(_CHANGES if found else _FINDINGS)

    def show_findings(self, found: Sequence[Finding], preview: Preview) -> None:
        """Show what was not understood, and which rows are left out."""
        sheets = [sheet for file in preview.files if file.included for sheet in file.sheets]
        sources = {sheet.source.id: sheet.source for sheet in sheets}
        layouts = {sheet.source.id: sheet.layout for sheet in sheets if sheet.layout is not None}
        everything = (*missing_editions(preview.files), *found, *skipped_findings(sheets))
        self.findings.show_findings(everything, sources, layouts)
        self._looking.hide()

    def clear(self) -> None:
        """Nothing is looked at any more."""
        self._files = []
        self.findings.show_findings(None)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.changes.apply_theme(palette)
        self.findings.apply_theme(palette)
