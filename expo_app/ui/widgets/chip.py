"""A filter as a chip: its name, what it is set to, and a way to clear it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from expo_app.ui.theme.icons import pixmap
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.buttons import on_enter
from expo_app.ui.widgets.text import elided, label, restyle

_SIGN, _SLACK = 12, 4
Choice = tuple[str, str]
"""A value of a field and how people call it."""


class FilterChip(QPushButton):
    """One field of the filter. A press offers its values; on its sign, or with Delete, the filter is cleared.

    Signals: `chosen(field, value)`; the value is empty when the filter is cleared. `pointed(field, value)`
    when one of the values that are offered is under the pointer or the keys. A chip without `resting` always
    has a value (a profile) and cannot be cleared.
    """

    chosen = Signal(str, str)
    pointed = Signal(str, str)

    def __init__(self, field: str, name: str, resting: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        on_enter(self).setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._field, self._name, self._resting = field, name, resting
        self._value, self._called = "", resting
        self._choices: tuple[Choice, ...] = ()
        self._palette: Palette | None = None
        self._said = label(name, "small", "muted")
        self._set = label(resting, "small")
        self._sign = QLabel()
        self._parts = layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 0, 12, 0)
        layout.setSpacing(6)
        for part in (self._said, self._set, self._sign):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            layout.addWidget(part)
        self.clicked.connect(self._pressed)

    @property
    def name(self) -> str:
        """What the field is called."""
        return self._name

    @property
    def texts(self) -> tuple[str, str]:
        """What is shown: name and value, "" for one that gives way."""
        return self._said.text(), self._set.text()

    def called(self, name: str) -> None:
        """Call the field otherwise."""
        self._name = name

    @property
    def value(self) -> str:
        """What the filter is set to; empty for everything."""
        return self._value

    def offer(self, choices: Sequence[Choice], value: str) -> None:
        """Offer these values and show one of them as set."""
        self._choices, self._value = tuple(choices), value
        called = dict(self._choices).get(value, value) if value else self._resting
        self._called = called
        self.setAccessibleName(f"{self._name}: {called}")
        restyle(self, state="set" if value and self._resting else "")
        self.setEnabled(len(self._choices) > 1 or bool(value and self._resting))
        self._draw_sign()
        self.fit()

    def fit(self, with_name: bool = True, room: int = 0) -> None:
        """Show name and value, or only one of them: the value, or of a filter at rest the name. Each takes at
        most `room` pixels (0: as many as it needs); what is not shown is in the tooltip."""
        parts = dict(zip((self._said, self._set), self._shown(with_name), strict=True))
        for part, text in parts.items():
            part.setText(elided(text, part.fontMetrics(), room) if room else text)
            part.setVisible(bool(text))
        whole = (self._said.text(), self._set.text()) == (self._name, self._called)
        self.setToolTip("" if whole else f"{self._name}: {self._called}")
        self.updateGeometry()

    def width_for(self, with_name: bool = True, room: int = 0) -> int:
        """How wide the chip is when it is fitted so."""
        margins, spacing = self._parts.contentsMargins(), self._parts.spacing()
        texts = zip((self._said, self._set), self._shown(with_name), strict=True)
        widths = [part.fontMetrics().horizontalAdvance(text) for part, text in texts if text]
        shown = sum(min(width, room) if room else width for width in widths) + spacing * len(widths)
        return margins.left() + shown + _SIGN + margins.right() + _SLACK

    def _shown(self, with_name: bool) -> tuple[str, str]:
        """The texts for name and value; "" for the one that gives way."""
        if with_name:
            return self._name, self._called
        at_rest = bool(self._resting) and not self._value
        return (self._name, "") if at_rest else ("", self._called)

    def apply_theme(self, palette: Palette) -> None:
        """Draw the sign in another palette."""
        self._palette = palette
        self._draw_sign()

    def sizeHint(self) -> QSize:
        """As wide as name, value and sign."""
        return QSize(self._parts.sizeHint().width(), 28)

    def minimumSizeHint(self) -> QSize:
        """Elided only when it is told to fit."""
        return self.sizeHint()

    def menu_of_choices(self) -> QMenu:
        """The menu that a click opens."""
        menu = QMenu(self)
        group = QActionGroup(menu)
        everything = QCoreApplication.translate("FilterChip", "All")
        entries = [("", everything), *self._choices] if self._resting else list(self._choices)
        for value, called in entries:
            action = menu.addAction(called.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self._value)
            group.addAction(action)
            action.hovered.connect(partial(self.pointed.emit, self._field, value))
            action.triggered.connect(lambda _checked=False, value=value: self._choose(value))
        return menu

    def clear(self) -> None:
        """Take the filter away."""
        if self._value and self._resting:
            self._choose("")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The sign takes the filter away; everything else of the chip offers other values."""
        is_on_sign = event.position().x() >= self._sign.x() - self._parts.spacing()
        if is_on_sign and self.isDown() and self._value and self._resting:
            self.setDown(False)
            self.clear()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the filter away."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def _pressed(self) -> None:
        menu = self.menu_of_choices()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, value: str) -> None:
        if value != self._value:
            self.chosen.emit(self._field, value)

    def _draw_sign(self) -> None:
        if self._palette is not None:
            sign = "close" if self._value and self._resting else "chevron-down"
            self._sign.setPixmap(pixmap(sign, self._palette.muted, _SIGN))
