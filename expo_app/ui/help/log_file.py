"""The log: what went wrong, without a word of what the lists say or who reads them.

Messages are written as they stand in the code, without what was put into them; of an error its kind and the
places in the code; of a path nothing.
"""

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from expo_app.ui.help.failures import OWN, places_of

_FILE = "expo-analytics.log"
_LARGEST, _KEPT = 500_000, 2
_PATH = re.compile(r"\S*[/\\]\S*|'[^']*'|\"[^\"]*\"")
_SEVERE = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)


class DiscreetFormatter(logging.Formatter):
    """Writes when, how bad, which part, the message of the code alone, and where in the code."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, and the places of an error below it."""
        own = record.name.split(".")[0] == OWN
        said = str(record.msg) if own else "(message of a library)"
        lines = [f"{self.formatTime(record)} {record.levelname} {record.name}: {said}"]
        if record.exc_info and record.exc_info[1] is not None:
            lines += [f"  {place}" for place in places_of(record.exc_info[1])]
        return "\n".join(lines)


def start_log(folder: Path) -> Path | None:
    """Write the log into a folder from now on, in at most three files of half a megabyte; what Qt says and
    what nobody caught goes there too. None where it cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / _FILE, maxBytes=_LARGEST, backupCount=_KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        return None
    handler.setFormatter(DiscreetFormatter())
    root = logging.getLogger()
    root.addHandler(handler)
    logging.getLogger(OWN).setLevel(logging.INFO)
    qInstallMessageHandler(_take_qt_message)
    return folder / _FILE


def _take_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if kind in _SEVERE:
        logging.getLogger(f"{OWN}.qt").warning(_PATH.sub("…", message))
