"""How much memory and time the reading of one file may take."""

import os
from dataclasses import dataclass

MEMORY = "EXPO_APP_READING_MEMORY"
SECONDS = "EXPO_APP_READING_SECONDS"

_MEGABYTE = 1_000_000
# A list of a million rows needs 16 MB and a third of a second for each MB of its file; a small file that
# wants more than the first figures is no list.
_FIRST_MEMORY, _MEMORY_BY_MB = 1_000, 40
_FIRST_SECONDS, _SECONDS_BY_MB = 17, 4


@dataclass(frozen=True)
class Limits:
    """What the reading of one file may take at most: memory in MB (of 1,000,000 bytes) and seconds."""

    memory: int
    seconds: int


def limits_for(size: int) -> Limits:
    """The limits for a file of so many bytes.

    They grow with the file. The environment variables EXPO_APP_READING_MEMORY (MB) and
    EXPO_APP_READING_SECONDS set others; what is no whole number there is passed over.
    """
    megabytes = size // _MEGABYTE
    return Limits(
        _told(MEMORY) or _FIRST_MEMORY + _MEMORY_BY_MB * megabytes,
        _told(SECONDS) or _FIRST_SECONDS + _SECONDS_BY_MB * megabytes,
    )


def _told(variable: str) -> int:
    """The positive whole number that the variable holds, else 0."""
    text = os.environ.get(variable, "")
    return int(text) if text.isascii() and text.isdigit() else 0
