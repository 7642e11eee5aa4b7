"""Reading workbooks in a process of their own, where they can do no harm.

The library that reads workbooks panics on some damaged files and ends the whole process on others, and
a small file can ask for any amount of memory and time. So each workbook is read by a small interpreter
with limits, which hands back texts; whatever happens to it becomes one sentence.
"""

import marshal
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO, cast

from expo_app.model.problem import Problem
from expo_app.model.progress import Progress
from expo_app.model.sheet import RawSheet
from expo_app.pipeline.read.limits import MEMORY, SECONDS, Limits
from expo_app.pipeline.read.received import Message, received_sheets
from expo_app.pipeline.read.unusable import DAMAGED, OUT_OF_MEMORY
from expo_app.pipeline.read.watch import Watched, watched

_CODE = (
    "import sys; sys.path[:0] = sys.argv[3:]; "
    "from expo_app.pipeline.read.apart_main import main; main(int(sys.argv[1]), int(sys.argv[2]))"
)
# No console window flashes up on Windows.
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_apart(
    file: BinaryIO, name: str, limits: Limits, progress: Progress, rows: int = 0
) -> tuple[RawSheet, ...]:
    """The sheets of the workbook in an unbuffered file, from its present position; of each only the first
    so many rows, or all (0). Raises Problem."""
    with _child(file, limits, rows) as found:
        try:
            sheets = received_sheets(_messages(found.child), name, progress)
        except (EOFError, ValueError, TypeError) as error:
            found.child.wait()
            raise Problem(f"{name} {_reason(found, limits)}") from error
    return sheets


@contextmanager
def _child(file: BinaryIO, limits: Limits, rows: int) -> Iterator[Watched]:
    """The reading process; it ends with the block."""
    with (
        subprocess.Popen(
            _command(limits, rows),
            stdin=file,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_WINDOW,
        ) as child,
        watched(child, limits) as found,
    ):
        yield found


def _command(limits: Limits, rows: int) -> list[str]:
    """An interpreter without the environment's settings and packages but the two that it needs, which
    makes it start in a quarter of the time."""
    return [_interpreter(), "-I", "-S", "-c", _CODE, str(limits.memory), str(rows), *_places()]


def _interpreter() -> str:
    """This interpreter. On Windows that of a virtual environment only starts another one, which is the one
    to be watched."""
    return str(getattr(sys, "_base_executable", "") if sys.platform == "win32" else "") or sys.executable


def _places() -> list[str]:
    """The folders that this package and the reading library are imported from."""
    library = find_spec("python_calamine")
    assert library is not None
    assert library.origin is not None
    package = Path(__file__).resolve().parents[3]
    return [str(package), str(Path(library.origin).resolve().parent.parent)]


def _messages(child: subprocess.Popen[bytes]) -> Iterator[Message]:
    assert child.stdout is not None
    while True:
        yield cast(Message, marshal.load(child.stdout))


def _reason(found: Watched, limits: Limits) -> str:
    """Why a process ended without having read everything."""
    if found.is_late:
        return (
            f"takes longer than {limits.seconds:,} seconds to read; delete empty rows and columns around the "
            f"list and save it again, or allow more with {SECONDS}."
        )
    no_more = (OUT_OF_MEMORY, -signal.SIGABRT, -getattr(signal, "SIGKILL", 9))
    if found.is_large or found.child.returncode in no_more:
        return (
            f"needs more than {limits.memory:,} MB of memory to read; delete empty rows and columns around "
            f"the list and save it again, or allow more with {MEMORY}."
        )
    return DAMAGED
