"""The bar below every page: what runs, what was done last, what waits."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from expo_app.ui.desk import Desk
from expo_app.ui.jobs import Jobs
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.message import Offer, put_offers
from expo_app.ui.widgets.text import ElidedLabel, label, restyle
from expo_app.ui.wording import in_language

HEIGHT = 32
# How long news stand, in ms; longer where something can be done with them.
_NEWS_FOR, _OFFERED_FOR = 8000, 60_000
_LONGEST = 480
_PADDING = 8
"""What a button without a frame has at its sides: texts end where it does."""
# What runs is told only when it takes longer than this, in ms: the bar would only flicker.
_PATIENCE = 250


class BottomBar(QFrame):
    """Left the running job with Cancel, or the last thing done with Undo; right the findings that wait.

    Signal: `findings_wanted()`.
    """

    findings_wanted = Signal()

    def __init__(
        self, desk: Desk, jobs: Jobs, actions: Mapping[str, QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bottom_bar")
        self.setFixedHeight(HEIGHT)
        self._desk, self._jobs, self._actions = desk, jobs, actions
        self._palette: Palette | None = None
        self._draft: tuple[str, str] | None = None
        self._sign, self._said = QLabel(), ElidedLabel("", "small")
        self._undo = button(self.tr("Undo"), actions["undo"].trigger, "quiet", small=True)
        self._keys = label(actions["undo"].shortcut().toString(), "small", "muted")
        self._bar = QProgressBar()
        self._cancel = button(self.tr("Cancel"), jobs.cancel, "quiet", small=True)
        self.offers, self._offered = QWidget(), QHBoxLayout()
        self._errors, self._bad = label("", "small", "error"), QLabel()
        self._errors.setStyleSheet("font-weight: 600;")
        self._waiting = label("", "small")
        self._check = button(self.tr("Check"), self.findings_wanted.emit, "quiet", small=True)
        self._patience, self._telling, self._last = QTimer(self), False, ("", 0.0)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._news = QTimer(self)
        self._news.setSingleShot(True)
        self._place()
        self._connect()

    def _place(self) -> None:
        for link in (self._undo, self._check, self._cancel):
            link.setStyleSheet("font-weight: 600;")
        self._bar.setRange(0, 100)
        self._bar.setFixedWidth(160)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._check.setAccessibleName(self.tr("Show the findings that wait"))
        self._offered.setContentsMargins(0, 0, 0, 0)
        self._offered.setSpacing(0)
        self.offers.setLayout(self._offered)
        self._said.setFixedHeight(20)
        self._said.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 0, 16, 0)
        layout.setSpacing(8)
        layout.addWidget(self._sign)
        layout.addWidget(self._bar)
        layout.addWidget(self._said)
        left: tuple[QWidget, ...] = (self._cancel, self.offers, self._undo, self._keys)
        right: tuple[QWidget, ...] = (self._bad, self._errors, self._waiting, self._check)
        for widget in left:
            layout.addWidget(widget)
        layout.addStretch(1)
        for widget in right:
            layout.addWidget(widget)
        layout.setAlignment(Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self._desk.stepped.connect(self._news.stop)  # before it is shown what was done
        for signal in (self._desk.workspace_changed, self._desk.stepped, self._desk.figures_changed):
            signal.connect(self.follow)
        self._jobs.started.connect(self._begin)
        self._patience.timeout.connect(self._tell_running)
        self._jobs.progressed.connect(self._progressed)
        self._jobs.ended.connect(self.follow)
        self._jobs.cancelled.connect(self._tell_cancelled)
        self._news.timeout.connect(self.follow)

    def show_draft(self, labels: tuple[str, str] | None) -> None:
        """Offer to take back and to repeat what these labels name ("" is nothing) instead of what was done in
        the workspace; None for the workspace again."""
        if labels != self._draft:
            self._draft = labels
            self.follow()

    def tell(self, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Say something that is forgotten after some seconds; after a minute, or the next thing done, where
        there is something to do about it."""
        self._news.start(_OFFERED_FOR if offers else _NEWS_FOR)
        self._show_said(sentence, "tick", undoable=False)
        put_offers(self._offered, offers, kind="quiet")
        self.offers.setVisible(bool(offers))

    def _tell_cancelled(self) -> None:
        self.tell(self.tr("Cancelled, nothing was changed"))

    def follow(self) -> None:
        """Show what runs, or what was done last, and what waits."""
        self._show_findings()
        if not self._jobs.busy:
            self._patience.stop()  # what begins next is waited for anew
        self._telling = self._telling and self._jobs.busy
        running = self._telling
        self._bar.setVisible(running)
        self._cancel.setVisible(running and self._jobs.cancellable)
        self._name_actions()
        if running or self._news.isActive():
            return
        last = self._labels()[0]
        self._show_said(last, "undo" if last else "", undoable=bool(last))

    def apply_theme(self, palette: Palette) -> None:
        """Draw the sign in another palette."""
        self._palette = palette
        self._bad.setPixmap(pixmap("error", palette.error, 14))
        self.follow()

    def _begin(self, label: str) -> None:
        self._last = (label, 0.0)
        if not self._telling and not self._patience.isActive():
            self._patience.start()

    def _tell_running(self) -> None:
        if self._jobs.busy:
            self._telling = True
            self._progressed(*self._last)

    def _progressed(self, message: str, fraction: float) -> None:
        self._last = (message, fraction)
        if not self._telling or not self._jobs.busy:
            return
        self._news.stop()
        self._bar.show()
        self._cancel.setVisible(self._jobs.cancellable)
        self._bar.setValue(round(100 * fraction))
        self._show_said(in_language(message), "", undoable=False)

    def _show_said(self, sentence: str, sign: str, undoable: bool) -> None:
        self._said.setText(sentence)
        width = self._said.fontMetrics().horizontalAdvance(sentence) + 4
        self._said.setFixedWidth(min(width, _LONGEST))
        self._said.setAccessibleName(sentence)
        self._undo.setVisible(undoable)
        self._keys.setVisible(undoable)
        self.offers.hide()
        self._sign.setVisible(bool(sign))
        if sign and self._palette is not None:
            self._sign.setPixmap(pixmap(sign, self._palette.muted, 14))

    def _show_findings(self) -> None:
        waits = self._desk.waiting
        errors, waiting = waits.errors, waits.to_decide
        self._errors.setText(_several(errors, self.tr("1 error"), self.tr("{count} errors")))
        self._waiting.setText(self.tr("{count} to decide").format(count=waiting) if waiting else "")
        is_import = self._draft is not None  # what waits in the workspace is not about these lists
        if is_import:
            self._waiting.setText(self.tr("What is not understood can wait on the page Check"))
        restyle(self._waiting, tone="muted" if is_import else "")
        self._waiting.setContentsMargins(0, 0, _PADDING if is_import else 0, 0)
        self._errors.setVisible(bool(errors) and not is_import)
        self._bad.setVisible(bool(errors) and not is_import)
        self._waiting.setVisible(bool(waiting) or is_import)
        self._check.setVisible(bool(waits.pairs or waits.findings) and not is_import)

    def _name_actions(self) -> None:
        """Undo and redo say what they would do."""
        verbs = (("undo", self.tr("Undo")), ("redo", self.tr("Redo")))
        for (name, verb), what in zip(verbs, self._labels(), strict=True):
            self._actions[name].setEnabled(bool(what))
            said = self.tr("{verb}: {what}").format(verb=verb, what=what)
            self._actions[name].setText(said if what else verb)

    def _labels(self) -> tuple[str, str]:
        """What undo and redo would do, "" for nothing."""
        if self._draft is not None:
            return in_language(self._draft[0]), in_language(self._draft[1])
        state = self._desk.state
        undoable, redoable = state.undoable, state.redoable
        undo, redo = (in_language(step.label) if step else "" for step in (undoable, redoable))
        return undo, redo


def _several(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)
