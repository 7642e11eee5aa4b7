"""How long work reports on itself and is cancelled."""

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""`progress(message, fraction)`: fraction from 0 to 1. Raises Cancelled when the user cancelled."""


class Cancelled(Exception):
    """The user cancelled; whatever was begun leaves no trace."""


def quiet(_message: str, _fraction: float) -> None:
    """Progress that nobody watches."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """A progress for a step that takes the whole from `start` to `end`."""

    def step(message: str, fraction: float) -> None:
        progress(message, start + (end - start) * fraction)

    return step
