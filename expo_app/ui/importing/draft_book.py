"""What was said about the lists before they are imported, each saying to be taken back and said again."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from expo_app.session.lists.previewing import Draft


@dataclass(frozen=True)
class _Entry:
    """A draft, and what made it of the one before."""

    draft: Draft
    label: str = ""


class DraftBook(QObject):
    """The drafts of one import, one of which holds.

    Signals: `drafted(draft)` when another one does; `changed()` when what can be taken back is different.
    """

    drafted = Signal(object)
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = [_Entry(Draft())]
        self._at = 0

    @property
    def draft(self) -> Draft:
        """What holds now."""
        return self._entries[self._at].draft

    @property
    def undoable(self) -> str:
        """What undo would take back, "" when there is nothing."""
        return self._entries[self._at].label

    @property
    def redoable(self) -> str:
        """What redo would say again, "" when there is nothing."""
        after = self._entries[self._at + 1 :]
        return after[0].label if after else ""

    def say(self, draft: Draft, label: str) -> None:
        """Something else holds from now on; what was taken back is forgotten."""
        self._entries[self._at + 1 :] = [_Entry(draft, label)]
        self._go(self._at + 1)

    def undo(self) -> None:
        """Take back what was said last."""
        if self.undoable:
            self._go(self._at - 1)

    def redo(self) -> None:
        """Say again what was taken back last."""
        if self.redoable:
            self._go(self._at + 1)

    def clear(self) -> None:
        """Nothing was said."""
        self._entries, self._at = [_Entry(Draft())], 0
        self.changed.emit()

    def take_over(self, other: "DraftBook") -> None:
        """Hold what another book held, with all that can be taken back there."""
        self._entries, self._at = list(other._entries), other._at
        self.changed.emit()

    def _go(self, place: int) -> None:
        self._at = place
        self.changed.emit()
        self.drafted.emit(self.draft)
