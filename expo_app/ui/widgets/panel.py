"""A chart with its finding above it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from expo_app.report.spec import ChartSpec
from expo_app.ui.charts.ranked import HEAD, ROW, SMALLEST_ROW
from expo_app.ui.charts.view import ChartView
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.hatched import HatchedStrip
from expo_app.ui.widgets.table_switch import TableSwitch
from expo_app.ui.widgets.text import ElidedLabel, TitleLabel, label, shortened

_STRIP = 96
_AROUND = 62
"""The height of a panel that its chart does not have."""
_LEAST_ROWS, _MOST_ROWS = 3, 24


class Panel(QFrame):
    """A framed part of a page with a title, a line below it, and room for content in `body`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.title = TitleLabel("panel_title")
        self.subtitle = ElidedLabel("", "small", "muted", cut=shortened)
        self.subtitle.setFixedHeight(18)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 8)
        self.body.setSpacing(0)
        self.body.addWidget(self.title)
        self.body.addWidget(self.subtitle)
        self.body.addSpacing(4)

    def say(self, title: str, subtitle: str) -> None:
        """Show a finding and what it is about."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)

    def put_beside_title(self, part: QWidget) -> None:
        """Put something small at the right of the title."""
        self.body.removeWidget(self.title)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.body.insertLayout(0, head)


@dataclass(frozen=True)
class Rows:
    """A chart of rows: what makes it with so many, how many there usually are, and what is said without."""

    make: Callable[[int], ChartSpec | None]
    usual: int
    missing: str = ""


class Missing(QWidget):
    """In place of a chart: a hatched strip, and below it what is missing."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hatched = HatchedStrip()
        self._hatched.setFixedWidth(_STRIP)
        self._text = label(text, "small", "muted", wrap=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._hatched, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._text)
        layout.addStretch(1)

    def say(self, text: str) -> None:
        """Say that something else is missing."""
        self._text.setText(text)

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._hatched.apply_theme(palette)


class ChartPanel(Panel):
    """A panel with one chart; one of rows can have as many as there is room for.

    Signal: `mark_chosen(chart id, key)`.
    """

    mark_chosen = Signal(str, str)

    def __init__(self, missing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._missing = missing
        self._id = ""
        self._rows: Rows | None = None
        self._limit = 0
        self.chart = ChartView()
        self.switch = TableSwitch(self.chart)
        self.put_beside_title(self.switch)
        self._nothing = Missing(missing)
        self.body.addWidget(self.chart, 1)
        self.body.addWidget(self._nothing, 1)
        self.chart.mark_clicked.connect(lambda key: self.mark_chosen.emit(self._id, key))

    def show_chart(self, spec: ChartSpec | None, missing: str = "") -> None:
        """Show a chart; without one the panel says what is missing."""
        self._rows = None
        self._show(spec, missing or self._missing)

    def show_rows(self, rows: Rows) -> None:
        """Show a chart of rows, from now on as many as fit; a title of two lines leaves room for fewer."""
        self._rows, self._limit = rows, self._fitting(rows)
        with self.chart.laid_out_once():
            self._show(rows.make(self._limit), rows.missing or self._missing)
            if (fitting := self._fitting(rows)) < self._limit:
                self._limit = fitting
                self._show(rows.make(fitting), rows.missing or self._missing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room shows more rows."""
        super().resizeEvent(event)
        if self._rows is not None and self._fitting(self._rows) != self._limit:
            self.show_rows(self._rows)

    def _fitting(self, rows: Rows) -> int:
        """How many rows besides the rest there is room for; the usual ones may stand closer together."""
        if not self.isVisible():
            return rows.usual
        room = self.height() - _AROUND - self._more_title() - HEAD
        wide, close = (int(room // height) - 1 for height in (ROW, SMALLEST_ROW))
        return min(max(wide, min(rows.usual, close), _LEAST_ROWS), _MOST_ROWS)

    def _more_title(self) -> int:
        """The height of the title's lines but the first."""
        line = self.title.fontMetrics().lineSpacing()
        return line * max(0, round(self.title.heightForWidth(self.title.width()) / line) - 1)

    def _show(self, spec: ChartSpec | None, missing: str) -> None:
        self._nothing.say(missing)
        for part in (self.chart, self.switch):
            part.setVisible(spec is not None)
        self._nothing.setVisible(spec is None)
        self.say(spec.title if spec else "", spec.subtitle if spec else "")
        self.title.setVisible(spec is not None)
        self.subtitle.setVisible(spec is not None)
        if spec is not None:
            self._id = spec.id
            self.chart.show_spec(spec)

    def name_of(self, key: str) -> str:
        """What stands at the mark of a key; "" where there is none."""
        marks = self.chart.drawing.targets
        return next((mark.head for mark in marks if mark.key == key), "")

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self.chart.apply_theme(palette)
        self.switch.apply_theme(palette)
        self._nothing.apply_theme(palette)
