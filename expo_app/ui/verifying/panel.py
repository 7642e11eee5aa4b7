"""What became of an audit pack that was checked, in sentences."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from expo_app.session.verifying.verify import Verified
from expo_app.ui.widgets.text import label, restyle
from expo_app.ui.wording import in_language

_WIDTH, _TEXT, _HIGHEST = 680, 600, 320


class VerifiedPanel(QFrame):
    """Whether a pack holds, a line for everything that is wrong, and its checksum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.setFixedWidth(_WIDTH)
        self.title, self.summary = label("", "page_title"), label("", "body", wrap=True)
        self.sentences = QScrollArea()
        self.sentences.setWidgetResizable(True)
        self.sentences.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sentences.setAccessibleName(self.tr("What does not hold"))
        self.checksum, self.note = label("", "small"), label("", "small", "muted", wrap=True)
        self.checksum.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        for part in (self.title, self.summary, self.sentences, self.note, self.checksum):
            layout.addWidget(part)
        layout.addLayout(self.buttons)

    def show_result(self, found: Verified) -> None:
        """Say what was found."""
        title = self.tr("Every figure holds") if found.holds else self.tr("The pack does not hold")
        self.title.setText(title)
        self.summary.setText(self._summary(found))
        restyle(self.summary, tone="" if found.holds else "error")
        self._show_sentences([in_language(sentence) for sentence in found.shortened])
        self.note.setText(self.tr("Compare this checksum with the one that you were given with the pack:"))
        self.checksum.setText(found.checksum)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join((self.summary.text(), *map(in_language, found.shortened))))

    def _summary(self, found: Verified) -> str:
        name, count = found.pack.name, f"{len(found.checked):,}"
        if found.holds:
            said = self.tr(
                "{name}: no file was changed, and all {count} numbers were counted again from its rows."
            )
        else:
            said = self.tr("{name}: {count} numbers were counted again from its rows; this was found:")
        return said.format(name=name, count=count)

    def _show_sentences(self, sentences: list[str]) -> None:
        """A line for each; none where there is nothing to say."""
        content = QWidget()
        lines = QVBoxLayout(content)
        lines.setContentsMargins(0, 0, 8, 0)
        lines.setSpacing(8)
        for sentence in sentences:
            lines.addWidget(_line(sentence))
        lines.addStretch(1)
        self.sentences.setWidget(content)
        self.sentences.setVisible(bool(sentences))
        self.sentences.setFixedHeight(min(_HIGHEST, content.sizeHint().height() + 8))

    def offer(self, *offers: QWidget) -> None:
        """Put buttons below."""
        for one in offers:
            self.buttons.addWidget(one)


def _line(sentence: str) -> QLabel:
    made = label(sentence, "body", wrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setFixedWidth(_TEXT)
    made.setFixedHeight(made.heightForWidth(_TEXT))
    return made
