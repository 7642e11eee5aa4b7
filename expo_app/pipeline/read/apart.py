"""Reading workbooks in a process of their own, where they can do no harm.

The library that reads workbooks panics on some damaged files and ends the whole process on others, and
a small file can ask for any amount of memory and time. So each workbook is read by a small interpreter
with limits, which hands back texts; whatever happens to it becomes one sentence.
"""

import marshal
import signal
import subprocess
import sys
import threading
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

_CODE = (
    "import sys; sys.path[:0] = sys.argv[2:]; "
    "from expo_app.pipeline.read.apart_main import main; main(int(sys.argv[1]))"
)
# No console window flashes up on Windows.
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def read_apart(file: BinaryIO, name: str, limits: Limits, progress: Progress) -> tuple[RawSheet, ...]:
    """The sheets of the workbook in an unbuffered file, from its present position. Raises Problem."""
    with _child(file, limits) as (child, late):
        try:
            sheets = received_sheets(_messages(child), name, progress)
        except (EOFError, ValueError, TypeError) as error:
            raise Problem(f"{name} {_reason(child.wait(), late, limits)}") from error
    return sheets


@contextmanager
def _child(file: BinaryIO, limits: Limits) -> Iterator[tuple[subprocess.Popen[bytes], threading.Event]]:
    """The reading process, and whether it was ended because it took too long; it ends with the block."""
    late = threading.Event()
    with subprocess.Popen(
        _command(limits),
        stdin=file,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_NO_WINDOW,
    ) as child:

        def end() -> None:
            late.set()
            child.kill()

        watch = threading.Timer(limits.seconds, end)
        watch.start()
        try:
            yield child, late
        finally:
            watch.cancel()
            watch.join()
            child.kill()


def _command(limits: Limits) -> list[str]:
    """An interpreter without the environment's settings and packages but the two that it needs, which
    makes it start in a quarter of the time."""
    return [sys.executable, "-I", "-S", "-c", _CODE, str(limits.memory), *_places()]


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


def _reason(code: int, late: threading.Event, limits: Limits) -> str:
    """Why a child ended without having read everything."""
    if late.is_set():
        return (
            f"takes longer than {limits.seconds:,} seconds to read; delete empty rows and columns around the "
            f"list and save it again, or allow more with {SECONDS}."
        )
    if code in (OUT_OF_MEMORY, -signal.SIGABRT, -getattr(signal, "SIGKILL", 9)):
        return (
            f"needs more than {limits.memory:,} MB of memory to read; delete empty rows and columns around "
            f"the list and save it again, or allow more with {MEMORY}."
        )
    return DAMAGED
