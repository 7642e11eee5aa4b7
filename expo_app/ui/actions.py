"""Everything that can be done from a menu or by a shortcut, as a list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from expo_app.ui.export_kinds import KINDS
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.translated import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class ActionSpec:
    """One action: its name in the code, its text in English, shortcuts joined by "; ", and icon."""

    name: str
    text: str
    shortcut: str = ""
    icon: str = ""


ACTIONS = (
    ActionSpec("import", QT_TRANSLATE_NOOP("Actions", "Import lists…"), "Ctrl+I", "import"),
    ActionSpec("import_folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), "Ctrl+Shift+I", "folder"),
    ActionSpec("template", QT_TRANSLATE_NOOP("Actions", "Own template for slides…"), "", "report"),
    ActionSpec("indicators", QT_TRANSLATE_NOOP("Actions", "Import market figures…"), "", "market"),
    ActionSpec("open", QT_TRANSLATE_NOOP("Actions", "Open a workspace…"), "Ctrl+O", "folder"),
    ActionSpec("sample", QT_TRANSLATE_NOOP("Actions", "Explore the sample"), "Ctrl+T", "play"),
    ActionSpec("copy", QT_TRANSLATE_NOOP("Actions", "Save a copy as…"), "Ctrl+Shift+S", "copy"),
    ActionSpec("close", QT_TRANSLATE_NOOP("Actions", "Close the workspace"), "Ctrl+W", "close"),
    ActionSpec("undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", "undo"),
    ActionSpec("redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", "redo"),
    ActionSpec("find", QT_TRANSLATE_NOOP("Actions", "Find a company"), "Ctrl+F", "search"),
    ActionSpec("palette", QT_TRANSLATE_NOOP("Actions", "Find anything…"), "Ctrl+K", "search"),
    ActionSpec("part", QT_TRANSLATE_NOOP("Actions", "Next part of the window"), "F6"),
    ActionSpec("part_before", QT_TRANSLATE_NOOP("Actions", "Part of the window before"), "Shift+F6"),
    ActionSpec("export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", "export"),
    ActionSpec("export_all", QT_TRANSLATE_NOOP("Actions", "Everything into a folder…"), "", "folder"),
    ActionSpec("export_pptx", QT_TRANSLATE_NOOP("Actions", "Slides (PowerPoint)…"), "", "report"),
    ActionSpec("export_xlsx", QT_TRANSLATE_NOOP("Actions", "Workbook (Excel)…"), "", "table"),
    ActionSpec("export_pdf", QT_TRANSLATE_NOOP("Actions", "Report (PDF)…"), "", "file"),
    ActionSpec("export_charts", QT_TRANSLATE_NOOP("Actions", "Charts as pictures…"), "", "chart"),
    ActionSpec("export_rows", QT_TRANSLATE_NOOP("Actions", "Rows (CSV)…"), "", "note"),
    ActionSpec("export_json", QT_TRANSLATE_NOOP("Actions", "Figures for programs (JSON)…"), "", "table"),
    ActionSpec("export_pack", QT_TRANSLATE_NOOP("Actions", "Audit pack…"), "", "folder"),
    ActionSpec("verify_pack", QT_TRANSLATE_NOOP("Actions", "Verify an audit pack…"), "", "check"),
    ActionSpec("press", QT_TRANSLATE_NOOP("Actions", "Copy sentences for the press"), "", "copy"),
    ActionSpec("findings", QT_TRANSLATE_NOOP("Actions", "Findings that wait"), "Ctrl+D", "warning"),
    ActionSpec("help", QT_TRANSLATE_NOOP("Actions", "Keyboard map and help"), "F1; Ctrl+?", "help"),
    ActionSpec("guide", QT_TRANSLATE_NOOP("Actions", "The first five minutes"), "", "note"),
    ActionSpec("counts", QT_TRANSLATE_NOOP("Actions", "What counts as an exhibitor"), "", "exhibitors"),
    ActionSpec("tour", QT_TRANSLATE_NOOP("Actions", "Take the tour"), "", "play"),
    ActionSpec("details", QT_TRANSLATE_NOOP("Actions", "Copy details for a bug report"), "", "copy"),
    ActionSpec("leave", QT_TRANSLATE_NOOP("Actions", "Cancel or close"), "Esc", "cancel"),
    ActionSpec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q"),
)
MENUS: Mapping[str, tuple[str, ...]] = {
    "workspace": ("import", "import_folder", "indicators", "", "open", "sample", "", "copy", "close"),
    "export": (
        "export_all",
        "",
        "export_pptx",
        "export_xlsx",
        "export_pdf",
        "export_charts",
        "export_rows",
        "export_json",
        "",
        "export_pack",
        "verify_pack",
        "",
        "press",
    ),
    "settings": (
        "",
        "undo",
        "redo",
        "",
        "palette",
        "findings",
        "",
        "help",
        "guide",
        "counts",
        "tour",
        "details",
        "",
        "quit",
    ),
}
_OF_A_WORKSPACE = ("indicators", "template", "copy", "close", "find", "findings")
_OF_FIGURES = ("export", "press", "tour", *KINDS)
_OF_A_STEP = ("undo", "redo")


def build_actions(owner: QWidget, handlers: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """An action of `owner` for each entry of ACTIONS that has a handler, by name."""
    made = {}
    for spec in ACTIONS:
        if spec.name in handlers:
            action = QAction(owner)
            action.setShortcuts([QKeySequence(keys) for keys in spec.shortcut.split("; ") if keys])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(lambda _checked=False, handler=handlers[spec.name]: handler())
            owner.addAction(action)
            made[spec.name] = action
    name_actions(made)
    return made


def name_actions(actions: Mapping[str, QAction]) -> None:
    """Call the actions in the language of the window."""
    texts = {spec.name: spec.text for spec in ACTIONS}
    for name, action in actions.items():
        action.setText(QCoreApplication.translate("Actions", texts[name]))


def allow(actions: Mapping[str, QAction], is_open: bool, has_figures: bool) -> None:
    """Actions that need a workspace are there only with one; what goes out needs figures. Whether there is
    a step to undo is told by the bar that names it."""
    for name in _OF_A_WORKSPACE:
        actions[name].setEnabled(is_open)
    for name in _OF_FIGURES:
        actions[name].setEnabled(has_figures)
    if not is_open:
        for name in _OF_A_STEP:
            actions[name].setEnabled(False)


def fill_menu(menu: QMenu, name: str, actions: Mapping[str, QAction]) -> QMenu:
    """Put the actions of one of MENUS into a menu; an empty name there is a rule."""
    for entry in MENUS[name]:
        if not entry:
            menu.addSeparator()
        elif entry in actions:
            menu.addAction(actions[entry])
    return menu


def draw_icons(actions: Mapping[str, QAction], palette: Palette) -> None:
    """Draw the actions' icons in the colours of a theme."""
    drawings = {spec.name: spec.icon for spec in ACTIONS}
    for name, action in actions.items():
        if drawings[name]:
            action.setIcon(QIcon(icon(drawings[name], palette.muted, 16)))
