"""What the tints of the grid mean."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from expo_app.model.layout import Layout
from expo_app.ui.theme.palette import Palette
from expo_app.ui.widgets.text import label

_SIDE = 14


class Legend(QWidget):
    """A swatch and a word for each kind of row and cell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._swatches: dict[str, QFrame] = {}
        self._header: QLabel = label("", "small", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for name, said in (
            ("tint_title", label(self.tr("title"), "small", "muted")),
            ("tint_header", self._header),
            ("tint_data", label(self.tr("data"), "small", "muted")),
            ("tint_skipped", label(self.tr("skipped"), "small", "muted")),
            ("warning", label(self.tr("guessed"), "small", "muted")),
            ("error", label(self.tr("not understood"), "small", "muted")),
        ):
            swatch = self._swatches[name] = QFrame()
            swatch.setFixedSize(_SIDE, _SIDE)
            layout.addWidget(swatch)
            layout.addWidget(said)
            layout.addSpacing(8)
        layout.addStretch(1)
        self.show_layout(None)

    def show_layout(self, found: Layout | None) -> None:
        """Say how many header rows there are."""
        rows = len(found.header_rows) if found else 1
        text = self.tr("no header") if not rows else self.tr("header")
        self._header.setText(self.tr("header, {rows} rows").format(rows=rows) if rows > 1 else text)

    def apply_theme(self, palette: Palette) -> None:
        """Paint the swatches in another palette."""
        for name, swatch in self._swatches.items():
            ground = getattr(palette, name if name.startswith("tint") else f"{name}_ground")
            edge = palette.border if name.startswith("tint") else getattr(palette, name)
            swatch.setStyleSheet(f"background: {ground}; border: 1px solid {edge};")
