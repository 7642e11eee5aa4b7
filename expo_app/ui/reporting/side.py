"""What is to be written, beside the pages: texts of the chosen page, language, template and format."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from expo_app.model.decision import PageText
from expo_app.report.spec import Page
from expo_app.ui.language import OWN_NAMES, lang
from expo_app.ui.reporting.manner import Manner
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.layouts import rule
from expo_app.ui.widgets.text import ElidedLabel, label, restyle

WIDTH = 264
PACK = "export_pack"
FORMATS = ("export_pptx", "export_pdf", "export_xlsx", "export_charts", PACK)


class _Writing(QPlainTextEdit):
    """A text of some lines that tells when it was left. Signal: `left()`."""

    left = Signal()

    def __init__(self, said: str, lines: int) -> None:
        super().__init__()
        self.setAccessibleName(said)
        self.setTabChangesFocus(True)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was written holds once the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class ReportSide(QFrame):
    """Signals: `texted(PageText)` for the chosen page, `manner_changed(Manner)`, `export_wanted(action)`,
    `template_wanted()`, `check_wanted()`."""

    texted = Signal(PageText)
    manner_changed = Signal(Manner)
    export_wanted = Signal(str)
    template_wanted = Signal()
    check_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedWidth(WIDTH)
        self.manner = Manner()
        self._page: Page | None = None
        self._own = PageText("", "")
        self.title, self.remark = _Writing(self.tr("Title"), 3), _Writing(self.tr("Remark"), 2)
        self.computed = label("", "caption", "muted", wrap=True)
        self.back = button(self.tr("Use the computed title"), self._take_back, "quiet", small=True)
        self.template = ElidedLabel("", "caption", "muted")
        self.own_template = button(self.tr("Own template…"), self.template_wanted.emit, "quiet", small=True)
        self.our_template = button(self.tr("Use ours"), self._use_ours, "quiet", small=True)
        self.warning, self._sign = QWidget(), QLabel()
        self.waiting = label("", "caption", "warning", wrap=True)
        self.check = button(self.tr("Check"), self.check_wanted.emit, "quiet", small=True)
        self.warning.hide()
        self.export = button("", self._export, "primary")
        self.languages: dict[tuple[str, ...], QPushButton] = {}
        self.formats: dict[str, QRadioButton] = {}
        self._languages, self._formats = QButtonGroup(self), QButtonGroup(self)
        self._formats.buttonToggled.connect(lambda _button, _on: self._name_export())
        self._pages = 0
        self._place()
        for field in (self.title, self.remark):
            field.left.connect(self._tell_texts)
        self.show_manner(self.manner)

    def _place(self) -> None:
        whole, chosen, layout = QVBoxLayout(self), QWidget(), QVBoxLayout()
        whole.setContentsMargins(0, 12, 0, 12)
        whole.setSpacing(8)
        chosen.setLayout(layout)
        layout.setContentsMargins(16, 0, 16, 0)
        layout.setSpacing(4)
        self._put(layout, self.tr("Title of the page"), self.title)
        layout.addLayout(_row(self.computed, self.back))
        layout.addSpacing(4)
        self._put(layout, self.tr("Remark beside its figures"), self.remark)
        self._begin(layout, self.tr("Language"))
        layout.addLayout(self._language_row())
        self._begin(layout, self.tr("Template of the slides"))
        layout.addLayout(_row(self.template, self.own_template, self.our_template))
        self._begin(layout, self.tr("Format"))
        layout.addLayout(self._format_rows())
        layout.addStretch(1)
        whole.addWidget(_scrolled(chosen), 1)
        self._place_foot(whole)

    def _place_foot(self, whole: QVBoxLayout) -> None:
        """What stays in sight in a low window: what is open, and the button that writes."""
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.setSpacing(8)
        foot.addWidget(self.warning)
        foot.addWidget(self.export)
        whole.addLayout(foot)
        row = QHBoxLayout(self.warning)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.waiting, 1)
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignVCenter)
        self.check.setAccessibleName(self.tr("Show the findings that wait"))

    @staticmethod
    def _begin(layout: QVBoxLayout, head: str) -> None:
        """A rule, and what comes below it."""
        layout.addSpacing(2)
        layout.addWidget(rule())
        layout.addWidget(label(head, "small", "muted"))

    def _format_names(self) -> tuple[str, ...]:
        return (
            self.tr("PowerPoint, charts stay editable"),
            self.tr("PDF"),
            self.tr("Excel, every table"),
            self.tr("Charts as SVG and PNG"),
            self.tr("Audit pack, to be counted again"),
        )

    @staticmethod
    def _put(layout: QVBoxLayout, head: str, *parts: QWidget) -> None:
        layout.addWidget(label(head, "small", "muted"))
        for part in parts:
            layout.addWidget(part)

    def _format_rows(self) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(2)
        for name, text in zip(FORMATS, self._format_names(), strict=True):
            self.formats[name] = QRadioButton(text)
            self._formats.addButton(self.formats[name])
            rows.addWidget(self.formats[name])
        self.formats[FORMATS[0]].setChecked(True)
        return rows

    def _language_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(0)
        choices: dict[tuple[str, ...], str] = {(language,): name for language, name in OWN_NAMES.items()}
        for languages, name in (*choices.items(), (tuple(OWN_NAMES), self.tr("Both"))):
            self.languages[languages] = one = button(name, self._speaker(languages), "segment", small=True)
            one.setCheckable(True)
            self._languages.addButton(one)  # one stop of Tab; arrows go to the others
            row.addWidget(one, 1)
        first, *_, last = self.languages.values()
        first.setProperty("end", "left")
        last.setProperty("end", "right")
        return row

    def _speaker(self, languages: tuple[str, ...]) -> Callable[[], None]:
        return lambda: self._change(Manner(languages, self.manner.template))

    def show_page(self, page: Page, own: PageText, is_outdated: bool) -> None:
        """Show the texts of a page; `page` is as the figures make it."""
        self._page, self._own = page, own
        self.title.setPlainText(own.title or page.title)
        self.remark.setPlainText(own.remark)
        said = self.tr("Computed title, follows the figures")
        if is_outdated:
            said = self.tr("The figures say now: {title}").format(title=page.title)
        elif own.title:
            said = self.tr("Own title")
        self.computed.setText(said)
        restyle(self.computed, tone="warning" if is_outdated else "muted")
        self.back.setVisible(bool(own.title))

    def show_manner(self, manner: Manner) -> None:
        """Show the languages and the template."""
        self.manner = manner
        for languages, one in self.languages.items():
            is_set = languages == (manner.languages or (lang(),))
            one.setChecked(is_set)
            restyle(one, state="set" if is_set else "")
            one.setAccessibleDescription(self.tr("chosen") if is_set else "")
        self.template.setText(manner.template.name if manner.template else self.tr("Expo Analytics, 16:9"))
        self.our_template.setVisible(manner.template is not None)

    def show_count(self, pages: int) -> None:
        """Say how many pages are written."""
        self._pages = pages
        self._name_export()

    def _name_export(self) -> None:
        """What the button writes: pages, or a pack, which has none."""
        count = self._pages
        text = self.tr("Export 1 page") if count == 1 else self.tr("Export {count} pages").format(count=count)
        is_pack = self.formats[PACK].isChecked()
        text = self.tr("Export the audit pack") if is_pack else text
        self.export.setText(text)
        self.export.setAccessibleName(text)
        self.export.setEnabled(is_pack or count > 0)

    def show_waiting(self, errors: int) -> None:
        """Say that errors are open, which may change figures of the report."""
        one = self.tr("1 open error may change figures.")
        many = self.tr("{count} open errors may change figures.")
        self.waiting.setText(one if errors == 1 else many.format(count=errors))
        self.warning.setVisible(errors > 0)

    def use_template(self, path: Path, lacking: str = "") -> None:
        """Write slides in the user's own template; a sentence says what it lacks."""
        self._change(Manner(self.manner.languages, path))
        self.template.setToolTip(lacking)
        self.template.setAccessibleDescription(lacking)

    def apply_theme(self, palette: Palette) -> None:
        """Draw the sign in another palette."""
        self._sign.setPixmap(pixmap("warning", palette.warning, 16))

    def _use_ours(self) -> None:
        self._change(Manner(self.manner.languages))

    def _change(self, manner: Manner) -> None:
        self.show_manner(manner)
        self.manner_changed.emit(manner)

    def _take_back(self) -> None:
        if self._page is not None:
            self.title.setPlainText(self._page.title)
            self._tell_texts()

    def _tell_texts(self) -> None:
        """Tell what is written now, if it is something else than before."""
        if self._page is None:
            return
        title, remark = (" ".join(field.toPlainText().split()) for field in (self.title, self.remark))
        title = "" if title == self._page.title else title
        if (title, remark) != (self._own.title, self._own.remark):
            instead_of = self._page.title if title or remark else ""
            self.texted.emit(PageText(self._page.id, self._own.lang, title, remark, instead_of))

    def _export(self) -> None:
        self.export_wanted.emit(next(name for name in FORMATS if self.formats[name].isChecked()))


def _row(first: QWidget, *others: QWidget) -> QHBoxLayout:
    """A text with what can be pressed at its right."""
    row = QHBoxLayout()
    row.setSpacing(0)
    row.addWidget(first, 1)
    for part in others:
        row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
    return row


def _scrolled(part: QWidget) -> QScrollArea:
    """A part that is scrolled where the window is too low for it."""
    scroll = QScrollArea()
    scroll.setWidget(part)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
