"""Work that would hold the window up, done in the process beside it."""

from collections.abc import Callable
from typing import Any

from expo_app.model.progress import Progress
from expo_app.session.side.side_process import SideProcess


class Aside:
    """Calls functions in the process beside the window, or right here where jobs are inline.

    It is asked from within jobs, one after the other.
    """

    def __init__(self, inline: bool) -> None:
        self._side = None if inline else SideProcess()

    def warm_up(self) -> None:
        """Start the process before it is needed."""
        if self._side is not None:
            self._side.warm_up()

    def call(
        self, function: Callable[..., Any], *arguments: Any, progress: Progress, patience: float = 0.0
    ) -> Any:
        """What `function(*arguments, progress)` returns. Whatever `progress` raises ends the work, and the
        process with all that it knows where the work goes on for more than `patience` seconds."""
        if self._side is None:
            return function(*arguments, progress)
        return self._side.call(function, *arguments, progress=progress, patience=patience)

    def close(self) -> None:
        """End the process with all that it knows; the next call starts another one."""
        if self._side is not None:
            self._side.close()
