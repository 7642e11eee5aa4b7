"""Who has a workspace open: one window writes, every other one looks on."""

import socket
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

_SUFFIX = ".lock"


@dataclass(frozen=True)
class Holder:
    """Who has it: the process, and the computer where it is another one than this."""

    process: int
    computer: str = ""


class Hold:
    """The right to write a workspace, taken or not. A window that was killed holds nothing any more.

    `holder` is who has it instead, None where it is ours or where nobody can have it (the folder cannot be
    written).
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = QLockFile(str(path) + _SUFFIX)
        self._lock.setStaleLockTime(0)  # a long day is no reason to lose the hold; a dead process is
        self.is_ours = self._lock.tryLock(0)
        self.holder: Holder | None = None
        if not self.is_ours:
            self._ask_who()

    def release(self) -> None:
        """Let another window write."""
        if self.is_ours:
            self._lock.unlock()
            self.is_ours = False

    def is_of(self, path: Path) -> bool:
        """Whether this holds that workspace."""
        return self.is_ours and self.path.resolve() == path.resolve()

    def _ask_who(self) -> None:
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            return
        told = self._lock.getLockInfo()
        process, computer = told[:2] if isinstance(told, tuple) else (0, "")
        self.holder = Holder(process, computer if computer != socket.gethostname() else "")


def told(hold: Hold) -> str:
    """Why a workspace can only be looked at, and what to do about it; in English, as the sentences of the
    rooms below: it stays on the screen while the language is switched."""
    file, holder = hold.path.name, hold.holder
    if holder is None:
        return f"{file} lies where nothing can be written: look at it here, or copy it to work on it."
    where = f"on {holder.computer}" if holder.computer else f"in another window (process {holder.process})"
    return f"{file} is open {where}. Look at it here; close it there and open it again to work on it."
