"""The process beside the window: takes calls from its standard input, answers on its standard output."""

import gc
import os
import sys
import time
from typing import Any

from expo_app.model.problem import Problem, Problems
from expo_app.session.side.messages import receive, send
from expo_app.session.side.parcels import Parcels

_REPORT_EVERY = 0.05


class _Answers:
    """Where answers go: ("progress", message, fraction), then ("done", value) or ("problem", sentences)."""

    def __init__(self) -> None:
        self._out = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # nothing else may write between the answers
        self.parcels = Parcels(first=1)
        self._reported_at = 0.0

    def say(self, *answer: Any) -> None:
        """Send one answer."""
        send(self._out, self.parcels, answer)

    def progress(self, message: str, fraction: float) -> None:
        """Pass progress on, as often as a bar needs it."""
        if time.monotonic() - self._reported_at >= _REPORT_EVERY:
            self._reported_at = time.monotonic()
            self.say("progress", message, fraction)


def main() -> None:
    """Answer calls until there are no more. An error that nobody foresaw ends the process, with its traceback
    on the error output."""
    answers = _Answers()
    gc.freeze()  # what was imported stays
    while True:
        try:
            function, arguments = receive(sys.stdin.buffer, answers.parcels)
        except EOFError:
            return
        try:
            value = function(*arguments, answers.progress)
        except Problem as problem:
            answers.say("problem", problem.sentences if isinstance(problem, Problems) else (str(problem),))
        else:
            answers.say("done", value)
