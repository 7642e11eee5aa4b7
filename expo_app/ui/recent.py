"""What the start page tells of a workspace that was open."""

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from expo_app.ui.settings import Recent

if TYPE_CHECKING:
    from expo_app.ui.desk import Desk


def recent_of(desk: "Desk") -> Recent | None:
    """The open workspace as it is remembered: editions and findings; None while nothing is known of it."""
    if desk.workspace is None or desk.derived is None:
        return None
    editions = [edition.year for edition in desk.derived.editions]
    span = _tr("{first} to {last}") if len(editions) > 1 else "{last}"
    told = [span.format(first=editions[0], last=editions[-1]) if editions else _tr("no lists")]
    if desk.derived.findings:
        told.append(_tr("findings: {count}").format(count=len(desk.derived.findings)))
    now = datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
    path = desk.workspace.path
    return Recent(str(path), path.name, ", ".join(told), now)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MainWindow", text)
