"""Watching a process from outside, so that it takes no more time and memory than it may.

Where the system itself refuses a process more memory (Linux) the process is limited from within as well;
elsewhere this is the only guard, and what is taken between two looks gets through.
"""

import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from expo_app.pipeline.read.limits import Limits

_PAUSE = 0.1
_MEGABYTE = 1_000_000
_MAY_ASK = 0x1000 | 0x0010


class Watched:
    """A process that is being watched, and whether it was ended because it took too much."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self.child = child
        self.is_late = False
        self.is_large = False


@contextmanager
def watched(child: subprocess.Popen[bytes], limits: Limits) -> Iterator[Watched]:
    """End the process when it takes more than it may, and in any case at the end of the block."""
    found, over = Watched(child), threading.Event()
    watch = threading.Thread(target=_watch, args=(found, limits, over), daemon=True)
    watch.start()
    try:
        yield found
    finally:
        over.set()
        watch.join()
        child.kill()


def _watch(found: Watched, limits: Limits, over: threading.Event) -> None:
    end = time.monotonic() + limits.seconds
    while not over.wait(_PAUSE):
        found.is_late = time.monotonic() > end
        found.is_large = memory_of(found.child.pid) > limits.memory * _MEGABYTE
        if found.is_late or found.is_large:
            found.child.kill()
            return


def memory_of(process: int) -> int:
    """How many bytes of memory a process has at the moment; 0 when the system does not tell."""
    if sys.platform == "win32":
        return _memory_on_windows(process)
    with suppress(OSError, ValueError, IndexError):
        if sys.platform == "linux":
            return 1024 * _number_behind("VmRSS:", Path(f"/proc/{process}/status").read_text("ascii"))
        told = subprocess.run(["ps", "-o", "rss=", "-p", str(process)], capture_output=True, check=False)
        return 1024 * int(told.stdout)
    return 0


def _number_behind(word: str, text: str) -> int:
    return int(text.partition(word)[2].split(maxsplit=1)[0])


def _memory_on_windows(process: int) -> int:
    if sys.platform != "win32":
        return 0
    import ctypes  # late: needed on Windows alone

    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of the Windows programming interface."""

        _fields_ = [
            ("size", ctypes.c_uint32),
            ("faults", ctypes.c_uint32),
            *((f"amount{at}", ctypes.c_size_t) for at in range(6)),
            ("committed", ctypes.c_size_t),
            ("most_committed", ctypes.c_size_t),
        ]

    kernel, counters = ctypes.WinDLL("kernel32"), Counters()
    counters.size = ctypes.sizeof(Counters)
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(_MAY_ASK, False, process))
    told = kernel.K32GetProcessMemoryInfo(handle, ctypes.byref(counters), counters.size)
    kernel.CloseHandle(handle)
    return int(counters.committed) if told else 0
