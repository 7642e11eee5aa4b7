"""All pages of the report as tiles, in as many columns as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from expo_app.ui.reporting.tile import WIDTH, PageTile

_GAP = 12
RING = 4  # room for the focus ring, which would be cut at the edge


@dataclass(frozen=True)
class Shown:
    """What a tile says: the page's id and title, whether it is in, and whether its own text is outdated."""

    page: str
    title: str
    is_on: bool
    is_outdated: bool


class PageBoard(QScrollArea):
    """The tiles. Signals as those of a tile, `reordered(ids)` for both ways of moving one."""

    chosen = Signal(str)
    switched = Signal(str, bool)
    edit_wanted = Signal(str)
    reordered = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles: dict[str, PageTile] = {}
        self.selected = ""
        self._room = QWidget()
        self._grid = QGridLayout(self._room)
        self._grid.setContentsMargins(RING, RING, 8, 8)
        self._grid.setSpacing(_GAP)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.setWidget(self._room)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def order(self) -> list[str]:
        """The ids of the pages as they stand."""
        return list(self.tiles)

    def show_pages(self, pages: Sequence[Shown]) -> None:
        """Show these pages; tiles of pages that stay keep their pictures and the focus."""
        for identity in self.tiles.keys() - {one.page for one in pages}:
            self.tiles.pop(identity).deleteLater()
        self.tiles = {one.page: self.tiles.get(one.page) or self._tile(one.page) for one in pages}
        number = 0
        for one in pages:
            number += one.is_on
            self.tiles[one.page].say(one.title, number, one.is_on, one.is_outdated)
        self._lay_out()
        if self.selected not in self.tiles and self.tiles:
            self.choose(next(iter(self.tiles)))

    def show_picture(self, page: str, picture: QPixmap) -> None:
        """Show what a page looks like."""
        if page in self.tiles:
            self.tiles[page].show_picture(picture)

    def choose(self, page: str) -> None:
        """Frame one page and tell it."""
        self.selected = page
        for identity, tile in self.tiles.items():
            tile.choose(identity == page)
        self.chosen.emit(page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns where there is more room."""
        super().resizeEvent(event)
        self._lay_out()

    def _tile(self, page: str) -> PageTile:
        made = PageTile(page, self._room)
        made.chosen.connect(self.choose)
        made.switched.connect(self.switched)
        made.edit_wanted.connect(self.edit_wanted)
        made.moved.connect(self._move)
        made.dropped.connect(self._drop)
        made.left.connect(self._go)
        return made

    def _go(self, page: str, key: int) -> None:
        """Go on from a tile by an arrow, as far as there are tiles."""
        columns, ids = self._columns, self.order
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -columns, Qt.Key.Key_Down: columns}
        place = ids.index(page) + steps[Qt.Key(key)]
        if 0 <= place < len(ids):
            tile = self.tiles[ids[place]]
            tile.setFocus(Qt.FocusReason.OtherFocusReason)
            self.ensureWidgetVisible(tile)

    def _move(self, page: str, step: int) -> None:
        ids = self.order
        place = min(max(ids.index(page) + step, 0), len(ids) - 1)
        if place != ids.index(page):
            ids.remove(page)
            ids.insert(place, page)
            self.reordered.emit(ids)

    def _drop(self, page: str, before: str) -> None:
        ids = self.order
        if page in ids:
            goes_back = ids.index(page) > ids.index(before)
            ids.remove(page)
            ids.insert(ids.index(before) + (not goes_back), page)
            self.reordered.emit(ids)

    def _lay_out(self) -> None:
        columns = self._columns
        for number, tile in enumerate(self.tiles.values()):
            self._grid.addWidget(tile, number // columns, number % columns)
            tile.show()

    @property
    def _columns(self) -> int:
        """How many tiles stand beside each other."""
        return max(1, (self.viewport().width() - 8 - RING + _GAP) // (WIDTH + _GAP))
