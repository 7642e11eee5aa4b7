"""The button that turns a chart into the table of its data, and back."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton

from expo_app.ui.charts.drawing_view import DrawingView
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette, palette

_ICON = 16


class TableSwitch(QPushButton):
    """Stands beside the title of charts of which one is shown."""

    def __init__(self, *charts: DrawingView) -> None:
        super().__init__()
        self._charts, self._colour = charts, palette(dark=False).muted
        self.is_table = False
        self.setProperty("kind", "small_icon")
        self.setIconSize(QSize(_ICON, _ICON))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter presses it as well
        self.clicked.connect(self.turn)
        self._say()

    def turn(self) -> None:
        """Show the table, or the chart again."""
        self.is_table = not self.is_table
        for chart in self._charts:
            chart.show_as_table(self.is_table)
        self._say()

    def apply_theme(self, colours: Palette) -> None:
        """Draw the icon in another palette."""
        self._colour = colours.muted
        self._say()

    def _say(self) -> None:
        said = self.tr("Show as chart") if self.is_table else self.tr("Show as table")
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.setIcon(icon("chart" if self.is_table else "table", self._colour, _ICON))
