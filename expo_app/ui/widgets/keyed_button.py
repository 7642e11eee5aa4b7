"""A button that shows the key that presses it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

from expo_app.ui.theme.fonts import font
from expo_app.ui.widgets.buttons import on_enter

_PADDING, _ICON, _GAP, _BEFORE_KEY, _ARROW = 14, 16, 6, 8, 18
_SLACK = 6
"""Pixels beside a text that the style asks for: it cuts what it draws in less."""
_MUTED = 0.72
"""How much of the text's colour a key has; on the accent it has all of it, to be read."""


class KeyedButton(QPushButton):
    """The text is followed by its key in small letters, led by its icon, and by an arrow where there is a
    menu. The key itself is a shortcut of whoever owns the button."""

    def __init__(self, text: str, key: str, kind: str = "secondary") -> None:
        super().__init__(text)
        self.setProperty("kind", kind)
        self._key, self._is_plain = key, kind != "primary"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setAccessibleName(text)
        on_enter(self)

    def sizeHint(self) -> QSize:
        """Room for everything in one line."""
        self.ensurePolished()
        arrow = _ARROW if self.menu() is not None else 0
        return QSize(self._key_left() + self._key_width() + arrow + _PADDING, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A button is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and arrow, icon, text and key."""
        option, painter = QStyleOptionButton(), QStylePainter(self)
        self.initStyleOption(option)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self.icon().paint(painter, QRect(_PADDING, (self.height() - _ICON) // 2, _ICON, _ICON), mode=mode)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        option.icon = QIcon()
        option.rect = QRect(self._text_left() - _SLACK, 0, self._text_width() + 2 * _SLACK, self.height())
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.setFont(font("caption"))
        if self._is_plain and self.isEnabled():
            painter.setOpacity(_MUTED)
        option.text = self._key
        option.rect = QRect(self._key_left() - _SLACK, 0, self._key_width() + 2 * _SLACK, self.height())
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)

    def _text_left(self) -> int:
        return _PADDING + (0 if self.icon().isNull() else _ICON + _GAP)

    def _text_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()) + 2

    def _key_left(self) -> int:
        return self._text_left() + self._text_width() + _BEFORE_KEY

    def _key_width(self) -> int:
        return QFontMetrics(font("caption")).horizontalAdvance(self._key) + 2
