"""How a cell is painted: ground by state, text with the same padding as the header, focus by row."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygon
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import elided

PADDING = 8
ORIGINAL_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a corrected cell said originally; None for every other cell."""
_CORNER = 8
Index = QModelIndex | QPersistentModelIndex


class CellDelegate(QStyledItemDelegate):
    """Paints the cells of a table in the colours of a palette.

    The style sheet could do this but for two things: it paints selected text in one colour, also where the
    colour means something, and it hovers and focuses cells where rows are meant.
    """

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view
        self._palette: Palette | None = None
        self.hovered = -1

    def apply_theme(self, palette: Palette) -> None:
        """Paint in another palette from now on."""
        self._palette = palette
        self._view.viewport().update()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Ground, line below, text, and the ring of the row that has the focus."""
        if self._palette is None:
            return
        painter.save()
        self._paint_ground(painter, option, index, self._palette)
        self._paint_text(painter, option, index, self._palette)
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            self._paint_ring(painter, option.rect, index, self._palette)
        if index.data(ORIGINAL_ROLE) is not None:
            _mark_corner(painter, option.rect, self._palette)
        painter.restore()

    def _paint_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, palette: Palette
    ) -> None:
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(palette.selection))
        elif isinstance(ground, QBrush):
            painter.fillRect(option.rect, ground)
        elif index.row() == self.hovered:
            painter.fillRect(option.rect, QColor(palette.hover))
        painter.setPen(QColor(palette.gridline))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, palette: Palette
    ) -> None:
        font, colour = index.data(Qt.ItemDataRole.FontRole), index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setFont(font if isinstance(font, QFont) else option.font)
        painter.setPen(colour if isinstance(colour, QColor) else QColor(palette.text))
        room: QRect = option.rect.adjusted(PADDING, 0, -PADDING, 0)
        text = str(index.data() or "")
        alignment = int(index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignVCenter)
        metrics, wrapped = painter.fontMetrics(), alignment | int(Qt.TextFlag.TextWordWrap)
        if room.height() >= 2 * metrics.lineSpacing() and room.contains(
            metrics.boundingRect(room, wrapped, text)
        ):  # cells that are joined to a higher one
            painter.drawText(room, wrapped, text)
            return
        painter.drawText(room, alignment, elided(text, metrics, room.width()))

    def _paint_ring(self, painter: QPainter, cell: QRect, index: Index, palette: Palette) -> None:
        header = self._view.horizontalHeader()
        ends = header.visualIndex(index.column())
        places = range(header.count())
        shown = [place for place in places if not header.isSectionHidden(header.logicalIndex(place))]
        painter.setPen(QPen(QColor(palette.focus_ring), 2))
        painter.drawLine(cell.left(), cell.top() + 1, cell.right(), cell.top() + 1)
        painter.drawLine(cell.left(), cell.bottom(), cell.right(), cell.bottom())
        if ends == shown[0]:
            painter.drawLine(cell.left() + 1, cell.top(), cell.left() + 1, cell.bottom())
        if ends == shown[-1]:
            painter.drawLine(cell.right(), cell.top(), cell.right(), cell.bottom())


def _mark_corner(painter: QPainter, cell: QRect, palette: Palette) -> None:
    """The corner of a corrected cell, as spreadsheets mark a remark."""
    corner = cell.topRight() + QPoint(1, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.warning))
    painter.drawPolygon(QPolygon([corner, corner - QPoint(_CORNER, 0), corner + QPoint(0, _CORNER)]))
