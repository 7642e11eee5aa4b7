"""What the start page tells of a workspace that was open."""

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from expo_app.ui.settings import Recent

if TYPE_CHECKING:
    from expo_app.ui.desk import Desk


def recent_of(desk: "Desk") -> Recent | None:
    """The open workspace as it is remembered: editions and what waits; None while nothing is known of it."""
    if desk.workspace is None or desk.derived is None:
        return None
    editions = [edition.year for edition in desk.derived.editions]
    span = _tr("{first} to {last}") if len(editions) > 1 else "{last}"
    note = span.format(first=editions[0], last=editions[-1]) if editions else _tr("no lists")
    if waiting := desk.waiting.to_decide + desk.waiting.errors:
        note = _tr("{editions}, {count} to check").format(editions=note, count=waiting)
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    path = desk.workspace.path
    return Recent(str(path), path.name, note, now)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)
