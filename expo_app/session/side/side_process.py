"""A process beside the window, in which long lists are understood.

A thread of the window's own process would hold it up: whatever Python does there, the window has to wait for
its turn, cell by cell. So the work is done by a second interpreter, and only its results come back.
"""

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast

from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Progress
from expo_app.session.side.messages import read_parcel, send, send_stop
from expo_app.session.side.parcels import Parcel, Parcels

_CODE = (
    "import sys; sys.path.insert(0, sys.argv[1]); from expo_app.session.side.side_main import main; main()"
)
_PACKAGES = Path(__file__).resolve().parents[3]
# Seconds between two looks at whether the result is still wanted.
_LOOK = 0.05
# No console window flashes up on Windows.
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class SideProcess:
    """Calls functions in a process of their own, one after the other, and from one thread at a time.

    It starts with the first call (or `warm_up`) and keeps what it was given until `close`.
    """

    def __init__(self) -> None:
        self._talk: _Talk | None = None
        self._lock = threading.Lock()

    def warm_up(self) -> None:
        """Start the process, so that the first call need not wait for it."""
        self._talking()

    def call(
        self, function: Callable[..., Any], *arguments: Any, progress: Progress, patience: float = 0.0
    ) -> Any:
        """What `function(*arguments, progress)` returns there; function and arguments are what pickle can
        name. Whatever `progress` raises here stops the work: by Cancelled there, as soon as it reports
        progress, and where that takes more than `patience` seconds by ending the process. Raises Problem as
        the function does, RuntimeError when the process ends by itself."""
        talk, answered = self._talking(), False
        try:
            value = talk.call(function, arguments, progress)
            answered = True
        except Problem:
            answered = True
            raise
        finally:
            if not answered and not talk.stops(patience):
                self._end(talk)
        return value

    def close(self) -> None:
        """End the process; the next call starts another one."""
        if self._talk is not None:
            self._end(self._talk)

    def _talking(self) -> "_Talk":
        with self._lock:
            if self._talk is None:
                self._talk = _Talk()
            return self._talk

    def _end(self, talk: "_Talk") -> None:
        with self._lock:
            if self._talk is talk:
                self._talk = None
        talk.end()


class _Talk:
    """One process, and what was said to it."""

    def __init__(self) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-c", _CODE, str(_PACKAGES)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=_NO_WINDOW,
        )
        self._parcels = Parcels(first=2)
        self._calls = 0
        self._received: queue.Queue[Parcel | None] = queue.Queue()
        # A daemon: it ends with its process, and that with ours.
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def call(self, function: Callable[..., Any], arguments: tuple[Any, ...], progress: Progress) -> Any:
        """The value that the function returns there."""
        assert self._child.stdin is not None
        self._calls += 1
        try:
            send(self._child.stdin, self._parcels, (function, arguments))
        except OSError as error:
            raise RuntimeError("the process beside the window has ended") from error
        said: tuple[str, float] = "", 0.0
        while True:
            progress(*said)
            kind, *content = self._answer() or ("progress", *said)
            if kind == "problem":
                sentences = content[0]
                raise Problem(sentences[0]) if len(sentences) == 1 else Problems(sentences)
            if kind == "done":
                return content[0]
            said = cast(tuple[str, float], tuple(content))

    def stops(self, patience: float) -> bool:
        """Ask it to stop what it does; whether it did within so many seconds. Else it has to be ended."""
        assert self._child.stdin is not None
        until = time.monotonic() + patience
        with suppress(OSError, RuntimeError):  # it has ended
            if patience:
                send_stop(self._child.stdin, self._calls)
            while time.monotonic() < until:
                if (self._answer() or ("progress",))[0] != "progress":
                    return True
        return False

    def end(self) -> None:
        """End the process, whatever it does."""
        self._child.kill()
        self._child.wait()
        self._listener.join()
        for pipe in (self._child.stdin, self._child.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was left in it is of no use any more
                    pipe.close()

    def _answer(self) -> tuple[Any, ...] | None:
        """The next answer, None when there is none yet or only a part of it. It is unpacked piece by piece:
        between two pieces the window has its turn."""
        try:
            parcel = self._received.get(timeout=_LOOK)
        except queue.Empty:
            return None
        if parcel is None:
            self._received.put(None)  # whoever asks again need not wait either
            raise RuntimeError("the process beside the window has ended")
        answer: tuple[Any, ...] | None = self._parcels.unpack(parcel)
        return answer

    def _listen(self) -> None:
        assert self._child.stdout is not None
        try:
            while True:
                self._received.put(read_parcel(self._child.stdout))
        except (EOFError, ValueError, OSError):
            self._received.put(None)
