"""Short statements beside each other: a head that says it, a line below that explains it."""

import math
from collections.abc import Sequence

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from expo_app.report.spec import Remark
from expo_app.ui.theme.fonts import font, sized_font
from expo_app.ui.widgets.text import ElidedLabel, briefly

_PADDING, _GAP = 16, 24
_HEAD, _SEMIBOLD = 13, 600


class Facts(QFrame):
    """Statements in at most so many columns, row by row: as many as the heads have room in. Columns that need
    less than their share leave the rest to the others; of an explanation that still does not fit its line
    whole clauses go, and all of it is in the tooltip. In one column, as beside a chart, they stand wider
    apart."""

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._columns = columns
        self._grid = QGridLayout(self)
        above, between = (12, 16) if columns == 1 else (8, 8)
        self._grid.setContentsMargins(_PADDING, above, _PADDING, 8)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(between)
        self._shown: list[_Statement] = []

    @property
    def has_facts(self) -> bool:
        """Whether there is a statement to show."""
        return bool(self._shown)

    def show_facts(self, facts: Sequence[Remark]) -> None:
        """Show these statements; nothing at all when there is none."""
        kept, gone = self._shown[: len(facts)], self._shown[len(facts) :]
        for old in gone:
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        for statement, fact in zip(kept, facts, strict=False):
            statement.say(fact)
        self._shown = [*kept, *(_Statement(fact) for fact in facts[len(kept) :])]
        self._arrange()
        self.setVisible(bool(facts))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange for the room there is."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = self._even(self._fitting())
        used = min(columns, max(len(self._shown), 1))
        shares = shared(self.width() - 2 * _PADDING - _GAP * (used - 1), self._wanted(used))
        for column in range(self._columns):
            self._grid.setColumnStretch(column, shares[column] if column < used else 0)
        for number, widget in enumerate(self._shown):
            self._grid.addWidget(widget, number // columns, number % columns)
        for row in range(self._grid.rowCount() + 1):  # what is left of the height stays below
            self._grid.setRowStretch(row, int(row * columns >= len(self._shown)))

    def _wanted(self, columns: int) -> list[int]:
        """How wide each column would have to be for all of its texts."""
        return [max((part.wanted for part in self._shown[at::columns]), default=1) for at in range(columns)]

    def _even(self, columns: int) -> int:
        """No more columns than the same number of rows needs: four statements stand two by two, not three
        and one."""
        rows = math.ceil(len(self._shown) / columns)
        return math.ceil(len(self._shown) / rows) if rows > 1 else columns

    def _fitting(self) -> int:
        """How many columns leave room for the longest head."""
        metrics = QFontMetrics(sized_font(_HEAD, _SEMIBOLD))
        longest = max((metrics.horizontalAdvance(shown.head) for shown in self._shown), default=0)
        rooms = {
            columns: (self.width() - 2 * _PADDING - _GAP * (columns - 1)) // columns
            for columns in range(self._columns, 0, -1)
        }
        return next((columns for columns, room in rooms.items() if room > longest), 1)


def shared(room: int, wanted: Sequence[int]) -> list[int]:
    """So many pixels among columns that want so much: who wants less than an equal share gets it, the others
    share what is left."""
    shares, left = [0] * len(wanted), room
    rising = sorted(range(len(wanted)), key=lambda column: wanted[column])
    for place, column in enumerate(rising):
        equal = left // (len(wanted) - place)
        is_last = place == len(rising) - 1
        shares[column] = max(1, left if is_last else min(wanted[column], equal))
        left -= shares[column]
    return shares


class _Statement(QWidget):
    """A head, and a line that explains it."""

    def __init__(self, fact: Remark) -> None:
        super().__init__()
        self.head, self.wanted = "", 0
        self._head, self._text = ElidedLabel("", "body"), ElidedLabel("", "small", "muted", cut=briefly)
        self._head.setStyleSheet("font-weight: 600;")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for part in (self._head, self._text):
            part.setFixedHeight(18)
            layout.addWidget(part)
        self.say(fact)

    def say(self, fact: Remark) -> None:
        """Show another statement."""
        self.head = fact.head
        letters = (sized_font(_HEAD, _SEMIBOLD), fact.head), (font("small"), fact.text)
        self.wanted = max(QFontMetrics(letter).horizontalAdvance(said) for letter, said in letters) + 2
        self.setAccessibleName(f"{fact.head}: {fact.text}")
        self._head.setText(fact.head)
        self._text.setText(fact.text)
