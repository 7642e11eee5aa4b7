"""The rail at the left: where one can go."""

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from expo_app.ui.stations import IMPORTING, STATIONS, Station
from expo_app.ui.theme.icons import icon
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import on_enter
from expo_app.ui.widgets.text import label

WIDTH = 144
_BAR = (3, 24)


class Rail(QFrame):
    """The stations, one of them current, and at the foot Import and Settings.

    Signal: `chosen(station name)`. The menu of Settings is filled by whoever owns the actions.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(WIDTH)
        self._palette: Palette | None = None
        self._group = QButtonGroup(self)
        self._buttons: dict[str, RailButton] = {}
        self.settings_menu = QMenu(self)
        self._settings = RailButton(self.tr("Settings"))
        self._settings.clicked.connect(self._open_settings)
        self._place()

    def _place(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 0, 8, 8)
        layout.setSpacing(0)
        title = label(self.tr("Expo Analytics"), "body")
        title.setFixedHeight(48)
        title.setIndent(8)
        title.setStyleSheet("font-weight: 600;")
        layout.addWidget(title)
        for station in STATIONS:
            layout.addWidget(self._button(station))
        layout.addStretch(1)
        layout.addWidget(self._button(IMPORTING))
        layout.addWidget(self._settings)

    def set_current(self, name: str) -> None:
        """Show where we are."""
        self._buttons[name].setChecked(True)
        self.update()

    def allow(self, is_open: bool) -> None:
        """Without a workspace there is nothing at the stations yet."""
        for station in STATIONS:
            self._buttons[station.name].setEnabled(is_open)

    def place_of(self, name: str) -> QWidget:
        """Where a station is, to be pointed at."""
        return self._buttons[name]

    def show_count(self, name: str, count: int) -> None:
        """Show how many items wait at a station."""
        self._buttons[name].show_count(count)

    def apply_theme(self, palette: Palette) -> None:
        """Draw icons and bar in another palette."""
        self._palette = palette
        for station in (*STATIONS, IMPORTING):
            drawing = icon(station.icon, palette.muted, 18, palette.accent)
            self._buttons[station.name].setIcon(drawing)
        self._settings.setIcon(icon("settings", palette.muted, 18))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the bar at the window's edge beside the current station."""
        super().paintEvent(event)
        current = self._group.checkedButton()
        if current is None or self._palette is None:
            return
        width, height = _BAR
        top = current.geometry().center().y() - height // 2
        QPainter(self).fillRect(0, top, width, height, QColor(self._palette.accent))

    def _button(self, station: Station) -> "RailButton":
        made = RailButton(QCoreApplication.translate("Stations", station.text), station.shortcut[-1:])
        made.setCheckable(True)
        if station.shortcut:
            made.setToolTip(station.shortcut)
        made.clicked.connect(lambda _checked=False: self.chosen.emit(station.name))
        self._group.addButton(made)
        self._buttons[station.name] = made
        return made

    def _open_settings(self) -> None:
        foot = self._settings.mapToGlobal(self._settings.rect().bottomRight())
        self.settings_menu.popup(foot - QPoint(0, self.settings_menu.sizeHint().height()))


class RailButton(QPushButton):
    """A place of the rail; at its right the digit of its shortcut, or how many items wait there."""

    def __init__(self, text: str, digit: str = "") -> None:
        super().__init__("  " + text)
        self.setProperty("kind", "rail")
        self.setIconSize(QSize(18, 18))
        on_enter(self).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(text)
        self._name = text
        self._digit, self._badge = label(digit, "caption", "muted"), QLabel()
        self._badge.setProperty("kind", "badge")
        self._badge.hide()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.addStretch(1)
        for mark in (self._digit, self._badge):
            mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_count(self, count: int) -> None:
        """Show how many items wait; the digit again for none."""
        self._badge.setText(f"{count:,}")
        self._badge.setVisible(count > 0)
        self._digit.setVisible(count == 0)
        waiting = self.tr("{name}, {count} open").format(name=self._name, count=f"{count:,}")
        self.setAccessibleName(waiting if count else self._name)
