"""What benchmarks of the window share: time less what other programs take, memory, a table that judges."""

import ctypes
import gc
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

_TASKS = Path("/proc/self/task")
_HAS_TASKS = _TASKS.is_dir()
_MILLI = 1000.0
_WAKE = 20  # milliseconds after which to look whether it is over, though nothing happened


class Clock:
    """Time that passed, less that in which a thread of ours was ready and other programs had the processor.

    The system counts that for every thread; where it does not (elsewhere than on Linux) nothing is taken off.
    At least the time counts in which our threads had the processor.
    """

    def __init__(self) -> None:
        self._began, self._worked, self._waited = time.perf_counter(), time.process_time(), _waited()

    def split(self) -> tuple[float, float]:
        """Seconds since it was made, or since it was last asked: (all, without other programs')."""
        now, worked, waited = time.perf_counter(), time.process_time(), _waited()
        wall = now - self._began
        others = sum(took - self._waited.get(thread, 0.0) for thread, took in waited.items())
        ours = max(wall - others, min(wall, worked - self._worked))
        self._began, self._worked, self._waited = now, worked, waited
        return wall, ours


def _waited() -> dict[str, float]:
    """Seconds that each thread has waited for a processor."""
    told: dict[str, float] = {}
    for thread in _TASKS.iterdir() if _HAS_TASKS else ():
        try:
            told[thread.name] = int((thread / "schedstat").read_text().split()[1]) / 1e9
        except (OSError, IndexError):
            continue  # it has just ended
    return told


class Verdict:
    """A table of what was measured, each line beside its limit. Times in milliseconds."""

    def __init__(self) -> None:
        self._good = True
        self._last = ""

    def head(self, title: str) -> None:
        """Begin another part of the table."""
        sys.stdout.write(f"\n{title}\n{'':44} {'median':>9} {'worst':>9} {'limit':>9}\n")

    def times(self, name: str, seconds: Sequence[float], limit: float | None) -> bool:
        """A line of times; whether the worst is within the limit. Without a limit it is only told."""
        middle, worst = statistics.median(seconds), max(seconds)
        return self.line(name, f"{_MILLI * middle:.1f}", _MILLI * worst, limit and _MILLI * limit)

    def line(self, name: str, middle: str, worst: float, limit: float | None) -> bool:
        """A line; whether the worst is within the limit."""
        good = limit is None or worst <= limit
        self._good &= good
        told = "" if limit is None else f"{limit:.0f}"
        mark = "" if good else "  <-- over"
        sys.stdout.write(f"{name:44} {middle:>9} {worst:>9.1f} {told:>9}{mark}\n")
        sys.stdout.flush()
        return good

    def end(self) -> int:
        """Say what came out; the exit code."""
        sys.stdout.write("\nwithin the limits\n" if self._good else "\nNOT within the limits\n")
        return 0 if self._good else 1


def settle(app: QCoreApplication, busy: Callable[[], bool]) -> None:
    """Handle events as they come until nothing works any more and everything is painted.

    In between the thread sleeps as that of a window does: asking again and again would take from the work
    what it needs of the interpreter.
    """
    waking = QTimer()
    waking.start(_WAKE)
    app.processEvents()
    while busy():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    app.processEvents()


def megabytes() -> float:
    """What the process holds in memory, after everything that is let go of is gone and given back."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
    return resident(os.getpid())


def resident(process: int) -> float:
    """What a process holds in memory, in megabytes."""
    _give_back()
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def _give_back() -> None:
    """Free memory that the allocator keeps goes back to the system: else growth is its mood."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL("libc.so.6").malloc_trim(0)
