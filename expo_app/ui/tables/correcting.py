"""Correcting cells of lists from a table."""

from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication


class Correcting(Protocol):
    """Who knows what stands in the lists, and can let another text hold in its place."""

    def said(self, key: Any, field: str) -> str | None:
        """The text that holds in the cell now; None where there is no cell to correct."""
        ...

    def original(self, key: Any, field: str) -> str | None:
        """What the list says where another text holds; None for every other cell."""
        ...

    def correct(self, key: Any, field: str, text: str) -> None:
        """Let this text hold."""
        ...


def told_original(text: str, original: str | None) -> str:
    """The tooltip of a cell: its text, and what the list says where that was corrected."""
    if original is None:
        return text
    said = QCoreApplication.translate("Tables", "Corrected. The list says: {original}")
    empty = QCoreApplication.translate("Tables", "(empty)")
    return f"{text}\n{said.format(original=original or empty)}"
