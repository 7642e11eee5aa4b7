"""What the start page tells of a workspace that was open."""

import datetime
import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from expo_app.ui.settings import Recent

if TYPE_CHECKING:
    from expo_app.ui.desk import Desk

_NOTE = re.compile(r"([^|]*)\|([^|]*)\|(\d+)")
"""The first edition, the last one, and how much waits, as a note keeps them."""


def recent_of(desk: "Desk") -> Recent | None:
    """The open workspace as it is remembered: editions and what waits; None while nothing is known of it."""
    if desk.workspace is None or desk.derived is None:
        return None
    editions = [edition.year for edition in desk.derived.editions] or [""]
    waiting = desk.waiting.to_decide + desk.waiting.errors
    note = f"{editions[0]}|{editions[-1]}|{waiting}"
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    path = desk.workspace.path
    return Recent(str(path), path.name, note, now)


def told(note: str) -> str:
    """What is remembered, in the language of the window; what earlier versions remembered stays as it is."""
    found = _NOTE.fullmatch(note)
    if found is None:
        return note
    first, last, waiting = found.groups()
    span = _tr("{first} to {last}") if first != last else "{last}"
    said = span.format(first=first, last=last) if last else _tr("no lists")
    return _tr("{editions}, {count} to check").format(editions=said, count=waiting) if int(waiting) else said


def _tr(text: str) -> str:
    return QCoreApplication.translate("Recent", text)
