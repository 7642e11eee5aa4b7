"""Two rows side by side, with the parts that differ marked."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QWidget

from expo_app.model.matching import MatchSide
from expo_app.session.checking.comparing import Comparison, Line
from expo_app.ui.checking.marked_text import HEIGHT, MarkedText
from expo_app.ui.checking.place_link import PlaceLink
from expo_app.ui.theme.palette import Palette
from expo_app.ui.translated import QT_TRANSLATE_NOOP
from expo_app.ui.widgets.text import label
from expo_app.ui.wording import in_language

_PADDING = 16
_HEAD = 40
_NAMES, _NARROW_NAMES = 136, 104
_ROOM_FOR_NAMES = 640
_SQUARE = 10
_LINES: Mapping[Line, str] = {
    Line.NAME: QT_TRANSLATE_NOOP("PairCard", "Name"),
    Line.OTHER_NAME: QT_TRANSLATE_NOOP("PairCard", "Other name"),
    Line.COUNTRY: QT_TRANSLATE_NOOP("PairCard", "Country or region"),
    Line.WEBSITE: QT_TRANSLATE_NOOP("PairCard", "Website"),
    Line.SECTOR: QT_TRANSLATE_NOOP("PairCard", "Sector"),
    Line.PLACE: QT_TRANSLATE_NOOP("PairCard", "Hall and stand"),
    Line.SPACE: QT_TRANSLATE_NOOP("PairCard", "Net space"),
}


class EditionHead(QWidget):
    """A square in the edition's colour, and the edition."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(_HEAD)
        self._square, self.year = QLabel(), label("", "panel_title")
        self._square.setFixedSize(_SQUARE, _SQUARE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._square)
        layout.addWidget(self.year, 1)

    def show_edition(self, year: str, colour: str) -> None:
        """Show an edition in a colour ("#RRGGBB")."""
        self.year.setText(year)
        self._square.setStyleSheet(f"background: {colour};")


class PairCard(QFrame):
    """The rows of a pair, line by line.

    Signal: `row_wanted(side)` when a source is pressed.
    """

    row_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self._palette: Palette | None = None
        self._sides: tuple[MatchSide, ...] = ()
        self._against = self._edition = ""
        self.heads = (EditionHead(), EditionHead())
        self.texts = {line: (MarkedText(), MarkedText()) for line in Line}
        self.links = (PlaceLink(), PlaceLink())
        self._grid = QGridLayout(self)
        self._place()
        for number, link in enumerate(self.links):
            link.clicked.connect(lambda _checked=False, number=number: self._want(number))

    def _place(self) -> None:
        grid = self._grid
        grid.setContentsMargins(_PADDING, 0, _PADDING, 8)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(1)
        grid.setColumnMinimumWidth(0, _NAMES - 8)
        names = [*(self.tr(_LINES[line]) for line in Line), self.tr("Source")]
        places = [self.heads, *self.texts.values(), self.links]
        for row, widgets in enumerate(places):
            for column, widget in enumerate(widgets, 1):
                grid.addWidget(widget, row, column)
        for row, name in enumerate(names, 1):
            said = label(name, "small", "muted")
            said.setFixedHeight(HEIGHT)
            grid.addWidget(said, row, 0)
            if name == self.tr(_LINES[Line.OTHER_NAME]):
                self._other_name = said
        for column in (1, 2):
            grid.setColumnStretch(column, 1)

    def show_comparison(self, shown: Comparison, edition: str, against: str) -> None:
        """Show a pair; `edition` and `against` are those that the pages compare."""
        self._sides = (shown.match.left, shown.match.right)
        self._edition, self._against = edition, against
        for compared in shown.lines:
            for text, spans in zip(self.texts[compared.line], (compared.left, compared.right), strict=True):
                text.show_spans(spans)
        other = self.tr("Name, Chinese") if shown.is_chinese else self.tr(_LINES[Line.OTHER_NAME])
        self._other_name.setText(other)
        for link, place in zip(self.links, (shown.left_source, shown.right_source), strict=True):
            place = in_language(place)
            link.show_place(place, self.tr("Show the cell: {place}").format(place=place))
        self._dress()

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette."""
        self._palette = palette
        for texts in self.texts.values():
            for text in texts:
                text.apply_theme(palette)
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the names of the lines take less of it."""
        super().resizeEvent(event)
        names = _NAMES if self.width() >= _ROOM_FOR_NAMES else _NARROW_NAMES
        self._grid.setColumnMinimumWidth(0, names - 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The panel, and a rule below each line."""
        super().paintEvent(event)
        if self._palette is None:
            return
        painter = QPainter(self)
        for row in range(len(self.texts) + 1):
            y = self._grid.cellRect(row, 1).bottom() + 1
            painter.fillRect(_PADDING, y, self.width() - 2 * _PADDING, 1, QColor(self._palette.gridline))

    def _dress(self) -> None:
        if self._palette is None:
            return
        for head, side in zip(self.heads, self._sides, strict=False):
            head.show_edition(side.edition, self._colour(side.edition))

    def _colour(self, year: str) -> str:
        assert self._palette is not None
        colours = {self._edition: self._palette.this_edition, self._against: self._palette.previous_edition}
        return colours.get(year, self._palette.earlier_edition)

    def _want(self, number: int) -> None:
        if self._sides:
            self.row_wanted.emit(self._sides[number])
