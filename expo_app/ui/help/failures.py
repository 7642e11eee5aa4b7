"""What went wrong last, kept for a bug report."""

import logging
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

OWN = "expo_app"
"""The loggers of this application."""
_LOG = logging.getLogger(__name__)


class Failures(logging.Handler):
    """Hears of every error that is logged, and keeps the places of the last one."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.last: tuple[str, ...] = ()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep where it came from, not what it said."""
        if record.exc_info and record.exc_info[1] is not None:
            self.last = tuple(places_of(record.exc_info[1]))


def catch_the_rest(tell: Callable[[Exception], object]) -> None:
    """Log what nobody caught, and tell it; the window goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.error("not caught", exc_info=error)
        tell(error)

    sys.excepthook = hook


def places_of(error: BaseException) -> Sequence[str]:
    """The kind of an error and where it came from: "ValueError", then module, line and function."""
    frames = traceback.extract_tb(error.__traceback__)
    return [
        type(error).__name__,
        *(f"{_module(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames),
    ]


def _module(file: str) -> str:
    """The file within its package; nothing of where that lies."""
    parts = Path(file).parts
    for package in (OWN, "site-packages", f"python{sys.version_info.major}.{sys.version_info.minor}"):
        if package in parts:
            return "/".join(parts[parts.index(package) + (package != OWN) :])
    return parts[-1] if parts else ""
