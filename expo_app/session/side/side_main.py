"""The process beside the window: takes calls from its standard input, answers on its standard output."""

import gc
import os
import queue
import sys
import threading
import time
from contextlib import suppress
from typing import IO, Any

from expo_app.model.problem import Problem, Problems
from expo_app.model.progress import Cancelled
from expo_app.session.side.messages import read_parcel, receive, send
from expo_app.session.side.parcels import Parcel, Parcels

_REPORT_EVERY = 0.05


class _Asked:
    """What the window asks: calls, and meanwhile that one of them be stopped."""

    def __init__(self, source: IO[bytes]) -> None:
        self._source = source
        self._parcels: queue.Queue[Parcel | None] = queue.Queue()
        self._stopped = 0
        self._is_gone = False
        # A daemon: it waits for the window, and ends with this process.
        threading.Thread(target=self._listen, daemon=True).start()

    def next_parcel(self) -> Parcel:
        """The next piece of a call. Raises EOFError when the window has gone."""
        parcel = self._parcels.get()
        if parcel is None:
            raise EOFError
        return parcel

    def is_unwanted(self, call: int) -> bool:
        """Whether nobody waits for the answer to a call any more."""
        return self._is_gone or self._stopped == call

    def _listen(self) -> None:
        try:
            while True:
                parcel = read_parcel(self._source)
                if parcel[0] == "stop":
                    self._stopped = parcel[1]
                else:
                    self._parcels.put(parcel)
        except (EOFError, ValueError, OSError):
            self._is_gone = True
            self._parcels.put(None)


class _Answers:
    """Where answers go: ("progress", message, fraction), then ("done", value), ("problem", sentences) or
    ("stopped",)."""

    def __init__(self, asked: _Asked) -> None:
        self._out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing else may write between the answers
        self.parcels = Parcels(first=1)
        self.call = 0
        self._asked = asked
        self._reported_at = 0.0

    def say(self, *answer: Any) -> None:
        """Send one answer."""
        send(self._out, self.parcels, answer)

    def progress(self, message: str, fraction: float) -> None:
        """Pass progress on, as often as a bar needs it; raises Cancelled when nobody wants the answer."""
        if self._asked.is_unwanted(self.call):
            raise Cancelled
        if time.monotonic() - self._reported_at >= _REPORT_EVERY:
            self._reported_at = time.monotonic()
            self.say("progress", message, fraction)


def main() -> None:
    """Answer calls until there are no more. An error that nobody foresaw ends the process, with its traceback
    on the error output."""
    asked = _Asked(sys.stdin.buffer)
    answers = _Answers(asked)
    gc.freeze()  # what was imported stays
    with suppress(EOFError, BrokenPipeError):  # the window has gone
        while True:
            _answer(answers, receive(asked.next_parcel, answers.parcels))


def _answer(answers: _Answers, asked: Any) -> None:
    function, arguments = asked
    answers.call += 1
    try:
        value = function(*arguments, answers.progress)
    except Problem as problem:
        answers.say("problem", problem.sentences if isinstance(problem, Problems) else (str(problem),))
    except Cancelled:
        answers.say("stopped")
    else:
        answers.say("done", value)
