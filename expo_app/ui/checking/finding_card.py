"""One finding: what it says, where it is, and every way to settle it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from expo_app.model.decision import Decision
from expo_app.model.finding import Finding
from expo_app.session.checking.suggesting import Asked, Suggestion
from expo_app.ui.checking.flow import FlowLayout
from expo_app.ui.checking.place_link import PlaceLink
from expo_app.ui.importing.headings import heading_of
from expo_app.ui.importing.suggested import asking
from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.theme.signs import SIGNS
from expo_app.ui.widgets.buttons import button
from expo_app.ui.widgets.list_picker import SIZE, ListPicker
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language

Options = Sequence[tuple[str, str]]
"""(value, name) pairs to pick one from."""


class FindingCard(QFrame):
    """Signals: `decided(decisions, answer)` when one of the suggestions is taken (`answer` is what its
    button or the picker said); `cell_wanted()` to see where it is."""

    decided = Signal(object, str)
    cell_wanted = Signal()

    def __init__(
        self,
        finding: Finding,
        offered: Sequence[Suggestion],
        place: str,
        picks: dict[Asked, Options],
        palette: Palette,
    ) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.finding, self._picks = finding, picks
        self.field: QLineEdit | None = None
        self.buttons: list[QPushButton] = []
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(8)
        sign, (drawing, tone) = QLabel(), SIGNS[finding.severity]
        sign.setPixmap(pixmap(drawing, getattr(palette, tone), 16))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        column.setSpacing(4)
        self._say(column, place)
        self._lines = column
        self._offer(offered)

    def take_focus(self) -> None:
        """The first way to settle it has the focus."""
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _say(self, column: QVBoxLayout, place: str) -> None:
        heading, text = heading_of(self.finding, dict(self._picks.get(Asked.COUNTRY, ())))
        self.setAccessibleName(f"{heading} {text}".strip())
        said = label(heading, "body", wrap=True)
        said.setStyleSheet("font-weight: 600;")
        column.addWidget(said)
        if text:
            column.addWidget(label(text, "small", wrap=True))
        if place:
            link = PlaceLink()
            link.show_place(place, self.tr("Show the cell: {place}").format(place=place))
            link.clicked.connect(lambda _checked=False: self.cell_wanted.emit())
            column.addWidget(link)

    def _offer(self, offered: Sequence[Suggestion]) -> None:
        for number, suggestion in enumerate(offered):
            is_last = number == len(offered) - 1
            kind = "quiet" if is_last or (suggestion.asked and number) else "secondary"
            rows = "" if is_last else self._rows(suggestion)
            text = in_language(suggestion.label) + ("…" if suggestion.asked else rows)
            if suggestion.asked and not number:
                text = asking(suggestion.asked)
            made = button(text.replace("&", "&&"), partial(self._take, suggestion, number), kind)
            made.setProperty("dense", "true")
            made.setAccessibleName(f"{text}: {self.finding.value or in_language(self.finding.message)}")
            self.buttons.append(made)
        self._lines.addSpacing(4)
        self._lines.addLayout(FlowLayout(self.buttons))

    def _rows(self, suggestion: Suggestion) -> str:
        """How many rows one click settles, where it is more than one."""
        if self.finding.count < 2 or not suggestion.decisions:
            return ""
        rows = self.tr("({count} rows)").format(count=f"{self.finding.count:,}")
        return rows if rows.startswith("（") else f" {rows}"  # that bracket has a gap of its own

    def _take(self, suggestion: Suggestion, number: int) -> None:
        if suggestion.asked is Asked.NOTHING:
            self._decide(suggestion.decisions, suggestion.label)
        elif self._picks.get(suggestion.asked):
            self._ask_choice(suggestion, self.buttons[number])
        else:
            self._ask_text(suggestion)

    def _decide(self, decisions: Sequence[Decision], answer: str) -> None:
        self.decided.emit(tuple(decisions), answer)

    def _ask_choice(self, suggestion: Suggestion, beside: QWidget) -> None:
        options = self._picks[suggestion.asked]
        names = dict(options)

        def picked(value: str) -> None:
            self._decide(suggestion.told(value), names.get(value, value))

        picker = ListPicker(options, picked, self, suggestion.asked is Asked.SECTOR)
        foot = beside.mapToGlobal(beside.rect().bottomLeft())
        screen = self.screen().availableGeometry()
        foot.setX(min(foot.x(), screen.right() - SIZE[0]))
        foot.setY(min(foot.y(), screen.bottom() - SIZE[1]))
        picker.open_at(foot)

    def _ask_text(self, suggestion: Suggestion) -> None:
        """A field below the buttons; Enter takes what stands in it."""
        if self.field is None:
            self.field = QLineEdit(self.finding.suggestion)
            self.field.setProperty("dense", "true")
            self.field.setFixedWidth(240)
            self.field.setPlaceholderText(self.tr("What the cell should say, then Enter"))
            self.field.setAccessibleName(self.tr("What “{value}” means").format(value=self.finding.value))
            self.field.returnPressed.connect(lambda: self._tell(suggestion))
            self._lines.addWidget(self.field)
            self.field.show()  # shown by the layout only later, it would not take the focus now
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, suggestion: Suggestion) -> None:
        answer = self.field.text().strip() if self.field else ""
        if answer:
            self._decide(suggestion.told(answer), answer)
